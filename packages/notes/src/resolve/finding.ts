import type { Finding } from '@samenspel/claims';
import {
  findingCategory,
  hybridityLocus,
  level,
  phase,
  trend,
  type FindingCategoryId,
  type ModalityId,
} from '@samenspel/ontology';
import { conceptOf } from '../diagnostics/expectations.ts';
import { conceptFinder } from '../study/vocabulary.ts';
import { actorIds } from './actors.ts';
import { baseOf } from './claim-base.ts';
import { claimLinks, claimsOrConcepts, refinementOf } from './claim-links.ts';
import { concept, concepts, openConcept, openConcepts } from './concepts.ts';
import { fieldOf, singleItem, type ClaimScope } from './claim-scope.ts';
import { frequencyOf, holdersOf, quantifierOfView, rankOf } from './traits.ts';
import type { Writable } from '../text/writable.ts';

const findCategory = conceptFinder(findingCategory);
const findLevel = conceptFinder(level);
const findLocus = conceptFinder(hybridityLocus);
const findPhase = conceptFinder(phase);
const findTrend = conceptFinder(trend);

/** Categories that say of themselves how real what they tell is. */
const modalityOfCategory: Readonly<Partial<Record<FindingCategoryId, ModalityId>>> = {
  wish: 'wished',
  expectation: 'expected',
};

/** Makes the finding that a block claims; none when its category is not known. */
export function findingOf(scope: ClaimScope): Finding | undefined {
  const value = categoryOf(scope);
  if (value === undefined) return undefined;
  const base = baseOf(scope, modalityOfCategory[value.category]);
  const { area } = base;
  const locus = concept(scope, 'locus', 'hybridity-locus', findLocus);
  const levelId = concept(scope, 'level', 'level', findLevel);
  const frequency = frequencyOf(scope);
  const quantifier = quantifierOfView(scope, base);
  const trendId = concept(scope, 'trend', 'trend', findTrend);
  const rank = rankOf(scope);
  const claim: Writable<Finding> = {
    kind: 'finding',
    ...base.fields,
    ...value,
    holders: holdersOf(scope, base),
    phases: concepts(scope, 'phase', 'phase', findPhase),
    about: actorIds(scope, 'about', area),
    at: actorIds(scope, 'at', area),
    functions: openConcepts(scope, 'function', ['function']),
    targetGroups: openConcepts(scope, 'target-group', ['target-group']),
    answers: claimsOrConcepts(scope, 'answers'),
    explains: claimLinks(scope, 'explains'),
  };
  if (locus !== undefined) claim.locus = locus;
  if (levelId !== undefined) claim.level = levelId;
  if (frequency !== undefined) claim.frequency = frequency;
  if (quantifier !== undefined) claim.quantifier = quantifier;
  if (trendId !== undefined) claim.trend = trendId;
  if (rank !== undefined) claim.rank = rank;
  return claim;
}

interface Category {
  readonly category: FindingCategoryId;
  readonly concept?: string;
}

/** `category` or `category/concept`. A label may have a slash of its own, so the whole is tried first. */
function categoryOf(scope: ClaimScope): Category | undefined {
  const field = fieldOf(scope, 'finding');
  if (field === undefined) return undefined;
  const item = singleItem(scope, field);
  const whole = findCategory.id(item.text);
  if (whole !== undefined) return { category: whole };
  const slash = item.text.indexOf('/');
  const head = slash === -1 ? item.text : item.text.slice(0, slash);
  const category = findCategory.id(head);
  const { report, vocabulary, language } = scope.note;
  if (category === undefined) {
    const near = () => vocabulary.nearest(['finding-category'], head, language);
    const span = { start: item.start, end: item.start + head.length };
    report.add('unknown-value', span, head, conceptOf([findingCategory]), near);
    return undefined;
  }
  const tail = item.text.slice(slash + 1);
  const narrower = {
    text: tail.trim(),
    start: item.end - tail.trimStart().length,
    end: item.end,
  };
  const scheme = refinementOf(category);
  if (scheme === undefined) {
    report.add('unknown-value', narrower, narrower.text, conceptOf([findingCategory]));
    return { category };
  }
  const found = openConcept(scope, narrower, [scheme]);
  return found === undefined ? { category } : { category, concept: found };
}
