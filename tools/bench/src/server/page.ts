import { studyId } from './scale.ts';
import { answerOf, cpuOf, type Answering, type Rival } from './rivals.ts';
import { at, expectSame, listAt, textAt } from './answer.ts';
import type { Operation } from './operation.ts';
import { libraryPageQuery } from './library-types.ts';

/** What a page is filtered by. */
export interface PageFilter {
  readonly areas: readonly string[];
  readonly phase: string;
  readonly mode: string;
}

const phases = ['reaching', 'assessment', 'planning', 'support', 'aftercare', 'evaluation'];
const modes = ['direct', 'unspecified', 'parallel'];

/** Filters of which no two are the same. */
export const pageFilters: readonly PageFilter[] = Array.from({ length: 24 }, (_, index) => ({
  areas: [0, 7, 13].map((step) => `gebied-${((index + step * (1 + (index % 3))) % 20) + 1}`),
  phase: phases[index % phases.length] ?? '',
  mode: modes[index % modes.length] ?? '',
}));

/** Pages that are asked for of each filter, one after the other. */
const pagesOfEach = 2;

const ownQuery = `query Page($areas: [Reference!], $phase: [Phase!], $mode: [Mode!], $after: String) {
  collaborations(
    study: "${studyId}"
    first: 50
    after: $after
    filter: { area: { in: $areas }, phase: { in: $phase }, mode: { in: $mode } }
  ) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      text
      mode
      phases
      participants { part actor { id label } }
      intermediaries { id label }
      evidence { note { title path } range { line } document { label } locator }
    }
  }
}`;

/** What is asked for the page behind an answer, or for the first one; nothing where it was the last. */
type Next = (filter: PageFilter, page: number, before: unknown) => string | undefined;

const ofOwn: Next = ({ areas, phase, mode }, page, before) => {
  const info = at(before, 'data', 'collaborations', 'pageInfo');
  if (page > 0 && at(info, 'hasNextPage') !== true) return undefined;
  const variables = {
    ...{ areas, phase: [constant(phase)], mode: [constant(mode)] },
    after: textAt(info, 'endCursor'),
  };
  return JSON.stringify({ query: ownQuery, variables });
};

const byHand: Next = (filter, page, before) => {
  if (page > 0 && at(before, 'hasNext') !== true) return undefined;
  const last = listAt(before, 'nodes').at(-1);
  const after = last === undefined ? null : { path: at(last, 'path'), line: at(last, 'line') };
  return JSON.stringify({ page: { ...filter, after } });
};

const ofLibrary: Next = ({ areas, phase, mode }, page, before) => {
  if (page > 0 && listAt(before, 'data', 'collaborations').length < 50) return undefined;
  const variables = { study: studyId, areas, phase, mode, offset: page * 50 };
  return JSON.stringify({ query: libraryPageQuery, variables });
};

/** Asks a server for the pages of all filters, and gives what was asked and what was answered. */
async function walked(server: Answering, next: Next) {
  const walks = await Promise.all(
    pageFilters.map(async (filter) => {
      const pages: { readonly body: string; readonly answer: unknown }[] = [];
      for (let page = 0; page < pagesOfEach; page += 1) {
        const body = next(filter, page, pages.at(-1)?.answer);
        if (body === undefined) break;
        pages.push({ body, answer: await answerOf(server, body) });
      }
      return pages;
    }),
  );
  const pages = walks.flat();
  return { bodies: pages.map(({ body }) => body), answers: pages.map(({ answer }) => answer) };
}

