import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { EntityType } from '@samenspel/claims';
import type { Span } from '@samenspel/notes';
import { followed } from '../folder/destination.ts';
import type { Folder } from '../folder/folder.ts';
import { targetSpan, type Mention } from '../folder/mention.ts';
import type { ReadNote } from '../folder/read-note.ts';
import { conceptNamed } from '../syntax/concepts-of.ts';
import { fieldsOf, itemsOf } from '../syntax/place.ts';

const types = [
  'keyword',
  'class',
  'namespace',
  'type',
  'property',
  'enumMember',
  'variable',
  'label',
] as const;
type TokenType = (typeof types)[number];

const modifiers = ['declaration', 'deprecated'] as const;
const declarationFlag = 1;
const deprecatedFlag = 2;

/** What the numbers of tokens stand for. A link that leads nowhere is shown as what is no longer there. */
export const tokensLegend: SemanticTokensLegend = {
  tokenTypes: [...types],
  tokenModifiers: [...modifiers],
};

const typeOfEntity: Readonly<Record<EntityType, TokenType>> = {
  actor: 'class',
  respondent: 'type',
  area: 'namespace',
  document: 'variable',
  code: 'property',
  proposition: 'property',
};

interface Token extends Span {
  readonly type: TokenType;
  readonly flags: number;
}

/** Keys, concepts, names by what they lead to, and block ids: of the whole note, or of a stretch of it. */
export function semanticTokens(folder: Folder, path: string, range?: Range): SemanticTokens {
  const note = folder.note(path);
  if (note === undefined) return { data: [] };
  const { positions } = note;
  const from = range === undefined ? 0 : positions.offset(range.start);
  const to = range === undefined ? note.text.length : positions.offset(range.end);
  const tokens = tokensIn(folder, note)
    .filter(({ start, end }) => start < end && end >= from && start <= to)
    .sort((here, there) => here.start - there.start);
  return { data: encoded(note, tokens) };
}

function tokensIn(folder: Folder, note: ReadNote): readonly Token[] {
  const { parsed } = note;
  const tokens: Token[] = note.mentions.map((mention) => nameToken(folder, note, mention));
  const add = (start: number, end: number, type: TokenType) =>
    tokens.push({ start, end, type, flags: 0 });
  for (const { name, nameStart } of parsed.frontMatter?.entries ?? [])
    add(nameStart, nameStart + name.length, 'keyword');
  const top = [...parsed.header.own.values(), ...parsed.header.defaults];
  const written = parsed.blocks.flatMap((block) => fieldsOf(note, block));
  for (const { key, name, nameStart } of written)
    if (key !== undefined) add(nameStart, nameStart + name.length, 'keyword');
  for (const field of new Set([...top, ...written])) {
    const { key } = field;
    if (key === undefined) continue;
    for (const item of itemsOf(field, key)) {
      // What goes over lines does not stand there as it is read.
      const isThere = note.text.startsWith(item.text, item.start);
      if (isThere && conceptNamed(folder.vocabulary, key, item.text) !== undefined)
        add(item.start, item.end, 'enumMember');
    }
  }
  for (const { id, end } of parsed.blocks)
    if (id !== undefined) add(end - id.length - 1, end, 'label');
  return tokens;
}

function nameToken(folder: Folder, note: ReadNote, mention: Mention): Token {
  const span = mention.target === '' ? mention : targetSpan(mention);
  const [found] = followed(folder, note, mention, false);
  const type = found?.declaration?.type;
  return {
    start: span.start,
    end: span.end,
    type: type === undefined ? 'variable' : typeOfEntity[type],
    flags: (mention.declares ? declarationFlag : 0) | (found === undefined ? deprecatedFlag : 0),
  };
}

/** Tokens one after the other, each by what it differs from the one before; what overlaps or goes over lines is left out. */
function encoded({ positions }: ReadNote, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  let end = 0;
  for (const token of tokens) {
    const range = positions.range(token);
    if (token.start < end || range.start.line !== range.end.line) continue;
    end = token.end;
    const isSameLine = range.start.line === line;
    data.push(
      range.start.line - line,
      isSameLine ? range.start.character - character : range.start.character,
      range.end.character - range.start.character,
      types.indexOf(token.type),
      token.flags,
    );
    line = range.start.line;
    character = range.start.character;
  }
  return data;
}
