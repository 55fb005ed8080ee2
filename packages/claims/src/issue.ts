/** Why a value is not what it should be: where, what was found, what was expected, and what is nearest to it. */
export interface Issue {
  /** Where in the value, as a JSON path: `notes[3].claims[0].mode`. */
  readonly path: string;
  /** What was found there, cut to 80 characters. */
  readonly found: string;
  readonly expected: string;
  /** The valid value most like what was found. */
  readonly nearest?: string;
  /** All of it in one sentence. */
  readonly message: string;
}

/** A value that was checked, or why it was refused. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const longest = 80;

/** A value as a person reads it in a message. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** A path of keys and positions as a JSON path. */
export function jsonPath(keys: readonly PropertyKey[]): string {
  return keys
    .map((key, index) => {
      if (typeof key === 'number') return `[${String(key)}]`;
      return index === 0 ? String(key) : `.${String(key)}`;
    })
    .join('');
}

export function issueAt(path: string, found: unknown, expected: string, nearest?: string): Issue {
  const place = path === '' ? 'The value' : path;
  const hint = nearest === undefined ? '' : ` Did you mean ${JSON.stringify(nearest)}?`;
  return {
    path,
    found: shown(found),
    expected,
    ...(nearest === undefined ? {} : { nearest }),
    message: `${place} is ${shown(found)}; expected ${expected}.${hint}`,
  };
}
