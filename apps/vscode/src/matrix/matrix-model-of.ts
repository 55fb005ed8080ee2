import type { Matrix } from '@samenspel/language-server/protocol';
import type { Language } from '@samenspel/ontology';
import type { MatrixModel, ViewFilter } from '@samenspel/views/model';

/** The id that stands for what is not known: no concept has it. */
const unknown = '';

/** A matrix as it is drawn. */
export function matrixModelOf(
  { rows, columns, cells, choices }: Matrix,
  {
    language,
    caption,
    caution,
    filter,
  }: {
    readonly language: Language;
    readonly caption: string;
    readonly caution: string;
    readonly filter: ViewFilter;
  },
): MatrixModel {
  const lines = (keys: Matrix['rows']) =>
    keys.map(({ id, label }) => ({ id: id ?? unknown, label }));
  return {
    ...{ language, caption, caution, choices, filter },
    rows: lines(rows),
    columns: lines(columns),
    cells: cells.flatMap(({ row, column, modes }) => {
      const [of, by] = [rows[row], columns[column]];
      if (of === undefined || by === undefined) return [];
      const denied = claimsOf(modes, (id) => id === denial);
      const claims = claimsOf(modes, (id) => id !== denial);
      return [{ row: of.id ?? unknown, column: by.id ?? unknown, claims, denied }];
    }),
  };
}

/** The mode of a claim that there is no contact. */
const denial = 'absent';

function claimsOf(
  modes: Matrix['cells'][number]['modes'],
  isMeant: (mode: string) => boolean,
): number {
  return modes.reduce((sum, { id, claims }) => (isMeant(id) ? sum + claims : sum), 0);
}

/** What a row or column that was chosen stands for. */
export function lineChosen(id: string): string | null {
  return id === unknown ? null : id;
}
