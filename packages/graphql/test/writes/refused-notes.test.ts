import { expect, test } from 'vitest';
import { answerOf } from '../ask.ts';
import { harbour, importing } from './write-desk.ts';

test.each([
  ['is empty', ''],
  ['leads out of the study', '../a.md'],
  ['leads out and in', 'x/../a.md'],
  ['is absolute', '/etc/a.md'],
  ['is absolute on Windows', 'C:/a.md'],
  ['has backslashes', 'x\\a.md'],
  ['has a control character', 'a\u0007.md'],
  ['has a line end', 'a\n.md'],
  ['has a NUL', 'a\0.md'],
  ['turns the direction of text', 'a\u202Edm.md'],
  ['has half of a surrogate pair', 'a\uD800.md'],
  ['has an empty part', 'x//a.md'],
  ['has a part that is a dot', './a.md'],
  ['has a space at the end of a part', 'x /a.md'],
  ['is hidden', '.obsidian/a.md'],
  ['is that of an installed package', 'node_modules/x/readme.md'],
  ['is too long', `${'x'.repeat(1_000)}.md`],
  ['is no note', 'a.txt'],
  ['is the manifest', 'samenspel.yaml'],
  ['differs in case from one that is there', 'One.md'],
  ['differs in its extension from one that is there', 'one.MD'],
])('a path that %s is refused by name, and other notes are written', async (_name, path) => {
  const { store } = await harbour();
  const { data, errors } = await answerOf(store, importing, {
    variables: {
      notes: [
        { path, text: 'x' },
        { path: 'fine.md', text: 'x' },
      ],
    },
    by: 'token:anna',
  });
  expect(errors).toBeUndefined();
  expect(data?.importNotes).toMatchObject({
    added: 1,
    refused: [{ note: null, path, code: 'BAD_NAME' }],
  });
  const heads = await store.notes({ studies: 'all' }, 'harbour');
  expect(heads.map((head) => head.path).sort()).toEqual([
    'actors.md',
    'fine.md',
    'one.md',
    'two.md',
  ]);
});

test.each([
  ['given twice', ['a.md', 'a.md'], ['a.md']],
  ['that differ in case', ['a.md', 'A.md'], ['A.md']],
  ['that differ in how an accent is written', ['caf\u00e9.md', 'cafe\u0301.md'], ['cafe\u0301.md']],
])('of notes %s', async (_name, paths, refused) => {
  const desk = await harbour();
  const { data } = await answerOf(desk.store, importing, {
    variables: { notes: paths.map((path) => ({ path, text: 'x' })) },
    by: 'token:anna',
  });
  expect(data?.importNotes).toMatchObject({
    refused: refused.map((path) => ({ path, code: 'BAD_NAME' })),
    added: new Set(paths).size - refused.length,
  });
});

test.each([
  ['a NUL', 'a\0b'],
  ['half of a surrogate pair', 'a\uD800b'],
  ['more than a note may have', 'x'.repeat(10_000_001)],
])('a text with %s is refused, and what is there stays', async (_name, text) => {
  const desk = await harbour();
  const result = await desk.importNotes({ 'one.md': text, 'fine.md': 'x' });
  expect(result).toMatchObject({ added: 1, refused: [{ path: 'one.md', code: 'INVALID' }] });
  expect(await desk.claims()).toHaveLength(3);
});
