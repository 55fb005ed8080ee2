import { inLanguage } from '@samenspel/exchange';
import type { Actor } from '@samenspel/claims';
import { labelOf, modality, origin } from '@samenspel/ontology';
import type { Call } from '../command.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { painter } from '../terminal/colour.ts';
import { plain, wrap } from '../terminal/text.ts';
import type { Answer } from './answer.ts';
import { answerLines } from './answer-lines.ts';
import { answerRecord, type Subject } from './answer-record.ts';
import type { Asked } from './asked.ts';
import { passagesShown, type ClaimChoice } from './claim-choice.ts';
import { phaseName } from './passage.ts';
import { silence } from './silence.ts';
import { nameOf, type StudyNames } from './study-names.ts';

/** An answer with all that explains it. */
export interface Told {
  readonly names: StudyNames;
  readonly choice: ClaimChoice;
  readonly title: string;
  readonly subject: Subject;
  readonly answer: Answer;
  readonly asked: readonly Asked[];
  /** Others that may have been meant as well. */
  readonly also: readonly Actor[];
}

/** Longer lines are hard to read. */
const widest = 100;

/** Writes an answer as the call wants it; one in which nothing is said ends with its own code. */
export function deliverAnswer(call: Call, io: Io, told: Told): ExitCode {
  const passages = passagesShown(call);
  const { names, subject, choice, answer, asked } = told;
  const code = answer.ways.length > 0 ? exitCodes.ok.code : exitCodes.nothing.code;
  if (call.text('format') === 'json') {
    const record = answerRecord(names, subject, choice, answer, asked);
    io.out(`${JSON.stringify(record, undefined, 2)}\n`);
    return code;
  }
  const paint = painter(io);
  const width = Math.min(io.columns, widest);
  const nothing =
    call.language === 'nl' ? 'Daarover is niets gezegd.' : 'Nothing is said about that.';
  const lines = [
    ...wrap(told.title, width).map((line) => paint('bold', line)),
    ...wrap(contextOf(told), width).map((line) => paint('dim', line)),
    '',
    ...(answer.ways.length > 0 ? [] : [nothing]),
    ...answerLines(answer, { names, paint, width, passages }),
    ...wrap(silence(names, asked), width),
    ...alsoLines(told, width),
  ];
  io.out(`${lines.join('\n')}\n`);
  return code;
}

/** Of what the answer is: the study, the places and phases, and what is counted. */
function contextOf({ names, choice }: Told): string {
  const { study, areas, language } = names;
  const isNl = language === 'nl';
  const everything = isNl ? 'alles' : 'everything';
  const origins =
    choice.origins === 'all'
      ? [isNl ? 'ieder' : 'anyone']
      : choice.origins.map((id) => labelOf(origin, id, language));
  const modalities =
    choice.modalities === 'all'
      ? [everything]
      : choice.modalities.map((id) => labelOf(modality, id, language));
  return [
    plain(inLanguage(study.title, language) ?? study.id),
    ...choice.areas.map((id) => nameOf(areas.get(id), id, language)),
    ...choice.phases.map((id) => phaseName(id, language)),
    `${isNl ? 'gezegd door' : 'said by'}: ${origins.join(', ')}`,
    `${isNl ? 'bedoeld als' : 'meant as'}: ${modalities.join(', ')}`,
  ].join(' · ');
}

function alsoLines({ also, names: { language } }: Told, width: number): readonly string[] {
  if (also.length === 0) return [];
  const all = also.map((actor) => JSON.stringify(nameOf(actor, actor.id, language))).join(', ');
  return wrap(`${language === 'nl' ? 'Zie ook' : 'See also'}: ${all}`, width);
}
