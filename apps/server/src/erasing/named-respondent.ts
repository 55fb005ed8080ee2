import type { Language, Respondent } from '@samenspel/claims';
import { proposal } from '../answers/named-actor.ts';
import { called, namesOf, nameOf, nearestNames } from '../answers/study-names.ts';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

/**
 * The respondent that a person means, by id, name or alias.
 *
 * @throws CommandError for a name of several, with all of them, and for a name of none, with the nearest
 */
export function namedRespondent(
  all: readonly Respondent[],
  text: string,
  language: Language,
): Respondent {
  const found = called(all, text);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) {
    const lines = found.map(
      (each) => `\n  ${JSON.stringify(nameOf(each, each.id, language))} (id: ${each.id})`,
    );
    throw new CommandError(exitCodes.usage.code, {
      en: `${JSON.stringify(text)} can be ${String(found.length)} respondents. Name one by its id:${lines.join('')}`,
      nl: `${JSON.stringify(text)} kan ${String(found.length)} respondenten zijn. Noem er één met zijn id:${lines.join('')}`,
    });
  }
  const near = nearestNames(
    all.flatMap((each) => [each.id, ...namesOf(each)]),
    text,
  );
  throw new CommandError(exitCodes.nothing.code, {
    en: `there is no respondent ${JSON.stringify(text)} in this study.${proposal(near, 'Did you mean')}`,
    nl: `er is geen respondent ${JSON.stringify(text)} in dit onderzoek.${proposal(near, 'Bedoelde u')}`,
  });
}

/** Whether a text has a name of somebody in it, as words. */
export function isNamedIn(text: string, respondent: Respondent): boolean {
  const words = inWords(text);
  return [respondent.id, ...namesOf(respondent)]
    .map(inWords)
    .some((name) => name.trim() !== '' && words.includes(name));
}

function inWords(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}
