import type { Definitions } from '../definition.ts';
import type { solutionDirection } from '../schemes/solution-direction.ts';

export const solutionDirectionDefinitions = {
  'neighbourhood-table': {
    nl: 'Terugkerende bijeenkomst van formele en informele partijen in een wijk; steeds andere deelnemers is de zwakte.',
    en: 'A recurring meeting of formal and informal parties in a neighbourhood; ever different participants are its weakness.',
    sources: [{ document: 'wijktafel', locator: 'Mogelijke oplossingsrichtingen' }],
  },
  'network-meeting': {
    nl: 'Bijeenkomst waar partijen in een gebied elkaar leren kennen.',
    en: 'A meeting where the parties of an area get to know each other.',
    sources: [
      { document: 'overview', locator: 'Verschillende keuzes' },
      { document: 'baarsjes', locator: 'B 5.1' },
    ],
  },
  'development-trajectory': {
    nl: 'Een langere reeks bijeenkomsten van beide werelden en hun managers om elkaars zienswijze te leren kennen.',
    en: "A longer series of meetings of both worlds and their managers to learn each other's views.",
    sources: [{ document: 'wijktafel', locator: 'Mogelijke oplossingsrichtingen' }],
  },
  'networking-hours': {
    nl: 'Uitdrukkelijke uren voor netwerkvorming in opdracht en verantwoording.',
    en: 'Explicit hours for networking in assignment and accountability.',
    sources: [{ document: 'wijktafel', locator: 'Mogelijke oplossingsrichtingen' }],
  },
  'hyperlocal-work': {
    nl: 'Werken op de schaal van enkele straten.',
    en: 'Working on the scale of a few streets.',
    sources: [{ document: 'wijktafel', locator: 'Mogelijke oplossingsrichtingen' }],
  },
  'navigation-assistants': {
    nl: 'Mensen aanstellen die bewoners, voorzieningen en formele partijen verbinden.',
    en: 'Appointing people who link residents, provisions and formal parties.',
    sources: [{ document: 'wijktafel', locator: 'Mogelijke oplossingsrichtingen' }],
  },
  training: {
    nl: 'Professionals en informele partijen opleiden.',
    en: 'Training professionals and informal parties.',
    sources: [{ document: 'wijktafel', locator: 'Mogelijke oplossingsrichtingen' }],
  },
  structure: {
    nl: 'Meer organisatie en sturing in een losse manier van samenwerken.',
    en: 'More organisation and steering in a loose way of collaborating.',
    sources: [{ document: 'purmerend', locator: 'Behoefte aan sturing' }],
  },
  visibility: {
    nl: 'Zorgen dat partijen te zien en te vinden zijn.',
    en: 'Seeing to it that parties can be seen and found.',
    sources: [{ document: 'purmerend', locator: 'Behoefte aan sturing' }],
  },
  'ways-to-connect': {
    nl: 'Zorgen dat er mensen en plekken zijn om verbinding te leggen.',
    en: 'Seeing to it that there are people and places to connect.',
    sources: [{ document: 'purmerend', locator: 'Behoefte aan sturing' }],
  },
  'key-figures': {
    nl: 'Bekende en vertrouwde mensen de verbinding laten leggen.',
    en: 'Letting known and trusted people make the connection.',
    sources: [{ document: 'purmerend', locator: 'Behoefte aan sturing' }],
  },
  'places-to-connect': {
    nl: 'Plekken in de wijk waar partijen elkaar treffen.',
    en: 'Places in the neighbourhood where parties meet.',
    sources: [
      { document: 'purmerend', locator: 'Behoefte aan sturing' },
      { document: 'baarsjes', locator: 'B 5.1' },
    ],
  },
} as const satisfies Definitions<typeof solutionDirection>;
