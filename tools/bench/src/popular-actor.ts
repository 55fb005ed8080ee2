import { syntheticNotes } from '@samenspel/synthetic';

export type Notes = readonly (readonly [path: string, text: string])[];

/** The actor that most notes link to. */
export const popular = 'actor 7';

const count = 10_000;
const popularNotes = 1000;

/** 10,000 notes of 3.3 kB with 200,000 links, of which one actor is linked to from a thousand notes. */
export function notesWithPopular(): Notes {
  let left = popularNotes;
  return syntheticNotes(count).map(([path, text]) => {
    if (!path.startsWith('interviews/') || left === 0) return [path, text];
    left -= 1;
    return [path, text.replace(/\[\[actor \d+\]\]/, `[[${popular}]]`)];
  });
}
