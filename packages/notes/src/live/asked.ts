import type { Declaration } from '../resolve/declaration.ts';
import type { NameIndex } from '../resolve/name-index.ts';
import type { IndexedNote } from '../resolve/study-index.ts';
import { nameKey } from '../text/name-key.ts';
import { readPhrase } from '../values/phrase.ts';
import { keysOf } from './live-names.ts';

/** With which instrument each respondent was asked, as interviews tell; of several the first by path counts. */
export interface Asked {
  add(note: IndexedNote): void;
  remove(note: IndexedNote): void;
  with(respondent: Declaration): string | undefined;
}

export function createAsked(names: NameIndex): Asked {
  /** Instruments by the name of the respondent and the path of the interview. */
  const byName = new Map<string, Map<string, string>>();

  return {
    add(note) {
      const { instrument, path } = note;
      if (instrument === undefined) return;
      for (const key of namesIn(note)) {
        const interviews = byName.get(key) ?? new Map<string, string>();
        byName.set(key, interviews.set(path, instrument));
      }
    },
    remove(note) {
      for (const key of namesIn(note)) byName.get(key)?.delete(note.path);
    },
    with(respondent) {
      const { path, id } = respondent;
      let first: readonly [path: string, instrument: string] | undefined;
      for (const key of keysOf({ path, id, aliases: [], declarations: [respondent] })) {
        const interviews = byName.get(key);
        if (interviews === undefined || !leadsTo(names, key, respondent)) continue;
        for (const interview of interviews)
          if (first === undefined || interview[0] < first[0]) first = interview;
      }
      return first?.[1];
    },
  };
}

function leadsTo(names: NameIndex, key: string, respondent: Declaration): boolean {
  const found = names.targets(key).find(({ declaration }) => declaration?.type === 'respondent');
  return found?.declaration === respondent;
}

function namesIn({ respondent }: IndexedNote): readonly string[] {
  if (respondent === undefined) return [];
  const { value, valueStart } = respondent;
  const item = { text: value, start: valueStart, end: valueStart + value.length };
  return readPhrase(item).names.map(({ target }) => nameKey(target));
}
