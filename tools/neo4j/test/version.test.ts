import { describe, expect, it } from 'vitest';
import { neo4jVersion } from '../src/version.ts';

describe('neo4jVersion', () => {
  it.each([
    ['5', '5.26.12', 17],
    ['5.26', '5.26.12', 17],
    ['5.26.12', '5.26.12', 17],
    ['5.25.1', '5.25.1', 17],
    ['2026', '2026.05.0', 21],
    ['2026.05', '2026.05.0', 21],
    ['2025.11.2', '2025.11.2', 21],
  ])('%s is %s, from Java %i', (wanted, version, from) => {
    const found = neo4jVersion(wanted);
    expect(found.version).toBe(version);
    expect(found.java.from).toBe(from);
  });

  it.each(['', '4.4.0', '5.2', '5.26.1x', '2027', '20', '../5.26.12'])('refuses "%s"', (wanted) => {
    expect(() => neo4jVersion(wanted)).toThrow(
      /expected an exact version, .* one of 5\.26\.12, 2026\.05\.0/,
    );
  });
});
