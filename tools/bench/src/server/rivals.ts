import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Headers } from '../load.ts';
import { cpuSecondsOf } from '../process-usage.ts';
import { median } from '../timing.ts';
import { round, rounds } from './scale.ts';

/** A server that answers. */
export interface Answering {
  /** Where requests are sent to. */
  readonly url: string;
  readonly pid: number;
  readonly headers?: Headers;
}

/** One way to have a question answered. */
export interface Rival {
  readonly name: string;
  readonly server: Answering;
  /** What is asked, in turn. */
  readonly bodies: readonly string[];
}

/** How a rival stood up, in the middle of its rounds. */
export interface Stood {
  readonly perSecond: number;
  /** Milliseconds of an answer: of half of them at most, and of 95 of 100. */
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds of CPU for an answer, of the server and of the database. */
  readonly server: number;
  readonly database: number;
}

/** Runs a round of requests in a process of its own, and gives what it measured. */
export type Load = (
  url: string,
  bodiesFile: string,
  requests: number,
  seconds: number,
  headers: string,
) => Promise<(measure: string) => number>;

/**
 * Presses rivals in rounds that alternate, so that what else the machine does weighs on all of them; the first round
 * is not counted.
 */
export async function compete(
  rivals: readonly Rival[],
  { folder, load, database }: { folder: string; load: Load; database: number | undefined },
): Promise<ReadonlyMap<string, Stood>> {
  const databaseCpu = () => (database === undefined ? 0 : cpuSecondsOf(database));
  const stood = new Map<string, Stood[]>(rivals.map(({ name }) => [name, []]));
  for (let at = 0; at <= rounds; at += 1) {
    for (const { name, server, bodies } of rivals) {
      const file = join(folder, 'bodies.json');
      writeFileSync(file, JSON.stringify(bodies));
      const before = { server: cpuSecondsOf(server.pid), database: databaseCpu() };
      const headers = JSON.stringify(server.headers ?? {});
      const loaded = await load(server.url, file, round.requests, round.seconds, headers);
      const each = (seconds: number) => (seconds * 1000) / loaded('requests');
      if (at === 0) continue;
      stood.get(name)?.push({
        perSecond: loaded('requests') / loaded('seconds'),
        p50: loaded('p50'),
        p95: loaded('p95'),
        server: each(cpuSecondsOf(server.pid) - before.server),
        database: each(databaseCpu() - before.database),
      });
    }
  }
  return new Map([...stood].map(([name, all]) => [name, middleOf(all)]));
}

function middleOf(all: readonly Stood[]): Stood {
  const middle = (measure: keyof Stood) => median(all.map((each) => each[measure]));
  return {
    perSecond: middle('perSecond'),
    p50: middle('p50'),
    p95: middle('p95'),
    server: middle('server'),
    database: middle('database'),
  };
}

/** CPU of an answer, wherever it is spent. */
export function cpuOf({ server, database }: Stood): number {
  return server + database;
}

/** What a server answers to one body. */
export async function answerOf({ url, headers = {} }: Answering, body: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const answer: unknown = await response.json();
  if (response.ok && typeof answer === 'object' && answer !== null && !('errors' in answer))
    return answer;
  throw new Error(`${url} answers ${response.status}: ${JSON.stringify(answer).slice(0, 2000)}`);
}
