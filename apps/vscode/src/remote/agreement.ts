import { window } from 'vscode';
import type { Words } from '../words/words.ts';
import type { Comparison } from './comparison.ts';
import { countBySort, type DifferenceItem, type Direction } from './difference-item.ts';

/** Whether the user wants what was chosen of a comparison to be written: where, and how much it is, is told. */
export async function isAgreed(
  direction: Direction,
  { remote: { address, study: id }, study: { title }, items }: Comparison,
  chosen: readonly DifferenceItem[],
  { say }: Words,
): Promise<boolean> {
  const counts = countBySort(chosen);
  const [question, detail, go] =
    direction === 'push'
      ? [
          say('Push to the study "{0}" on {1}?', id, address),
          say(
            '{0} new, {1} changed, {2} removed there. {3} in conflict stay as they are.',
            ...[counts.new, counts.changed, counts.removed, countBySort(items).conflict],
          ),
          say('Push'),
        ]
      : [
          say('Pull the study "{0}" from {1} into "{2}"?', id, address, title),
          say(
            '{0} new, {1} changed, {2} removed here.',
            ...[counts['new-there'], counts['changed-there'], counts['removed-there']],
          ),
          say('Pull'),
        ];
  return (await window.showWarningMessage(question, { modal: true, detail }, go)) === go;
}
