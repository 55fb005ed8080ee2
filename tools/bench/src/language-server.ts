import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { benchmark } from './benchmark.ts';
import {
  bundledServers,
  startServer,
  type LanguageServer,
  type Took,
} from './language-server/program.ts';
import { notesWithPopular, popular, type Notes } from './popular-actor.ts';
import { percentile, timed } from './timing.ts';

/*
 * What somebody waits for who writes in a folder of 10,000 notes, with the language server between: the program as an
 * extension ships it, over standard input and output, from the folder on disk.
 */
const starts = 3;

await benchmark(import.meta.url, {}, async ({ folder, signal }) => {
  const notes = notesWithPopular();
  const study = join(folder, 'study');
  await written(study, notes);
  const { script, timed: timedScript } = await bundledServers(folder);
  const [path = '', text = ''] = notes.find(([each]) => each.endsWith('interview 5000.md')) ?? [];

  const started = async (memory?: string) => {
    const place = memory === undefined ? {} : { memory };
    return opened(await startServer({ script, study, signal, ...place }), path, text);
  };
  const least = async (memory?: string) => {
    const seconds: number[] = [];
    for (let start = 0; start < starts; start += 1) {
      const { milliseconds, result } = await timed(() => started(memory));
      seconds.push(milliseconds / 1000);
      await result.leave();
    }
    return Math.min(...seconds);
  };
  const cold = await least();
  const memory = join(folder, 'memory');
  const before = await started(memory);
  await before.quiet();
  await before.leave();
  const warm = await least(memory);

  const server = await opened(
    await startServer({ script: timedScript, study, signal }),
    path,
    text,
  );
  const meanwhile = await typing(server, path, text);
  const { milliseconds: resolving } = await timed(server.quiet);
  const afterwards = await typing(server, path, text);
  const asked = await asking(server, notes);
  const { now, peak } = server.memory();
  await server.leave();

  const row = (what: string, value: number, unit: string, most?: number) => ({
    ...{ what, value, unit },
    ...(most === undefined ? {} : { target: { most } }),
  });
  const rows = (what: string, { worked, seen }: Took, most: number) => [
    row(what, worked, 'ms', most),
    row('… as the editor sees it', seen, 'ms'),
  ];
  return [
    row('start to first diagnostics of a note', cold, 's', 3),
    row('the same in an unchanged folder that is remembered', warm, 's', 0.7),
    // What is written while the server is busy waits to be read, which it does not tell.
    row('keystroke to diagnostics while notes are resolved', meanwhile.keystroke.seen, 'ms', 15),
    row('completion after [[ meanwhile', meanwhile.completion.seen, 'ms', 10),
    row('until all notes are resolved and told of', resolving / 1000, 's'),
    ...rows('keystroke to diagnostics of the note', afterwards.keystroke, 15),
    ...rows('completion after [[', afterwards.completion, 10),
    ...rows('references of the most linked actor', asked.references, 5),
    ...rows('definition', asked.definition, 1),
    ...rows('rename of that actor', asked.rename, 500),
    row('memory', now, 'MB', 350),
    row('most memory meanwhile', peak, 'MB', 350),
  ];
});

async function written(study: string, notes: Notes): Promise<void> {
  await mkdir(study);
  await writeFile(join(study, 'samenspel.yaml'), 'id: bench\ntitle: Bench\nlanguages: [nl, en]\n');
  for (const [path, text] of notes) {
    await mkdir(dirname(join(study, path)), { recursive: true });
    await writeFile(join(study, path), text);
  }
}

/** Waits until it was told what is wrong with a note. */
async function opened(server: LanguageServer, path: string, text: string): Promise<LanguageServer> {
  const told = server.told(path);
  await server.open(path, text);
  await told;
  return server;
}

/** What somebody waits for who types a claim, some times over. */
async function typing(server: LanguageServer, path: string, text: string) {
  const keystrokes: Took[] = [];
  const completions: Took[] = [];
  for (let time = 0; time < 10; time += 1) {
    let typed = `${text}\n- `;
    for (const sign of 'Belt vaak. [met:: [[actor 7]]] [vorm:: signaal]') {
      typed += sign;
      keystrokes.push(await server.change(path, typed));
      if (!/\[\[[^\]]*$/.test(typed)) continue;
      const place = { textDocument: { uri: server.uri(path) }, position: endOf(typed) };
      completions.push(await server.ask('textDocument/completion', place));
    }
  }
  return { keystroke: percentiles(keystrokes), completion: percentiles(completions) };
}

async function asking(server: LanguageServer, notes: Notes) {
  const [path = '', text = ''] = notes.find(([, each]) => each.includes(`[[${popular}]]`)) ?? [];
  await server.open(path, text);
  const textDocument = { uri: server.uri(path) };
  const position = endOf(text.slice(0, text.indexOf(`[[${popular}]]`) + 4));
  const context = { includeDeclaration: true };
  const times = async (method: string, runs: number) => {
    const found: Took[] = [];
    const params = { textDocument, position, context, newName: 'een andere naam' };
    for (let run = 0; run < runs; run += 1) found.push(await server.ask(method, params));
    return percentiles(found);
  };
  return {
    references: await times('textDocument/references', 100),
    definition: await times('textDocument/definition', 200),
    rename: await times('textDocument/rename', 3),
  };
}

/** 95th percentiles. */
function percentiles(took: readonly Took[]): Took {
  return {
    seen: percentile(took.map(({ seen }) => seen)),
    worked: percentile(took.map(({ worked }) => worked)),
  };
}

/** The position at the end of a text. */
function endOf(text: string) {
  const lines = text.split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
