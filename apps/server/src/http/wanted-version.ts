import { setTimeout as after } from 'node:timers/promises';
import type { Version } from '@samenspel/claims';
import { inScope, unlessAborted, type Scope, type Store } from '@samenspel/store';
import { shareQuestions } from '@samenspel/store/keeping';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { settings } from '../configuration/settings.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { onAnswerEnd } from './answer-end.ts';
import { Refused } from './refused.ts';

/** The header by which a request asks for an answer that has a write in it, or several parted by commas. */
export const versionHeader = 'samenspel-version';

/** Versions that one request may wait for. */
const mostVersions = 16;

/** Milliseconds between two questions to the store, at first and at most. */
const [firstPause, longestPause] = [25, 400];

/** Waits until the store that this server reads has what a request wants to be in its answer. */
export type VersionWait = (
  request: FastifyRequest,
  reply: FastifyReply,
  scope: Scope,
) => Promise<void>;

/**
 * Several servers on one store, or its members that read, may each know of a write a little later than the one that
 * wrote. All who wait share the questions to the store, and take no place from who does not.
 */
export function versionWait(
  store: Pick<Store, 'versions'>,
  { value }: Pick<Configuration, 'value'>,
): VersionWait {
  const [longest, most] = [value(settings.versionWait), value(settings.queue)];
  const versions = shareQuestions((studies: 'all') => store.versions({ studies }));
  let waiting = 0;

  const isThere = async (wanted: readonly Version[], scope: Scope): Promise<boolean> => {
    const present = [...(await versions('all'))].filter(([id]) => inScope(scope, id));
    return wanted.every(({ epoch, number }) =>
      present.some(([, known]) => known.epoch === epoch && known.number >= number),
    );
  };

  const untilThere = async (wanted: readonly Version[], scope: Scope, signal: AbortSignal) => {
    for (let pause = firstPause; !(await isThere(wanted, scope));) {
      await after(pause, undefined, { signal });
      pause = Math.min(2 * pause, longestPause);
    }
  };

  return async (request, reply, scope) => {
    const text = request.headers[versionHeader];
    if (text === undefined) return;
    const wanted = versionsIn(String(text));
    if (waiting >= most) throw new Refused(notReached(longest));
    const gone = new AbortController();
    onAnswerEnd(reply, () => {
      gone.abort();
    });
    const over = AbortSignal.timeout(longest);
    const signal = AbortSignal.any([gone.signal, over]);
    waiting += 1;
    try {
      await unlessAborted(untilThere(wanted, scope, signal), { signal });
    } catch (error) {
      if (gone.signal.aborted) throw new Refused(givenUp, { cause: error });
      throw over.aborted ? new Refused(notReached(longest), { cause: error }) : error;
    } finally {
      waiting -= 1;
    }
  };
}

/** @throws Refused BAD_REQUEST */
function versionsIn(text: string): readonly Version[] {
  const found = text.split(',').map((each) => /^\s*([\w-]{1,64})\.(\d{1,15})\s*$/u.exec(each));
  const versions = found.flatMap((each): readonly Version[] =>
    each === null ? [] : [{ epoch: each[1] ?? '', number: Number(each[2]) }],
  );
  if (versions.length === found.length && found.length <= mostVersions) return versions;
  throw new Refused({
    status: 400,
    code: 'BAD_REQUEST',
    message: `The header ${versionHeader} is ${JSON.stringify(text.slice(0, 100))}; expected <epoch>.<number>, or up to ${String(mostVersions)} of them parted by commas.`,
    hint: 'Give the epoch and the number of the version that a write answered with.',
  });
}

/** The same where a study is not there for the caller, so that nothing is learnt of it. */
const notReached = (longest: number) => ({
  status: 503,
  code: 'VERSION_NOT_REACHED',
  message: `No study that you may read had that version within ${String(longest / 1000)} seconds.`,
  hint: 'Try again in a moment. Where the study has another epoch meanwhile, as after an erasure, ask without that version.',
  retryAfter: 1,
});

/** Nobody gets this. */
const givenUp = { status: 499, code: 'ABORTED', message: 'The client has gone.' } as const;
