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
