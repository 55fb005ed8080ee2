import type { MatrixModel } from '@samenspel/views/model';
import { hostileNames } from './hostile-map.ts';

/** A matrix of which every text is hostile. */
export function hostileMatrix(): MatrixModel {
  const lines = hostileNames.map((name, at) => ({ id: `${name}${at}`, label: name, claims: at }));
  return {
    language: 'en',
    ...{ rows: lines, columns: lines, caption: hostileNames[0], caution: hostileNames[1] },
    choices: { phases: lines, areas: lines, perspectives: lines },
    cells: lines.map(({ id }, at) => ({ row: id, column: lines[0]?.id ?? '', claims: at + 1 })),
  };
}
