import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, fillOnce } from './cache.ts';
import { onPath, run } from './command.ts';
import { type Java, javaHome } from './java.ts';
import type { Neo4jVersion } from './version.ts';

function librariesFolder({ version }: Neo4jVersion, env: NodeJS.ProcessEnv): string {
  return join(cacheFolder(env), version);
}

/** Whether they were fetched before: then Maven is not needed. */
export function librariesCached(version: Neo4jVersion, env: NodeJS.ProcessEnv): boolean {
  return existsSync(librariesFolder(version, env));
}

/** The folder with the jars of a version, fetched by Maven the first time (over 100 MB). */
export function libraries(version: Neo4jVersion, java: Java): Promise<string> {
  return fillOnce(librariesFolder(version, process.env), async (aside) => {
    const project = join(aside, 'pom.xml');
    await writeFile(project, projectOf(version));
    // Maven finds its Java by JAVA_HOME or the PATH.
    const hasJava = process.env.JAVA_HOME !== undefined || onPath('java', process.env.PATH);
    const env = hasJava ? process.env : { ...process.env, JAVA_HOME: javaHome(java) };
    const goal = ['dependency:copy-dependencies', '-DoutputDirectory=.', '-DincludeScope=runtime'];
    const { ok, output } = await run('mvn', ['-q', '-B', '-f', project, ...goal], {
      cwd: aside,
      env,
    });
    if (!ok) {
      throw new Error(
        `Maven could not fetch Neo4j ${version.version}: look at what it says, and run again.
${output}`,
      );
    }
  });
}

/** The server, and what gives it its entry point and administrative commands. */
function projectOf({ version }: Neo4jVersion): string {
  const dependencies = ['org.neo4j:neo4j', 'org.neo4j.app:neo4j-server'].map((artifact) => {
    const [group = '', id = ''] = artifact.split(':');
    return `<dependency><groupId>${group}</groupId><artifactId>${id}</artifactId><version>${version}</version></dependency>`;
  });
  return [
    '<project><modelVersion>4.0.0</modelVersion><packaging>pom</packaging>',
    '<groupId>samenspel</groupId><artifactId>neo4j-libraries</artifactId><version>1</version>',
    `<dependencies>${dependencies.join('')}</dependencies></project>`,
  ].join('\n');
}
