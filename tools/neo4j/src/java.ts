import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { cachedJava } from './java-runtime.ts';
import { onPath, printed } from './command.ts';
import type { Neo4jVersion } from './version.ts';

export type Machine = Pick<NodeJS.Process, 'platform' | 'arch' | 'env'>;

/** A Java of this machine. */
export interface Java {
  /** The executable. */
  readonly path: string;
  /** 17 of 17.0.15. */
  readonly major: number;
}

/** Folders of which each subfolder is a Java: Debian and Fedora, macOS, SDKMAN. */
const usualFolders = [
  '/usr/lib/jvm',
  '/Library/Java/JavaVirtualMachines',
  join(homedir(), '.sdkman/candidates/java'),
];

/** The major version in what `java -version` prints. */
export function majorOf(output: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(output) ?? [];
  const major = first === '1' ? second : first; // until Java 8 it was 1.8
  return major === undefined ? undefined : Number(major);
}

/**
 * Every Java that is found: by JAVA_HOME, on the PATH, in the usual folders, and the one that was fetched.
 * Those that do not run are not among them.
 */
export function findJavas({ env }: Machine, folders: readonly string[] = usualFolders): Java[] {
  const inFolders = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .flatMap((home) => [join(home, 'bin/java'), join(home, 'Contents/Home/bin/java')]);
  const candidates = [
    env.JAVA_HOME === undefined ? undefined : join(env.JAVA_HOME, 'bin/java'),
    onPath('java', env.PATH),
    ...inFolders,
    cachedJava(env),
  ].filter((path) => path !== undefined && existsSync(path));
  return [...new Set(candidates)].flatMap((path) => {
    const major = path === undefined ? undefined : majorOf(printed(path, '-version') ?? '');
    return path === undefined || major === undefined ? [] : [{ path, major }];
  });
}

/** Whether a version runs on that major version of Java. */
export function runsOn({ java: { from, to = Infinity } }: Neo4jVersion, major: number): boolean {
  return from <= major && major <= to;
}

/** Which Java a version wants, in words. */
export function javaWanted({ java: { from, to } }: Neo4jVersion): string {
  return to === undefined ? `Java ${from} or later` : `Java ${from} to ${to}`;
}

/** The folder that JAVA_HOME would name. */
export function javaHome({ path }: Java): string {
  return dirname(dirname(path));
}
