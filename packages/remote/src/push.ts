import type { Version } from '@samenspel/claims';
import { manifestName } from '@samenspel/notes';
import type { Acknowledged } from './acknowledged.ts';
import type { AskOptions } from './asking.ts';
import type { Compared, Difference } from './difference.ts';
import { createFitting } from './fitting.ts';
import { manifestHash } from './manifest-hash.ts';
import type { WriteAnswer } from './operations.ts';
import {
  changedHere,
  planPush,
  type Choose,
  type Pending,
  type Unsent,
  type Wanted,
} from './pending.ts';
import { conflictOf, putBackMeanwhile, refusedAs } from './push-words.ts';
import { RemoteError } from './remote-error.ts';
import type { Remote } from './remote.ts';
import { seenAgain } from './seen-again.ts';
import { hashOf } from './text-hash.ts';

/** The folder that is pushed, and how. */
export interface PushOptions extends AskOptions {
  /** The text of a note of the folder as it is now; nothing where it is gone. */
  readonly textOf: (path: string) => Promise<string | undefined>;
  /** The text of its manifest. */
  readonly manifest: string;
  /** Decides conflicts: only where it says `here` the folder counts. */
  readonly choose?: Choose | undefined;
  /** Which notes go along; all where absent. The manifest of a study that is not there goes all the same. */
  readonly isWanted?: Wanted | undefined;
  /** Why, for the history of the study. */
  readonly reason?: string | undefined;
  /** Called with what is acknowledged after each part, to be kept whatever comes after. */
  readonly onAcknowledged?: ((acknowledged: Acknowledged) => Promise<void>) | undefined;
}

/** What became of a push. */
export interface Pushed {
  /** What the folder is to remember from now on. */
  readonly acknowledged: Acknowledged;
  readonly sent: readonly string[];
  readonly removed: readonly string[];
  readonly isManifestSent: boolean;
  /** What is not as the folder has it, though it was to be. */
  readonly unsent: readonly Unsent[];
  /** Conflicts that nobody decided. */
  readonly conflicts: readonly Compared[];
  /** What ended it before its end; what was done until then is done. */
  readonly failure?: RemoteError;
}

/** Notes, and characters of their texts, that go at once: at most three bytes each, and a server takes 16 MiB. */
const atOnce = { notes: 500, characters: 4_000_000 } as const;

/** Times in a row that nothing is written because others write the same study. */
const mostRounds = 5;

/**
 * Makes a server have what the folder changed since both last agreed. It writes what the comparison saw, or nothing:
 * what another changed meanwhile is told. Doing it again, also after it was broken off, does what is left.
 *
 * @throws what the folder throws, and what a signal gives when it is given up
 */
