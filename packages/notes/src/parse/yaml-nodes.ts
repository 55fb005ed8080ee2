import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { expectations, literally } from '../diagnostics/expectations.ts';
import type { Report } from '../diagnostics/report.ts';
import type { YamlEntry, YamlNode } from './parsed-note.ts';

/** Longest YAML that is read: far more than front matter needs, little enough for the reader's worst case. */
const yamlLimit = 262_144;
/** Lists and maps in each other. */
const depthLimit = 20;

/** Where the diagnostics of a piece of YAML go. */
type SyntaxCode = 'front-matter-syntax' | 'manifest-syntax';

/** The entries of a YAML map that stands somewhere in a text; what is not well formed is reported. */
export function readYaml(
  text: string,
  start: number,
  end: number,
  report: Report,
  code: SyntaxCode = 'front-matter-syntax',
): readonly YamlEntry[] {
  if (end - start > yamlLimit) {
    const size = `more than ${String(yamlLimit)} characters`;
    report.add(code, { start, end: start + 3 }, size, literally(`≤ ${String(yamlLimit)}`));
    return [];
  }
  const source = text.slice(start, end);
  if (isTooDeep(source)) {
    report.add(
      code,
      { start, end: start + 3 },
      'too many lists and maps in each other',
      expectations.yaml,
    );
    return [];
  }
  try {
    return entriesOf(source, start, report, code);
  } catch (error) {
    // The reader recurses: what is nested beyond its stack is no front matter.
    if (!(error instanceof RangeError)) throw error;
    report.add(
      code,
      { start, end: start + 3 },
      'too many lists and maps in each other',
      expectations.yaml,
    );
    return [];
  }
}

function isTooDeep(source: string): boolean {
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 91 || code === 123) depth++;
    else if (code === 93 || code === 125) depth--;
    if (depth > depthLimit) return true;
  }
  return false;
}

function entriesOf(
  source: string,
  offset: number,
  report: Report,
  code: SyntaxCode,
): readonly YamlEntry[] {
  const document = parseDocument(source, { schema: 'failsafe', uniqueKeys: false });
  for (const error of document.errors) {
    const [from, to] = error.pos;
    const [sentence = ''] = error.message.split('\n');
    report.add(code, { start: offset + from, end: offset + Math.max(from + 1, to) }, sentence);
  }
  const root = nodeOf(document.contents, offset, report, 0);
  if (root?.type === 'map') return root.entries;
  if (root !== undefined && document.errors.length === 0) {
    report.add('front-matter-shape', root, source.trim(), expectations.yamlLines);
  }
  return [];
}

function nodeOf(
  node: Node | null,
  offset: number,
  report: Report,
  depth: number,
): YamlNode | undefined {
  if (node === null) return undefined;
  const [from = 0, to = 0] = node.range ?? [];
  const span = { start: offset + from, end: offset + to };
  if (isScalar(node)) {
    const value = typeof node.value === 'string' ? node.value : '';
    const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    const inset = isQuoted && span.end - span.start >= 2 ? 1 : 0;
    return { type: 'text', text: value, start: span.start + inset, end: span.end - inset };
  }
  if (isAlias(node) || depth > depthLimit) {
    report.add(
      'front-matter-shape',
      span,
      isAlias(node) ? `*${node.source}` : '…',
      expectations.yaml,
    );
    return undefined;
  }
  if (isSeq<Node>(node)) {
    const items = node.items.flatMap((item) => nodeOf(item, offset, report, depth + 1) ?? []);
    return { type: 'list', items, ...span };
  }
  if (isMap<Node, Node | null>(node)) {
    const entries = node.items.flatMap(({ key, value }): readonly YamlEntry[] => {
      if (!isScalar(key) || typeof key.value !== 'string') return [];
      const nameStart = offset + (key.range?.[0] ?? 0);
      const end = nameStart + key.value.length;
      const empty: YamlNode = { type: 'text', text: '', start: end, end };
      return [
        { name: key.value, nameStart, node: nodeOf(value, offset, report, depth + 1) ?? empty },
      ];
    });
    return { type: 'map', entries, ...span };
  }
  return undefined;
}
