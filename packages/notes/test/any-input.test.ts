import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createWorkspace,
  decodeNote,
  formatNote,
  parseManifest,
  parseNote,
  translateKeys,
  withBlockIds,
} from '../src/index.ts';
import { studyWith } from './example-study.ts';
import { noteText } from './note-text.ts';

/** Everything that takes a text, which must take any text. */
function takeIn(text: string): void {
  parseNote(text, { path: 'a.md' });
  parseManifest(text);
  formatNote(text);
  translateKeys(text, 'en');
  withBlockIds(text);
  const workspace = createWorkspace(parseManifest('id: a\ntitle: A\nlanguages: [nl]'));
  workspace.set('a.md', text);
  workspace.set('b.md', `---\ntype: register\n---\n${text}`);
  workspace.resolve();
}

describe('any input is taken, without throwing', () => {
  it('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const decoded = decodeNote(bytes);
        if (decoded.ok) takeIn(decoded.text);
        takeIn(new TextDecoder('latin1').decode(bytes));
      }),
      { numRuns: 200 },
    );
  });

  it('any text, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        takeIn(text);
      }),
      { numRuns: 200 },
    );
  });

  it('any text of signs that mean something', () => {
    const signs = fc.constantFrom(
      ...'[]()|#^:-*>`%<!"\\\n\r\t ,§±~.a1'.split(''),
      '---\n',
      '[met:: ',
      '[[',
      ']]',
      '- ',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 120 }), (pieces) => {
        takeIn(pieces.join(''));
        takeIn(`---\n${pieces.join('')}\n---\n`);
      }),
      { numRuns: 300 },
    );
  });

  it('notes cut off anywhere', () => {
    fc.assert(
      fc.property(noteText(), fc.nat(), (text, at) => {
        takeIn(text.slice(0, at % (text.length + 1)));
      }),
      { numRuns: 150 },
    );
  });

  it('ranges lie within the text, and in one piece', () => {
    fc.assert(
      fc.property(noteText(), (text) => {
        const { claims, diagnostics } = studyWith(text);
        for (const { range } of [...diagnostics, ...claims.map(({ evidence }) => evidence)]) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('diagnostics that never end stop at a limit', () => {
    const { diagnostics } = parseNote('[['.repeat(5000), { path: 'a.md' });
    expect(diagnostics.length).toBe(1001);
    expect(diagnostics.at(-1)?.code).toBe('too-many-diagnostics');
  });
});

/** Texts that make a careless reader go back again and again, by how often the pattern is repeated. */
const hostile: readonly (readonly [name: string, text: (times: number) => string])[] = [
  ['brackets that open', (times) => '['.repeat(times)],
  ['brackets that close', (times) => ']'.repeat(times)],
  ['links that open', (times) => '[[a '.repeat(times)],
  ['fields that open', (times) => '[met:: '.repeat(times)],
  ['fields without a key', (times) => '[x:: '.repeat(times)],
  ['fields in parentheses that open', (times) => '(met:: ('.repeat(times)],
  ['brackets in a field', (times) => `[en:: ${'[('.repeat(times)}`],
  ['names without end', (times) => `[${'a'.repeat(times)}`],
  ['backticks', (times) => '`a``b```c````'.repeat(times)],
  ['comments that open', (times) => '<!-- %% '.repeat(times)],
  ['comments that open on lines', (times) => '<!--a-->\n%% \n'.repeat(times)],
  ['backslashes', (times) => '\\'.repeat(times)],
  ['ids', (times) => '^a '.repeat(times)],
  ['lines of ids', (times) => '- ^a\n'.repeat(times)],
  ['hyphens', (times) => '- '.repeat(times)],
  [
    'items ever deeper',
    (times) =>
      Array.from(
        { length: Math.min(times, 3000) },
        (_, at) => `${' '.repeat(2 * at)}- a [fase:: 1]`,
      ).join('\n'),
  ],
  ['headings', (times) => '# a\n[fase:: 1]\n'.repeat(times)],
  ['fences', (times) => '```\n'.repeat(times)],
  ['quotes', (times) => '> '.repeat(times)],
  ['blank lines', (times) => '\n'.repeat(times)],
  ['spaces', (times) => `- ${' '.repeat(times)}[met:: a]`],
  ['claims', (times) => '- a [met:: [[b]]] [vorm:: signaal]\n'.repeat(times)],
  ['front matter', (times) => `---\n${'a: [\n'.repeat(times)}---\n`],
];

describe('reading takes time linear in the length', () => {
  it.each(hostile)('%s', (_, text) => {
    const small = text(500);
    const large = text(4000);
    const steps = (note: string) => parseNote(note, { path: 'a.md' }).steps;
    const growth = large.length / small.length;
    expect(steps(large)).toBeLessThanOrEqual(1.2 * growth * steps(small) + 1000);
    // Every code unit is looked at a bounded number of times.
    expect(steps(large)).toBeLessThanOrEqual(60 * large.length + 1000);
  });

  it.each([
    ['brackets', '['],
    ['links', '[[a '],
    ['fields', '[met:: '],
    ['hyphens', '- '],
    ['claims', '- a [met:: [[b]]]\n'],
  ])('ten megabytes of %s', (_, pattern) => {
    const text = pattern.repeat(Math.ceil(10_000_000 / pattern.length));
    const { steps } = parseNote(text, { path: 'a.md' });
    expect(steps).toBeGreaterThanOrEqual(text.length);
    expect(steps).toBeLessThanOrEqual(60 * text.length);
  });
});
