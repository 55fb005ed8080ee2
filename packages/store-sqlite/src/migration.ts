import { basename } from 'node:path';
import { StoreError } from '@samenspel/store';
import { numberIn, type Connection } from './connection.ts';
import { applicationId, formatSteps } from './format.ts';

/** The format that a file has: 0 for an empty one. @throws INVALID when it is not a store at all */
export function formatOf(connection: Connection, path: string): number {
  const application = pragma(connection, 'application_id');
  const format = pragma(connection, 'user_version');
  if (application === applicationId) return format;
  const tables = connection.get('SELECT count(*) AS tables FROM sqlite_schema');
  if (application === 0 && format === 0 && tables?.tables === 0) return 0;
  throw new StoreError(
    'INVALID',
    `The file ${JSON.stringify(basename(path))} is a database, but not a store of Samenspel. Name another file.`,
  );
}

/** @throws NEWER_FORMAT when a later program has written the file */
export function checkFormat(
  connection: Connection,
  path: string,
  known = formatSteps.length,
): void {
  const format = formatOf(connection, path);
  if (format <= known) return;
  throw new StoreError(
    'NEWER_FORMAT',
    `The file ${JSON.stringify(basename(path))} has format ${format}; this program knows formats up to ${known}. Use the program that wrote it, or a newer one.`,
  );
}

/** Whether nothing is to be done to use a file. */
export function isPresentFormat(connection: Connection, path: string): boolean {
  return formatOf(connection, path) === formatSteps.length;
}

/**
 * Brings a file to the present format, inside the caller's transaction: all steps or none.
 *
 * @returns whether anything was to be done
 */
export function migrate(
  connection: Connection,
  path: string,
  steps: readonly string[] = formatSteps,
): boolean {
  checkFormat(connection, path, steps.length);
  const format = formatOf(connection, path);
  if (format === steps.length) return false;
  for (const step of steps.slice(format)) connection.exec(step);
  connection.exec(
    `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${steps.length};`,
  );
  return true;
}

function pragma(connection: Connection, name: 'application_id' | 'user_version'): number {
  const row = connection.get(`PRAGMA ${name}`);
  return row === undefined ? 0 : numberIn(row, name);
}
