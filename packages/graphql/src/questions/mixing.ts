import type { ActorFilter, GroupKey, PropertyName, Tally, Version } from '@samenspel/claims';
import { mode, type ModeId } from '@samenspel/ontology';
import { countingFilter, type ActorKey, type Counting, type MixingCell } from '@samenspel/snapshot';
import type { Builder } from '../builder.ts';
import { actorsOfKeys, isActorKey, keepingPath } from '../counting/key-filter.ts';
import { apiError } from '../errors.ts';
import type { Filters } from '../filters/filter-input.ts';
import { checkSize } from '../pages/page-arguments.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import type { CollaborationRecord, GroupValueRecord } from '../records.ts';
import type { Types } from '../types.ts';
import { countingArguments, countingOf, type CountingArguments } from './counting-arguments.ts';

export interface MixingCellRecord {
  readonly study: OpenStudy;
  readonly counting: Counting;
  readonly keys: readonly [ActorKey, ActorKey];
  readonly per: PropertyName | undefined;
  readonly cell: MixingCell;
}

export interface MixingMatrixRecord {
  readonly cells: readonly MixingCellRecord[];
  readonly counted: Tally;
  readonly version: Version;
}

export interface ModeCountRecord {
  readonly mode: ModeId;
  readonly tally: Tally;
}

async function matrix(
  study: OpenStudy,
  args: CountingArguments & {
    readonly rows: ActorKey;
    readonly columns: ActorKey;
    readonly orientation: 'either' | 'flow';
    readonly per?: GroupKey | null | undefined;
  },
): Promise<MixingMatrixRecord> {
  const { rows, columns, orientation } = args;
  const per = args.per ?? undefined;
  if (per !== undefined && isActorKey(per))
    throw apiError(
      'BAD_ARGUMENT',
      'The argument "per" names a sort of actors; expected a property of the claims, such as AREA or PHASE.',
      'Tell actors apart by "rows" and "columns".',
    );
  const counting = await countingOf(study, args);
  const request = {
    ...counting,
    rows,
    columns,
    orientation,
    ...(per === undefined ? {} : { per }),
  };
  const found = await study.measure('mixing', request);
  const keys = [rows, columns] as const;
  return {
    cells: found.cells.map((cell) => ({ study, counting, keys, per, cell })),
    // Counted when it is asked for.
    get counted() {
      return found.counted;
    },
    version: found.version,
  };
}

function valueOf(study: OpenStudy, key: GroupKey, id: string | null): GroupValueRecord | null {
  return id === null ? null : { study, key, id };
}

async function claimsOfCell(
  { study, counting, keys, per, cell }: MixingCellRecord,
  first: number,
): Promise<readonly CollaborationRecord[]> {
  const between: readonly [ActorFilter, ActorFilter] = [
    await actorsOfKeys(study, [{ key: keys[0], id: cell.row }]),
    await actorsOfKeys(study, [{ key: keys[1], id: cell.column }]),
  ];
  const slice =
    per === undefined ? [] : await keepingPath(study, [{ key: per, id: cell.per ?? null }]);
  const { items } = await study.pageAmongOthers({
    kind: 'collaboration',
    filter: { and: [countingFilter(counting), { between }, ...slice] },
    first: checkSize('first', first),
  });
  return items.flatMap(({ item }) => (item.kind === 'collaboration' ? { ...item, study } : []));
}

