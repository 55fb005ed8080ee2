import type { Position } from 'vscode-languageserver-types';
import { createFolder, type FolderKeeper, type FolderOptions } from '../src/index.ts';

export const manifest = `id: example
title: { nl: Voorbeeld, en: Example }
languages: [nl, en]
`;

/** Notes around those under test. */
export const example: Readonly<Record<string, string>> = {
  'actoren.md': `---
type: register
lang: nl
---
- [[buren]] [soort:: buren] [korrel:: categorie]
- [[kerk]] [soort:: kerk] [korrel:: categorie] [aliases:: kerkgenootschap]
- [[wijkzuster]] [soort:: wijkverpleegkundige] [korrel:: rol]
- [[Buurthuis]] [korrel:: exemplaar] [gebied:: Noord]
`,
  'gebieden.md': `---
type: register
lang: nl
---
- [[Noord]] [soort:: buurt]
- [[Zuid]] [soort:: buurt]
`,
  'respondenten.md': `---
type: register
lang: nl
---
- [[R zuster]] [rollen:: [[wijkzuster]]] [gebied:: Noord] [perspectief:: professional]
`,
  'codes.md': `---
type: register
lang: nl
bevat: code
---
- [[vertrouwen]]
`,
  'rapport.md': `---
type: document
lang: nl
---
`,
};

/** Front matter of an interview with the nurse of Noord. */
export const interview = `---
type: interview
lang: nl
respondent: "[[R zuster]]"
source: rapport
---
`;

/** Stands in a text where the cursor is. */
const mark = '‸';

export interface Marked {
  readonly folder: FolderKeeper;
  readonly path: string;
  readonly text: string;
  readonly position: Position;
  readonly offset: number;
}

/**
 * A folder with the example and a note at `note.md` that is open, its text with a mark (‸) where the cursor stands; the
 * start of the text where there is none.
 */
export function marked(
  text: string,
  others: Readonly<Record<string, string>> = {},
  options: Partial<FolderOptions> = {},
): Marked {
  const path = 'note.md';
  const folder = folderWith({ ...example, ...others }, options);
  const offset = Math.max(0, text.indexOf(mark));
  const plain = text.replace(mark, '');
  folder.open(path, plain);
  const position = folder.note(path)?.positions.position(offset) ?? { line: 0, character: 0 };
  return { folder, path, text: plain, position, offset };
}

export function folderWith(
  notes: Readonly<Record<string, string>>,
  options: Partial<FolderOptions> = {},
): FolderKeeper {
  const folder = createFolder({ manifest, ...options });
  for (const [path, text] of Object.entries(notes)) folder.set(path, text);
  return folder;
}
