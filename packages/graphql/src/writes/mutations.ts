import type { Version } from '@samenspel/claims';
import type { Builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { apiError } from '../errors.ts';
import { nodeId } from '../reading/node-id.ts';
import type { Types } from '../types.ts';
import { givenNotes, type GivenNote } from './given-notes.ts';
import { changeOf, defineHistory } from './history.ts';
import { namedNotes } from './named-notes.ts';
import { writeNotes } from './note-writer.ts';
import { retractClaim, type Retraction, type StrandedLink } from './retraction.ts';
import { defineWriteResult } from './write-result.ts';
import type { Written } from './written.ts';
import { writtenStudy } from './written-study.ts';

/** Notes that one call may give or name. */
const mostNotes = 500;

/** Characters of a reason. */
const longestReason = 500;

/** What a mutation costs by itself: it is durable when it answers. */
const weight = 100;

/** Fields that write. @returns types that what is live has too */
export function defineWrites(builder: Builder, types: Types) {
  const change = changeOf(builder);
  const entry = defineHistory(builder, types, change);
  const result = defineWriteResult(builder, types, change);
  const retraction = defineRetraction(builder, result);
  const noteInput = builder.inputType('NoteInput', {
    description: 'A note as written.',
    fields: (t) => ({
      path: t.string({
        required: true,
        description: "Its path within the study's folder, with `/`, ending in `.md`.",
      }),
      text: t.string({ required: true, description: 'All of its text, in Markdown.' }),
    }),
  });
  const versionInput = builder.inputType('VersionInput', {
    description:
      'A version as answers give it: what `version { epoch number }` tells can be sent back.',
    fields: (t) => ({
      epoch: t.string({ required: true, description: 'Its epoch.' }),
      number: t.int({ required: true, description: 'Its number.' }),
    }),
  });
  const writing = builder.args((t) => ({
    ifVersion: t.field({
      type: versionInput,
      description:
        'The version of the study that the change is based on: what another write changed since is refused as a conflict. Without it what others did is replaced.',
    }),
    reason: t.string({
      description: `Why, for the history; at most ${longestReason} characters. Name nobody in it.`,
    }),
  }));

  builder.mutationType({
    description: 'What changes studies. It takes the role of a researcher in the study.',
  });
  builder.mutationFields((t) => ({
    importNotes: t.field({
      type: result,
      // What fails later in an operation must not take along what this one tells.
      nullable: true,
      description:
        'Brings notes into a study, read together with those that it has, as a folder of them is read. A note that is there is replaced whole; what is not given stays. The same call twice changes nothing the second time.',
      args: {
        ...types.args.study,
        notes: t.arg({
          type: [noteInput],
          required: true,
          description: `The notes; at most ${mostNotes}.`,
        }),
        manifest: t.arg.string({
          description:
            'The text of samenspel.yaml. It makes the study where there is none, which takes the role in all studies, else it replaces the manifest.',
        }),
        ...writing,
        strict: t.arg.boolean({
          description:
            'Whether nothing is written when there is an error in the notes, or a note is refused by its name. What is refused only when it is written, as CONFLICT, ERASED or INVALID, keeps none of the others out.',
        }),
      },
      extensions: { weight },
      resolve: (_root, { study, notes, manifest, ifVersion, reason, strict }, context) =>
        importNotes(
          {
            study,
            notes,
            manifest,
            ifVersion: ifVersion ?? undefined,
            reason: checkReason(reason),
            strict: strict ?? false,
          },
          context.after(),
        ),
    }),
    removeNotes: t.field({
      type: result,
      nullable: true,
      description: 'Removes notes from a study, with all that they claim.',
      args: {
        ...types.args.study,
        notes: t.arg({
          type: [types.reference],
          required: true,
          description: `The notes, by node id, path or own id; at most ${mostNotes}.`,
        }),
        ...writing,
      },
      extensions: { weight },
      resolve: async (_root, { study: named, notes, ifVersion, reason }, request) => {
        checkLength(notes.length);
        const why = checkReason(reason);
        const context = request.after();
        const study = await context.study(named);
        const found = await namedNotes(study, notes);
        return writeNotes(
          {
            study: study.manifest,
            texts: new Map(),
            removed: new Set(found.notes.map(({ id }) => id)),
            refused: found.refused,
            ifVersion: ifVersion ?? undefined,
            reason: why,
          },
          context,
        );
      },
    }),
    retractClaim: t.field({
      type: retraction,
      nullable: true,
      description:
        'Takes a claim back: its list item or paragraph is taken out of the text of its note, with the lines that go on with it, and the note is written again.',
      args: {
        ...types.args.study,
        claim: t.arg.id({ required: true, description: 'The claim.' }),
        ...writing,
      },
      extensions: { weight },
      resolve: (_root, { study, claim, ifVersion, reason }, context) =>
        retractClaim(
          { study, claim, ifVersion: ifVersion ?? undefined, reason: checkReason(reason) },
          context,
        ),
    }),
  }));
  return { entry, versionInput };
}

interface Import {
  readonly study: string | null | undefined;
  readonly notes: readonly GivenNote[];
  readonly manifest: string | null | undefined;
  readonly ifVersion: Version | undefined;
  readonly reason: string | undefined;
  readonly strict: boolean;
}

async function importNotes(asked: Import, context: Context): Promise<Written> {
  checkLength(asked.notes.length);
  const { study, isThere, problems } = await writtenStudy(context, asked.study, asked.manifest);
  const there = isThere ? await context.study(study.id) : undefined;
  const paths = (await there?.allNotes())?.map(({ path }) => path) ?? [];
  const { texts, refused } = givenNotes(asked.notes, paths);
  if (problems.some(({ severity }) => severity === 'error'))
    return {
      study: study.id,
      isThere,
      isWritten: false,
      notes: [],
      others: [],
      claims: 0,
      problems,
      refused,
    };
  const { ifVersion, reason, strict } = asked;
  const written = await writeNotes(
    {
      ...{ study, texts, removed: new Set(), refused, ifVersion, reason, strict },
      withManifest: typeof asked.manifest === 'string',
    },
    context,
  );
  return { ...written, problems: [...problems, ...written.problems] };
}

function checkLength(notes: number): void {
  if (notes <= mostNotes) return;
  throw apiError(
    'TOO_LARGE',
    `There are ${notes} notes, and one call takes at most ${mostNotes}.`,
    'Send them in several calls: first those that others link to, such as registers.',
  );
}

function checkReason(reason: string | null | undefined): string | undefined {
  const text = reason?.trim() ?? '';
  if (text.length > longestReason || /\p{Cc}|\p{Cs}/u.test(text))
    throw apiError(
      'BAD_ARGUMENT',
      `"reason" has ${text.length} characters or one that is not printed; at most ${longestReason} are kept, on one line.`,
    );
  return text === '' ? undefined : text;
}

function defineRetraction(builder: Builder, result: ReturnType<typeof defineWriteResult>) {
  const linkKind = builder.enumType('ClaimLink', {
    description: 'How a claim refers to another.',
    values: {
      RESTATES: { value: 'restates' as const, description: 'It says the same.' },
      QUALIFIES: { value: 'qualifies' as const, description: 'It limits it.' },
      CONTRADICTS: { value: 'contradicts' as const, description: 'It says the opposite.' },
      ANSWERS: { value: 'answers' as const, description: 'It answers it.' },
      EXPLAINS: { value: 'explains' as const, description: 'It is a reason of it.' },
    },
  });
  const link = builder.objectRef<StrandedLink & { readonly of: string }>('StrandedLink').implement({
    description: 'A link from another claim that leads nowhere now.',
    fields: (t) => ({
      link: t.field({
        type: linkKind,
        description: 'How it refers.',
        resolve: (each) => each.link,
      }),
      claim: t.id({
        description: 'Id of the claim as a node.',
        resolve: ({ of, claim }) => nodeId('claim', of, claim),
      }),
      note: t.id({
        description: 'Id of the note in which it stands, as a node.',
        resolve: ({ of, note }) => nodeId('note', of, note),
      }),
    }),
  });
  return builder.objectRef<Retraction>('Retraction').implement({
    description: 'What became of a retraction.',
    fields: (t) => ({
      result: t.field({
        type: result,
        description: 'What became of the note, and of others.',
        resolve: ({ written }) => written,
      }),
      note: t.id({
        description: 'Id of the note as a node.',
        resolve: ({ written, note }) => nodeId('note', written.study, note),
      }),
      path: t.exposeString('path', { description: 'Path of the note.' }),
      text: t.exposeString('text', {
        nullable: true,
        description:
          'All of the text of the note as it is now, for who keeps it as a file; none where it was refused.',
      }),
      stranded: t.field({
        type: [link],
        description: 'Links from other claims that lead nowhere now.',
        resolve: ({ written, links }) => links.map((each) => ({ ...each, of: written.study })),
      }),
    }),
  });
}
