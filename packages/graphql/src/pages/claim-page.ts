import type { ClaimKind, Filter, Order, Page, PropertyName, Version } from '@samenspel/claims';
import type { GraphQLResolveInfo } from 'graphql';
import { apiError } from '../errors.ts';
import { propertiesOf, type FilterInput } from '../filters/filter-input.ts';
import { resolveFilter } from '../filters/resolve-filter.ts';
import { both, toFilter } from '../filters/to-filter.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import { prefetch } from '../reading/prefetch.ts';
import type { ClaimRecord } from '../records.ts';
import type { ConnectionRecord, PageArguments } from './connection.ts';
import { pageWindow } from './page-arguments.ts';

/** What claims are asked of a study. */
export interface ClaimSelection {
  readonly study: OpenStudy;
  /** Claims of any kind when absent. */
  readonly kind: ClaimKind | undefined;
  readonly filter: Filter | undefined;
}

/** A page of claims, with what it is a page of. */
export interface ClaimConnectionRecord extends ConnectionRecord<ClaimRecord>, ClaimSelection {
  readonly version: Version;
}

/** The order of claims, as a client gives it. */
export interface OrderInput {
  readonly by: Order['by'];
  readonly direction?: Order['direction'] | null | undefined;
}

export interface ClaimArguments extends PageArguments {
  readonly filter?: FilterInput | null | undefined;
  readonly orderBy?: OrderInput | null | undefined;
}

/** The selection that a client's filter makes, within what the field is about. */
export async function selectClaims(
  study: OpenStudy,
  kind: ClaimKind | undefined,
  filter: FilterInput | null | undefined,
  within?: Filter,
): Promise<ClaimSelection> {
  const given = toFilter(filter);
  const resolved = given === undefined ? undefined : await resolveFilter(study, given);
  return { study, kind, filter: both(within, resolved) };
}

/**
 * A page of the claims of a selection, with what the operation asks of them at hand.
 *
 * @param among whether it is one page of an answer, or one of many that are read together
 */
export async function pageOfClaims(
  selection: ClaimSelection,
  args: ClaimArguments,
  info: GraphQLResolveInfo,
  among: 'alone' | 'many',
): Promise<ClaimConnectionRecord> {
  const { study, kind, filter } = selection;
  const order = orderOf(args.orderBy, kind);
  const read = among === 'alone' ? study.page : study.pageAmongOthers;
  const page = await read({
    ...(kind === undefined ? {} : { kind }),
    ...(filter === undefined ? {} : { filter }),
    ...(order === undefined ? {} : { order }),
    ...pageWindow(args),
  });
  // Of many pages the resolvers ask for what they need, all of them together.
  if (among === 'alone')
    await prefetch(
      study,
      page.items.map(({ item }) => item),
      info,
    );
  return { ...selection, ...connectionOf(study, page) };
}

function connectionOf(
  study: OpenStudy,
  page: Page,
): ConnectionRecord<ClaimRecord> & { version: Version } {
  const { items, hasNext, hasPrevious, total, version } = page;
  return {
    // Cursors are read when they are asked for: to seal one costs more than the rest of its edge.
    edges: items.map((each) => ({
      get cursor() {
        return each.cursor;
      },
      node: { ...each.item, study },
    })),
    pageInfo: {
      hasNextPage: hasNext,
      hasPreviousPage: hasPrevious,
      get startCursor() {
        return items[0]?.cursor;
      },
      get endCursor() {
        return items.at(-1)?.cursor;
      },
    },
    totalCount: total,
    version,
  };
}

function orderOf(
  input: OrderInput | null | undefined,
  kind: ClaimKind | undefined,
): Order | undefined {
  if (input === undefined || input === null) return undefined;
  const { by, direction } = input;
  if (by !== 'source' && by !== 'rank' && by !== 'partners') checkProperty(by, kind);
  return { by, direction: direction ?? 'ascending' };
}

/** @throws BAD_ARGUMENT where claims of the kind have no such property */
export function checkProperty(name: PropertyName, kind: ClaimKind | undefined): void {
  const names = propertiesOf(kind ?? 'any').map((property) => property.name);
  if (names.includes(name)) return;
  throw apiError(
    'BAD_ARGUMENT',
    `Claims of the kind ${kind ?? 'any'} have no property "${name}".`,
    `They have: ${names.join(', ')}.`,
  );
}
