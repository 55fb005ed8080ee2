import type { Neo4jOptions } from '@samenspel/store-neo4j';
import { settingsOf, type Configuration } from './configuration/configuration.ts';
import { neo4jSettings } from './configuration/neo4j-settings.ts';
import { settings } from './configuration/settings.ts';
import { snapshotSettings } from './configuration/snapshot-settings.ts';
import type { Io } from './io.ts';

/** How to reach the Neo4j at an address, as the settings say. */
export function neo4jOptions(uri: string, { value }: Pick<Configuration, 'value'>): Neo4jOptions {
  const trust = value(settings.neo4jTrust);
  const password = value(settings.neo4jPassword);
  const database = value(settings.neo4jDatabase);
  const snapshotFolder = value(settings.snapshotFolder);
  return {
    uri,
    ...(password === undefined ? {} : { user: value(settings.neo4jUser), password }),
    ...(database === undefined ? {} : { database }),
    poolSize: value(settings.neo4jPoolSize),
    connectionTimeout: value(settings.neo4jConnectTimeout),
    acquisitionTimeout: value(settings.neo4jAcquireTimeout),
    transactionTimeout: value(settings.neo4jTransactionTimeout),
    retryTime: value(settings.neo4jRetryTime),
    snapshotLimit: value(settings.snapshotLimit),
    ...(snapshotFolder === undefined ? {} : { snapshotFolder }),
    ...(trust === 'system' ? {} : { trust: trust === 'any' ? trust : [trust] }),
  };
}

/**
 * The settings of the store of a command that has no flags for them: by the environment and the file that it names.
 * Others are not looked at: a port that cannot be is no matter of who opens a store.
 */
export function storeSettings(io: Pick<Io, 'env' | 'cwd'>): Promise<Configuration> {
  const { accessFolder, historyDays } = settings;
  const stores = [...Object.values(snapshotSettings), ...Object.values(neo4jSettings)];
  const wanted = [accessFolder, historyDays, ...stores];
  return settingsOf({ text: () => undefined }, io, wanted);
}
