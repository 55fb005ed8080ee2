import { optional, setting } from './setting.ts';
import { integer, pathTo } from './setting-type.ts';

/** Settings of the snapshots that pages, counts and measures come from. */
export const snapshotSettings = {
  snapshotLimit: setting({
    name: 'snapshot.limit',
    type: integer(1, 1_000_000_000),
    default: '5000000',
    help: {
      nl: 'uitspraken waarboven een onderzoek niet in het geheugen komt (60 bytes per uitspraak): dan zijn er geen maten, komen pagina’s en tellingen uit Neo4j, en zijn ze er met SQLite niet',
      en: 'claims above which a study is not held in memory (60 bytes a claim): then there are no measures, pages and counts come from Neo4j, and with SQLite there are none',
    },
  }),
  snapshotFolder: optional({
    name: 'snapshot.folder',
    type: pathTo('<folder>'),
    help: {
      nl: 'map waarin van onderzoeken in Neo4j bewaard wordt wat de volgende start dan niet opnieuw hoeft te maken, zo vertrouwelijk als de opslag; met SQLite is het altijd naast het bestand',
      en: 'folder where it is saved of studies in Neo4j what the next start then need not make anew, as confidential as the store; with SQLite that is always beside the file',
    },
  }),
} as const;
