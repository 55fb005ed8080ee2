// The npm scripts of the root: set up what is missing, then run a program of the workspace on its own Node.
// Plain JavaScript without dependencies, because it runs before there are any, on Node 20 or later.
import { SetupError, prepare } from './prepare.mjs';
import { runProgram } from './program.mjs';

/**
 * What each script runs, and the arguments that come before the caller's.
 * @type {Readonly<Record<string, readonly [program: string, ...args: string[]]>>}
 */
const programs = {
  start: ['apps/server/src/main.ts', 'serve'],
  samenspel: ['apps/server/src/main.ts'],
  test: ['tools/checks/src/main.ts', 'test'],
  check: ['tools/checks/src/main.ts', 'check'],
  build: ['tools/checks/src/main.ts', 'build'],
  bench: ['tools/bench/src/main.ts'],
  neo4j: ['tools/neo4j/src/main.ts'],
  pack: ['tools/packaging/src/main.ts'],
  'test:faults': ['tools/faults/src/main.ts'],
};

const [script = '', ...args] = process.argv.slice(2);
const program = programs[script];
if (program === undefined) {
  console.error(
    `Unknown script "${script}": expected one of ${Object.keys(programs).join(', ')}. Call it as \`npm run <script>\`.`,
  );
  process.exitCode = 2;
} else {
  try {
    await prepare();
    process.exitCode = await runProgram([...program, ...args]);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
