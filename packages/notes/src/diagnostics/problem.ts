import type { Language } from '@samenspel/claims';
import { lineIndex } from '../text/line-index.ts';
import { messageOf, type Diagnostic } from './diagnostic.ts';

/** Something in a file that is not as expected, as a person reads it. Lines and columns are counted from 1. */
export interface Problem {
  /** Path within the study, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Column after the last character, in UTF-16 code units. */
  readonly endColumn: number;
  readonly severity: Diagnostic['severity'];
  readonly code: Diagnostic['code'];
  readonly message: string;
  /** What stands there. */
  readonly found: string;
  /** What may stand there. */
  readonly expected: string;
  /** The valid value most like what was found. */
  readonly nearest?: string;
  /** The line that it starts on. */
  readonly source: string;
}

/** The diagnostics of a file as problems, in the order of the text. A file that could not be read has no text. */
export function problemsOf(
  file: string,
  diagnostics: readonly Diagnostic[],
  text: string,
  language: Language,
): readonly Problem[] {
  const lines = lineIndex(text);
  return diagnostics.map((diagnostic) => {
    const { range, severity, code, found, expected, nearest } = diagnostic;
    const start = lines.position(range.start);
    const end = lines.position(range.end);
    const from = lines.offset({ line: start.line, column: 0 });
    const to = lines.offset({ line: start.line, column: Infinity });
    return {
      file,
      line: start.line + 1,
      column: start.column + 1,
      endLine: end.line + 1,
      endColumn: end.column + 1,
      severity,
      code,
      message: messageOf(diagnostic, language),
      found,
      expected: expected[language],
      ...(nearest === undefined ? {} : { nearest }),
      source: text.slice(from, to),
    };
  });
}
