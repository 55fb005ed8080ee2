import type { Definitions } from '../definition.ts';
import type { endState } from '../schemes/end-state.ts';

export const endStateDefinitions = {
  accessibility: {
    nl: 'Informele partijen leiden huishoudens naar professionele hulp.',
    en: 'Informal parties lead households to professional help.',
    sources: [
      { document: 'baarsjes', locator: 'D 2, onbestemdheid' },
      { document: 'literature', locator: 'Ponzoni 2012' },
    ],
  },
  'civil-society': {
    nl: 'Mensen zorgen voor elkaar in eigen verbanden, en formele partijen steunen dat.',
    en: 'People care for each other in circles of their own, and formal parties support that.',
    sources: [
      { document: 'baarsjes', locator: 'D 2, onbestemdheid' },
      { document: 'literature', locator: 'Ponzoni 2012' },
    ],
  },
  combination: {
    nl: 'Een tussenvorm van beide perspectieven.',
    en: 'A form between both perspectives.',
    sources: [{ document: 'baarsjes', locator: 'D 2, onbestemdheid' }],
  },
  'accessibility-plus': {
    nl: 'Toeleiden naar professionele hulp, met daarbij enkele aanvullende taken voor informele partijen, zoals in Oud-Noord.',
    en: 'Leading people to professional help, plus some additional tasks for informal parties, as in Oud-Noord.',
    sources: [{ document: 'baarsjes', locator: 'D 2, onbestemdheid' }],
  },
  'co-existence': {
    nl: 'Naast elkaar blijven werken met duidelijke rollen; of dat het doel mag zijn, laat het onderzoek open.',
    en: 'Staying side by side with clear roles; whether that may be the aim is left open by the study.',
    sources: [{ document: 'baarsjes', locator: 'D 2, voorbij de co-existentie' }],
  },
} as const satisfies Definitions<typeof endState>;
