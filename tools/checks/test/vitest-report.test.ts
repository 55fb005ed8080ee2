import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../run/place.mjs';
import { runStep } from '../src/run-step.ts';
import { countVitestReport } from '../src/vitest-report.ts';

const runs = [
  {
    name: 'tests of every outcome',
    source: `
      test('right', () => expect(1).toBe(1));
      test('right too', () => expect(2).toBe(2));
      test('wrong', () => expect(1).toBe(2));
      test.skip('left out', () => {});
      test.todo('not written');`,
    counts: { passed: 2, failed: 1, skipped: 2 },
  },
  {
    name: 'a file that does not load',
    source: `throw new Error('no');`,
    counts: { passed: 0, failed: 1, skipped: 0 },
  },
  {
    name: 'an error outside of every test',
    source: `
      test('right', () => new Promise((resolve) => {
        Promise.reject(new Error('nobody waits'));
        setImmediate(resolve);
      }));`,
    counts: { passed: 1, failed: 1, skipped: 0 },
  },
  {
    name: 'a hook that fails',
    source: `
      beforeAll(() => { throw new Error('no'); });
      test('never begun', () => {});`,
    counts: { passed: 0, failed: 1, skipped: 1 },
  },
  { name: 'no test at all', source: undefined, counts: { passed: 0, failed: 1, skipped: 0 } },
];

describe('countVitestReport', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samenspel-report-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(runs)('counts $name', async ({ source, counts }) => {
    if (source !== undefined) writeFileSync(join(folder, 'sample.test.js'), source);
    const report = join(folder, 'report.json');
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const outcome = await runStep(
      {
        name: 'sample',
        command: [
          ...([process.execPath, vitest, 'run', '--globals'] as const),
          ...['--reporter=json', `--outputFile=${report}`],
        ],
        count: (exitCode) => countVitestReport(report, exitCode),
      },
      folder,
    );
    expect(outcome.counts, outcome.output).toEqual(counts);
  });
});