/** A page of 50 collaborations, filtered, with those who take part, those in between, and the evidence. */
export const page: Operation = {
  what: 'a page of 50 collaborations',
  rivals: async ({ warm, cold, byHand: hand, library }) => {
    const ofWarm = await walked(warm, ofOwn);
    const ofCold = await walked(cold, ofOwn);
    const ofHand = await walked(hand, byHand);
    const ofLib = await walked(library, ofLibrary);
    const own = ofWarm.answers.flatMap((answer) =>
      listAt(answer, 'data', 'collaborations', 'nodes').map(lineOfOwn),
    );
    const others = {
      'the program when cold': ofCold.answers.flatMap((answer) =>
        listAt(answer, 'data', 'collaborations', 'nodes').map(lineOfOwn),
      ),
      'what is written by hand': ofHand.answers.flatMap((answer) =>
        listAt(answer, 'nodes').map(lineByHand),
      ),
      '@neo4j/graphql': ofLib.answers.flatMap((answer) =>
        listAt(answer, 'data', 'collaborations').map(lineOfLibrary),
      ),
    };
    for (const [name, lines] of Object.entries(others)) expectSame('page', own, lines, name);
    const rival = (name: string, server: Answering, bodies: readonly string[]): Rival => ({
      ...{ name, server, bodies },
    });
    return [
      rival('warm', warm, ofWarm.bodies),
      rival('cold', cold, ofCold.bodies),
      rival('by hand', hand, ofHand.bodies),
      rival('@neo4j/graphql', library, ofLib.bodies),
    ];
  },
  rows: (standing) => {
    const [warm, cold, hand, library] = [
      ...['warm', 'cold', 'by hand', '@neo4j/graphql'].map(standing),
    ];
    if (!warm || !cold || !hand || !library) return [];
    return [
      {
        what: 'page, cold: CPU of that by hand',
        ...{ value: cpuOf(cold) / cpuOf(hand), unit: '×', target: { most: 1.7 } },
      },
      {
        what: 'page, warm: CPU of that by hand',
        ...{ value: cpuOf(warm) / cpuOf(hand), unit: '×', target: { most: 1 } },
      },
      {
        what: 'page, warm: throughput of @neo4j/graphql',
        ...{ value: warm.perSecond / library.perSecond, unit: '×', target: { least: 5 } },
      },
    ];
  },
};

function lineOfOwn(node: unknown): string {
  return lineOf(
    textAt(node, 'text'),
    listAt(node, 'participants').map(
      (one) => `${String(textAt(one, 'part')?.toLowerCase())} ${textAt(one, 'actor', 'label')}`,
    ),
    listAt(node, 'intermediaries').map((one) => textAt(one, 'label')),
    [
      textAt(node, 'evidence', 'note', 'path'),
      at(node, 'evidence', 'range', 'line'),
      textAt(node, 'evidence', 'document', 'label'),
      textAt(node, 'evidence', 'locator'),
    ],
  );
}

function lineByHand(node: unknown): string {
  return lineOf(
    textAt(node, 'text'),
    listAt(node, 'participants').map((one) => `${textAt(one, 'part')} ${textAt(one, 'label')}`),
    listAt(node, 'intermediaries').map((one) => textAt(one, 'label')),
    [at(node, 'path'), at(node, 'line'), at(node, 'document'), at(node, 'locator')],
  );
}

function lineOfLibrary(node: unknown): string {
  return lineOf(
    textAt(node, 'text_nl'),
    listAt(node, 'participantsConnection', 'edges').map(
      (edge) => `${textAt(edge, 'properties', 'part')} ${textAt(edge, 'node', 'label_nl')}`,
    ),
    listAt(node, 'intermediaries').map((one) => textAt(one, 'label_nl')),
    [
      textAt(node, 'notes', 0, 'path'),
      at(node, 'line'),
      textAt(node, 'documentsConnection', 'edges', 0, 'node', 'label_nl'),
      textAt(node, 'documentsConnection', 'edges', 0, 'properties', 'locator'),
    ],
  );
}

function lineOf(
  text: string | undefined,
  participants: readonly string[],
  intermediaries: readonly (string | undefined)[],
  evidence: readonly unknown[],
): string {
  return JSON.stringify([text, participants.toSorted(), intermediaries.toSorted(), evidence]);
}

function constant(id: string): string {
  return id.toUpperCase().replaceAll('-', '_');
}
