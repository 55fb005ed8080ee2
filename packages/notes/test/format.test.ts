import type { Claim } from '@samenspel/claims';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNote, parseNote, translateKeys, withBlockIds } from '../src/index.ts';
import { ergoInterview, studyWith } from './example-study.ts';
import { noteText } from './note-text.ts';

/** Claims without where they stand. */
function content(text: string): readonly unknown[] {
  return studyWith(text).claims.map(withoutPlace);
}

function withoutPlace({ evidence, ...claim }: Claim): unknown {
  return { ...claim, evidence: { ...evidence, range: undefined } };
}

describe('formatting a note', () => {
  it.each([
    [
      "keys in the note's language",
      '- T. [with:: [[buren]]] [form:: signal]',
      '- T. [met:: [[buren]]] [vorm:: signal]',
    ],
    [
      'keys in one form',
      '- T. [Met:: [[buren]]] [hoe vaak:: soms]',
      '- T. [met:: [[buren]]] [hoe-vaak:: soms]',
    ],
    [
      'single spaces in fields',
      '- T. [ met ::  [[buren]] ] (vorm::signaal)',
      '- T. [met:: [[buren]]] (vorm:: signaal)',
    ],
    [
      'a space after commas',
      '- T. [met:: [[buren]],[[kerk]] ,[[a, b]]]',
      '- T. [met:: [[buren]], [[kerk]], [[a, b]]]',
    ],
    [
      'a space on both sides of >',
      '- T. [via:: [[a]]>[[b]],[[c]]]',
      '- T. [via:: [[a]] > [[b]], [[c]]]',
    ],
    ['hyphens for items', '* een\n+ twee\n1. drie', '- een\n- twee\n1. drie'],
  ])('gives %s', (_, text, expected) => {
    expect(formatNote(ergoInterview + text)).toBe(ergoInterview + expected);
  });

  it.each([
    ['the study', '- A [met:: x]\n', '- A [with:: x]\n'],
    [
      'the note, where it says so',
      '---\nlang: nl\n---\n- A [with:: x]\n',
      '---\nlang: nl\n---\n- A [met:: x]\n',
    ],
  ])('writes keys in the language of %s', (_, text, expected) => {
    expect(formatNote(text, 'en')).toBe(expected);
  });

  it.each([
    ['texts', '- T. [als:: a,b ,  c]'],
    ['unknown keys', '- T. [Vrom:: a,b]'],
    ['lists with an empty element', '- T. [met:: a,,b]'],
    ['quotes', '- T. [vorm:: "a,b", c]'],
    ['fields that are not closed', '- T. [with:: [[buren]]'],
    ['code', '```\n* a [with:: b]\n```'],
    ['a value that ends in a backslash', '- T. [als:: a\\ ]'],
    ['an item that would become a break', '* - -'],
    ['line ends', '- T.\r\n  [met:: [[buren]]]\r\n'],
    ['front matter', ''],
  ])('leaves %s as they are', (_, text) => {
    expect(formatNote(ergoInterview + text)).toBe(ergoInterview + text);
  });

  it('uses the names of the language that the note says it is in', () => {
    expect(formatNote('---\nlang: en\n---\n- T. [met:: [[a]]]')).toBe(
      '---\nlang: en\n---\n- T. [with:: [[a]]]',
    );
  });

  it('never changes what a note says, and is done at once', () => {
    fc.assert(
      fc.property(noteText(), (text) => {
        const formatted = formatNote(text);
        expect(content(formatted)).toEqual(content(text));
        expect(formatNote(formatted)).toBe(formatted);
      }),
      { numRuns: 200 },
    );
  });
});

describe('translating keys', () => {
  it('gives fields and front matter the names of one language', () => {
    const dutch =
      '---\ntype: interview\ntaal: nl\nbron: rapport\n---\n- T. [met:: [[buren]]] [hoe-vaak:: soms]';
    const english =
      '---\ntype: interview\nlang: nl\nsource: rapport\n---\n- T. [with:: [[buren]]] [frequency:: soms]';
    expect(translateKeys(dutch, 'en')).toBe(english);
    expect(translateKeys(english, 'nl')).toBe(dutch);
  });

  it('never changes what a note says', () => {
    fc.assert(
      fc.property(noteText(), fc.constantFrom('nl' as const, 'en' as const), (text, language) => {
        const translated = translateKeys(text, language);
        expect(content(translated)).toEqual(content(text));
        expect(translateKeys(translated, language)).toBe(translated);
      }),
      { numRuns: 100 },
    );
  });
});

describe('writing block ids', () => {
  it.each([
    [
      '- Belt vaak met de buren. [met:: [[buren]]]',
      '- Belt vaak met de buren. [met:: [[buren]]] ^belt-vaak-buren',
    ],
    ['- Belt. [met:: [[buren]]] ^x', '- Belt. [met:: [[buren]]] ^x'],
    [
      '- Belt. [met:: [[buren]]]\n- Belt. [met:: [[kerk]]]',
      '- Belt. [met:: [[buren]]] ^belt\n- Belt. [met:: [[kerk]]] ^belt-2',
    ],
    [
      '- Belt. [met:: [[buren]]]\n- Geen uitspraak. ^belt',
      '- Belt. [met:: [[buren]]] ^belt-2\n- Geen uitspraak. ^belt',
    ],
    ['- Eén café, twéé! [bevinding:: wens]', '- Eén café, twéé! [bevinding:: wens] ^cafe-twee'],
    ['- [bevinding:: wens]', '- [bevinding:: wens] ^claim'],
    ['- Op de. [bevinding:: wens]', '- Op de. [bevinding:: wens] ^op-de'],
    [
      '- Belt.\n  [met:: [[buren]]]  \n  - Wens. [bevinding:: wens]',
      '- Belt.\n  [met:: [[buren]]] ^belt  \n  - Wens. [bevinding:: wens] ^wens',
    ],
    ['- Belt. [met:: [[buren]]] ^niet_goed', '- Belt. [met:: [[buren]]] ^niet_goed'],
    ['- Alleen tekst.', '- Alleen tekst.'],
  ])('%j', (text, expected) => {
    expect(withBlockIds(ergoInterview + text)).toBe(ergoInterview + expected);
  });

  it('changes nothing but ids, gives every claim one, and is done at once', () => {
    fc.assert(
      fc.property(noteText(), (text) => {
        const written = withBlockIds(text);
        expect(withBlockIds(written)).toBe(written);
        const before = studyWith(text).claims;
        const after = studyWith(written).claims;
        expect(after.map(({ text: prose }) => prose)).toEqual(
          before.map(({ text: prose }) => prose),
        );
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
        const told = parseNote(written, { path: 'a.md' }).diagnostics.map(({ code }) => code);
        if (!told.includes('bad-block-id') && !told.includes('duplicate-block-id')) {
          for (const { evidence } of after) expect(evidence.block).toBeDefined();
        }
      }),
      { numRuns: 200 },
    );
  });
});
