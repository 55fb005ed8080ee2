import type { Claim, ClaimKind, ClaimOf, Language } from '@samenspel/claims';
import {
  actorTable,
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
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { storeOption, type Call, type Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { chosenStudy } from '../chosen-study.ts';
import { withStore } from '../with-store.ts';

const scope: Scope = { studies: 'all' };
const pageSize = 500;

/** Turns the rows of a study into lines of text. */
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

/** What can be exported: lines of text, page by page. */
const exports: Readonly<
  Record<
    string,
    (store: Store, study: string, language: Language, write: Write) => AsyncIterable<string>
  >
> = {
  claims: (store, study, language, write) =>
    claimLines(store, study, 'collaboration', collaborationTable(language), write),
  collaborations: (store, study, language, write) =>
    claimLines(store, study, 'collaboration', collaborationTable(language), write),
  findings: (store, study, language, write) =>
    claimLines(store, study, 'finding', findingTable(language), write),
  positions: (store, study, language, write) =>
    claimLines(store, study, 'position', positionTable(language), write),
  placements: (store, study, language, write) =>
    claimLines(store, study, 'placement', placementTable(language), write),
  indicators: (store, study, language, write) =>
    claimLines(store, study, 'indicator', indicatorTable(language), write),
  actors: async function* actors(store, study, _language, write) {
    yield* write(actorTable, await store.allEntities(scope, study, 'actor'), true);
  },
  codes: async function* codes(store, study, _language, write) {
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
  usage: '[study]',
  arguments: [0, 1],
  options: {
    what: {
      type: 'string',
      choices: Object.keys(exports),
      help: {
        nl: `wat: ${Object.keys(exports).join(', ')} (claims = collaborations, standaard)`,
        en: `what: ${Object.keys(exports).join(', ')} (claims = collaborations, the default)`,
      },
    },
    format: {
      type: 'string',
      choices: Object.keys(formats),
      help: { nl: 'csv (standaard) of jsonl', en: 'csv (default) or jsonl' },
    },
    out: {
      type: 'string',
      value: '<file>',
      help: { nl: 'bestand; standaard de uitvoer', en: 'file; the output by default' },
    },
    ...storeOption,
  },
  examples: [
    'samenspel export > claims.csv',
    'samenspel export --what findings --format jsonl --out findings.jsonl',
  ],
  run: async (call, io) => {
    const lines = exports[call.text('what') ?? 'claims'];
    const write = formats[call.text('format') ?? 'csv'];
    if (lines === undefined || write === undefined) return exitCodes.usage.code;
    await withStore(call, io, async (store) => {
      const study = await chosenStudy(store, call.positionals[0]);
      await deliver(lines(store, study.id, call.language, write), call, io);
    });
    return exitCodes.ok.code;
  },
};

async function* claimLines<Kind extends ClaimKind>(
  store: Store,
  study: string,
  kind: Kind,
  table: Table<ClaimOf<Kind>>,
  write: Write,
): AsyncGenerator<string> {
  const isOfKind = (claim: Claim): claim is ClaimOf<Kind> => claim.kind === kind;
  let after: string | undefined;
  for (;;) {
    const page = await store.page(scope, {
      study,
      kind,
      first: pageSize,
      ...(after === undefined ? {} : { after }),
    });
    yield* write(table, page.items.map(({ item }) => item).filter(isOfKind), after === undefined);
    after = page.items.at(-1)?.cursor;
    if (!page.hasNext || after === undefined) return;
  }
}

/** To the output, or whole to a file: a file that was there stays until the new one is complete. */
async function deliver(lines: AsyncIterable<string>, call: Call, io: Io): Promise<void> {
  const out = call.text('out');
  if (out === undefined) {
    for await (const line of lines) io.out(line);
    return;
  }
  const file = path.resolve(io.cwd, out);
  const partial = `${file}.partial`;
  const stream = createWriteStream(partial);
  for await (const line of lines) if (!stream.write(line)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
  await rename(partial, file);
}
