import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { claims } from './told.ts';

const here = new URL('..', import.meta.url);
const readme = readFileSync(new URL('README.md', here), 'utf8');

test('the README counts the claims that restate another', () => {
  const restating = claims.filter(({ restates }) => restates.length > 0);
  expect(readme).toContain(`Of all claims ${restating.length} restate another one`);
});

test('what the README links to is there', () => {
  const targets = [...readme.matchAll(/\]\((?<target>[^)#:]+)/gu)].map(
    ({ groups }) => groups?.target ?? '',
  );
  expect(targets).not.toEqual([]);
  expect(targets.filter((target) => !existsSync(new URL(target, here)))).toEqual([]);
});
