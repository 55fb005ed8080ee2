import type { MatrixColumns, MatrixRows } from '@samenspel/language-server/protocol';
import type { Text } from '../words/words.ts';

/** What a matrix can be of. */
export interface MatrixShape {
  readonly rows: MatrixRows;
  readonly columns: MatrixColumns;
  readonly title: Text;
}

/** All of them; the first is shown when a matrix is opened. */
export const matrixShapes = [
  { rows: 'actorTopKind', columns: 'actorTopKind', title: 'Who with whom, by broad kind' },
  { rows: 'actorKind', columns: 'actorKind', title: 'Who with whom, by kind' },
  { rows: 'actorKind', columns: 'phase', title: 'Who in which phase, by kind' },
  { rows: 'actorTopKind', columns: 'phase', title: 'Who in which phase, by broad kind' },
  { rows: 'actorKind', columns: 'area', title: 'Who in which area, by kind' },
  { rows: 'actorKind', columns: 'perspective', title: 'Who from which perspective, by kind' },
] as const satisfies readonly MatrixShape[];
