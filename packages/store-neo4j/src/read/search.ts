import {
  claimText,
  entityText,
  highlight,
  isBeginning,
  noSuchStudy,
  searchLimits,
  type Options,
  type Scope,
  type Search,
  type SearchHit,
  type SearchResult,
} from '@samenspel/store';
import { readClaim, readEntity } from '@samenspel/store/keeping';
import type { Database } from '../database.ts';
import { longestWord } from '../graph/indexed-words.ts';
import { keyOf } from '../keys.ts';
import { numberIn, rowsIn, textIn, textsIn, type Row } from '../row.ts';

const found = `CALL db.index.fulltext.queryNodes('samenspel_words', $whole, {limit: $reach}) YIELD node
      RETURN node, false AS own`;

const foundInOwnLanguage = `CALL db.index.fulltext.queryNodes('samenspel_words', $own, {limit: $reach}) YIELD node
      RETURN node, true AS own
      UNION ALL
      CALL db.index.fulltext.queryNodes('samenspel_words', $others, {limit: $reach}) YIELD node
      RETURN node, false AS own`;

/** As `scoreOf` of `@samenspel/store` scores, in memory too; SQLite has a measure of its own. */
function ranked(hits: string): string {
  return `CALL () {
      MATCH (s:Study) WHERE s.dropped IS NULL AND ($studies IS NULL OR s.id IN $studies)
      RETURN collect(s.id) AS studies
    }
    CALL (studies) {
      CALL () {
      ${hits}
      }
      WITH node, own WHERE node.study IN studies
      WITH node, own,
        CASE WHEN node.words_nl IS NULL THEN [] ELSE split(node.words_nl, ' ') END +
        CASE WHEN node.words_en IS NULL THEN [] ELSE split(node.words_en, ' ') END AS words
      WITH node, own, size(words) AS length, size([word IN $words WHERE word IN words]) AS whole
      WITH node, CASE WHEN node:Claim THEN 'claim' ELSE node.type END AS type,
        CASE WHEN own THEN 1000 ELSE 0 END + (size($words) + whole) * log(2) / log(2 + length) AS score
      ORDER BY score DESC, node.study, type, node.id
      LIMIT $reach
      WITH collect({study: node.study, type: type, id: node.id, score: score, node: node}) AS ranked
      RETURN size(ranked) AS total,
        [hit IN ranked[$offset..$end] | {study: hit.study, type: hit.type, id: hit.id, score: hit.score, record: hit.node.record}] AS hits
    }
    RETURN studies, total, hits`;
}

export const searchStatements = {
  anyLanguage: ranked(found),
  ownLanguageFirst: ranked(foundInOwnLanguage),
} as const;

/** The best hits in the studies that are asked for, or in all in scope. */
export async function searchStudies(
  database: Database,
  scope: Scope,
  search: Search,
  options: Options | undefined,
): Promise<SearchResult> {
  const { language, first, offset } = search;
  const words = search.words.map((word) => word.slice(0, longestWord));
  const studies = search.studies ?? (scope.studies === 'all' ? null : [...scope.studies]);
  const queries = queriesFor(words, studies, language);
  const [row] = await database.read(
    language === undefined ? searchStatements.anyLanguage : searchStatements.ownLanguageFirst,
    { ...queries, studies, words, offset, end: offset + first, reach: searchLimits.reach },
    options,
  );
  if (row === undefined) return { hits: [], total: 0 };
  const there = new Set(textsIn(row, 'studies'));
  for (const study of search.studies ?? []) if (!there.has(study)) throw noSuchStudy(study);
  return {
    hits: rowsIn(row, 'hits').map((hit) => readHit(hit, search)),
    total: Math.min(numberIn(row, 'total'), searchLimits.reach),
  };
}

/**
 * What Lucene is asked. Words hold letters and digits only, so that no text is ever taken for syntax. A word is asked
 * as a range of one: ranges and beginnings all have one score, so that other studies do not show in what is found first.
 */
function queriesFor(
  words: readonly string[],
  studies: readonly string[] | null,
  language: Search['language'],
): Readonly<Record<string, string>> {
  if (words.length === 0) return { whole: nothing, own: nothing, others: nothing };
  const within =
    studies === null
      ? ''
      : ` +words_study:(${studies.map((study) => keyOf(study, 'study', study)).join(' ') || 'none'})`;
  const inField = (field: string, word: string) =>
    isBeginning(word) ? `${field}:${word}*` : `${field}:[${word} TO ${word}]`;
  const anywhere = words.map(
    (word) => `+(${inField('words_nl', word)} ${inField('words_en', word)})`,
  );
  const whole = `${anywhere.join(' ')}${within}`;
  if (language === undefined) return { whole };
  const own = words.map((word) => `+${inField(`words_${language}`, word)}`).join(' ');
  return { own: `${own}${within}`, others: `${whole} -(${own})` };
}

/** Finds nothing: no study has such a key. */
const nothing = 'words_study:none';

function readHit(row: Row, { words, language }: Search): SearchHit {
  const record = textIn(row, 'record');
  const type = textIn(row, 'type');
  const hit = { study: textIn(row, 'study'), id: textIn(row, 'id'), score: numberIn(row, 'score') };
  if (type === 'claim') {
    return { ...hit, type, highlight: highlight(claimText(readClaim(record)), words, language) };
  }
  const entity = readEntity(record);
  return { ...hit, type: entity.type, highlight: highlight(entityText(entity), words, language) };
}
