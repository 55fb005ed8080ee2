import type { Matrix } from '@samenspel/language-server/protocol';
import type { Language } from '@samenspel/ontology';
import type { MatrixModel } from '@samenspel/views/model';

/** The id that stands for what is not known: no concept has it. */
const unknown = '';

/** A matrix as it is drawn. */
export function matrixModelOf(
  { rows, columns, cells }: Matrix,
  {
    language,
    caption,
    caution,
  }: {
    readonly language: Language;
    readonly caption: string;
    readonly caution: string;
  },
): MatrixModel {
  const lines = (keys: Matrix['rows']) =>
    keys.map(({ id, label }) => ({ id: id ?? unknown, label }));
  return {
    ...{ language, caption, caution },
    rows: lines(rows),
    columns: lines(columns),
    cells: cells.flatMap(({ row, column, tally }) => {
      const [of, by] = [rows[row], columns[column]];
      if (of === undefined || by === undefined) return [];
      return [{ row: of.id ?? unknown, column: by.id ?? unknown, claims: tally.claims }];
    }),
  };
}

/** What a row or column that was chosen stands for. */
export function lineChosen(id: string): string | null {
  return id === unknown ? null : id;
}
