import type { LocalText } from '@samenspel/claims';
import type { Builder } from '../builder.ts';
import { textIn } from '../entities/local-text.ts';
import type { Context } from '../context.ts';
import type { Types } from '../types.ts';
import type { Release } from './release.ts';

type Table = Release['tables'][number];
type Row = Table['rows'][number];
type Group = Release['groups'][number];

/** What the public sees of a study. */
export function defineReleases(builder: Builder, types: Types): void {
  const labelOf = (
    { label }: { readonly label: LocalText },
    args: { readonly language?: Context['language'] | null | undefined },
    context: Context,
  ) => textIn(label, args.language ?? context.language) ?? '';
  const group = builder.objectRef<Group>('ReleaseGroup').implement({
    description: 'At least ten respondents, put together without looking at their answers.',
    fields: (t) => ({
      label: t.string({
        description: 'What they share.',
        args: types.args.language,
        resolve: labelOf,
      }),
    }),
  });
  const row = builder.objectRef<Row>('ReleaseRow').implement({
    description: 'A broad concept, and how many members of each group speak of it.',
    fields: (t) => ({
      concept: t.exposeString('concept', { description: 'Its id in the scheme.' }),
      label: t.string({
        description: 'Its label.',
        args: types.args.language,
        resolve: labelOf,
      }),
      atLeast: t.expose('atLeast', {
        type: ['Int'],
        nullable: { list: false, items: true },
        description:
          'For each group, in their order: at least so many members, of 5, 10, 20 and 50; none where they are fewer ' +
          'than five, or nobody.',
      }),
    }),
  });
  const table = builder.objectRef<Table>('ReleaseTable').implement({
    description: 'How many members of each group speak of the broad concepts of a scheme.',
    fields: (t) => ({
      property: t.exposeString('property', {
        description: 'The property of claims that it is of.',
      }),
      label: t.string({
        description: 'What it is of.',
        args: types.args.language,
        resolve: labelOf,
      }),
      rows: t.expose('rows', { type: [row], description: 'Every broad concept in its order.' }),
    }),
  });
  const release = builder.objectRef<Release>('Release').implement({
    description:
      'Tables of a study for the public, made on purpose and never changed: no actors, no totals, and no cell that ' +
      'tells of fewer than five people.',
    fields: (t) => ({
      number: t.exposeInt('number', { description: 'In the order in which they were made.' }),
      made: t.exposeString('made', { description: 'The day on which it was made.' }),
      groups: t.expose('groups', { type: [group], description: 'Whom it tells of.' }),
      tables: t.expose('tables', { type: [table], description: 'What it tells.' }),
    }),
  });
  builder.objectField(types.study, 'releases', (t) =>
    t.field({
      type: [release],
      description: 'What was released of it for the public, in the order in which it was made.',
      resolve: async ({ id }, _, { releases }) => [...((await releases?.(id)) ?? [])],
    }),
  );
}
