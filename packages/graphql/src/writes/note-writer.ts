import type { Study, Version } from '@samenspel/claims';
import type { Workspace } from '@samenspel/notes';
import type { Store } from '@samenspel/store';
import { batchesOf } from '@samenspel/store/keeping';
import type { Context } from '../context.ts';
import { apiError, asked } from '../errors.ts';
import { costLimit } from '../work/budget.ts';
import { createTurns } from '../work/turns.ts';
import { createKeptNotes, type KeptNotes } from './kept-notes.ts';
import { readTexts, versionOf, type StudyTexts } from './study-texts.ts';
import { planWrite, type Intent, type WritePlan } from './write-plan.ts';
import { createOutcome, idOf, type WriteOutcome } from './write-outcome.ts';
import type { RefusedNote, Written } from './written.ts';

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
 * fails or time runs out after something was written, what was written is told, and what is left as refused.
 *
 * @throws UNSUPPORTED where the store has no text of a note that stays; what a store throws
 */
export async function writeNotes(write: NoteWrite, context: Context): Promise<Written> {
  const outcome = createOutcome(write.refused ?? []);
  // Texts that were not written are not kept either: one of them may be what was erased.
  const forget = () => context.writing?.kept?.forget(write.study.id);
  try {
    const written = await writeInRounds(write, context, outcome);
    if (written.refused.length > 0 || !written.isWritten) forget();
    return written;
  } catch (error) {
    forget();
    const written = outcome.writtenBefore(write.study.id, error);
    if (written === undefined) throw error;
    return written;
  }
}

async function writeInRounds(
  write: NoteWrite,
  context: Context,
  outcome: WriteOutcome,
): Promise<Written> {
  const { ifVersion, reason, strict = false, withManifest = false, refused: before = [] } = write;
  const { writing } = context;
  if (writing === undefined) throw noWriter();
  const { kept = createKeptNotes() } = writing;
  let intent: Intent = write;
  let version: Version | undefined;
  let over: AbortSignal | undefined;
  for (let round = 0; ; round += 1) {
    const { store } = context.after();
    // Who gives no manifest writes by the one that is there now, and keeps it.
    const study =
      withManifest || round === 0 ? write.study : await studyNow(store, context, write.study);
    const { stored, plan } = await planned(intent, write, {
      ...{ study, context, kept, store, round, outcome, over },
    });
    if (round === 0) {
      outcome.problems = plan.problems;
      const isWrong = plan.problems.some(({ severity }) => severity === 'error');
      if (strict && (isWrong || before.length > 0))
        return outcome.written(study.id, stored.version, { isWritten: false });
      if (context.options.signal?.aborted === true) throw givenUp();
      if (plan.changes.length > 0 || withManifest) {
        writing.begin?.();
        over = writing.ending;
      }
    }
    const changes = plan.changes.filter((change) => !outcome.isRefused(idOf(change)));
    if (round > 0 && changes.length === 0)
      return outcome.written(study.id, version ?? stored.version);
    let seen = round === 0 ? (ifVersion ?? stored.version) : stored.version;
    const isLast = round + 1 >= mostRounds;
    const adding = outcome.begin(plan, changes, {
      // Who has said what they saw is told of every conflict.
      isFinal: isLast || (round === 0 && ifVersion !== undefined),
      isLast,
    });
    let batches = 0;
    // Each batch is one transaction: between two of them it is known what was written.
    for await (const batch of batchesOf(changes, undefined)) {
      if (over?.aborted === true) throw noTime();
      const report = await asked(
        store.write(study, batch, {
          by: writing.by,
          keepManifest: !withManifest,
          ...(reason === undefined ? {} : { reason }),
          ...(seen === undefined ? {} : { ifVersion: seen }),
        }),
      );
      adding.add(batch, report);
      version = report.version;
      // Who makes a study has seen nothing of what others write into it from then on.
      seen ??= version;
      // One that changes nothing takes no version.
      if (report.added + report.replaced + report.removed > 0) batches += 1;
    }
    const { again, isRefused } = adding.result();
    const isAlone = (stored.version?.number ?? 0) + batches >= (version?.number ?? 0);
    if (isLast || (again.size === 0 && isAlone && !isRefused))
      return outcome.written(study.id, version);
    if (over?.aborted === true) throw noTime();
    intent = only(intent, plan, again);
  }
}

/** What a round of a write begins with. */
interface Round {
  readonly study: Study;
  readonly context: Context;
  readonly kept: KeptNotes;
  readonly store: Store;
  readonly round: number;
  readonly outcome: Pick<WriteOutcome, 'erased'>;
  /** Ends what comes after the first round, where there is an end. */
  readonly over: AbortSignal | undefined;
}

/** Reads what the store has, and what is to become of it. */
async function planned(
  intent: Intent,
  write: NoteWrite,
  { study, context, kept, store, round, outcome, over }: Round,
): Promise<{ readonly stored: StudyTexts; readonly plan: WritePlan }> {
  const { scope, language, work } = context;
  // Turns and reads end at the deadline; what has begun has an end of its own, whether its client is there or not.
  const isFirst = round === 0;
  const turns = isFirst ? work.turns : createTurns(over);
  const options = isFirst ? context.options : over === undefined ? {} : { signal: over };
  const versionNow = () => versionOf(store, scope, study.id, options);
  const reading = { store, scope, study: study.id, options, turns, most: kept.room };
  const planning = { study, language, turns, most: kept.room };
  const plan = async (notes: Workspace, version: Version | undefined) => {
    const stored = await readTexts(notes, version, reading);
    const whole = withErased(intent, write, stored, outcome.erased);
    const characters = notes.characters() + charactersOf(whole);
    if (isFirst) work.budget.spendOnMeasure(Math.min(characters * costOfCharacter, costLimit));
    return { stored, plan: await planWrite(notes, stored, whole, planning) };
  };
  return await asked(kept.use(study, versionNow, plan, options));
}

/** The study as the store has it now. */
async function studyNow(store: Store, { scope }: Context, before: Study): Promise<Study> {
  const studies = await asked(store.studies(scope));
  return studies.find(({ id }) => id === before.id) ?? before;
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

function noTime() {
  return apiError('ABORTED', 'There was no time left to write more.', 'Send what is left again.');
}

function noWriter() {
  return apiError('UNSUPPORTED', 'Nothing can be written here: it is not told who writes.');
}
