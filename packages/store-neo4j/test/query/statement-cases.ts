import type { CountRequest, Filter, Order, PageRequest } from '@samenspel/claims';
import { cursorMark, writeCursor, type CursorPlace } from '@samenspel/snapshot';
import { countStatement, pageStatement, type Statement } from '../../src/query/index.ts';
import { example } from './known-example.ts';

type Page = Omit<PageRequest, 'study'>;
type Count = Omit<CountRequest, 'study'>;

const study = example.study.id;
const bySource: Order = { by: 'source', direction: 'ascending' };

/** A request with cursors of its own list. */
function from(request: Page, ends: { after?: CursorPlace; before?: CursorPlace }): Page {
  const mark = cursorMark(example.study, example.version, request.order ?? bySource, request);
  const { after, before } = ends;
  return {
    ...request,
    ...(after === undefined ? {} : { after: writeCursor(mark, after) }),
    ...(before === undefined ? {} : { before: writeCursor(mark, before) }),
  };
}

const filtered = (filter: Filter): Page => ({ filter });
const ordered = (by: Order['by'], direction: Order['direction'] = 'ascending'): Page => ({
  order: { by, direction },
});

const somewhere: CursorPlace = { value: 0, note: 3, line: 12, claim: 45 };
const further: CursorPlace = { value: 2, note: 9, line: 1, claim: 60 };

const pages: readonly (readonly [name: string, request: Page])[] = [
  ['all-claims', {}],
  ['one-kind', { kind: 'finding', first: 10 }],
  ['values', filtered({ property: 'mode', in: ['parallel', 'direct', 'parallel'] })],
  [
    'values-of-many-and-narrower',
    filtered({ property: 'area', in: ['west'], includeNarrower: true }),
  ],
  ['said-or-not', filtered({ and: [said('stance', true), said('phase', false)] })],
  [
    'not-either',
    filtered({
      not: {
        or: [
          { property: 'stance', in: ['positive'] },
          { property: 'phase', in: ['general'] },
        ],
      },
    }),
  ],
  ['nothing', filtered({ or: [] })],
  ['participant', filtered({ participant: { id: ['baker'] } })],
  [
    'participant-described',
    filtered({
      participant: {
        ...{ kind: ['organised-party'], granularity: ['role', 'role-in-area'], area: ['city'] },
        ...{ employer: ['bakery'], not: { kind: ['bakers'], exactKind: true } },
      },
      parts: ['who', 'together'],
    }),
  ],
  ['intermediary', filtered({ via: { id: ['baker'] } })],
  ['anyone', filtered({ and: [{ participant: {} }, { via: {} }] })],
  ['pair', filtered({ between: [{ id: ['baker'] }, { kind: ['partnership'], exactKind: true }] })],
  [
    'number-of-participants',
    filtered({ and: [{ participants: { min: 2, max: 4 } }, { restatement: false }] }),
  ],
  ['behind', from({ first: 20 }, { after: somewhere })],
  ['before-backward', from({ last: 20 }, { before: somewhere })],
  ['between-two', from({ filter: { restatement: true } }, { after: somewhere, before: further })],
  ['source-descending', from(ordered('source', 'descending'), { after: somewhere })],
  ['by-concept', from(ordered('mode', 'descending'), { after: further })],
  ['by-concepts', ordered('phase')],
  ['by-entities', from({ ...ordered('area'), last: 5 }, { before: further })],
  ['by-text', ordered('note', 'descending')],
  ['by-rank', from(ordered('rank'), { after: further })],
  ['by-partners', ordered('partners', 'descending')],
  ['foreign-cursor', { after: 'aaaaaaaa-0-1-2-3' }],
];

function said(property: 'stance' | 'phase', exists: boolean): Filter {
  return { property, exists };
}

const counts: readonly (readonly [name: string, request: Count])[] = [
  ['count-all', { groupBy: [] }],
  ['count-by-properties', { groupBy: ['phase', 'mode'], filter: { property: 'note', in: ['a'] } }],
  ['count-by-participants', { kind: 'collaboration', groupBy: ['actorTopKind', 'phase', 'actor'] }],
  ['count-by-intermediaries', { groupBy: ['viaKind', 'employer'] }],
];

/** Statements of every form, by the name of what they ask for. */
export const statementCases: readonly (readonly [name: string, statement: Statement])[] = [
  ...pages.map(([name, request]) => [name, pageStatement(example, { study, ...request })] as const),
  ...counts.map(
    ([name, request]) => [name, countStatement(example, { study, ...request })] as const,
  ),
];
