import type { Language } from '@samenspel/claims';
import type { Bilingual } from '@samenspel/ontology';

/** What panels are told, in both languages. */
const phrases = {
  actor: { nl: '1 actor', en: '1 actor' },
  actors: { nl: '{0} actoren', en: '{0} actors' },
  claim: { nl: '1 uitspraak', en: '1 claim' },
  claims: { nl: '{0} uitspraken', en: '{0} claims' },
  finding: { nl: '1 bevinding', en: '1 finding' },
  findings: { nl: '{0} bevindingen', en: '{0} findings' },
  problem: { nl: '1 probleem', en: '1 problem' },
  problems: { nl: '{0} problemen', en: '{0} problems' },
  note: { nl: 'in 1 bestand', en: 'in 1 file' },
  notes: { nl: 'in {0} bestanden', en: 'in {0} files' },
  kindNotSaid: { nl: 'soort niet gezegd', en: 'kind not said' },
  phaseNotSaid: { nl: 'fase niet gezegd', en: 'phase not said' },
  categoryNotSaid: { nl: 'soort niet gezegd', en: 'category not said' },
  notSaid: { nl: 'niet gezegd', en: 'not said' },
  notSaidNotAbsent: {
    nl: 'Wat niemand zegt, is daarmee niet afwezig.',
    en: 'What nobody mentions is not absent because of that.',
  },
  instrumentsNotSaid: {
    nl: 'De studie zegt niet naar welke banden de instrumenten vroegen.',
    en: 'The study does not say which ties its instruments asked about.',
  },
  tiesNotAsked: {
    nl: 'Geen instrument vroeg naar banden tussen: {0}.',
    en: 'No instrument asked about ties between: {0}.',
  },
  oneSideAsked: {
    nl: 'Niet aan beide kanten is gevraagd naar banden tussen: {0}.',
    en: 'Not both sides were asked about ties between: {0}.',
  },
  noRoster: {
    nl: 'Niet iedereen is naar iedereen gevraagd bij banden tussen: {0}.',
    en: 'Not everybody was asked about everybody in ties between: {0}.',
  },
  intermediariesAsked: {
    nl: 'Naar tussenpersonen is gevraagd bij banden tussen: {0}.',
    en: 'Through whom was asked for in ties between: {0}.',
  },
  error: { nl: 'Fouten', en: 'Errors' },
  warning: { nl: 'Waarschuwingen', en: 'Warnings' },
  information: { nl: 'Opmerkingen', en: 'Remarks' },
  hint: { nl: 'Hints', en: 'Hints' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type PhraseId = keyof typeof phrases;

/** A phrase with what belongs in its places. */
export function phrase(
  id: PhraseId,
  language: Language,
  ...parts: readonly (string | number)[]
): string {
  return phrases[id][language].replace(/\{(\d)\}/g, (_, at: string) =>
    String(parts[Number(at)] ?? ''),
  );
}

/** A number of things: one has a phrase of its own. */
export function countPhrase(
  one: PhraseId,
  more: PhraseId,
  count: number,
  language: Language,
): string {
  return count === 1 ? phrase(one, language) : phrase(more, language, count);
}
