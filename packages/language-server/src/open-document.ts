import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { createPositions, type PositionEncoding } from '@samenspel/language-service';

/** A text as an editor has it open. */
export interface OpenDocument {
  /** As the editor writes it. */
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** The text after changes that an editor made one after the other. Places beyond the text are taken to its nearest end. */
export function textAfter(
  text: string,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: PositionEncoding,
): string {
  return changes.reduce((before, change) => {
    if (!('range' in change)) return change.text;
    const positions = createPositions(before, encoding);
    const start = positions.offset(change.range.start);
    const end = Math.max(start, positions.offset(change.range.end));
    return before.slice(0, start) + change.text + before.slice(end);
  }, text);
}
