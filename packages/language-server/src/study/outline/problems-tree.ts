import { diagnostics, type Folder } from '@samenspel/language-service';
import type { Diagnostic } from 'vscode-languageserver';
import { severityOf, type Problems } from '../problem-counts.ts';
import { countPhrase, phrase } from '../phrases.ts';
import { problemSeverities, type OutlineItem, type ProblemSeverity } from '../protocol.ts';
import type { Slices } from '../slices.ts';
import { branchOf, itemId, type Branch, type Step } from './branch.ts';

export interface ProblemsAsked {
  readonly folder: Folder;
  readonly slices: Slices;
  /** Files of the study of which there is anything to tell. */
  readonly files: readonly (readonly [uri: string, problems: Problems])[];
  /** What was told of a file that is no note. */
  readonly kept: (uri: string) => readonly Diagnostic[];
}

/** Problems in the data, by how bad they are and by file. */
export function problemsTree(
  { folder, slices, files, kept }: ProblemsAsked,
  path: readonly Step[],
): Branch | undefined {
  const { language } = folder;
  const [first, second, third] = path;
  if (first === undefined) {
    const bad = problemSeverities.filter((severity) => files.some(([, own]) => own[severity] > 0));
    return branchOf(
      bad,
      (severity): OutlineItem => {
        const own = files.filter(([, problems]) => problems[severity] > 0);
        const total = own.reduce((sum, [, problems]) => sum + problems[severity], 0);
        const counts = countPhrase('problem', 'problems', total, language);
        return {
          id: itemId([['severity', severity]]),
          type: 'severity',
          label: phrase(severity, language),
          description: `${counts} ${countPhrase('note', 'notes', own.length, language)}`,
          hasChildren: true,
          severity,
        };
      },
      slices.turn,
    );
  }
  const severity = problemSeverities.find((one) => one === first[1]);
  if (first[0] !== 'severity' || severity === undefined || third !== undefined) return undefined;
  if (second === undefined) return filesWith(severity);
  return second[0] === 'note' ? problemsOf(second[1], severity) : undefined;

  function filesWith(asked: ProblemSeverity): Branch {
    return branchOf(
      files.filter(([, problems]) => problems[asked] > 0),
      ([uri, problems]): OutlineItem => ({
        id: itemId([...path, ['note', uri]]),
        type: 'note',
        label: folder.path(uri) ?? uri,
        description: countPhrase('problem', 'problems', problems[asked], language),
        hasChildren: true,
        location: { uri, range: { start: top, end: top } },
        severity: asked,
      }),
      slices.turn,
    );
  }

  function problemsOf(uri: string, asked: ProblemSeverity): Branch {
    const file = folder.path(uri);
    const isNote = file !== undefined && (folder.has(file) || folder.refusal(file) !== undefined);
    const told = isNote ? diagnostics(folder, file) : kept(uri);
    return branchOf(
      told.map((one, at) => [one, at] as const).filter(([one]) => severityOf(one) === asked),
      ([{ message, range }, at]): OutlineItem => ({
        id: itemId([...path, ['problem', String(at)]]),
        type: 'problem',
        label: typeof message === 'string' ? message : message.value,
        hasChildren: false,
        location: { uri, range },
        severity: asked,
      }),
      slices.turn,
    );
  }
}

const top = { line: 0, character: 0 };
