import type { Builder } from '../builder.ts';
import type { Filters } from '../filters/filter-input.ts';
import type { ClaimLists } from '../pages/claim-connections.ts';
import { selectClaims } from '../pages/claim-page.ts';
import { checkSize } from '../pages/page-arguments.ts';
import type { Types } from '../types.ts';
import { claimsOfGroup, countsOf, groupsOf, tallyOf } from './group.ts';

/** How many claims of a group are given when a query does not say. */
const usualClaims = 10;

/** Counts and groups: on every list of claims, and as tables. */
export function defineGroups(
  builder: Builder,
  types: Types,
  filters: Filters,
  lists: ClaimLists,
): void {
  types.group.implement({
    description: 'Claims that have a value in common.',
    fields: (t) => ({
      key: t.expose('key', { type: types.groupKey, description: 'What they are grouped by.' }),
      value: t.expose('value', {
        type: types.groupValue,
        nullable: true,
        description: 'The value that they have in common; none for the claims that do not say.',
      }),
      tally: t.expose('tally', { type: types.tally, description: 'How many they are.' }),
      groups: t.expose('groups', {
        type: [types.group],
        description: 'The same claims in groups by the next key.',
        extensions: { items: 10 },
      }),
      claims: t.field({
        type: [types.claim],
        description: 'The first of them, in the order of their place in the sources.',
        args: {
          first: t.arg.int({
            defaultValue: usualClaims,
            required: true,
            description: 'So many, at most 500.',
          }),
        },
        resolve: (group, { first }) => claimsOfGroup(group, checkSize('first', first)),
      }),
    }),
  });

  types.countRow.implement({
    description: 'The count of one combination of values.',
    fields: (t) => ({
      values: t.field({
        type: [types.groupValue],
        nullable: { list: false, items: true },
        description: 'One value per key, in their order; none where the claims do not say.',
        resolve: ({ values }) => values,
      }),
      tally: t.expose('tally', { type: types.tally, description: 'How many claims have them.' }),
    }),
  });

  types.counts.implement({
    description:
      'A table of counts. A claim with several values of a key counts in the row of each.',
    fields: (t) => ({
      total: t.expose('total', { type: types.tally, description: 'All claims that were counted.' }),
      rows: t.expose('rows', {
        type: [types.countRow],
        description: 'A row per combination of values that occurs.',
        extensions: { items: 50 },
      }),
      version: t.expose('version', {
        type: types.version,
        description: 'The state of the study that the counts are of.',
      }),
    }),
  });

  for (const { connection } of Object.values(lists)) {
    builder.objectFields(connection, (t) => ({
      tally: t.field({
        type: types.tally,
        description: 'How many there are on all pages, of how many respondents, of which origin.',
        extensions: { weight: 20 },
        resolve: tallyOf,
      }),
      groups: t.field({
        type: [types.group],
        description:
          'All of them in groups, whatever the page: by the first key, each group by the next.',
        extensions: { weight: 50, items: 20 },
        args: {
          by: t.arg({
            type: [types.groupKey],
            required: true,
            description: 'One to four keys, the outermost first.',
          }),
        },
        resolve: (selection, { by }) => groupsOf(selection, by),
      }),
    }));
  }

  builder.queryField('counts', (t) =>
    t.field({
      type: types.counts,
      description: 'How many claims there are, as a table by up to four keys.',
      extensions: { weight: 50 },
      args: {
        ...types.args.study,
        kind: t.arg({
          type: types.claimKind,
          description: 'Claims of this kind; of any when absent.',
        }),
        filter: t.arg({ type: filters.any, description: 'Which ones; all when absent.' }),
        groupBy: t.arg({
          type: [types.groupKey],
          required: true,
          description: 'Up to four keys, the outermost first; none gives the total alone.',
        }),
      },
      resolve: async (_root, { study, kind, filter, groupBy }, context) => {
        const selection = await selectClaims(await context.study(study), kind ?? undefined, filter);
        return countsOf(selection, groupBy);
      },
    }),
  );
}
