import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import { actionKinds, type ActionMaker } from '../actions/action.ts';
import { addSource, addVia, closeField } from '../actions/claim-fields.ts';
import { fieldToHeading } from '../actions/field-to-heading.ts';
import { missingNote } from '../actions/missing-note.ts';
import { nearestValue } from '../actions/nearest-value.ts';
import { sentenceToClaim } from '../actions/sentence-to-claim.ts';
import { splitClaim } from '../actions/split-claim.ts';
import { translateKeys } from '../actions/translate-keys.ts';
import type { Folder } from '../folder/folder.ts';
import { diagnosticSource } from './diagnostics.ts';

const makers: readonly ActionMaker[] = [
  nearestValue,
  missingNote,
  closeField,
  sentenceToClaim,
  addVia,
  addSource,
  splitClaim,
  fieldToHeading,
  translateKeys,
];

/** Kinds of actions that there are, for what a server announces. */
export const codeActionKinds: readonly string[] = Object.values(actionKinds);

/**
 * What can be done at a place: mending what is told there, and changing how it is said.
 *
 * @param shown the diagnostics that the editor shows there
 * @param only kinds of actions that are asked for
 */
export function codeActions(
  folder: Folder,
  path: string,
  range: Range,
  shown: readonly Diagnostic[],
  only?: readonly string[],
): readonly CodeAction[] {
  const note = folder.note(path);
  if (note === undefined) return [];
  const { positions } = note;
  const span = { start: positions.offset(range.start), end: positions.offset(range.end) };
  const diagnostics = shown.filter(({ source }) => source === diagnosticSource);
  const asked = { folder, note, span, diagnostics };
  return makers
    .flatMap((make) => make(asked))
    .filter(
      ({ kind = '' }) => only?.some((one) => kind === one || kind.startsWith(`${one}.`)) ?? true,
    );
}
