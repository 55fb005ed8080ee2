import type { NoteRecord } from '@samenspel/claims';
import { interview } from '../interviews.ts';

/** A step of the writer: notes that it writes at once. */
export interface Step {
  readonly notes: readonly NoteRecord[];
}

const notes = 60;
const rounds = 3;

/** The same steps in every run: notes are added, and in later rounds replaced by revisions with more and fewer claims. */
export function* steps(): Generator<Step> {
  for (let revision = 1; revision <= rounds; revision++) {
    for (let first = 0; first < notes; first += sizeOf(first)) {
      const last = Math.min(notes, first + sizeOf(first));
      yield {
        notes: Array.from({ length: last - first }, (_, index) => {
          const number = first + index;
          return interview(`note ${number}`, claimsOf(number, revision), revision);
        }),
      };
    }
  }
}

/** Notes that are written in all steps together. */
export const notesOfSteps = notes * rounds;

/** Claims of a note in a revision. */
export function claimsOf(number: number, revision: number): number {
  return 1 + ((number * 37 + revision * 13) % 60);
}

/** Some writes are of one note, some of many. */
function sizeOf(first: number): number {
  return first % 3 === 0 ? 1 : 7;
}

/** The notes as the last step leaves them. */
export function finalNotes(): readonly NoteRecord[] {
  return Array.from({ length: notes }, (_, number) =>
    interview(`note ${number}`, claimsOf(number, rounds), rounds),
  );
}
