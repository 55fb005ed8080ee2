import type { Definitions } from '../definition.ts';
import type { usThemMechanism } from '../schemes/us-them-mechanism.ts';

export const usThemMechanismDefinitions = {
  'in-group-favouring': {
    nl: 'De eigen partij hoger achten en haar eigenheid beschermen.',
    en: "Holding one's own side higher and protecting its identity.",
    sources: [
      { document: 'baarsjes', locator: 'D 2' },
      { document: 'literature', locator: 'Tajfel & Turner 1979' },
    ],
  },
  'out-group-devaluation': {
    nl: 'De andere partij lager achten en zich tegen haar afzetten.',
    en: 'Holding the other side lower and setting oneself off against it.',
    sources: [
      { document: 'baarsjes', locator: 'D 2' },
      { document: 'literature', locator: 'Tajfel & Turner 1979' },
    ],
  },
  'counter-identification': {
    nl: 'Zichzelf omschrijven als wat de ander niet is.',
    en: 'Describing oneself as what the other is not.',
    sources: [{ document: 'baarsjes', locator: 'D 2' }],
  },
  distinction: {
    nl: 'Zich willen onderscheiden juist doordat vermenging wordt gevraagd.',
    en: 'Wanting to stand apart precisely because mixing is asked for.',
    sources: [{ document: 'baarsjes', locator: 'D 2' }],
  },
  'fear-of-instrumentalisation': {
    nl: 'Bang zijn voor het karretje van de formele wereld te worden gespannen.',
    en: 'Being afraid of being made to serve the formal world.',
    sources: [{ document: 'baarsjes', locator: 'D 2, onbestemdheid' }],
  },
  'fear-of-deprofessionalisation': {
    nl: 'Bang zijn dat de eigen deskundigheid en taken vervagen.',
    en: "Being afraid that one's own expertise and tasks blur.",
    sources: [{ document: 'baarsjes', locator: 'D 2, onbestemdheid' }],
  },
} as const satisfies Definitions<typeof usThemMechanism>;
