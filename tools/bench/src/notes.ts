import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorkspace, decodeNote, parseManifest, parseNote } from '@samenspel/notes';
import { syntheticNotes } from './synthetic-notes.ts';

/**
 * Parses one note of about 3.2 kB with 20 links, and reads, parses and indexes 10,000 of them in a process of its own:
 * once as records that go by one at a time (as an import takes them), once with the whole study kept (as an editor or a
 * watching server does). The collector of Node lets garbage lie while there is memory, so the first is measured with a
 * bounded heap as well. Prints one line of JSON; times are wall clock, memory the peak of the whole process.
 *
 * Run by `node --conditions=@samenspel/source src/notes.ts [count]`.
 */
const manifest = parseManifest('id: bench\ntitle: Bench\nlanguages: [nl, en]');

interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly claims: number;
  readonly diagnostics: number;
  readonly editMilliseconds: number;
}

function cpuMicroseconds(): number {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return userCPUTime + systemCPUTime;
}

/** Reads a folder of notes and takes all records, in this process. */
function measureFolder(folder: string, keep: boolean): Measured {
  const startCpu = cpuMicroseconds();
  const start = performance.now();
  const workspace = createWorkspace(manifest);
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const place = join(file.parentPath, file.name);
    const decoded = decodeNote(readFileSync(place));
    if (decoded.ok) workspace.set(relative(folder, place).split(sep).join('/'), decoded.text);
  }
  let claims = 0;
  const records = keep ? workspace.resolve().data.notes : workspace.records();
  for (const record of records) claims += record.claims.length;
  const seconds = (performance.now() - start) / 1000;
  const cpuSeconds = (cpuMicroseconds() - startCpu) / 1e6;
  const { maxRSS } = process.resourceUsage();
  const diagnostics = [...workspace.diagnostics().values()].flat().length;
  return {
    seconds,
    cpuSeconds,
    peakMegabytes: Math.round(maxRSS / 1024),
    claims,
    diagnostics,
    editMilliseconds: keep ? measureEdit(workspace) : 0,
  };
}

/** One note changes and the study is resolved again. */
function measureEdit(workspace: ReturnType<typeof createWorkspace>): number {
  const [path = ''] = workspace.paths();
  const text = workspace.note(path)?.text ?? '';
  const start = performance.now();
  workspace.set(path, `${text}\n- Een item erbij. [met:: [[actor 1]]] ^erbij\n`);
  workspace.resolve();
  return performance.now() - start;
}

/** Heap that the collector is held to, to tell what is needed from what it lets lie. */
const boundedHeap = ['--max-semi-space-size=4', '--max-old-space-size=160'];

function measureApart(
  folder: string,
  { keep = false, bounded = false }: { readonly keep?: boolean; readonly bounded?: boolean } = {},
): Measured {
  const flags = ['--conditions=@samenspel/source', ...(bounded ? boundedHeap : [])];
  const task = [fileURLToPath(import.meta.url), '--folder', folder, ...(keep ? ['--keep'] : [])];
  const child = spawnSync(process.execPath, [...flags, ...task], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return readMeasured(child.stdout);
}

function readMeasured(line: string): Measured {
  const read: unknown = JSON.parse(line);
  const number = (name: keyof Measured): number => {
    const value: unknown =
      typeof read === 'object' && read !== null ? Reflect.get(read, name) : undefined;
    if (typeof value !== 'number') throw new TypeError(`Expected a number as ${name} in ${line}`);
    return value;
  };
  return {
    seconds: number('seconds'),
    cpuSeconds: number('cpuSeconds'),
    peakMegabytes: number('peakMegabytes'),
    claims: number('claims'),
    diagnostics: number('diagnostics'),
    editMilliseconds: number('editMilliseconds'),
  };
}

/** Milliseconds to parse one note, the middle of many rounds. */
function measureParse(path: string, text: string): number {
  const rounds = Array.from({ length: 3000 }, () => {
    const start = performance.now();
    parseNote(text, { path });
    return performance.now() - start;
  });
  return rounds.sort((here, there) => here - there)[rounds.length / 2] ?? Number.NaN;
}

function main(count: number): void {
  const notes = syntheticNotes(count);
  const folder = mkdtempSync(join(tmpdir(), 'samenspel-bench-'));
  try {
    for (const [path, text] of notes) {
      const place = join(folder, path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
    const [path = '', text = ''] = notes[0] ?? [];
    console.log(
      JSON.stringify({
        notes: notes.length,
        charactersPerNote: text.length,
        linksPerNote: text.split('[[').length - 1,
        parseMilliseconds: measureParse(path, text),
        oneByOne: measureApart(folder),
        oneByOneInBoundedHeap: measureApart(folder, { bounded: true }),
        kept: measureApart(folder, { keep: true }),
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first, folder, third] = process.argv.slice(2);
if (first === '--folder' && folder !== undefined) {
  console.log(JSON.stringify(measureFolder(folder, third === '--keep')));
} else {
  main(Number(first ?? 10_000));
}
