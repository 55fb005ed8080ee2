import type { Study, Version } from '@samenspel/claims';
import { impliedNote, type Workspace } from '@samenspel/notes';
import type { Refusal, Store, WriteReport } from '@samenspel/store';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { apiError, asked } from '../errors.ts';
import { costLimit } from '../work/budget.ts';
import { createTurns } from '../work/turns.ts';
import { createKeptNotes, type KeptNotes } from './kept-notes.ts';
import { readTexts, versionOf, type StudyTexts } from './study-texts.ts';
import { planWrite, type Intent, type WritePlan } from './write-plan.ts';
import type { NoteFate, NoteProblem, RefusedNote, Written } from './written.ts';

/** A write that is asked for. */
export interface NoteWrite extends Intent {
  readonly study: Study;
  /** The version that the writer has seen. */
  readonly ifVersion?: Version | undefined;
  readonly reason?: string | undefined;
  /** Whether nothing is written when there is an error. */
  readonly strict?: boolean;
  /** Whether the study's manifest is written too, also when no note is. */
  readonly withManifest?: boolean;
  /** What was refused before. */
  readonly refused?: readonly RefusedNote[];
}

/** Times that a write is done again because others write the same study meanwhile. */
const mostRounds = 5;

/** Units of a budget for a character that is read: see `Budget`. */
const costOfCharacter = 1 / 100;

/**
 * Writes notes, and others whose claims change by that. Nothing is taken from the notes of others that the store did
 * not have when it was written: where others write meanwhile, what depends on both is worked out again. Where that
 * fails after something was written, what was written is told, and what is left as refused.
 *
 * @throws UNSUPPORTED where the store has no text of a note that stays; what a store throws
 */
export async function writeNotes(write: NoteWrite, context: Context): Promise<Written> {
  const outcome = createOutcome(write.refused ?? []);
  try {
    return await writeInRounds(write, context, outcome);
  } catch (error) {
    const written = outcome.writtenBefore(write.study.id, error);
    if (written === undefined) throw error;
    return written;
  }
}

async function writeInRounds(
  write: NoteWrite,
  context: Context,
  outcome: Outcome,
): Promise<Written> {
  const { study, ifVersion, reason, strict = false, refused: before = [] } = write;
  const { writing } = context;
  if (writing === undefined) throw noWriter();
  const { kept = createKeptNotes() } = writing;
  let intent: Intent = write;
  let version: Version | undefined;
  for (let round = 0; ; round += 1) {
    const { store } = context.after();
    const { stored, plan } = await planned(intent, write, { context, kept, store, round, outcome });
    if (round === 0) {
      outcome.problems = plan.problems;
      const isWrong = plan.problems.some(({ severity }) => severity === 'error');
      if (strict && (isWrong || before.length > 0))
        return outcome.written(study.id, stored.version, { isWritten: false });
      if (context.options.signal?.aborted === true) throw givenUp();
      if (plan.changes.length > 0 || write.withManifest === true) writing.begin?.();
    }
    const changes = plan.changes.filter((change) => !outcome.isRefused(idOf(change)));
    if (round > 0 && changes.length === 0)
      return outcome.written(study.id, version ?? stored.version);
    const seen = round === 0 ? (ifVersion ?? stored.version) : stored.version;
    const report = await asked(
      store.write(study, changes, {
        by: writing.by,
        ...(reason === undefined ? {} : { reason }),
        ...(seen === undefined ? {} : { ifVersion: seen }),
      }),
    );
    version = report.version;
    const isLast = round + 1 >= mostRounds;
    const again = outcome.add(plan, report, {
      // Who has said what they saw is told of every conflict.
      isFinal: isLast || (round === 0 && ifVersion !== undefined),
      isLast,
    });
    const isAlone = (stored.version?.number ?? 0) + 1 >= version.number;
    if (isLast || (again.size === 0 && isAlone && report.refused.length === 0))
      return outcome.written(study.id, version);
    intent = only(intent, plan, again);
  }
}

/** What a round of a write begins with. */
interface Round {
  readonly context: Context;
  readonly kept: KeptNotes;
  readonly store: Store;
  readonly round: number;
  readonly outcome: Pick<Outcome, 'erased'>;
}

/** Reads what the store has, and what is to become of it. */
async function planned(
  intent: Intent,
  write: NoteWrite,
  { context, kept, store, round, outcome }: Round,
): Promise<{ readonly stored: StudyTexts; readonly plan: WritePlan }> {
  const { study } = write;
  const { scope, language, work } = context;
  // Turns and reads end at the deadline, and what has begun comes to its end.
  const isFirst = round === 0;
  const turns = isFirst ? work.turns : createTurns(undefined);
  const options = isFirst ? context.options : {};
  const version = await versionOf(store, scope, study.id, options);
  const reading = { store, scope, study: study.id, options, turns, most: kept.room };
  const planning = { study, language, turns, most: kept.room };
  const plan = async (notes: Workspace) => {
    const stored = await readTexts(notes, version, reading);
    const whole = withErased(intent, write, stored, outcome.erased);
    const characters = notes.characters() + charactersOf(whole);
    if (isFirst) work.budget.spendOnMeasure(Math.min(characters * costOfCharacter, costLimit));
    return { stored, plan: await planWrite(notes, stored, whole, planning) };
  };
  return await asked(kept.use(study, version?.epoch, plan, options));
}

