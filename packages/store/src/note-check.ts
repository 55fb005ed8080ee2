import type { NoteRecord } from '@samenspel/claims';
import { StoreError } from './errors.ts';

/** Bounds on one note; what is larger is refused. */
export const noteLimits = {
  claims: 100_000,
  entities: 100_000,
  /** UTF-16 units of the note as written. */
  source: 50_000_000,
  /** UTF-16 units of an id, a path and any value that claims are filtered by. */
  value: 2_000,
  /** UTF-16 units of the id of a study. */
  study: 200,
} as const;

/** @throws INVALID for the id of a study that cannot be kept */
export function checkStudyId(id: string): void {
  const problem = valueProblem('id of the study', id, noteLimits.study);
  if (problem !== undefined) throw new StoreError('INVALID', problem);
}

/**
 * Why a store cannot keep a note, or `undefined` when it can. What claims say is checked before they come here
 * (`@samenspel/claims`); this is what the integrity of every store rests on: that a note owns its claims.
 */
export function refusal(note: NoteRecord): string | undefined {
  return (
    tooLarge(note) ??
    valueProblem('id of the note', note.id) ??
    valueProblem('path', note.path) ??
    claimProblem(note) ??
    entityProblem(note)
  );
}

/** Why a store cannot keep a text as an id or as a value of a property, or `undefined` when it can. */
export function valueProblem(
  name: string,
  value: string,
  limit: number = noteLimits.value,
): string | undefined {
  if (value === '') return `The ${name} is empty. Give it one.`;
  if (value.length > limit) {
    return `The ${name} has ${value.length} characters; at most ${limit} are kept. Shorten it.`;
  }
  if (/[\p{Surrogate}\0]/u.test(value)) {
    return `The ${name} ${JSON.stringify(value)} holds a NUL or half of a surrogate pair. Save the file as UTF-8 text.`;
  }
  return undefined;
}

function tooLarge(note: NoteRecord): string | undefined {
  const sizes = [
    ['claims', note.claims.length],
    ['entities', note.entities.length],
    ['source', note.source?.length ?? 0],
  ] as const;
  for (const [what, size] of sizes) {
    if (size <= noteLimits[what]) continue;
    const found = what === 'source' ? `text of ${size} characters` : `${size} ${what}`;
    return `The note has ${found}; at most ${noteLimits[what]} are kept. Split the note.`;
  }
  return undefined;
}

function claimProblem(note: NoteRecord): string | undefined {
  const seen = new Set<string>();
  for (const { id, evidence } of note.claims) {
    const problem = valueProblem('id of a claim', id);
    if (problem !== undefined) return problem;
    // An id ends in `#` and a part without one, so that it tells the only note that can own it.
    if (evidence.note !== note.id || id.slice(0, id.lastIndexOf('#')) !== note.id) {
      return `The claim ${JSON.stringify(id)} is not one of the note ${JSON.stringify(note.id)}: its id must be the note's, "#" and a name, and its evidence must be in the note.`;
    }
    if (seen.has(id)) {
      return `The note has two claims ${JSON.stringify(id)}. Give each block an id of its own.`;
    }
    seen.add(id);
  }
  return undefined;
}

function entityProblem(note: NoteRecord): string | undefined {
  const seen = new Set<string>();
  for (const { type, id } of note.entities) {
    const problem = valueProblem(`id of the ${type}`, id);
    if (problem !== undefined) return problem;
    const key = `${type} ${id}`;
    if (seen.has(key)) {
      return `The note declares the ${type} ${JSON.stringify(id)} twice. Keep one of the declarations.`;
    }
    seen.add(key);
  }
  return undefined;
}
