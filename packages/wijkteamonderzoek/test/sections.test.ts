import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { claimsOf } from '../scripts/coverage-tables.ts';
import { sections } from '../scripts/coding.ts';
import { entities } from './told.ts';

const documents = entities.filter((entity) => entity.type === 'document');

test.each(documents.map(({ id }) => id))('the sections of %s are its headings', (document) => {
  const headings = documents.find(({ id }) => id === document)?.headings ?? [];
  const listed = sections.filter((section) => section.document === document);
  expect(listed.map(({ section }) => section)).toEqual(headings);
});

test('a section without claims says why, and no other does', () => {
  const wrong = sections.filter(
    (section) => (claimsOf(section).length === 0) !== (section.none !== undefined),
  );
  expect(wrong.map(({ document, section }) => `${document} § ${section}`)).toEqual([]);
});

test('a section has a heading, or says where it is', () => {
  const wrong = sections.filter(
    ({ heading, place }) => (heading === undefined) === (place === undefined),
  );
  expect(wrong).toEqual([]);
});

/** The documents themselves, where they are at hand; they are not part of the project. */
const sources = new URL('../../../../shared/sources/', import.meta.url);
const files: Readonly<Record<string, string>> = {
  purmerend: '000_86d19af6303ab275.txt',
  baarsjes: '001_0965c2a8c0287db9.txt',
  overview: '002_edbbb4dfe0f1247a.txt',
  'oud-noord': '004_86164bc83078e6b2.txt',
};

test.skipIf(!existsSync(sources))('a heading stands in its document', () => {
  const lines = Object.fromEntries(
    Object.entries(files).map(([document, file]) => [
      document,
      readFileSync(new URL(file, sources), 'utf8')
        .replace(/[^\S\n]+/gu, ' ')
        .split('\n'),
    ]),
  );
  const missing = sections.filter(({ document, heading }) => {
    const printed = lines[document];
    if (heading === undefined || printed === undefined) return false;
    return !printed.some((line) => line.includes(heading));
  });
  expect(missing).toEqual([]);
});
