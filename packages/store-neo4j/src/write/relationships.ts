import type { Writing } from './writing.ts';

/** A relationship to be made, between nodes that are there. */
export interface RelationshipRow {
  /** Absent where the statement makes relationships of one type. */
  readonly type?: string;
  /** What finds the node that it begins at. */
  readonly from: unknown;
  readonly to: unknown;
  readonly properties: unknown;
}

/** Relationships of one statement: more than rows otherwise, as each is small. */
const atOnce = 4 * 2000;

/**
 * Sends relationships, with what finds the nodes at their ends apart and once each: most nodes have many. A node that is
 * not there makes the statement fail, as the last place of its list then holds none.
 */
export function sendRelationships(
  work: Writing,
  text: string,
  relationships: readonly RelationshipRow[],
): void {
  for (let start = 0; start < relationships.length; start += atOnce) {
    const [from, to] = [new Places(), new Places()];
    // Without names: there may be ten relationships to a claim, and each name is sent again.
    const rows = relationships
      .slice(start, start + atOnce)
      .map((row) => [from.of(row.from), to.of(row.to), row.properties, row.type ?? null]);
    work.run(text, { rows, from: from.values, to: to.values });
  }
}

/** Values in the order in which they first come, each once. */
class Places {
  readonly values: unknown[] = [];
  readonly #places = new Map<unknown, number>();

  of(value: unknown): number {
    const known = this.#places.get(value);
    if (known !== undefined) return known;
    const place = this.values.length;
    this.values.push(value);
    this.#places.set(value, place);
    return place;
  }
}
