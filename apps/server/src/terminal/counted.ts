import type { Language } from '@samenspel/claims';

const nouns = {
  note: { nl: ['notitie', 'notities'], en: ['note', 'notes'] },
  claim: { nl: ['uitspraak', 'uitspraken'], en: ['claim', 'claims'] },
  declaration: { nl: ['vermelding', 'vermeldingen'], en: ['declaration', 'declarations'] },
  error: { nl: ['fout', 'fouten'], en: ['error', 'errors'] },
  warning: { nl: ['waarschuwing', 'waarschuwingen'], en: ['warning', 'warnings'] },
  hint: { nl: ['wenk', 'wenken'], en: ['hint', 'hints'] },
} as const;

/** A number of things in words: `1 note`, `2 notes`. */
export function counted(count: number, noun: keyof typeof nouns, language: Language): string {
  const [one, more] = nouns[noun][language];
  return `${String(count)} ${count === 1 ? one : more}`;
}
