import type { QuantifierId } from '@samenspel/ontology';
import { findConcept, quantifier } from '@samenspel/ontology';
import { means, words } from '../keys/words.ts';
import type { Item } from '../parse/parsed-note.ts';
import { trimmed, type Span } from '../text/span.ts';

/** A name in a value: a wikilink, or a text without brackets that names the same. */
export interface Name extends Span {
  readonly target: string;
  /** What stands behind `#`: a heading, or a block id with its `^`. */
  readonly anchor?: string;
  readonly block?: string;
  /** Whether it is written as a wikilink. */
  readonly linked: boolean;
}

/** A link with the words before it: `some of [[x]]`, `een [[x]]`, `[[A]] or [[B]]`. */
export interface Phrase {
  /** Several: the source leaves open which. */
  readonly names: readonly Name[];
  readonly quantifier?: QuantifierId;
  /** Some holder of the role, no one in particular. */
  readonly anonymous: boolean;
  /** Words that mean nothing here. */
  readonly strange?: string;
}

/** Wikilinks in a value, and the text before, between and after them. */
function linksIn({ text, start }: Item): { readonly names: Name[]; readonly between: string[] } {
  const names: Name[] = [];
  const between: string[] = [];
  let from = 0;
  for (;;) {
    const open = text.indexOf('[[', from);
    const close = open === -1 ? -1 : text.indexOf(']]', open + 2);
    if (close === -1) break;
    between.push(text.slice(from, open));
    names.push(nameOf(text, open, close, start));
    from = close + 2;
  }
  between.push(text.slice(from));
  return { names, between };
}

function nameOf(text: string, open: number, close: number, offset: number): Name {
  const inner = text.slice(open + 2, close);
  const bar = inner.indexOf('|');
  const path = (bar === -1 ? inner : inner.slice(0, bar)).replace(/\\$/, '');
  const hash = path.indexOf('#');
  const anchor = hash === -1 ? '' : path.slice(hash + 1).trim();
  return {
    target: (hash === -1 ? path : path.slice(0, hash)).trim(),
    ...(anchor === '' ? {} : { anchor }),
    ...(anchor.startsWith('^') ? { block: anchor.slice(1) } : {}),
    linked: true,
    start: offset + open,
    end: offset + close + 2,
  };
}

/** The name, when the value is one link and nothing else, as it mostly is. */
function onlyLink({ text, start, end }: Item): Name | undefined {
  if (!text.startsWith('[[') || text.indexOf(']]') !== text.length - 2) return undefined;
  const target = text.slice(2, -2);
  if (target.includes('|') || target.includes('#')) return undefined;
  return { target: target.trim(), linked: true, start, end };
}

/** Reads one element of a list of links. */
export function readPhrase(item: Item): Phrase {
  const only = onlyLink(item);
  if (only !== undefined) return { names: [only], anonymous: false };
  const { names, between } = linksIn(item);
  if (names.length === 0) {
    const name = { target: item.text, linked: false, start: item.start, end: item.end };
    return { names: [name], anonymous: false };
  }
  const [before = '', ...after] = between;
  const { start, end } = trimmed(before, 0, before.length);
  const lead = readLead(before.slice(start, end));
  const last = after.at(-1) ?? '';
  const isOpen = after.slice(0, -1).every((text) => means(text, 'or'));
  const strange = lead.strange ?? (last.trim() === '' ? undefined : last.trim());
  return {
    names,
    anonymous: lead.anonymous,
    ...(lead.quantifier === undefined ? {} : { quantifier: lead.quantifier }),
    ...(strange !== undefined ? { strange } : isOpen ? {} : { strange: after.join(' ').trim() }),
  };
}

interface Lead {
  readonly quantifier?: QuantifierId;
  readonly anonymous: boolean;
  readonly strange?: string;
}

/** What the words before a link say: `een` alone is anonymous, `een van` is one of them. */
function readLead(text: string): Lead {
  if (text === '') return { anonymous: false };
  if (means(text, 'anonymous')) return { anonymous: true };
  const fillers: readonly string[] = words.filler;
  const telling = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => !fillers.includes(word));
  if (telling.length === 0) return { anonymous: false };
  const concept = findConcept(quantifier, telling.join(' '));
  if (concept === undefined) return { anonymous: false, strange: text };
  return { anonymous: false, quantifier: concept.id };
}
