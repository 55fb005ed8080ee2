import { StoreError } from './errors.ts';
import type { Scope } from './port.ts';

/** Whether the caller may know of a study. */
export function inScope(scope: Scope, study: string): boolean {
  return scope.studies === 'all' || scope.studies.has(study);
}

/** What every store answers about a study that is not there, and, in the same words, about one that is out of scope. */
export function noSuchStudy(study: string): StoreError {
  return new StoreError(
    'NOT_FOUND',
    `There is no study ${JSON.stringify(study)} here that you may read. Ask for the list of studies.`,
  );
}

/** @throws NOT_FOUND when the study is out of scope */
export function checkScope(scope: Scope, study: string): void {
  if (!inScope(scope, study)) throw noSuchStudy(study);
}
