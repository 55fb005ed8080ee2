/** Work that is done in slices, between the messages of a client. */
export interface Background {
  /** There may be something to do. */
  readonly wake: () => void;
  /** A message came, or a client was told what it waits for: that goes out, and what may follow on it goes first. */
  readonly heard: () => void;
  readonly stop: () => void;
}

/** Milliseconds without a message before work begins, and how long messages can put it off. */
const quiet = 2;
const longest = 40;

export interface BackgroundOptions {
  /** Does a little; tells whether there is more. It never throws. */
  readonly step: () => Promise<boolean>;
  /** Milliseconds of work at a time. */
  readonly slice: () => number;
}

export function createBackground({ step, slice }: BackgroundOptions): Background {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let wakes = 0;
  let isStopped = false;
  let interruptions = 0;
  let heardAt = -Infinity;
  let plannedAt = 0;

  function plan(): void {
    if (isStopped) return;
    plannedAt = performance.now();
    timer = setTimeout(begin, 0);
  }

  function begin(): void {
    const now = performance.now();
    const isQuiet = now - heardAt >= quiet || now - plannedAt >= longest;
    if (isQuiet) void run();
    else timer = setTimeout(begin, quiet);
  }

  async function run(): Promise<void> {
    timer = undefined;
    isRunning = true;
    const [wakesBefore, before] = [wakes, interruptions];
    const until = performance.now() + slice();
    let isMore = await step();
    while (isMore && performance.now() < until && interruptions === before) isMore = await step();
    isRunning = false;
    if (isMore || wakes !== wakesBefore) plan();
  }

  return {
    wake() {
      wakes++;
      if (timer === undefined && !isRunning) plan();
    },
    heard() {
      interruptions++;
      heardAt = performance.now();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
