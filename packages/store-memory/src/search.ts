import type { Claim, Entity, Language } from '@samenspel/claims';
import {
  claimText,
  compareCodePoints,
  entityText,
  foldedWords,
  highlight,
  matches,
  searchLimits,
  type Search,
  type SearchHit,
  type SearchResult,
  type SearchText,
} from '@samenspel/store';
import type { KeptStudy } from './kept-study.ts';

/** Added to the score of what holds all words in the searcher's language: more than any other score. */
const ownLanguage = 1000;

/** Looks through every claim and entity of the studies. */
export function searchStudies(studies: Iterable<KeptStudy>, search: Search): SearchResult {
  if (search.words.length === 0) return { hits: [], total: 0 };
  const found = [...studies].flatMap((kept) => searchStudy(kept, search));
  found.sort(
    (a, b) =>
      b.score - a.score ||
      compareCodePoints(a.study, b.study) ||
      compareCodePoints(a.type, b.type) ||
      compareCodePoints(a.id, b.id),
  );
  return {
    hits: found.slice(search.offset, search.offset + search.first).map(({ text, ...hit }) => ({
      ...hit,
      highlight: highlight(text, search.words, search.language),
    })),
    total: Math.min(found.length, searchLimits.reach),
  };
}

type Found = Omit<SearchHit, 'highlight'> & { readonly text: SearchText };

function searchStudy(kept: KeptStudy, search: Search): readonly Found[] {
  const study = kept.study().id;
  const found: Found[] = [];
  const look = (type: SearchHit['type'], id: string, record: Claim | Entity, text: SearchText) => {
    const score = scoreOf(wordsOf(record, text), search.words, search.language);
    if (score > 0) found.push({ study, type, id, score, text });
  };
  for (const { claim } of kept.claims.values()) look('claim', claim.id, claim, claimText(claim));
  for (const entity of kept.entities.all())
    look(entity.type, entity.id, entity, entityText(entity));
  return found;
}

type Words = Readonly<Record<Language, readonly string[]>>;

/** The words of records, which are never changed, so that a second search need not fold them again. */
const folded = new WeakMap<Claim | Entity, Words>();

function wordsOf(record: Claim | Entity, text: SearchText): Words {
  let words = folded.get(record);
  if (words === undefined) {
    words = { nl: text.nl.flatMap(foldedWords), en: text.en.flatMap(foldedWords) };
    folded.set(record, words);
  }
  return words;
}

/** 0 when a word is missing; else higher the more of the text is what was looked for. */
function scoreOf(
  words: Words,
  searched: readonly string[],
  language: Language | undefined,
): number {
  const all = [...words.nl, ...words.en];
  if (!hasAll(all, searched)) return 0;
  const whole = searched.filter((wanted) => all.includes(wanted)).length;
  const own = language !== undefined && hasAll(words[language], searched) ? ownLanguage : 0;
  return own + (searched.length + whole) / Math.log2(2 + all.length);
}

function hasAll(words: readonly string[], searched: readonly string[]): boolean {
  return searched.every((wanted) => words.some((word) => matches(word, wanted)));
}
