import { liveSettings } from './live-settings.ts';
import { measuringSettings } from './measuring-settings.ts';
import { neo4jSettings } from './neo4j-settings.ts';
import { optional, setting, type Setting } from './setting.ts';
import { snapshotSettings } from './snapshot-settings.ts';
import {
  bytes,
  choice,
  duration,
  hostNames,
  integer,
  integerOr,
  onOff,
  origins,
  pathTo,
  pattern,
  text,
} from './setting-type.ts';
import { stopSettings } from './stop-settings.ts';

/** Every setting of the server, once. The order is that of the documentation. */
export const settings = {
  port: optional({
    name: 'port',
    type: integer(0, 65_535, '<port>'),
    flag: true,
    env: 'PORT',
    help: {
      nl: 'poort; anders de eerste vrije vanaf 4000',
      en: 'port; else the first free one from 4000',
    },
  }),
  host: setting({
    name: 'host',
    type: text('<address>'),
    default: '127.0.0.1',
    flag: true,
    env: 'HOST',
    help: {
      nl: 'adres om op te luisteren; zonder meer alleen dit apparaat',
      en: 'address to listen on; unless told, this machine only',
    },
  }),
  store: optional({
    name: 'store',
    type: {
      ...text('<address>'),
      from: (folder, given) => {
        const [, file] = /^sqlite:(.+)$/u.exec(given) ?? [];
        return file === undefined ? given : `sqlite:${pathTo('').from?.(folder, file) ?? file}`;
      },
    },
    flag: true,
    help: {
      nl: 'opslag, als sqlite:<bestand> of neo4j://<host>',
      en: 'store, as sqlite:<file> or neo4j://<host>',
    },
  }),

  accessFolder: optional({
    name: 'access.folder',
    type: pathTo('<folder>'),
    flag: true,
    help: {
      nl: 'map met tokens en rechten; anders naast de opslag',
      en: 'folder of tokens and grants; else beside the store',
    },
  }),
  historyDays: setting({
    name: 'history.days',
    type: integerOr(['forever'], 1, 36_500),
    default: 'forever',
    help: {
      nl: 'zo veel dagen wordt bewaard wie wat wanneer schreef',
      en: 'for so many days it is kept who wrote what and when',
    },
  }),
  publicHosts: setting({
    name: 'public.hosts',
    type: hostNames,
    default: '',
    flag: true,
    help: {
      nl: 'namen waaronder de server te bereiken is, met komma’s ertussen; die van dit apparaat zelf gelden altijd',
      en: 'names by which the server is reached, parted by commas; those of this machine itself always count',
    },
  }),
  publicOrigins: setting({
    name: 'public.origins',
    type: origins,
    default: '',
    help: {
      nl: 'andere sites waarvan pagina’s mogen vragen (CORS)',
      en: 'other sites whose pages may ask (CORS)',
    },
  }),
  publicHttps: setting({
    name: 'public.https',
    type: onOff,
    default: 'off',
    help: {
      nl: 'ervoor wordt TLS beëindigd: browsers horen het adres alleen nog zo te vragen (HSTS)',
      en: 'TLS ends in front: browsers are told to ask the address in no other way (HSTS)',
    },
  }),
  publicProxies: setting({
    name: 'public.proxies',
    type: integer(0, 10),
    default: '0',
    flag: true,
    help: {
      nl: 'proxy’s ervoor waarvan X-Forwarded-For wordt geloofd',
      en: 'proxies in front whose X-Forwarded-For is believed',
    },
  }),
  graphiql: setting({
    name: 'graphiql',
    type: onOff,
    default: 'on',
    flag: true,
    help: { nl: 'GraphiQL op /graphiql', en: 'GraphiQL at /graphiql' },
  }),
  introspection: setting({
    name: 'introspection',
    type: onOff,
    default: 'on',
    flag: true,
    help: {
      nl: 'of ook wie geen token heeft het schema mag opvragen; GraphiQL vult er mee aan',
      en: 'whether who has no token may ask for the schema too; GraphiQL completes by it',
    },
  }),
  documentsFile: optional({
    name: 'documents.file',
    type: pathTo('<file>'),
    flag: true,
    help: {
      nl: 'JSON met documenten die bij hun hash te vragen zijn',
      en: 'JSON of documents that may be asked by their hash',
    },
  }),
  documentsOnly: setting({
    name: 'documents.only',
    type: onOff,
    default: 'off',
    flag: true,
    help: {
      nl: 'weiger elk document dat niet in dat bestand staat',
      en: 'refuse every document that is not in that file',
    },
  }),

  logLevel: setting({
    name: 'log.level',
    type: choice('error', 'warn', 'info', 'debug', 'silent'),
    default: 'info',
    flag: true,
    help: {
      nl: 'wat het logboek vertelt; debug: elk verzoek',
      en: 'what the log tells; debug: every request',
    },
  }),
  logFormat: setting({
    name: 'log.format',
    type: choice('auto', 'json', 'text'),
    default: 'auto',
    flag: true,
    help: {
      nl: 'JSON, of regels om te lezen; auto: te lezen op een terminal',
      en: 'JSON, or lines to read; auto: to read on a terminal',
    },
  }),
  logSlow: setting({
    name: 'log.slow',
    type: duration,
    default: '1s',
    help: {
      nl: 'een verzoek dat langer duurt krijgt een regel',
      en: 'a request that takes longer gets a line',
    },
  }),
  logAddresses: setting({
    name: 'log.addresses',
    type: onOff,
    default: 'off',
    help: {
      nl: 'of het logboek adressen van vragers noemt (persoonsgegevens)',
      en: 'whether the log tells addresses of clients (personal data)',
    },
  }),
  metrics: setting({
    name: 'metrics',
    type: choice('loopback', 'token', 'off'),
    default: 'loopback',
    flag: true,
    help: {
      nl: 'wie /metrics leest: dit apparaat, of een token van een beheerder; off: niemand',
      en: 'who reads /metrics: this machine, or a token of an admin; off: nobody',
    },
  }),
  traces: optional({
    name: 'traces.endpoint',
    type: pattern(/^https?:\/\/\S+$/u, '<url>', {
      nl: 'een adres als http://localhost:4318',
      en: 'an address such as http://localhost:4318',
    }),
    env: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    help: {
      nl: 'waar OpenTelemetry-traces heen gaan (OTLP over HTTP); anders zijn er geen',
      en: 'where OpenTelemetry traces go (OTLP over HTTP); else there are none',
    },
  }),

  deadline: setting({
    name: 'limits.deadline',
    type: duration,
    default: '10s',
    flag: true,
    help: { nl: 'langste tijd voor een antwoord', en: 'longest time for an answer' },
  }),
  writeDeadline: setting({
    name: 'limits.write-deadline',
    type: duration,
    default: '60s',
    help: {
      nl: 'langste tijd om notities te schrijven; wat dan nog niet geschreven is, wordt geweigerd',
      en: 'longest time to write notes; what is not written by then is refused',
    },
  }),
  study: setting({
    name: 'limits.study',
    type: integer(1_000, 1_000_000_000),
    default: '50000000',
    help: {
      nl: 'tekens van alle notities van een onderzoek dat over het netwerk geschreven wordt',
      en: 'characters of all notes of a study that is written over the network',
    },
  }),
  versionWait: setting({
    name: 'limits.version-wait',
    type: duration,
    default: '5s',
    help: {
      nl: 'langste tijd om te wachten op de versie die een verzoek wil (samenspel-version)',
      en: 'longest time to wait for the version that a request wants (samenspel-version)',
    },
  }),
  write: setting({
    name: 'limits.write',
    type: duration,
    default: '30s',
    help: {
      nl: 'langste tijd waarin een vrager een antwoord aanneemt',
      en: 'longest time for a client to take an answer',
    },
  }),
  body: setting({
    name: 'limits.body',
    type: bytes,
    default: '1MiB',
    help: { nl: 'grootste verzoek', en: 'largest request' },
  }),
  writeBody: setting({
    name: 'limits.write-body',
    type: bytes,
    default: '16MiB',
    help: {
      nl: 'grootste verzoek dat notities schrijft, van wie dat mag',
      en: 'largest request that writes notes, of who may do so',
    },
  }),
  document: setting({
    name: 'limits.document',
    type: bytes,
    default: '64KiB',
    help: { nl: 'grootste document', en: 'largest document' },
  }),
  tokens: setting({
    name: 'limits.tokens',
    type: integer(100, 1_000_000),
    default: '4000',
    help: { nl: 'woorden en tekens van een document', en: 'words and signs of a document' },
  }),
  depth: setting({
    name: 'limits.depth',
    type: integer(1, 1000),
    default: '24',
    help: { nl: 'niveaus van velden in een document', en: 'levels of fields in a document' },
  }),
  aliases: setting({
    name: 'limits.aliases',
    type: integer(0, 100_000),
    default: '200',
    help: { nl: 'velden onder een andere naam', en: 'fields under another name' },
  }),
  directives: setting({
    name: 'limits.directives',
    type: integer(0, 100_000),
    default: '50',
    help: { nl: 'directives in een document', en: 'directives in a document' },
  }),
  cost: setting({
    name: 'limits.cost',
    type: integer(1, 100_000_000),
    default: '100000',
    help: {
      nl: 'velden die een antwoord ongeveer mag hebben',
      en: 'fields that an answer may have, about',
    },
  }),
  answer: setting({
    name: 'limits.answer',
    type: bytes,
    default: '64MiB',
    help: { nl: 'grootste antwoord', en: 'largest answer' },
  }),
  concurrent: setting({
    name: 'limits.concurrent',
    type: integer(1, 10_000),
    default: '32',
    help: { nl: 'vragen waar tegelijk aan gewerkt wordt', en: 'questions worked on at once' },
  }),
  queue: setting({
    name: 'limits.queue',
    type: integer(0, 100_000),
    default: '128',
    help: {
      nl: 'vragen die daarnaast wachten; meer worden weggestuurd',
      en: 'questions that wait besides; more are sent away',
    },
  }),
  storeCalls: setting({
    name: 'limits.store-calls',
    type: integer(1, 10_000),
    default: '8',
    help: {
      nl: 'wat één vraag tegelijk aan de opslag vraagt',
      en: 'what one question asks of the store at once',
    },
  }),
  rate: setting({
    name: 'limits.rate',
    type: integerOr(['auto', 'off'], 1, 10_000_000),
    default: 'auto',
    help: {
      nl: 'verzoeken per minuut van één vrager; auto: 600, en op alleen dit apparaat geen grens',
      en: 'requests a minute of one caller; auto: 600, and no limit on this machine only',
    },
  }),
  cache: setting({
    name: 'cache.answers',
    type: bytes,
    default: '32MiB',
    help: {
      nl: 'geheugen voor antwoorden die opnieuw gevraagd worden; 0: geen',
      en: 'memory for answers that are asked again; 0: none',
    },
  }),

  records: setting({
    name: 'cache.records',
    type: integer(0, 10_000_000),
    default: '50000',
    help: {
      nl: 'uitspraken, actoren, notities … die onthouden worden zolang hun studie niet verandert; 0: geen',
      en: 'claims, actors, notes … that are remembered while their study does not change; 0: none',
    },
  }),

  ...snapshotSettings,

  ...measuringSettings,

  ...liveSettings,

  ...stopSettings,

  ...neo4jSettings,
} as const;

/** All settings, in the order of the table. */
export const allSettings: readonly Setting<unknown>[] = Object.values(settings);
