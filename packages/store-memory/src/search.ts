import type { Claim, Entity } from '@samenspel/claims';
import {
  claimText,
  compareCodePoints,
  entityText,
  foldedWords,
  highlight,
  searchLimits,
  type Search,
  type SearchHit,
  type SearchResult,
  type SearchText,
} from '@samenspel/store';
import { scoreOf, type FoundWords } from '@samenspel/store/keeping';
import type { KeptStudy } from './kept-study.ts';

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

/** The words of records, which are never changed, so that a second search need not fold them again. */
const folded = new WeakMap<Claim | Entity, FoundWords>();

function wordsOf(record: Claim | Entity, text: SearchText): FoundWords {
  let words = folded.get(record);
  if (words === undefined) {
    words = { nl: text.nl.flatMap(foldedWords), en: text.en.flatMap(foldedWords) };
    folded.set(record, words);
  }
  return words;
}
