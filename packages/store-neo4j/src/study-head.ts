import { randomBytes } from 'node:crypto';
import type { Domain, Version } from '@samenspel/claims';
import { StoreError } from '@samenspel/store';
import { maybeNumberIn, numberIn, textIn, textsIn, type Row } from './row.ts';

/** What the node of a study holds. */
export interface StudyHead {
  readonly manifest: string;
  readonly version: Version;
  /** The version in which entities or the manifest last changed. */
  readonly entitiesVersion: number;
  readonly nextClaim: number;
  readonly claims: number;
  /** The last integer that was given, by domain. */
  readonly terms: ReadonlyMap<Domain, number>;
  /** The version of `packClaim` by which rows are packed, from the first that was packed anew on. */
  readonly rowFormat: number;
  /** While rows are packed anew: the last note whose are. */
  readonly renewed: number | undefined;
  /** Of the last writes, newest first, by which one whose answer was lost knows that it was done. */
  readonly marks: readonly string[];
  /** Whether the study is being removed. */
  readonly dropped: boolean;
}

/** The columns that `readHead` reads, of a study `s`. */
export const headColumns = `s.manifest AS manifest, s.epoch AS epoch, s.version AS version,
  s.entitiesVersion AS entitiesVersion, s.nextClaim AS nextClaim, s.claims AS claims, s.terms AS terms,
  coalesce(s.rowFormat, 0) AS rowFormat, s.renewed AS renewed, coalesce(s.marks, []) AS marks, s.dropped IS NOT NULL AS dropped`;

export function readHead(row: Row): StudyHead {
  return {
    manifest: textIn(row, 'manifest'),
    version: versionIn(row),
    entitiesVersion: numberIn(row, 'entitiesVersion'),
    nextClaim: numberIn(row, 'nextClaim'),
    claims: numberIn(row, 'claims'),
    terms: readTerms(textIn(row, 'terms')),
    rowFormat: numberIn(row, 'rowFormat'),
    renewed: maybeNumberIn(row, 'renewed'),
    marks: textsIn(row, 'marks'),
    dropped: row.dropped === true,
  };
}

export function versionIn(row: Row): Version {
  return { epoch: textIn(row, 'epoch'), number: numberIn(row, 'version') };
}

export function termsText(terms: ReadonlyMap<Domain, number>): string {
  return JSON.stringify(Object.fromEntries(terms));
}

function readTerms(json: string): ReadonlyMap<Domain, number> {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null) {
    throw new StoreError(
      'STORE_UNAVAILABLE',
      'The database is damaged: a study does not tell its terms. Copy the studies anew from their notes.',
    );
  }
  return new Map(
    Object.entries(value).flatMap(([domain, last]) =>
      isDomain(domain) && typeof last === 'number' ? [[domain, last]] : [],
    ),
  );
}

const plainDomains: ReadonlySet<string> = new Set<Domain>([
  'actor',
  'area',
  'respondent',
  'document',
  'note',
  'code',
  'proposition',
  'word',
]);

function isDomain(text: string): text is Domain {
  return plainDomains.has(text) || text.startsWith('concept:');
}

export function randomEpoch(): string {
  return randomBytes(12).toString('hex');
}
