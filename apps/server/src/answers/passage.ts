import { frequencyLabel, type Collaboration, type Language, type Sayer } from '@samenspel/claims';
import { inLanguage } from '@samenspel/exchange';
import {
  certainty,
  collaborationForm,
  findConcept,
  labelOf,
  modality,
  origin,
  perspective,
  phase,
  quantifier,
  type PhaseId,
} from '@samenspel/ontology';
import { plain } from '../terminal/text.ts';
import { nameOf, type StudyNames } from './study-names.ts';

/** What a claim says, who says so and where, in words. */
export interface Passage {
  readonly text: string;
  readonly sayers: readonly string[];
  /** The side from which it is said, and the kind of source where it is no respondent. */
  readonly side: string;
  /** What limits it or tells more: that it is wished, the phase, how often, of whom … */
  readonly remarks: readonly string[];
  /** Document and heading, or the note where no document is named. */
  readonly source: string;
}

/** A claim as a person reads it. */
export function passageOf(names: StudyNames, claim: Collaboration): Passage {
  const { language } = names;
  const { document, locator, note, range } = claim.evidence;
  const work =
    document === undefined
      ? `${note}:${String(range.line)}`
      : nameOf(names.documents.get(document), document, language);
  return {
    text: plain(inLanguage(claim.text, language) ?? ''),
    sayers: claim.saidBy.map((sayer) => sayerName(names, sayer)),
    side: sideOf(claim, language),
    remarks: remarksOn(names, claim),
    source: locator === undefined ? work : `${work}, ${plain(locator)}`,
  };
}

function sideOf(claim: Collaboration, language: Language): string {
  const side =
    claim.perspective === undefined ? [] : [labelOf(perspective, claim.perspective, language)];
  const source = claim.origin === 'respondent' ? [] : [labelOf(origin, claim.origin, language)];
  return [...new Set([...side, ...source])].join(', ');
}

function sayerName({ respondents, actors, language }: StudyNames, sayer: Sayer): string {
  const isNl = language === 'nl';
  if (sayer.type === 'authors') return isNl ? 'de auteurs' : 'the authors';
  if (sayer.type === 'unknown') return isNl ? 'niet gezegd wie' : 'not said who';
  const entities = sayer.type === 'respondent' ? respondents : actors;
  const who = sayer.ids
    .map((id) => nameOf(entities.get(id), id, language))
    .join(isNl ? ' of ' : ' or ');
  const open = sayer.ids.length > 1 ? (isNl ? ' (open welke)' : ' (open which)') : '';
  const how = sayer.quantifier;
  return `${how === undefined ? '' : `${labelOf(quantifier, how, language)}: `}${who}${open}`;
}

function remarksOn(names: StudyNames, claim: Collaboration): readonly string[] {
  const { language } = names;
  const isNl = language === 'nl';
  const remarks: (string | undefined)[] = [
    claim.modality === 'actual' ? undefined : labelOf(modality, claim.modality, language),
    claim.certainty === 'certain' ? undefined : labelOf(certainty, claim.certainty, language),
    ...claim.phases.map((id) => phaseName(id, language)),
    claim.forms.length === 0
      ? undefined
      : `${isNl ? 'vorm' : 'form'}: ${claim.forms.map((id) => labelOf(collaborationForm, id, language)).join(', ')}`,
    howOften(claim, language),
    ofWhom(names, claim),
    claim.condition !== undefined
      ? `${isNl ? 'voorwaarde' : 'condition'}: ${plain(inLanguage(claim.condition, language) ?? '')}`
      : undefined,
    claim.together ? (isNl ? 'allen samen' : 'all together') : undefined,
    claim.counts === 'no'
      ? isNl
        ? 'geen samenwerking volgens wie het zegt'
        : 'no collaboration according to who says it'
      : undefined,
  ];
  return remarks.filter((remark) => remark !== undefined);
}

/** The number and the name of a phase. */
export function phaseName(id: PhaseId, language: Language): string {
  const notation = findConcept(phase, id)?.notation;
  const label = labelOf(phase, id, language);
  return notation === undefined
    ? label
    : `${language === 'nl' ? 'fase' : 'phase'} ${notation} ${label}`;
}

/** How often it happens; of what is said not to happen, how often it does not. */
function howOften({ frequency, mode }: Collaboration, language: Language): string | undefined {
  if (frequency === undefined) return undefined;
  const often = frequencyLabel(frequency, language);
  if (mode !== 'absent') return often;
  const isAlways = 'value' in frequency && frequency.value === 'always';
  if (isAlways) return language === 'nl' ? 'nooit' : 'never';
  return `${often} ${language === 'nl' ? 'niet' : 'not'}`;
}

function ofWhom({ actors, language }: StudyNames, { quantifier: how }: Collaboration) {
  if (how === undefined) return undefined;
  const value = labelOf(quantifier, how.value, language);
  return how.of === undefined
    ? value
    : `${value} (${nameOf(actors.get(how.of), how.of, language)})`;
}
