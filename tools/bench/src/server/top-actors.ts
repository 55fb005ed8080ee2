import { at, expectSame, listAt, textAt } from './answer.ts';
import { libraryTopQuery } from './library-types.ts';
import type { Operation } from './operation.ts';
import { answerOf } from './rivals.ts';
import { areas, studyId } from './scale.ts';

const ownQuery = `query Top($area: [Reference!]) {
  actors(study: "${studyId}", filter: { area: $area }, orderBy: PARTNERS, first: 20) {
    nodes { id label degree { partners } }
  }
}`;

/** The twenty actors of an area with most different partners. */
export const topActors: Operation = {
  what: 'the 20 actors of an area with most partners',
  rivals: async ({ warm, library }) => {
    const own = areas.map((area) =>
      JSON.stringify({ query: ownQuery, variables: { area: [area] } }),
    );
    const peer = areas.map((area) =>
      JSON.stringify({ query: libraryTopQuery, variables: { study: studyId, area } }),
    );
    for (const [index, body] of own.entries()) {
      const ours = listAt(await answerOf(warm, body), 'data', 'actors', 'nodes');
      const answer = await answerOf(library, peer[index] ?? '');
      const theirs = listAt(answer, 'data', 'actorsWithMostPartners');
      // Equals have no order that all keep, and the last of them may not be among the twenty.
      expectSame(
        'actors with most partners',
        ours.map((actor) => String(at(actor, 'degree', 'partners'))),
        theirs.map((actor) => String(at(actor, 'partners'))),
        '@neo4j/graphql',
      );
      expectSame(
        'first',
        [String(textAt(ours, 0, 'label'))],
        [String(textAt(theirs, 0, 'label'))],
        'it',
      );
    }
    return [
      { name: 'warm', server: warm, bodies: own },
      { name: '@neo4j/graphql', server: library, bodies: peer },
    ];
  },
  rows: (standing) => [
    {
      what: 'actors with most partners: throughput of @neo4j/graphql',
      value: standing('warm').perSecond / standing('@neo4j/graphql').perSecond,
      ...{ unit: '×', target: { least: 10 } },
    },
  ],
};
