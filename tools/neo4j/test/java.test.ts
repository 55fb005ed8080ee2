import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findJavas, javaWanted, majorOf, runsOn } from '../src/java.ts';
import { neo4jMissing, whatIsMissing } from '../src/missing.ts';
import { neo4jVersion } from '../src/version.ts';

describe('majorOf', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6)', 17],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "25.0.1" 2025-10-21 LTS', 25],
    ['openjdk version "24" 2025-03-18', 24],
    ['openjdk version "26-ea" 2026-03-17', 26],
    ['java version "1.8.0_402"', 8],
    ['The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
  ])('of %j is %s', (output, major) => {
    expect(majorOf(output)).toBe(major);
  });
});

describe('runsOn', () => {
  it.each([
    ['5.26', [17, 21], [11, 16, 22, 25], 'Java 17 to 21'],
    ['2026', [21, 25, 30], [17, 20], 'Java 21 or later'],
  ])('Neo4j %s runs on Java %j and not on %j', (version, fitting, others, words) => {
    const neo4j = neo4jVersion(version);
    expect([...fitting, ...others].filter((major) => runsOn(neo4j, major))).toEqual(fitting);
    expect(javaWanted(neo4j)).toBe(words);
  });
});

describe('a machine', () => {
  let machine: string;

  beforeEach(() => {
    machine = mkdtempSync(join(tmpdir(), 'samenspel-java-'));
  });

  afterEach(() => {
    rmSync(machine, { recursive: true, force: true });
  });

  /** A program that answers as a Java of that version does. */
  function program(path: string, version?: string): string {
    const file = join(machine, path);
    mkdirSync(dirname(file), { recursive: true });
    const answer = version === undefined ? 'exit 1' : `echo 'openjdk version "${version}"' >&2`;
    writeFileSync(file, `#!/bin/sh\n${answer}\n`);
    chmodSync(file, 0o755);
    return file;
  }

  /** With nothing of the machine that the tests run on. */
  const withPath = (
    env: NodeJS.ProcessEnv = {},
  ): Pick<NodeJS.Process, 'platform' | 'arch' | 'env'> => ({
    platform: 'linux',
    arch: 'x64',
    env: { PATH: join(machine, 'bin'), NEO4J_CACHE: join(machine, 'cache'), ...env },
  });

  it('has its Javas by JAVA_HOME, then on the PATH, then in the usual folders', () => {
    const ofHome = program('home/bin/java', '21.0.2');
    const onPath = program('bin/java', '17.0.15');
    const inFolder = program('jvm/temurin-25/bin/java', '25.0.1');
    const ofMac = program('jvm/zulu-24.jdk/Contents/Home/bin/java', '24');
    program('jvm/broken/bin/java');
    const javas = findJavas(withPath({ JAVA_HOME: join(machine, 'home') }), [
      join(machine, 'jvm'),
      join(machine, 'not-there'),
    ]);
    expect(javas).toEqual([
      { path: ofHome, major: 21 },
      { path: onPath, major: 17 },
      { path: inFolder, major: 25 },
      { path: ofMac, major: 24 },
    ]);
  });

  it('lacks Maven where Java is there and nothing was fetched', () => {
    program('home/bin/java', '21.0.2');
    const bare = withPath({ JAVA_HOME: join(machine, 'home') });
    expect(neo4jMissing('5.26', bare)).toMatch(
      /5\.26\.12 is fetched by Maven.* no mvn on the PATH/,
    );
    expect(neo4jMissing('5.26', { ...bare, env: { ...bare.env, CI: 'true' } })).toBeUndefined();

    mkdirSync(join(machine, 'cache/5.26.12'), { recursive: true });
    expect(neo4jMissing('5.26', bare)).toBeUndefined();
    expect(neo4jMissing('2026', bare)).toContain('2026.05.0 is fetched by Maven');

    program('bin/mvn');
    expect(neo4jMissing('2026', bare)).toBeUndefined();
  });

  it('with a Java that is too old or too new says which it has, and which is wanted', () => {
    program('bin/mvn');
    const old = program('bin/java', '11.0.2');
    const only = [join(machine, 'no-usual-folder')];
    expect(whatIsMissing(neo4jVersion('2026'), withPath(), only)).toContain(
      `Neo4j 2026.05.0 needs Java 21 or later, found 11 (${old}): install one, or set JAVA_HOME`,
    );
    rmSync(old);
    expect(whatIsMissing(neo4jVersion('5.26'), withPath(), only)).toContain(
      'Neo4j 5.26.12 needs Java 17 to 21, none was found: install one',
    );
  });

  it('with Windows is told of another way', () => {
    expect(neo4jMissing('5.26', { ...withPath(), platform: 'win32' })).toContain('use WSL');
  });
});
