import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFolder, type FolderKeeper } from '../src/index.ts';
import { everyFeature } from './every-feature.ts';
import { example, interview, manifest } from './marked.ts';

const study = new URL('../../wijkteamonderzoek/notes/', import.meta.url);
const real = [
  'interviews/DB ergotherapeut.md',
  'registers/informele partijen.md',
  'gebieden/De Baarsjes.md',
  'syntheses/D1 stakeholders.md',
].map((path) => readFileSync(new URL(path, study), 'utf8'));

const odd = fc.constantFrom(
  '🙂',
  'e\u0301',
  '\r',
  '\r\n',
  '\n',
  '---\n',
  '[[',
  ']]',
  '[met:: ',
  ']',
  '#',
  '#^',
  '|',
  '"',
  '\u202e',
  '\ud83d',
  '(',
  ':: ',
  '- ',
  '  ',
);

function folderOf(encoding: 'utf-16' | 'utf-8'): FolderKeeper {
  const folder = createFolder({ manifest, encoding });
  for (const [path, text] of Object.entries(example)) folder.set(path, text);
  return folder;
}

/** A note that was cut off somewhere, with signs put in. */
const broken = fc
  .tuple(
    fc.constantFrom(...real, `${interview}- Belt. [met:: [[kerk]], [[buren]]] ^belt`),
    fc.nat(),
    fc.nat(),
    fc.array(fc.tuple(fc.nat(), odd), { maxLength: 4 }),
  )
  .map(([text, from, length, put]) => {
    const start = from % 3 === 0 ? from % text.length : 0;
    let made = text.slice(start, start + (length % 1500));
    for (const [at, sign] of put) {
      const place = at % (made.length + 1);
      made = made.slice(0, place) + sign + made.slice(place);
    }
    return made;
  });

describe('any text', () => {
  it.each(['utf-16', 'utf-8'] as const)(
    'is taken by every feature, at every place (%s)',
    async (encoding) => {
      const folder = folderOf(encoding);
      await fc.assert(
        fc.asyncProperty(broken, fc.nat(), async (text, at) => {
          const path = 'note.md';
          folder.open(path, text);
          folder.change(path, text);
          const positions = folder.note(path)?.positions;
          expect(positions).toBeDefined();
          if (positions === undefined) return;
          const places = [text.length, at % (text.length + 1)];
          for (const offset of places) await everyFeature(folder, path, positions.position(offset));
        }),
        { numRuns: 150 },
      );
    },
  );

  it('of ten thousand signs on a line is taken', async () => {
    const folder = folderOf('utf-8');
    for (const sign of ['[', '[[', '[met:: ', '(', 'a', '🙂', '#', '|', '> ', '[[a]],']) {
      const text = `${interview}- ${sign.repeat(10_000 / sign.length)}`;
      folder.open('note.md', text);
      folder.change('note.md', text);
      const end = folder.note('note.md')?.positions.position(text.length);
      if (end !== undefined) await everyFeature(folder, 'note.md', end);
    }
  });
});

it('a note with very many values keeps no name of the study from being found', () => {
  const folder = folderOf('utf-16');
  folder.set('many.md', `- Calls. [with:: [[x]]] [phase:: ${'support,'.repeat(140_000)}]\n`);
  folder.set('few.md', '- Calls. [with:: [[tailor]]]\n');
  expect(folder.notesNaming(new Set(['tailor']))).toEqual(['few.md']);
});
