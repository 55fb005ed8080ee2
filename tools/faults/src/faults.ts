import { absentNeo4j } from './absent-neo4j.ts';
import { expiringToken, rotatedKeys } from './credentials.ts';
import type { Fault } from './fault.ts';
import { fullDisk } from './full-disk.ts';
import { hostileQueries } from './hostile-queries.ts';
import { injectedStrings, injectedStringsNeo4j } from './injected-strings.ts';
import { jumpingClock, jumpingClockNeo4j } from './jumping-clock.ts';
import { killedNeo4jImporter, killedSqliteImporter } from './killed-importer.ts';
import { killedNeo4j } from './killed-neo4j.ts';
import { killedServer, killedServerNeo4j } from './killed-server.ts';
import { mixedLoadNeo4j, mixedLoadSqlite } from './mixed-load.ts';
import { slowNeo4j } from './slow-neo4j.ts';

/** Every fault by its name, in the order of the table. */
export const faults: Readonly<Record<string, Fault>> = {
  'killed-importer': killedSqliteImporter,
  'killed-importer-neo4j': killedNeo4jImporter,
  'killed-server': killedServer,
  'killed-server-neo4j': killedServerNeo4j,
  'killed-neo4j': killedNeo4j,
  'absent-neo4j': absentNeo4j,
  'slow-neo4j': slowNeo4j,
  'full-disk': fullDisk,
  'expiring-token': expiringToken,
  'rotated-keys': rotatedKeys,
  'jumping-clock': jumpingClock,
  'jumping-clock-neo4j': jumpingClockNeo4j,
  'hostile-queries': hostileQueries,
  'injected-strings': injectedStrings,
  'injected-strings-neo4j': injectedStringsNeo4j,
  'mixed-load': mixedLoadSqlite,
  'mixed-load-neo4j': mixedLoadNeo4j,
};
