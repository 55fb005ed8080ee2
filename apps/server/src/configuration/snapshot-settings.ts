import { setting } from './setting.ts';
import { integer } from './setting-type.ts';

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
} as const;
