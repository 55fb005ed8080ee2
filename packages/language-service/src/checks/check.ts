import type { Language } from '@samenspel/claims';
import type { Span } from '@samenspel/notes';
import type { Bilingual } from '@samenspel/ontology';
import { filled } from '../text/filled.ts';

/** What an editor tells beside what a study's notes must be: of claims that are read, and hints of what was perhaps meant. */
export const checkMessages = {
  'one-participant': {
    severity: 'warning',
    nl: 'Deze samenwerking heeft maar één deelnemer; verwacht: een ander in met, van, naar, samen of wie.',
    en: 'This collaboration has only one participant; expected somebody else in with, from, to, together or who.',
  },
  'same-claim': {
    severity: 'warning',
    nl: 'Deze uitspraak staat er al, op regel {0}; laat er één weg, of zeg met herhaalt dat het dezelfde is.',
    en: 'This claim is already there, on line {0}; leave one out, or say with restates that it is the same.',
  },
  'actor-without-kind': {
    severity: 'warning',
    nl: 'Wat voor actor "{0}" is staat er niet; verwacht: een soort.',
    en: 'The kind of the actor "{0}" is not said; expected a kind.',
  },
  'category-with-instance': {
    severity: 'hint',
    nl: '"{0}" is een categorie en geeft geen band. Bedoeld: het exemplaar "{1}", dat in dit gebied is?',
    en: '"{0}" is a category and makes no tie; is the instance "{1}" meant, which is in this area?',
  },
} as const satisfies Readonly<
  Record<string, Bilingual & { readonly severity: 'warning' | 'hint' }>
>;

export type CheckCode = keyof typeof checkMessages;

/** Something that was checked, and where. */
export interface Checked {
  readonly code: CheckCode;
  readonly span: Span;
  readonly parts: readonly string[];
  /** Another place in the same note that tells why. */
  readonly beside?: Span;
  /** What may stand there instead. */
  readonly nearest?: string;
}

export function checkMessage({ code, parts }: Checked, language: Language): string {
  return filled(checkMessages[code][language], parts);
}
