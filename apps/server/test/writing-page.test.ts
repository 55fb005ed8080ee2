import { buildSchema } from '@samenspel/graphql';
import { parse, validate } from 'graphql';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settings } from '../src/configuration/settings.ts';
import { soundStudy } from './study-on-disk.ts';
import { writesDesk, type WritesDesk } from './writes-desk.ts';

const page = readFileSync(new URL('../../../docs/writing.md', import.meta.url), 'utf8');

/** The blocks of a language on the page. */
function blocks(language: string): readonly string[] {
  return Array.from(
    page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gmu')),
    ([, text = '']) => text,
  );
}

describe('the page on writing', () => {
  let desk: WritesDesk;
  let folder: string;
  beforeEach(async () => {
    desk = await writesDesk();
    folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-script-'));
  });
  afterEach(async () => {
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('has a script that sends a folder, and changes nothing the second time', async () => {
    const [script = ''] = blocks('js');
    await writeFile(path.join(folder, 'send.mjs'), script);
    for (const [name, text] of Object.entries(soundStudy)) {
      const file = path.join(folder, 'my-study', name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const address = await desk.app.listen({ host: '127.0.0.1', port: 0 });
    const env = { SAMENSPEL_URL: address, SAMENSPEL_TOKEN: desk.token('founder') };
    const send = async () =>
      (
        await promisify(execFile)(process.execPath, ['send.mjs', 'my-study'], {
          cwd: folder,
          env,
        })
      ).stdout;
    expect(await send()).toBe('version 1: 3 added, 0 replaced, 0 unchanged\n');
    expect(await send()).toBe('version 1: 0 added, 0 replaced, 3 unchanged\n');
    expect(await desk.store.notes({ studies: 'all' }, 'study')).toHaveLength(3);
  });

  test('asks what the schema answers', () => {
    const documents = blocks('graphql');
    expect(documents).toHaveLength(3);
    for (const text of documents) expect(validate(buildSchema(), parse(text)), text).toEqual([]);
  });

  test('tells the limit that there is', () => {
    expect(page).toContain(`(${String(settings.writeBody.default).replace('MiB', ' MiB')})`);
  });
});
