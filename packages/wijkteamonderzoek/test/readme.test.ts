import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { claims } from './told.ts';

const here = new URL('..', import.meta.url);
const readme = readFileSync(new URL('README.md', here), 'utf8');

const kinds = {
  collaborations: 'collaboration',
  findings: 'finding',
  positions: 'position',
  placements: 'placement',
  'indicator values': 'indicator',
} as const;

test.each(Object.entries(kinds))('the README counts the %s', (row, kind) => {
  expect(counted(row)).toBe(claims.filter((claim) => claim.kind === kind).length);
});

test.each(['baarsjes', 'overview', 'wijktafel', 'purmerend', 'oud-noord'])(
  'the README counts the claims of %s',
  (document) => {
    const found = claims.filter(({ evidence }) => evidence.document === document);
    expect(counted(`\`${document}\``)).toBe(found.length);
  },
);

test.each(['respondent', 'area-synthesis', 'study-synthesis', 'literature', 'policy-document'])(
  'the README counts the claims of origin %s',
  (origin) => {
    expect(counted(`\`${origin}\``)).toBe(claims.filter((claim) => claim.origin === origin).length);
  },
);

test('the README counts all claims, and those that restate another', () => {
  const restating = claims.filter(({ restates }) => restates.length > 0);
  expect(counted('all')).toBe(claims.length);
  expect(readme).toContain(`Of all claims ${restating.length} restate another one`);
});

test('what the README links to is there', () => {
  const targets = [...readme.matchAll(/\]\((?<target>[^)#:]+)\)/gu)].map(
    ({ groups }) => groups?.target ?? '',
  );
  expect(targets).not.toEqual([]);
  expect(targets.filter((target) => !existsSync(new URL(target, here)))).toEqual([]);
});

/** The number beside a name in a table of the README. */
function counted(name: string): number {
  const row = readme.split('\n').find((line) => line.startsWith(`| ${name} `));
  return Number(row?.split('|')[2]);
}
