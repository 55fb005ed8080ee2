import { providedNeo4j } from '@samenspel/neo4j/test';
import neo4j, { type Driver } from 'neo4j-driver';
import { beforeAll, describe, expect, test } from 'vitest';
import { asParameters } from '../../src/parameters.ts';
import { queryIndexes } from '../../src/query/index.ts';
import { openEmptyStore } from '../servers.ts';
import { statementCases } from './statement-cases.ts';

/** Operators that go through all nodes, all nodes of a label, or all relationships of a type. */
const scan = 'Scan';

interface Step {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly Step[];
}

let driver: Driver;

beforeAll(async () => {
  const store = await openEmptyStore();
  await store.close();
  const [server] = providedNeo4j();
  if (server === undefined) throw new Error('There is no server.');
  driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  for (const [name, rule] of Object.entries(queryIndexes))
    await driver.executeQuery(`CREATE ${rule.replace('{name}', name)}`);
  await driver.executeQuery('CALL db.awaitIndexes(60)');
  return () => driver.close();
});

async function stepsOf(statement: (typeof statementCases)[number][1]): Promise<readonly string[]> {
  const { text, parameters } = statement;
  const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, asParameters(parameters));
  if (summary.plan === false) throw new Error('There is no plan.');
  const found: string[] = [];
  const collect = (step: Step) => {
    found.push(`${step.operatorType} ${String(step.arguments.Details)}`);
    step.children.forEach(collect);
  };
  collect(summary.plan);
  return found;
}

describe('no statement goes through all nodes of a kind', () => {
  test.each(statementCases)('%s', async (_, statement) => {
    const steps = await stepsOf(statement);
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.filter((step) => step.includes(scan))).toEqual([]);
  });
});

describe('the index gives the order of the sources', () => {
  const sourceOrders = ['all-claims', 'behind', 'before-backward', 'source-descending'];

  test.each(statementCases.filter(([name]) => sourceOrders.includes(name)))(
    '%s',
    async (_, statement) => {
      const steps = await stepsOf(statement);
      expect(steps.filter((step) => /^(?:Sort|Top)\b/u.test(step))).toEqual([]);
      expect(steps.some((step) => step.startsWith('PartialTop'))).toBe(true);
    },
  );
});
