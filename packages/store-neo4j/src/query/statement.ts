/** A statement of Cypher. Nothing of a request is in its text but its shape, so that the database plans few texts. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Numbers values as parameters, in the order in which a text names them. */
export interface NumberedParameters {
  /** Adds a value and gives what stands for it in the text: `$p1`. */
  readonly add: (value: unknown) => string;
  readonly all: () => Readonly<Record<string, unknown>>;
}

export function numberedParameters(): NumberedParameters {
  const values: unknown[] = [];
  return {
    add: (value) => `$p${values.push(value)}`,
    all: () => Object.fromEntries(values.map((value, at) => [`p${at + 1}`, value])),
  };
}

/** A text with each line moved to the right. */
export function indented(text: string): string {
  return text.replaceAll(/^/gmu, '  ');
}

/** A subquery: `EXISTS`, `COUNT`, `COLLECT` or `CALL (…)` around lines. */
export function subquery(head: string, ...lines: readonly string[]): string {
  return `${head} {\n${indented(lines.join('\n'))}\n}`;
}

/** A `WHERE` for conditions that must all hold; nothing when there are none. */
export function where(conditions: readonly string[]): readonly string[] {
  if (conditions.length === 0) return [];
  return [`WHERE ${conditions.map((one) => indented(one).trimStart()).join('\n  AND ')}`];
}

/** Conditions joined by a word, in parentheses where they are several. */
export function joined(
  word: 'AND' | 'OR',
  conditions: readonly string[],
  none: 'true' | 'false',
): string {
  const [first, ...more] = conditions;
  if (first === undefined) return none;
  if (more.length === 0) return first;
  return `(\n${indented(conditions.join(`\n${word} `))}\n)`;
}

/** What every answer on the study `s` begins with: whether what is known of it is still so. */
export const stateOf =
  's.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion';
