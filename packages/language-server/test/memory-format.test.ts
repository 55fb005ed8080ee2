import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createFolder } from '@samenspel/language-service';
import { bytesOf, studyOf } from '../src/node/memory-format.ts';

const { study } = createFolder({ manifest: 'id: straat\ntitle: Straat' });
const key = { root: 'file:///study', study };

function remembered() {
  const folder = createFolder({ manifest: 'id: straat\ntitle: Straat' });
  folder.set('a.md', '---\naliases: [eerste]\n---\n- Belt. [met:: [[buren]]]');
  folder.set('buren.md', '---\ntype: actor\nkind: buurtbewoner\n---\n');
  while (folder.waiting > 0) folder.work(10);
  return {
    memory: folder.memory(),
    stamps: new Map([...folder.paths()].map((path) => [path, '1'])),
  };
}

it('gives a study back as it was', () => {
  const known = remembered();
  const again = studyOf(key, bytesOf(key, known));
  expect([...(again?.stamps ?? [])]).toEqual([...known.stamps]);
  expect(again?.memory).toEqual(known.memory);
});

const { length } = bytesOf(key, remembered());
const headLength = bytesOf(key, remembered()).indexOf(0x0a) + 1;

/** Bytes with a checksum that is right, whoever made them. */
function sealed(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(bytes.subarray(0, headLength - 65)).toString('latin1');
  const rest = bytes.subarray(headLength);
  const checksum = createHash('sha256').update(rest).digest('hex');
  return Buffer.concat([Buffer.from(`${head}${checksum}\n`), rest]);
}

const withByte = (bytes: Uint8Array, at: number, value: number) => bytes.with(at, value);
const replaced = (bytes: Uint8Array, text: string, by: string) =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replace(text, by), 'latin1');

it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
  ['nothing', () => new Uint8Array()],
  ['half of it', (bytes) => bytes.subarray(0, length >> 1)],
  ['half of it, with a checksum', (bytes) => sealed(bytes.subarray(0, length >> 1))],
  ['a byte that was changed', (bytes) => withByte(bytes, length - 9, 7)],
  ['a head that another server made', (bytes) => withByte(bytes, headLength - 67, 0x7a)],
  ['another format', () => Buffer.from('# A note\n'.repeat(100))],
  ['a length beyond its end', (bytes) => sealed(withByte(bytes, headLength + 3, 0xff))],
  ['a text that is no JSON', (bytes) => sealed(withByte(bytes, headLength + 4, 0x21))],
  ['a note without a path', (bytes) => sealed(replaced(bytes, '["a.md"', '[777777'))],
  ['what it should not have', (bytes) => sealed(replaced(bytes, '"names"', '"numbs"'))],
  ['a mention of no name', (bytes) => sealed(withByte(bytes, length - 24, 0x7f))],
  ['a mention that ends before it starts', (bytes) => sealed(withByte(bytes, length - 16, 0))],
  ['a mention with no key', (bytes) => sealed(withByte(bytes, length - 3, 0x7f))],
  ['one integer too many', (bytes) => sealed(Buffer.concat([bytes, new Uint8Array(4)]))],
])('does not believe bytes with %s', (_, spoilt) => {
  expect(studyOf(key, spoilt(bytesOf(key, remembered())))).toBeUndefined();
});

it('does not believe what was remembered of another study', () => {
  expect(
    studyOf({ ...key, root: 'file:///elsewhere' }, bytesOf(key, remembered())),
  ).toBeUndefined();
});

it.each([
  ['another language', 'languages: [en]'],
  ['a kind of its own', 'extend:\n  actor-kind:\n    - { id: smid, nl: smid, en: smith }'],
])('does not believe what was remembered while the study had %s', (_, more) => {
  const other = createFolder({ manifest: `id: straat\ntitle: Straat\n${more}` }).study;
  expect(other).not.toEqual(study);
  expect(studyOf({ ...key, study: other }, bytesOf(key, remembered()))).toBeUndefined();
});
