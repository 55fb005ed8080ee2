import { buildSchema } from '@samenspel/graphql';
import { parse, validate } from 'graphql';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { liveDesk, type LiveDesk } from './live-desk.ts';

const page = readFileSync(new URL('../../../docs/following.md', import.meta.url), 'utf8');

/** The blocks of a language on the page. */
function blocks(language: string): readonly string[] {
  return Array.from(
    page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gmu')),
    ([, text = '']) => text,
  );
}

describe('the page on following', () => {
  let desk: LiveDesk | undefined;
  afterEach(async () => {
    await desk?.close();
  });

  test('has a script that tells a version', async () => {
    desk = await liveDesk();
    const [script = ''] = blocks('js');
    const env = { SAMENSPEL_URL: desk.address, SAMENSPEL_TOKEN: desk.token('analyst') };
    const run = execFile(process.execPath, ['--input-type=module', '--eval', script], { env });
    const ended = once(run, 'exit');
    const printed = await once(run.stdout ?? run, 'data');
    expect(printed.map(String)).toEqual(['version 1\n']);
    run.kill();
    await ended;
  });

  test('asks what the schema answers', () => {
    const documents = blocks('graphql');
    expect(documents).toHaveLength(2);
    for (const text of documents) expect(validate(buildSchema(), parse(text))).toEqual([]);
  });
});
