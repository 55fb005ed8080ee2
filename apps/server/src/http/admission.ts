import type { FastifyReply } from 'fastify';
import type { Configuration } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';
import { onAnswerEnd } from './answer-end.ts';
import { Refused } from './refused.ts';
import { within, type WorkTime } from './within.ts';

/** The work for a request. */
export type Work<Result> = (signal: AbortSignal, time: WorkTime) => Promise<Result>;

/** Lets as many requests be worked on at once as the settings say, each no longer than they say. */
export interface Admission {
  /**
   * Does the work for a request when there is room for it.
   *
   * @param work gets a signal that ends it: when the client goes away, or at the deadline; and the time that it has: what
   *   writes has more, and is waited for once it has begun
   * @throws Refused DEADLINE when it takes too long, waiting included; OVERLOADED when too many wait already
   */
  readonly run: <Result>(reply: FastifyReply, work: Work<Result>) => Promise<Result>;
  /**
   * The same, for the work that makes the answer: the place is kept until that has been written, or its client has
   * gone. So there are never more answers in memory than places. Writing is over at the deadline too, though there is
   * always a second for it.
   */
  readonly answer: Admission['run'];
  /**
   * Does one piece of the work for a connection that stays, with a deadline of its own and no place between pieces.
   *
   * @param gone ends it: nobody listens any more
   */
  readonly step: <Result>(gone: AbortSignal, work: Work<Result>) => Promise<Result>;
  /** How many are worked on, and how many wait. */
  readonly load: () => { readonly running: number; readonly waiting: number };
}

/** Seconds after which a client that was sent away may come back. */
const overloadedRetry = 1;

/** Milliseconds that an answer which is ready just before the deadline may be written. */
const leastWriting = 1000;

/** Admits requests to the one thread that there is. A request keeps its place until its work has really ended. */
export function createAdmission({ value }: Configuration): Admission {
  const [most, longest] = [value(settings.concurrent), value(settings.queue)];
  const deadline = value(settings.deadline);
  /** What is left of the deadline of a request that is admitted more than once, as who sends it is found out first. */
  const leftOf = new WeakMap<FastifyReply, number>();
  const waiting = new Set<() => void>();
  let running = 0;

  const leave = () => {
    running -= 1;
    for (const next of waiting) {
      waiting.delete(next);
      next();
      break;
    }
  };
  /** Waits for a place. @returns false when the signal came first */
  const enter = async (signal: AbortSignal): Promise<boolean> => {
    if (running < most) {
      running += 1;
      return true;
    }
    if (waiting.size >= longest) throw new Refused(overloaded);
    return await new Promise((resolve) => {
      const next = () => {
        signal.removeEventListener('abort', give);
        running += 1;
        resolve(true);
      };
      const give = () => {
        waiting.delete(next);
        resolve(false);
      };
      waiting.add(next);
      signal.addEventListener('abort', give, { once: true });
    });
  };

  const inPlace = async <Result>(
    allowed: number,
    gone: AbortSignal,
    work: Work<Result>,
    ended: () => void,
  ): Promise<Result> =>
    await within(
      Math.max(0, allowed),
      async (over, time) => {
        const signal = AbortSignal.any([over, gone]);
        if (!(await enter(signal))) throw new Refused(gone.aborted ? givenUp : late(deadline));
        try {
          return await work(signal, time);
        } catch (error) {
          throw gone.aborted ? new Refused(givenUp, { cause: error }) : error;
        } finally {
          ended();
        }
      },
      () => {
        throw new Refused(late(deadline));
      },
    );
  const admitted = async <Result>(
    reply: FastifyReply,
    work: Work<Result>,
    ended: (left: number) => void,
  ): Promise<Result> => {
    const allowed = leftOf.get(reply) ?? deadline;
    const begun = performance.now();
    const gone = new AbortController();
    onAnswerEnd(reply, (isWhole) => {
      if (!isWhole) gone.abort();
    });
    return await inPlace(allowed, gone.signal, work, () => {
      const left = allowed - (performance.now() - begun);
      leftOf.set(reply, left);
      ended(left);
    });
  };

  return {
    load: () => ({ running, waiting: waiting.size }),
    run: (reply, work) => admitted(reply, work, leave),
    step: (gone, work) => inPlace(deadline, gone, work, leave),
    answer: (reply, work) =>
      admitted(reply, work, (left) => {
        const { socket } = reply.request.raw;
        const over = setTimeout(() => socket.destroy(), Math.max(left, leastWriting));
        onAnswerEnd(reply, () => {
          clearTimeout(over);
          leave();
        });
      }),
  };
}

const overloaded = {
  status: 503,
  code: 'OVERLOADED',
  message: 'More is asked at this moment than the server can do.',
  hint: 'Try again in a moment.',
  retryAfter: overloadedRetry,
} as const;

/** Nobody gets this. The status is the one that nginx has for it. */
const givenUp = { status: 499, code: 'ABORTED', message: 'The client has gone.' } as const;

const late = (deadline: number) =>
  ({
    status: 504,
    code: 'DEADLINE',
    message: `The answer takes longer than the ${String(deadline / 1000)} seconds that there are for one.`,
    hint: 'Ask for less: a narrower filter, a smaller page, or several operations.',
  }) as const;
