import { readFileSync } from 'node:fs';
import type { CountRequest } from '@samenspel/claims';
import { providedNeo4j } from '@samenspel/neo4j/test';
import { degrees } from '@samenspel/snapshot';
import { createMemoryStore } from '@samenspel/store-memory';
import { openNeo4jStore } from '@samenspel/store-neo4j';
import { study as shipped } from '@samenspel/wijkteamonderzoek';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  cypherAnswers,
  cypherQuestions,
  withCypherAnswers,
  type CypherAnswer,
} from '../scripts/cypher-page.ts';
import { addressOf, emptied } from './servers.ts';

const page = readFileSync(new URL('../../../docs/data-model.md', import.meta.url), 'utf8');
const everything = { studies: 'all' } as const;
const { id: study } = shipped.study;
const puts = shipped.notes.map((put) => ({ put }));

const reference = createMemoryStore();
let answers: ReadonlyMap<string, CypherAnswer>;

beforeAll(async () => {
  await reference.write(shipped.study, puts);
  const [server] = providedNeo4j();
  if (server === undefined) throw new Error('There is no server.');
  await emptied(server);
  const address = { ...addressOf(server), transactionTimeout: 300_000 };
  const store = await openNeo4jStore(address);
  await store.write(shipped.study, puts);
  await store.close();
  answers = await cypherAnswers(page, address);
}, 600_000);

/** The answer to the question that begins so. */
function answerTo(beginning: string): CypherAnswer {
  const [found] = [...answers].filter(([title]) => title.startsWith(beginning));
  if (found === undefined) throw new Error(`The page does not ask "${beginning}".`);
  return found[1];
}

async function groups(request: Omit<CountRequest, 'study'>) {
  return (await reference.count(everything, { study, ...request })).groups;
}

describe('the page on the graph', () => {
  test('has the answers of a database', () => {
    expect(cypherQuestions(page).length).toBeGreaterThanOrEqual(10);
    for (const [title, answer] of answers) expect(answer, title).not.toEqual([]);
    expect(withCypherAnswers(page, answers)).toBe(page);
  });

  test('shows each answer', () => {
    for (const title of answers.keys()) expect(page).toContain(`<!-- table: ${title} -->`);
  });
});

describe('an answer on the page is that of the store', () => {
  test('on what is found in a phase', async () => {
    const counted = await groups({ kind: 'finding', groupBy: ['phase', 'category'] });
    const expected = new Map(counted.map(({ key, claims }) => [key.join(' '), claims]));
    const found = answerTo('What is found');
    for (const { phase, category, claims } of found)
      expect(expected.get(`${String(phase)} ${String(category)}`)).toBe(claims);
    const most = counted.filter(({ key: [phase] }) => phase !== null).map(({ claims }) => claims);
    expect(found.map(({ claims }) => claims)).toEqual(
      most.sort((one, other) => other - one).slice(0, found.length),
    );
  });

  test('on findings of which some repeat others', async () => {
    const counted = await groups({ kind: 'finding', groupBy: ['category'] });
    for (const { category, claims, once } of answerTo('How many findings')) {
      const group = counted.find(({ key }) => key[0] === category);
      expect([group?.claims, group?.distinctClaims], String(category)).toEqual([claims, once]);
    }
  });

  test('on whom actors work with', async () => {
    const snapshot = await reference.snapshot(everything, study);
    const actors = await reference.allEntities(everything, study, 'actor');
    const labels = new Map(actors.map(({ id, label }) => [id, label.en]));
    const ties = degrees(snapshot, { origins: ['respondent'], modalities: ['actual'] }).flatMap(
      (degree) => (degree.ties === 0 ? [] : [[labels.get(degree.actor), degree.ties]]),
    );
    const found = answerTo('With how many').map(({ actor, partners }) => [actor, partners]);
    expect(found.map(String).sort()).toEqual(ties.map(String).sort());
  });

  test('on who is named in between', async () => {
    const counted = await groups({
      kind: 'collaboration',
      filter: {
        and: [{ participant: { kind: ['formal'] } }, { participant: { kind: ['informal'] } }],
      },
      groupBy: ['via'],
    });
    const actors = await reference.allEntities(everything, study, 'actor');
    const labels = new Map(actors.map(({ id, label }) => [id, label.en]));
    const expected = counted.flatMap(({ key: [via], claims, respondents, respondentGroups }) =>
      via === null || via === undefined
        ? []
        : [[labels.get(via), claims, respondents, respondentGroups].join(', ')],
    );
    const found = answerTo('Through whom').map(
      ({ intermediary, claims, respondents, groups: all }) =>
        [intermediary, claims, respondents, all].join(', '),
    );
    expect(found.sort()).toEqual(expected.sort());
  });

  test('on contradictions', () => {
    const all = shipped.notes.flatMap(({ claims }) => claims);
    const contradicting = all.flatMap(({ text, contradicts }) =>
      contradicts.length === 0 ? [] : [text.en],
    );
    expect(answerTo('Which claims contradict').map(({ claim }) => claim)).toEqual(
      contradicting.sort(),
    );
  });

  test('on what words are found in', async () => {
    const searches = ['eenzaam', 'lonel'].map((text) =>
      reference.search(everything, { text, studies: [study], first: 200 }),
    );
    const hits = (await Promise.all(searches)).flatMap((result) => result.hits);
    const ids = [...new Set(hits.flatMap(({ type, id }) => (type === 'claim' ? [id] : [])))];
    const claims = await reference.claims(everything, study, ids);
    expect(answerTo('Where is loneliness').map(({ claim }) => claim)).toEqual(
      claims.map((claim) => claim?.text.en).sort(),
    );
  });
});
