import type { Version } from '@samenspel/claims';
import type { HistoryEntry } from '@samenspel/store';
import type { Builder } from '../builder.ts';
import type { Filters } from '../filters/filter-input.ts';
import { nodeId } from '../reading/node-id.ts';
import type { InStudy } from '../reading/open-study.ts';
import type { Types } from '../types.ts';
import type { defineWrites } from '../writes/mutations.ts';
import { claimCounts, type ClaimCounts } from './claim-counts.ts';
import { collaborationNews, type CollaborationChange } from './collaboration-news.ts';
import { newsFor, type StudyNews } from './study-news.ts';

type EntryRecord = InStudy<{
  readonly entry: HistoryEntry;
  /** Those that came after, up to the version of the event. */
  readonly later: readonly HistoryEntry[];
}>;

interface CollaborationChangesRecord {
  readonly version: Version;
  readonly rebuild: boolean;
  readonly changes: readonly InStudy<CollaborationChange>[];
}

const versionOfEvent =
  'The state of the study that the event brings you to: send it as `since` to go on from here.';

const rebuildOfEvent =
  'Whether it cannot be told what changed: then read anew, and go on from the version of this event.';

/** What can be followed over a live connection. */
export function defineLive(
  builder: Builder,
  types: Types,
  filters: Filters,
  { entry, versionInput }: ReturnType<typeof defineWrites>,
): void {
  const since = builder.args((t) => ({
    since: t.field({
      type: versionInput,
      description:
        'The version of what you have, as answers and events give it: all that changed since is told. Without it only what changes from now on.',
    }),
  }));
  const changes = defineChanges(builder, types, entry);
  const collaborations = defineCollaborationChanges(builder, types);

  builder.subscriptionType({
    description:
      'What is told over a live connection. The first event comes at once and tells the version from where on; each next one has all that changed since the one before, so that who is slow gets fewer events and misses nothing.',
  });
  builder.subscriptionFields((t) => ({
    changes: t.field({
      type: changes,
      description: 'Each new version of a study.',
      args: { ...types.args.study, ...since },
      subscribe: oneEvent,
      resolve: async (root, args, context) => {
        const { news, following } = await newsFor(root, context, args.study, args.since);
        const { study, version, rebuild, entries } = news;
        following.come({ study: study.id, version }, rebuild || entries.length > 0);
        return news;
      },
    }),
    collaborationChanged: t.field({
      type: collaborations,
      description: 'Collaborations that are added, changed or removed.',
      args: {
        ...types.args.study,
        filter: t.arg({ type: filters.collaboration, description: 'Which ones; all when absent.' }),
        ...since,
      },
      subscribe: oneEvent,
      resolve: async (root, args, context): Promise<CollaborationChangesRecord> => {
        const { news, following } = await newsFor(root, context, args.study, args.since);
        const { study, version } = news;
        const found = await collaborationNews(news, args.filter);
        const rebuild = news.rebuild || found === undefined;
        following.come({ study: study.id, version }, rebuild || found.length > 0);
        return {
          version,
          rebuild,
          changes: rebuild ? [] : found.map((each) => ({ ...each, study })),
        };
      },
    }),
  }));
}

/** An event is what an execution of the operation gives: when there is a next one is known to who keeps the connection. */
async function* oneEvent(root: unknown): AsyncGenerator {
  yield await Promise.resolve(root);
}

function defineChanges(
  builder: Builder,
  types: Types,
  entry: ReturnType<typeof defineWrites>['entry'],
) {
  const counts = builder.objectRef<ClaimCounts>('ClaimChangeCounts').implement({
    description: 'How many claims a version changed.',
    fields: (t) => ({
      added: t.exposeInt('added', { description: 'Claims that are new.' }),
      changed: t.exposeInt('changed', { description: 'Claims that say something else now.' }),
      removed: t.exposeInt('removed', { description: 'Claims that are there no more.' }),
    }),
  });
  const version = builder.objectRef<EntryRecord>('StudyVersion').implement({
    description: 'One version of a study as an event tells it.',
    fields: (t) => ({
      number: t.int({ description: 'Its number.', resolve: (each) => each.entry.version }),
      at: t.string({ description: 'When, as ISO 8601 in UTC.', resolve: (each) => each.entry.at }),
      claims: t.field({
        type: counts,
        description: 'How many claims it changed.',
        resolve: (each) => claimCounts(each.study, each.entry, each.later),
      }),
      entry: t.field({
        type: entry,
        description: 'What it changed, and who made it.',
        resolve: (each) => ({ ...each.entry, study: each.study }),
      }),
    }),
  });
  return builder.objectRef<StudyNews>('StudyChanges').implement({
    description: 'What became of a study since the event before.',
    fields: (t) => ({
      version: t.expose('version', { type: types.version, description: versionOfEvent }),
      rebuild: t.exposeBoolean('rebuild', { description: rebuildOfEvent }),
      versions: t.field({
        type: [version],
        description: 'The versions that were made since, oldest first.',
        resolve: ({ study, entries }) =>
          entries.map((each, at) => ({ study, entry: each, later: entries.slice(at + 1) })),
      }),
    }),
  });
}

function defineCollaborationChanges(builder: Builder, types: Types) {
  const kind = builder.enumType('ClaimChange', {
    description: 'What became of a claim.',
    values: {
      ADDED: { value: 'added' as const, description: 'It is new.' },
      CHANGED: {
        value: 'changed' as const,
        description: 'It says something else now, and may be new to the filter.',
      },
      REMOVED: {
        value: 'removed' as const,
        description:
          'It is there no more, or does not fulfil the filter; also told of one that changed and never did.',
      },
    },
  });
  const change = builder.objectRef<InStudy<CollaborationChange>>('CollaborationChange').implement({
    description: 'What became of one collaboration.',
    fields: (t) => ({
      change: t.field({
        type: kind,
        description: 'What became of it.',
        resolve: (each) => each.change,
      }),
      id: t.id({
        description: 'Its id as a node, also when it is there no more.',
        resolve: ({ study, id }) => nodeId('claim', study.id, id),
      }),
      collaboration: t.field({
        type: types.collaboration,
        nullable: true,
        description: 'The collaboration as it is now; none where it was removed.',
        resolve: (each) => each.collaboration ?? null,
      }),
    }),
  });
  return builder.objectRef<CollaborationChangesRecord>('CollaborationChanges').implement({
    description: 'What became of collaborations since the event before.',
    fields: (t) => ({
      version: t.expose('version', { type: types.version, description: versionOfEvent }),
      rebuild: t.exposeBoolean('rebuild', { description: rebuildOfEvent }),
      changes: t.field({
        type: [change],
        description: 'The collaborations, each once.',
        resolve: (each) => each.changes,
      }),
    }),
  });
}
