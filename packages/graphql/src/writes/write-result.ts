import type { Version } from '@samenspel/claims';
import { impliedNote } from '@samenspel/notes';
import type { Builder } from '../builder.ts';
import { nodeId } from '../reading/node-id.ts';
import type { Types } from '../types.ts';
import type { changeOf } from './history.ts';
import type { NoteFate, NoteProblem, RefusedNote, Written } from './written.ts';

/** Notes and problems that an answer lists. */
const mostListed = 500;

/** What is listed of a write, with the study that it is of. */
type InWrite<Item> = Item & { readonly of: string };

const severities = ['error', 'warning', 'hint'] as const;

/** What a write answers. */
export function defineWriteResult(
  builder: Builder,
  types: Types,
  change: ReturnType<typeof changeOf>,
) {
  const severity = builder.enumType('Severity', {
    description: 'How much a problem matters.',
    values: {
      ERROR: { value: 'error' as const, description: 'Something that was written is not read.' },
      WARNING: { value: 'warning' as const, description: 'Something may not be read as meant.' },
      HINT: { value: 'hint' as const, description: 'Something unusual, that can be meant.' },
    },
  });
  const code = builder.enumType('RefusalCode', {
    description: 'Why something was not written.',
    values: {
      INVALID: { value: 'INVALID' as const, description: 'No store can keep it.' },
      CONFLICT: {
        value: 'CONFLICT' as const,
        description: 'Another write changed it since the version that the writer had seen.',
      },
      ERASED: {
        value: 'ERASED' as const,
        description: 'It brings back something of somebody who was erased.',
      },
      BAD_NAME: { value: 'BAD_NAME' as const, description: 'Nothing can stand at such a path.' },
      NOT_FOUND: { value: 'NOT_FOUND' as const, description: 'There is nothing of that name.' },
      NOT_REACHED: {
        value: 'NOT_REACHED' as const,
        description:
          'Time ran out, or the store failed, when others were written already: it can be sent again. Where the store failed over it, it may have been written.',
      },
    },
  });
  const place = builder.objectRef<NoteProblem>('ProblemPlace').implement({
    description: 'From where to where, in lines and columns that are counted from 1.',
    fields: (t) => ({
      line: t.exposeInt('line', { description: 'Line of the first character.' }),
      column: t.exposeInt('column', {
        description: 'Column of the first character, in UTF-16 code units.',
      }),
      endLine: t.exposeInt('endLine', { description: 'Line of the last character.' }),
      endColumn: t.exposeInt('endColumn', { description: 'Column after the last character.' }),
    }),
  });
  const problem = builder.objectRef<InWrite<NoteProblem>>('Problem').implement({
    description: 'Something in a note or the manifest that is not as expected.',
    fields: (t) => ({
      note: t.id({
        nullable: true,
        description: 'Id of the note as a node; the manifest has none.',
        resolve: ({ of, id }) => (id === undefined ? null : nodeId('note', of, id)),
      }),
      path: t.exposeString('file', { description: 'Path within the study.' }),
      place: t.field({
        type: place,
        description: 'Where it stands.',
        resolve: (each) => each,
      }),
      severity: t.field({
        type: severity,
        description: 'How much it matters.',
        resolve: (each) => each.severity,
      }),
      code: t.exposeString('code', { description: 'What sort of problem it is.' }),
      message: t.exposeString('message', { description: 'A sentence that tells it.' }),
      found: t.exposeString('found', { description: 'What stands there.' }),
      expected: t.exposeString('expected', { description: 'What may stand there.' }),
      nearest: t.exposeString('nearest', {
        nullable: true,
        description: 'The valid value most like what stands there.',
      }),
    }),
  });
  const refusal = builder.objectRef<InWrite<RefusedNote>>('RefusedNote').implement({
    description: 'A note that was not written, and why.',
    fields: (t) => ({
      note: t.id({
        nullable: true,
        description: 'Id of the note as a node; none where there is no such note.',
        resolve: ({ of, id }) => (id === undefined ? null : nodeId('note', of, id)),
      }),
      path: t.exposeString('path', { description: 'Its path, or how it was named.' }),
      code: t.field({ type: code, description: 'Why.', resolve: (each) => each.code }),
      reason: t.exposeString('reason', { description: 'Why, in words, with what to do.' }),
      by: t.exposeString('by', {
        nullable: true,
        description: 'For a conflict: who made the write that came between.',
      }),
      at: t.exposeString('at', {
        nullable: true,
        description: 'For a conflict: when, as ISO 8601 in UTC.',
      }),
      version: t.field({
        type: types.version,
        nullable: true,
        description: 'For a conflict: the version in which the note last changed.',
        resolve: (each): Version | null => each.version ?? null,
      }),
    }),
  });
  const fate = builder.objectRef<InWrite<NoteFate>>('WrittenNote').implement({
    description: 'What became of a note.',
    fields: (t) => ({
      note: t.id({
        description: 'Its id as a node, also when it is there no more.',
        resolve: ({ of, id }) => nodeId('note', of, id),
      }),
      path: t.exposeString('path', { description: 'Its path within the study.' }),
      change: t.field({
        type: change,
        description: 'What became of it.',
        resolve: (each) => each.change,
      }),
    }),
  });
  const countOf =
    (change: NoteFate['change']) =>
    ({ notes }: Written) =>
      notes.filter((note) => note.change === change).length;
  const listed = <Item extends object>(written: Written, items: readonly Item[]) =>
    items.slice(0, mostListed).map((item): InWrite<Item> => ({ ...item, of: written.study }));
  const result = builder.objectRef<Written>('WriteResult');
  result.implement({
    description:
      'What became of a write. Each note is written whole or not at all; what is written when the answer comes stays.',
    fields: (t) => ({
      study: t.field({
        type: types.study,
        nullable: true,
        description: 'The study as it is after the write; none where it was not made.',
        resolve: (written, _args, context) =>
          written.isThere ? context.after().study(written.study) : null,
      }),
      version: t.field({
        type: types.version,
        nullable: true,
        description:
          'The version of the study after the write: answers from now on are of that or a later one.',
        resolve: ({ version }) => version ?? null,
      }),
      written: t.exposeBoolean('isWritten', {
        description:
          'False when nothing was written, because of an error where `strict` is asked or in the manifest.',
      }),
      added: t.int({ description: 'Notes that are new.', resolve: countOf('added') }),
      replaced: t.int({
        description:
          'Notes that took the place of what they were; others whose claims changed are not counted.',
        resolve: countOf('replaced'),
      }),
      removed: t.int({
        description: 'Notes that are no longer there.',
        resolve: countOf('removed'),
      }),
      unchanged: t.int({
        description: 'Notes that were just so already.',
        resolve: countOf('unchanged'),
      }),
      claims: t.exposeInt('claims', {
        description: 'Claims in the notes that were added or replaced, the others too.',
      }),
      notes: t.field({
        type: [fate],
        description: 'What became of the notes that were given or named.',
        extensions: { items: mostListed },
        resolve: (written) => listed(written, written.notes),
      }),
      others: t.field({
        type: [fate],
        description: `Notes whose claims changed with those, because of what they link to; at most ${mostListed} are listed.`,
        extensions: { items: mostListed },
        resolve: (written) => listed(written, written.others),
      }),
      problemCounts: t.field({
        type: problemCounts(),
        description: 'How many problems there are.',
        resolve: ({ problems }) => problems,
      }),
      problems: t.field({
        type: [problem],
        description: `What is not as expected in the notes that were given, and in others whose claims changed; errors first, at most ${mostListed} are listed.`,
        extensions: { items: mostListed },
        resolve: (written) =>
          listed(
            written,
            severities.flatMap((each) => written.problems.filter((one) => one.severity === each)),
          ),
      }),
      refused: t.field({
        type: [refusal],
        description: 'What was not written.',
        extensions: { items: mostListed },
        resolve: (written) =>
          listed(
            written,
            written.refused.filter(({ id }) => id !== impliedNote),
          ),
      }),
    }),
  });
  return result;

  function problemCounts() {
    const count = (which: (typeof severities)[number]) => (problems: readonly NoteProblem[]) =>
      problems.filter(({ severity: found }) => found === which).length;
    return builder.objectRef<readonly NoteProblem[]>('ProblemCounts').implement({
      description: 'How many problems there are of each severity.',
      fields: (t) => ({
        errors: t.int({ description: 'Errors.', resolve: count('error') }),
        warnings: t.int({ description: 'Warnings.', resolve: count('warning') }),
        hints: t.int({ description: 'Hints.', resolve: count('hint') }),
      }),
    });
  }
}
