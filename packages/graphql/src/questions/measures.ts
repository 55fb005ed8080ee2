import {
  eiIndex,
  measures,
  refusals,
  type EIIndex,
  type MeasureName,
  type Need,
  type Refusal,
} from '@samenspel/analysis';
import type { Version } from '@samenspel/claims';
import type { Builder } from '../builder.ts';
import type { EnumValues } from '../enums/closed-schemes.ts';
import { constantCase } from '../enums/constant-case.ts';
import { answered } from '../errors.ts';
import type { Filters } from '../filters/filter-input.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import { resolveNames } from '../reading/references.ts';
import type { Types } from '../types.ts';
import { countingArguments, countingOf, type CountingArguments } from './counting-arguments.ts';

/** A measure of networks, and why a study does not carry it. */
export interface MeasureRecord {
  readonly name: MeasureName;
  readonly needs: readonly Need[];
  readonly refusals: readonly Refusal[];
}

export interface EIIndexRecord extends Partial<EIIndex> {
  readonly refusals: readonly Refusal[];
  readonly version: Version;
}

const measureMeanings: Readonly<Record<MeasureName, string>> = {
  'e-i-index': 'Ties to others against ties among one’s own (Krackhardt & Stern 1988).',
  brokerage: 'Who stands between whom, by group (Gould & Fernandez 1989).',
  constraint: 'How far one’s contacts are in contact with each other (Burt 1992).',
  density: 'Ties that there are, of those that could be.',
  reciprocity: 'Ties that both ends name, of those that one does.',
};

const needMeanings: Readonly<Record<Refusal['need'], string>> = {
  'all-kinds-of-ties': 'Ties within each kind were asked about as well as ties between kinds.',
  'both-sides': 'Those at both ends of a tie were asked about it.',
  'unprompted-intermediaries':
    'Intermediaries were named of respondents’ own accord, and not because they were asked for.',
  roster: 'Everybody was asked about everybody.',
  instruments: 'The study says which ties its instruments asked about.',
};

function namesIn<Name extends string>(meanings: Readonly<Record<Name, string>>): readonly Name[] {
  const names: Name[] = [];
  for (const name in meanings) names.push(name);
  return names;
}

function valuesIn<Name extends string>(meanings: Readonly<Record<Name, string>>): EnumValues<Name> {
  const values: EnumValues<Name> = {};
  for (const name in meanings)
    values[constantCase(name)] = { value: name, description: meanings[name] };
  return values;
}

async function measuresOf(
  study: OpenStudy,
  between: readonly string[],
): Promise<readonly MeasureRecord[]> {
  const kinds = await resolveNames(study, { concepts: ['actor-kind'] }, between);
  return namesIn(measureMeanings).map((name) => ({
    name,
    needs: measures[name],
    refusals: refusals(study.manifest, name, [...kinds.values()]),
  }));
}

async function eiIndexOf(study: OpenStudy, args: CountingArguments): Promise<EIIndexRecord> {
  const [snapshot, counting] = await Promise.all([study.snapshot(), countingOf(study, args)]);
  const { value, refused = [] } = answered(eiIndex, snapshot, undefined, counting);
  return { ...value, refusals: refused, version: snapshot.version };
}

/** Measures of networks: what a study carries of them, why not, and the E–I index. */
export function defineMeasures(builder: Builder, types: Types, filters: Filters): void {
  const need = builder.enumType('MeasureNeed', {
    description: 'What a study must have for a measure to mean something.',
    values: valuesIn(needMeanings),
  });
  const name = builder.enumType('MeasureName', {
    description: 'A measure of networks.',
    values: valuesIn(measureMeanings),
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
      needs: t.expose('needs', { type: [need], description: 'What it needs of a study.' }),
      refusals: t.expose('refusals', { type: [refusal], description: refusalsOf }),
    }),
  });
  const index = builder.objectRef<EIIndexRecord>('EIIndex').implement({
    description:
      'How much formal and informal parties are tied to each other, against ties among their own (Krackhardt & Stern ' +
      '1988). Statements on groups make no ties.',
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
      args: {
        between: t.arg({
          type: [types.reference],
          required: true,
          defaultValue: ['formal', 'informal'],
          description: 'Kinds of actors: each tie within one and between two of them counts.',
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
      extensions: { weight: 100 },
      args: { ...types.args.study, ...countingArguments(builder, types, filters) },
      resolve: async (_root, { study, ...args }, context) =>
        eiIndexOf(await context.study(study), args),
    }),
  );
}
