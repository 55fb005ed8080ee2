import { expect, test } from 'vitest';
import { harbour } from './write-desk.ts';

test.each([
  ['their node ids', (ids: readonly string[]) => ids],
  ['their paths', () => ['one.md', 'two.md']],
  ['their own ids', () => ['one', 'two']],
])('notes are removed by %s, with their claims', async (_name, names) => {
  const desk = await harbour();
  const { notes } = await desk.importNotes({});
  expect(notes).toEqual([]);
  const again = await desk.ask(
    'query { study { history { entries { notes { id note { path } } } } } }',
  );
  const ids = [...JSON.stringify(again).matchAll(/"id":"(\w+)","note":\{"path":"(one|two)\.md/gu)];
  const result = await desk.removeNotes(names(ids.map(([, id = '']) => id)), { reason: 'Doubled' });
  expect(result).toMatchObject({ removed: 2, added: 0, replaced: 0, claims: 0, refused: [] });
  expect(result.notes.map(({ change }) => change)).toEqual(['REMOVED', 'REMOVED']);
  expect(await desk.claims()).toEqual([]);
});

test('links to a note that is removed lead nowhere', async () => {
  const desk = await harbour();
  const result = await desk.removeNotes(['one.md']);
  expect(result).toMatchObject({ removed: 1, others: [{ path: 'two.md', change: 'REPLACED' }] });
  expect(result.problems).toMatchObject([{ path: 'two.md', code: 'unknown-claim' }]);
});

test('what is not there is refused by name, and the others are removed', async () => {
  const desk = await harbour();
  const result = await desk.removeNotes(['one.md', 'nowhere.md', 'note_aaaaaaaaaaaaaaaa']);
  expect(result).toMatchObject({
    removed: 1,
    refused: [
      { note: null, path: 'nowhere.md', code: 'NOT_FOUND' },
      { note: null, path: 'note_aaaaaaaaaaaaaaaa', code: 'NOT_FOUND' },
    ],
  });
});

test('a note that was changed since the version that was seen stays', async () => {
  const desk = await harbour();
  const seen = (await desk.importNotes({})).version;
  await desk.importNotes({ 'one.md': 'Nothing.\n' }, {}, 'token:bob');
  const result = await desk.removeNotes(['one.md', 'actors.md'], { ifVersion: seen });
  expect(result).toMatchObject({
    removed: 1,
    refused: [{ path: 'one.md', code: 'CONFLICT', by: 'token:bob' }],
  });
});
