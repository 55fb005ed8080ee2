import type { Claim, ClaimKind, ClaimOf, Language } from '@samenspel/claims';
import {
  actorTable,
  byteOrderMark,
  codeTable,
  collaborationTable,
  findingTable,
  indicatorTable,
  placementTable,
  positionTable,
  toCsv,
  toJsonl,
  type Table,
} from '@samenspel/exchange';
import type { Scope, Store } from '@samenspel/store';
import path from 'node:path';
import { chosenStudy } from '../chosen-study.ts';
import { storeOption, studyOption, type Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { exportForNeo4j } from '../export-for-neo4j.ts';
import { progressOf } from '../terminal/progress.ts';
import { withStore } from '../with-store.ts';
import { writeWhole } from '../write-whole.ts';

const scope: Scope = { studies: 'all' };
const pageSize = 500;

/** Turns rows into lines of text; `first` tells that they are the first of the file. */
type Write = <Row>(table: Table<Row>, rows: Iterable<Row>, first: boolean) => Iterable<string>;

const formats: Readonly<Record<string, Write>> = {
  csv: function* csv(table, rows, first) {
    let header = true;
    for (const line of toCsv(table, rows)) {
      if (!header || first) yield line;
      header = false;
    }
  },
  jsonl: (table, rows) => toJsonl(table, rows),
};

/** The format of a whole study, as a folder of files. */
const forNeo4j = 'neo4j-admin';

/** What an export takes from a store. */
interface Source {
  readonly store: Store;
  readonly study: string;
  readonly language: Language;
  readonly write: Write;
  /** Called after each page with the rows written so far, of how many. */
  readonly onProgress: (done: number, total: number) => void;
}

/** What can be exported: lines of text, page by page. */
const exports: Readonly<Record<string, (source: Source) => AsyncIterable<string>>> = {
  claims: (source) => claimLines(source, 'collaboration', collaborationTable(source.language)),
  collaborations: (source) =>
    claimLines(source, 'collaboration', collaborationTable(source.language)),
  findings: (source) => claimLines(source, 'finding', findingTable(source.language)),
  positions: (source) => claimLines(source, 'position', positionTable(source.language)),
  placements: (source) => claimLines(source, 'placement', placementTable(source.language)),
  indicators: (source) => claimLines(source, 'indicator', indicatorTable(source.language)),
  actors: async function* actors({ store, study, write }) {
    yield* write(actorTable, await store.allEntities(scope, study, 'actor'), true);
  },
  codes: async function* codes({ store, study, write }) {
    yield* write(codeTable, await store.allEntities(scope, study, 'code'), true);
  },
};

/** Writes a study, or a part of it, as tables that other programs read. */
export const exportCommand: Command = {
  name: 'export',
  summary: {
    nl: 'schrijf samenwerkingen, bevindingen, cijfers, actoren of codes als CSV of JSON Lines',
    en: 'write collaborations, findings, figures, actors or codes as CSV or JSON Lines',
  },
  details: [
    {
      nl: 'De kolommen staan in docs/command.md. Meer waarden in één cel staan tussen |; een tekst die een rekenblad als formule zou uitvoeren, begint met een apostrof.',
      en: 'The columns are listed in docs/command.md. Several values in one cell have | between them; a text that a spreadsheet would run as a formula begins with an apostrophe.',
    },
    {
      nl: 'Met --format neo4j-admin wordt een heel onderzoek een map met bestanden, waar Neo4j in één keer een database van maakt: veel sneller dan een groot onderzoek notitie voor notitie te kopiëren. Hoe, staat in import.txt.',
      en: 'With --format neo4j-admin a whole study becomes a folder of files from which Neo4j makes a database at once: much faster than to copy a large study note by note. import.txt says how.',
    },
  ],
  usage: '',
  arguments: [0, 0],
  options: {
    what: {
      type: 'string',
      value: '<what>',
      choices: Object.keys(exports),
      help: {
        nl: `wat: ${Object.keys(exports).join(', ')} (standaard claims, dat is collaborations)`,
        en: `what: ${Object.keys(exports).join(', ')} (claims by default, which is collaborations)`,
      },
    },
    format: {
      type: 'string',
      choices: [...Object.keys(formats), forNeo4j],
      help: {
        nl: 'csv (standaard), jsonl, of neo4j-admin: een heel onderzoek',
        en: 'csv (default), jsonl, or neo4j-admin: a whole study',
      },
    },
    out: {
      type: 'string',
      value: '<file|folder>',
      help: {
        nl: 'bestand, standaard de uitvoer; voor neo4j-admin een nieuwe map',
        en: 'file, the output by default; for neo4j-admin a new folder',
      },
    },
    bom: {
      type: 'boolean',
      help: {
        nl: 'zet een bytevolgordeteken voor CSV, zodat Excel UTF-8 herkent',
        en: 'put a byte order mark before CSV, so that Excel sees UTF-8',
      },
    },
    ...studyOption,
    ...storeOption,
  },
  examples: [
    'samenspel export > claims.csv',
    'samenspel export --what findings --format jsonl --out findings.jsonl',
    'samenspel export --what indicators --lang nl --bom --out cijfers.csv',
    'samenspel export --what actors | head -n 5',
    'samenspel export --format neo4j-admin --out for-neo4j',
  ],
  run: async (call, io) => {
    const what = call.text('what') ?? 'claims';
    const format = call.text('format') ?? 'csv';
    if (format === forNeo4j) {
      await exportForNeo4j(call, io);
      return exitCodes.ok.code;
    }
    const linesOf = exports[what];
    const write = formats[format];
    if (linesOf === undefined || write === undefined) return exitCodes.usage.code;
    await withStore(call, io, async (store) => {
      const study = await chosenStudy(store, call.text('study'));
      const out = call.text('out');
      // On the output itself a bar would stand among the lines.
      const progress = progressOf(out === undefined ? { ...io, terminal: false } : io, what);
      const lines = linesOf({
        store,
        study: study.id,
        language: call.language,
        write,
        onProgress: progress.to,
      });
      const marked = call.on('bom') && format === 'csv' ? afterMark(lines) : lines;
      try {
        if (out === undefined) for await (const line of marked) io.out(line);
        else await writeWhole(path.resolve(io.cwd, out), marked);
      } finally {
        progress.end();
      }
      if (out !== undefined) io.out(`${path.resolve(io.cwd, out)}\n`);
    });
    return exitCodes.ok.code;
  },
};

async function* afterMark(lines: AsyncIterable<string>): AsyncGenerator<string> {
  yield byteOrderMark;
  yield* lines;
}

async function* claimLines<Kind extends ClaimKind>(
  { store, study, write, onProgress }: Source,
  kind: Kind,
  table: Table<ClaimOf<Kind>>,
): AsyncGenerator<string> {
  const isOfKind = (claim: Claim): claim is ClaimOf<Kind> => claim.kind === kind;
  let after: string | undefined;
  let done = 0;
  for (;;) {
    const page = await store.page(scope, {
      study,
      kind,
      first: pageSize,
      ...(after === undefined ? {} : { after }),
    });
    yield* write(table, page.items.map(({ item }) => item).filter(isOfKind), after === undefined);
    done += page.items.length;
    onProgress(done, page.total);
    after = page.items.at(-1)?.cursor;
    if (!page.hasNext || after === undefined) return;
  }
}
