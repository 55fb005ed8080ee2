import type { Filter, Tally } from '@samenspel/claims';
import { describedPlace, mentionedActors } from '@samenspel/language-service';
import {
  actorFacts,
  count,
  countingFilter,
  degrees,
  pairsBetween,
  type Counting,
  type RelatedPair,
} from '@samenspel/snapshot';
import { RequestRefused } from '../answers.ts';
import type { AskedStudy } from './asked-study.ts';
import { countingOf, onAreas, uncounted } from './counted-claims.ts';
import { graphTies } from './graph-ties.ts';
import { conceptOrNull, named } from './named.ts';
import type {
  GraphCentre,
  GraphNode,
  Named,
  Neighbourhood,
  NeighbourhoodParams,
} from './protocol.ts';
import { neighbourhoodLimits } from './protocol.ts';
import { checkKnown, entitiesOf } from './study-entities.ts';

const usualNodes = 100;

/** The graph around something, as far as it fits. */
export async function neighbourhood(
  asked: AskedStudy,
  params: NeighbourhoodParams,
): Promise<Neighbourhood> {
  const { depth = 1, limit = usualNodes } = params;
  const around = params.around === undefined ? undefined : meant(asked, params.around);
  const given = countingOf(asked, params);
  const counting =
    around !== undefined && 'area' in around ? withFilter(given, onAreas([around.area])) : given;
  const centre = around === undefined ? undefined : centreOf(asked, around);
  await asked.slices.turn();
  const reached =
    centre?.actors === undefined
      ? reachedAtOnce(asked, counting, limit)
      : await reachedFrom(asked, counting, { actors: centre.actors, depth, limit });
  await asked.slices.turn();
  const { distances } = reached;
  const shown = reached.pairs.filter(
    ({ one, other }) => distances.has(one) && distances.has(other),
  );
  const drawn = shown.slice(0, neighbourhoodLimits.ties);
  const ties = await graphTies(asked, drawn);
  const between = new Set(drawn.flatMap(({ intermediaries }) => intermediaries));
  const tell = nodeTeller(asked, counting);
  const nodes: GraphNode[] = [];
  for (const [actor, distance] of distances) {
    await asked.slices.turn();
    nodes.push(tell(actor, centre?.actors === undefined ? null : distance, between.has(actor)));
  }
  return {
    around: centre?.name ?? null,
    nodes,
    ties,
    leftOut: { nodes: reached.passedOver, ties: reached.pairs.length - drawn.length },
    uncounted: uncounted(
      asked,
      centre?.actors === undefined ? counting : withFilter(counting, involving(centre.actors)),
    ),
  };
}

/** Claims in which some actors take part or stand between others. */
function involving(id: readonly string[]): Filter {
  return { or: [{ participant: { id } }, { via: { id } }] };
}

function withFilter(counting: Counting, filter: Filter): Counting {
  const and = counting.filter === undefined ? [filter] : [filter, counting.filter];
  return { ...counting, filter: { and } };
}

/** What a graph is around by name, and the actors that it starts from; none for an area. */
interface Centre {
  readonly name: Named;
  readonly actors?: readonly string[];
}

/** What is asked for; of a note of an area that names no actor, the area. */
function meant({ folder }: AskedStudy, around: GraphCentre): GraphCentre {
  const path = 'note' in around ? folder.path(around.note) : undefined;
  if (path === undefined) return around;
  const [declaration, ...others] = folder.index.declarationsOf(path);
  const isOfArea = declaration?.type === 'area' && others.length === 0;
  if (!isOfArea || mentionedActors(folder, path).length > 0) return around;
  return { area: declaration.id };
}

function centreOf({ folder, graph }: AskedStudy, around: GraphCentre): Centre {
  if ('note' in around) {
    const path = folder.path(around.note);
    if (path === undefined || !folder.has(path))
      throw new RequestRefused(
        `${JSON.stringify(around.note)} is no note of the study; expected the URI of one.`,
      );
    return { name: { id: around.note, label: path }, actors: mentionedActors(folder, path) };
  }
  const entities = entitiesOf(folder, graph);
  if ('area' in around) {
    checkKnown(entities, 'area', [around.area]);
    return { name: named(folder, 'area', around.area) };
  }
  checkKnown(entities, 'actor', [around.actor]);
  return { name: named(folder, 'actor', around.actor), actors: [around.actor] };
}

/** Actors of a graph, by how many steps away. */
interface Reached {
  readonly distances: ReadonlyMap<string, number>;
  /** The pairs of all actors within so many steps, those that were passed over too. */
  readonly pairs: readonly RelatedPair[];
  /** Actors for which there was no room. */
  readonly passedOver: number;
}

/** All actors in pairs of claims that count, those with most claims first. */
function reachedAtOnce({ graph }: AskedStudy, counting: Counting, limit: number): Reached {
  const { pairs } = pairsBetween(graph, { ...counting, between: [{}, {}] });
  const found = byClaims(pairs, () => true);
  const distances = new Map(found.slice(0, limit).map((actor) => [actor, 0]));
  return { distances, pairs, passedOver: Math.max(found.length - limit, 0) };
}

