import { findConcept, perspective } from '@samenspel/ontology';
import { saysWhatWasAsked, type Asked } from './asked.ts';
import { kindName, type StudyNames } from './study-names.ts';

/**
 * What silence means here: whether the ties in question were asked about at all. What was not asked is not absent.
 *
 * @param asked what was asked about these ties
 */
export function silence(names: StudyNames, asked: readonly Asked[]): string {
  const isNl = names.language === 'nl';
  if (!saysWhatWasAsked(names)) {
    return isNl
      ? 'Het onderzoek zegt niet naar welke contacten is gevraagd: wat niet genoemd is, kan er toch zijn.'
      : 'The study does not say which ties were asked about: what is not mentioned may be there all the same.';
  }
  if (asked.length === 0) {
    return isNl
      ? 'Naar deze contacten is in dit onderzoek niet gevraagd. Niet gevraagd is niet afwezig.'
      : 'This study did not ask about these ties. Not asked is not absent.';
  }
  const parts = asked.map(({ whom, from, to }) => {
    const [one, other] = [kindName(names, from), kindName(names, to)];
    const tie = isNl ? `tussen ${one} en ${other}` : `between ${one} and ${other}`;
    if (whom === undefined) return tie;
    const side = findConcept(perspective, whom)?.[names.language] ?? whom;
    return isNl ? `${tie} (vanuit perspectief ${side})` : `${tie} (from the ${side} perspective)`;
  });
  return isNl
    ? `Gevraagd is naar contact ${parts.join(', ')}. Naar ander contact niet: niet genoemd is niet afwezig.`
    : `Asked about was contact ${parts.join(', ')}. Other contact was not asked about: not mentioned is not absent.`;
}
