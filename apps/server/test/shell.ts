import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Caller } from './caller.ts';
import type { Ended } from './ended-call.ts';
import { shellCall } from './example.ts';
import { writesDesk } from './writes-desk.ts';

const queries = fileURLToPath(new URL('../../../packages/graphql/queries/', import.meta.url));

/** Makes what the examples of the help speak of: a study of one's own, a query, a store and its backup. */
export async function prepareExamples({ folder, samenspel }: Caller): Promise<void> {
  await cp(`${queries}09-who-works-with.graphql`, path.join(folder(), 'who.graphql'));
  await mkdir(path.join(folder(), 'kept'), { recursive: true });
  await cp(`${queries}09-who-works-with.graphql`, path.join(folder(), 'queries/who.graphql'));
  await samenspel(['documents', 'queries', '--out', 'documents.json']);
  await samenspel(['init', 'my-study']);
  const store = ['--store', 'sqlite:kept/backup.sqlite'];
  await samenspel(['query', '{ studies { name } }', ...store]);
  await samenspel(['backup', 'samenspel-backup.sqlite', ...store]);
}

/**
 * Runs a line of shell that a person reads somewhere. What serves is interrupted as soon as it says where, and each
 * command has a store of its own, so that what one brings in does not stand in the way of another.
 */
export async function runLine({ folder, samenspel }: Caller, line: string): Promise<Ended> {
  const { env, args, input, output } = shellCall(line);
  const [command = 'none', target = ''] = args;
  if (command === 'push' || command === 'pull') return await runWithServer({ samenspel }, args);
  if (command === 'init') await rm(path.join(folder(), target), { recursive: true, force: true });
  const interrupt = new AbortController();
  let out = '';
  const ended = await samenspel(args, {
    env: { SAMENSPEL_STORE: `sqlite:kept/${command}.sqlite`, LANG: 'en', ...env },
    signal: interrupt.signal,
    out: (text) => {
      out += text;
      if (command === 'serve' && out.includes('/graphql')) interrupt.abort();
    },
    ...(input === undefined ? {} : { input: () => readFile(path.join(folder(), input), 'utf8') }),
  });
  if (output !== undefined) await writeFile(path.join(folder(), output), out);
  return { ...ended, out };
}

/** Where the server is that people read of. */
const shownAddress = 'http://localhost:4000';

/** Runs a call that asks a server, with one that has the study already where it is pulled. */
async function runWithServer(
  { samenspel }: Pick<Caller, 'samenspel'>,
  args: readonly string[],
): Promise<Ended> {
  const desk = await writesDesk();
  try {
    const address = await desk.app.listen({ host: '127.0.0.1', port: 0 });
    const env = { SAMENSPEL_TOKEN: desk.token('founder'), LANG: 'en' };
    if (args[0] === 'pull')
      await samenspel(['push', 'my-study', '--to', address, '--yes'], { env });
    const asked = args.map((each) => (each === shownAddress ? address : each));
    return await samenspel(asked, { env });
  } finally {
    await desk.close();
  }
}
