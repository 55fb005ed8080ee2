import { isSameVersion, type Version } from '@samenspel/claims';
import type { HistoryEntry } from '@samenspel/store';
import type { Context } from '../context.ts';
import { apiError, asked } from '../errors.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import { historyInParts } from '../writes/history-parts.ts';
import { Following } from './following.ts';

/**
 * Versions that one event tells of, fewer where they changed very much. Who is further behind reads anew, which is less
 * than being told all.
 */
const mostVersions = 100;

/** What became of a study since a version. */
export interface StudyNews {
  readonly study: OpenStudy;
  readonly version: Version;
  /** Whether it cannot be told what changed. */
  readonly rebuild: boolean;
  /** All that were made since, oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** Whether entities or the manifest changed. */
  readonly entities: boolean;
}

/**
 * What is new for who follows a study.
 *
 * @param since what the client says that it has seen; counts for the first event alone
 */
export async function newsFor(
  root: unknown,
  context: Context,
  reference: string | null | undefined,
  since: Version | null | undefined,
): Promise<{ readonly news: StudyNews; readonly following: Following }> {
  if (!(root instanceof Following))
    throw apiError(
      'BAD_ARGUMENT',
      'A subscription is answered over a live connection alone.',
      'Ask with "accept: text/event-stream", or over a WebSocket of the protocol graphql-transport-ws.',
    );
  const study = await context.study(root.told?.study ?? reference);
  const news = await newsSince(study, context, root.told?.version ?? since ?? undefined);
  return { news, following: root };
}

async function newsSince(
  study: OpenStudy,
  { store, scope, options, work }: Context,
  since: Version | undefined,
): Promise<StudyNews> {
  const nothing = { study, rebuild: false, entries: [], entities: false };
  const present = await asked(store.version(scope, study.id, options));
  if (since === undefined || isSameVersion(since, present)) return { ...nothing, version: present };
  if (since.epoch !== present.epoch || since.number > present.number)
    return { ...nothing, version: present, rebuild: true };
  const { version, entries, hasMore, oldest } = await historyInParts(
    (request) => store.history(scope, study.id, request, options),
    { since: since.number, first: mostVersions },
    work.budget,
  );
  // Asked later, so that it goes at least as far.
  const changes = await asked(store.changes(scope, study.id, since, options));
  const isBroken =
    version.epoch !== since.epoch ||
    changes.type === 'rebuild' ||
    hasMore ||
    oldest === undefined ||
    since.number < oldest - 1 ||
    entries.some(({ kind }) => kind === 'erasure');
  if (isBroken) return { ...nothing, version, rebuild: true };
  return { study, version, rebuild: false, entries, entities: changes.entities };
}
