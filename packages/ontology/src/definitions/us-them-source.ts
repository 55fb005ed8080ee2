import type { Definitions } from '../definition.ts';
import type { usThemSource } from '../schemes/us-them-source.ts';

export const usThemSourceDefinitions = {
  unfamiliarity: {
    nl: 'Partijen kennen elkaar en elkaars werk nauwelijks; ook formele partijen onderling.',
    en: "Parties hardly know each other and each other's work; formal parties among themselves as well.",
    sources: [
      { document: 'baarsjes', locator: 'D 2, onbekendheid' },
      { document: 'overview', locator: 'Onbekendheid' },
    ],
  },
  disagreement: {
    nl: 'Partijen vinden iets anders over wat nodig is, welke kennis telt en wie wat doet.',
    en: 'Parties differ on what is needed, which knowledge counts and who does what.',
    sources: [
      { document: 'baarsjes', locator: 'D 2, onenigheid' },
      { document: 'overview', locator: 'Onenigheid' },
    ],
  },
  indeterminacy: {
    nl: 'Het is niet duidelijk waar de samenwerking uiteindelijk heen moet.',
    en: 'It is not clear where the collaboration should lead in the end.',
    sources: [
      { document: 'baarsjes', locator: 'D 2, onbestemdheid' },
      { document: 'overview', locator: 'Onbestemdheid' },
    ],
  },
  'time-pressure': {
    nl: 'Andere verklaring van de afstand: te weinig tijd en te veel cliënten om aan verbinding te werken. Geen bron van wij-zij-denken.',
    en: 'A rival explanation of the distance: too little time and too many clients to work on connection. No source of us–them thinking.',
    sources: [{ document: 'overview', locator: 'Wij-zij-denken' }],
  },
} as const satisfies Definitions<typeof usThemSource>;
