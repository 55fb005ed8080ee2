import { recordKey } from '@samenspel/claims';
import { expectSame, listAt, textAt } from './answer.ts';
import { libraryActorQuery } from './library-types.ts';
import type { Operation } from './operation.ts';
import { answerOf, cpuOf, type Rival } from './rivals.ts';
import { study, studyId } from './scale.ts';

const ownQuery = `query Actor($id: ID!) {
  node(id: $id) {
    ... on Actor {
      label
      collaborations(first: 20) { nodes { id phases participants { part actor { id label } } } }
    }
  }
}`;

/** Actors by how many collaborations they take part in, most first. */
export function actorsByDegree(): readonly { readonly id: string; readonly degree: number }[] {
  const degrees = new Map<string, number>();
  for (const { claims } of study().notes()) {
    for (const claim of claims) {
      if (claim.kind !== 'collaboration') continue;
      for (const id of new Set(claim.participants.map(({ actor }) => actor)))
        degrees.set(id, (degrees.get(id) ?? 0) + 1);
    }
  }
  return [...degrees]
    .map(([id, degree]) => ({ id, degree }))
    .sort((one, other) => other.degree - one.degree);
}

/** One actor with the first twenty of its collaborations: actors with thousands, and actors with few. */
export const actor: Operation = {
  what: 'an actor with 20 of its collaborations',
  rivals: async ({ warm, cold, library }) => {
    const all = actorsByDegree();
    const sorts = {
      hub: all.slice(0, 4),
      leaf: all.filter(({ degree }) => degree >= 20).slice(-8),
    };
    const rivals: Rival[] = [];
    for (const [sort, actors] of Object.entries(sorts)) {
      const own = actors.map(({ id }) =>
        JSON.stringify({
          query: ownQuery,
          variables: { id: `actor_${recordKey(studyId, 'actor', id)}` },
        }),
      );
      const peer = actors.map(({ id }) =>
        JSON.stringify({ query: libraryActorQuery, variables: { study: studyId, id } }),
      );
      console.log(`${sort}: ${actors.map(({ degree }) => degree).join(', ')} collaborations`);
      for (const [index, body] of own.entries()) {
        const [ours, theirs] = await Promise.all([
          answerOf(warm, body),
          answerOf(library, peer[index] ?? ''),
        ]);
        expectSame(
          'actor',
          listAt(ours, 'data', 'node', 'collaborations', 'nodes').map((node) =>
            listAt(node, 'participants')
              .map((one) => textAt(one, 'actor', 'label'))
              .toSorted()
              .join(),
          ),
          listAt(theirs, 'data', 'actors', 0, 'collaborations').map((node) =>
            listAt(node, 'participantsConnection', 'edges')
              .map((edge) => textAt(edge, 'node', 'label_nl'))
              .toSorted()
              .join(),
          ),
          '@neo4j/graphql',
        );
      }
      rivals.push(
        { name: `${sort}, warm`, server: warm, bodies: own },
        { name: `${sort}, cold`, server: cold, bodies: own },
        { name: `${sort}, @neo4j/graphql`, server: library, bodies: peer },
      );
    }
    return rivals;
  },
  rows: (standing) => [
    ...['hub', 'leaf'].map((sort) => ({
      what: `${sort}: throughput of @neo4j/graphql`,
      value: standing(`${sort}, warm`).perSecond / standing(`${sort}, @neo4j/graphql`).perSecond,
      ...{ unit: '×', target: { least: 4 } },
    })),
    {
      what: 'CPU for a hub, of that for a leaf, warm',
      value: cpuOf(standing('hub, warm')) / cpuOf(standing('leaf, warm')),
      ...{ unit: '×', target: { most: 1.3 } },
    },
    {
      what: 'the same, cold',
      value: cpuOf(standing('hub, cold')) / cpuOf(standing('leaf, cold')),
      ...{ unit: '×', target: { most: 1.3 } },
    },
  ],
};
