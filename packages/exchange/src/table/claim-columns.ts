import {
  timesText,
  type Claim,
  type Frequency,
  type Language,
  type LocalText,
  type Measurement,
  type Quantifier,
  type Sayer,
} from '@samenspel/claims';
import { quantifier as quantifiers } from '@samenspel/ontology';
import { joined } from './separated.ts';
import type { Column } from './table.ts';

/** A text in the language asked for, else in the other. */
export function inLanguage(text: LocalText | undefined, language: Language): string | undefined {
  return language === 'nl' ? (text?.nl ?? text?.en) : (text?.en ?? text?.nl);
}

/**
 * Who says a claim: `authors`, `unknown`, or ids, joined by `/` when it is open which of them. Before them stands
 * `actor:` when they are no respondents, and `some:` and the like when not the whole group says so.
 */
function sayerTexts(saidBy: readonly Sayer[]): readonly string[] {
  return saidBy.map((sayer) => {
    if (!('ids' in sayer)) return sayer.type;
    const kind = sayer.type === 'actor' ? 'actor:' : '';
    const quantifier = sayer.quantifier === undefined ? '' : `${sayer.quantifier}:`;
    return `${kind}${quantifier}${joined(sayer.ids, '/')}`;
  });
}

function quantifierText(quantifier: Quantifier | undefined): string | undefined {
  if (quantifier === undefined) return undefined;
  return quantifier.of === undefined ? quantifier.value : `${quantifier.value}:${quantifier.of}`;
}

/** Of how many a claim holds. */
export function quantifierColumn<C extends { readonly quantifier?: Quantifier }>(): Column<C> {
  const ids = quantifiers.concepts.map(({ id }) => id);
  return {
    name: 'quantifier',
    meaning: `${ids.slice(0, -1).join(', ')} or ${ids.at(-1) ?? ''}, and after : of whom`,
    value: (claim) => quantifierText(claim.quantifier),
  };
}

export function frequencyText(frequency: Frequency | undefined): string | undefined {
  if (frequency === undefined) return undefined;
  if ('value' in frequency) return frequency.value;
  const { per, unit } = frequency;
  return `${timesText(frequency)} per ${per === 1 ? '' : `${String(per)} `}${unit}`;
}

export function measurementText(measurement: Measurement): string {
  const { value, upper, unit, approximate, change } = measurement;
  const sign = change === true && value > 0 ? '+' : '';
  const range = upper === undefined ? '' : `–${String(upper)}`;
  return `${approximate === true ? '± ' : ''}${sign}${String(value)}${range}${unit === undefined ? '' : ` ${unit}`}`;
}

/** Columns that begin every table of claims. */
export function leadingColumns<C extends Claim>(): readonly Column<C>[] {
  return [
    { name: 'id', meaning: 'id of the claim, unique within the study', value: (claim) => claim.id },
    {
      name: 'area',
      meaning: 'ids of the areas; several: true of each apart',
      value: (claim) => claim.areas,
    },
  ];
}

/** Columns on how a claim is meant, who says it and where it stands. */
export function evidenceColumns<C extends Claim>(language: Language): readonly Column<C>[] {
  return [
    {
      name: 'modality',
      meaning: 'actual, past, wished, expected, feared, ought, possible or not-possible',
      value: (claim) => claim.modality,
    },
    {
      name: 'basis',
      meaning: 'routine, episode or opinion; empty: not said',
      value: (claim) => claim.basis,
    },
    {
      name: 'saidBy',
      meaning:
        'respondent ids (a/b: open which of them), authors or unknown; before ids actor: when they are actors and no respondents, and a quantifier such as some: of a group',
      value: (claim) => sayerTexts(claim.saidBy),
    },
    {
      name: 'perspective',
      meaning: 'perspective of who says it',
      value: (claim) => claim.perspective,
    },
    {
      name: 'origin',
      meaning: 'respondent, area-synthesis, study-synthesis, policy-document or literature',
      value: (claim) => claim.origin,
    },
    {
      name: 'restates',
      meaning: 'ids of the claims that it repeats',
      value: (claim) => claim.restates,
    },
    {
      name: 'certainty',
      meaning: 'certain, probable, unclear or open',
      value: (claim) => claim.certainty,
    },
    { name: 'source', meaning: 'id of the document', value: (claim) => claim.evidence.document },
    { name: 'locator', meaning: 'place in the document', value: (claim) => claim.evidence.locator },
    {
      name: 'text',
      meaning: 'the paraphrase in the language asked for, else as written',
      value: (claim) => inLanguage(claim.text, language),
    },
  ];
}

/** Columns that end every table of claims. */
export function closingColumns<C extends Claim>(language: Language): readonly Column<C>[] {
  return [
    {
      name: 'condition',
      meaning: 'under what condition',
      value: (claim) => inLanguage(claim.condition, language),
    },
    { name: 'period', meaning: 'EDTF date or interval', value: (claim) => claim.period },
    { name: 'code', meaning: 'ids of the codes on it', value: (claim) => claim.codes },
    {
      name: 'qualifies',
      meaning: 'ids of the claims that it limits',
      value: (claim) => claim.qualifies,
    },
    {
      name: 'contradicts',
      meaning: 'ids of the claims that it is marked as contradicting',
      value: (claim) => claim.contradicts,
    },
    {
      name: 'cited',
      meaning: 'work that the document cites for it',
      value: (claim) => claim.evidence.cited,
    },
    { name: 'note', meaning: 'id of the note', value: (claim) => claim.evidence.note },
    {
      name: 'line',
      meaning: 'line of the note, from 1',
      value: (claim) => claim.evidence.range.line,
    },
  ];
}
