import type { Store } from '@samenspel/store';
import { answerBetween } from '../answers/answer.ts';
import { askedAbout } from '../answers/asked.ts';
import { answerOptions, claimChoice } from '../answers/claim-choice.ts';
import { deliverAnswer } from '../answers/deliver.ts';
import { sortOfActors } from '../answers/sort-of-actors.ts';
import { studyNames } from '../answers/study-names.ts';
import { chosenStudy } from '../chosen-study.ts';
import type { Call, Command } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { withStore } from '../with-store.ts';

/** Which actors of one sort work with which of another. */
export const between: Command = {
  name: 'between',
  summary: {
    nl: 'wie van de ene soort werkt met wie van de andere, en via wie',
    en: 'who of one sort works with whom of another, and through whom',
  },
  details: [
    {
      nl: 'Een soort is er een van de ontologie (formeel, informeel, professional, kerk …), met alles wat daaronder valt, of één actor.',
      en: 'A sort is a kind of the ontology (formal, informal, professional, church …) with all that is narrower, or one actor.',
    },
  ],
  usage: '<kind> <kind>',
  arguments: [2, 2],
  options: answerOptions,
  examples: [
    'samenspel between professional informal --area "De Baarsjes" --phase 1',
    'samenspel between formal church --all',
    'samenspel between wijkverpleegkundige vrijwilliger --lang nl',
  ],
  run: (call, io) => withStore(call, io, (store) => tell(store, call, io)),
};

async function tell(store: Store, call: Call, io: Io): Promise<ExitCode> {
  const study = await chosenStudy(store, call.text('study'));
  const names = await studyNames(store, study, call.language);
  const [first = '', second = ''] = call.positionals;
  const [one, other] = [sortOfActors(names, first), sortOfActors(names, second)] as const;
  const choice = claimChoice(names, call);
  return deliverAnswer(call, io, {
    names,
    choice,
    title: `${one.name} – ${other.name}`,
    subject: { between: [one, other].map(({ id, name }) => ({ id, name })) },
    answer: await answerBetween(store, names, [one, other], choice),
    asked: askedAbout(names, one.kind, other.kind),
    also: [],
  });
}
