/**
 * Texts as one, a separator between them. Within a text the separator, `:` and `\` have a `\` before them, so that
 * `separated` gives the texts back.
 */
export function joined(texts: readonly string[], separator: string): string {
  return texts
    .map((text) =>
      Array.from(text, (char) =>
        char === separator || char === ':' || char === '\\' ? `\\${char}` : char,
      ).join(''),
    )
    .join(separator);
}

/**
 * The texts that a separator stands between, such as `>` in the chain of intermediaries `desk>team`, with what `\`
 * protects as it was.
 *
 * @example
 * separated('desk>team', '>'); // ['desk', 'team']
 */
export function separated(text: string, separator: string): readonly string[] {
  if (text === '') return [];
  const texts: string[] = [];
  let current = '';
  let isProtected = false;
  for (const char of text) {
    if (isProtected) {
      current += char;
      isProtected = false;
    } else if (char === '\\') {
      isProtected = true;
    } else if (char === separator) {
      texts.push(current);
      current = '';
    } else {
      current += char;
    }
  }
  return [...texts, current];
}
