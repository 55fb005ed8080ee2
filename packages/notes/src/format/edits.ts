import type { Span } from '../text/span.ts';

/** A stretch of text and what comes in its place. */
export interface Edit extends Span {
  readonly text: string;
}

/** The text with edits made, which do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const edit of [...edits].sort((here, there) => here.start - there.start)) {
    pieces.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
