import type {
  Diagnostic as EditorDiagnostic,
  DiagnosticSeverity,
} from 'vscode-languageserver-types';
import { messageOf, type Diagnostic, type Severity } from '@samenspel/notes';
import { checkMessage, checkMessages, type Checked } from '../checks/check.ts';
import { checkedNote } from '../checks/checked-note.ts';
import type { Folder } from '../folder/folder.ts';
import type { ReadNote } from '../folder/read-note.ts';
import { createPositions } from '../text/positions.ts';

/** Who tells: what editors show beside the message. */
export const diagnosticSource = 'samenspel';

const severities = {
  error: 1,
  warning: 2,
  hint: 4,
} as const satisfies Readonly<Record<Severity, DiagnosticSeverity>>;

/** What counts otherwise than it is written, but can be meant: an editor only hints at it. */
const meant = new Set<Diagnostic['code']>(['mode-against-via']);

/** What a diagnostic of an editor carries for code actions. */
export interface DiagnosticData {
  readonly found?: string;
  readonly nearest?: string;
}

/** All that there is to tell of a note, in the order of the text. */
export function diagnostics(folder: Folder, path: string): readonly EditorDiagnostic[] {
  const refusal = folder.refusal(path);
  const note = folder.note(path);
  if (refusal !== undefined) return [asRefused(refusal, folder)];
  if (note === undefined) return [];
  const told = toldOf(folder, note);
  const checked = checkedNote(folder, note, told);
  return [
    ...told.map((one) => ({ start: one.range.start, shown: shownOf(folder, note, one) })),
    ...checked.map((one) => ({ start: one.span.start, shown: checkShown(folder, note, one) })),
  ]
    .sort((here, there) => here.start - there.start)
    .map(({ shown }) => shown);
}

/** The diagnostics of a note by itself and among the others. */
function toldOf(folder: Folder, note: ReadNote): readonly Diagnostic[] {
  return [
    ...folder.index.diagnosticsOf(note.path),
    ...note.analysis.diagnostics,
    ...(folder.resolution(note.path)?.diagnostics ?? []),
  ];
}

/** The diagnostics of a manifest, as `setManifest` gives them. */
export function manifestDiagnostics(
  folder: Folder,
  told: readonly Diagnostic[],
  text: string,
): readonly EditorDiagnostic[] {
  const positions = createPositions(text, folder.encoding);
  return told.map((one) => ({ ...common(folder, one), range: positions.range(one.range) }));
}

function common(folder: Folder, told: Diagnostic): Omit<EditorDiagnostic, 'range'> {
  const { code, severity, found, nearest } = told;
  const data: DiagnosticData = nearest === undefined ? { found } : { found, nearest };
  return {
    severity: meant.has(code) ? severities.hint : severities[severity],
    code,
    source: diagnosticSource,
    message: messageOf(told, folder.language),
    data,
  };
}

function shownOf(folder: Folder, note: ReadNote, told: Diagnostic): EditorDiagnostic {
  return { ...common(folder, told), range: note.positions.range(told.range) };
}

function asRefused(refusal: Diagnostic, folder: Folder): EditorDiagnostic {
  const top = { line: 0, character: 0 };
  return { ...common(folder, refusal), range: { start: top, end: top } };
}

function checkShown(folder: Folder, note: ReadNote, checked: Checked): EditorDiagnostic {
  const { code, span, beside, nearest } = checked;
  const data: DiagnosticData = nearest === undefined ? {} : { nearest };
  return {
    range: note.positions.range(span),
    severity: severities[checkMessages[code].severity],
    code,
    source: diagnosticSource,
    message: checkMessage(checked, folder.language),
    data,
    ...(beside === undefined
      ? {}
      : {
          relatedInformation: [
            {
              location: { uri: folder.uri(note.path), range: note.positions.range(beside) },
              message: note.text.slice(beside.start, Math.min(beside.end, beside.start + 80)),
            },
          ],
        }),
  };
}
