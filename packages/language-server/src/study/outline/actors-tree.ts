import type { Actor } from '@samenspel/claims';
import { countsText, describedPlace, nameOf } from '@samenspel/language-service';
import type { AskedStudy } from '../asked-study.ts';
import { conceptOrNull } from '../named.ts';
import { countPhrase, phrase } from '../phrases.ts';
import type { OutlineItem } from '../protocol.ts';
import { entitiesOf } from '../study-entities.ts';
import { branchOf, byLabel, itemId, joined, type Branch, type Step, type Words } from './branch.ts';
import { hierarchyOf, type Hierarchy } from './hierarchy.ts';

/** Actors by kind, a kind within wider ones; below a role its roles in an area. */
export function actorsTree(
  asked: AskedStudy,
  path: readonly Step[],
  words: Words | undefined,
): Branch | undefined {
  const { folder, graph, slices } = asked;
  const all = actorsIn(asked, words);
  const last = path.at(-1);
  const scheme = folder.vocabulary.scheme('actor-kind');
  const broader = new Map(scheme.concepts.map(({ id, broader }) => [id, broader]));
  const ids = scheme.concepts.map(({ id }) => id);
  const kinds = hierarchyOf(
    [...ids, ...[...all.byKind.keys()].filter((id) => id !== '' && !broader.has(id))],
    (id) => [broader.get(id) ?? []].flat(),
    (id) => all.byKind.has(id),
  );

  const kindItem = (id: string): OutlineItem => ({
    id: itemId([...path, ['kind', id]]),
    type: 'kind',
    label: conceptOrNull(folder, 'actor-kind', id)?.label ?? id,
    description: countPhrase(
      'actor',
      'actors',
      actorsBelow(kinds, all.byKind, id),
      folder.language,
    ),
    hasChildren: true,
    subject: id,
  });
  const actorItem = ({ id }: Actor): OutlineItem => {
    const location = describedPlace(folder, 'actor', id);
    return {
      id: itemId([...path, ['actor', id]]),
      type: 'actor',
      label: nameOf(folder, 'actor', id),
      description: countsText(graph, 'actor', id, folder.language),
      hasChildren: all.inAreas.has(id),
      subject: id,
      ...(location === undefined ? {} : { location }),
    };
  };
  const kindsBelow = (some: readonly string[]) => branchOf(some, kindItem, slices.turn);
  const actorsOf = (some: readonly Actor[] = []) =>
    branchOf(
      byLabel(some, ({ id }) => nameOf(folder, 'actor', id)),
      actorItem,
      slices.turn,
    );

  if (last === undefined) {
    const unsaid = all.byKind.get('') ?? [];
    const unsaidItem: OutlineItem = {
      id: itemId([['kind', '']]),
      type: 'kind',
      label: phrase('kindNotSaid', folder.language),
      description: countPhrase('actor', 'actors', unsaid.length, folder.language),
      hasChildren: true,
    };
    return joined([
      kindsBelow(kinds.top),
      branchOf(unsaid.length === 0 ? [] : [unsaidItem], (item) => item, slices.turn),
    ]);
  }
  const [type, subject] = last;
  if (type === 'actor') return actorsOf(all.inAreas.get(subject));
  if (type !== 'kind') return undefined;
  return joined([kindsBelow(kinds.below(subject)), actorsOf(all.byKind.get(subject))]);
}

interface ActorsIn {
  /** By kind; empty for those of whom it is not said. */
  readonly byKind: ReadonlyMap<string, readonly Actor[]>;
  /** By role, the roles in an area. */
  readonly inAreas: ReadonlyMap<string, readonly Actor[]>;
}

function actorsIn({ folder, graph }: AskedStudy, words: Words | undefined): ActorsIn {
  const byKind = new Map<string, Actor[]>();
  const inAreas = new Map<string, Actor[]>();
  for (const actor of entitiesOf(folder, graph).actor.values()) {
    const { role, kind = '' } = actor;
    const isShown =
      words === undefined || words([nameOf(folder, 'actor', actor.id), ...actor.aliases].join(' '));
    if (!isShown) continue;
    const [under, key] = role === undefined ? [byKind, kind] : [inAreas, role];
    const others = under.get(key);
    if (others === undefined) under.set(key, [actor]);
    else others.push(actor);
  }
  return { byKind, inAreas };
}

function actorsBelow(kinds: Hierarchy, byKind: ActorsIn['byKind'], id: string): number {
  let sum = 0;
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    sum += byKind.get(next)?.length ?? 0;
    waiting.push(...kinds.below(next));
  }
  return sum;
}
