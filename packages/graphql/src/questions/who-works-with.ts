import type { Version } from '@samenspel/claims';
import type { ModeId } from '@samenspel/ontology';
import type { Relation } from '@samenspel/snapshot';
import type { Builder } from '../builder.ts';
import type { ActorFilterInput, Filters } from '../filters/filter-input.ts';
import { resolveActorFilter } from '../filters/resolve-filter.ts';
import { twoSides } from '../filters/to-filter.ts';
import { allInOrder } from '../reading/all-in-order.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import { resolveEntity } from '../reading/references.ts';
import type { ActorRecord } from '../records.ts';
import type { Types } from '../types.ts';
import { collaborationsOf, firstClaims, type SaidRecord } from './said.ts';
import { countingArguments, countingOf, type CountingArguments } from './counting-arguments.ts';

/** An actor that claims relate another to in some way. */
export interface PartnerRecord extends SaidRecord {
  readonly actor: ActorRecord;
}

/** Two actors that claims relate in some way. */
export interface RelatedPairRecord extends SaidRecord {
  readonly one: ActorRecord;
  readonly other: ActorRecord;
  readonly intermediaries: readonly ActorRecord[];
}

/** An actor that is reached by way of others. */
export interface FurtherPartnerRecord {
  readonly actor: ActorRecord;
  readonly distance: number;
  readonly through: readonly ActorRecord[];
}

export interface PartnersRecord {
  readonly actor: ActorRecord;
  readonly in: (relation: Relation) => readonly PartnerRecord[];
  readonly further: readonly FurtherPartnerRecord[];
  readonly version: Version;
}

export interface PairsBetweenRecord {
  readonly in: (mode: ModeId) => readonly RelatedPairRecord[];
  readonly version: Version;
}

async function partners(
  study: OpenStudy,
  {
    actor: name,
    depth,
    ...args
  }: CountingArguments & { readonly actor: string; readonly depth: number },
): Promise<PartnersRecord> {
  const [counting, actor] = await allInOrder([
    countingOf(study, args),
    resolveEntity(study, 'actor', name),
  ]);
  const found = await study.measure('partners', { ...counting, actor, depth });
  await study.entities.actor.prefetch([
    actor,
    ...found.partners.map((partner) => partner.actor),
    ...found.further.flatMap((further) => [further.actor, ...further.through]),
  ]);
  const actors = study.entities.actor;
  const all = await Promise.all(
    found.partners.map(async (partner) => ({ ...partner, actor: await actors.one(partner.actor) })),
  );
  return {
    actor: await actors.one(actor),
    in: (relation) =>
      all.flatMap(({ actor: partner, relations }) => {
        const said = relations[relation];
        if (said === undefined) return [];
        return { ...said, study, actor: partner };
      }),
    further: await Promise.all(
      found.further.map(async (further) => ({
        actor: await actors.one(further.actor),
        distance: further.distance,
        through: await actors.many(further.through),
      })),
    ),
    version: found.version,
  };
}

async function pairs(
  study: OpenStudy,
  sides: readonly ActorFilterInput[],
  args: CountingArguments,
): Promise<PairsBetweenRecord> {
  const [one, other] = twoSides(sides, 'between');
  const [counting, ...between] = await allInOrder([
    countingOf(study, args),
    resolveActorFilter(study, one),
    resolveActorFilter(study, other),
  ]);
  const found = await study.measure('pairsBetween', { ...counting, between });
  const actors = study.entities.actor;
  await actors.prefetch(
    found.pairs.flatMap((pair) => [pair.one, pair.other, ...pair.intermediaries]),
  );
  const all = await Promise.all(
    found.pairs.map(async (pair) => ({
      ...pair,
      study,
      one: await actors.one(pair.one),
      other: await actors.one(pair.other),
      intermediaries: await actors.many(pair.intermediaries),
    })),
  );
  return { in: (mode) => all.filter((pair) => pair.mode === mode), version: found.version };
}

