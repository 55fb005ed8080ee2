import type { z } from 'zod';
import type { Claim } from './claim.ts';
import type { Entity } from './entity.ts';
import { issueAt, jsonPath, type Checked, type Issue } from './issue.ts';
import { nearestOf } from './nearest.ts';
import { checkReferences } from './references.ts';
import { claimSchemas, entitySchema, studyDataSchema } from './schema.ts';
import type { StudyData } from './study.ts';

/**
 * A claim, from a value of any kind. The kind decides which fields are expected, so that the issues are about that
 * kind only.
 */
export function checkClaim(value: unknown): Checked<Claim> {
  const kind = fieldOf(value, 'kind');
  for (const [name, schema] of Object.entries(claimSchemas)) {
    if (name === kind) return checkAgainst<Claim>(schema, value);
  }
  const kinds = Object.keys(claimSchemas);
  const near = typeof kind === 'string' ? nearestOf(kinds, kind) : undefined;
  return { ok: false, issues: [issueAt('kind', kind, `one of ${kinds.join(', ')}`, near)] };
}

/** An entity (actor, area, respondent, document, proposition or code), from a value of any kind. */
export function checkEntity(value: unknown): Checked<Entity> {
  return checkAgainst(entitySchema, value);
}

/**
 * A whole study, from a value of any kind (JSON that was read, say): its fields, and that every id which a claim or
 * an entity refers to is there.
 */
export function checkStudyData(value: unknown): Checked<StudyData> {
  const outer = checkAgainst(studyDataSchema, value);
  if (!outer.ok)
    return { ok: false, issues: outer.issues.flatMap((issue) => refined(issue, value)) };
  const issues = checkReferences(outer.value);
  return issues.length === 0 ? outer : { ok: false, issues };
}

/**
 * A value by a schema of `zod`, or why it does not fit: where, what was found and what was expected.
 *
 * @example checkAgainst(z.strictObject({ first: z.int() }), { first: 'all' })
 */
export function checkAgainst<Value>(schema: z.ZodType<Value>, value: unknown): Checked<Value> {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, issues: result.error.issues.flatMap((issue) => issuesOf(issue, value)) };
}

const claimPath = /^notes\[\d+\]\.claims\[\d+\]$/u;

/** A claim that fits no kind is told by the kind that it says it is. */
function refined(issue: Issue, root: unknown): readonly Issue[] {
  if (!claimPath.test(issue.path)) return [issue];
  const keys = [...issue.path.matchAll(/\d+/gu)].map(Number);
  const inner = checkClaim(valueAt(root, ['notes', keys[0] ?? 0, 'claims', keys[1] ?? 0]));
  if (inner.ok) return [issue];
  return inner.issues.map((found) => ({
    ...found,
    path: `${issue.path}.${found.path}`,
    message: `${issue.path}.${found.message}`,
  }));
}

function issuesOf(issue: z.core.$ZodIssue, root: unknown): readonly Issue[] {
  const path = jsonPath(issue.path);
  const found = valueAt(root, issue.path);
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = typeof found === 'string' ? nearestOf(values, found) : undefined;
      return [
        issueAt(
          path,
          found,
          values.length === 1 ? shownOne(values) : `one of ${values.join(', ')}`,
          near,
        ),
      ];
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        issueAt(jsonPath([...issue.path, key]), fieldOf(found, key), 'no such field here'),
      );
    case 'invalid_type':
      return [issueAt(path, found, `a value of type ${issue.expected}`)];
    default:
      return [issueAt(path, found, issue.message)];
  }
}

function shownOne(values: readonly string[]): string {
  return JSON.stringify(values[0]);
}

function fieldOf(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(fieldOf, root);
}
