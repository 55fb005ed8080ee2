import type { Placement } from '@samenspel/claims';
import { yesNo, type SchemeId } from '@samenspel/ontology';
import { conceptOf, expectations } from '../diagnostics/expectations.ts';
import { words } from '../keys/words.ts';
import type { Field } from '../parse/parsed-note.ts';
import { conceptFinder } from '../study/vocabulary.ts';
import { actorIds } from './actors.ts';
import { baseOf } from './claim-base.ts';
import { openConcepts } from './concepts.ts';
import { fieldOf, singleItem, wholeItem, type ClaimScope } from './claim-scope.ts';
import { holdersOf, quantifierOfView } from './traits.ts';

const findYesNo = conceptFinder(yesNo);

/** What actors are placed on. */
const criteria: readonly SchemeId[] = [
  'formality-criterion',
  'quadrant-axis',
  'quadrant',
  'support-level',
  'formality',
];
/** What they are placed as. */
const values: readonly SchemeId[] = [
  'quadrant-axis',
  'quadrant',
  'formality',
  'support-level',
  'formality-criterion',
];

/** Makes the placement that a block claims; none without a criterion and a value. */
export function placementOf(scope: ClaimScope): Placement | undefined {
  const maker = fieldOf(scope, 'places');
  if (maker === undefined) return undefined;
  const criterion = fieldOf(scope, 'criterion');
  const field = fieldOf(scope, 'value');
  const { report } = scope.note;
  if (criterion === undefined) {
    report.add('missing-key', wholeItem(maker), maker.name, expectations.criterion);
  }
  if (field === undefined) {
    report.add('missing-key', maker, maker.name, expectations.placementValue);
  }
  const value = field === undefined ? undefined : placementValue(scope, field);
  const on = openConcepts(scope, 'criterion', criteria);
  if (value === undefined || on.length === 0) return undefined;
  const base = baseOf(scope);
  const quantifier = quantifierOfView(scope, base);
  return {
    kind: 'placement',
    ...base.fields,
    placed: actorIds(scope, 'places', base.area),
    criteria: on,
    value,
    holders: holdersOf(scope, base),
    ...(quantifier === undefined ? {} : { quantifier }),
    inferred: inferredOf(scope),
  };
}

/** A concept, `yes`, `no` or `disputed`, or `not` and a concept. */
function placementValue(scope: ClaimScope, field: Field): string | undefined {
  const item = singleItem(scope, field);
  const answer = findYesNo.id(item.text);
  if (answer !== undefined) return answer;
  const [first = '', ...more] = item.text.split(' ');
  const negations: readonly string[] = words.not;
  const isNegated = more.length > 0 && negations.includes(first.toLowerCase());
  const text = isNegated ? more.join(' ') : item.text;
  const { vocabulary, language, report } = scope.note;
  for (const scheme of values) {
    const id = vocabulary.find(scheme, text);
    if (id !== undefined) return isNegated ? `not ${id}` : id;
  }
  const near = () => vocabulary.nearest(values, text, language);
  const expected = conceptOf(values.map((id) => vocabulary.scheme(id)));
  report.add('unknown-value', item, item.text, expected, near);
  return undefined;
}

/** Whether the coder concluded it. */
export function inferredOf(scope: ClaimScope): boolean {
  const field = fieldOf(scope, 'inferred');
  if (field === undefined) return false;
  const answer = findYesNo.id(field.value);
  if (answer === undefined || answer === 'disputed') {
    scope.note.report.add('unknown-value', wholeItem(field), field.value, expectations.yesOrNo);
  }
  return answer === 'yes';
}
