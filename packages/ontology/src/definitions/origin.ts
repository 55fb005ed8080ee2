import type { Definitions } from '../definition.ts';
import type { origin } from '../schemes/origin.ts';

export const originDefinitions = {
  respondent: {
    nl: 'Gezegd door iemand die is bevraagd.',
    en: 'Said by someone who was interviewed.',
    sources: [{ document: 'notes-format', locator: 'Closed values' }],
  },
  'area-synthesis': {
    nl: 'Samengevat door de auteurs over één gebied.',
    en: 'Summed up by the authors about one area.',
    sources: [{ document: 'baarsjes', locator: 'D 1' }],
  },
  'study-synthesis': {
    nl: 'Samengevat door de auteurs over het hele onderzoek.',
    en: 'Summed up by the authors about the whole study.',
    sources: [{ document: 'baarsjes', locator: 'D 2' }],
  },
  'policy-document': {
    nl: 'Overgenomen uit een beleidsstuk of gebiedsanalyse.',
    en: 'Taken from a policy document or area analysis.',
    sources: [{ document: 'baarsjes', locator: 'A 1' }],
  },
  literature: {
    nl: 'Overgenomen uit andere publicaties: wetenschappelijke literatuur, websites, kranten.',
    en: 'Taken from other publications: scientific literature, websites, newspapers.',
    sources: [{ document: 'baarsjes', locator: 'Literatuur' }],
  },
} as const satisfies Definitions<typeof origin>;
