import { countInto, namesIn, type PackedMentions } from './packed-mentions.ts';

/** Which notes mention which names, and how often. */
export interface LinkIndex {
  /** Takes in the mentions of a note in the place of those it had. */
  replace(note: number, before: PackedMentions, after: PackedMentions): void;
  /** The notes that mention a name. */
  notesNaming(name: number): ReadonlySet<number>;
  /** How often a name is mentioned. */
  uses(name: number): number;
}

const none: ReadonlySet<number> = new Set();

export function createLinkIndex(): LinkIndex {
  const notes = new Map<number, Set<number>>();
  const counts = new Map<number, number>();
  return {
    replace(note, before, after) {
      countInto(counts, before, -1);
      countInto(counts, after, 1);
      const now = namesIn(after);
      for (const name of namesIn(before)) if (!now.has(name)) notes.get(name)?.delete(note);
      for (const name of now) {
        const known = notes.get(name);
        if (known === undefined) notes.set(name, new Set([note]));
        else known.add(note);
      }
    },
    notesNaming: (name) => notes.get(name) ?? none,
    uses: (name) => counts.get(name) ?? 0,
  };
}
