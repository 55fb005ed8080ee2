import { launchBrowser } from '@samenspel/e2e';
import { syntheticNotes } from '@samenspel/synthetic';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pack } from '../../../apps/vscode/scripts/pack.ts';
import { benchmark } from './benchmark.ts';
import { startedIn, type Activation } from './extension/activation.ts';
import { median } from './timing.ts';

/*
 * What the extension takes of the start of a real VS Code, by what VS Code tells of it: in a folder of 400 notes, and
 * in one that is no study. Beside it what VS Code's own extension for Markdown takes, which wakes for the same notes.
 */
const starts = 5;
const count = 400;
const extension = 'samenspel.samenspel';
const markdown = 'vscode.markdown-language-features';

await benchmark(import.meta.url, {}, async ({ folder, signal }) => {
  const study = await withFiles(join(folder, 'study'), [
    ['samenspel.yaml', 'id: bench\ntitle: Bench\nlanguages: [nl, en]\n'],
    ...syntheticNotes(count),
  ]);
  const elsewhere = await withFiles(join(folder, 'elsewhere'), [['note.md', '# Shopping\n']]);
  const { vsix } = await pack(join(folder, 'packed'));
  const browser = await launchBrowser();
  const start = (place: string, awake: readonly string[]) => {
    signal.throwIfAborted();
    return startedIn(place, { browser, vsix, awake });
  };
  try {
    const started: Awaited<ReturnType<typeof start>>[] = [];
    while (started.length < starts) started.push(await start(study, [extension, markdown]));
    const others = await start(elsewhere, [markdown]);
    const usual = (name: string, of: (one: Activation) => number) =>
      median(started.flatMap((each) => each.get(name) ?? []).map(of));
    const row = (what: string, of: (one: Activation) => number) => ({
      ...{ what, value: usual(extension, of), unit: 'ms' },
      peer: { name: 'Markdown', value: usual(markdown, of) },
    });
    return [
      { ...row('activation, as VS Code counts it', own), target: { most: 150 } },
      row('of it the program read and run', ({ load }) => load),
      row('until it is awake, waiting for others included', (one) => own(one) + one.finish),
      {
        ...{ what: 'awake in a folder without notes', value: others.has(extension) ? 1 : 0 },
        ...{ unit: 'times', target: { most: 1 } },
      },
    ];
  } finally {
    await browser.close();
  }
});

/** What _Running Extensions_ of VS Code shows: no time in which others may have worked. */
function own({ load, call }: Activation): number {
  return load + call;
}

async function withFiles(
  folder: string,
  files: readonly (readonly [path: string, text: string])[],
): Promise<string> {
  for (const [path, text] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}
