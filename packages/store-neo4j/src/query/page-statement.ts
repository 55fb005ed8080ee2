import type { PageRequest } from '@samenspel/claims';
import { pageSize } from '@samenspel/snapshot';
import { claimSelection, type ClaimSelection } from './claim-selection.ts';
import type { KnownStudy } from './known-study.ts';
import { listOrder, sideOf, sorting, type End, type ListOrder, type Side } from './list-order.ts';
import { cursorsIn, orderOf } from './page-cursors.ts';
import { numberedParameters, stateOf, subquery, where, type Statement } from './statement.ts';

/** No study has more claims. */
const mostClaims = 2 ** 31 - 1;

/**
 * The statement for a page. Its row has the claims of the page and one more where the list goes on, how many there are
 * in all, and whether something lies beyond each cursor. A cursor that is not of the list is left to `readPage`.
 *
 * @throws SnapshotError INVALID for a size, a filter or an order that is none
 */
export function pageStatement(known: KnownStudy, request: PageRequest): Statement {
  const size = pageSize(request);
  const parameters = numberedParameters();
  const selection = claimSelection(known, request, parameters);
  const order = listOrder(known, orderOf(request));
  const cursors = cursorsIn(known, request);
  const study = known.study.id;
  if (cursors.some(({ place }) => place === undefined)) {
    return {
      text: `MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL\nRETURN ${stateOf}`,
      parameters: { study },
    };
  }
  const ends = cursors.map(({ end }) => end);
  const found = ends.map((end) => order.find(end));
  const places = found.map(({ place }, at) => `${place} AS ${ends[at] ?? ''}`);
  const isBackward = request.last !== undefined;
  return {
    text: [
      'MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL',
      ...found.flatMap(({ match }) => match),
      ...(places.length === 0 ? [] : [`WITH ${['s', ...places].join(', ')}`]),
      `RETURN ${[
        stateOf,
        `${totalOf(selection)} AS total`,
        `${itemsOf(selection, order, ends, isBackward)} AS items`,
        ...ends.map((end) => `${end}.isFound AS ${end}IsFound`),
        ...ends.map(
          (end) => `${othersBeyond(selection, order, ends, end, isBackward)} AS ${end}Others`,
        ),
      ].join(',\n')}`,
    ].join('\n'),
    parameters: {
      study,
      ...parameters.all(),
      ...order.parameters,
      ...Object.fromEntries(cursors.map(({ end, place }) => [end, place])),
      limit: Math.min(size + 1, mostClaims),
    },
  };
}

function totalOf({ isAll, match }: ClaimSelection): string {
  return isAll ? 's.claims' : subquery('COUNT', ...match());
}

function itemsOf(
  selection: ClaimSelection,
  order: ListOrder,
  ends: readonly End[],
  isBackward: boolean,
): string {
  return subquery(
    'COLLECT',
    ...claimsOn(
      selection,
      order,
      ends.map((end) => [end, 'inside']),
    ),
    `WITH * ORDER BY ${sorting(order, isBackward)} LIMIT $limit`,
    `RETURN {record: claim.record, value: ${order.cursorValue}, note: place[1], line: claim.line, claim: claim.number}`,
  );
}

/**
 * Whether there are claims on the other side of a cursor. Those that lie beyond the end to which the page goes do not
 * lie beyond the one from which it comes too: the page stands between them and the whole list.
 */
function othersBeyond(
  selection: ClaimSelection,
  order: ListOrder,
  ends: readonly End[],
  end: End,
  isBackward: boolean,
): string {
  const isGoal = (end === 'after') === isBackward;
  const start = isGoal ? ends.filter((other) => other !== end) : [];
  return subquery(
    'EXISTS',
    ...claimsOn(selection, order, [
      [end, 'outside'],
      ...start.map((other) => [other, 'inside'] as const),
    ]),
    'RETURN claim',
  );
}

/** Lines that bind the selected claims on one side of each end, with the keys of their order. */
function claimsOn(
  { match }: ClaimSelection,
  order: ListOrder,
  sides: readonly (readonly [End, Side])[],
): readonly string[] {
  const conditions = sides.map(([end, side]) => sideOf(order, end, side));
  return [
    ...match(...conditions.flatMap(({ path }) => path)),
    ...order.bind,
    ...where(conditions.map(({ condition }) => condition)),
  ];
}
