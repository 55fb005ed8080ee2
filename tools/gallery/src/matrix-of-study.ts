import { pairsOf, type Collaboration, type StudyData } from '@samenspel/claims';
import { phase } from '@samenspel/ontology';
import type { Language, MatrixLine, MatrixModel } from '@samenspel/views/model';
import { mapOfStudy } from './map-of-study.ts';

/** What the rows of a matrix are set against. */
export type MatrixAcross = 'kind' | 'phase';

/** Lines of a claim: which rows and columns it stands in. */
type LinesOf = (claim: Collaboration) => readonly (readonly [row: string, column: string])[];

/** How often kinds of actors are said to be in contact, with each other or by phase. */
export function matrixOfStudy(
  study: StudyData,
  across: MatrixAcross,
  language: Language,
): MatrixModel {
  const map = mapOfStudy(study, language);
  const nodes = new Map(map.nodes.map((node) => [node.id, node] as const));
  const kindOf = (actor: string) => nodes.get(actor)?.kind ?? '';
  const linesOf: LinesOf = (claim) =>
    across === 'phase'
      ? claim.participants.flatMap(({ actor }) =>
          claim.phases.map((one) => [kindOf(actor), one] as const),
        )
      : pairsOf(claim).flatMap(({ a, b }) => [
          [kindOf(a), kindOf(b)] as const,
          [kindOf(b), kindOf(a)] as const,
        ]);
  const rows = new Map<string, Set<string>>();
  const columns = new Map<string, Set<string>>();
  const cells = new Map<string, Map<string, Set<string>>>();
  const add = (sets: Map<string, Set<string>>, key: string, claim: string) => {
    sets.set(key, (sets.get(key) ?? new Set<string>()).add(claim));
  };
  for (const claim of study.notes.flatMap((note) => note.claims)) {
    if (claim.kind !== 'collaboration' || claim.mode === 'absent') continue;
    for (const [row, column] of linesOf(claim)) {
      if (row === '' || column === '') continue;
      add(rows, row, claim.id);
      add(columns, column, claim.id);
      const cellsOfRow = cells.get(row) ?? new Map<string, Set<string>>();
      add(cellsOfRow, column, claim.id);
      cells.set(row, cellsOfRow);
    }
  }
  const kinds = map.nodes.map(({ kind, kindLabel }) => ({ id: kind, label: kindLabel }));
  const phases = phase.concepts.map((concept) => ({ id: concept.id, label: concept[language] }));
  const named = (lines: Map<string, Set<string>>, names: readonly MatrixLine[]) =>
    [...lines]
      .map(([id, claims]) => ({
        ...{ id, claims: claims.size },
        label: names.find((name) => name.id === id)?.label ?? id,
      }))
      .toSorted((one, other) => other.claims - one.claims || (one.id < other.id ? -1 : 1));
  return {
    language,
    rows: named(rows, kinds),
    columns:
      across === 'kind'
        ? named(columns, kinds)
        : phases.flatMap(({ id, label }) => {
            const claims = columns.get(id);
            return claims === undefined ? [] : [{ id, label, claims: claims.size }];
          }),
    cells: [...cells].flatMap(([row, cellsOfRow]) =>
      [...cellsOfRow].map(([column, claims]) => ({ row, column, claims: claims.size })),
    ),
    caption:
      across === 'kind' ? 'Who works with whom, by kind' : 'Who works together in which phase',
    caution:
      'Counts of claims measure how much was written, not how much is collaborated. What is not mentioned is not absent.',
  };
}
