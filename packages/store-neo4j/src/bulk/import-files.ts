import { listSeparator, listText } from './csv-cell.ts';
import { cellsOf, createCsvTable, type CsvTable } from './csv-table.ts';
import { graphParts, type StudyParts } from './graph-parts.ts';
import type { GraphPart } from './graph-part.ts';

/** Text that is to be put at the end of a file. */
export interface FileText {
  readonly file: string;
  readonly text: string;
}

/** The file of arguments for the tool that imports. */
export const argumentsFile = 'import.txt';

/** Text that is gathered before it is handed on, in UTF-16 units for each file. */
const gathered = 65_536;

/** What the tool that imports can hold of one value where nothing is said, in bytes. */
const usualBuffer = 4 * 2 ** 20;

/**
 * A study as files for `neo4j-admin database import full`: tables in CSV, a header for each in a file of its own, and
 * the arguments, to be given as `@import.txt` in the folder of the files. The database then holds what the store would
 * have written; constraints and indexes are made when the store is first opened on it.
 *
 * @throws INVALID for a value that the files cannot hold
 */
export async function* importFiles(study: StudyParts): AsyncGenerator<FileText> {
  const tables = new Tables();
  for await (const part of graphParts(study)) {
    const full = tables.add(part);
    if (full !== undefined) yield full;
  }
  yield* tables.end();
}

interface Table {
  readonly argument: string;
  readonly csv: CsvTable;
  text: string;
}

/** Tables by the sort of their rows; a sort has a second one when a property has another type than before. */
class Tables {
  readonly #sorts = new Map<string, Table[]>();
  #longest = 0;

  /** @returns what is to be written now */
  add(part: GraphPart): FileText | undefined {
    const isNode = 'labels' in part;
    const sort = isNode ? part.labels.join(':') : part.type;
    const space = isNode ? part.space : undefined;
    const cells = cellsOf(part.properties, space === undefined ? undefined : 'key');
    const fixed = isNode
      ? [
          ...(space === undefined ? [] : [String(part.properties.key)]),
          ...(part.more === undefined ? [] : [listText('labels', part.more)]),
        ]
      : [part.from.key, part.to.key];
    const tables = this.#sorts.get(sort) ?? [];
    this.#sorts.set(sort, tables);
    for (const table of tables) {
      const line = table.csv.line(fixed, cells);
      if (line !== undefined) return this.#put(table, line);
    }
    const table = tableFor(part, sort, tables.length);
    tables.push(table);
    return this.#put(table, table.csv.line(fixed, cells) ?? '');
  }

  *end(): Generator<FileText> {
    const lines = [
      '# In the folder of these files, while the server is down:',
      `# neo4j-admin database import full neo4j @${argumentsFile}`,
    ];
    const multiline: string[] = [];
    for (const { argument, csv, text } of [...this.#sorts.values()].flat()) {
      const header = csv.file.replace(/\.csv$/u, '-header.csv');
      if (text !== '') yield { file: csv.file, text };
      yield { file: header, text: csv.header() };
      // Neo4j 2026 wants the folder too.
      lines.push(`${argument}=./${header},./${csv.file}`);
      if (csv.isMultiline()) multiline.push(`./${csv.file}`);
    }
    if (multiline.length > 0) {
      lines.push(`--multiline-fields=${multiline.join(',')}`, '--multiline-fields-format=v2');
    }
    if (this.#longest > usualBuffer) lines.push(`--read-buffer-size=${String(2 * this.#longest)}`);
    const code = listSeparator.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    lines.push('--id-type=string', `--array-delimiter=U+${code}`);
    yield { file: argumentsFile, text: `${lines.join('\n')}\n` };
  }

  #put(table: Table, line: string): FileText | undefined {
    // A value is no longer than its line.
    if (line.length * 3 > this.#longest) {
      this.#longest = Math.max(this.#longest, Buffer.byteLength(line));
    }
    table.text += line;
    if (table.text.length < gathered) return undefined;
    const { text } = table;
    table.text = '';
    return { file: table.csv.file, text };
  }
}

function tableFor(part: GraphPart, sort: string, before: number): Table {
  const name = `${sort.replaceAll(':', '-').toLowerCase()}${before === 0 ? '' : `-${String(before + 1)}`}`;
  if ('labels' in part) {
    const { space, more } = part;
    const fixed = [
      ...(space === undefined ? [] : [`key:ID(${space})`]),
      ...(more === undefined ? [] : [':LABEL']),
    ];
    const csv = createCsvTable(`nodes-${name}.csv`, fixed);
    return { argument: `--nodes=${sort}`, csv, text: '' };
  }
  const { from, to } = part;
  const csv = createCsvTable(`relationships-${name}.csv`, [
    `:START_ID(${from.space})`,
    `:END_ID(${to.space})`,
  ]);
  return { argument: `--relationships=${sort}`, csv, text: '' };
}
