import type { Claim, Entity, NoteRecord } from '@samenspel/claims';
import { importFiles } from '@samenspel/store-neo4j/bulk';
import { describe, expect, test } from 'vitest';
import { finding, noteWith, study } from '../../store/src/contract/example.ts';
import { cellOf } from '../src/bulk/csv-cell.ts';
import { createCsvTable, cellsOf } from '../src/bulk/csv-table.ts';

const one = study('one');

/** The files of some notes, by name. */
async function filesOf(
  notes: readonly NoteRecord[],
  { elsewhere = [] }: { readonly elsewhere?: readonly string[] } = {},
): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  const entities: Entity[] = notes.flatMap((note) => note.entities);
  const ids = new Set([...notes.flatMap(({ claims }) => claims.map(({ id }) => id)), ...elsewhere]);
  async function* each() {
    for (const note of notes) yield await Promise.resolve(note);
  }
  const claimsAmong = (asked: readonly string[]) =>
    Promise.resolve(new Set(asked.filter((id) => ids.has(id))));
  for await (const { file, text } of importFiles({
    study: one,
    notes: each(),
    entities,
    claimsAmong,
  }))
    files[file] = `${files[file] ?? ''}${text}`;
  return files;
}

describe('a cell', () => {
  test.each([
    ['a text', 'a "b", c\n', 'string', '"a ""b"", c\n"'],
    ['an empty text', '', 'string', '""'],
    ['a whole number', 7, 'long', '7'],
    ['a broken number', 0.5, 'double', '0.5'],
    ['a truth', false, 'boolean', 'false'],
    ['bytes', Int8Array.of(1, -2), 'byte[]', '1\u001F-2'],
    ['a list', ['a,b', ''], 'string[]', '"a,b\u001F"'],
  ])('of %s says of what type it is', (_, value, type, text) => {
    expect(cellOf('name', value)).toEqual({ type, text });
  });

  test('of what is absent is none', () => {
    expect(cellOf('name', undefined)).toBeUndefined();
  });

  test.each([[null], [{ a: 1 }], [[1]]])('of %j is refused', (value) => {
    expect(() => cellOf('name', value)).toThrow('"name"');
  });
});

describe('a table', () => {
  test('gains columns as rows have them, and ends a row where nothing follows', () => {
    const table = createCsvTable('a.csv', ['key:ID(x)']);
    const lineOf = (key: string, properties: Readonly<Record<string, unknown>>) =>
      table.line([key], cellsOf(properties, 'key'));
    expect(lineOf('k', { key: 'k', a: 'x' })).toBe('k,"x"\n');
    expect(lineOf('l', { b: 1, a: 'y' })).toBe('l,"y",1\n');
    expect(lineOf('m', { a: 'z', b: undefined })).toBe('m,"z"\n');
    expect(lineOf('n', {})).toBe('n\n');
    expect(lineOf('o', { b: 1.5 })).toBeUndefined();
    expect(table.header()).toBe('key:ID(x),a:string,b:long\n');
    expect(table.isMultiline()).toBe(false);
    expect(lineOf('p', { a: 'of\nlines' })).toBe('p,"of\nlines"\n');
    expect(table.isMultiline()).toBe(true);
  });
});

describe('the files of a study', () => {
  const linking = (id: string): Claim => ({
    ...finding(id, 'x'),
    restates: ['b#^there', 'c#^nowhere'],
  });

  test('hold a node for an id that no claim has, and none for a claim of another note', async () => {
    const { 'nodes-target.csv': targets = '' } = await filesOf([noteWith('a', [linking])], {
      elsewhere: ['b#^there'],
    });
    expect(targets.trimEnd().split('\n')).toHaveLength(1);
    expect(targets).toContain('"c#^nowhere"');
  });

  test('with a text of several lines and a long one tell the tool so', async () => {
    const long = 'x'.repeat(5_000_000);
    const note = { ...noteWith('a', []), source: `${long}\n` };
    const { 'import.txt': called = '' } = await filesOf([note]);
    expect(called).toContain('--multiline-fields=./nodes-note.csv\n--multiline-fields-format=v2\n');
    const [, buffer] = /--read-buffer-size=(\d+)/u.exec(called) ?? [];
    expect(Number(buffer)).toBeGreaterThan(long.length);
    expect((await filesOf([noteWith('a', [])]))['import.txt']).not.toMatch(/multiline|buffer/u);
  });

  test('end with what the database name cannot be mistaken for', async () => {
    const { 'import.txt': called = '' } = await filesOf([noteWith('a', [linking])]);
    expect(called.trimEnd().split('\n').at(-1)).toBe('--array-delimiter=U+001F');
  });
});
