import {
  measures,
  needs,
  refusals,
  type EIIndex,
  type Measure,
  type MeasureName,
  type Refusal,
} from '@samenspel/analysis';
import type { Version } from '@samenspel/claims';
import type { Builder } from '../builder.ts';
import { valuesOfTable } from '../enums/table-values.ts';
import { apiError } from '../errors.ts';
import type { Filters } from '../filters/filter-input.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import { resolveNames } from '../reading/references.ts';
import type { Types } from '../types.ts';
import { countingArguments, countingOf, type CountingArguments } from './counting-arguments.ts';

/** A measure of networks, asked for between kinds of actors of a study. */
export interface MeasureRecord {
  readonly study: OpenStudy;
  readonly name: MeasureName;
  readonly kinds: readonly string[];
}

export interface EIIndexRecord extends Partial<EIIndex> {
  readonly refusals: readonly Refusal[];
  readonly version: Version;
}

/** Kinds of actors that measures are asked for between at once: with each more there are as many pairs more. */
const mostKinds = 10;

const measureNames: readonly MeasureName[] = namesIn(measures);

function namesIn<Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] {
  const names: Name[] = [];
  for (const name in table) names.push(name);
  return names;
}

function meaningOf({ meaning, source }: Measure): string {
  return source === undefined ? `${meaning}.` : `${meaning} (${source}).`;
}

/** @throws BAD_ARGUMENT where no kinds are named or too many; NOT_FOUND */
async function measuresOf(
  study: OpenStudy,
  between: readonly string[],
): Promise<readonly MeasureRecord[]> {
  if (between.length === 0) {
    throw apiError(
      'BAD_ARGUMENT',
      '"between" is empty, and measures are between one kind of actors or more.',
      'Name kinds of actors, or leave "between" out for formal and informal parties.',
    );
  }
  if (between.length > mostKinds) {
    throw apiError(
      'BAD_ARGUMENT',
      `"between" names ${between.length} kinds of actors, and at most ${mostKinds} are taken at once.`,
      'Name each kind once, and only those whose ties you mean to measure.',
    );
  }
  const resolved = await resolveNames(study, { concepts: ['actor-kind'] }, between);
  const kinds = [...new Set(resolved.values())];
  return measureNames.map((name) => ({ study, name, kinds }));
}

async function eiIndexOf(study: OpenStudy, args: CountingArguments): Promise<EIIndexRecord> {
  const { version } = await study.snapshot();
  const { value, refused = [] } = await study.measure('eiIndex', await countingOf(study, args));
  return { ...value, refusals: refused, version };
}

/** Measures of networks: what a study carries of them, why not, and the E–I index. */
export function defineMeasures(builder: Builder, types: Types, filters: Filters): void {
  const need = builder.enumType('MeasureNeed', {
    description: 'What a study must have for a measure to mean something.',
    values: valuesOfTable(needs, (meaning) => meaning),
  });
  const name = builder.enumType('MeasureName', {
    description: 'A measure of networks.',
    values: valuesOfTable(measures, meaningOf),
  });
  const refusal = builder.objectRef<Refusal>('Refusal').implement({
    description:
      'Why a study does not carry a measure: what was not asked cannot be counted as absent.',
    fields: (t) => ({
      need: t.expose('need', { type: need, description: 'What the study lacks.' }),
      reason: t.exposeString('reason', { description: 'What is not so, in a sentence.' }),
      between: t.stringList({
        description: 'Ids of the two kinds of actors whose ties it is about; none where of all.',
        resolve: ({ tie = [] }) => [...tie],
      }),
    }),
  });
  const refusalsOf = 'Why the study does not carry it; none where it does.';
  const measure = builder.objectRef<MeasureRecord>('Measure').implement({
    description: 'A measure of networks, with what it needs of a study.',
    fields: (t) => ({
      name: t.expose('name', { type: name, description: 'Which measure.' }),
      needs: t.field({
        type: [need],
        description: 'What it needs of a study.',
        resolve: (record) => measures[record.name].needs,
      }),
      refusals: t.field({
        type: [refusal],
        description: refusalsOf,
        extensions: { items: 'page' },
        resolve: (record) => refusals(record.study.manifest, record.name, record.kinds),
      }),
    }),
  });
  const index = builder.objectRef<EIIndexRecord>('EIIndex').implement({
    description:
      'How much formal and informal parties are tied to each other, against ties among their own ' +
      `(${measures['e-i-index'].source}). Statements on groups make no ties.`,
    fields: (t) => ({
      external: t.exposeInt('external', {
        nullable: true,
        description: 'Ties between a formal and an informal party.',
      }),
      internal: t.exposeInt('internal', {
        nullable: true,
        description: 'Ties between two formal or two informal parties.',
      }),
      index: t.exposeFloat('index', {
        nullable: true,
        description:
          '(external − internal) / (external + internal): −1 for ties among their own only, 1 for ties to each other ' +
          'only; none where it is refused or there are no ties.',
      }),
      refusals: t.expose('refusals', { type: [refusal], description: refusalsOf }),
      version: t.expose('version', {
        type: types.version,
        description: 'The state of the study that the answer is of.',
      }),
    }),
  });

  builder.objectField(types.study, 'measures', (t) =>
    t.field({
      type: [measure],
      description:
        'The measures of networks, with why the study does not carry them between kinds of actors.',
      extensions: { items: measureNames.length, pairsOf: 'between', weight: 20 },
      args: {
        between: t.arg({
          type: [types.reference],
          required: true,
          defaultValue: ['formal', 'informal'],
          description:
            'Kinds of actors, one or more: each tie within one and between two of them counts. ' +
            `At most ${mostKinds} are taken at once.`,
        }),
      },
      resolve: (study, { between }) => measuresOf(study, between),
    }),
  );
  builder.queryField('eiIndex', (t) =>
    t.field({
      type: index,
      description:
        'How much formal and informal parties are tied to each other, against ties among their own; refused where the ' +
        'study did not ask about all of these.',
      // For each the network of all that is selected is laid out.
      extensions: { weight: 1000 },
      args: { ...types.args.study, ...countingArguments(builder, types, filters) },
      resolve: async (_root, { study, ...args }, context) =>
        eiIndexOf(await context.study(study), args),
    }),
  );
}
