import { EventEmitter, once } from 'node:events';
import { mkdir, rename, utimes } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createChanges } from '../src/folder/changes.ts';
import { run } from '../src/run.ts';
import { createFolderReader } from '../src/study-folder.ts';
import { desk, interview, manifest, soundStudy } from './study-on-disk.ts';

const place = desk();
const { samenspel, write, remove, file } = place;

/** A server in this process that follows the folder. */
interface Serving {
  readonly output: () => string;
  /** Waits until it has said something since the last time. */
  readonly said: (words: string | RegExp) => Promise<void>;
  readonly claims: () => Promise<unknown>;
  readonly stop: () => Promise<number>;
}

function serve(...args: readonly string[]): Serving {
  const stop = new AbortController();
  const wrote = new EventEmitter();
  let output = '';
  let read = 0;
  const write = (text: string) => {
    output += text;
    wrote.emit('more');
  };
  const io = place.io({ out: write, err: write, signal: stop.signal });
  const ended = run(['serve', ...args, '--port', '0'], io);
  return {
    output: () => output,
    async said(words) {
      for (;;) {
        const rest = output.slice(read);
        const at = typeof words === 'string' ? rest.indexOf(words) : rest.search(words);
        if (at >= 0) {
          read += at + 1;
          return;
        }
        await once(wrote, 'more');
      }
    },
    async claims() {
      const address = /http:\/\/\S+\/graphql\b/u.exec(output)?.[0] ?? '';
      const response = await fetch(address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${/#token=(\S+)/u.exec(output)?.[1] ?? ''}`,
        },
        body: JSON.stringify({ query: '{ collaborations { totalCount } }' }),
      });
      return await response.json();
    },
    async stop() {
      stop.abort();
      return await ended;
    },
  };
}

function count(totalCount: number): unknown {
  return { data: { collaborations: { totalCount } } };
}

describe('serve --watch', () => {
  let serving: Serving;

  beforeEach(async () => {
    await write(soundStudy);
    serving = serve('study', '--watch');
    await serving.said('/graphql');
  });
  afterEach(async () => {
    expect(await serving.stop()).toBe(0);
  });

  test('follows a change, a new note, a new folder and a removed note', async () => {
    expect(await serving.claims()).toEqual(count(2));
    await write({
      'interviews/two.md': interview('church', '- Sends on. [to:: [[church]]] ^sends\n'),
    });
    await serving.said('study: 1 replaced (interviews/two.md)\n');
    expect(await serving.claims()).toEqual(count(3));
    await write({ 'later/deep/three.md': interview('neighbours') });
    await serving.said('study: 1 added (later/deep/three.md)\n');
    await write({ 'later/deep/four.md': interview('neighbours') });
    await serving.said('study: 1 added (later/deep/four.md)\n');
    expect(await serving.claims()).toEqual(count(5));
    await remove('later/deep/three.md');
    await serving.said('study: 1 removed (later/deep/three.md)\n');
    await remove('later');
    await serving.said('study: 1 removed (later/deep/four.md)\n');
    expect(await serving.claims()).toEqual(count(3));
  });

  test('takes a note that another program replaces by a new file', async () => {
    for (const partner of ['church', 'neighbours', 'nurse']) {
      await write({
        'interviews/one.md.tmp': interview(partner, `- More. [to:: [[${partner}]]]\n`),
      });
      await rename(file('interviews/one.md.tmp'), file('interviews/one.md'));
      await serving.said('study: 1 replaced (interviews/one.md)\n');
    }
  });

  test('tells a new error once, and goes on', async () => {
    await write({ 'interviews/two.md': interview('chuch') });
    await serving.said('No note or item is called "chuch"');
    await serving.said('1 replaced (interviews/two.md)');
    await write({ 'interviews/two.md': `\n\n${interview('chuch')}`.replace('\n\n---', '---') });
    await write({ 'interviews/one.md': interview('church') });
    await serving.said('1 replaced (interviews/one.md)');
    expect(serving.output().match(/is called "chuch"/g)).toHaveLength(1);
  });

  test('keeps what it has while the manifest is broken, and goes on when it is mended', async () => {
    await write({ 'samenspel.yaml': 'id: [' });
    await serving.said('study/samenspel.yaml\n');
    await write({ 'interviews/three.md': interview('church') });
    expect(await serving.claims()).toEqual(count(2));
    await write({ 'samenspel.yaml': `${manifest}ignore: [interviews/two.md]\n` });
    await serving.said('study: 1 added (interviews/three.md), 1 removed (interviews/two.md)\n');
    expect(await serving.claims()).toEqual(count(2));
  });

  test('keeps what it has of a note that cannot be read any more', async () => {
    // At once: a file that is only begun is a note without claims.
    await write({ 'interviews/two.md.tmp': Uint8Array.of(0xe9) });
    await rename(file('interviews/two.md.tmp'), file('interviews/two.md'));
    await serving.said('not text in UTF-8');
    expect(await serving.claims()).toEqual(count(2));
    await write({ 'interviews/two.md': interview('neighbours') });
    await serving.said('1 replaced (interviews/two.md)');
  });

  test('says that the folder is gone, and goes on when it is back', async () => {
    await rename(file('.'), path.join(place.folder, 'away'));
    await serving.said('has no samenspel.yaml any more');
    expect(await serving.claims()).toEqual(count(2));
    await rename(path.join(place.folder, 'away'), file('.'));
    await write({ 'interviews/three.md': interview('church') });
    await serving.said('study: 1 added (interviews/three.md)\n');
    await write({ 'interviews/four.md': interview('church') });
    await serving.said('study: 1 added (interviews/four.md)\n');
    expect(serving.output().match(/any more/g)).toHaveLength(1);
  });

  test('takes many changes together', async () => {
    const many = Array.from({ length: 100 }, (_, at) => `many/${String(at)}.md`);
    await mkdir(file('many'));
    await write(Object.fromEntries(many.map((name) => [name, interview('church')])));
    while ((await serving.claims()) !== undefined) {
      const added = [...serving.output().matchAll(/study: (\d+) added/g)].slice(1);
      const total = added.reduce((sum, [, number]) => sum + Number(number), 0);
      if (total === many.length) break;
      await serving.said(/study: \d+ added/u);
    }
    expect(await serving.claims()).toEqual(count(102));
  });

  test('lets others import into the same store meanwhile', async () => {
    await write({ 'interviews/three.md': interview('church') });
    // Both take it; who is first writes it, and it is there once.
    expect((await samenspel('import', 'study')).code).toBe(0);
    expect(await serving.claims()).toEqual(count(3));
  });
});

