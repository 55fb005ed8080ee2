import { join } from 'node:path';
import { browserMissing, neovimMissing, nginxMissing, vsCodeMissing } from '@samenspel/e2e';
import { fakeClockMissing } from '../../faults/src/fake-clock.ts';
import { neo4jMissing } from '../../neo4j/src/index.ts';
import type { Step } from './step.ts';
import { countVitestReport } from './vitest-report.ts';

/** Turbo looks for the package manager on the PATH: `exec` puts it there. */
function turbo(packageManager: string, ...tasks: string[]): Step['command'] {
  return ['npx', '-y', '--prefer-offline', packageManager, 'exec', 'turbo', 'run', ...tasks];
}

function vitest(project: string, reports: string, name = project): Step {
  const file = join(reports, `${name}.json`);
  return {
    name: `${name} tests`,
    command: [
      ...(['vitest', 'run', '--project', project] as const),
      ...['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
    ],
    count: (exitCode) => countVitestReport(file, exitCode),
    alone: true,
  };
}

/**
 * What is done on every version of Neo4j that is supported: all that the store itself is tested by, and of the server
 * what goes by Neo4j's own tools, files and ends of transactions.
 */
const onEveryVersion = [
  'packages/store-neo4j',
  ...[
    ...['copy', 'erased-bytes', 'erasure', 'export-for-neo4j', 'http-gone'],
    ...['http-injection', 'scope-http'],
  ].map((name) => `apps/server/test/${name}.neo4j.test.ts`),
];

/** Tests on a version of Neo4j; all of them when no files are given. */
function neo4j(version: string, reports: string, files: readonly string[] = []): Step {
  const step = vitest('neo4j', reports, `neo4j ${version}`);
  return {
    ...step,
    command: ['env', `NEO4J_TEST_VERSION=${version}`, ...step.command, ...files],
    skip: neo4jMissing(version),
  };
}

function types(name: string, compiler: string, project: string): Step {
  return { name, command: ['node', `node_modules/${compiler}/bin/tsc`, '-p', project] };
}

/** What can be said without running the code. The longest comes first, so that the others run beside it. */
export function staticSteps(packageManager: string): Step[] {
  return [
    {
      name: 'lint',
      command: turbo(packageManager, '//#lint', '--output-logs=errors-only'),
    },
    types('types', 'typescript', 'tsconfig.json'),
    types('types of pages', 'typescript', 'tsconfig.pages.json'),
    types('types under TypeScript 7', 'typescript7', 'tsconfig.json'),
    types('types of pages under TypeScript 7', 'typescript7', 'tsconfig.pages.json'),
    {
      name: 'format',
      command: ['prettier', '--check', '--cache', '--log-level=warn', '.'],
    },
    { name: 'nothing unused', command: ['knip', '--no-progress'] },
    {
      name: 'arrows between packages',
      command: ['depcruise', '--output-type=err-long', 'packages/*/src', 'apps/*/src'],
    },
  ];
}

/** Everything: what is said without running the code, and then the tests. */
export function allSteps(packageManager: string, reports: string): Step[] {
  return [
    ...staticSteps(packageManager),
    { ...vitest('unit', reports), without: missing([fakeClockMissing(), nginxMissing()]) },
    vitest('packed', reports),
    {
      ...vitest('e2e', reports),
      skip: browserMissing(),
      without: missing([neovimMissing(), vsCodeMissing()]),
    },
    neo4j('5.26', reports),
    { ...vitest('faults', reports), skip: neo4jMissing('5.26') },
    neo4j('2026', reports, onEveryVersion),
  ];
}

/** What a step is without, as one reason; nothing where it has all. */
function missing(reasons: readonly (string | undefined)[]): string | undefined {
  const given = reasons.filter((reason) => reason !== undefined);
  return given.length === 0 ? undefined : given.join('; ');
}

export function buildSteps(packageManager: string): Step[] {
  return [
    {
      name: 'build',
      command: turbo(packageManager, 'build', 'build:graphiql', '--output-logs=errors-only'),
    },
  ];
}
