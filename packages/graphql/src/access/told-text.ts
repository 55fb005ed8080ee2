import type { Entity, Language, LocalText } from '@samenspel/claims';
import { labelKey } from '@samenspel/ontology';
import type { NoteHead } from '@samenspel/store';

/** Tells texts of notes to who may not know who said something. */
export interface ToldTexts {
  /** The text with a neutral word for every name of a respondent or a note, linked to or not. */
  readonly tell: (text: string, language: Language) => string;
}

/** Stands for somebody or something that may not be named. */
const unnamed: Readonly<Record<Language, string>> = { nl: 'iemand', en: 'somebody' };

/** `[[target]]`, `[[target#heading]]`, `[[target|shown]]`; in tables the bar has a backslash before it. */
const links = /\[\[([^[\]|#]*)(?:#[^[\]|]*)?(?:\|([^[\]]*))?\]\]/gu;

const plainWord = /^[a-z0-9]+$/iu;
const words = /[\p{L}\p{M}\p{N}]+/gu;

/** Texts of one language of which it is remembered what is told: pages are asked again and again. */
const mostRemembered = 2_000;

/** What may be named, by the key of each name that a link can lead to it by. */
type Nameable = ReadonlyMap<string, LocalText>;

/** Names that may not be told, as keys of their words, by the first of these. */
type Hidden = ReadonlyMap<string, readonly (readonly string[])[]>;

/**
 * What is told of the texts of a study. Whatever is named like something that may be named is not hidden.
 *
 * @param entities all of the study: of respondents no name is told
 * @param notes all of the study: of those of more than one word no name is told
 */
export function toldTexts(entities: readonly Entity[], notes: readonly NoteHead[]): ToldTexts {
  const nameable = new Map<string, LocalText>();
  for (const entity of entities) {
    if (entity.type === 'respondent') continue;
    for (const name of namesOf(entity)) {
      const key = labelKey(name);
      if (!nameable.has(key)) nameable.set(key, entity.label);
    }
  }
  const hidden = hiddenNames(entities, notes, nameable);
  const tell = (text: string, language: Language) => {
    const linked = text.includes('[[') ? withoutLinks(text, language, nameable) : text;
    return mayName(linked, hidden) ? withoutNames(linked, language, hidden) : linked;
  };
  const told = { nl: new Map<string, string>(), en: new Map<string, string>() };
  return {
    tell: (text, language) => {
      const known = told[language].get(text) ?? tell(text, language);
      if (told[language].size >= mostRemembered) told[language].clear();
      told[language].set(text, known);
      return known;
    },
  };
}

function namesOf({ id, label, aliases }: Entity): readonly string[] {
  return [id, label.nl, label.en, ...aliases].filter((name) => name !== undefined);
}

function hiddenNames(
  entities: readonly Entity[],
  notes: readonly NoteHead[],
  nameable: Nameable,
): Hidden {
  const hidden = new Map<string, (readonly string[])[]>();
  const hide = (name: string, leastWords: number) => {
    if (nameable.has(labelKey(name))) return;
    const keys = [...name.matchAll(words)].map(([word]) => keyOfWord(word));
    const [first] = keys;
    if (first === undefined || keys.length < leastWords) return;
    const known = hidden.get(first);
    if (known === undefined) hidden.set(first, [keys]);
    else known.push(keys);
  };
  for (const entity of entities) {
    if (entity.type !== 'respondent') continue;
    // One word that a group is called by, such as "professionals", is what others are called as well.
    for (const name of namesOf(entity)) hide(name, entity.group ? 2 : 1);
  }
  for (const { id, title, path, type } of notes) {
    // One word, such as "interviews", tells nothing, unless it is the name of a respondent's own note.
    const leastWords = type === 'respondent' ? 1 : 2;
    for (const name of [title, baseName(path), baseName(id)]) hide(name, leastWords);
  }
  for (const names of hidden.values()) names.sort((one, other) => other.length - one.length);
  return hidden;
}

/** As `labelKey`, which takes ten times as long as a word is mostly worth. */
function keyOfWord(word: string): string {
  return plainWord.test(word) ? word.toLowerCase() : labelKey(word);
}

/** The last part of a path, as links name a note. */
function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/u, '');
}

function withoutLinks(text: string, language: Language, nameable: Nameable): string {
  return text.replace(links, (_link, target: string, shown: string | undefined) => {
    const name = target.endsWith('\\') ? target.slice(0, -1) : target;
    const label = nameable.get(labelKey(name)) ?? nameable.get(labelKey(baseName(name)));
    if (label === undefined) return unnamed[language];
    const [one, other] = language === 'nl' ? [label.nl, label.en] : [label.en, label.nl];
    return shown ?? one ?? other ?? unnamed[language];
  });
}

/** Whether a text has a word that a hidden name begins with: most have none. */
function mayName(text: string, hidden: Hidden): boolean {
  if (hidden.size === 0) return false;
  return (text.match(words) ?? []).some((word) => hidden.has(keyOfWord(word)));
}

function withoutNames(text: string, language: Language, hidden: Hidden): string {
  const found = [...text.matchAll(words)].map((match) => ({
    key: keyOfWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  let told = '';
  let from = 0;
  for (let at = 0; at < found.length; at += 1) {
    const first = found[at];
    const name =
      first &&
      hidden
        .get(first.key)
        ?.find((keys) => keys.every((key, next) => found[at + next]?.key === key));
    if (first === undefined || name === undefined) continue;
    at += name.length - 1;
    told += text.slice(from, first.start) + unnamed[language];
    from = found[at]?.end ?? text.length;
  }
  return told + text.slice(from);
}
