import type { IndicatorValue, Measurement } from '@samenspel/claims';
import { comparison, trend, type ComparisonId } from '@samenspel/ontology';
import { expectations } from '../diagnostics/expectations.ts';
import { conceptOf } from '../diagnostics/expectations.ts';
import type { Field } from '../parse/parsed-note.ts';
import { conceptFinder } from '../study/vocabulary.ts';
import { readMeasurement } from '../values/measurement.ts';
import { readPhrase, type Name } from '../values/phrase.ts';
import { baseOf } from './claim-base.ts';
import { concept, openConcept, openConcepts } from './concepts.ts';
import { fieldOf, find, singleItem, wholeItem, type ClaimScope } from './claim-scope.ts';
import type { Writable } from '../text/writable.ts';

const findComparison = conceptFinder(comparison);
const findTrend = conceptFinder(trend);

/** Makes the indicator value that a block claims; none when the indicator is not known. */
export function indicatorOf(scope: ClaimScope): IndicatorValue | undefined {
  const maker = fieldOf(scope, 'indicator');
  if (maker === undefined) return undefined;
  const indicator = openConcept(scope, singleItem(scope, maker), ['indicator']);
  const measurement = measurementOf(scope, fieldOf(scope, 'value'));
  const compared = comparedOf(scope);
  const figure = fieldOf(scope, 'value') ?? fieldOf(scope, 'compared') ?? fieldOf(scope, 'trend');
  if (figure === undefined) {
    scope.note.report.add('missing-key', wholeItem(maker), maker.name, expectations.figure);
  }
  if (indicator === undefined) return undefined;
  const reference = referenceOf(scope);
  const denominator = fieldOf(scope, 'denominator')?.value;
  const subgroup = fieldOf(scope, 'subgroup')?.value;
  const trendId = concept(scope, 'trend', 'trend', findTrend);
  const claim: Writable<IndicatorValue> = {
    kind: 'indicator',
    ...baseOf(scope).fields,
    indicator,
    targetGroups: openConcepts(scope, 'target-group', ['target-group']),
  };
  if (measurement !== undefined) claim.measurement = measurement;
  if (denominator !== undefined) claim.denominator = denominator;
  if (subgroup !== undefined) claim.subgroup = subgroup;
  if (reference !== undefined) claim.reference = reference;
  if (compared !== undefined) claim.compared = compared;
  if (trendId !== undefined) claim.trend = trendId;
  return claim;
}

function measurementOf(scope: ClaimScope, field: Field | undefined): Measurement | undefined {
  if (field === undefined) return undefined;
  const { language, report } = scope.note;
  const measurement = readMeasurement(field.value, language);
  if (measurement === undefined) {
    report.add('bad-number', wholeItem(field), field.value, expectations.measurement);
  }
  return measurement;
}

/** A comparison in words, or a difference: `+2 %`. */
function comparedOf(scope: ClaimScope): ComparisonId | Measurement | undefined {
  const field = fieldOf(scope, 'compared');
  if (field === undefined) return undefined;
  const word = findComparison.id(field.value);
  if (word !== undefined) return word;
  const { language, report, vocabulary } = scope.note;
  const difference = readMeasurement(field.value, language);
  if (difference !== undefined) return difference;
  const near = vocabulary.nearest(['comparison'], field.value, language);
  report.add('unknown-value', wholeItem(field), field.value, conceptOf([comparison]), near);
  return undefined;
}

/** An area, and its number where the source gives one: `[[Amsterdam]] 11 %`, `amsterdam 11 %`. */
function referenceOf(scope: ClaimScope): IndicatorValue['reference'] {
  const field = fieldOf(scope, 'reference');
  if (field === undefined) return undefined;
  const item = singleItem(scope, field);
  const { language, report } = scope.note;
  const [link] = readPhrase(item).names;
  if (link === undefined) return undefined;
  const digits = /[±~+−-]?\s*\d/.exec(item.text);
  const isLinked = link.linked;
  const nameEnd = isLinked ? link.end : digits === null ? item.end : item.start + digits.index;
  const name: Name = isLinked
    ? link
    : { ...link, target: item.text.slice(0, nameEnd - item.start).trim(), end: nameEnd };
  const rest = item.text.slice(nameEnd - item.start).trim();
  const area = find(scope.note, name, 'area')?.id;
  if (area === undefined) return undefined;
  if (rest === '') return { area };
  const measurement = readMeasurement(rest, language);
  if (measurement === undefined) {
    const span = { start: nameEnd, end: item.end };
    report.add('bad-number', span, rest, expectations.measurement);
    return { area };
  }
  return { area, measurement };
}
