import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { atExit } from './at-exit.ts';
import type { Installation } from './installation.ts';
import { javaOptions } from './java-options.ts';

/** Where a server answers, and to whom. */
export interface Address {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

export interface LaunchOptions {
  /** As Java has it: `512m`. */
  readonly heap: string;
  readonly address: Address;
  readonly shortLived?: boolean;
}

/** It takes 5 to 15 s where nothing else runs. */
const patience = 180_000;

/**
 * Starts the server of a home folder, in a process group of its own, and waits until it answers.
 * @throws where it ends or stays silent, with the end of its log
 */
export async function launch(
  installation: Installation,
  home: string,
  { heap, address, shortLived = false }: LaunchOptions,
): Promise<ChildProcess> {
  const { version, java, libraries } = installation;
  const log = join(home, 'console.log');
  const out = openSync(log, 'a');
  const child = spawn(
    java.path,
    [
      `-Xmx${heap}`,
      // Half the work of a start is compiling for a speed that a short life never sees.
      ...(shortLived ? ['-XX:TieredStopAtLevel=1'] : []),
      ...javaOptions(installation),
      ...['-cp', join(libraries, '*'), version.main],
      ...[`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`, '--console-mode'],
    ],
    { cwd: home, detached: true, stdio: ['ignore', out, out] },
  );
  closeSync(out);
  child.unref();
  // Until it answers nobody else knows of it.
  const forget = atExit(() => {
    killNow(child);
  });
  try {
    await untilItAnswers(child, address);
  } catch (error) {
    await end(child, 'SIGKILL');
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-30).join('\n');
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Neo4j ${version.version} does not start: ${reason}\n${lines}`, {
      cause: error,
    });
  } finally {
    forget();
  }
  return child;
}

/** Ends the process group of a server and waits for it. */
export async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.pid === undefined || hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.ref();
  process.kill(-child.pid, signal);
  await ended;
}

/** For the end of this process, which cannot wait. */
export function killNow(child: ChildProcess): void {
  if (child.pid !== undefined && !hasEnded(child)) process.kill(-child.pid, 'SIGKILL');
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function untilItAnswers(child: ChildProcess, address: Address): Promise<void> {
  let broken: Error | undefined;
  child.once('error', (error) => (broken = error));
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password));
  try {
    const deadline = Date.now() + patience;
    let silence = await whyItIsSilent(driver);
    while (silence !== undefined) {
      if (broken !== undefined) throw broken;
      if (hasEnded(child)) throw new Error(`it ended with ${child.signalCode ?? child.exitCode}.`);
      if (Date.now() > deadline) {
        throw new Error(`no answer in ${patience / 1000} s (${silence.message}).`);
      }
      await setTimeout(200);
      silence = await whyItIsSilent(driver);
    }
  } finally {
    await driver.close();
  }
}

async function whyItIsSilent(driver: Driver): Promise<Error | undefined> {
  try {
    await driver.verifyConnectivity();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
