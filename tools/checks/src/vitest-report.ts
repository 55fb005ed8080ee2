import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Counts } from './counts.ts';

/** What is read of the report that Vitest's JSON reporter writes. */
const report = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/**
 * Counts the tests of one run of Vitest.
 * A file that does not load has no tests to count: it counts as one that failed. So does a run that
 * ended badly while none of its tests did (an unhandled error, a worker that went away, no report).
 */
export function countVitestReport(file: string, exitCode: number): Counts {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of readReport(file)) {
    for (const test of assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') counts.failed += 1;
      else counts.skipped += 1;
    }
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
      counts.failed += 1;
    }
  }
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function readReport(file: string): z.infer<typeof report>['testResults'] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return []; // Vitest ended before it could write one: its exit code says so
  }
  return report.parse(JSON.parse(text)).testResults;
}
