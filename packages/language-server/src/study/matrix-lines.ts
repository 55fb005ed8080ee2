import { nameOf } from '@samenspel/language-service';
import type { AskedStudy } from './asked-study.ts';
import { concept } from './named.ts';
import { phrase } from './phrases.ts';
import type { MatrixColumns, MatrixKey } from './protocol.ts';

/** The different ids of rows or columns: concepts as in their scheme, areas by name, what is not known last. */
export function inOrder(
  { folder }: AskedStudy,
  key: MatrixColumns,
  ids: readonly (string | null)[],
): readonly (string | null)[] {
  const places =
    key === 'area'
      ? []
      : folder.vocabulary.scheme(schemes[key]).concepts.map((one): string => one.id);
  const nameIn = (id: string) => (key === 'area' ? nameOf(folder, 'area', id) : id);
  const known = [...new Set(ids)].filter((id) => id !== null);
  known.sort(
    (one, other) =>
      places.indexOf(one) - places.indexOf(other) || nameIn(one).localeCompare(nameIn(other)),
  );
  return ids.includes(null) ? [...known, null] : known;
}

const schemes = {
  actorKind: 'actor-kind',
  actorTopKind: 'actor-kind',
  phase: 'phase',
  perspective: 'perspective',
} as const;

/** What a row or column stands for. */
export function keyFor({ folder }: AskedStudy, key: MatrixColumns, id: string | null): MatrixKey {
  if (id === null) return { id, label: phrase('notSaid', folder.language) };
  return key === 'area'
    ? { id, label: nameOf(folder, 'area', id) }
    : { id, label: concept(folder, schemes[key], id).label };
}
