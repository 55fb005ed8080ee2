import { study } from '@samenspel/wijkteamonderzoek';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { csvFiles } from '../scripts/csv.ts';
import { readNotes } from '../scripts/read-notes.ts';
import { claims, entities } from './told.ts';

const { data, problems } = readNotes(fileURLToPath(new URL('../notes/', import.meta.url)));

test('the notes have no errors and no warnings', () => {
  expect(problems).toEqual([]);
});

test('the data set is what the notes say', () => {
  expect(study).toEqual(JSON.parse(JSON.stringify(data)));
});

test('the tables are what the notes say', () => {
  for (const [name, text] of csvFiles(data))
    expect(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'), name).toBe(text);
});

test('every claim says who says so', () => {
  expect(claims.filter(({ saidBy }) => saidBy.length === 0)).toEqual([]);
});

test('every claim leads to a heading that its document has', () => {
  const headings = new Map(
    entities.flatMap((entity) =>
      entity.type === 'document' ? [[entity.id, entity.headings] as const] : [],
    ),
  );
  const astray = claims.filter(
    ({ evidence: { document = '', locator = '' } }) => !headings.get(document)?.includes(locator),
  );
  expect(astray.map(({ id, evidence }) => [id, evidence.document, evidence.locator])).toEqual([]);
});

test('every claim is there in Dutch and English', () => {
  const lacking = claims.filter(({ text }) => text.nl === undefined || text.en === undefined);
  expect(lacking.map(({ id }) => id)).toEqual([]);
});

test('every condition is there in Dutch and English', () => {
  const conditional = claims.filter(({ condition }) => condition !== undefined);
  const lacking = conditional.filter(
    ({ condition }) => condition?.nl === undefined || condition.en === undefined,
  );
  expect(conditional.length).toBeGreaterThan(50);
  expect(lacking.map(({ id }) => id)).toEqual([]);
});

test('what one claim restates says it first: no two claims restate each other', () => {
  const restated = new Map(claims.map(({ id, restates }) => [id, restates]));
  const circular = claims.filter(({ id, restates }) =>
    restates.some((other) => restated.get(other)?.includes(id)),
  );
  expect(circular.map(({ id }) => id)).toEqual([]);
});

test('capitals within a sentence are those of organisations, places and works, never of people', () => {
  const elsewhere = [
    ...['Amsterdammer', 'Amsterdammers', 'Amsterdamse', 'Nederlanders', 'Evertsenstraat'],
    ...['Surinaamse', 'Antilliaanse', 'Turkse', 'Marokkaanse', 'Nederland', 'Freezone-regels'],
    ...['Werkplaats', 'Sociaal', 'Domein', 'Donk', 'Brandsen', 'Samen', 'Kindteams'],
    ...['Activeringsteams', 'Hogeschool', 'VWS', 'Q-studie', 'Q-methode', 'Florakokjes'],
  ];
  const written = entities.flatMap(({ label, aliases }) => [label.nl, label.en, ...aliases]);
  const known = new Set(
    [...elsewhere, ...written].flatMap((name) => [...(name ?? '').matchAll(word)].flat()),
  );
  const names = claims.flatMap(({ id, text }) =>
    [...(text.nl ?? '').matchAll(word)]
      .filter(({ 0: found, index }) => isCapital(found) && !startsSentence(text.nl ?? '', index))
      .map(({ 0: found }) => [id, found] as const),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter(([, name]) => !known.has(name))).toEqual([]);
});

const word = /[\p{L}\d][\p{L}\d-]*/gu;

function isCapital(found: string): boolean {
  return /^\p{Lu}/u.test(found);
}

function startsSentence(text: string, index: number): boolean {
  return /(?:^|[.:?!] )[‘(]?$/u.test(text.slice(0, index));
}