async function reachedFrom(
  { graph, slices }: AskedStudy,
  counting: Counting,
  { actors, depth, limit }: { readonly actors: readonly string[]; depth: number; limit: number },
): Promise<Reached> {
  const distances = new Map(actors.slice(0, limit).map((actor) => [actor, 0]));
  const passedOver = new Set(actors.slice(limit));
  const known = new Map<string, RelatedPair>();
  let frontier = [...distances.keys()];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    await slices.turn();
    const pairs =
      distance === 1
        ? pairsAround(graph, counting, frontier)
        : pairsBetween(graph, { ...counting, between: [{ id: frontier }, {}] }).pairs;
    for (const pair of pairs) known.set(keyOf(pair), pair);
    // A role is there with what is said of it in each area: that is no step away from it.
    for (const end of byClaims(pairs, (actor) => isRoleIn(graph, actor, distances)))
      distances.set(end, distance - 1);
    const next = byClaims(pairs, (actor) => !distances.has(actor));
    const room = Math.max(limit - distances.size, 0);
    for (const actor of next.slice(0, room)) distances.set(actor, distance);
    for (const actor of next.slice(room)) passedOver.add(actor);
    frontier = next.slice(0, room);
  }
  await slices.turn();
  // What is said of those that were found among each other.
  const all = { id: [...distances.keys()] };
  for (const pair of pairsBetween(graph, { ...counting, between: [all, all] }).pairs)
    known.set(keyOf(pair), pair);
  return { distances, pairs: [...known.values()].sort(byTally), passedOver: passedOver.size };
}

/** The pairs that some actors are an end of, and those that they stand between, where no tie ends at them. */
function pairsAround(
  graph: AskedStudy['graph'],
  counting: Counting,
  id: readonly string[],
): readonly RelatedPair[] {
  const { pairs } = pairsBetween(graph, { ...counting, between: [{ id }, {}] });
  const known = new Set(pairs.map(keyOf));
  const through = pairsBetween(graph, {
    ...withFilter(counting, { via: { id } }),
    between: [{}, {}],
  });
  return [...pairs, ...through.pairs.filter((pair) => !known.has(keyOf(pair)))];
}

function keyOf({ one, other, mode }: RelatedPair): string {
  return JSON.stringify(one < other ? [one, other, mode] : [other, one, mode]);
}

function byTally(here: RelatedPair, there: RelatedPair): number {
  return (
    there.tally.distinctClaims - here.tally.distinctClaims || (keyOf(here) < keyOf(there) ? -1 : 1)
  );
}

function isRoleIn(
  graph: AskedStudy['graph'],
  actor: string,
  distances: ReadonlyMap<string, number>,
): boolean {
  const { role } = actorFacts(graph, actor);
  return role !== null && distances.get(role) === 0 && !distances.has(actor);
}

/** The actors of some pairs, and those between them, those with most claims first and equals by id. */
function byClaims(
  pairs: readonly RelatedPair[],
  isAsked: (actor: string) => boolean,
): readonly string[] {
  const claims = new Map<string, number>();
  for (const { one, other, intermediaries, tally } of pairs) {
    for (const actor of new Set([one, other, ...intermediaries])) {
      const before = claims.get(actor);
      if (before === undefined && !isAsked(actor)) continue;
      claims.set(actor, (before ?? 0) + tally.distinctClaims);
    }
  }
  return [...claims]
    .sort(([one, here], [other, there]) => there - here || (one < other ? -1 : 1))
    .map(([actor]) => actor);
}

type NodeTeller = (actor: string, distance: number | null, isIntermediary: boolean) => GraphNode;

function nodeTeller({ folder, graph }: AskedStudy, counting: Counting): NodeTeller {
  const claims = claimsBy(graph, counting, 'actor');
  const claimsBetween = claimsBy(graph, counting, 'via');
  const partners = new Map(degrees(graph, counting).map((one) => [one.actor, one.partners]));
  return (actor, distance, isIntermediary) => {
    const { kind, topKind, granularity, areas } = actorFacts(graph, actor);
    return {
      ...named(folder, 'actor', actor),
      kind: conceptOrNull(folder, 'actor-kind', kind),
      group: conceptOrNull(folder, 'actor-kind', topKind),
      granularity,
      areas: areas.map((id) => named(folder, 'area', id)),
      claims: claims.get(actor)?.claims ?? 0,
      claimsBetween: claimsBetween.get(actor)?.claims ?? 0,
      partners: partners.get(actor) ?? 0,
      distance,
      isFocus: distance === 0,
      isIntermediary,
      location: describedPlace(folder, 'actor', actor) ?? null,
    };
  };
}

function claimsBy(
  graph: AskedStudy['graph'],
  counting: Counting,
  key: 'actor' | 'via',
): ReadonlyMap<string, Tally> {
  const { groups } = count(graph, {
    kind: 'collaboration',
    groupBy: [key],
    filter: countingFilter(counting),
  });
  return new Map(groups.map((group) => [group.key[0] ?? '', group]));
}
