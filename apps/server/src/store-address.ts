import type { Store, Tombstones } from '@samenspel/store';
import { openNeo4jStore } from '@samenspel/store-neo4j';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { accessFolder } from './access/access-folder.ts';
import { erasedList } from './access/erased-list.ts';
import { CommandError } from './command.ts';
import type { Configuration } from './configuration/configuration.ts';
import { settings } from './configuration/settings.ts';
import { toldAddress } from './configuration/told-address.ts';
import { dataFolder } from './data-folder.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { neo4jOptions, storeSettings } from './neo4j-options.ts';

/** The address of the store that a call names: as asked, else by the environment. */
export function namedStore(asked: string | undefined, io: Io): string | undefined {
  const { SAMENSPEL_STORE: named = '' } = io.env;
  return asked ?? (named === '' ? undefined : named);
}

/** The address of the store: the one named, else the fallback file. */
export function storeAddress(
  asked: string | undefined,
  io: Io,
  fallback = path.join(dataFolder(io), 'samenspel.sqlite'),
): string {
  return namedStore(asked, io) ?? `sqlite:${fallback}`;
}

/** Whether an address is that of a Neo4j. */
export function isNeo4j(address: string): boolean {
  return /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/./u.test(address);
}

/** A store that was opened by its address. */
export interface OpenedStore extends Store {
  /** How many connections are in use or waited for, of a store that has any. */
  readonly connections?: () => number;
}

/**
 * Opens a store by its address: a file, which is made with its folder where there is none, or a Neo4j. What was erased
 * is in a list beside the file, or for a Neo4j in the access folder.
 *
 * @param configuration the settings of the store; those of the environment when absent
 * @throws CommandError for an address of another form or a folder that cannot be made, StoreError when the store cannot be
 *   opened
 */
export async function openStore(
  address: string,
  io: Io,
  configuration?: Configuration,
): Promise<OpenedStore> {
  const { value } = configuration ?? (await storeSettings(io));
  const days = value(settings.historyDays);
  const kept = days === 'forever' ? {} : { historyDays: days };
  if (isNeo4j(address)) {
    const tombstones = erasedListOf(address, { value }, io);
    const onProblem = (problem: string) => {
      io.err(`${problem}\n`);
    };
    const options = neo4jOptions(address, { value });
    return await openNeo4jStore({ ...options, ...kept, tombstones, onProblem });
  }
  const [, rest] = /^sqlite:(.+)$/u.exec(address) ?? [];
  if (rest === undefined) {
    throw new CommandError(exitCodes.usage.code, {
      en: `the store is ${JSON.stringify(toldAddress(address))}; expected sqlite:<file>, such as sqlite:notes.sqlite, or neo4j://<host>.`,
      nl: `de opslag is ${JSON.stringify(toldAddress(address))}; verwacht is sqlite:<bestand>, zoals sqlite:notes.sqlite, of neo4j://<host>.`,
    });
  }
  const file = path.resolve(io.cwd, rest);
  try {
    await mkdir(path.dirname(file), { recursive: true });
  } catch (error) {
    const { unavailable } = exitCodes;
    const message = {
      en: `the folder of the store ${file} cannot be made. Check its rights, or name another with --store.`,
      nl: `de map van de opslag ${file} kan niet worden gemaakt. Kijk de rechten na, of noem een andere met --store.`,
    };
    throw new CommandError(unavailable.code, message, { cause: error });
  }
  return await openSqliteStore(file, { ...kept, snapshotLimit: value(settings.snapshotLimit) });
}

/** The list of what was erased from a Neo4j at an address. */
export function erasedListOf(
  address: string,
  { value }: Pick<Configuration, 'value'>,
  io: Io,
): Tombstones {
  return erasedList(accessFolder(address, value(settings.accessFolder), io));
}