/** What is gathered of a write in its rounds. */
interface Outcome {
  problems: readonly NoteProblem[];
  readonly isRefused: (id: string) => boolean;
  /** Paths of notes that bring back what was erased. */
  readonly erased: ReadonlySet<string>;
  /** Takes in what became of a round; gives the ids of notes to be written again. */
  readonly add: (
    plan: WritePlan,
    report: WriteReport,
    round: { readonly isFinal: boolean; readonly isLast: boolean },
  ) => ReadonlySet<string>;
  readonly written: (
    study: string,
    version: Version | undefined,
    more?: { readonly isWritten: boolean },
  ) => Written;
  /** What was written before an error, with what was left by it as refused; nothing where nothing was written. */
  readonly writtenBefore: (study: string, error: unknown) => Written | undefined;
}

function createOutcome(before: readonly RefusedNote[]): Outcome {
  const refused: RefusedNote[] = [...before];
  const gone = new Set<string>();
  const erased = new Set<string>();
  const own = new Map<string, NoteFate>();
  const others = new Map<string, NoteFate>();
  let claims = 0;
  /** The version that something was written in. */
  let version: Version | undefined;
  let left: readonly RefusedNote[] = [];
  const outcome: Outcome = {
    problems: [],
    isRefused: (id) => gone.has(id),
    erased,
    add(plan, report, { isFinal, isLast }) {
      claims += report.claims;
      if (version !== undefined || report.added + report.replaced + report.removed > 0)
        version = report.version;
      const later: RefusedNote[] = [];
      const again = new Set<string>();
      const notWritten = new Set<string>();
      for (const each of report.refused) {
        notWritten.add(each.note);
        const fate = plan.own.get(each.note);
        const isConflict = each.code === 'CONFLICT';
        if (isConflict && !isLast && (fate === undefined || !isFinal)) {
          if (fate !== undefined) again.add(each.note);
          if (each.note !== impliedNote)
            later.push(asRefused(each, fate ?? plan.others.get(each.note)));
          continue;
        }
        gone.add(each.note);
        if (each.code === 'ERASED' && fate !== undefined) erased.add(fate.path);
        if (each.note !== impliedNote)
          refused.push(asRefused(each, fate ?? plan.others.get(each.note)));
      }
      for (const [target, fates] of [
        [own, plan.own],
        [others, plan.others],
      ] as const) {
        for (const [id, fate] of fates)
          if (!notWritten.has(id) && !gone.has(id) && id !== impliedNote && !own.has(id))
            target.set(id, fate);
      }
      left = later;
      return again;
    },
    writtenBefore(study, error) {
      if (version === undefined) return undefined;
      const why = error instanceof GraphQLError ? error.message : 'Something went wrong.';
      refused.push(
        ...left.map((each) => ({
          ...each,
          reason: `${each.reason} It was not tried again: ${why}`,
        })),
      );
      return outcome.written(study, version);
    },
    written: (study, version, { isWritten = true } = { isWritten: true }) => ({
      study,
      isThere: version !== undefined,
      isWritten,
      version,
      notes: [...own.values()],
      others: [...others.values()],
      claims,
      problems: outcome.problems,
      refused,
    }),
  };
  return outcome;
}

function asRefused({ note, ...refusal }: Refusal, fate: NoteFate | undefined): RefusedNote {
  return { ...refusal, id: note, path: fate?.path ?? note };
}

function idOf(change: WritePlan['changes'][number]): string {
  return 'put' in change ? change.put.id : change.remove;
}

/** What is still to be done of an intent: the notes of these ids. */
function only(intent: Intent, plan: WritePlan, ids: ReadonlySet<string>): Intent {
  const paths = new Set([...ids].flatMap((id) => plan.own.get(id)?.path ?? []));
  return {
    texts: new Map([...intent.texts].filter(([path]) => paths.has(path))),
    removed: new Set([...intent.removed].filter((id) => ids.has(id))),
  };
}

/**
 * An intent with the given texts of notes that were refused for bringing back what was erased, where the store has no
 * text of them: others are read with them as before, so that nothing takes their place, and they are not written.
 */
function withErased(
  intent: Intent,
  { texts }: Intent,
  { notes }: StudyTexts,
  erased: ReadonlySet<string>,
): Intent {
  if (erased.size === 0) return intent;
  const withText = new Set(notes.flatMap(({ path, hasText }) => (hasText ? [path] : [])));
  const more = [...texts].filter(([path]) => erased.has(path) && !withText.has(path));
  return { ...intent, texts: new Map([...more, ...intent.texts]) };
}

function charactersOf({ texts }: Intent): number {
  return [...texts.values()].reduce((sum, text) => sum + text.length, 0);
}

function givenUp() {
  return apiError('ABORTED', 'The write was given up before anything was written.');
}

function noWriter() {
  return apiError('UNSUPPORTED', 'Nothing can be written here: it is not told who writes.');
}
