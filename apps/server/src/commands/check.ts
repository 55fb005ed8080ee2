import path from 'node:path';
import { type Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { readStudyFolder, type Problem } from '../study-folder.ts';
import { painter, type Paint } from '../terminal/colour.ts';
import { version } from '../version.ts';

const sarifLevels = { error: 'error', warning: 'warning', hint: 'note' } as const;

/** Says what is not as expected in a folder of notes. */
export const check: Command = {
  name: 'check',
  summary: { nl: 'kijk de aantekeningen van een onderzoek na', en: 'check the notes of a study' },
  usage: '[folder]',
  arguments: [0, 1],
  options: {
    format: {
      type: 'string',
      choices: ['text', 'json', 'sarif'],
      help: { nl: 'tekst (standaard), JSON of SARIF', en: 'text (default), JSON or SARIF' },
    },
    strict: {
      type: 'boolean',
      help: { nl: 'ook waarschuwingen zijn fout', en: 'warnings count as errors' },
    },
  },
  examples: ['samenspel check my-study', 'samenspel check my-study --format sarif > notes.sarif'],
  run: async (call, io) => {
    const { data, problems } = await readStudyFolder(
      path.resolve(io.cwd, call.positionals[0] ?? '.'),
      call.language,
    );
    const format = call.text('format') ?? 'text';
    if (format === 'json') io.out(`${JSON.stringify(problems, undefined, 2)}\n`);
    else if (format === 'sarif') io.out(`${JSON.stringify(sarif(problems), undefined, 2)}\n`);
    else {
      const claims = data.notes.reduce((sum, note) => sum + note.claims.length, 0);
      io.out(
        `${asText(problems, painter(io))}${summary(problems, data.notes.length, claims)[call.language]}\n`,
      );
    }
    const bad = problems.some(
      ({ severity }) => severity === 'error' || (call.on('strict') && severity === 'warning'),
    );
    return bad ? exitCodes.problems.code : exitCodes.ok.code;
  },
};

function asText(problems: readonly Problem[], paint: Paint): string {
  const colours = { error: 'red', warning: 'yellow', hint: 'blue' } as const;
  return problems
    .map(
      ({ file, line, column, severity, code, message }) =>
        `${paint('bold', `${file}:${String(line)}:${String(column)}`)} ${paint(colours[severity], severity)} ${message} ${paint('dim', code)}\n`,
    )
    .join('');
}

function summary(problems: readonly Problem[], notes: number, claims: number) {
  const of = (severity: Problem['severity']) =>
    String(problems.filter((found) => found.severity === severity).length);
  return {
    nl: `${String(notes)} aantekeningen, ${String(claims)} uitspraken: ${of('error')} fouten, ${of('warning')} waarschuwingen, ${of('hint')} wenken`,
    en: `${String(notes)} notes, ${String(claims)} claims: ${of('error')} errors, ${of('warning')} warnings, ${of('hint')} hints`,
  };
}

/** SARIF 2.1.0, the form in which code hosts show what a check found. */
function sarif(problems: readonly Problem[]): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'samenspel',
            version,
            rules: [...new Set(problems.map(({ code }) => code))].map((id) => ({ id })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map(
          ({ file, line, column, endLine, endColumn, severity, code, message }) => ({
            ruleId: code,
            level: sarifLevels[severity],
            message: { text: message },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: encodeURI(file) },
                  region: { startLine: line, startColumn: column, endLine, endColumn },
                },
              },
            ],
          }),
        ),
      },
    ],
  };
}
