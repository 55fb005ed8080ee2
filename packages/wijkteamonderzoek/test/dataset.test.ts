import { study } from '@samenspel/wijkteamonderzoek';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readNotes } from '../src/read-notes.ts';

const { data, problems } = readNotes(fileURLToPath(new URL('../notes/', import.meta.url)));
const claims = study.notes.flatMap((note) => note.claims);

test('the notes have no errors and no warnings', () => {
  expect(problems).toEqual([]);
});

test('the data set is what the notes say', () => {
  expect(study).toEqual(JSON.parse(JSON.stringify(data)));
});

test('ten professionals and two informal parties of De Baarsjes were asked', () => {
  const respondents = study.notes
    .flatMap((note) => note.entities)
    .filter(
      (entity) =>
        entity.type === 'respondent' && !entity.group && entity.areas.includes('de-baarsjes'),
    );
  const asked = (perspective: string) =>
    respondents.filter(
      (entity) => entity.type === 'respondent' && entity.perspective === perspective,
    ).length;
  expect([asked('professional'), asked('informal')]).toEqual([10, 2]);
});

test('every claim says who says so, and all but the figures of the profile lead to a document', () => {
  for (const claim of claims) {
    expect(claim.saidBy.length, claim.id).toBeGreaterThan(0);
    expect(claim.evidence.document, claim.id).toBeDefined();
    expect(claim.evidence.locator, claim.id).toBeDefined();
  }
});

test('every claim is there in Dutch and English', () => {
  const lacking = claims.filter(({ text }) => text.nl === undefined || text.en === undefined);
  expect(lacking.map(({ id }) => id)).toEqual([]);
});

test.each([['inhabitants', 'de-baarsjes', 36967, undefined]])(
  'the profile has %s of %s',
  (indicator, area, value, reference) => {
    const found = claims.filter(
      (claim) =>
        claim.kind === 'indicator' && claim.indicator === indicator && claim.areas.includes(area),
    );
    expect(
      found.map((claim) => (claim.kind === 'indicator' ? claim.measurement?.value : undefined)),
    ).toContain(value);
    expect(reference).toBeUndefined();
  },
);
