import type { CodeLens } from 'vscode-languageserver-types';
import type { Declaration } from '@samenspel/notes';
import { headingSpan } from '../folder/destination.ts';
import type { Folder } from '../folder/folder.ts';
import { keysOfDeclaration } from '../folder/places-of.ts';
import { countsText } from '../text/counts-text.ts';
import { mentionedText } from '../text/phrases.ts';

/** What a lens carries until it is shown. */
export interface LensData {
  readonly type: 'actor' | 'area';
  readonly id: string;
}

/** The command of a lens, which an editor shows references by. */
export const showReferencesCommand = 'samenspel.showReferences';

/** Where actors and areas are described: above each stands how it comes out of the notes. */
export function codeLenses(folder: Folder, path: string): readonly CodeLens[] {
  const note = folder.note(path);
  if (note === undefined) return [];
  return note.analysis.declarations.flatMap((declaration): readonly CodeLens[] => {
    const { type, id } = declaration;
    if (type !== 'actor' && type !== 'area') return [];
    const data: LensData = { type, id };
    return [{ range: note.positions.range(headingSpan(note, declaration)), data }];
  });
}

/** Fills in what a lens says. While notes wait to be read, only how often it is mentioned. */
export async function resolveCodeLens(
  folder: Folder,
  path: string,
  lens: CodeLens,
): Promise<CodeLens> {
  const data = lensData(lens.data);
  const declaration = data === undefined ? undefined : folder.index.declaration(data.type, data.id);
  if (data === undefined || declaration === undefined) return lens;
  const title = await titleOf(folder, declaration, data);
  return {
    ...lens,
    command: {
      title,
      command: showReferencesCommand,
      arguments: [folder.uri(path), lens.range.start],
    },
  };
}

async function titleOf(
  folder: Folder,
  declaration: Declaration,
  { type, id }: LensData,
): Promise<string> {
  const { language } = folder;
  const graph = await folder.graph();
  if (graph === undefined) {
    const mentions = folder.mentions(keysOfDeclaration(declaration)).filter((one) => !one.declares);
    return mentionedText(mentions, language);
  }
  return countsText(graph, type, id, language);
}

function lensData(data: unknown): LensData | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data) || !('id' in data))
    return undefined;
  const { type, id } = data;
  return (type === 'actor' || type === 'area') && typeof id === 'string' ? { type, id } : undefined;
}
