import type { Evidence, Language, LocalText, Sayer } from '@samenspel/claims';
import {
  basis,
  certainty,
  modality,
  origin,
  perspective,
  type BasisId,
  type CertaintyId,
  type ModalityId,
  type OriginId,
  type PerspectiveId,
} from '@samenspel/ontology';
import { expectations, literally } from '../diagnostics/expectations.ts';
import type { Field } from '../parse/parsed-note.ts';
import { isCleared, levelOf } from '../layers/fields.ts';
import { conceptFinder } from '../study/vocabulary.ts';
import { isEdtf } from '../values/edtf.ts';
import { conditionMarks, readRendering, type Rendering } from '../values/rendering.ts';
import { concept } from './concepts.ts';
import { claimLinks } from './claim-links.ts';
import {
  fieldOf,
  find,
  idsIn,
  readPhraseOf,
  wholeItem,
  type ClaimScope,
  type LinkTypes,
  type RawSayer,
} from './claim-scope.ts';
import { evidenceOf } from './evidence.ts';
import { perspectiveOf, rawSayers, respondentsOf, sayersIn, saysNone } from './said-by.ts';
import type { Writable } from '../text/writable.ts';

const findBasis = conceptFinder(basis);
const findCertainty = conceptFinder(certainty);
const findModality = conceptFinder(modality);
const findOrigin = conceptFinder(origin);
const findPerspective = conceptFinder(perspective);

const none: readonly string[] = [];

/** What claims of every kind have. */
export interface ClaimBaseFields {
  readonly id: string;
  readonly text: LocalText;
  readonly language: Language;
  readonly evidence: Evidence;
  readonly saidBy: readonly Sayer[];
  readonly perspective?: PerspectiveId;
  readonly origin: OriginId;
  readonly modality: ModalityId;
  readonly basis?: BasisId;
  readonly certainty: CertaintyId;
  readonly areas: readonly string[];
  readonly condition?: LocalText;
  readonly period?: string;
  readonly codes: readonly string[];
  readonly restates: readonly string[];
  readonly qualifies: readonly string[];
  readonly contradicts: readonly string[];
}

/** The base of a claim, with what its kind needs to know of it. */
export interface Base {
  readonly fields: ClaimBaseFields;
  /** The one area that roles are of; none with several areas. */
  readonly area: string | undefined;
  readonly sayers: readonly RawSayer[];
  readonly respondents: readonly string[];
  /** Said by none of a group. */
  readonly saidByNone: boolean;
}

export function baseOf(scope: ClaimScope, defaultModality: ModalityId = 'actual'): Base {
  const { note, claim } = scope;
  const sayers = rawSayers(scope);
  const respondents = respondentsOf(sayers);
  const areas = areasOf(scope, respondents);
  const area = areas.length === 1 ? areas[0] : undefined;
  const isCollaboration = claim.kind === 'collaboration';
  const saidByNone = isCollaboration && saysNone(sayers);
  const basisId = concept(scope, 'basis', 'basis', findBasis);
  const view = perspectiveIn(scope, sayers);
  const condition = fieldOf(scope, 'if');
  const rendering = renderingIn(scope, condition);
  const period = periodOf(scope);
  const { language } = note;
  const fields: Writable<ClaimBaseFields> = {
    id: note.claimIds.get(claim.index) ?? '',
    text: textOf(scope, rendering.prose),
    language,
    evidence: evidenceOf(scope),
    saidBy: sayersIn(scope, sayers, area, saidByNone),
    origin: originOf(scope, respondents, area),
    modality: concept(scope, 'modality', 'modality', findModality) ?? defaultModality,
    certainty: concept(scope, 'certainty', 'certainty', findCertainty) ?? 'certain',
    areas,
    codes: linkedIds(scope, fieldOf(scope, 'code'), 'code'),
    restates: claimLinks(scope, 'restates'),
    qualifies: claimLinks(scope, 'qualifies'),
    contradicts: claimLinks(scope, 'contradicts'),
  };
  if (view !== undefined) fields.perspective = view;
  if (basisId !== undefined) fields.basis = basisId;
  if (condition !== undefined) fields.condition = conditionOf(scope, condition, rendering);
  if (period !== undefined) fields.period = period;
  return { fields, area, sayers, respondents, saidByNone };
}

