/** A part of an answer that is a list: its path, and its rows as texts by column. */
export interface FlatList {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Node = Readonly<Record<string, unknown>>;

/**
 * An answer as tables: every list of objects is a table of its own, named by its path; lists inside a row are shown in
 * one cell, their texts joined. The `edges` and `nodes` of connections are passed through.
 */
export function flatten(data: unknown): readonly FlatList[] {
  const lists: FlatList[] = [];
  const loose: [string, string][] = [];
  const visit = (value: unknown, path: string) => {
    const items = itemsOf(value);
    if (items !== undefined) {
      if (items.every(isNode)) lists.push(tableOf(path, items));
      else loose.push([path, items.map(textOf).join(', ')]);
    } else if (isNode(value)) {
      for (const [key, inner] of Object.entries(value))
        visit(inner, path === '' ? key : `${path}.${key}`);
    } else {
      loose.push([path, textOf(value)]);
    }
  };
  visit(data, '');
  if (loose.length === 0) return lists;
  return [
    { path: '', columns: loose.map(([name]) => name), rows: [loose.map(([, text]) => text)] },
    ...lists,
  ];
}

function tableOf(path: string, items: readonly Node[]): FlatList {
  const rows = items.map((item) => new Map(cellsOf(item, '')));
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return { path, columns, rows: rows.map((row) => columns.map((column) => row.get(column) ?? '')) };
}

function* cellsOf(node: Node, prefix: string): Generator<[string, string]> {
  for (const [key, value] of Object.entries(node)) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (itemsOf(value) === undefined && isNode(value)) yield* cellsOf(value, name);
    else yield [name, textOf(value)];
  }
}

/** The items of a list or of a connection. */
function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (isList(value)) return value;
  if (!isNode(value)) return undefined;
  const { edges, nodes } = value;
  if (isList(nodes)) return nodes;
  if (Array.isArray(edges))
    return edges.map((edge: unknown) => (isNode(edge) && 'node' in edge ? edge.node : edge));
  return undefined;
}

/** A value in one cell: the texts in it, in order. */
function textOf(value: unknown): string {
  const items = itemsOf(value);
  if (items !== undefined) return items.map(textOf).join(', ');
  if (isNode(value))
    return Object.values(value)
      .map(textOf)
      .filter((text) => text !== '')
      .join(' ');
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
