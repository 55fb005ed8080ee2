import { claimsNamed } from '@samenspel/language-service';
import { page } from '@samenspel/snapshot';
import type { Position } from 'vscode-languageserver-types';
import { RequestRefused } from '../answers.ts';
import type { AskedStudy } from './asked-study.ts';
import { claimSummary } from './claim-summary.ts';
import { claimsOfCell } from './matrix.ts';
import { claimsLimit, type ClaimsAnswer, type ClaimsParams } from './protocol.ts';

/**
 * Claims by their ids, those at a place in a note, or those of a cell of a matrix in the order of the notes.
 *
 * @throws RequestRefused for none or several of these
 */
export function claims(asked: AskedStudy, params: ClaimsParams): ClaimsAnswer {
  const { uri, ids, at, cell, offset = 0, limit = claimsLimit } = params;
  const given = Object.entries({ ids, at, cell }).flatMap(([name, value]) =>
    value === undefined ? [] : [`"${name}"`],
  );
  if (given.length !== 1)
    throw new RequestRefused(
      `Claims are asked by ${given.length === 0 ? 'nothing' : given.join(' and ')}; expected one of "ids", "at" and "cell".`,
    );
  if (ids !== undefined) return claimsById(asked, ids);
  if (at !== undefined) return claimsAt(asked, uri, at);
  return cell === undefined
    ? { claims: [], total: 0, unknown: [] }
    : pageOf(asked, claimsOfCell(asked, cell), offset, limit);
}

function claimsAt({ folder }: AskedStudy, uri: string, at: Position): ClaimsAnswer {
  const path = folder.path(uri);
  const ofNote = path === undefined ? [] : (folder.resolved(path)?.claims ?? []);
  const named = claimsNamed(
    folder,
    ofNote.map(({ id }) => id),
  );
  const around = [...named.values()].filter(({ location: { range } }) =>
    isOrdered(range.start, at, range.end),
  );
  // What is nested begins later.
  const innermost = around.filter(
    ({ location: { range } }) =>
      !around.some((other) => isBefore(range.start, other.location.range.start)),
  );
  const found = innermost.map((one) => claimSummary(folder, one));
  return { claims: found, total: found.length, unknown: [] };
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

function isOrdered(first: Position, second: Position, third: Position): boolean {
  return !isBefore(second, first) && !isBefore(third, second);
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
