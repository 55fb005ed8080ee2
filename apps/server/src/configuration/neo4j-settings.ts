import path from 'node:path';
import { optional, setting } from './setting.ts';
import { duration, integer, text } from './setting-type.ts';

/** Settings of a store in Neo4j. */
export const neo4jSettings = {
  neo4jUser: setting({
    name: 'neo4j.user',
    type: text('<name>'),
    default: 'neo4j',
    help: { nl: 'gebruiker van Neo4j', en: 'user of Neo4j' },
  }),
  neo4jPassword: optional({
    name: 'neo4j.password',
    type: text('<password>'),
    secret: true,
    help: { nl: 'wachtwoord van Neo4j', en: 'password of Neo4j' },
  }),
  neo4jDatabase: optional({
    name: 'neo4j.database',
    type: text('<name>'),
    help: {
      nl: 'database in Neo4j; anders die van de gebruiker',
      en: 'database in Neo4j; else the one of the user',
    },
  }),
  neo4jPoolSize: setting({
    name: 'neo4j.pool-size',
    type: integer(2, 10_000),
    default: '50',
    help: { nl: 'verbindingen per machine van Neo4j', en: 'connections per machine of Neo4j' },
  }),
  neo4jConnectTimeout: setting({
    name: 'neo4j.connect-timeout',
    type: duration,
    default: '5s',
    help: { nl: 'langste tijd om te verbinden', en: 'longest time to connect' },
  }),
  neo4jAcquireTimeout: setting({
    name: 'neo4j.acquire-timeout',
    type: duration,
    default: '10s',
    help: {
      nl: 'langste tijd om op een vrije verbinding te wachten',
      en: 'longest time to wait for a free connection',
    },
  }),
  neo4jTransactionTimeout: setting({
    name: 'neo4j.transaction-timeout',
    type: duration,
    default: '2m',
    help: {
      nl: 'langste tijd van een transactie; importeren gebruikt er vele',
      en: 'longest time of a transaction; an import uses many',
    },
  }),
  neo4jRetryTime: setting({
    name: 'neo4j.retry-time',
    type: duration,
    default: '15s',
    help: {
      nl: 'zo lang wordt opnieuw geprobeerd wat voorbijgaand misging; bij wie leest hoogstens 2 s',
      en: 'for so long it is tried again what failed in passing; for who reads 2 s at most',
    },
  }),
  neo4jTrust: setting({
    name: 'neo4j.trust',
    type: {
      ...text('system|any|<file>'),
      from: (folder, given) =>
        given === 'system' || given === 'any' ? given : path.resolve(folder, given),
    },
    default: 'system',
    help: {
      nl: 'certificaten die bij TLS gelden: van wie Node vertrouwt (system), elk (any), of alleen van wie in een bestand staat (PEM)',
      en: 'certificates that count with TLS: of those whom Node trusts (system), any, or of those in a file alone (PEM)',
    },
  }),
} as const;
