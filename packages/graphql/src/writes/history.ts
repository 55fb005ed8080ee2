import type { ClaimKind, Version } from '@samenspel/claims';
import { impliedNote } from '@samenspel/notes';
import type { ClaimMark, HistoryEntry, NoteHistory } from '@samenspel/store';
import type { Builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { apiError } from '../errors.ts';
import { checkSize, pageLimits } from '../pages/page-arguments.ts';
import { keyOfNode, nodeId } from '../reading/node-id.ts';
import type { InStudy, OpenStudy } from '../reading/open-study.ts';
import type { Types } from '../types.ts';
import { historyInParts } from './history-parts.ts';

/** A part of the history of a study. */
interface HistoryRecord {
  readonly version: Version;
  readonly entries: readonly InStudy<HistoryEntry>[];
  readonly hasMore: boolean;
  readonly oldest?: number;
}

type ClaimMarkRecord = InStudy<ClaimMark>;

/** Who changed what and when. @returns the type of what one version changed */
export function defineHistory(builder: Builder, types: Types, change: ReturnType<typeof changeOf>) {
  const kind = builder.enumType('HistoryKind', {
    description: 'What made a version.',
    values: {
      WRITE: { value: 'write' as const, description: 'Notes were written or removed.' },
      ERASURE: {
        value: 'erasure' as const,
        description: 'Somebody was erased: whom, and what, is told nowhere.',
      },
    },
  });
  const mark = builder.objectRef<ClaimMarkRecord>('ClaimMark').implement({
    description: 'A claim as a history names it.',
    fields: (t) => ({
      id: t.id({
        description: 'Its id as a node, also when it is there no more.',
        resolve: ({ study, id }) => nodeId('claim', study.id, id),
      }),
      kind: t.field({
        type: types.claimKind,
        description: 'What kind of claim it is.',
        resolve: (each): ClaimKind => each.kind,
      }),
      claim: t.field({
        type: types.claim,
        nullable: true,
        description: 'The claim as it is now; none when it is there no more.',
        resolve: async ({ study, id }) => (await study.claims.one(id)) ?? null,
      }),
    }),
  });
  const marks = (
    { study, claims }: InStudy<NoteHistory>,
    which: keyof NoteHistory['claims'],
  ): readonly ClaimMarkRecord[] => claims[which].map((each) => ({ ...each, study }));
  const note = builder.objectRef<InStudy<NoteHistory>>('NoteHistory').implement({
    description:
      'What became of one note. Of an added one no claims are listed: all of its are new.',
    fields: (t) => ({
      id: t.id({
        description: 'Its id as a node, also when it is there no more.',
        resolve: (each) => nodeId('note', each.study.id, each.note),
      }),
      note: t.field({
        type: types.note,
        nullable: true,
        description: 'The note as it is now; none when it is there no more.',
        resolve: async ({ study, note: id }) => {
          const found = await study.notes.one(id);
          return found.hash === '' ? null : found;
        },
      }),
      change: t.field({
        type: change,
        description: 'What became of it.',
        resolve: (each) => each.change,
      }),
      addedClaims: t.field({
        type: [mark],
        description: 'Claims that are new in it.',
        resolve: (each) => marks(each, 'added'),
      }),
      changedClaims: t.field({
        type: [mark],
        description: 'Claims that say something else now.',
        resolve: (each) => marks(each, 'changed'),
      }),
      removedClaims: t.field({
        type: [mark],
        description: 'Claims that are no longer in it.',
        resolve: (each) => marks(each, 'removed'),
      }),
    }),
  });
  const entry = builder.objectRef<InStudy<HistoryEntry>>('HistoryEntry').implement({
    description: 'What one version of a study changed.',
    fields: (t) => ({
      version: t.exposeInt('version', { description: 'Number of the version.' }),
      at: t.exposeString('at', { description: 'When, as ISO 8601 in UTC.' }),
      kind: t.field({ type: kind, description: 'What made it.', resolve: (each) => each.kind }),
      by: t.string({
        nullable: true,
        description:
          'Who: the name of a token, or a name that stands for somebody whom an issuer knows; told to who is granted the study. None where a folder or the program itself was brought in.',
        resolve: ({ study, by }, _args, { knowsWriters }) =>
          by !== undefined && knowsWriters(study.id) ? by : null,
      }),
      reason: t.string({
        nullable: true,
        description: 'Why, as it was given; told to who is granted the study.',
        resolve: ({ study, reason }, _args, { knowsWriters }) =>
          reason !== undefined && knowsWriters(study.id) ? reason : null,
      }),
      manifest: t.exposeBoolean('manifest', {
        description: 'Whether the manifest of the study changed.',
      }),
      notes: t.field({
        type: [note],
        description: 'What became of which notes.',
        resolve: ({ study, notes }) =>
          notes.filter((each) => each.note !== impliedNote).map((each) => ({ ...each, study })),
      }),
    }),
  });
  const history = builder.objectRef<HistoryRecord>('StudyHistory').implement({
    description: 'A part of the history of a study, as far as the store keeps it.',
    fields: (t) => ({
      version: t.expose('version', {
        type: types.version,
        description: 'The version of the study at that moment.',
      }),
      entries: t.field({
        type: [entry],
        description: 'Newest first.',
        extensions: { items: 'page' },
        resolve: ({ entries }) => entries,
      }),
      hasMore: t.exposeBoolean('hasMore', { description: 'Whether there are older ones.' }),
      oldest: t.exposeInt('oldest', {
        nullable: true,
        description: 'The oldest version that the history tells of.',
      }),
    }),
  });
  builder.objectFields(types.study, (t) => ({
    history: t.field({
      type: history,
      description: 'Who changed what, when and why, newest first.',
      args: {
        first: t.arg.int({
          description:
            'So many versions: 50 when absent, at most 500; fewer where they changed very much.',
        }),
        before: t.arg.int({ description: 'Only versions below this number.' }),
        note: t.arg.id({ description: 'Only what became of the note of this id.' }),
      },
      resolve: historyOf,
    }),
  }));
  return entry;
}

/** The enum of what becomes of a note. */
export function changeOf(builder: Builder) {
  return builder.enumType('NoteChange', {
    description: 'What became of a note.',
    values: {
      ADDED: { value: 'added' as const, description: 'It is new.' },
      REPLACED: { value: 'replaced' as const, description: 'It took the place of what it was.' },
      REMOVED: { value: 'removed' as const, description: 'It is no longer there.' },
      UNCHANGED: { value: 'unchanged' as const, description: 'It was just so already.' },
    },
  });
}

interface HistoryArguments {
  readonly first?: number | null | undefined;
  readonly before?: number | null | undefined;
  readonly note?: string | null | undefined;
}

async function historyOf(
  study: OpenStudy,
  { first, before, note }: HistoryArguments,
  { store, scope, options, work }: Context,
): Promise<HistoryRecord> {
  const size = checkSize('first', first ?? pageLimits.default);
  const id = note === null || note === undefined ? undefined : await noteOf(study, note);
  const found = await historyInParts(
    (request) => store.history(scope, study.id, request, options),
    {
      first: size,
      ...(before === null || before === undefined ? {} : { before }),
      ...(id === undefined ? {} : { note: id }),
    },
    work.budget,
  );
  return { ...found, entries: found.entries.map((each) => ({ ...each, study })) };
}

/** The note of a node id; of one that is gone its history is known by its present id alone. */
async function noteOf(study: OpenStudy, note: string): Promise<string> {
  const key = keyOfNode(note);
  const [record] = key === undefined ? [] : await study.resolveKeys([key]);
  if (record?.type === 'note' && record.study === study.id) return record.id;
  throw apiError(
    'NOT_FOUND',
    `There is no note ${JSON.stringify(note)} in the study.`,
    'Take the id of a note from an answer of this server; what became of one that is gone is in the history without "note".',
  );
}
