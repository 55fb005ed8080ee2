import { diagnostics, type Folder } from '@samenspel/language-service';
import type { Diagnostic } from 'vscode-languageserver';
import { countsOf, severityOf, type Problems } from '../problem-counts.ts';
import { countPhrase, phrase } from '../phrases.ts';
import { problemSeverities, type OutlineItem, type ProblemSeverity } from '../protocol.ts';
import type { Slices } from '../slices.ts';
import { branchOf, itemId, type Branch, type Step, type Words } from './branch.ts';

export interface ProblemsAsked {
  readonly folder: Folder;
  readonly slices: Slices;
  /** Files of the study of which there is anything to tell. */
  readonly files: readonly (readonly [uri: string, problems: Problems])[];
  /** What was told of a file that is no note. */
  readonly kept: (uri: string) => readonly Diagnostic[];
}

/** Problems in the data, by how bad they are and by file. */
export async function problemsTree(
  asked: ProblemsAsked,
  path: readonly Step[],
  words: Words | undefined,
): Promise<Branch | undefined> {
  const { folder, slices } = asked;
  const { language } = folder;
  const [first, second, third] = path;
  if (first === undefined) {
    const files = await lookedFor(asked, words);
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
  if (second === undefined) return filesWith(await lookedFor(asked, words), severity);
  return second[0] === 'note' ? problemsOf(second[1], severity) : undefined;

  function filesWith(files: ProblemsAsked['files'], severity: ProblemSeverity): Branch {
    return branchOf(
      files.filter(([, problems]) => problems[severity] > 0),
      ([uri, problems]): OutlineItem => ({
        id: itemId([...path, ['note', uri]]),
        type: 'note',
        label: folder.path(uri) ?? uri,
        description: countPhrase('problem', 'problems', problems[severity], language),
        hasChildren: true,
        location: { uri, range: { start: top, end: top } },
        severity,
      }),
      slices.turn,
    );
  }

  function problemsOf(uri: string, severity: ProblemSeverity): Branch {
    const isSought = soughtIn(asked, uri, words);
    return branchOf(
      toldOf(asked, uri)
        .map((one, at) => [one, at] as const)
        .filter(([one]) => severityOf(one) === severity && isSought(one)),
      ([one, at]): OutlineItem => ({
        id: itemId([...path, ['problem', String(at)]]),
        type: 'problem',
        label: messageOf(one),
        hasChildren: false,
        location: { uri, range: one.range },
        severity,
      }),
      slices.turn,
    );
  }
}

/** What is told of a file. */
function toldOf({ folder, kept }: ProblemsAsked, uri: string): readonly Diagnostic[] {
  const file = folder.path(uri);
  const isNote = file !== undefined && (folder.has(file) || folder.refusal(file) !== undefined);
  return isNote ? diagnostics(folder, file) : kept(uri);
}

/** Which problems of a file are looked for: all of one whose path has the words. */
function soughtIn(
  { folder }: ProblemsAsked,
  uri: string,
  words: Words | undefined,
): (one: Diagnostic) => boolean {
  if (words === undefined || words(folder.path(uri) ?? uri)) return () => true;
  return (one) => words(messageOf(one));
}

/** Files with how many of their problems are looked for: all have to be read for that. */
async function lookedFor(
  asked: ProblemsAsked,
  words: Words | undefined,
): Promise<ProblemsAsked['files']> {
  if (words === undefined) return asked.files;
  const found: ProblemsAsked['files'][number][] = [];
  for (const [uri] of asked.files) {
    await asked.slices.turn();
    found.push([uri, countsOf(toldOf(asked, uri).filter(soughtIn(asked, uri, words)))]);
  }
  return found;
}

function messageOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}

const top = { line: 0, character: 0 };
