import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canary, erasableStudy, holding } from './erasable-study.ts';
import { start, type Program } from './program.ts';
import { desk } from './study-on-disk.ts';
import { importing, notesIn } from './writes-desk.ts';

const place = desk();
const told = `interviews/${canary} told.md`;

/** The folder of the store, apart from notes and backups. */
const kept = () => path.join(place.folder, 'kept');

/** Runs the program to its end. */
async function samenspel(...args: readonly string[]) {
  const program = start(args, {
    cwd: place.folder,
    store: `sqlite:${path.join(kept(), 'store.sqlite')}`,
  });
  const code = await program.ended;
  return { code, output: program.output() };
}

let server: Program | undefined;

async function stopped(): Promise<void> {
  server?.process.kill('SIGTERM');
  await server?.ended;
  server = undefined;
}

/** A server that follows the folder of the study, and its address with the token of its start. */
async function serving(): Promise<{ readonly address: string; readonly token: string }> {
  const serving = start(['serve', 'study', '--watch', '--port', '0'], {
    cwd: place.folder,
    store: `sqlite:${path.join(kept(), 'store.sqlite')}`,
  });
  server = serving;
  const link = /(http:\/\/127\.0\.0\.1:\d+)\S*#token=(samenspel_[\w-]+)/u;
  await serving.until((output) => link.test(output));
  const [, address = '', token = ''] = link.exec(serving.output()) ?? [];
  return { address, token };
}

beforeEach(async () => {
  await place.write(erasableStudy);
  expect((await samenspel('import', 'study')).code).toBe(0);
  expect((await samenspel('backup', 'before.sqlite')).code).toBe(0);
});
afterEach(stopped);

describe('a respondent who is erased', () => {
  test('stays away, whatever brings them back, and no byte of the store has them', async () => {
    const { address, token } = await serving();
    expect(await holding(kept())).not.toEqual([]);
    const erased = await samenspel('erase', 'r1', '--yes');
    expect(erased).toMatchObject({ code: 0 });
    expect(erased.output).not.toMatch(new RegExp(canary, 'iu'));
    expect(erased.output).not.toContain('-wal');
    expect(await holding(kept())).toEqual([]);

    const imported = await samenspel('import', 'study');
    expect(imported.output).toContain(`${told}: The note is that of somebody who was erased`);
    expect(imported.output).toContain('Line 7 refers to something erased: take that link out.');
    expect(await holding(kept())).toEqual([]);

    const followed = server?.output().length ?? 0;
    const text = await readFile(place.file(told), 'utf8');
    await writeFile(place.file(told), `${text}\nMore of ${canary}.\n`);
    await server?.until((output) => output.slice(followed).includes(`${told}: The note is that`));
    expect(await holding(kept())).toEqual([]);

    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: importing.replace('refused { path code by }', 'refused { path code reason }'),
        variables: { study: 'study', notes: notesIn(erasableStudy) },
      }),
    });
    const sent = await answer.text();
    expect(sent).toContain(
      `{"path":${JSON.stringify(told)},"code":"ERASED","reason":"The note is that of somebody who was erased from this study. Delete the note; if it is another one, give it another id."}`,
    );
    expect(sent).toContain('Line 6 has the place of something erased: delete the block');
    expect(sent).not.toContain('"errors"');
    expect(await holding(kept())).toEqual([]);

    const asked = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: '{ claims { nodes { text } } respondents { nodes { label } } }',
      }),
    });
    expect(await asked.text()).not.toMatch(new RegExp(canary, 'iu'));

    await stopped();
    const left = (await samenspel('export')).output;
    const restored = await samenspel('restore', 'before.sqlite');
    expect(restored.code).toBe(0);
    expect(await holding(kept())).toEqual([]);
    expect((await samenspel('export')).output).toBe(left);
    expect(await holding(kept())).toEqual([]);
  });

  test('is erased again from a file that was put back by hand', async () => {
    await samenspel('erase', 'r1', '--yes');
    const left = (await samenspel('export')).output;
    await writeFile(
      path.join(kept(), 'store.sqlite'),
      await readFile(path.join(place.folder, 'before.sqlite')),
    );
    expect(await holding(kept())).not.toEqual([]);
    expect(await samenspel('restore', '--renew')).toEqual({
      code: 0,
      output: 'Begun anew, without what had been erased: study\n',
    });
    expect(await holding(kept())).toEqual([]);
    expect((await samenspel('export')).output).toBe(left);
  });

  test('does not come back without the list: then the store does not open', async () => {
    await samenspel('erase', 'r1', '--yes');
    await writeFile(path.join(kept(), 'store.sqlite.erased'), 'something else');
    const { code, output } = await samenspel('import', 'study');
    expect(code).toBe(5);
    expect(output).toContain('The list of what was erased, "store.sqlite.erased", is damaged');
    expect(await holding(kept())).toEqual([]);
  });
});
