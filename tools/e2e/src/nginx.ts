import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { foldersOfPath, programIn } from './program.ts';

/** Folders of programs for who runs the machine, which not everybody has on the PATH. */
const sbin = ['/usr/sbin', '/usr/local/sbin'];

/**
 * Why nginx cannot be started on this machine, or `undefined` where it can. A continuous integration run never does
 * without: there, starting it fails instead.
 */
export function nginxMissing({
  platform,
  env,
}: Pick<NodeJS.Process, 'platform' | 'env'> = process): string | undefined {
  if (env.CI === 'true') return undefined;
  return platform === 'linux' && programOf(env) !== undefined
    ? undefined
    : 'To ask through a proxy, nginx is needed on Linux: install it (Debian: apt-get install nginx)';
}

/** An nginx of its own. */
export interface Nginx {
  /** Ends it and removes its folder. */
  readonly close: () => Promise<void>;
}

export interface NginxOptions {
  /** What stands in its block `http`. */
  readonly http: string;
  /** Files that it names, by their names in its folder, with their texts. */
  readonly files: Readonly<Record<string, string>>;
  /** A port of the loopback address on which it then listens. */
  readonly port: number;
}

/**
 * Starts nginx in the foreground, with a configuration and a temporary folder of its own, and waits until it listens.
 * @throws Error where it does not start, with what it says about that
 */
export async function startNginx({ http, files, port }: NginxOptions): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-nginx-'));
  // Started by root, it works as another user, who keeps large requests here.
  await chmod(folder, 0o711);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'nginx.conf'), configuration(http));
  const program = programOf(process.env) ?? 'nginx';
  const child = spawn(program, ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
  const ended = once(child, 'close').catch((error: unknown) => {
    said += String(error);
  });
  const hasEnded = ended.then(() => true);
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  while (!(await listens(port)))
    if (await Promise.race([hasEnded, pause(20, false)])) {
      await close();
      throw new Error(`nginx has ended before it listened: ${said}`);
    }
  return { close };
}

function programOf(env: NodeJS.ProcessEnv): string | undefined {
  return programIn([...foldersOfPath({ env }), ...sbin], 'nginx');
}

const ownFolders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** All that it writes goes below its own folder. */
function configuration(http: string): string {
  return `daemon off;
worker_processes 1;
pid nginx.pid;
# One to the client and one to the server, for each request.
events { worker_connections 2048; }
http {
access_log off;
${ownFolders.map((name) => `${name}_temp_path ${name};`).join('\n')}
${http}
}
`;
}

async function listens(port: number): Promise<boolean> {
  const socket = connect({ host: '127.0.0.1', port });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    // It has not come so far.
    return false;
  } finally {
    socket.destroy();
  }
}
