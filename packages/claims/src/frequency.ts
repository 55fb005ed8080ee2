import { frequency as frequencies, labelOf } from '@samenspel/ontology';
import type { Frequency } from './claim.ts';
import type { Language } from './text.ts';

type CountPerPeriod = Extract<Frequency, { readonly times: number }>;

/** How many times: `2`, or a range such as `2–3`. */
export function timesText({ times, upper }: CountPerPeriod, dash = '–'): string {
  return upper === undefined ? String(times) : `${String(times)}${dash}${String(upper)}`;
}

/** How often in one word, as filters take it: id of a concept, or `2/week`, `2-3/week`, `1/3month`. */
export function frequencyWord(frequency: Frequency): string {
  if ('value' in frequency) return frequency.value;
  const { per, unit } = frequency;
  return `${timesText(frequency, '-')}/${per === 1 ? '' : String(per)}${unit}`;
}

/** The name of a unit, after `per` and after `per` and a number. */
const unitNames = {
  nl: {
    day: ['dag', 'dagen'],
    week: ['week', 'weken'],
    month: ['maand', 'maanden'],
    year: ['jaar', 'jaar'],
  },
  en: {
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
  },
} as const;

/** How often, as a person reads it: `vaak`, `2 × per week`, `1–2 × per maand`, `1 × per 6 weken`. */
export function frequencyLabel(frequency: Frequency, language: Language): string {
  if ('value' in frequency) return labelOf(frequencies, frequency.value, language);
  const { per, unit } = frequency;
  const [one, several] = unitNames[language][unit];
  return `${timesText(frequency)} × per ${per === 1 ? one : `${String(per)} ${several}`}`;
}
