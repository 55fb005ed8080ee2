import { allSchemes } from '@samenspel/ontology';
import { describe, expect, it } from 'vitest';
import { claimKeyNamed, claimKeys, noteKeyNamed, noteKeys } from '../src/index.ts';
import { words } from '../src/keys/words.ts';
import { claimOf, ergoInterview, studyWith } from './example-study.ts';

describe('the table of keys', () => {
  it.each([
    ['claims', claimKeys, claimKeyNamed],
    ['notes', noteKeys, noteKeyNamed],
  ])('has for %s one row per name, in both languages', (_, keys, named) => {
    for (const key of keys) {
      expect(named(key.en)).toBe(key);
      expect(named(key.nl)).toBe(key);
    }
    expect(new Set(keys.map(({ en }) => en)).size).toBe(keys.length);
    expect(new Set(keys.map(({ nl }) => nl)).size).toBe(keys.length);
  });

  it('names the same thing the same, where claims and notes share a name', () => {
    for (const key of noteKeys) {
      const shared = claimKeyNamed(key.nl);
      if (shared !== undefined) expect(shared.en).toBe(key.en);
    }
  });

  it('tells what to know of each in both languages, by the names that keys have there', () => {
    for (const key of [...claimKeys, ...noteKeys])
      for (const language of ['nl', 'en'] as const) {
        expect(key.rule[language]).toMatch(/\.$/u);
        for (const [, word = ''] of key.rule[language].matchAll(/`([a-z][a-z-]+)`/gu)) {
          const named = claimKeyNamed(word) ?? noteKeyNamed(word);
          const isWord = Object.values(words).some((list: readonly string[]) =>
            list.includes(word),
          );
          expect([word, named?.[language] === word || isWord]).toEqual([word, true]);
        }
      }
  });

  it('names only schemes that there are', () => {
    for (const { value } of [...claimKeys, ...noteKeys]) {
      if (value.type !== 'concept') continue;
      for (const scheme of value.schemes) expect(Object.keys(allSchemes)).toContain(scheme);
    }
  });

  it('says of every key of claims of which kinds it is, and of every key of notes of which types', () => {
    for (const key of claimKeys) expect(key.on.length).toBeGreaterThan(0);
    for (const key of noteKeys) expect(key.of === undefined ? 0 : key.of.length).toBeGreaterThan(0);
  });

  it.each(
    claimKeys
      .filter(({ makes }) => makes !== undefined)
      .map(({ en, on, makes }) => [en, on, makes]),
  )('%s is of the kind that it makes', (_, on, makes) => {
    expect(on).toEqual([makes]);
  });
});

describe('keys in Dutch and English', () => {
  it.each([
    ['[with:: [[buren]]] [form:: signal] [phase:: 1] [how-often:: x]', ['unknown-key how-often']],
    ['[With:: [[buren]]] [FORM:: signal] [target group:: nachtwerkers]', []],
    ['[met:: [[buren]]] [hoe vaak:: soms] [hoe_vaak:: soms]', ['duplicate-key hoe_vaak']],
    ['[met:: [[buren]]] [vrom:: signaal]', ['unknown-key vrom']],
    ['[met:: [[buren]]] [soort:: kerk]', ['key-does-not-fit soort']],
    ['[met:: [[buren]]] [vorm:: ]', ['empty-value vorm']],
  ])('%s', (fields, told) => {
    expect(studyWith(`${ergoInterview}- T. ${fields}`).told).toEqual(told);
  });

  it('give the same claim', () => {
    const dutch = claimOf(
      'collaboration',
      '- T. [met:: [[buren]]] [vorm:: signaal] [hoe-vaak:: soms]',
    );
    const english = claimOf(
      'collaboration',
      '- T. [with:: [[buren]]] [form:: signal] [frequency:: sometimes]',
    );
    expect({ ...english, evidence: dutch.evidence, id: dutch.id }).toEqual(dutch);
  });

  it('have a nearest key when misspelt', () => {
    const { diagnostics } = studyWith(`${ergoInterview}- T. [met:: [[buren]]] [vrom:: signaal]`);
    expect(diagnostics).toMatchObject([{ code: 'unknown-key', found: 'vrom', nearest: 'vorm' }]);
  });
});
