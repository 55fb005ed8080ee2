import type { EntityType, Study, Version } from '@samenspel/claims';
import { recordKey } from '@samenspel/claims';
import {
  compareCodePoints,
  inScope,
  type Options,
  type ResolvedKey,
  type Scope,
} from '@samenspel/store';
import { readStudy } from '@samenspel/store/keeping';
import type { Database } from '../database.ts';
import { entityLabels } from '../keys.ts';
import { textIn } from '../row.ts';
import { versionIn } from '../study-head.ts';
import { readStatements } from './statements.ts';

/** The studies in scope, ordered by id. */
export async function studiesInScope(
  database: Database,
  scope: Scope,
  options: Options | undefined,
): Promise<readonly Study[]> {
  const rows = await database.read(readStatements.studies, {}, options);
  return rows
    .filter((row) => inScope(scope, textIn(row, 'id')))
    .map((row) => readStudy(textIn(row, 'manifest')))
    .sort((a, b) => compareCodePoints(a.id, b.id));
}

/** The present versions of the studies in scope. */
export async function versionsInScope(
  database: Database,
  scope: Scope,
  options: Options | undefined,
): Promise<ReadonlyMap<string, Version>> {
  const rows = await database.read(readStatements.versions, {}, options);
  const seen = rows
    .map((row): readonly [string, Version] => [textIn(row, 'id'), versionIn(row)])
    .filter(([id]) => inScope(scope, id));
  return new Map(seen.sort(([one], [other]) => compareCodePoints(one, other)));
}

/** What opaque keys stand for, in the order asked. */
export async function resolveKeys(
  database: Database,
  scope: Scope,
  keys: readonly string[],
  options: Options | undefined,
): Promise<readonly (ResolvedKey | undefined)[]> {
  const rows = await database.read(readStatements.resolve, { keys: [...new Set(keys)] }, options);
  const found = new Map<string, ResolvedKey>();
  for (const row of rows) {
    const [study, type, id] = [textIn(row, 'study'), textIn(row, 'type'), textIn(row, 'id')];
    const key = textIn(row, 'key');
    if (!inScope(scope, study) || !isRecordType(type) || recordKey(study, type, id) !== key)
      continue;
    found.set(key, { study, type, id });
  }
  return keys.map((key) => found.get(key));
}

function isRecordType(type: string): type is ResolvedKey['type'] {
  return ['study', 'note', 'claim'].includes(type) || isEntityType(type);
}

function isEntityType(type: string): type is EntityType {
  return type in entityLabels;
}
