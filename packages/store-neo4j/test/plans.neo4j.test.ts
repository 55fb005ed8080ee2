import { providedNeo4j } from '@samenspel/neo4j/test';
import neo4j, { type Driver } from 'neo4j-driver';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEmptyStore } from './servers.ts';
import { statements } from './statements.ts';

/** Of these there are few: studies as many as a person can name, and one that tells the format. */
const small = /\b(?:s|m):(?:Study|Samenspel)\b/u;

/** Operators that go through all nodes, all nodes of a label, or all relationships of a type. */
const scans =
  /^(?:AllNodesScan|NodeByLabelScan|\w*Union\w*LabelsScan|\w*RelationshipTypeScan|\w*AllRelationshipsScan|NodeIndexScan|\w*RelationshipIndexScan)/u;

let driver: Driver;

beforeAll(async () => {
  const store = await openEmptyStore();
  await store.close();
  const [server] = providedNeo4j();
  if (server === undefined) throw new Error('There is no server.');
  driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  return () => driver.close();
});

interface Step {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly Step[];
}

function* stepsOf(step: Step): Generator<Step> {
  yield step;
  for (const child of step.children) yield* stepsOf(child);
}

describe('no statement goes through all nodes of a kind', () => {
  const explained = statements.filter(([, text]) => !text.startsWith('CREATE CONSTRAINT'));

  test('all statements are looked at', () => {
    expect(explained.length).toBeGreaterThan(60);
  });

  test.each(explained)('%s', async (_, text) => {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, {}, {});
    if (summary.plan === false) throw new Error('There is no plan.');
    const found = [...stepsOf(summary.plan)]
      .map((step) => `${step.operatorType} ${String(step.arguments.Details)}`)
      .filter((step) => scans.test(step) && !small.test(step));
    expect(found).toEqual([]);
  });
});
