import type { Version } from '@samenspel/claims';
import type { MeasureAnswers, MeasureName, MeasureRequests } from '@samenspel/graphql/measures';
import { SnapshotError, type SnapshotErrorCode } from '@samenspel/snapshot';
import { z } from 'zod';

/** What a worker is made with: bytes of saved snapshots whose studies it keeps. */
export const workerSettings = z.object({ room: z.number() });

export type WorkerSettings = z.infer<typeof workerSettings>;

/** A measure that a worker is asked for. */
export interface Task<Name extends MeasureName> {
  readonly name: Name;
  readonly request: MeasureRequests[Name];
  readonly study: string;
  readonly version: Version;
  /** The snapshot as `saveSnapshot` gives it. Whoever gets it shares its memory: sending it again costs nothing. */
  readonly bytes: SharedArrayBuffer;
}

/** What a worker is to forget all else of: the studies that there are, with their versions. Nothing is replied. */
export interface Forgetting {
  readonly keepOnly: ReadonlyMap<string, Version>;
}

/** What a worker says of a task. */
export type Reply<Name extends MeasureName> =
  { readonly answer: MeasureAnswers[Name] } | { readonly failure: Failure };

/** An error as it goes from thread to thread, where its class would be lost. */
export interface Failure {
  /** Of an error that a caller can act on. */
  readonly code: SnapshotErrorCode | undefined;
  readonly message: string;
  readonly stack: string | undefined;
}

export function failureOf(error: unknown): Failure {
  return {
    code: error instanceof SnapshotError ? error.code : undefined,
    message: error instanceof Error ? error.message : String(error),
    stack: error instanceof Error ? error.stack : undefined,
  };
}

export function errorOf({ code, message, stack }: Failure): Error {
  if (code !== undefined) return new SnapshotError(code, message);
  return new Error(`A measure failed: ${message}`, { cause: stack });
}
