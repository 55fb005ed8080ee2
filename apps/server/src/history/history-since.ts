import type { HistoryEntry } from '@samenspel/store';
import { UsageError } from '../command.ts';

/** Whether an entry is asked for; entries before the first that is not are not either. */
export type Since = (entry: Pick<HistoryEntry, 'version' | 'at'>) => boolean;

const hour = 3_600_000;
const units: Readonly<Record<string, number>> = { h: hour, d: 24 * hour, w: 7 * 24 * hour };

/**
 * What `--since` says: after a version, from a day or a moment on, or the last hours, days or weeks.
 *
 * @throws UsageError for another text
 */
export function sinceOf(text: string, now: number): Since {
  if (/^\d{1,15}$/u.test(text)) return ({ version }) => version > Number(text);
  const [, number = '', unit = ''] = /^([1-9]\d{0,4})([hdw])$/u.exec(text) ?? [];
  const from = number === '' ? momentOf(text) : now - Number(number) * (units[unit] ?? 0);
  return ({ at }) => Date.parse(at) >= from;
}

/** A day, or a moment with its zone, in milliseconds. */
function momentOf(text: string): number {
  const isMoment =
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/u.test(text);
  const moment = isMoment ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(moment)) return moment;
  throw new UsageError({
    nl: `--since ${text}: verwacht is een versie (12), een dag (2026-03-31), een moment (2026-03-31T12:00Z) of een tijd tot nu (12h, 7d, 2w).`,
    en: `--since ${text}: expected a version (12), a day (2026-03-31), a moment (2026-03-31T12:00Z) or a time up to now (12h, 7d, 2w).`,
  });
}
