import { parseTop, type NoteTop, type YamlNode } from '@samenspel/notes';

/**
 * The front matter of a note that describes something, with spaces in the place of what does not describe it: keys that
 * are somebody's own, defaults of claims, comments beside them. What is left stands where it stood.
 */
export function describingTop(path: string, text: string): string | undefined {
  const top = parseTop(text, { path });
  const { header, frontMatter } = top;
  if (header.type === 'register' || frontMatter === undefined) return undefined;
  const newline = text.indexOf('\n', frontMatter.end);
  const whole = newline === -1 ? text : text.slice(0, newline + 1);
  const own = new Set([...header.own.values()].map(({ nameStart }) => nameStart));
  const labels = new Set(header.labels);
  let kept = whole.slice(0, frontMatter.start);
  for (const { nameStart, node } of frontMatter.entries) {
    if (!own.has(nameStart) && !(node.type === 'map' && labels.has(node))) continue;
    kept += blank(whole.slice(kept.length, nameStart)) + whole.slice(nameStart, endOf(node, whole));
  }
  kept += blank(whole.slice(kept.length, frontMatter.end)) + whole.slice(frontMatter.end);
  // YAML can say things in ways that cannot be cut, as by an alias of what another key says.
  return describes(parseTop(kept, { path })) === describes(top) ? kept : whole;
}

function endOf({ type, end }: YamlNode, text: string): number {
  const isQuoted = type === 'text' && /^["']/.test(text.slice(end, end + 1));
  return isQuoted ? end + 1 : end;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** All that describes, as text. */
function describes({ refused, header }: NoteTop): string {
  const { type, language, own, labels } = header;
  return JSON.stringify([refused, type, language, [...own], labels]);
}
