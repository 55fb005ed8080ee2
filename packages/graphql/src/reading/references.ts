import { nearestOf, type Entity, type EntityType } from '@samenspel/claims';
import { labelKey, type SchemeId } from '@samenspel/ontology';
import { apiError } from '../errors.ts';
import { shownNames } from './entity-names.ts';
import { keyOfNode, nodeId } from './node-id.ts';
import type { OpenStudy } from './open-study.ts';

/** What a name must be the name of. */
export type Target =
  | { readonly entities: readonly EntityType[] }
  | { readonly concepts: readonly SchemeId[] }
  /** A claim, or a concept of some schemes as `scheme/concept`. */
  | { readonly claimOr: readonly SchemeId[] }
  | 'note'
  | 'word';

/** Ids by the names given for them. */
export type Resolved = ReadonlyMap<string, string>;

/**
 * The ids that names stand for.
 *
 * @throws NOT_FOUND with the nearest names; AMBIGUOUS where several records have the name
 */
export async function resolveNames(
  study: OpenStudy,
  target: Target,
  names: Iterable<string>,
): Promise<Resolved> {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return new Map();
  if (target === 'word') return new Map(wanted.map((name) => [name, name]));
  if (target === 'note') return resolveNotes(study, wanted);
  if ('claimOr' in target) return resolveAnswered(study, target.claimOr, wanted);
  if ('concepts' in target) {
    return new Map(wanted.map((name) => [name, conceptNamed(study, target.concepts, name)]));
  }
  return resolveEntities(study, target.entities, wanted);
}

/** The id of the entity that a name stands for. */
export async function resolveEntity(
  study: OpenStudy,
  type: EntityType,
  name: string,
): Promise<string> {
  return (await resolveNames(study, { entities: [type] }, [name])).get(name) ?? name;
}

function conceptNamed(study: OpenStudy, schemes: readonly SchemeId[], name: string): string {
  for (const scheme of schemes) {
    const found = study.schemes.find(scheme, name);
    if (found !== undefined) return found.name;
  }
  const byId = study.schemes.byNodeId(name);
  if (byId !== undefined && schemes.includes(byId.scheme.id)) return byId.name;
  const near = nearConcepts(study, schemes, name);
  throw unknown(`concept of ${schemes.map((scheme) => `"${scheme}"`).join(' or ')}`, name, near);
}

function nearConcepts(
  study: OpenStudy,
  schemes: readonly SchemeId[],
  name: string,
): readonly string[] {
  return study.work.nearNames.find(`${study.id} ${schemes.join(' ')} ${name}`, () =>
    schemes.flatMap((scheme) => study.schemes.nearest(scheme, name)),
  );
}

async function resolveNotes(study: OpenStudy, names: readonly string[]): Promise<Resolved> {
  const found = new Map(await resolveKeys(study, ['note'], names));
  const rest = names.filter((name) => !found.has(name));
  if (rest.length === 0) return found;
  const notes = await study.allNotes();
  for (const name of rest) {
    const sought = labelKey(name);
    const note =
      notes.find(({ id }) => id === name) ??
      notes.find(({ path, title }) => path === name || labelKey(title) === sought);
    if (note === undefined) {
      const near = study.work.nearNames.find(`${study.id} note ${name}`, () =>
        nearestNames(
          notes.map(({ title }) => title),
          name,
        ),
      );
      throw unknown('note', name, near);
    }
    found.set(name, note.id);
  }
  return found;
}

async function resolveAnswered(
  study: OpenStudy,
  schemes: readonly SchemeId[],
  names: readonly string[],
): Promise<Resolved> {
  const found = new Map(await resolveKeys(study, ['claim'], names));
  for (const name of names) {
    if (found.has(name)) continue;
    const [head = '', tail] = name.split('/');
    const among = tail === undefined ? schemes : schemes.filter((scheme) => scheme === head);
    const scheme = among.find((each) => study.schemes.find(each, tail ?? name) !== undefined);
    const concept = scheme === undefined ? undefined : study.schemes.find(scheme, tail ?? name);
    if (scheme === undefined || concept === undefined) {
      const near = nearConcepts(study, schemes, tail ?? name);
      throw unknown('claim or concept that can be answered', name, near.slice(0, 3));
    }
    found.set(name, `${scheme}/${concept.name}`);
  }
  return found;
}

