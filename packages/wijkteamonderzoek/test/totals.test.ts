import { expect, test } from 'vitest';
import { claims, entities } from './told.ts';

const figures = claims.filter((claim) => claim.kind === 'indicator');

/** The sum of the figures of an area, one per indicator. */
function sumOf(area: string, ...indicators: readonly string[]): number {
  const values = indicators.map((indicator) => {
    const found = figures.filter(
      (figure) => figure.indicator === indicator && figure.areas.join() === area,
    );
    expect(
      found.map(({ id }) => id),
      indicator,
    ).toHaveLength(1);
    return found[0]?.measurement?.value ?? NaN;
  });
  return values.reduce((sum, value) => sum + value, 0);
}

test('the shares by age are those of all inhabitants', () => {
  expect(sumOf('de-baarsjes', 'age-0-17', 'age-18-64', 'age-65-plus')).toBeCloseTo(100);
});

test('the shares by origin are those of all inhabitants, and of all with a migration background but for rounding', () => {
  const background = sumOf('de-baarsjes', 'migration-background');
  expect(background + sumOf('de-baarsjes', 'no-migration-background')).toBeCloseTo(100);
  const nonWestern = ['surinamese', 'antillean', 'turkish', 'moroccan', 'other-non-western'];
  const parts = sumOf('de-baarsjes', ...nonWestern, 'western');
  expect(Math.abs(parts - background)).toBeLessThan(0.15);
});

test('the respondents of the study are its stakeholders, professionals and informal parties', () => {
  const interviewed = figures.filter(
    ({ indicator, areas }) =>
      indicator === 'interviewed-respondents' && areas.join() === 'hele-studie',
  );
  const of = (subgroup: string | undefined) =>
    interviewed.find((figure) => figure.subgroup === subgroup)?.measurement?.value ?? NaN;
  expect(of('stakeholders') + of('professionals') + of('informele partijen')).toBe(of(undefined));
});

test('the groups of respondents have as many members as the documents count', () => {
  const sizes = Object.fromEntries(
    entities.flatMap((entity) =>
      entity.type === 'respondent' ? [[entity.id, entity.size ?? entity.members.length]] : [],
    ),
  );
  expect(sizes).toMatchObject({
    'stakeholders-hele-studie': 44,
    'professionals-hele-studie': 58,
    'informele-partijen-hele-studie': 55,
    'respondenten-hele-studie': 157,
    'db-professionals': 10,
    'db-informele-partijen': 2,
    'pm-respondenten': 39,
    'q-deelnemers': 113,
  });
});
