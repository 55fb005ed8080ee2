import { type Java, findJavas, runsOn } from './java.ts';
import { fetchJava } from './java-runtime.ts';
import { libraries } from './libraries.ts';
import { whatIsMissing } from './missing.ts';
import { type Neo4jVersion, neo4jVersion } from './version.ts';

/** A Neo4j that this machine can run: its jars, and a Java for them. */
export interface Installation {
  readonly version: Neo4jVersion;
  readonly java: Java;
  /** The folder of jars. */
  readonly libraries: string;
}

/**
 * Fetches a version unless it was fetched before.
 * @throws where the machine cannot run it, with what is missing
 */
export async function install(wanted: string): Promise<Installation> {
  const version = neo4jVersion(wanted);
  const missing = whatIsMissing(version, process);
  if (missing !== undefined) throw new Error(`${missing}.`);
  const java =
    findJavas(process).find(({ major }) => runsOn(version, major)) ?? (await fetchJava());
  return { version, java, libraries: await libraries(version, java) };
}