async function resolveKeys(
  study: OpenStudy,
  types: readonly string[],
  names: readonly string[],
): Promise<Resolved> {
  const keys = names.flatMap((name) => {
    const key = keyOfNode(name);
    return key === undefined ? [] : [{ name, key }];
  });
  const found = new Map<string, string>();
  if (keys.length === 0) return found;
  const records = await study.resolveKeys(keys.map(({ key }) => key));
  keys.forEach(({ name }, position) => {
    const record = records[position];
    if (record?.study === study.id && types.includes(record.type)) found.set(name, record.id);
  });
  return found;
}

async function resolveEntities(
  study: OpenStudy,
  types: readonly EntityType[],
  names: readonly string[],
): Promise<Resolved> {
  const found = new Map(await resolveKeys(study, types, names));
  const byName = names.filter((name) => !found.has(name));
  if (byName.length === 0) return found;
  const indexes = await Promise.all(types.map((type) => study.names(type)));
  for (const name of byName) {
    const key = labelKey(name);
    const matches = indexes.flatMap((index) => index.get(key) ?? []);
    const exact = matches.find(({ id }) => id === name);
    const [only, ...others] = exact === undefined ? matches : [exact];
    if (only === undefined) {
      throw unknown(types.join(' or '), name, await nearEntities(study, types, name));
    }
    if (others.length > 0)
      throw ambiguous(
        name,
        matches.map((match) => nodeId(match.type, study.id, match.id)),
      );
    found.set(name, only.id);
  }
  return found;
}

async function nearEntities(
  study: OpenStudy,
  types: readonly EntityType[],
  name: string,
): Promise<readonly string[]> {
  const entities: readonly Entity[] = (
    await Promise.all(types.map((type): Promise<readonly Entity[]> => study.listed(type)))
  ).flat();
  const { turns, nearNames } = study.work;
  return turns.take(() =>
    nearNames.find(`${study.id} ${types.join(' ')} ${name}`, () =>
      nearestNames(entities.flatMap(shownNames).map(labelKey), name),
    ),
  );
}

/** The names that a text may have meant: those that hold it, the shortest first, then those spelled most like it. */
function nearestNames(candidates: Iterable<string>, name: string): readonly string[] {
  if (name.length > longestName) return [];
  const sought = labelKey(name);
  const all = new Set(candidates);
  const holding = [...all]
    .filter((each) => labelKey(each).includes(sought))
    .sort((one, other) => one.length - other.length);
  const near = new Set(holding.slice(0, mostNames));
  const rest = new Set([...all].filter((each) => !near.has(each)));
  while (near.size < mostNames) {
    const next = nearestOf(rest, sought);
    if (next === undefined) break;
    near.add(next);
    rest.delete(next);
  }
  return [...near];
}

/** Characters of a name that others are offered for. */
const longestName = 80;

/** Names that are offered for one that is unknown. */
const mostNames = 3;

function unknown(what: string, name: string, near: readonly string[]) {
  return apiError(
    'NOT_FOUND',
    `There is no ${what} ${JSON.stringify(name)} in this study.`,
    near.length === 0
      ? 'List what there is with "actors", "areas", "schemes" … or look for it with "search".'
      : `Did you mean ${near.map((each) => JSON.stringify(each)).join(' or ')}?`,
  );
}

function ambiguous(name: string, ids: readonly string[]) {
  return apiError(
    'AMBIGUOUS',
    `${JSON.stringify(name)} names ${ids.length} records of this study.`,
    `Give one of the ids ${ids.join(', ')}.`,
  );
}
