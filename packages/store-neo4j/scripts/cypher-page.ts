import { withTables, type Rows } from '@samenspel/pages';
import neo4j from 'neo4j-driver';
import type { Neo4jOptions } from '@samenspel/store-neo4j';

/** A question of docs/data-model.md: what is asked, and the Cypher that asks it. */
export interface CypherQuestion {
  readonly title: string;
  readonly text: string;
}

/** An answer by the names of its columns. */
export type CypherAnswer = readonly Readonly<Record<string, unknown>>[];

const block = /^```cypher\n(?<text>\/\/ (?<title>.+)\n[^]*?)^```$/gmu;

/** The questions of the page; the first line of each says in words what is asked, and names the table of its answer. */
export function cypherQuestions(page: string): readonly CypherQuestion[] {
  return Array.from(page.matchAll(block), ({ groups: { title = '', text = '' } = {} }) => {
    return { title, text };
  });
}

/** Asks the questions of the page of the database of a store. */
export async function cypherAnswers(
  page: string,
  { uri, user = 'neo4j', password = '' }: Neo4jOptions,
): Promise<ReadonlyMap<string, CypherAnswer>> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
  });
  try {
    const answers = new Map<string, CypherAnswer>();
    for (const { title, text } of cypherQuestions(page)) {
      const { records } = await driver.executeQuery(text, {}, { routing: neo4j.routing.READ });
      answers.set(
        title,
        records.map((record) => record.toObject()),
      );
    }
    return answers;
  } finally {
    await driver.close();
  }
}

/** The page with its tables of answers made anew. */
export function withCypherAnswers(
  page: string,
  answers: ReadonlyMap<string, CypherAnswer>,
): string {
  return withTables(
    page,
    Object.fromEntries([...answers].map(([title, answer]) => [title, rowsOf(answer)])),
  );
}

function rowsOf(answer: CypherAnswer): Rows {
  const [first] = answer;
  if (first === undefined) return [['nothing']];
  const columns = Object.keys(first);
  return [columns, ...answer.map((row) => columns.map((column) => textOf(row[column])))];
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
