import type { Language } from '@samenspel/claims';
import { messages, type Problem } from '@samenspel/notes';
import { version } from '../version.ts';

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const;

/**
 * Problems as SARIF 2.1.0 (OASIS, 2020), the form in which code hosts show what a check found.
 *
 * @param nameOf the name of a file of the study as the reader of the log is to find it
 */
export function sarif(
  problems: readonly Problem[],
  language: Language,
  nameOf: (file: string) => string,
): object {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'samenspel',
            semanticVersion: version,
            language,
            rules: codes.map((code) => ({
              id: code,
              shortDescription: { text: messages[code][language].replace(/\{\w+\}/gu, '…') },
              defaultConfiguration: { level: levels[messages[code].severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => ({
          ruleId: problem.code,
          ruleIndex: codes.indexOf(problem.code),
          level: levels[problem.severity],
          message: { text: problem.message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(nameOf(problem.file)) },
                region: {
                  startLine: problem.line,
                  startColumn: problem.column,
                  endLine: problem.endLine,
                  endColumn: problem.endColumn,
                },
              },
            },
          ],
        })),
      },
    ],
  };
}

/** A relative path as a relative reference, an absolute one as a file's URI. */
function uriOf(name: string): string {
  const path = name.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${path}`;
  return /^[A-Za-z]%3A\//u.test(path) ? `file:///${path}` : path;
}
