import type { Claim, Entity, Language } from '@samenspel/claims';
import type { SearchHit } from './port.ts';

/** Bounds of a search. */
export const searchLimits = {
  /** Characters of the text searched for; more is refused. */
  text: 1_000,
  /** Words searched for; those after are left out. */
  words: 16,
  /** Hits in one answer; the default of `first` is 20. */
  first: 200,
  /** Hits that paging reaches, and up to which `total` counts. */
  reach: 2_000,
} as const;

/** What of a claim or an entity is found by a search, by language; names that belong to no language count as both. */
export interface SearchText {
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

/** The texts of a claim that a search looks into. */
export function claimText(claim: Claim): SearchText {
  return {
    nl: present(claim.text.nl, claim.condition?.nl),
    en: present(claim.text.en, claim.condition?.en),
  };
}

/** The texts of an entity that a search looks into. */
export function entityText(entity: Entity): SearchText {
  const names =
    entity.type === 'document'
      ? [...entity.aliases, ...present(entity.title), ...entity.authors]
      : entity.aliases;
  return {
    nl: [...present(entity.label.nl), ...names],
    en: [...present(entity.label.en), ...names],
  };
}

function present(...texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter((text) => text !== undefined);
}

const word = /[\p{L}\p{N}\p{M}]+/gu;
const plain = /^[\t\n\r\u0020-\u007e]*$/u;
const plainWord = /[a-z0-9]+/g;

/** The words of a text, folded: lower case, without accents, ligatures taken apart (`Één ĳsje` → `een`, `ijsje`). */
export function foldedWords(text: string): readonly string[] {
  if (plain.test(text)) return text.toLowerCase().match(plainWord) ?? [];
  const words: string[] = [];
  for (const [found] of text.matchAll(word)) {
    const folded = fold(found);
    if (folded !== '') words.push(folded);
  }
  return words;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words that a search looks for, each once. No word holds anything but letters and digits. */
export function searchWords(text: string): readonly string[] {
  return [...new Set(foldedWords(text))].slice(0, searchLimits.words);
}

/** Characters from which on a word that was searched for may be the beginning of one; a shorter one is a whole word. */
const shortestBeginning = 3;

export function isBeginning(searched: string): boolean {
  return searched.length >= shortestBeginning;
}

/** Whether a word of a text is one that was searched for. */
export function matches(textWord: string, searched: string): boolean {
  return isBeginning(searched) ? textWord.startsWith(searched) : textWord === searched;
}

const open = '\u{e000}';
const close = '\u{e001}';

/**
 * The text of a hit with its found words between U+E000 and U+E001: the one in which most of the words searched for
 * are found, on a tie the one in the searcher's language.
 */
export function highlight(
  text: SearchText,
  searched: readonly string[],
  language: Language | undefined,
): SearchHit['highlight'] {
  const texts = language === 'en' ? [...text.en, ...text.nl] : [...text.nl, ...text.en];
  let best = '';
  let most = -1;
  for (const candidate of texts) {
    const words = foldedWords(candidate);
    const found = searched.filter((wanted) => words.some((each) => matches(each, wanted))).length;
    if (found <= most) continue;
    best = candidate;
    most = found;
  }
  return best.replace(/[\ue000\ue001]/gu, '').replace(word, (each) => {
    const folded = fold(each);
    return searched.some((wanted) => matches(folded, wanted)) ? `${open}${each}${close}` : each;
  });
}
