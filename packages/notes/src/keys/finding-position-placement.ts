import type { KeyRow } from './key.ts';

/** Keys of findings, positions and placements. */
export const viewKeys = [
  {
    en: 'locus',
    nl: 'locus',
    on: ['finding'],
    value: { type: 'concept', schemes: ['hybridity-locus'] },
    down: ['section'],
    rule: 'Where hybridisation happens.',
  },
  {
    en: 'position',
    nl: 'positie',
    on: ['position'],
    value: { type: 'concept', schemes: ['position'] },
    down: ['section'],
    rule: 'On the proposition; the prose is the reason.',
  },
  {
    en: 'criterion',
    nl: 'criterium',
    on: ['placement'],
    value: {
      type: 'concept',
      schemes: ['formality-criterion', 'quadrant-axis', 'quadrant', 'support-level'],
    },
    list: true,
    down: ['section'],
    rule: 'A criterion of formality, an axis, or a level.',
  },
  {
    en: 'value',
    nl: 'waarde',
    on: ['placement', 'indicator'],
    value: { type: 'value' },
    down: ['section'],
    rule: "Of a placement a concept, yes, no, or `not` and a concept. Of an indicator a number with its unit: `17,2 %`, `± 9 %`, `+31 %` for a change, `10–12 %`; decimals by the note's language.",
  },
] as const satisfies readonly KeyRow[];