export async function push(
  remote: Remote,
  difference: Difference,
  options: PushOptions,
): Promise<Pushed> {
  const { signal, textOf, manifest, reason } = options;
  const { choose = () => undefined, isWanted = () => true } = options;
  const plan = await planPush(difference, { choose, isWanted }, textOf);
  const known = new Map(Object.entries(difference.acknowledged.notes));
  // What a folder had without a pull, and pushes, it brought there, or would have.
  for (const path of difference.met) {
    const note = known.get(path);
    if (note !== undefined) known.set(path, { ...note, pushed: true, met: undefined });
  }
  const sent: string[] = [];
  const removed: string[] = [];
  const unsent: Unsent[] = [...plan.unsent];
  const fitting = createFitting();
  const left = new Set<Pending>([...plan.twins, ...plan.sends, ...plan.removals]);
  let version = difference.there.version;
  let isManifestSent = false;

  const acknowledged = (): Acknowledged => ({
    ...difference.acknowledged,
    notes: Object.fromEntries(known),
  });
  const keep = async () => options.onAcknowledged?.(acknowledged());

  try {
    if (version === undefined || plan.isManifestSent) await sendManifest();
    await writeAll(plan.twins, removePart);
    await writeAll(plan.sends, sendPart);
    await writeAll(plan.removals, removePart);
    return result();
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { ...result(), failure: error };
  }

  function result(): Pushed {
    const { conflicts } = plan;
    return { acknowledged: acknowledged(), sent, removed, isManifestSent, unsent, conflicts };
  }

  /** By itself: what it changes of notes, and a study that others made meanwhile, is seen before any note is sent. */
  async function sendManifest(): Promise<void> {
    const { there } = difference;
    if (version !== undefined) {
      const now = await remote.read({ signal });
      if ((await manifestHash(now.manifest)) !== there.manifest?.hash) {
        unsent.push(conflictOf(manifestName));
        return;
      }
    }
    const answer = await remote.send([], { manifest, reason, signal });
    if (!answer.written || answer.version === null) {
      const told = answer.problems.map(({ message, place }) => `${String(place.line)}: ${message}`);
      throw new RemoteError('REFUSED', refusedAs(told.slice(0, 3).join(' ')));
    }
    isManifestSent = true;
    const hash = await manifestHash(manifest);
    known.set(manifestName, { hash, epoch: answer.version.epoch, pushed: true });
    await keep();
    await lookAgain();
  }

  async function writeAll(
    list: readonly Pending[],
    write: (part: readonly Pending[], ifVersion: Version) => Promise<Outcome>,
  ): Promise<void> {
    let rounds = 0;
    for (;;) {
      const waiting = list.filter((each) => left.has(each));
      if (waiting.length === 0 || version === undefined) return;
      const { done, again } = await write(waiting.slice(0, atOnce.notes), version);
      if (done > 0) await keep();
      rounds = done > 0 ? 0 : rounds + 1;
      if (again.length === 0) continue;
      if (rounds < mostRounds)
        await lookAgain(new Map(again.map((each) => [each.pending, each.unsent])));
      else
        for (const each of again) {
          left.delete(each.pending);
          unsent.push(each.unsent);
        }
    }
  }

  /**
   * Goes on from a later version with what is there as it was seen.
   *
   * @param told what is known of conflicts already, such as who made them
   */
  async function lookAgain(told: ReadonlyMap<Pending, Unsent> = new Map()): Promise<void> {
    const study = await remote.read({ signal });
    // Of a study that was not there nothing was seen that could be another now.
    if (version !== undefined && study.version.epoch !== version.epoch)
      throw putBackMeanwhile(remote.address);
    const verdicts = await seenAgain(remote, study, left, { signal });
    for (const [pending, verdict] of verdicts) {
      if (verdict === 'as-seen') continue;
      if (verdict === 'changed') {
        left.delete(pending);
        unsent.push(told.get(pending) ?? conflictOf(pending.path));
      } else done(pending, study.version);
    }
    ({ version } = study);
  }

  function done(pending: Pending, { epoch }: Version): void {
    const { path, here, seen } = pending;
    left.delete(pending);
    const gone = seen
      .map((each) => each.path)
      .filter((each) => each !== path || here === undefined);
    for (const each of gone) known.delete(each);
    removed.push(...gone);
    if (here !== undefined) {
      known.set(path, { hash: here, epoch, pushed: true });
      sent.push(path);
    }
  }

  async function sendPart(waiting: readonly Pending[], ifVersion: Version): Promise<Outcome> {
    const notes: { readonly pending: Pending; readonly path: string; readonly text: string }[] = [];
    let characters = 0;
    for (const pending of waiting) {
      const { path, here } = pending;
      const text = await textOf(path);
      if (text === undefined || (await hashOf(text)) !== here) {
        left.delete(pending);
        unsent.push(changedHere(path));
        continue;
      }
      characters += text.length;
      if (notes.length > 0 && characters > atOnce.characters) break;
      notes.push({ pending, path, text });
    }
    if (notes.length === 0) return nothing;
    return await fitted(
      notes.map(({ pending }) => pending),
      (size) =>
        remote.send(
          notes.slice(0, size).map(({ path, text }) => ({ path, text })),
          { ifVersion, reason, signal },
        ),
    );
  }

  async function removePart(waiting: readonly Pending[], ifVersion: Version): Promise<Outcome> {
    return await fitted(waiting, (size) =>
      remote.remove(
        waiting.slice(0, size).map(({ path }) => path),
        { ifVersion, reason, signal },
      ),
    );
  }

  /** Writes as many of them as fit; one that does not fit by itself is told. */
  async function fitted(
    part: readonly Pending[],
    write: (size: number) => Promise<WriteAnswer>,
  ): Promise<Outcome> {
    try {
      return await fitting.part(part.length, async (size) =>
        outcomeOf(await write(size), part.slice(0, size)),
      );
    } catch (error) {
      const [only] = part;
      if (!(error instanceof RemoteError) || error.code !== 'TOO_LARGE' || only === undefined)
        throw error;
      left.delete(only);
      unsent.push({ path: only.path, code: error.code, words: error.words });
      return nothing;
    }
  }

  function outcomeOf(answer: WriteAnswer, part: readonly Pending[]): Outcome {
    const written = new Set(answer.notes.map(({ path }) => path));
    const refused = new Map(answer.refused.map((each) => [each.path, each]));
    const again: { pending: Pending; unsent: Unsent }[] = [];
    let count = 0;
    for (const pending of part) {
      const { path, here } = pending;
      const refusal = refused.get(path);
      const isGone = here === undefined && refusal?.code === 'NOT_FOUND';
      if (answer.version !== null && (isGone || (refusal === undefined && written.has(path)))) {
        done(pending, answer.version);
        count += 1;
      } else if (refusal?.code === 'CONFLICT') {
        again.push({ pending, unsent: conflictOf(path, refusal) });
      } else if (refusal?.code === 'NOT_REACHED') {
        again.push({
          pending,
          unsent: { path, code: refusal.code, words: refusedAs(refusal.reason) },
        });
      } else {
        const problem = answer.problems.find(
          (each) => each.path === path && each.severity === 'ERROR',
        );
        const [code, told] =
          refusal === undefined
            ? (['UNREADABLE', problem?.message] as const)
            : ([refusal.code, refusal.reason] as const);
        left.delete(pending);
        unsent.push({ path, code, words: refusedAs(told) });
      }
    }
    return { done: count, again };
  }
}

/** What became of a part: how many are as they should be, and which may be written after another look. */
interface Outcome {
  readonly done: number;
  readonly again: readonly { readonly pending: Pending; readonly unsent: Unsent }[];
}

const nothing: Outcome = { done: 0, again: [] };
