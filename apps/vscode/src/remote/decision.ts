import { window } from 'vscode';
import type { Words } from '../words/words.ts';
import type { Comparison } from './comparison.ts';
import type { DifferenceItem, Direction, Side } from './difference-item.ts';

/** Which way a note goes where a side of its conflict counts. */
export const directionTo: Readonly<Record<Side, Direction>> = { mine: 'push', theirs: 'pull' };

/** Whether the user wants a side of a conflict to count: what becomes of the other is told. */
export async function isDecided(
  side: Side,
  { remote: { address }, difference: { there } }: Comparison,
  { path, isHere, isThere }: DifferenceItem,
  { say }: Words,
): Promise<boolean> {
  const [question, detail, go] =
    side === 'mine'
      ? [say('Keep your own "{0}"?', path), ofMine(), say('Keep Mine')]
      : [
          say('Take "{0}" as the server has it?', path),
          isThere
            ? isHere
              ? say('It takes the place of what you have here, which is kept nowhere else.')
              : say('It is written here again.')
            : say('It is removed here, as it is there: what you have is kept nowhere else.'),
          say('Take Theirs'),
        ];
  return (await window.showWarningMessage(question, { modal: true, detail }, go)) === go;

  function ofMine(): string {
    if (!isHere) return say('It is removed from {0}, as it is here.', address);
    if (isThere) return say('It is sent to {0}, in the place of what is there.', address);
    return there.notes.has(path)
      ? say('It is sent to {0}, which has it without a text.', address)
      : say('It is sent to {0}, which has it no more.', address);
  }
}
