import type { Range, SymbolKind, WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Declaration } from '@samenspel/notes';
import { baseName } from '@samenspel/notes/editor';
import { bestCandidates } from '../folder/candidates.ts';
import type { Folder } from '../folder/folder.ts';
import { entityName, phrase } from '../text/phrases.ts';

const noteSymbol: SymbolKind = 1;
const describedSymbol: SymbolKind = 5;
const most = 200;

/** Notes and what they describe, by name: those that begin with what was typed first, the most mentioned of them first. */
export function workspaceSymbols(folder: Folder, query: string): readonly WorkspaceSymbol[] {
  const { best } = bestCandidates(folder, query, { types: undefined, most });
  return best.map(({ candidate: { name, path, declaration, aliasOf } }) => {
    const type =
      declaration === undefined
        ? phrase('note', folder.language)
        : entityName(declaration.type, folder.language);
    return {
      name,
      kind: declaration === undefined ? noteSymbol : describedSymbol,
      containerName: aliasOf === undefined ? type : `${aliasOf} · ${type}`,
      location: { uri: folder.uri(path), range: rangeOf(folder, path, declaration) },
    };
  });
}

const top = { line: 0, character: 0 };

/** An item of a register stands at its line, all else at the top of its note. */
function rangeOf(folder: Folder, path: string, declaration: Declaration | undefined): Range {
  const isWhole = declaration === undefined || declaration.name === baseName(path);
  if (isWhole) return { start: top, end: top };
  const { start, end } = declaration.span;
  return folder.note(path)?.positions.range({ start, end }) ?? { start: top, end: top };
}
