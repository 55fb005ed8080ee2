import type { PositionClaim } from '@samenspel/claims';
import { phase, position } from '@samenspel/ontology';
import { expectations } from '../diagnostics/expectations.ts';
import { conceptFinder } from '../study/vocabulary.ts';
import { baseOf } from './claim-base.ts';
import { concept, concepts } from './concepts.ts';
import {
  fieldOf,
  find,
  readPhraseOf,
  singleItem,
  wholeItem,
  type ClaimScope,
} from './claim-scope.ts';
import { holdersOf, quantifierOfView } from './traits.ts';
import { inferredOf } from './placement.ts';

const findPhase = conceptFinder(phase);
const findPosition = conceptFinder(position);

/** Makes the position that a block claims; none when proposition or position is not known. */
export function positionOf(scope: ClaimScope): PositionClaim | undefined {
  const field = fieldOf(scope, 'on');
  if (field === undefined) return undefined;
  const item = singleItem(scope, field);
  const [name] = readPhraseOf(scope.note, item).names;
  const proposition = name && find(scope.note, name, 'proposition')?.id;
  const value = concept(scope, 'position', 'position', findPosition);
  if (fieldOf(scope, 'position') === undefined) {
    scope.note.report.add('missing-key', wholeItem(field), field.name, expectations.position);
  }
  if (proposition === undefined || value === undefined) return undefined;
  const base = baseOf(scope);
  const quantifier = quantifierOfView(scope, base);
  return {
    kind: 'position',
    ...base.fields,
    proposition,
    position: value,
    holders: holdersOf(scope, base),
    phases: concepts(scope, 'phase', 'phase', findPhase),
    ...(quantifier === undefined ? {} : { quantifier }),
    inferred: inferredOf(scope),
  };
}
