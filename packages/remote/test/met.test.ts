import { expect, test } from 'vitest';
import { compare, nothingAcknowledged, openRemote, push } from '../src/index.ts';

const remote = openRemote({
  ...{ address: 'https://study.example.org', token: 'none-is-asked', study: 'harbour' },
  language: 'en',
});
const hash = '0'.repeat(64);
const here = { notes: new Map([['a.md', hash]]), unread: [], manifest: hash };
const there = {
  version: { epoch: 'e', number: 1 },
  notes: new Map([['a.md', { id: 'note_a', revision: '1', hash }]]),
  manifest: { text: '', hash },
};

test('what both have alike counts as brought there by the first push, however often it was compared', async () => {
  const first = compare(here, there, nothingAcknowledged(remote.address, remote.study));
  const again = compare(here, there, first.acknowledged);
  expect(again.met).toEqual(first.met);
  expect(again.acknowledged.notes['a.md']?.pushed).toBe(false);

  const textOf = () => Promise.resolve(undefined);
  const { acknowledged } = await push(remote, again, { textOf, manifest: '' });
  expect(acknowledged.notes['a.md']?.pushed).toBe(true);
  expect(compare(here, there, acknowledged).met).toEqual([]);

  const removed = compare({ ...here, notes: new Map() }, there, acknowledged);
  expect(removed.notes.map(({ path, fate }) => [path, fate])).toEqual([['a.md', 'remove']]);
});
