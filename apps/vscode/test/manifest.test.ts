import { parseNote, translateKeys } from '@samenspel/notes';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import dutchWords from '../l10n/bundle.l10n.nl.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };
import english from '../package.nls.json' with { type: 'json' };
import dutch from '../package.nls.nl.json' with { type: 'json' };
import snippets from '../snippets/notes.json' with { type: 'json' };

const isThere = (path: string) => existsSync(new URL(`../${path}`, import.meta.url));

describe('what an editor in Dutch finds', () => {
  it('are the words of the extension, where the manifest says', () => {
    expect(isThere(`${manifest.l10n}/bundle.l10n.nl.json`)).toBe(true);
    for (const [text, words] of Object.entries(dutchWords))
      expect(words.match(/\{\d\}/gu)?.toSorted(), text).toEqual(text.match(/\{\d\}/gu)?.toSorted());
  });

  it('are the words of the manifest, all of them', () => {
    const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
    const named = [...file.matchAll(/"%([\w.]+)%"/gu)].map(([, key]) => key).toSorted();
    expect([...new Set(named)]).toEqual(Object.keys(english).toSorted());
    expect(Object.keys(dutch).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it('are the pages of the walkthrough', () => {
    for (const { steps } of manifest.contributes.walkthroughs)
      for (const { media } of steps)
        expect(isThere(media.markdown.replace(/\.md$/u, '.nls.nl.md')), media.markdown).toBe(true);
  });
});

describe('what a snippet writes', () => {
  it.each(Object.entries(snippets))('%s: fields in one language', (_, { prefix, body }) => {
    const text = [body]
      .flat()
      .join('\n')
      .replace(/\$\{\d[:|]?([^},|]*)[^}]*\}|\$\d/gu, '$1');
    const fields = parseNote(text, { path: 'a.md' }).blocks.flatMap((block) => block.fields);
    expect(fields.length).toBeGreaterThan(0);
    for (const { name, key } of fields) expect(key, name).toBeDefined();
    const isDutch = / (?:met|van|afwezig|bevinding|positie|sectie)\b/u.test(prefix);
    expect(translateKeys(text, isDutch ? 'nl' : 'en')).toBe(text);
  });

  it('is offered in either language', () => {
    expect(Object.keys(snippets)).toHaveLength(14);
  });
});
