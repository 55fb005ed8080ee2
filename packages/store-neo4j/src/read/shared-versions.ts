import type { Version } from '@samenspel/claims';

/** What every answer needs to know of its study. */
export interface Standing {
  readonly version: Version;
  /** Claims of the study. */
  readonly claims: number;
}

/** Asks how a study stands. Whoever asks while a question is on its way shares the next one. */
export type SharedVersions = (study: string) => Promise<Standing>;

/**
 * Every answer needs the version that its study has now, and one question tells it to all who wait. One that was sent
 * before somebody asked may have missed what that one wrote: so each waits for a question that is sent after.
 */
export function shareVersions(ask: (study: string) => Promise<Standing>): SharedVersions {
  const asking = new Map<string, { readonly now: Promise<Standing>; next?: Promise<Standing> }>();
  const send = (study: string): Promise<Standing> => {
    const now = ask(study);
    const entry = { now };
    asking.set(study, entry);
    const over = () => {
      if (asking.get(study) === entry) asking.delete(study);
    };
    now.then(over, over);
    return now;
  };
  return (study) => {
    const entry = asking.get(study);
    if (entry === undefined) return send(study);
    entry.next ??= entry.now.then(
      () => send(study),
      () => send(study),
    );
    return entry.next;
  };
}
