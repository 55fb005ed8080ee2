import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Key } from '../keys/key.ts';
import type { Span } from '../text/span.ts';
import type { Header } from './header.ts';

/** A wikilink: `[[target#heading|alias]]`, `[[target#^block]]`, `[[#^block]]`. */
export interface Link extends Span {
  /** The name of the note or item; empty for a link within the note. */
  readonly target: string;
  readonly heading?: string;
  readonly block?: string;
  readonly alias?: string;
}

/** One element of a field's value, without the white space around it. */
export interface Item extends Span {
  readonly text: string;
}

/** `[key:: value]` or `(key:: value)`, or a key of front matter with its value. */
export interface Field extends Span {
  /** The key as written. */
  readonly name: string;
  readonly nameStart: number;
  /** Without a key of this name: undefined, and a diagnostic. */
  readonly key: Key | undefined;
  readonly value: string;
  readonly valueStart: number;
  /** False where nothing closes it; a key of front matter is always closed. */
  readonly closed: boolean;
  /** The elements, where the value is written as a YAML list. */
  readonly items?: readonly Item[];
}

/** `# Heading` with its level, 1 to 6. */
export interface Heading extends Span {
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

/** A list item or a paragraph, without the items nested in it. */
export interface Block extends Span {
  readonly type: 'item' | 'paragraph';
  /** 1-based line on which it starts. */
  readonly line: number;
  /** Where its text starts: after the list marker. */
  readonly contentStart: number;
  /** Index of the item that it is nested in, else -1. */
  readonly parent: number;
  /** Index of the heading that it stands under, else -1. */
  readonly heading: number;
  /** Whether it is the first block under its heading (or of the note). */
  readonly first: boolean;
  readonly fields: readonly Field[];
  readonly links: readonly Link[];
  /** The text without fields, block id and link brackets. */
  readonly prose: string;
  /** Block id, without `^`. */
  readonly id: string | undefined;
}

/** A scalar of front matter. */
export interface YamlText extends Item {
  readonly type: 'text';
}
export interface YamlList extends Span {
  readonly type: 'list';
  readonly items: readonly YamlNode[];
}
export interface YamlMap extends Span {
  readonly type: 'map';
  readonly entries: readonly YamlEntry[];
}
export type YamlNode = YamlText | YamlList | YamlMap;

export interface YamlEntry {
  readonly name: string;
  readonly nameStart: number;
  readonly node: YamlNode;
}

/** The YAML between `---` lines at the top of a note. */
export interface FrontMatter extends Span {
  readonly entries: readonly YamlEntry[];
}

/** A note as read, before anything is looked up in other notes. */
export interface ParsedNote {
  readonly path: string;
  readonly text: string;
  /** True when the note as a whole is refused: then it has no blocks, and a diagnostic tells why. */
  readonly refused: boolean;
  /** Type, language, and what else front matter says, by what it is for. */
  readonly header: Header;
  readonly frontMatter: FrontMatter | undefined;
  readonly headings: readonly Heading[];
  readonly blocks: readonly Block[];
  /** Code units that were looked at, for tests of linear time. */
  readonly steps: number;
  readonly diagnostics: readonly Diagnostic[];
}
