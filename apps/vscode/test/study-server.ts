import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const command = ['--conditions=@samenspel/source', '--disable-warning=ExperimentalWarning', main];

/** The server of the repository on this machine, with an empty store and somebody who may make studies. */
export interface StudyServer extends AsyncDisposable {
  readonly address: string;
  readonly token: string;
}

/** @throws when it does not come up, with what it printed */
export async function startStudyServer(): Promise<StudyServer> {
  const place = await mkdtemp(join(tmpdir(), 'samenspel-server-'));
  const env = {
    ...process.env,
    ...{ HOME: place, LANG: 'en' },
    ...{ SAMENSPEL_STORE: `sqlite:${join(place, 'store.sqlite')}` },
  };
  const options = { cwd: place, env };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...command, 'token', 'add', 'anna', '--study', '*', '--role', 'researcher'],
    options,
  );
  const [token = ''] = /samenspel_\S+/u.exec(stdout) ?? [];
  const server = spawn(process.execPath, [...command, 'serve', '--port', '0'], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    return {
      address: await addressOf(server),
      token,
      [Symbol.asyncDispose]: () => ended(server, place),
    };
  } catch (error) {
    await ended(server, place);
    throw error;
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout?.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
      const [address] = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/u.exec(printed) ?? [];
      if (address !== undefined && printed.includes('Stop: Ctrl+C')) resolve(address);
    });
    server.once('exit', () => {
      reject(new Error(`The server did not come up:\n${printed}`));
    });
  });
}

async function ended(server: ChildProcess, place: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const gone = once(server, 'exit');
    server.kill('SIGTERM');
    await gone;
  }
  await rm(place, { recursive: true, force: true });
}
