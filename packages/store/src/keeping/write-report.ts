import type { Version } from '@samenspel/claims';
import type { WriteOptions, WriteReport } from '../port.ts';

/** What became of one note of a write. */
export interface WrittenNote {
  readonly outcome: 'added' | 'replaced' | 'removed' | 'unchanged';
  /** Claims that were written with it. */
  readonly claims: number;
}

/** The report of one transaction. */
export function reportOf(
  version: Version,
  written: readonly WrittenNote[],
  refused: WriteReport['refused'],
): WriteReport {
  const count = (outcome: WrittenNote['outcome']) =>
    written.filter((note) => note.outcome === outcome).length;
  return {
    version,
    added: count('added'),
    replaced: count('replaced'),
    removed: count('removed'),
    unchanged: count('unchanged'),
    claims: written.reduce((sum, note) => sum + note.claims, 0),
    refused,
  };
}

/** The report of two writes that followed each other. */
export function joinReports(first: WriteReport, second: WriteReport): WriteReport {
  return {
    version: second.version,
    added: first.added + second.added,
    replaced: first.replaced + second.replaced,
    removed: first.removed + second.removed,
    unchanged: first.unchanged + second.unchanged,
    claims: first.claims + second.claims,
    refused: [...first.refused, ...second.refused],
  };
}

/** Tells who waits how far a write is. */
export function tellProgress(report: WriteReport, options: WriteOptions | undefined): void {
  const { added, replaced, removed, unchanged, refused, claims } = report;
  const notes = added + replaced + removed + unchanged + refused.length;
  options?.onProgress?.({ notes, claims });
}
