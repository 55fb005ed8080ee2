// Runs the benchmarks one after the other, each in a process of its own; those named as arguments, else all.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const benchmarks = ['notes', 'snapshot', 'store'] as const;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !benchmarks.some((known) => known === name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}: expected some of ${benchmarks.join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of benchmarks) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n${name}`);
    const code = await run(name);
    if (code !== 0) process.exitCode = 1;
  }
}

function run(name: string): Promise<number> {
  return new Promise((resolve) => {
    const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
    const child = spawn(
      process.execPath,
      ['--conditions=@samenspel/source', '--expose-gc', script],
      { stdio: 'inherit' },
    );
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
