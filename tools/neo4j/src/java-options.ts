import { printed } from './command.ts';
import type { Installation } from './installation.ts';

const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/** What Neo4j asks of its Java, whether it serves or imports. */
export function javaOptions({ version, java }: Installation): string[] {
  return [
    '-XX:+UseG1GC',
    '-Dfile.encoding=UTF-8',
    '-Dlog4j2.disable.jmx=true',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '--enable-native-access=ALL-UNNAMED',
    ...modulesOf(java.path, version.modules).map((module) => `--add-modules=${module}`),
  ];
}

function modulesOf(java: string, wanted: readonly string[]): string[] {
  if (wanted.length === 0) return [];
  const there = printed(java, '--list-modules') ?? '';
  return wanted.filter((module) => there.includes(`${module}@`));
}
