import { claimsNamed } from '@samenspel/language-service';
import { page } from '@samenspel/snapshot';
import { RequestRefused } from '../answers.ts';
import type { AskedStudy } from './asked-study.ts';
import { claimSummary } from './claim-summary.ts';
import { claimsOfCell } from './matrix.ts';
import { claimsLimit, type ClaimsAnswer, type ClaimsParams } from './protocol.ts';

/**
 * Claims by their ids, or those of a cell of a matrix in the order of the notes.
 *
 * @throws RequestRefused for neither or both
 */
export function claims(asked: AskedStudy, params: ClaimsParams): ClaimsAnswer {
  const { ids, cell, offset = 0, limit = claimsLimit } = params;
  if ((ids === undefined) === (cell === undefined))
    throw new RequestRefused(
      `Claims are asked by ${ids === undefined ? 'neither "ids" nor "cell"' : 'both "ids" and "cell"'}; expected one of them.`,
    );
  if (ids !== undefined) return claimsById(asked, ids);
  return cell === undefined
    ? { claims: [], total: 0, unknown: [] }
    : pageOf(asked, claimsOfCell(asked, cell), offset, limit);
}

function claimsById({ folder }: AskedStudy, ids: readonly string[]): ClaimsAnswer {
  const found = claimsNamed(folder, ids);
  return {
    claims: [...found.values()].map((one) => claimSummary(folder, one)),
    total: found.size,
    unknown: ids.filter((id) => !found.has(id)),
  };
}

function pageOf(
  { folder, graph }: AskedStudy,
  filter: ReturnType<typeof claimsOfCell>,
  offset: number,
  limit: number,
): ClaimsAnswer {
  const { items, total } = page(graph, { kind: 'collaboration', filter, first: offset + limit });
  const ids = items.slice(offset).flatMap(({ id }) => folder.claimId(id) ?? []);
  const found = [...claimsNamed(folder, ids).values()];
  return { claims: found.map((one) => claimSummary(folder, one)), total, unknown: [] };
}
