import { impliedNote, type Problem } from '@samenspel/notes';
import path from 'node:path';
import type { Call, Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { isWithin, placeOf, type Place } from '../folder/place.ts';
import { tallyOf } from '../folder/problem.ts';
import { tallyWords } from '../folder/problem-words.ts';
import { readPlace } from '../folder/read-place.ts';
import { sarif } from '../folder/sarif.ts';
import { nameFrom, shownProblems } from '../folder/show-problems.ts';
import type { Io, Words } from '../io.ts';
import type { StudyFolder } from '../study-folder.ts';
import { counted } from '../terminal/counted.ts';

/** Says what is not as expected in the notes of a study. */
export const check: Command = {
  name: 'check',
  summary: { nl: 'kijk de notities van een onderzoek na', en: 'check the notes of a study' },
  details: [
    {
      nl: 'Een fout: iets wat er staat, telt niet mee. Een waarschuwing: het telt mee, maar waarschijnlijk niet zoals bedoeld. Een wenk: ongewoon, en het kan zo bedoeld zijn. De opdracht eindigt met 3 bij fouten; met --strict ook bij waarschuwingen, nooit bij wenken. Van één notitie of map binnen een onderzoek wordt alleen getoond wat daar staat.',
      en: 'An error: something written does not count. A warning: it counts, but probably not as meant. A hint: unusual, and it can be meant. The command ends with 3 when there are errors; with --strict also for warnings, never for hints. Of one note or folder within a study only what stands there is shown.',
    },
    {
      nl: 'JSON is een lijst van { file, line, column, endLine, endColumn, severity, code, message, found, expected, nearest }: file gezien vanuit het onderzoek, met /; regels en kolommen vanaf 1, in UTF-16-eenheden, endColumn na het laatste teken; severity is error, warning of hint; nearest ontbreekt als niets erop lijkt. SARIF is versie 2.1.0, met bestanden gezien vanuit de map waarin de opdracht draait.',
      en: 'JSON is a list of { file, line, column, endLine, endColumn, severity, code, message, found, expected, nearest }: file as seen from the study, with /; lines and columns from 1, in UTF-16 units, endColumn after the last character; severity is error, warning or hint; nearest is left out when nothing is like it. SARIF is version 2.1.0, with files as seen from the folder that the command runs in.',
    },
  ],
  usage: '[folder|file]',
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
  examples: [
    'samenspel check my-study',
    'samenspel check my-study/interviews/R1.md',
    'samenspel check my-study --format sarif > notes.sarif',
  ],
  run: async (call, io) => {
    const place = await placeOf(call.positionals[0] ?? '.', io);
    const read = await readPlace(place, call, io);
    io.out(outputOf(read, place, call, io));
    const { error, warning } = tallyOf(read.problems);
    const isBad = error > 0 || (call.on('strict') && warning > 0);
    return isBad ? exitCodes.problems.code : exitCodes.ok.code;
  },
};

function outputOf(read: StudyFolder, place: Place, call: Call, io: Io): string {
  const { problems } = read;
  const { language } = call;
  const { folder } = place;
  switch (call.text('format')) {
    case 'json':
      return `${JSON.stringify(problems.map(asJson), undefined, 2)}\n`;
    case 'sarif': {
      const nameOf = (file: string) => nameFrom(io.cwd, path.join(folder, file));
      return `${JSON.stringify(sarif(problems, language, nameOf), undefined, 2)}\n`;
    }
    default: {
      const list = shownProblems(problems, { folder, language, io, source: true });
      return `${list === '' ? '' : `${list}\n`}${summaryOf(read, place, call)}\n`;
    }
  }
}

/** A problem without the line that it is on: with that a list would hold the notes. */
function asJson(problem: Problem): object {
  return { ...problem, source: undefined };
}

function summaryOf({ data, problems }: StudyFolder, { part }: Place, { language }: Call): string {
  const tally = tallyWords(tallyOf(problems), language);
  if (data === undefined) return `${tally}. ${unreadNotes[language]}`;
  const notes = data.notes.filter(({ path: file }) => isWithin(part, file) && file !== impliedNote);
  const claims = notes.reduce((sum, note) => sum + note.claims.length, 0);
  const what = `${counted(notes.length, 'note', language)}, ${counted(claims, 'claim', language)}`;
  const empty = data.notes.length === 0 ? ` ${noNotes[language]}` : '';
  return `${what}: ${tally === '' ? noProblems[language] : tally}.${empty}`;
}

const noProblems: Words = { nl: 'geen problemen', en: 'no problems' };
const noNotes: Words = {
  nl: 'Het onderzoek heeft nog geen notities: zet een bestand dat eindigt op .md naast samenspel.yaml.',
  en: 'The study has no notes yet: put a file that ends in .md beside samenspel.yaml.',
};
const unreadNotes: Words = {
  nl: 'De notities zijn niet nagekeken: verbeter eerst samenspel.yaml.',
  en: 'The notes were not checked: mend samenspel.yaml first.',
};
