import { describe, expect, test } from 'vitest';
import type { FaultRow } from '../src/fault.ts';
import { withFault } from '../src/operations-page.ts';

const order = ['one', 'two'];

function row(more: Partial<FaultRow> = {}): FaultRow {
  return { done: 'killed', times: 3, seen: 'all there', broken: [], ...more };
}

function told(name: string, ...rows: readonly FaultRow[]) {
  return { name, size: 'full', result: { rows } } as const;
}

describe('the page of operations', () => {
  test('gets its section of faults, and keeps what others wrote', () => {
    const page = withFault('# Operations\n\n## Speed\n\nFast.\n', told('two', row()), order);
    expect(page).toMatch(/^# Operations\n\n## Speed\n\nFast\.\n\n## Faults\n/u);
    expect(page).toContain('| two | full | killed | 3 | all there | yes |');
  });

  test('has the newest of each fault, in their order, and what comes after the section', () => {
    const first = withFault('# Operations\n', told('two', row(), row()), order);
    const second = withFault(`${first}\n\n## Speed\n\nFast.\n`, told('one', row()), order);
    const third = withFault(second, told('two', row({ seen: 'again | all' })), order);
    const names = third.split('\n').flatMap((line) => /^\| (one|two) /u.exec(line)?.[1] ?? []);
    expect(names).toEqual(['one', 'two']);
    expect(third).toContain('again / all');
    expect(third.trimEnd()).toMatch(/## Speed\n\nFast\.$/u);
    expect(third.match(/## Faults/gu)).toHaveLength(1);
  });

  test('says what did not hold', () => {
    const page = withFault('', told('one', row({ broken: ['a note is lost'] })), order);
    expect(page).toContain('| **no**: a note is lost |');
  });
});
