import type { Version } from '@samenspel/claims';
import { costOfMeasure, type MeasureName, type Measuring } from '@samenspel/graphql/measures';
import { saveSnapshot, SnapshotError, type Snapshot } from '@samenspel/snapshot';
import { Worker } from 'node:worker_threads';
import { keptByStudy } from './kept-by-study.ts';
import {
  errorOf,
  type Forgetting,
  type Reply,
  type Task,
  type WorkerSettings,
} from './messages.ts';
import { createPlaces, noMorePlaces } from './places.ts';

/** Workers for measures, each a thread of its own. */
export interface MeasuringPool extends Measuring {
  /** How many measures are worked out, and how many wait. */
  readonly load: () => { readonly running: number; readonly waiting: number };
  /** Forgets, here and in the workers, studies that are gone or have another epoch, as after an erasure. */
  readonly keepOnly: (versions: ReadonlyMap<string, Version>) => void;
  /** Ends all workers; what they were asked for fails. */
  readonly close: () => Promise<void>;
}

/** Why a worker was ended: nobody waits for its answer any more, or it died. */
export type WorkerEnd = 'given-up' | 'died';

export interface PoolOptions {
  /** Measures that are worked out at once. */
  readonly workers: number;
  /** Bytes that a worker may use, beside the studies that it keeps, which take as much as a quarter of that. */
  readonly memory: number;
  /** Called when a worker was ended before its answer. */
  readonly onEnd?: (why: WorkerEnd) => void;
}

// Beside this file stands the worker's, as source or built.
const isSource = import.meta.url.endsWith('.ts');
const workerFile = new URL(isSource ? './worker.ts' : './worker.mjs', import.meta.url);

const mebibyte = 1024 ** 2;

/**
 * Works measures out in threads, so that nobody else waits for them: the cheapest of those that wait first. A worker
 * whose answer nobody waits for any more is ended, for a measure cannot be interrupted, and so is one that uses too
 * much memory; the next measure gets another. Workers are started when they are needed.
 */
export function measuringPool({ workers, memory, onEnd }: PoolOptions): MeasuringPool {
  const settings: WorkerSettings = { room: memory / 4 };
  const saved = keptByStudy<SharedArrayBuffer>(settings.room, ({ byteLength }) => byteLength);
  const places = createPlaces(workers);
  /** Epochs of all that workers were ever given: one may keep a study longer than it is kept here. */
  const given = new Map<string, string>();
  const all = new Set<Worker>();
  const idle: Worker[] = [];
  let isClosed = false;

  const start = () => {
    const worker = new Worker(workerFile, {
      name: 'measures',
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memory / mebibyte) },
      execArgv: isSource ? ['--conditions=@samenspel/source'] : [],
      // It needs none of the secrets that are in the environment.
      env: {},
    });
    all.add(worker);
    const forget = () => {
      all.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    };
    // Also one that is asked for nothing may die.
    worker.on('error', forget).on('exit', forget);
    return worker;
  };
  const run: Measuring['run'] = async (name, snapshot, request, signal) => {
    await places.enter(costOfMeasure(name, snapshot, request), signal);
    try {
      signal?.throwIfAborted();
      if (isClosed) throw noMorePlaces();
      const { study, version } = snapshot;
      const bytes = saved.get(study.id, version, () => sharedBytes(snapshot));
      given.set(study.id, version.epoch);
      const worker = idle.pop() ?? start();
      worker.ref();
      const outcome = await replyOf(
        worker,
        { name, request, study: study.id, version, bytes },
        signal,
      );
      if ('ended' in outcome) {
        onEnd?.(outcome.ended);
        await worker.terminate();
        throw outcome.error;
      }
      // One that is asked for nothing holds up nobody who wants to leave.
      worker.unref();
      idle.push(worker);
      if ('failure' in outcome) throw errorOf(outcome.failure);
      return outcome.answer;
    } finally {
      places.leave();
    }
  };
  return {
    run,
    load: places.load,
    keepOnly: (versions) => {
      saved.keepOnly(versions);
      const gone = [...given].filter(([study, epoch]) => versions.get(study)?.epoch !== epoch);
      if (gone.length === 0) return;
      for (const [study] of gone) given.delete(study);
      const forgetting: Forgetting = { keepOnly: versions };
      for (const worker of all) worker.postMessage(forgetting);
    },
    close: async () => {
      isClosed = true;
      places.close();
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function sharedBytes(snapshot: Snapshot): SharedArrayBuffer {
  const bytes = saveSnapshot(snapshot);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

/** What comes of a task: what its worker replies, or how that ended before. */
type Outcome<Name extends MeasureName> =
  Reply<Name> | { readonly ended: WorkerEnd; readonly error: unknown };

function replyOf<Name extends MeasureName>(
  worker: Worker,
  task: Task<Name>,
  signal: AbortSignal | undefined,
): Promise<Outcome<Name>> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome<Name>) => {
      worker.off('message', settle).off('error', failed).off('exit', gone);
      signal?.removeEventListener('abort', giveUp);
      resolve(outcome);
    };
    const failed = (error: unknown) => {
      settle({ ended: 'died', error: isOutOfMemory(error) ? tooLarge(task.name) : error });
    };
    const gone = () => {
      settle({
        ended: 'died',
        error: new Error('The worker of a measure ended before it replied.'),
      });
    };
    const giveUp = () => {
      settle({ ended: 'given-up', error: signal?.reason });
    };
    worker.on('message', settle).on('error', failed).on('exit', gone);
    signal?.addEventListener('abort', giveUp, { once: true });
    worker.postMessage(task);
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooLarge(name: MeasureName): SnapshotError {
  return new SnapshotError(
    'TOO_LARGE',
    `The measure "${name}" takes more memory than there is for one. Ask for less, or give the server more with \`measures.memory\`.`,
  );
}
