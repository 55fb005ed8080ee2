/** A text with what belongs in its places, `{0}` to `{9}`; nothing in those that nothing is given for. */
export function filled(text: string, parts: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (_, at: string) => String(parts[Number(at)] ?? ''));
}
