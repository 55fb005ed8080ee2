import type { EntityType, Language } from '@samenspel/claims';
import { baseName, fileNameProblem, noteTypes } from '@samenspel/notes/editor';
import type { Folder } from '../folder/folder.ts';

export interface NewNoteOptions {
  /** What it is called; with `/` where it is to stand. */
  readonly name: string;
  readonly type: EntityType | 'interview';
  /** The language that it is to be written in. */
  readonly language: Language;
  /** A note that it goes beside where notes of its type have no folder yet. */
  readonly beside?: string;
}

/** A note to begin with, and the path that it is to have; nothing for a name that can be none within the folder. */
export function newNote(
  folder: Folder,
  { name, type, language, beside = '' }: NewNoteOptions,
): { readonly path: string; readonly text: string } | undefined {
  const file = name.replace(/[\\:*?"<>|#^[\]]/g, ' ').trim();
  const path = file.includes('/') ? `${file}.md` : `${placeOf(folder, type, beside)}${file}.md`;
  // A link may be written by anybody: it leads nowhere else, and to nothing that is hidden.
  const canBe = path.split('/').every((part) => fileNameProblem(part) === undefined);
  if (!canBe || leadsElsewhere(folder, path)) return undefined;
  const lang = `${language === 'nl' ? 'taal' : 'lang'}: ${language}`;
  const head = ['---', `type: ${typeWord(type, language)}`, lang, ...keysOf(type, language), '---'];
  return {
    path,
    text: [...head, '', `# ${baseName(file)}`, '', ...bodyOf(type, language)].join('\n'),
  };
}

/** A type as notes write it. */
export function typeWord(type: NewNoteOptions['type'], language: Language): string {
  return language === 'nl' ? (noteTypes.find(({ id }) => id === type)?.nl ?? type) : type;
}

/** Whether a path is of no note of the study: it is passed over, or a folder above it is a link or another study. */
function leadsElsewhere(folder: Folder, path: string): boolean {
  const above = path.split('/').slice(0, -1);
  const folders = above.map((_, at) => above.slice(0, at + 1).join('/'));
  return folders.some((each) => folder.refusal(each) !== undefined);
}

/** A path as it is, else with a number behind its name, so that no note is there yet. */
export function freePath(folder: Folder, path: string): string {
  const base = path.replace(/\.md$/, '');
  let free = path;
  for (let number = 2; folder.has(free) || folder.refusal(free) !== undefined; number++)
    free = `${base} ${number}.md`;
  return free;
}

/** Keys of the front matter that are to be filled in. */
function keysOf(type: NewNoteOptions['type'], language: Language): readonly string[] {
  const isDutch = language === 'nl';
  switch (type) {
    case 'actor':
      return isDutch ? ['soort: ', 'korrel: '] : ['kind: ', 'granularity: '];
    case 'interview':
      return isDutch ? ['respondent: ', 'bron: '] : ['respondent: ', 'source: '];
    default:
      return [];
  }
}

/** What an interview is divided into. */
function bodyOf(type: NewNoteOptions['type'], language: Language): readonly string[] {
  if (type !== 'interview') return [];
  return language === 'nl'
    ? ['## Ondersteuning', '', '[fase:: ondersteuning]', '', '- ', '']
    : ['## Support', '', '[phase:: support]', '', '- ', ''];
}

/** The folder where notes of a type are kept, else that of a note beside which one is made. */
function placeOf(folder: Folder, type: NewNoteOptions['type'], beside: string): string {
  return (type === 'interview' ? interviewsIn(folder) : described(folder, type)) ?? above(beside);
}

function described({ index }: Folder, type: EntityType): string | undefined {
  for (const { path, name } of index.declarations(type))
    if (name === baseName(path)) return above(path);
  return undefined;
}

/** Notes that are looked at for the folder of interviews: to read all of a large study would keep an editor waiting. */
const mostRead = 200;

function interviewsIn(folder: Folder): string | undefined {
  let read = 0;
  for (const path of folder.paths()) {
    if (folder.note(path)?.parsed.header.type === 'interview') return above(path);
    if (++read === mostRead) return undefined;
  }
  return undefined;
}

function above(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
