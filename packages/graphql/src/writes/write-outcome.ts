import type { Version } from '@samenspel/claims';
import { impliedNote } from '@samenspel/notes';
import type { NoteChange, Refusal, WriteReport } from '@samenspel/store';
import { GraphQLError } from 'graphql';
import type { WritePlan } from './write-plan.ts';
import type { NoteFate, NoteProblem, RefusedNote, Written } from './written.ts';

/** How conflicts of a round are taken. */
export interface RoundOfWriting {
  /** Whether notes that were given are not written again. */
  readonly isFinal: boolean;
  /** Whether nothing is. */
  readonly isLast: boolean;
}

/** What becomes of the changes of one round, batch by batch. */
export interface RoundOutcome {
  readonly add: (batch: readonly NoteChange[], report: WriteReport) => void;
  readonly result: () => {
    /** Ids of notes to be written again. */
    readonly again: ReadonlySet<string>;
    /** Whether anything was refused. */
    readonly isRefused: boolean;
  };
}

/** What is gathered of a write in its rounds. */
export interface WriteOutcome {
  problems: readonly NoteProblem[];
  readonly isRefused: (id: string) => boolean;
  /** Paths of notes that bring back what was erased. */
  readonly erased: ReadonlySet<string>;
  readonly begin: (
    plan: WritePlan,
    changes: readonly NoteChange[],
    round: RoundOfWriting,
  ) => RoundOutcome;
  readonly written: (
    study: string,
    version: Version | undefined,
    more?: { readonly isWritten: boolean },
  ) => Written;
  /** What was written before an error, with what was left by it as refused; nothing where nothing was written. */
  readonly writtenBefore: (study: string, error: unknown) => Written | undefined;
}

/** @param before what was refused before anything is written */
export function createOutcome(before: readonly RefusedNote[]): WriteOutcome {
  const refused: RefusedNote[] = [...before];
  const gone = new Set<string>();
  const erased = new Set<string>();
  const own = new Map<string, NoteFate>();
  const others = new Map<string, NoteFate>();
  let claims = 0;
  /** The version that something was written in. */
  let version: Version | undefined;
  /** What is to be written yet, with why it was not. */
  let left = new Map<string, RefusedNote>();

  const begin: WriteOutcome['begin'] = (plan, changes, { isFinal, isLast }) => {
    const fateOf = (id: string) => plan.own.get(id) ?? plan.others.get(id);
    left = new Map(
      changes.map((change) => {
        const id = idOf(change);
        return [id, left.get(id) ?? asRefused({ note: id, ...notReached }, fateOf(id))];
      }),
    );
    const again = new Set<string>();
    let isRefused = false;
    const refuse = (each: Refusal) => {
      const fate = plan.own.get(each.note);
      isRefused = true;
      if (each.code === 'CONFLICT' && !isLast && (fate === undefined || !isFinal)) {
        if (fate !== undefined) again.add(each.note);
        left.set(each.note, asRefused(each, fateOf(each.note)));
        return;
      }
      gone.add(each.note);
      if (each.code === 'ERASED' && fate !== undefined) erased.add(fate.path);
      if (each.note !== impliedNote) refused.push(asRefused(each, fateOf(each.note)));
    };
    return {
      add(batch, report) {
        claims += report.claims;
        if (version !== undefined || report.added + report.replaced + report.removed > 0)
          version = report.version;
        const ids = new Set(batch.map(idOf));
        for (const id of ids) left.delete(id);
        for (const each of report.refused) {
          ids.delete(each.note);
          refuse(each);
        }
        for (const id of ids) {
          const isOwn = plan.own.has(id);
          const fate = fateOf(id);
          if (fate === undefined || id === impliedNote || own.has(id)) continue;
          (isOwn ? own : others).set(id, fate);
        }
      },
      result: () => ({ again, isRefused }),
    };
  };

  const written: WriteOutcome['written'] = (
    study,
    at,
    { isWritten = true } = { isWritten: true },
  ) => ({
    study,
    isThere: at !== undefined,
    isWritten,
    version: at,
    notes: [...own.values()],
    others: [...others.values()],
    claims,
    problems: outcome.problems,
    refused,
  });
  const outcome: WriteOutcome = {
    problems: [],
    isRefused: (id) => gone.has(id),
    erased,
    begin,
    written,
    writtenBefore(study, error) {
      if (version === undefined) return undefined;
      const why = error instanceof GraphQLError ? error.message : 'Something went wrong.';
      for (const [id, each] of left) {
        if (id === impliedNote) continue;
        const tried = each.code === notReached.code ? '' : ' It was not tried again:';
        refused.push({ ...each, reason: `${each.reason}${tried} ${why}` });
      }
      return written(study, version);
    },
  };
  return outcome;
}

const notReached = {
  code: 'NOT_REACHED',
  reason:
    'It was not come to, or the store failed while it was written: it may be as it was. Send it again; what is there already is not changed.',
} as const;

function asRefused(
  { note, ...refusal }: Omit<RefusedNote, 'id' | 'path'> & { readonly note: string },
  fate: NoteFate | undefined,
): RefusedNote {
  return { ...refusal, id: note, path: fate?.path ?? note };
}

/** The note that a change is of. */
export function idOf(change: NoteChange): string {
  return 'put' in change ? change.put.id : change.remove;
}
