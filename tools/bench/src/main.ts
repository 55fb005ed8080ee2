// Runs the benchmarks one after the other, each in a process of its own; those named as arguments, else all.
import { spawn } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** What each benchmark measures. */
const benchmarks: Readonly<Record<string, string>> = {
  notes: 'reading, parsing and indexing 10,000 notes',
  editor: 'writing notes in a folder of 10,000: index, diagnostics, completion, renaming',
  'language-server': 'the same through the language server, from the folder on disk',
  extension: 'what the extension takes of the start of VS Code',
  views: 'a map of 5,000 actors and 20,000 ties in a browser',
  store: 'importing 60,000 collaborations into SQLite',
  counting: 'groups and mixing of 60,000 collaborations',
  start: 'from npm start to the first answer',
  server: 'questions on 60,000 collaborations in SQLite and Neo4j, and loading them',
  growth: 'how questions cost more as a study grows',
  'growth-of-stores': 'the same of the operations of SQLite and Neo4j',
  large: 'a million collaborations: snapshot, and memory of the server',
};

const names = Object.keys(benchmarks);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}: expected some of ${names.join(', ')}.`);
  process.exitCode = 2;
} else {
  const interrupt = new AbortController();
  console.log(machine());
  for (const name of asked.length > 0 ? asked : names) {
    if (interrupt.signal.aborted) break;
    console.log(`\n${name}: ${benchmarks[name] ?? ''}\n`);
    const code = await run(name, () => {
      interrupt.abort();
    });
    if (code !== 0) process.exitCode = code;
  }
}

/** What the figures are of. */
function machine(): string {
  const [cpu] = cpus();
  const load = loadavg()[0] ?? 0;
  return [
    `Node ${process.version}, ${process.platform} ${process.arch}`,
    `${availableParallelism()} × ${cpu?.model.trim() ?? 'CPU'}`,
    `${Math.round(totalmem() / 1e9)} GB`,
    `load ${load.toFixed(1)}${load > 0.5 ? ' (others work on this machine: times are too long)' : ''}`,
  ].join(' · ');
}

/** Runs one benchmark, and lets it tidy up when somebody interrupts. */
function run(name: string, onInterrupt: () => void): Promise<number> {
  return new Promise((resolve) => {
    const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
    const flags = ['--conditions=@samenspel/source', '--disable-warning=ExperimentalWarning'];
    const child = spawn(process.execPath, [...flags, script], { stdio: 'inherit' });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    const forward = (signal: NodeJS.Signals) => {
      onInterrupt();
      child.kill(signal);
    };
    for (const signal of signals) process.on(signal, forward);
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(code ?? 1);
    });
  });
}