/** How often which sorts of actors collaborate with which. */
export function defineMixing(builder: Builder, types: Types, filters: Filters): void {
  const modeCount = builder.objectRef<ModeCountRecord>('ModeCount').implement({
    description: 'How many claims say one mode.',
    fields: (t) => ({
      mode: t.expose('mode', { type: types.schemes.mode, description: 'The mode.' }),
      tally: t.expose('tally', { type: types.tally, description: 'How many claims say it.' }),
    }),
  });
  const cell = builder.objectRef<MixingCellRecord>('MixingCell').implement({
    description: 'The collaborations between two sorts of actors.',
    fields: (t) => ({
      per: t.field({
        type: types.groupValue,
        nullable: true,
        description:
          'What the matrix is of that the cell is in; none where claims do not say, or where there is one matrix of all.',
        resolve: ({ study, per, cell }) =>
          per === undefined ? null : valueOf(study, per, cell.per ?? null),
      }),
      row: t.field({
        type: types.groupValue,
        nullable: true,
        description: 'What the one is; none where that is not known.',
        resolve: ({ study, keys, cell: { row } }) => valueOf(study, keys[0], row),
      }),
      column: t.field({
        type: types.groupValue,
        nullable: true,
        description: 'What the other is; none where that is not known.',
        resolve: ({ study, keys, cell: { column } }) => valueOf(study, keys[1], column),
      }),
      contact: t.field({
        type: types.tally,
        description:
          'Claims that the two are in contact: directly, through others, or without saying how.',
        resolve: ({ cell: { contact } }) => contact,
      }),
      modes: t.field({
        type: [modeCount],
        description: 'The same and the claims that they are not in contact, apart by mode.',
        resolve: ({ cell: { modes } }) =>
          mode.concepts.flatMap(({ id }) => {
            const tally = modes[id];
            return tally === undefined ? [] : { mode: id, tally };
          }),
      }),
      claims: t.field({
        type: [types.collaboration],
        description: 'The claims on the two, of whatever mode and in whichever direction.',
        args: {
          first: t.arg.int({
            defaultValue: 10,
            required: true,
            description: 'So many, at most 500.',
          }),
        },
        resolve: (found, { first }) => claimsOfCell(found, first),
      }),
    }),
  });
  const matrixType = builder.objectRef<MixingMatrixRecord>('MixingMatrix').implement({
    description:
      'How often which sorts of actors collaborate with which, in claims and in respondents. A claim with several pairs ' +
      'counts once in each cell that a pair of it falls in.',
    fields: (t) => ({
      cells: t.expose('cells', {
        type: [cell],
        description:
          'Cells with claims, in the order of what they are per, then of their rows, then of their columns.',
        extensions: { items: 50 },
      }),
      counted: t.expose('counted', {
        type: types.tally,
        description: 'All claims that were counted.',
      }),
      version: t.expose('version', {
        type: types.version,
        description: 'The state of the study that the matrix is of.',
      }),
    }),
  });
  const actorKey = builder.enumType('ActorKey', {
    description: 'What actors are told apart by.',
    values: {
      ACTOR: { value: 'actor' as const, description: 'Who they are.' },
      ACTOR_KIND: { value: 'actorKind' as const, description: 'Their kind, as it is declared.' },
      ACTOR_TOP_KIND: {
        value: 'actorTopKind' as const,
        description: 'The top concept above their kind: formal, informal …',
      },
      EMPLOYER: { value: 'employer' as const, description: 'Who employs them.' },
    },
  });
  const orientation = builder.enumType('MixingOrientation', {
    description: 'Which pairs are counted, and which way round.',
    values: {
      EITHER: { value: 'either' as const, description: 'Each pair both ways round.' },
      FLOW: {
        value: 'flow' as const,
        description: 'Only pairs with a direction, from the row to the column.',
      },
    },
  });

  builder.queryField('mixing', (t) =>
    t.field({
      type: matrixType,
      description: 'How often which sorts of actors collaborate with which, as a matrix.',
      extensions: { weight: 100 },
      args: {
        ...types.args.study,
        rows: t.arg({
          type: actorKey,
          defaultValue: 'actorTopKind',
          required: true,
          description: 'What the one of a pair is told apart by.',
        }),
        columns: t.arg({
          type: actorKey,
          defaultValue: 'actorTopKind',
          required: true,
          description: 'What the other of a pair is told apart by.',
        }),
        orientation: t.arg({
          type: orientation,
          defaultValue: 'either',
          required: true,
          description: 'Which pairs are counted, and which way round.',
        }),
        per: t.arg({
          type: types.groupKey,
          description:
            'A property of the claims: a matrix of its own for each value of it, in one go; one matrix of all when absent.',
        }),
        ...countingArguments(builder, types, filters),
      },
      resolve: async (_root, { study, ...args }, context) =>
        matrix(await context.study(study), args),
    }),
  );
}