/** What the claim says in the other language. A condition that is left out of it is told once, where it is written. */
function renderingIn(scope: ClaimScope, condition: Field | undefined): Rendering {
  const other = otherThan(scope.note.language);
  const written = fieldOf(scope, other)?.value;
  if (written === undefined) return {};
  if (condition === undefined) return { prose: written };
  const rendering = readRendering(written, other);
  if (rendering.condition === undefined) {
    const mark = literally(conditionMarks[other]);
    const place = wholeItem(condition);
    scope.note.report.add('condition-not-rendered', place, condition.value, mark);
  }
  return rendering;
}

function otherThan(language: Language): Language {
  return language === 'nl' ? 'en' : 'nl';
}

function conditionOf(
  { note: { language } }: ClaimScope,
  { value }: Field,
  { condition }: Rendering,
): LocalText {
  if (condition === undefined) return { [language]: value };
  return { [language]: value, [otherThan(language)]: condition };
}

function textOf(scope: ClaimScope, rendering: string | undefined): LocalText {
  const { language, report } = scope.note;
  const { block } = scope.claim;
  if (block.prose === '') {
    report.add('claim-without-prose', { start: block.start, end: block.end }, '');
  }
  const own = fieldOf(scope, language);
  if (own !== undefined) {
    const span = { start: own.nameStart, end: own.nameStart + own.name.length };
    report.add('rendering-of-own-language', span, own.name, expectations.otherLanguage);
  }
  if (language === 'nl') {
    return rendering === undefined ? { nl: block.prose } : { nl: block.prose, en: rendering };
  }
  return rendering === undefined ? { en: block.prose } : { nl: rendering, en: block.prose };
}

/** The written areas; else that of the area note, else those of the respondents who say it. */
function areasOf(scope: ClaimScope, respondents: readonly string[]): readonly string[] {
  const field = fieldOf(scope, 'area');
  if (field !== undefined) return linkedIds(scope, field, 'area');
  if (isCleared(scope.fields, 'area')) return none;
  const { ownArea, respondent, index } = scope.note;
  if (ownArea !== undefined) return [ownArea];
  const asked = respondents.length > 0 ? respondents : respondent === undefined ? [] : [respondent];
  if (asked.length === 1) return index.entities.respondent.get(asked[0] ?? '')?.areas ?? none;
  return index.listOf(asked.flatMap((id) => index.entities.respondent.get(id)?.areas ?? []));
}

/** A written perspective holds unless who says it is written nearer. */
function perspectiveIn(scope: ClaimScope, sayers: readonly RawSayer[]): PerspectiveId | undefined {
  const isNearer = levelOf(scope.fields, 'perspective') >= levelOf(scope.fields, 'said-by');
  const written = isNearer
    ? concept(scope, 'perspective', 'perspective', findPerspective)
    : undefined;
  return written ?? perspectiveOf(scope, sayers);
}

/** A written origin holds unless who says it is written nearer; else it follows from sayer and area. */
function originOf(
  scope: ClaimScope,
  respondents: readonly string[],
  area: string | undefined,
): OriginId {
  const isNearer = levelOf(scope.fields, 'origin') >= levelOf(scope.fields, 'said-by');
  const written = isNearer ? concept(scope, 'origin', 'origin', findOrigin) : undefined;
  if (written !== undefined) return written;
  if (respondents.length > 0) return 'respondent';
  const isOneArea =
    area !== undefined && scope.note.index.entities.area.get(area)?.kind !== 'study';
  return isOneArea ? 'area-synthesis' : 'study-synthesis';
}

function periodOf(scope: ClaimScope): string | undefined {
  const field = fieldOf(scope, 'period');
  if (field === undefined) return undefined;
  if (isEdtf(field.value)) return field.value;
  scope.note.report.add('bad-date', wholeItem(field), field.value, expectations.date);
  return undefined;
}

function linkedIds(
  { note }: ClaimScope,
  field: Field | undefined,
  type: LinkTypes,
): readonly string[] {
  return idsIn(note, field, (item) =>
    readPhraseOf(note, item).names.flatMap((name) => find(note, name, type)?.id ?? []),
  );
}
