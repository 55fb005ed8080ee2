import type { Actor } from '@samenspel/claims';
import type { Store } from '@samenspel/store';
import { answerOn } from '../answers/answer.ts';
import { askedAbout } from '../answers/asked.ts';
import { answerOptions, claimChoice } from '../answers/claim-choice.ts';
import { alikeActors, namedActor } from '../answers/named-actor.ts';
import { deliverAnswer } from '../answers/deliver.ts';
import { kindName, nameOf, studyNames, type StudyNames } from '../answers/study-names.ts';
import { chosenStudy } from '../chosen-study.ts';
import type { Call, Command } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { withStore } from '../with-store.ts';

/** With whom an actor works, through whom, and with whom not. */
export const who: Command = {
  name: 'who',
  summary: {
    nl: 'met wie werkt een actor, via wie, en met wie niet',
    en: 'with whom does an actor work, through whom, and with whom not',
  },
  details: [
    {
      nl: 'De actor heet zoals in de notities, in het Nederlands of het Engels; ook een andere naam, het pseudoniem van een respondent of de enige van een soort mag.',
      en: 'The actor is called as in the notes, in Dutch or English; another name of it, the pseudonym of a respondent or the only one of a kind will do as well.',
    },
  ],
  usage: '<actor>',
  arguments: [1, 1],
  options: answerOptions,
  examples: [
    'samenspel who "wijkverpleegkundige Cordaan"',
    'samenspel who "district nurse" --phase 3 --phase evaluation',
    'samenspel who "DB ergotherapeut" --area "De Baarsjes" --lang nl',
    'samenspel who vrijwilligerscoördinator --all --evidence 1',
  ],
  run: (call, io) => withStore(call, io, (store) => tell(store, call, io)),
};

async function tell(store: Store, call: Call, io: Io): Promise<ExitCode> {
  const study = await chosenStudy(store, call.text('study'));
  const names = await studyNames(store, study, call.language);
  const actor = namedActor(names, call.positionals[0] ?? '');
  const choice = claimChoice(names, call);
  return deliverAnswer(call, io, {
    names,
    choice,
    title: titleOf(names, actor),
    subject: { actor: { id: actor.id, name: nameOf(actor, actor.id, call.language) } },
    answer: await answerOn(store, names, actor.id, choice),
    asked: askedAbout(names, actor.kind),
    also: alikeActors(names, actor),
  });
}

function titleOf(names: StudyNames, actor: Actor): string {
  const name = nameOf(actor, actor.id, names.language);
  const kind = actor.kind === undefined ? name : kindName(names, actor.kind);
  return name.toLowerCase().includes(kind.toLowerCase()) ? name : `${name} (${kind})`;
}