test('serve takes up what an import brings into its store', async () => {
  await write(soundStudy);
  const serving = serve('study');
  await serving.said('/graphql');
  await write({ 'interviews/three.md': interview('church') });
  expect(await serving.claims()).toEqual(count(2));
  const { out } = await samenspel('import', 'study');
  expect(out).toMatch(/^study: 1 added/);
  expect(await serving.claims()).toEqual(count(3));
  expect(await serving.stop()).toBe(0);
});

test.each([
  [['study', '--watch'], 3, 'nothing was brought in: samenspel.yaml says how'],
  [['none'], 4, 'does not exist'],
  [['--watch'], 2, '--watch follows a folder'],
])(
  'serve %s of a study that is not right ends with %i before it serves',
  async (args, code, words) => {
    await write({ 'samenspel.yaml': 'id: [' });
    const serving = serve(...args);
    await serving.said(words);
    expect(await serving.stop()).toBe(code);
  },
);

test('a file that may be in the midst of being written counts as it was before', async () => {
  await write(soundStudy);
  const reader = createFolderReader(file('.'), 'en');
  const before = await reader.read();
  await write({ 'interviews/two.md': '', 'interviews/new.md': '', 'samenspel.yaml': '' });
  let unsettled = 0;
  const read = await reader.read({ settled: 600_000, onUnsettled: () => unsettled++ });
  expect(read.data).toEqual(before.data);
  expect(unsettled).toBe(3);
  expect((await reader.read()).problems[0]?.code).toBe('manifest-missing');
});

test('a note that is being written counts as it was, also when the manifest changes', async () => {
  await write(soundStudy);
  const reader = createFolderReader(file('.'), 'en');
  const before = await reader.read();
  await write({ 'samenspel.yaml': `${manifest}ignore: [drafts]\n` });
  await write({ 'interviews/two.md': '---\n' });
  const long = new Date(Date.now() - 3_600_000);
  await utimes(file('samenspel.yaml'), long, long);
  const read = await reader.read({ settled: 600_000 });
  const paths = (notes: typeof read) => notes.data?.notes.map(({ path: note }) => note);
  expect(paths(read)).toEqual(paths(before));
});

test('a burst of changes is over when none has come for a moment', async () => {
  const stop = new AbortController();
  const changes = createChanges(stop.signal);
  let bursts = 0;
  const counting = (async () => {
    for (;;) {
      await changes.next();
      bursts += 1;
    }
  })();
  for (let change = 0; change < 1_000; change++) changes.tell();
  while (bursts === 0) await setTimeout(1);
  expect(bursts).toBe(1);
  changes.tell();
  while (bursts === 1) await setTimeout(1);
  expect(bursts).toBe(2);
  stop.abort();
  await expect(counting).rejects.toThrow();
});
