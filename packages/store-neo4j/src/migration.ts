import { StoreError } from '@samenspel/store';
import type { Database, Transaction } from './database.ts';
import { numberIn } from './row.ts';
import { formatSteps } from './schema.ts';

/** Seconds that constraints and indexes of a large graph may take. */
const longest = 3600;

export const migrationStatements = {
  bootstrap:
    'CREATE CONSTRAINT samenspel_store IF NOT EXISTS FOR (n:Samenspel) REQUIRE n.id IS UNIQUE',
  lock: `MERGE (m:Samenspel {id: 'store'}) ON CREATE SET m.format = 0 SET m.locked = $by`,
  read: `MATCH (m:Samenspel {id: 'store'}) RETURN m.format AS format`,
  settled: `CALL db.awaitIndexes(${String(longest)})`,
  done: `MATCH (m:Samenspel {id: 'store'}) SET m.format = $format`,
} as const;

/**
 * Brings the database to the present format. Servers that start at once wait for each other: one of them does it.
 *
 * @throws NEWER_FORMAT when a later program has written the database
 */
export async function migrate(
  database: Database,
  steps: readonly (readonly string[])[] = formatSteps,
): Promise<void> {
  const found = await formatOf(database);
  if (found === steps.length) return;
  checkFormat(found, steps.length);
  await database.define(migrationStatements.bootstrap);
  const migration = async (transaction: Transaction): Promise<void> => {
    // Held until the transaction ends; what changes the schema does so beside it.
    await transaction.run(migrationStatements.lock, { by: 'migration' });
    const format = await readFormat(transaction);
    checkFormat(format, steps.length);
    for (const step of steps.slice(format)) {
      for (const statement of step) await database.define(statement);
    }
    await transaction.run(migrationStatements.done, { format: steps.length });
  };
  // A constraint is there when all nodes were looked at: of a graph that was imported that takes longer than usual work.
  await database.write(migration, { timeout: longest * 1000 });
  await database.define(migrationStatements.settled);
}

/** @throws NEWER_FORMAT when a later program has written the database */
function checkFormat(format: number, known = formatSteps.length): void {
  if (format <= known) return;
  throw new StoreError(
    'NEWER_FORMAT',
    `The graph in Neo4j has format ${format}; this program knows formats up to ${known}. Use the program that wrote it, or a newer one.`,
  );
}

async function formatOf(database: Database): Promise<number> {
  const [row] = await database.read(migrationStatements.read, {});
  return row === undefined ? 0 : numberIn(row, 'format');
}

async function readFormat(transaction: Transaction): Promise<number> {
  const [row] = await transaction.run(migrationStatements.read, {});
  return row === undefined ? 0 : numberIn(row, 'format');
}
