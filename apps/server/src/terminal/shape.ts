import { plain } from './text.ts';

/** One value of an object: its dotted path within it, and how it is written. */
export interface Value {
  readonly name: string;
  readonly text: string;
  readonly isNumber: boolean;
}

/** A list of objects in an object. */
export interface List {
  readonly name: string;
  readonly items: readonly Shape[];
}

/** An object of an answer: its values and lists in their order. */
export type Shape = readonly (Value | List)[];

type Node = Readonly<Record<string, unknown>>;

/**
 * An answer as values and lists. What one object holds of another is among its own values, by the path to it. The
 * `nodes` and `edges` of a connection are the list of that name.
 */
export function shapeOf(answer: unknown): Shape {
  const shape: (Value | List)[] = [];
  const visit = (value: unknown, path: readonly string[]) => {
    if (isList(value) && value.every(isNodeOrNone) && !isNoneOnly(value)) {
      const items = value.map((node) => (node === null ? nothing : shapeOf(edgeless(node))));
      shape.push({ name: listName(path), items });
    } else if (isNode(value)) {
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    } else {
      shape.push({
        name: path.join('.'),
        text: textOf(value),
        isNumber: typeof value === 'number',
      });
    }
  };
  visit(answer, []);
  return shape;
}

/** What stands for an object that a list does not have in a place. */
const nothing: Shape = [{ name: '', text: '–', isNumber: false }];

function isNodeOrNone(value: unknown): value is Node | null {
  return value === null || isNode(value);
}

function isNoneOnly(values: readonly unknown[]): boolean {
  return values.length > 0 && values.every((value) => value === null);
}

/** Values one after the other; where one has a comma in it, between semicolons. */
export function inSequence(texts: readonly string[]): string {
  return texts.join(texts.some((text) => text.includes(',')) ? '; ' : ', ');
}

/** An edge is shown as what it leads to, with what else was asked of it. */
function edgeless(node: Node): Node {
  const { node: inner, ...rest } = node;
  return isNode(inner) ? { ...inner, ...rest } : node;
}

function listName(path: readonly string[]): string {
  const isConnection = path.at(-1) === 'nodes' || path.at(-1) === 'edges';
  return (isConnection ? path.slice(0, -1) : path).join('.');
}

function textOf(value: unknown): string {
  if (isList(value)) return inSequence(value.map(textOf).filter((text) => text !== ''));
  if (typeof value === 'string') return plain(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
