import {
  claimText,
  compareCodePoints,
  entityText,
  highlight,
  searchLimits,
  type Options,
  type Search,
  type SearchHit,
  type SearchResult,
} from '@samenspel/store';
import { textOf, type Connection } from './connection.ts';
import { readClaim, readEntity } from '@samenspel/store/keeping';
import { recordId } from './record-id.ts';
import { searchIndex, type IndexHit } from './search-index.ts';
import type { StudyRow } from './study-row.ts';
import { createTurns } from './turns.ts';

export const searchReadStatements = {
  claim: 'SELECT record FROM claims WHERE id = ?',
  entity: 'SELECT record FROM entities WHERE id = ?',
} as const;

/** The best hits in these studies. */
export async function searchStudies(
  connection: Connection,
  studies: readonly StudyRow[],
  search: Search,
  options: Options | undefined,
): Promise<SearchResult> {
  if (search.words.length === 0) return { hits: [], total: 0 };
  const takeTurns = createTurns(options);
  const most = search.offset + search.first;
  const found: (IndexHit & { readonly study: StudyRow })[] = [];
  let total = 0;
  for (const study of studies) {
    const hits = searchIndex(connection, study.number, search);
    for (const hit of hits.slice(0, most)) found.push({ ...hit, study });
    total += hits.length;
    await takeTurns();
  }
  found.sort(
    (a, b) => b.score - a.score || compareCodePoints(a.study.id, b.study.id) || a.row - b.row,
  );
  return {
    hits: found.slice(search.offset, most).flatMap((hit) => readHit(connection, hit, search)),
    total: Math.min(total, searchLimits.reach),
  };
}

function readHit(
  connection: Connection,
  { study, row, score }: IndexHit & { readonly study: StudyRow },
  search: Search,
): readonly SearchHit[] {
  const isClaim = row > 0;
  const sql = isClaim ? searchReadStatements.claim : searchReadStatements.entity;
  const found = connection.get(sql, recordId(study.number, Math.abs(row)));
  if (found === undefined) return [];
  const record = textOf(found, 'record');
  const marked = (text: Parameters<typeof highlight>[0]) =>
    highlight(text, search.words, search.language);
  if (isClaim) {
    const claim = readClaim(record);
    const hit = { study: study.id, type: 'claim', id: claim.id } as const;
    return [{ ...hit, score, highlight: marked(claimText(claim)) }];
  }
  const entity = readEntity(record);
  const hit = { study: study.id, type: entity.type, id: entity.id };
  return [{ ...hit, score, highlight: marked(entityText(entity)) }];
}
