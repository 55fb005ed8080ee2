/** What ends the lines of a text, so that lines that are added end alike. */
export function lineEndOf(text: string): string {
  const at = text.indexOf('\n');
  return at > 0 && text.charCodeAt(at - 1) === 13 ? '\r\n' : '\n';
}
