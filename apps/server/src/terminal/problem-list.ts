import type { Language } from '@samenspel/claims';
import type { Problem } from '@samenspel/notes';
import type { Words } from '../io.ts';
import type { Paint } from './colour.ts';
import { markedLine } from './marked-line.ts';
import { plain, widthOf, wrap } from './text.ts';

const severities = {
  error: { colour: 'red', word: { nl: 'fout', en: 'error' } },
  warning: { colour: 'yellow', word: { nl: 'let op', en: 'warning' } },
  hint: { colour: 'blue', word: { nl: 'wenk', en: 'hint' } },
} as const satisfies Record<
  Problem['severity'],
  { readonly colour: Parameters<Paint>[0]; readonly word: Words }
>;

export interface ProblemListOptions {
  readonly language: Language;
  readonly paint: Paint;
  /** Width of the terminal in characters. */
  readonly width: number;
  /** The name to show for a file of the study. */
  readonly nameOf: (file: string) => string;
  /** Whether the line that a problem is on is shown, with marks under it. */
  readonly source: boolean;
}

/** Problems under the names of their files, which come one after the other. */
export function problemList(problems: readonly Problem[], options: ProblemListOptions): string {
  const { paint, nameOf } = options;
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const found = byFile.get(problem.file);
    if (found === undefined) byFile.set(problem.file, [problem]);
    else found.push(problem);
  }
  return [...byFile]
    .map(([file, found]) => {
      const place = found.reduce((most, problem) => Math.max(most, placeOf(problem).length), 0);
      const lines = found.flatMap((problem) => linesOf(problem, place, options));
      return [paint('bold', plain(nameOf(file))), ...lines, ''].join('\n');
    })
    .join('\n');
}

function placeOf({ line, column }: Problem): string {
  return `${String(line)}:${String(column)}`;
}

function linesOf(problem: Problem, place: number, options: ProblemListOptions): readonly string[] {
  const { language, paint, width, source } = options;
  const { colour, word } = severities[problem.severity];
  const severity = word[language].padEnd(severityWidth(language));
  const indent = place + 2;
  const left = indent + 2 + severity.length + 2;
  const code = `(${problem.code})`;
  const text = wrap(plain(`${problem.message} ${code}`), Math.max(30, width - left));
  const where = placeOf(problem).padStart(indent);
  return [
    ...text.map((line, index) => {
      const start =
        index === 0 ? `${paint('dim', where)}  ${paint(colour, severity)}  ` : ' '.repeat(left);
      return start + (line.endsWith(code) ? withCode(line, code, paint) : line);
    }),
    ...(source && problem.source.trim() !== '' ? sourceOf(problem, indent + 2, options) : []),
  ];
}

/** The code at the end of a message, less in sight than the message. */
function withCode(line: string, code: string, paint: Paint): string {
  return `${line.slice(0, -code.length)}${paint('dim', code)}`;
}

function sourceOf(
  { line, column, endLine, endColumn, source, severity }: Problem,
  indent: number,
  { paint, width }: ProblemListOptions,
): readonly string[] {
  const end = endLine === line ? endColumn - 1 : source.length;
  const marked = markedLine(source, column - 1, end, Math.max(30, width - indent));
  const space = ' '.repeat(indent);
  return [
    `${space}${paint('dim', marked.line)}`,
    `${space}${paint(severities[severity].colour, marked.marks)}`,
  ];
}

function severityWidth(language: Language): number {
  return Math.max(...Object.values(severities).map(({ word }) => widthOf(word[language])));
}
