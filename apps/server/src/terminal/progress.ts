import type { Io } from '../io.ts';

/** Shows how far long work is. */
export interface Progress {
  /** @param total when it is known only now */
  readonly to: (done: number, total?: number) => void;
  readonly end: () => void;
}

const barWidth = 24;

/**
 * A bar on stderr, redrawn at most ten times a second; on anything but a terminal nothing is shown, so that logs stay
 * readable.
 *
 * @param total amount of work; without it only the amount done is shown
 */
export function progressOf(io: Io, label: string, total?: number): Progress {
  if (!io.terminal) return { to: () => undefined, end: () => undefined };
  let last = 0;
  const draw = (done: number, all = total) => {
    const share = all === undefined || all === 0 ? 0 : Math.min(1, done / all);
    const filled = Math.round(share * barWidth);
    const bar = all === undefined ? '' : ` ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
    const count = all === undefined ? String(done) : `${String(done)}/${String(all)}`;
    io.err(`\r\u001B[K${label}${bar} ${count}`);
  };
  return {
    to: (done, all) => {
      const now = Date.now();
      if (now - last < 100) return;
      last = now;
      draw(done, all);
    },
    end: () => {
      io.err('\r\u001B[K');
    },
  };
}
