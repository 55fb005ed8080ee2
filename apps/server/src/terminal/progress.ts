import type { Io } from '../io.ts';

/** Shows how far long work is. */
export interface Progress {
  readonly to: (done: number) => void;
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
  const draw = (done: number) => {
    const share = total === undefined || total === 0 ? 0 : Math.min(1, done / total);
    const filled = Math.round(share * barWidth);
    const bar = total === undefined ? '' : ` ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
    const count = total === undefined ? String(done) : `${String(done)}/${String(total)}`;
    io.err(`\r\u001B[K${label}${bar} ${count}`);
  };
  return {
    to: (done) => {
      const now = Date.now();
      if (now - last < 100) return;
      last = now;
      draw(done);
    },
    end: () => {
      io.err('\r\u001B[K');
    },
  };
}
