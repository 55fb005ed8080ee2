import type { Frequency, Quantifier, ViewHolder } from '@samenspel/claims';
import { quantifier as quantifiers } from '@samenspel/ontology';
import { conceptOf, expectations } from '../diagnostics/expectations.ts';
import { means } from '../keys/words.ts';
import { conceptFinder } from '../study/vocabulary.ts';
import { readFrequency } from '../values/frequency.ts';
import { readWholeNumber } from '../values/measurement.ts';
import { readPhrase } from '../values/phrase.ts';
import { actorsIn } from './actors.ts';
import type { Base } from './claim-base.ts';
import {
  fieldOf,
  find,
  inArea,
  itemsIn,
  readPhraseOf,
  wholeItem,
  type ClaimScope,
} from './claim-scope.ts';

const findQuantifier = conceptFinder(quantifiers);

export function frequencyOf(scope: ClaimScope): Frequency | undefined {
  const field = fieldOf(scope, 'frequency');
  if (field === undefined) return undefined;
  const frequency = readFrequency(field.value);
  if (frequency === undefined) {
    const near = scope.note.vocabulary.nearest(['frequency'], field.value, scope.note.language);
    const { report } = scope.note;
    report.add('unknown-value', wholeItem(field), field.value, expectations.frequency, near);
  }
  return frequency;
}

export function rankOf(scope: ClaimScope): number | undefined {
  const field = fieldOf(scope, 'rank');
  if (field === undefined) return undefined;
  const rank = readWholeNumber(field.value);
  if (rank === undefined) {
    scope.note.report.add('bad-number', wholeItem(field), field.value, expectations.wholeNumber);
  }
  return rank;
}

/** Of whom a claim holds, as `quantifier` says: a word, and a link if it is not of `who`. */
export function quantifierOf(scope: ClaimScope, area: string | undefined): Quantifier | undefined {
  const field = fieldOf(scope, 'quantifier');
  if (field === undefined) return undefined;
  const item = wholeItem(field);
  const direct = findQuantifier.id(field.value);
  if (direct !== undefined) return { value: direct };
  const { names, quantifier } = readPhrase(item);
  if (quantifier === undefined || !(names[0]?.linked ?? false)) {
    const { vocabulary, language, report } = scope.note;
    const near = vocabulary.nearest(['quantifier'], field.value, language);
    const expected = conceptOf([vocabulary.scheme('quantifier')]);
    report.add('unknown-value', item, field.value, expected, near);
    return undefined;
  }
  const [of] = actorsIn(scope, item, area);
  return { value: quantifier, ...(of === undefined ? {} : { of: of.id }) };
}

const noHolders: readonly ViewHolder[] = [];

/** Whose view a finding, position or placement is, where `who` says that it is not that of who says it. */
export function holdersOf(scope: ClaimScope, { area }: Base): readonly ViewHolder[] {
  if (fieldOf(scope, 'who') === undefined) return noHolders;
  const holders: ViewHolder[] = [];
  for (const item of itemsIn(scope, 'who')) {
    if (means(item.text, 'self')) {
      const { respondent, report } = scope.note;
      if (respondent === undefined) {
        report.add('no-respondent', item, item.text, expectations.respondentKey);
      } else {
        holders.push({ type: 'respondent', id: respondent });
      }
      continue;
    }
    for (const name of readPhraseOf(scope.note, item).names) {
      const found = find(scope.note, name, 'actorOrRespondent');
      if (found === undefined) continue;
      holders.push(
        found.type === 'respondent'
          ? { type: 'respondent', id: found.id }
          : { type: 'actor', id: inArea(scope.note, found.id, area) },
      );
    }
  }
  return holders;
}

/** The quantifier of a claim that is no collaboration: written, or before a link in `who`. */
export function quantifierOfView(scope: ClaimScope, { area }: Base): Quantifier | undefined {
  const written = quantifierOf(scope, area);
  if (written !== undefined) return written;
  for (const item of itemsIn(scope, 'who')) {
    const { quantifier, names } = readPhrase(item);
    const [name] = names;
    if (quantifier === undefined || name === undefined) continue;
    const found = find(scope.note, name, 'actorOrRespondent');
    if (found?.type === 'actor')
      return { value: quantifier, of: inArea(scope.note, found.id, area) };
    return { value: quantifier };
  }
  return undefined;
}
