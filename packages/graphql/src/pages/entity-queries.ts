import type { Actor, Entity, EntityOf, EntityType, Language } from '@samenspel/claims';
import type { Degree } from '@samenspel/snapshot';
import type { ObjectRef } from '@pothos/core';
import type { Builder, BuilderTypes } from '../builder.ts';
import { textIn } from '../entities/local-text.ts';
import type { ActorFilterInput, Filters } from '../filters/filter-input.ts';
import { resolveActorFilter } from '../filters/resolve-filter.ts';
import { toActorFilter } from '../filters/to-filter.ts';
import type { InStudy, OpenStudy } from '../reading/open-study.ts';
import { perList } from '../reading/per-list.ts';
import type { EntityRecord } from '../records.ts';
import type { Types } from '../types.ts';
import { defineConnection, type ConnectionRecord } from './connection.ts';
import { pageOfList } from './list-page.ts';

/** Units of a budget for an entity of a list that a page is taken from. */
const costOfOrder = 1 / 10;

/** Entities in the order of their labels. */
function byLabel<Item extends Entity>(
  entities: readonly Item[],
  language: Language,
): readonly Item[] {
  const compare = new Intl.Collator(language, { numeric: true }).compare;
  return entities
    .map((entity) => ({ entity, label: textIn(entity.label, language) ?? entity.id }))
    .sort(
      (one, other) => compare(one.label, other.label) || (one.entity.id < other.entity.id ? -1 : 1),
    )
    .map(({ entity }) => entity);
}

/** The same for lists that come again. */
function listOrders<Item extends Entity>() {
  const orders = {
    nl: perList((list: readonly Item[]) => byLabel(list, 'nl')),
    en: perList((list: readonly Item[]) => byLabel(list, 'en')),
  };
  return (list: readonly Item[], language: Language) => orders[language](list);
}

const orderedActors = listOrders<Actor>();
const ordered = listOrders<Entity>();

/** Where each of some ordered actors stands. */
const placesOf = perList(
  (actors: readonly Actor[]) => new Map(actors.map(({ id }, place) => [id, place])),
);

/** Of ordered actors those with some ids, all of which are among them. */
function actorsWith(actors: readonly Actor[], ids: readonly string[]): readonly Actor[] {
  const places = placesOf(actors);
  const found = Int32Array.from(ids, (id) => places.get(id) ?? -1).sort();
  return Array.from(found, (place) => actors[place]).filter((actor) => actor !== undefined);
}

/** Ordered actors with those first that have most partners. */
const byPartners = perList((actors: readonly Actor[]) =>
  perList((degrees: ReadonlyMap<string, Degree>) => {
    const partnersOf = ({ id }: Actor) => degrees.get(id)?.partners ?? 0;
    return actors.toSorted((one, other) => partnersOf(other) - partnersOf(one));
  }),
);

/** Of the actors of a study, in some order, those that fulfil conditions. */
async function actorsLike(
  actors: readonly Actor[],
  study: OpenStudy,
  input: ActorFilterInput | null | undefined,
): Promise<readonly Actor[]> {
  if (input === null || input === undefined) return actors;
  const filter = await resolveActorFilter(study, toActorFilter(input));
  return actorsWith(actors, await study.actorsLike(filter));
}

/** The fields that page through the entities of a study. */
export function defineEntityQueries(builder: Builder, types: Types, filters: Filters): void {
  const connectionOf = <Type extends EntityType>(
    node: ObjectRef<BuilderTypes, InStudy<EntityOf<Type>>>,
  ) => {
    const connection = builder.objectRef<ConnectionRecord<InStudy<EntityOf<Type>>>>(
      `${node.name}Connection`,
    );
    defineConnection(builder, types, connection, node);
    return connection;
  };
  const actors = connectionOf<'actor'>(types.actor);
  const actorOrder = builder.enumType('ActorOrder', {
    description: 'An order of actors.',
    values: {
      LABEL: { value: 'label' as const, description: 'By their labels.' },
      PARTNERS: {
        value: 'partners' as const,
        description:
          'Those with most partners first, as respondents tell of what is so; equals by their labels.',
      },
    },
  });
  builder.queryField('actors', (t) =>
    t.field({
      type: actors,
      description: 'Those who collaborate.',
      args: {
        ...types.args.study,
        filter: t.arg({ type: filters.actor, description: 'Which ones; all when absent.' }),
        orderBy: t.arg({
          type: actorOrder,
          defaultValue: 'label',
          required: true,
          description: 'In which order.',
        }),
        ...types.args.page,
      },
      resolve: async (_root, args, context) => {
        const study = await context.study(args.study);
        const byLabel = orderedActors(await study.listed('actor'), context.language);
        const isByLabel = args.orderBy === 'label';
        const all = isByLabel ? byLabel : byPartners(byLabel)(await study.degrees());
        const actors = await actorsLike(all, study, args.filter);
        context.work.budget.spendOnMeasure(actors.length * costOfOrder);
        return context.work.turns.take(() =>
          pageOfList(actors, args, (actor) => ({ ...actor, study })),
        );
      },
    }),
  );
  const listAll = <Type extends EntityType>(
    name: string,
    type: Type,
    node: ObjectRef<BuilderTypes, InStudy<EntityOf<Type>>>,
    description: string,
  ) => {
    const connection: ObjectRef<BuilderTypes, ConnectionRecord<EntityRecord>> = connectionOf<Type>(
      node,
    );
    builder.queryField(name, (t) =>
      t.field({
        type: connection,
        description: `${description}, in the order of their labels.`,
        args: { ...types.args.study, ...types.args.page },
        resolve: async (_root, args, context) => {
          const study = await context.study(args.study);
          const all = await study.listed(type);
          context.work.budget.spendOnMeasure(all.length * costOfOrder);
          return context.work.turns.take(() =>
            pageOfList(ordered(all, context.language), args, (entity): EntityRecord => ({
              ...entity,
              study,
            })),
          );
        },
      }),
    );
  };
  listAll('areas', 'area', types.area, 'The areas of the study');
  listAll('respondents', 'respondent', types.respondent, 'Who was asked');
  listAll('documents', 'document', types.document, 'The documents that claims rest on');
  listAll('codes', 'code', types.code, 'The codebook');
  listAll('propositions', 'proposition', types.proposition, 'Statements to agree or disagree with');
}
