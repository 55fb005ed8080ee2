/** As much of a name as stands beside a node. */
const most = 42;

/** Marks around a name, so that its direction says nothing of the text beside it (Unicode, UAX 9). */
const isolate = { open: '\u2068', close: '\u2069' };

/** A name on one line, cut where it is long: whole characters, and no signs that steer a text's direction. */
export function shortName(name: string): string {
  const line = Array.from(
    name
      .slice(0, 4 * most)
      .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
      .trim(),
  );
  return line.length > most || name.length > 4 * most
    ? `${line
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : line.join('');
}

/** The same, set apart for a canvas or a picture, which know no elements. */
export function isolatedName(name: string): string {
  return `${isolate.open}${shortName(name)}${isolate.close}`;
}
