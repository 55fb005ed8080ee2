import type { Definitions } from '../definition.ts';
import type { condition } from '../schemes/condition.ts';

export const conditionDefinitions = {
  'clear-roles': {
    nl: 'Het is helder wie wat doet en dat is afgesproken.',
    en: 'It is clear who does what, and that has been agreed.',
    sources: [{ document: 'baarsjes', locator: 'D 1, wijkteamprofessionals' }],
  },
  'positive-experience': {
    nl: 'Samenwerken ging al eens goed.',
    en: 'Collaborating has gone well before.',
    sources: [{ document: 'baarsjes', locator: 'D 1, wijkteamprofessionals' }],
  },
  'time-to-consult': {
    nl: 'Er is tijd om met elkaar te overleggen.',
    en: 'There is time to consult each other.',
    sources: [{ document: 'baarsjes', locator: 'D 1, wijkteamprofessionals' }],
  },
  reliability: {
    nl: 'De informele partij doet het op een goede manier.',
    en: 'The informal party does it in a good way.',
    sources: [{ document: 'baarsjes', locator: 'D 1, wijkteamprofessionals' }],
  },
  'limits-to-tasks': {
    nl: 'Er is een grens aan wat informele partijen krijgen te doen.',
    en: 'There is a limit to what informal parties are given to do.',
    sources: [{ document: 'baarsjes', locator: 'D 1, wijkteamprofessionals' }],
  },
  'clear-responsibilities': {
    nl: 'Het is helder wie aanspreekbaar is als het misgaat.',
    en: 'It is clear who is answerable when it goes wrong.',
    sources: [{ document: 'baarsjes', locator: 'D 1, wijkteamprofessionals' }],
  },
  'careful-matching': {
    nl: 'De informele hulp past bij wie geholpen wordt.',
    en: 'The informal help fits the one who is helped.',
    sources: [{ document: 'baarsjes', locator: 'D 1, wijkteamprofessionals' }],
  },
  'mutual-trust': {
    nl: 'Beide kanten vertrouwen elkaar.',
    en: 'Both sides trust each other.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1, fase 1' }],
  },
  'client-consent': {
    nl: 'De cliënt wil het en stemt ermee in.',
    en: 'The client wants it and agrees to it.',
    sources: [{ document: 'baarsjes', locator: 'B 3.2' }],
  },
} as const satisfies Definitions<typeof condition>;
