#!/usr/bin/env node
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';

// Nothing that needs a newer Node is loaded before this: whoever has an older one gets a sentence, not a stack.
const oldest = 24;
const [major = ''] = process.versions.node.split('.');
if (Number(major) < oldest) {
  process.stderr.write(
    `samenspel: this is Node ${process.versions.node}; Node ${String(oldest)} or later is needed, for the SQLite that it brings.\n`,
  );
  process.exit(2);
}

const { run } = await import('./run.ts');

const interrupt = new AbortController();
const interrupts = ['SIGINT', 'SIGTERM'] as const;
// Who asks twice, by whichever signal, does not want to wait: nothing stands in its way then.
const onInterrupt = () => {
  for (const name of interrupts) process.off(name, onInterrupt);
  interrupt.abort();
};
for (const name of interrupts) process.on(name, onInterrupt);
// A reader that stops early (`samenspel export … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// Of what goes through a pager or a filter, errors still stand on the terminal. Some do not say how wide they are.
const columns = [process.stdout, process.stderr]
  .map((stream) => (stream.isTTY ? stream.columns : 0))
  .find((width) => width > 0);

async function confirm(question: string): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await asking.question(`${question} [y/N] `, { signal: interrupt.signal });
    return /^(?:y|yes|j|ja)$/iu.test(answer.trim());
  } finally {
    asking.close();
  }
}

const terminal = process.stdout.isTTY && process.stderr.isTTY;
process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(line),
  err: (line) => process.stderr.write(line),
  env: process.env,
  cwd: process.cwd(),
  input: () => text(process.stdin),
  editor: process.stdin.isTTY ? undefined : { input: process.stdin, output: process.stdout },
  ...(terminal && process.stdin.isTTY ? { confirm } : {}),
  terminal,
  columns: columns ?? 100,
  signal: interrupt.signal,
});
