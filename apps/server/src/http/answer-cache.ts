import { excessOf, roles } from '@samenspel/graphql';
import type { Scope, Store } from '@samenspel/store';
import { LRUCache } from 'lru-cache';
import type { Caller } from '../access/caller.ts';
import { sha256 } from '../known-operations.ts';
import type { Measures } from '../telemetry/measures.ts';
import type { AskedDocument } from './asked-document.ts';
import type { Keeper } from './forgetting.ts';

/** A whole answer without errors, as it is sent. */
export interface KeptAnswer {
  readonly body: string;
  readonly mediaType: string;
  readonly operation: string | null | undefined;
  readonly document: string | undefined;
}

/** All that an answer depends on. */
export interface AnswerKey {
  /** SHA-256 of it. */
  readonly hash: string;
  /** The epochs of the studies that it may tell of, by their ids. */
  readonly epochs: ReadonlyMap<string, string>;
}

/** Keeps answers that were asked last, within an amount of memory. */
export interface AnswerCache extends Keeper {
  readonly get: (key: AnswerKey) => KeptAnswer | undefined;
  readonly keep: (key: AnswerKey, answer: KeptAnswer) => void;
}

/** An answer, and what becomes of it when a study is erased from. */
interface Kept {
  readonly answer: KeptAnswer;
  readonly epochs: AnswerKey['epochs'];
}

/** An answer that takes a larger part of the memory than this would push out too many others. */
const largestPart = 1 / 8;

/** Bytes that an answer takes beside its text: its key, and its place. */
const overhead = 500;

/** @param bytes memory for answers, about, more than none; beyond it those unused for longest go */
export function answerCache(
  bytes: number,
  measures: Pick<Measures, 'lookup' | 'gauge'>,
): AnswerCache {
  const answers = new LRUCache<string, Kept>({
    maxSize: bytes,
    maxEntrySize: Math.floor(bytes * largestPart),
    sizeCalculation: ({ answer }) => sizeOf(answer),
  });
  measures.gauge(
    'samenspel_kept_answers_bytes',
    'Memory of answers that are kept.',
    () => answers.calculatedSize,
  );
  return {
    get: ({ hash }) => {
      const found = answers.get(hash);
      measures.lookup('answers', found !== undefined);
      return found?.answer;
    },
    keep: ({ hash, epochs }, answer) => {
      answers.set(hash, { answer, epochs });
    },
    keepOnly: (versions) => {
      for (const [hash, { epochs }] of [...answers])
        if ([...epochs].some(([study, epoch]) => versions.get(study)?.epoch !== epoch))
          answers.delete(hash);
    },
  };
}

/** Two bytes a character at most, as strings are held. */
function sizeOf({ body, operation }: KeptAnswer): number {
  return (body.length + (operation?.length ?? 0)) * 2 + overhead;
}

/** What an answer depends on beside the caller and the studies. */
export interface AnswerTo extends Omit<AskedDocument, 'body' | 'search'> {
  readonly language: string;
  /** The media types that are asked for. */
  readonly accept: string | undefined;
  /** What changes with the releases of studies. */
  readonly releases?: string;
}

/** With more studies in scope, asking for all their versions would cost more than it gives. */
const mostStudies = 50;

/**
 * The key of an answer: all that it depends on. To that belong the studies in which the caller holds each role, since
 * the scope of an operation is one of those, those that it may write to, since it is told who wrote there, the version
 * of each, their releases, and whether a token tells who asks, since the schema may be for those alone. So nothing is answered from
 * memory that has changed, or was made for another scope.
 *
 * @returns nothing where no key can be had at a low price
 */
export async function answerKey(
  { query, variables, operationName, extensions, language, accept, releases }: AnswerTo,
  store: Store,
  caller: Caller,
  signal: AbortSignal,
): Promise<AnswerKey | undefined> {
  if (query === undefined || excessOf([variables, extensions]) !== undefined) return undefined;
  const scopes = roles.map((role) => caller.scopeOf(role));
  const [widest] = scopes;
  if (widest === undefined) return undefined;
  const studies = await store.studies(widest, { signal });
  if (studies.length > mostStudies) return undefined;
  const versions = await Promise.all(
    studies.map(({ id }) => store.version(widest, id, { signal })),
  );
  const hash = sha256(
    JSON.stringify([
      // Extensions change no answer, but wrong ones are refused.
      [query, variables, operationName, extensions, language, accept],
      [caller.isKnown, scopes.map(named), named(caller.writeScopeOf('researcher'))],
      [studies, versions, releases],
    ]),
  );
  const epochs = studies.map(({ id }, at) => [id, versions[at]?.epoch ?? ''] as const);
  return { hash, epochs: new Map(epochs) };
}

function named({ studies }: Scope): readonly string[] | 'all' {
  return studies === 'all' ? studies : [...studies].sort();
}
