/** Something that was measured, and what it is held to. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** How much there may be at most, or must be at least. */
  readonly target?: { readonly most: number } | { readonly least: number };
  /** The same done by other means in the same run. */
  readonly peer?: { readonly name: string; readonly value: number };
}

/** What was measured as a table for a person, a line each. */
export function table(measured: readonly Measured[]): string {
  const header = ['what', 'reached', 'target', 'met', 'peer', 'ratio'];
  return grid(header, measured.map(cellsOf), (column) => column === 1);
}

/**
 * Lines of cells below a header, in columns.
 *
 * @param isNumber which columns are numbers: all but the first when absent
 */
export function grid(
  header: readonly string[],
  cells: readonly (readonly string[])[],
  isNumber = (column: number) => column > 0,
): string {
  const lines = [header, ...cells];
  const widths = header.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => '─'.repeat(width));
  return [header, rule, ...cells]
    .map((line) =>
      line
        .map((cell, column) => padded(cell, widths[column] ?? 0, isNumber(column)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf({ what, value, unit, target, peer }: Measured): readonly string[] {
  return [
    what,
    `${written(value)} ${unit}`,
    target === undefined
      ? ''
      : 'most' in target
        ? `< ${written(target.most)} ${unit}`
        : `> ${written(target.least)} ${unit}`,
    target === undefined ? '' : isMet(value, target) ? 'yes' : 'NO',
    peer === undefined ? '' : `${peer.name}: ${written(peer.value)} ${unit}`,
    peer === undefined ? '' : `${written(value / peer.value)} ×`,
  ];
}

function isMet(value: number, target: NonNullable<Measured['target']>): boolean {
  return 'most' in target ? value < target.most : value >= target.least;
}

function padded(text: string, width: number, right: boolean): string {
  return right ? text.padStart(width) : text.padEnd(width);
}

/** Three digits that count, whole thousands set apart. */
export function written(value: number): string {
  return Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en-GB')
    : String(Number(value.toPrecision(3)));
}
