import type { NoteRecord } from '@samenspel/claims';
import type { NoteChange } from '@samenspel/store';

/** Notes to write, one by one as they are made. */
export function* puts(notes: Iterable<NoteRecord>): Generator<NoteChange> {
  for (const put of notes) yield { put };
}

/** Adds up the time that it takes to make the notes. */
export function* clocked(
  notes: Iterator<NoteRecord>,
  clock: { milliseconds: number },
): Generator<NoteRecord> {
  for (;;) {
    const start = performance.now();
    const next = notes.next();
    clock.milliseconds += performance.now() - start;
    if (next.done === true) return;
    yield next.value;
  }
}
