import type { Frequency } from '@samenspel/claims';
import { findConcept, frequency } from '@samenspel/ontology';

type Counted = Extract<Frequency, { readonly times: number }>;

/** Words for periods; a quarter is three months. */
const units: Readonly<Record<string, { readonly unit: Counted['unit']; readonly length: number }>> =
  {
    dag: { unit: 'day', length: 1 },
    dagen: { unit: 'day', length: 1 },
    day: { unit: 'day', length: 1 },
    days: { unit: 'day', length: 1 },
    week: { unit: 'week', length: 1 },
    weken: { unit: 'week', length: 1 },
    weeks: { unit: 'week', length: 1 },
    maand: { unit: 'month', length: 1 },
    maanden: { unit: 'month', length: 1 },
    month: { unit: 'month', length: 1 },
    months: { unit: 'month', length: 1 },
    kwartaal: { unit: 'month', length: 3 },
    quarter: { unit: 'month', length: 3 },
    jaar: { unit: 'year', length: 1 },
    jaren: { unit: 'year', length: 1 },
    year: { unit: 'year', length: 1 },
    years: { unit: 'year', length: 1 },
  };

const counted =
  /^(\d{1,6})(?:(?: ?[-–] ?| (?:à|of|or|tot|to) )(\d{1,6}))? ?(?:x|×|keer|times?)? ?per (?:(\d{1,6}) )?(\p{L}+)$/u;

/**
 * How often: a word of the scheme frequency, or a count such as `2 per week`, `1–2 per month` and `1 per 3 maanden`.
 * Between the ends of a range stands a hyphen or an en dash, or one of the words à, of, or, tot and to in spaces.
 */
export function readFrequency(text: string): Frequency | undefined {
  const concept = findConcept(frequency, text);
  if (concept !== undefined) return { value: concept.id };
  const [, times, upper, per = '1', word = ''] =
    counted.exec(text.normalize('NFC').trim().toLowerCase()) ?? [];
  if (times === undefined || !Object.hasOwn(units, word)) return undefined;
  const period = units[word];
  if (period === undefined || Number(times) === 0 || Number(per) === 0) return undefined;
  if (upper !== undefined && Number(upper) <= Number(times)) return undefined;
  return {
    times: Number(times),
    ...(upper === undefined ? {} : { upper: Number(upper) }),
    per: Number(per) * period.length,
    unit: period.unit,
  };
}
