import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorkspace, parseManifest, parseNote, type Diagnostic } from '../src/index.ts';
import {
  analyseNote,
  createLiveIndex,
  indexedNoteOf,
  resolveNote,
  type NoteAnalysis,
} from '../src/editor.ts';
import { manifestText, notesOfExample } from './example-study.ts';
import { noteText } from './note-text.ts';

const manifest = parseManifest(manifestText);

/** A study that is kept current note by note, with nothing but the live index. */
function liveStudy() {
  const { vocabulary, study } = createWorkspace(manifest);
  const analyses = new Map<string, NoteAnalysis>();
  const index = createLiveIndex(study, vocabulary, (path) => {
    const blocks = analyses.get(path)?.claims ?? [];
    return new Set(blocks.flatMap(({ block }) => block.id ?? []));
  });
  return {
    set(path: string, text: string): ReadonlySet<string> {
      const analysis = analyseNote(parseNote(text, { path }), vocabulary);
      analyses.set(path, analysis);
      if (analysis.parsed.refused) return index.remove(path);
      const own = indexedNoteOf(analysis.parsed);
      return index.put({ ...own, declarations: analysis.declarations });
    },
    delete(path: string): ReadonlySet<string> {
      analyses.delete(path);
      return index.remove(path);
    },
    told(): ReadonlyMap<string, readonly Diagnostic[]> {
      const all = new Map<string, readonly Diagnostic[]>();
      for (const [path, analysis] of analyses) {
        const id = index.idOf(path);
        const resolution =
          id === undefined ? undefined : resolveNote(analysis, id, index, vocabulary).resolution;
        const told = [
          ...index.diagnosticsOf(path),
          ...analysis.diagnostics,
          ...(resolution?.diagnostics ?? []),
        ];
        if (told.length > 0) all.set(path, told);
      }
      return all;
    },
    index,
  };
}

const line = ({ code, range, found, expected, nearest }: Diagnostic) =>
  [code, range.start, range.end, found, expected.nl, nearest].join(' | ');

function asLines(told: ReadonlyMap<string, readonly Diagnostic[]>): readonly string[] {
  return [...told].flatMap(([path, list]) => list.map((one) => `${path}: ${line(one)}`)).sort();
}

const register = fc
  .array(
    fc.tuple(
      fc.constantFrom('buren', 'kerk', 'Noord', 'R ergo', 'notitie', 'a', 'Kerk'),
      fc.constantFrom(
        '[soort:: kerk] [korrel:: rol]',
        '[soort:: buurt]',
        '[rollen:: [[kerk]]] [gebied:: Noord]',
        '[korrel:: exemplaar] [aliases:: buren, de kerk] [gebied:: [[Zuid]]]',
      ),
    ),
    { maxLength: 4 },
  )
  .map((items) =>
    ['---', 'type: register', '---', ...items.map(([name, keys]) => `- [[${name}]] ${keys}`)].join(
      '\n',
    ),
  );

const actor = fc
  .tuple(fc.constantFrom('x', 'kerk', 'y'), fc.constantFrom('', 'area: Noord', 'aliases: [buren]'))
  .map(([id, more]) => `---\ntype: actor\nid: ${id}\ngranularity: role\n${more}\n---\n`);

const change = fc.tuple(
  fc.constantFrom('a.md', 'a.MD', 'b.md', 'map/a.md', 'kerk.md', 'actoren.md', 'respondenten.md'),
  fc.oneof(noteText(), register, actor, fc.constant(undefined)),
);

describe('an index that is kept current note by note', () => {
  it('tells the same as one that is built anew, after any changes', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const live = liveStudy();
        const anew = createWorkspace(manifest);
        for (const [path, text] of notesOfExample) {
          live.set(path, text);
          anew.set(path, text);
        }
        for (const [path, text] of changes) {
          if (text === undefined) {
            live.delete(path);
            anew.delete(path);
          } else {
            live.set(path, text);
            anew.set(path, text);
          }
          const { diagnostics } = anew.resolve();
          expect(asLines(live.told())).toEqual(asLines(diagnostics));
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, string, string, readonly string[]]>([
    ['what claims say', 'a.md', '- Belt. [met:: [[kerk]]]', []],
    ['nothing of a heading', 'a.md', '# Anders\n- Belt. [met:: [[buren]]]', []],
    ['an alias of a note', 'a.md', '---\naliases: [ander]\n---\n', ['a', 'ander']],
    ['one item of a register', 'r.md', registerOf('exemplaar', 'rol'), ['twee', 'tweede']],
  ])('names what changed with %s', (_, path, text, changed) => {
    const live = liveStudy();
    live.set('a.md', '- Belt. [met:: [[buren]]]');
    live.set('r.md', registerOf('exemplaar', 'exemplaar'));
    expect([...live.set(path, text)].sort()).toEqual(expect.arrayContaining([...changed]));
    expect(live.set(path, text).size).toBe(0);
    if (path === 'r.md') expect([...live.set('r.md', registerOf('rol', 'rol'))]).toContain('een');
  });

  it.each<[string, (number: number) => string]>([
    ['the name of their files', () => '- Belt. [met:: [[buren]]]'],
    ['an alias', () => '---\naliases: [kerk]\n---\n'],
    ['an id', () => '---\nid: kerk\n---\n'],
    ['what they describe', () => '---\ntype: actor\nid: kerk\nkind: kerk\n---\n'],
    ['an id that is the path of one', (number) => `---\nid: map ${number % 3}/kerk\n---\n`],
  ])(
    'takes in, changes and leaves many notes that share %s in steps by their number',
    (_, text) => {
      const orders: readonly ((one: number) => number)[] = [
        (one) => one,
        (one) => -one,
        (one) => (one * 7919) % 1009,
      ];
      for (const order of orders) {
        const steps = (notes: number) => {
          const study = liveStudy();
          const numbers = Array.from({ length: notes }, (__, one) => one);
          const paths = numbers
            .toSorted((here, there) => order(here) - order(there))
            .map((number) => `map ${number}/kerk.md`);
          for (const [number, path] of paths.entries()) study.set(path, text(number));
          for (const [number, path] of paths.entries())
            study.set(path, `${text(number)}\n[[kerk]]`);
          for (const path of paths) study.delete(path);
          return study.index.steps;
        };
        // Of twice as many, twice as many with a little more for places in longer lists; by their square it would be four.
        expect(steps(400) / steps(200)).toBeLessThan(3);
      }
    },
  );

  it('does not name items of a register that stayed as they were', () => {
    const live = liveStudy();
    live.set('r.md', registerOf('exemplaar', 'exemplaar'));
    expect([...live.set('r.md', registerOf('exemplaar', 'rol'))]).not.toContain('een');
  });
});

function registerOf(first: string, second: string): string {
  return `---
type: register
---
- [[een]] [korrel:: ${first}]
- [[twee]] [korrel:: ${second}] [aliases:: tweede]`;
}
