import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../run/place.mjs';

/** What every clone has to fetch: enough for the data set of the study, too little for a program. */
const largest = 2_000_000;

it.skipIf(!existsSync(join(root, '.git')))('no file of the repository is large', () => {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  const files = listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => statSync(join(root, file)).size > largest)).toEqual([]);
});
