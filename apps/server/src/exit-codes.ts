import type { Words } from './io.ts';

/** How a command ends, as scripts see it. */
export const exitCodes = {
  ok: { code: 0, meaning: { nl: 'gelukt', en: 'done' } },
  failed: {
    code: 1,
    meaning: { nl: 'mislukt, met de reden op stderr', en: 'failed, the reason is on stderr' },
  },
  usage: { code: 2, meaning: { nl: 'verkeerd aangeroepen', en: 'called in a wrong way' } },
  problems: {
    code: 3,
    meaning: {
      nl: 'problemen in de notities (check, of import --strict), of fouten in samenspel.yaml',
      en: 'problems in the notes (check, or import --strict), or errors in samenspel.yaml',
    },
  },
  nothing: {
    code: 4,
    meaning: {
      nl: 'niets gevonden: geen antwoord, of geen actor, onderzoek of bestand van die naam',
      en: 'nothing found: no answer, or no actor, study or file of that name',
    },
  },
  unavailable: {
    code: 5,
    meaning: {
      nl: 'opslag, poort of server niet beschikbaar',
      en: 'store, port or server not available',
    },
  },
  conflicts: {
    code: 6,
    meaning: {
      nl: 'niet alles verstuurd of gehaald (push, pull): conflicten, of geweigerde notities',
      en: 'not everything was sent or taken (push, pull): conflicts, or notes that were refused',
    },
  },
} as const satisfies Record<string, { readonly code: number; readonly meaning: Words }>;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]['code'];