/** Who works with whom: the partners of an actor, and the pairs between two sorts of actors. */
export function defineWhoWorksWith(builder: Builder, types: Types, filters: Filters): void {
  const args = firstClaims(builder);
  const partner = builder.objectRef<PartnerRecord>('Partner').implement({
    description: 'An actor that claims relate another to.',
    fields: (t) => ({
      actor: t.expose('actor', { type: types.actor, description: 'The partner.' }),
      tally: t.expose('tally', { type: types.tally, description: 'How many claims say so.' }),
      claims: t.field({
        type: [types.collaboration],
        description: 'The claims that say so.',
        args,
        resolve: ({ study, claims }, { first }) => collaborationsOf(study, claims, first),
      }),
    }),
  });
  const furtherPartner = builder.objectRef<FurtherPartnerRecord>('FurtherPartner').implement({
    description: 'An actor beyond the partners, reached over actors one step nearer.',
    fields: (t) => ({
      actor: t.expose('actor', { type: types.actor, description: 'Who is reached.' }),
      distance: t.exposeInt('distance', { description: 'Over how many contacts.' }),
      through: t.expose('through', {
        type: [types.actor],
        description: 'By way of whom, one step nearer.',
      }),
    }),
  });
  const relatedPair = builder.objectRef<RelatedPairRecord>('RelatedPair').implement({
    description: 'Two actors that claims relate in one way.',
    fields: (t) => ({
      one: t.expose('one', { type: types.actor, description: 'An actor of the first sort.' }),
      other: t.expose('other', { type: types.actor, description: 'An actor of the other sort.' }),
      intermediaries: t.expose('intermediaries', {
        type: [types.actor],
        description: 'Through whom, according to the claims.',
      }),
      tally: t.expose('tally', { type: types.tally, description: 'How many claims say so.' }),
      claims: t.field({
        type: [types.collaboration],
        description: 'The claims that say so.',
        args,
        resolve: ({ study, claims }, { first }) => collaborationsOf(study, claims, first),
      }),
    }),
  });

  const partnersType = builder.objectRef<PartnersRecord>('Partners').implement({
    description:
      'With whom an actor collaborates according to whom, and with whom not. In each list those with most claims first.',
    fields: (t) => {
      const list = (relation: Relation, description: string) =>
        t.field({
          type: [partner],
          description,
          extensions: { items: 20 },
          resolve: (found) => found.in(relation),
        });
      return {
        actor: t.expose('actor', { type: types.actor, description: 'Whose partners they are.' }),
        direct: list('direct', 'Those said to be in direct contact.'),
        unspecified: list('unspecified', 'Those in contact, without saying how.'),
        through: list('via', 'Those reached through somebody.'),
        intermediaries: list(
          'intermediary',
          'Those through whom it goes, or for whom the actor is the intermediary.',
        ),
        sideBySide: list('parallel', 'Those who work for the same household without contact.'),
        absent: list('absent', 'Those with whom there is said to be no contact.'),
        further: t.expose('further', {
          type: [furtherPartner],
          description:
            'Those beyond the partners, over instances and roles in an area, the nearest first.',
          extensions: { items: 20 },
        }),
        version: t.expose('version', {
          type: types.version,
          description: 'The state of the study that the answer is of.',
        }),
      };
    },
  });
  const pairsType = builder.objectRef<PairsBetweenRecord>('PairsBetween').implement({
    description:
      'Which actors of one sort collaborate with which of another according to whom, and which not. In each list those ' +
      'with most claims first.',
    fields: (t) => {
      const list = (mode: ModeId, description: string) =>
        t.field({
          type: [relatedPair],
          description,
          extensions: { items: 20 },
          resolve: (found) => found.in(mode),
        });
      return {
        direct: list('direct', 'Pairs said to be in direct contact.'),
        unspecified: list('unspecified', 'Pairs in contact, without saying how.'),
        through: list('via', 'Pairs in contact through somebody.'),
        sideBySide: list('parallel', 'Pairs that work for the same household without contact.'),
        absent: list('absent', 'Pairs with no contact, as is said.'),
        version: t.expose('version', {
          type: types.version,
          description: 'The state of the study that the answer is of.',
        }),
      };
    },
  });

  const counting = countingArguments(builder, types, filters);
  builder.queryFields((t) => ({
    whoWorksWith: t.field({
      type: partnersType,
      description:
        'The partners of an actor: direct, through whom, side by side, and said to be none.',
      extensions: { weight: 100 },
      args: {
        ...types.args.study,
        actor: t.arg({
          type: types.reference,
          required: true,
          description: 'Whose partners; a role stands for itself in every area.',
        }),
        depth: t.arg.int({
          defaultValue: 1,
          required: true,
          description: 'How far to go on from the partners: 1 not at all, at most 4.',
        }),
        ...counting,
      },
      resolve: async (_root, { study, ...args }, context) =>
        partners(await context.study(study), args),
    }),
    between: t.field({
      type: pairsType,
      description:
        'The pairs between two sorts of actors: direct, through whom, side by side, and said to be none.',
      extensions: { weight: 100 },
      args: {
        ...types.args.study,
        between: t.arg({
          type: [filters.actor],
          required: true,
          description: 'Two: the actors of the one sort, and those of the other.',
        }),
        ...counting,
      },
      resolve: async (_root, { study, between, ...args }, context) =>
        pairs(await context.study(study), between, args),
    }),
  }));
}
