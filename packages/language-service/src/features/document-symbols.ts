import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { ClaimBlock } from '@samenspel/notes/editor';
import type { Declaration } from '@samenspel/notes';
import type { Folder } from '../folder/folder.ts';
import { followingHeading } from '../syntax/following-heading.ts';
import type { ReadNote } from '../folder/read-note.ts';
import { cut } from '../text/cut.ts';
import { entityName } from '../text/phrases.ts';

const headingSymbol: SymbolKind = 15;
const claimSymbol: SymbolKind = 24;
const describedSymbol: SymbolKind = 5;

/** A symbol while what stands under it is gathered. */
interface Section {
  readonly level: number;
  readonly symbol: DocumentSymbol;
  readonly children: DocumentSymbol[];
}

/** What a note holds, by its headings: claims, and what the items of a register describe. */
export function documentSymbols(folder: Folder, path: string): readonly DocumentSymbol[] {
  const note = folder.note(path);
  if (note === undefined) return [];
  const { positions, text, headings } = note;
  const top: DocumentSymbol[] = [];
  const open: Section[] = [];
  const leaves = leavesOf(folder, note);
  let next = 0;
  const addLeaves = (before: number) => {
    for (; next < leaves.length; next++) {
      const leaf = leaves[next];
      if (leaf === undefined || leaf.start >= before) return;
      (open.at(-1)?.children ?? top).push(leaf.symbol);
    }
  };
  headings.forEach((heading, index) => {
    const { start, end, level } = heading;
    addLeaves(start);
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const following = followingHeading(headings, index);
    const children: DocumentSymbol[] = [];
    const symbol: DocumentSymbol = {
      name: shown(heading.text, '#'),
      kind: headingSymbol,
      range: positions.range({ start, end: following?.start ?? text.length }),
      selectionRange: positions.range({ start, end }),
      children,
    };
    (open.at(-1)?.children ?? top).push(symbol);
    open.push({ level, symbol, children });
  });
  addLeaves(Infinity);
  return top;
}

interface Leaf {
  readonly start: number;
  readonly symbol: DocumentSymbol;
}

function leavesOf(folder: Folder, note: ReadNote): readonly Leaf[] {
  const claims = note.claims
    .filter(({ block }) => block.start >= (note.parsed.frontMatter?.end ?? 0))
    .map((claim) => claimLeaf(note, claim));
  const described =
    note.parsed.header.type === 'register'
      ? note.analysis.declarations.map((declaration) => describedLeaf(folder, note, declaration))
      : [];
  return [...claims, ...described].sort((here, there) => here.start - there.start);
}

function claimLeaf({ positions }: ReadNote, { block, fields }: ClaimBlock): Leaf {
  const { start, end, prose, id } = block;
  const detail = fields.makers.map(({ name, value }) => `${name}:: ${value}`).join(' ');
  return {
    start,
    symbol: {
      name: shown(prose, id ?? '…'),
      detail: shown(detail, ''),
      kind: claimSymbol,
      range: positions.range({ start, end }),
      selectionRange: positions.range({ start, end }),
    },
  };
}

function describedLeaf(
  { language }: Folder,
  { positions }: ReadNote,
  { span, name, type }: Declaration,
): Leaf {
  return {
    start: span.start,
    symbol: {
      name: shown(name, '…'),
      detail: entityName(type, language),
      kind: describedSymbol,
      range: positions.range(span),
      selectionRange: positions.range(span),
    },
  };
}

const longest = 80;

function shown(text: string, otherwise: string): string {
  return text === '' ? otherwise : cut(text, longest);
}
