import { setTimeout } from 'node:timers/promises';
import type { Answer } from './served.ts';

/** Requests that are sent again and again. */
export interface Load {
  /** What was answered so far. */
  readonly answers: readonly Answer[];
  /** Ends it when what was sent is answered. */
  readonly stop: () => Promise<readonly Answer[]>;
}

/**
 * Sends requests one after the other on some connections, each in its turn, until it is stopped.
 *
 * @param pause milliseconds between two of a connection
 */
export function startLoad(
  connections: number,
  send: (turn: number) => Promise<Answer>,
  pause = 0,
): Load {
  const answers: Answer[] = [];
  let isOver = false;
  let turn = 0;
  const connection = async () => {
    while (!isOver) {
      const sent = performance.now();
      turn += 1;
      answers.push(
        await send(turn).catch((error: unknown) => ({
          status: 0,
          code: error instanceof Error ? error.name : String(error),
          retryAfter: null,
          milliseconds: performance.now() - sent,
        })),
      );
      if (pause > 0) await setTimeout(pause);
    }
  };
  const ended = Promise.all(Array.from({ length: connections }, connection));
  return {
    answers,
    stop: async () => {
      isOver = true;
      await ended;
      return answers;
    },
  };
}

/** How often each sort of answer came: `200`, `503 STORE_UNAVAILABLE`. */
export function sortsOf(answers: readonly Answer[]): string {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(sortOf(answer), (counts.get(sortOf(answer)) ?? 0) + 1);
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([sort, count]) => `${count} × ${sort}`)
    .join(', ');
}

export function sortOf({ status, code }: Answer): string {
  return code === undefined ? String(status) : `${status} ${code}`;
}

/** The time within which such a part of the answers came, in milliseconds. */
export function percentile(answers: readonly Answer[], part: number): number {
  const times = answers.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  return times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
}

/** The longest that an answer took, in milliseconds; 0 without any. */
export function slowest(answers: readonly Answer[]): number {
  return answers.reduce((most, { milliseconds }) => Math.max(most, milliseconds), 0);
}
