import { commands, Position, Uri, type Location } from 'vscode';

/** What a lens above an actor or an area leads to. Its arguments come from the language server. */
export async function showReferences(uri: unknown, position: unknown): Promise<void> {
  const at = positionOf(position);
  if (typeof uri !== 'string' || at === undefined) return;
  const place = Uri.parse(uri, true);
  const found = await commands.executeCommand<Location[]>(
    'vscode.executeReferenceProvider',
    place,
    at,
  );
  await commands.executeCommand('editor.action.showReferences', place, at, found);
}

function positionOf(given: unknown): Position | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  if (!('line' in given) || !('character' in given)) return undefined;
  const { line, character } = given;
  return typeof line === 'number' && typeof character === 'number'
    ? new Position(line, character)
    : undefined;
}
