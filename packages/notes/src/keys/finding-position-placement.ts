import type { KeyRow } from './key.ts';

/** Keys of findings, positions and placements. */
export const viewKeys = [
  {
    en: 'locus',
    nl: 'locus',
    on: ['finding'],
    value: { type: 'concept', schemes: ['hybridity-locus'] },
    down: ['section'],
    rule: {
      en: 'Where hybridisation happens.',
      nl: 'Waar hybridisering plaatsvindt.',
    },
  },
  {
    en: 'position',
    nl: 'positie',
    on: ['position'],
    value: { type: 'concept', schemes: ['position'] },
    down: ['section'],
    rule: {
      en: 'On the proposition; the prose is the reason.',
      nl: 'Over de stelling; de lopende tekst is de reden.',
    },
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
    rule: {
      en: 'A criterion of formality, an axis, or a level.',
      nl: 'Een criterium van formaliteit, een as of een niveau.',
    },
  },
  {
    en: 'value',
    nl: 'waarde',
    on: ['placement', 'indicator'],
    value: { type: 'value' },
    down: ['section'],
    rule: {
      en: "Of a placement a concept, yes, no, or `not` and a concept. Of an indicator a number with its unit: `17,2 %`, `± 9 %`, `+31 %` for a change, `10–12 %`; decimals by the note's language.",
      nl: 'Van een plaatsing een begrip, ja, nee, of `niet` en een begrip. Van een indicator een getal met zijn eenheid: `17,2 %`, `± 9 %`, `+31 %` voor een verandering, `10–12 %`; decimalen naar de taal van de notitie.',
    },
  },
] as const satisfies readonly KeyRow[];
