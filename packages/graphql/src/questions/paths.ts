import type { Builder } from '../builder.ts';
import type { Filters } from '../filters/filter-input.ts';
import { allInOrder } from '../reading/all-in-order.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import { resolveEntity } from '../reading/references.ts';
import type { ActorRecord } from '../records.ts';
import type { Types } from '../types.ts';
import { countingArguments, countingOf, type CountingArguments } from './counting-arguments.ts';
import { collaborationsOf, firstClaims } from './said.ts';

/** A contact on a path. */
export interface PathStepRecord {
  readonly study: OpenStudy;
  readonly from: ActorRecord;
  readonly to: ActorRecord;
  readonly named: readonly number[];
  readonly asIntermediary: readonly number[];
}

export interface PathRecord {
  readonly length: number;
  readonly steps: readonly PathStepRecord[];
}

export interface PathsRecord {
  readonly paths: readonly PathRecord[];
  readonly more: boolean;
}

async function pathsBetween(
  study: OpenStudy,
  args: CountingArguments & {
    readonly from: string;
    readonly to: string;
    readonly maxLength: number;
    readonly limit: number;
  },
): Promise<PathsRecord> {
  const { maxLength, limit } = args;
  const [counting, from, to] = await allInOrder([
    countingOf(study, args),
    resolveEntity(study, 'actor', args.from),
    resolveEntity(study, 'actor', args.to),
  ]);
  const found = await study.measure('paths', { ...counting, from, to, maxLength, limit });
  const actors = study.entities.actor;
  await actors.prefetch(
    found.paths.flatMap((path) => path.flatMap((step) => [step.from, step.to])),
  );
  return {
    more: found.more,
    paths: await Promise.all(
      found.paths.map(async (path) => ({
        length: path.length,
        steps: await Promise.all(
          path.map(async (step) => ({
            ...step,
            study,
            from: await actors.one(step.from),
            to: await actors.one(step.to),
          })),
        ),
      })),
    ),
  };
}

/** The ways from one actor to another. */
export function definePaths(builder: Builder, types: Types, filters: Filters): void {
  const args = firstClaims(builder);
  const step = builder.objectRef<PathStepRecord>('PathStep').implement({
    description: 'A contact on a path.',
    fields: (t) => ({
      from: t.expose('from', { type: types.actor, description: 'The actor one step nearer.' }),
      to: t.expose('to', { type: types.actor, description: 'The actor one step further.' }),
      named: t.field({
        type: [types.collaboration],
        description: 'The claims that name the two together.',
        args,
        resolve: ({ study, named }, { first }) => collaborationsOf(study, named, first),
      }),
      asIntermediary: t.field({
        type: [types.collaboration],
        description: 'The claims in which one of the two is an intermediary of the other.',
        args,
        resolve: ({ study, asIntermediary }, { first }) =>
          collaborationsOf(study, asIntermediary, first),
      }),
    }),
  });
  const path = builder.objectRef<PathRecord>('Path').implement({
    description: 'A way from one actor to another.',
    fields: (t) => ({
      length: t.exposeInt('length', { description: 'How many contacts it has.' }),
      steps: t.expose('steps', {
        type: [step],
        description: 'The contacts from one end to the other.',
      }),
    }),
  });
  const pathsType = builder.objectRef<PathsRecord>('Paths').implement({
    description: 'The shortest ways from one actor to another.',
    fields: (t) => ({
      paths: t.expose('paths', {
        type: [path],
        description: 'All of the same length.',
        extensions: { items: 20 },
      }),
      more: t.exposeBoolean('more', { description: 'There are more than were asked for.' }),
    }),
  });

  builder.queryField('paths', (t) =>
    t.field({
      type: pathsType,
      description:
        'The shortest ways from one actor to another over contacts between instances and roles in an area: who could ' +
        'introduce whom.',
      extensions: { weight: 100 },
      args: {
        ...types.args.study,
        from: t.arg({
          type: types.reference,
          required: true,
          description: 'Where they start; a role stands for itself in every area.',
        }),
        to: t.arg({
          type: types.reference,
          required: true,
          description: 'Where they end; a role stands for itself in every area.',
        }),
        maxLength: t.arg.int({
          defaultValue: 4,
          required: true,
          description: 'Contacts that a path may have, at most 10.',
        }),
        limit: t.arg.int({
          defaultValue: 20,
          required: true,
          description: 'Paths that are given, at most 1,000.',
        }),
        ...countingArguments(builder, types, filters),
      },
      resolve: async (_root, { study, ...args }, context) =>
        pathsBetween(await context.study(study), args),
    }),
  );
}
