import type { CodeAction, Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { action, type ActionMaker, type Asked } from './action.ts';
import { linkAt } from '../folder/mentions.ts';

const hint: DiagnosticSeverity = 4;

/** Puts the nearest valid value, name or key in the place of what is not known. */
export const nearestValue: ActionMaker = (asked) =>
  asked.diagnostics.flatMap((diagnostic) => {
    const nearest = nearestIn(diagnostic);
    return nearest === undefined ? [] : [replacing(asked, diagnostic, nearest)];
  });

function nearestIn(diagnostic: Diagnostic): string | undefined {
  const data: unknown = diagnostic.data;
  if (typeof data !== 'object' || data === null || !('nearest' in data)) return undefined;
  const { nearest } = data;
  return typeof nearest === 'string' ? nearest : undefined;
}

function replacing(asked: Asked, diagnostic: Diagnostic, nearest: string): CodeAction {
  const { note } = asked;
  const start = note.positions.offset(diagnostic.range.start);
  const end = note.positions.offset(diagnostic.range.end);
  const written = note.text.slice(start, end);
  const link = written.startsWith('[[') ? linkAt(note.text, start, end, undefined) : undefined;
  // Of a link only the name is written anew; what it shows stays.
  const span =
    link === undefined || nearest.startsWith('[[')
      ? { start, end }
      : { start: link.targetStart, end: link.targetStart + link.target.length };
  const made = action(
    asked,
    'fix',
    ['replaceBy', nearest],
    [{ ...span, text: nearest }],
    diagnostic,
  );
  // What is only hinted at may be meant as it is.
  return diagnostic.severity === hint ? made : { ...made, isPreferred: true };
}
