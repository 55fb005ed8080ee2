import { impliedNote } from '@samenspel/notes';
import type { NoteHead } from '@samenspel/store';
import { keyOfNode } from '../reading/node-id.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import type { RefusedNote } from './written.ts';

/** The notes that are named by node id, path or own id; what names none is refused. */
export async function namedNotes(
  study: OpenStudy,
  names: readonly string[],
): Promise<{ readonly notes: readonly NoteHead[]; readonly refused: readonly RefusedNote[] }> {
  const heads = (await study.allNotes()).filter(({ id }) => id !== impliedNote);
  const keys = names.flatMap((name) => keyOfNode(name) ?? []);
  const resolved = keys.length === 0 ? [] : await study.resolveKeys(keys);
  const ids = new Map(keys.map((key, at) => [key, idOf(resolved[at], study)]));
  const notes = new Set<NoteHead>();
  const refused: RefusedNote[] = [];
  for (const name of names) {
    const key = keyOfNode(name);
    const byKey = key === undefined ? undefined : ids.get(key);
    const found =
      heads.find(({ id }) => id === byKey) ??
      heads.find(({ path }) => path === name) ??
      heads.find(({ id }) => id === name);
    if (found !== undefined) notes.add(found);
    else refused.push({ path: name, code: 'NOT_FOUND', reason: notThere(name) });
  }
  return { notes: [...notes], refused };
}

function idOf(
  record: { readonly study: string; readonly type: string; readonly id: string } | undefined,
  study: OpenStudy,
): string | undefined {
  return record?.study === study.id && record.type === 'note' ? record.id : undefined;
}

function notThere(name: string): string {
  return `The study has no note ${JSON.stringify(name.slice(0, 200))}. Name it by its node id, its path or its own id.`;
}
