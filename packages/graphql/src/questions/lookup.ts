import type { Builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { apiError, asked, didYouMean } from '../errors.ts';
import { checkSize } from '../pages/page-arguments.ts';
import { keyOfNode } from '../reading/node-id.ts';
import { schemeIds, type SchemeRecord, type StudySchemes } from '../reading/study-schemes.ts';
import type { NodeRecord } from '../records.ts';
import type { Types } from '../types.ts';
import { nearestOf } from '@samenspel/claims';
import { labelKey } from '@samenspel/ontology';

function conceptWithId(schemes: readonly StudySchemes[], id: string): NodeRecord | undefined {
  for (const each of schemes) {
    const found = each.byNodeId(id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The nodes of these ids, in one call for each study and sort of record; none for an id that is of no node in scope. */
async function nodesOf(
  context: Context,
  ids: readonly string[],
): Promise<readonly (NodeRecord | undefined)[]> {
  const studies = await context.studies();
  const keys = ids.map(keyOfNode);
  const known = keys.filter((key) => key !== undefined);
  const records = new Map(
    known.length === 0
      ? []
      : (await asked(context.store.resolve(context.scope, known, context.options))).map(
          (record, position) => [known[position], record] as const,
        ),
  );
  return Promise.all(
    ids.map(async (id, position): Promise<NodeRecord | undefined> => {
      if (id.startsWith('concept_')) {
        return conceptWithId([context.schemes, ...studies.map(({ schemes }) => schemes)], id);
      }
      const record = records.get(keys[position]);
      const study = studies.find((each) => each.id === record?.study);
      if (record === undefined || study === undefined || !id.startsWith(`${record.type}_`))
        return undefined;
      if (record.type === 'study') return study;
      if (record.type === 'note') return study.notes.one(record.id);
      if (record.type === 'claim') return study.claims.one(record.id);
      return study.entities[record.type].one(record.id);
    }),
  );
}

function schemeNamed({ work }: Context, schemes: StudySchemes, name: string): SchemeRecord {
  const sought = labelKey(name);
  const found = schemes
    .all()
    .find(({ id, scheme: { title } }) =>
      [id, title.nl, title.en].some((each) => labelKey(each) === sought),
    );
  if (found !== undefined) return found;
  const near = work.nearNames.find(`scheme ${name}`, () => {
    const nearest = nearestOf(schemeIds, name);
    return nearest === undefined ? [] : [nearest];
  });
  throw apiError(
    'NOT_FOUND',
    `There is no scheme ${JSON.stringify(name)}.`,
    didYouMean(near) ?? `There are: ${schemeIds.join(', ')}.`,
  );
}

/** The schemes that a client asks for: with the study's own concepts where a study is named or there is only one. */
async function schemesAsked(
  context: Context,
  study: string | null | undefined,
): Promise<StudySchemes> {
  if (study !== null && study !== undefined) return (await context.study(study)).schemes;
  const [only, ...others] = await context.studies();
  return only === undefined || others.length > 0 ? context.schemes : only.schemes;
}

/** Fields that look records up: studies, nodes and schemes. */
export function defineLookup(builder: Builder, types: Types): void {
  builder.queryFields((t) => ({
    studies: t.field({
      type: [types.study],
      description: 'The studies that you may see.',
      resolve: (_root, _args, context) => context.studies(),
    }),
    study: t.field({
      type: types.study,
      description: 'A study.',
      args: types.args.study,
      resolve: (_root, { study }, context) => context.study(study),
    }),
    node: t.field({
      type: types.node,
      nullable: true,
      description: 'The record of an id; none where there is no such record that you may see.',
      args: { id: t.arg.id({ required: true, description: 'Id that an earlier answer gave.' }) },
      resolve: async (_root, { id }, context) => (await nodesOf(context, [id]))[0] ?? null,
    }),
    nodes: t.field({
      type: [types.node],
      nullable: { list: false, items: true },
      description: 'The records of ids, in their order; at most 500.',
      args: {
        ids: t.arg.idList({ required: true, description: 'Ids that earlier answers gave.' }),
      },
      resolve: async (_root, { ids }, context) => {
        if (ids.length === 0) return [];
        checkSize('ids', ids.length);
        return (await nodesOf(context, ids)).map((node) => node ?? null);
      },
    }),
    schemes: t.field({
      type: [types.scheme],
      description:
        'The schemes of the ontology with all their concepts, and what the study adds to them.',
      args: {
        ...types.args.study,
        names: t.arg.stringList({
          description: 'Ids or titles of schemes, each of which is given once; all when absent.',
        }),
      },
      extensions: { items: schemeIds.length },
      resolve: async (_root, { study, names }, context) => {
        const schemes = await schemesAsked(context, study);
        if (names === null || names === undefined) return schemes.all();
        const asked = [...new Set(names)].map((name) => schemeNamed(context, schemes, name));
        return [...new Set(asked)];
      },
    }),
    scheme: t.field({
      type: types.scheme,
      description: 'A scheme of the ontology, with what the study adds to it.',
      args: {
        ...types.args.study,
        name: t.arg.string({ required: true, description: 'Id or title of the scheme.' }),
      },
      resolve: async (_root, { study, name }, context) =>
        schemeNamed(context, await schemesAsked(context, study), name),
    }),
  }));
}
