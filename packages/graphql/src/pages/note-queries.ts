import { impliedNote } from '@samenspel/notes';
import type { NoteHead } from '@samenspel/store';
import type { Builder } from '../builder.ts';
import type { InStudy } from '../reading/open-study.ts';
import type { Types } from '../types.ts';
import { defineConnection, type ConnectionRecord } from './connection.ts';
import { pageOfList } from './list-page.ts';

/** Units of a budget for a note of a list that a page is taken from. */
const costOfOrder = 1 / 20;

/** The field that pages through the notes of a study. */
export function defineNoteQueries(builder: Builder, types: Types): void {
  const notes = builder.objectRef<ConnectionRecord<InStudy<NoteHead>>>('NoteConnection');
  defineConnection(builder, types, notes, types.note);
  builder.queryField('notes', (t) =>
    t.field({
      type: notes,
      description:
        'The notes of the study, in the order of their paths: what researchers wrote, for who keeps them as files too.',
      args: { ...types.args.study, ...types.args.page },
      resolve: async (_root, args, context) => {
        const study = await context.study(args.study);
        const heads = (await study.allNotes()).filter(({ id }) => id !== impliedNote);
        context.work.budget.spendOnMeasure(heads.length * costOfOrder);
        return context.work.turns.take(() =>
          pageOfList(
            heads.toSorted((one, other) => (one.path < other.path ? -1 : 1)),
            args,
            (head) => ({ ...head, study }),
          ),
        );
      },
    }),
  );
}
