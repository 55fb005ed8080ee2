import type { Definitions } from '../definition.ts';
import type { hybridityLocus } from '../schemes/hybridity-locus.ts';

export const hybridityLocusDefinitions = {
  'between-systems': {
    nl: 'Tussen sociale systemen als geheel.',
    en: 'Between social systems as wholes.',
    sources: [
      { document: 'overview', locator: 'Voor meer efficiency en effectiviteit' },
      { document: 'literature', locator: 'Denis, Ferlie & Van Gestel 2015' },
    ],
  },
  'within-organisations': {
    nl: 'Binnen een organisatie waar professionals en vrijwilligers samen werken.',
    en: 'Within an organisation where professionals and volunteers work together.',
    sources: [
      { document: 'overview', locator: 'Voor meer efficiency en effectiviteit' },
      { document: 'literature', locator: 'Denis, Ferlie & Van Gestel 2015' },
    ],
  },
  'between-actors': {
    nl: 'Tussen formele en informele actoren die elkaar in het werk treffen.',
    en: 'Between formal and informal actors who meet in the work.',
    sources: [
      { document: 'overview', locator: 'Voor meer efficiency en effectiviteit' },
      { document: 'literature', locator: 'Denis, Ferlie & Van Gestel 2015' },
    ],
  },
  'within-identity': {
    nl: 'In één actor, die trekken van de andere wereld aanneemt.',
    en: 'Within one actor, who takes on traits of the other world.',
    sources: [
      { document: 'overview', locator: 'Voor meer efficiency en effectiviteit' },
      { document: 'literature', locator: 'Denis, Ferlie & Van Gestel 2015' },
    ],
  },
} as const satisfies Definitions<typeof hybridityLocus>;
