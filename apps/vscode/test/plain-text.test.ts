import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { plainText } from '../src/words/plain-text.ts';

test.each([
  [
    'Session expired. [Sign in](command:workbench.action.quit)',
    /^Session expired\. \[Sign in\] \(command:/u,
  ],
  ['one\ntwo\u0000three \u202Efour', /^one two three four$/u],
  ['[a]\u200b(command:b)', /^\[a\] \(command:b\)$/u],
  ['A note is not there.', /^A note is not there\.$/u],
  ['x'.repeat(5000), /^x{600}…$/u],
])('of %j no link and no command is made', (text, plain) => {
  expect(plainText(text)).toMatch(plain);
  expect(plainText(text)).not.toMatch(/\[[^\]]+\]\(/u);
});

test('messages that are no dialogs go through it', async () => {
  const source = fileURLToPath(new URL('../src/', import.meta.url));
  const files = await readdir(source, { recursive: true });
  const bare: string[] = [];
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    if (file === join('words', 'tell.ts')) continue;
    const text = await readFile(join(source, file), 'utf8');
    for (const { index } of text.matchAll(/\bshow(?:Error|Information|Warning)Message\(/gu))
      if (!/\bmodal: true\b/u.test(text.slice(index, index + 300))) bare.push(file);
  }
  expect(bare).toEqual([]);
});
