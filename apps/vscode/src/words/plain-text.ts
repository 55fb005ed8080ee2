/** Characters up to which a message can be read at a glance. */
const longest = 600;

/**
 * What others say, as text and nothing else: an editor makes links of what looks like one in a message, also links that
 * run a command. Of a note, a file name or a server nothing may come to that.
 */
export function plainText(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').replaceAll('](', '] (');
  return (plain.length > longest ? `${plain.slice(0, longest)}…` : plain).trim();
}
