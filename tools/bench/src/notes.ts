import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import process from 'node:process';
import { createWorkspace, decodeNote, parseManifest, parseNote } from '@samenspel/notes';
import { syntheticNotes } from '@samenspel/synthetic';
import { parse } from 'yaml';
import { benchmark, type Measures } from './benchmark.ts';
import { leastOf, median, timed } from './timing.ts';

/**
 * Parses one note of about 3.3 kB with 20 links; and reads 10,000 of them cold, each time in a process of its own: parsed
 * and indexed, so that every name and every link to it is known, as the core of a notes editor does; resolved into claims
 * that go by one at a time, as an import takes them; and with all claims kept, as an editor with diagnostics does. Beside it what no parser can do without: reading the files, and taking out their front matter with `yaml`
 * and their links and fields with regular expressions, keeping nothing.
 *
 * The collector of Node lets garbage lie while there is memory, so its heap is bounded; a second run shows it unbounded.
 */
const count = 10_000;
const manifest = parseManifest('id: bench\ntitle: Bench\nlanguages: [nl, en]');

/** Heap that the collector is held to, to tell what is needed from what it lets lie. */
const boundedHeap = ['--max-semi-space-size=4', '--max-old-space-size=160'];

/** Garbage is collected by the thread that makes it, so that all of it counts as one core. */
const oneCore = ['--single-threaded-gc'];

await benchmark(
  import.meta.url,
  {
    write: (folder = '') => {
      const notes = syntheticNotes(count);
      for (const [path, text] of notes) {
        const place = join(folder, path);
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, text);
      }
      const characters = notes.reduce((sum, [, text]) => sum + text.length, 0);
      return { notes: notes.length, characters };
    },
    parse: async () => {
      const [[path, text] = ['', '']] = syntheticNotes(1);
      const times: number[] = [];
      for (let round = 0; round < 3000; round += 1)
        times.push((await timed(() => parseNote(text, { path }))).milliseconds);
      const byExpressions: number[] = [];
      for (let round = 0; round < 3000; round += 1)
        byExpressions.push((await timed(() => taken(text))).milliseconds);
      return { milliseconds: median(times), byExpressions: median(byExpressions) };
    },
    indexed: (folder = '') =>
      used(() => {
        const workspace = workspaceOf(folder);
        const { names } = workspace.index();
        let links = 0;
        /** From which notes each name is linked to that leads somewhere. */
        const linked = new Map<string, string[]>();
        for (const path of workspace.paths()) {
          for (const block of workspace.note(path)?.blocks ?? []) {
            links += block.links.length;
            for (const { target } of block.links) {
              const from = linked.get(target);
              if (from !== undefined && from.at(-1) !== path) from.push(path);
              else if (from === undefined && names.targets(target).length > 0)
                linked.set(target, [path]);
            }
          }
        }
        return { links, linked: linked.size };
      }),
    oneByOne: (folder = '') =>
      used(() => {
        let claims = 0;
        for (const record of workspaceOf(folder).records()) claims += record.claims.length;
        return { claims };
      }),
    kept: (folder = '') =>
      used(() => {
        const workspace = workspaceOf(folder);
        const { notes } = workspace.resolve().data;
        return { claims: notes.reduce((sum, { claims }) => sum + claims.length, 0) };
      }),
    byExpressions: (folder = '') =>
      used(() => {
        let claims = 0;
        for (const file of filesIn(folder)) claims += taken(readFileSync(file, 'utf8'));
        return { claims };
      }),
  },
  async ({ folder, part }) => {
    const written = await part('write', [folder]);
    const parsed = await part('parse', []);
    const indexed = await leastOf('seconds', () =>
      part('indexed', [folder], [...oneCore, ...boundedHeap]),
    );
    const imported = await leastOf('seconds', () =>
      part('oneByOne', [folder], [...oneCore, ...boundedHeap]),
    );
    const unbounded = await leastOf('seconds', () => part('oneByOne', [folder]));
    const kept = await part('kept', [folder]);
    const peer = await leastOf('seconds', () =>
      part('byExpressions', [folder], [...oneCore, ...boundedHeap]),
    );
    const name = 'yaml and expressions';
    return [
      {
        what: `parse a note of ${Math.round(written('characters') / written('notes'))} characters`,
        ...{ value: parsed('milliseconds'), unit: 'ms', target: { most: 0.2 } },
        peer: { name, value: parsed('byExpressions') },
      },
      {
        what: `read, parse and index, ${indexed('links').toLocaleString('en')} links, one core`,
        ...{ value: indexed('seconds'), unit: 's', target: { most: 3 } },
        peer: { name, value: peer('seconds') },
      },
      {
        what: 'most memory meanwhile',
        ...{ value: indexed('peak'), unit: 'MB', target: { most: 250 } },
        peer: { name, value: peer('peak') },
      },
      {
        what: `resolved into ${imported('claims').toLocaleString('en')} claims as well, one core`,
        ...{ value: imported('seconds'), unit: 's' },
        peer: { name, value: peer('seconds') },
      },
      { what: 'most memory meanwhile', value: imported('peak'), unit: 'MB' },
      { what: 'the same with all cores and all memory', value: unbounded('seconds'), unit: 's' },
      { what: 'memory then', value: unbounded('peak'), unit: 'MB' },
      { what: 'all claims kept, as in an editor', value: kept('seconds'), unit: 's' },
      { what: 'memory then', value: kept('peak'), unit: 'MB' },
    ];
  },
);

function* filesIn(folder: string): Generator<string> {
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (file.isFile()) yield join(file.parentPath, file.name);
}

function workspaceOf(folder: string) {
  const workspace = createWorkspace(manifest);
  for (const file of filesIn(folder)) {
    const decoded = decodeNote(readFileSync(file));
    if (decoded.ok) workspace.set(relative(folder, file).split(sep).join('/'), decoded.text);
  }
  return workspace;
}

/** How many fields a note has that make a claim, after its front matter, links and fields were taken out. */
function taken(text: string): number {
  const [whole = '', head = ''] = /^---\n(.*?)\n---\n/su.exec(text) ?? [];
  parse(head);
  const body = text.slice(whole.length);
  const links = [...body.matchAll(/\[\[([^\]|#]+)[^\]]*\]\]/gu)].map(([, target = '']) => target);
  const fields = [...body.matchAll(/\[([\w-]+):: ((?:[^[\]]|\[\[[^\]]*\]\])*)\]/gu)];
  const claims = fields.filter(([, key]) => key === 'met' || key === 'bevinding');
  return links.length === 0 ? 0 : claims.length;
}

/** What work takes of time, processor and memory in this process. */
function used(work: () => Measures): Measures {
  const startCpu = process.cpuUsage();
  const start = performance.now();
  const measured = work();
  const { user, system } = process.cpuUsage(startCpu);
  return {
    ...measured,
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peak: (process.resourceUsage().maxRSS * 1024) / 1e6,
  };
}
