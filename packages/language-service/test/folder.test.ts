import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorkspace, parseManifest, type Diagnostic } from '@samenspel/notes';
import { nameKey } from '@samenspel/notes/editor';
import { createFolder, type FolderKeeper } from '../src/index.ts';
import { example, folderWith, interview, manifest, marked } from './marked.ts';

const line = ({ code, range, found, nearest }: Diagnostic) =>
  `${code} ${range.start}-${range.end} ${found} ${nearest ?? ''}`;

/** What a folder tells of every note, from what it keeps. */
function told(folder: FolderKeeper): readonly string[] {
  while (folder.waiting > 0) folder.work(100);
  return [...folder.paths()]
    .flatMap((path) => {
      const resolution = folder.resolution(path)?.diagnostics ?? [];
      const own = folder.note(path)?.analysis.diagnostics ?? [];
      return [...folder.index.diagnosticsOf(path), ...own, ...resolution].map(
        (one) => `${path}: ${line(one)}`,
      );
    })
    .sort();
}

const pieces = fc.constantFrom(
  '- Belt de kerk. [met:: [[kerk]]] ^belt\n',
  '- Belt. [met:: [[onbekend]], [[Buurthuis]]] [herhaalt:: [[b#^belt]]]\n',
  '- Zegt iets. [bevinding:: wens] [over:: [[buren]]] ^belt\n',
  '- [[kerk]] [korrel:: rol]\n',
  '- [[onbekend]] [korrel:: exemplaar] [gebied:: [[Noord]]]\n',
  '- [[Noord]] [soort:: hele studie]\n',
  '- [[R zuster]] [rollen:: [[kerk]], [[buren]]]\n',
);
const tops = fc.constantFrom(
  interview,
  '',
  '---\ntype: register\n---\n',
  '---\ntype: actor\nid: kerk\ngranularity: role\n---\n',
  '---\ntype: area\naliases: [Noord]\n---\n',
);
const noteText = fc
  .tuple(tops, fc.array(pieces, { maxLength: 3 }))
  .map(([top, rest]) => top + rest.join(''));
const step = fc.tuple(
  fc.constantFrom('a.md', 'b.md', 'kerk.md', 'actoren.md', 'respondenten.md'),
  fc.option(noteText, { nil: undefined }),
  fc.constantFrom('open', 'disk'),
);

describe('a folder', () => {
  it('tells the same as a study read anew, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 7 }), (steps) => {
        const folder = folderWith(example);
        const notes = new Map(Object.entries(example));
        for (const [path, text, how] of steps) {
          told(folder);
          if (text === undefined) {
            folder.close(path);
            folder.remove(path);
            notes.delete(path);
          } else {
            if (how === 'open') folder.open(path, text);
            folder.set(path, text);
            folder.change(path, text);
            notes.set(path, text);
          }
        }
        const fresh = folderWith(Object.fromEntries(notes));
        expect(told(folder)).toEqual(told(fresh));
        const anew = createWorkspace(parseManifest(manifest));
        for (const [path, text] of notes) anew.set(path, text);
        const expected = [...anew.resolve().diagnostics].flatMap(([path, list]) =>
          list.map((one) => `${path}: ${line(one)}`),
        );
        expect(told(folder)).toEqual(expected.sort());
      }),
      { numRuns: 80 },
    );
  });

  it('lets what is open count above what is on disk, until it is closed', () => {
    const folder = folderWith(example);
    folder.open('note.md', 'open');
    folder.set('note.md', 'on disk');
    expect(folder.note('note.md')?.text).toBe('open');
    folder.close('note.md');
    expect(folder.note('note.md')?.text).toBe('on disk');
    folder.open('note.md', 'open');
    folder.remove('note.md');
    expect(folder.note('note.md')?.text).toBe('open');
    folder.close('note.md');
    expect(folder.has('note.md')).toBe(false);
  });

  it('goes on knowing a note while somebody types its front matter', () => {
    const { folder } = marked('- Belt. [met:: [[dominee]]]', {
      'dominee.md': '---\ntype: actor\ngranularity: instance\n---\n',
    });
    folder.open('dominee.md', '---\ntype: actor\ngranularity: instance\n---\n');
    folder.change('dominee.md', '---\ntype: actor\ngran');
    expect(
      folder.resolved('note.md')?.resolution.diagnostics.map(({ code }) => code),
    ).not.toContain('unknown-link');
  });

  it('resolves again only what depends on what changed', () => {
    const folder = folderWith({
      ...example,
      'a.md': `${interview}- Belt. [met:: [[kerk]]]`,
      'b.md': `${interview}- Belt. [met:: [[buren]]]`,
      'c.md': '- Niets. [met:: [[buren]]]',
    });
    while (folder.waiting > 0) folder.work(100);
    folder.set('c.md', '- Anders. [met:: [[buren]]]');
    expect(folder.work(100)).toEqual(['c.md']);
    const register = example['actoren.md'] ?? '';
    folder.set('actoren.md', register.replace('[soort:: kerk]', '[soort:: buren]'));
    expect([...folder.work(100)].sort()).toEqual(['a.md', 'actoren.md']);
  });

  it('tells which notes were resolved by a feature that asked for them, too', async () => {
    const folder = folderWith(example);
    while (folder.waiting > 0) folder.work(100);
    folder.set('c.md', '- Niets. [met:: [[buren]]]');
    await folder.graph();
    expect([folder.waiting, folder.work(100), folder.work(100)]).toEqual([0, ['c.md'], []]);
  });

  it('knows where every name stands', () => {
    const text = `${interview}# Over [[kerk]]\n- Ziet [[kerk|de kerk]]. [met:: [[Kerk]]] [plek:: kerk]\n`;
    const { folder } = marked(text);
    const places = folder
      .mentions(new Set([nameKey('kerk')]))
      .map(({ path, start, end, line: at, text: inside }) => [path, at, inside.slice(start, end)]);
    expect(places).toEqual([
      ['actoren.md', 5, '[[kerk]]'],
      ['note.md', 6, '[[kerk]]'],
      ['note.md', 7, '[[kerk|de kerk]]'],
      ['note.md', 7, '[[Kerk]]'],
      ['note.md', 7, 'kerk'],
    ]);
    folder.change('note.md', '');
    expect(folder.uses('kerk')).toBe(1);
  });

  it('reads notes anew when the manifest adds concepts, and only then', () => {
    const folder = folderWith({ 'a.md': '- Belt. [bevinding:: wens] [doelgroep:: nachtwerkers]' });
    const codes = () =>
      folder.resolved('a.md')?.resolution.diagnostics.map(({ code }) => code) ?? [];
    expect(codes()).toContain('unknown-value');
    const extended = `${manifest}extend:\n  target-group:\n    - { id: night-workers, nl: nachtwerkers, en: night workers }\n`;
    folder.setManifest(extended);
    expect(codes()).not.toContain('unknown-value');
    while (folder.waiting > 0) folder.work(100);
    folder.setManifest(extended.replace('Voorbeeld', 'Ander voorbeeld'));
    expect(folder.waiting).toBe(0);
    expect(folder.study.title.nl).toBe('Ander voorbeeld');
  });

  it('tells why a file is passed over', () => {
    const folder = folderWith(example);
    folder.refuse('a.md', { code: 'not-utf8', found: '0xFF', expected: 'UTF-8' });
    expect(folder.refusal('a.md')?.code).toBe('not-utf8');
    folder.set('a.md', 'tekst');
    expect(folder.refusal('a.md')).toBeUndefined();
  });

  it('counts on a graph that follows changes', async () => {
    const { folder } = marked(`${interview}- Belt. [met:: [[kerk]]]\n`);
    expect((await folder.graph())?.claims).toBe(1);
    folder.change('note.md', `${interview}- Belt. [met:: [[kerk]]]\n- Ziet. [met:: [[buren]]]\n`);
    expect((await folder.graph())?.claims).toBe(2);
    folder.close('note.md');
    expect((await folder.graph())?.claims).toBe(0);
  });

  it('counts the claims of a note that takes the id of another one', async () => {
    const claim = '- Belt de kerk. [met:: [[kerk]]]\n';
    const withId = (id: string) => interview.replace('---\n', `---\nid: ${id}\n`) + claim;
    for (const [one, other] of [
      ['za.md', 'zb.md'],
      ['zb.md', 'za.md'],
    ] as const) {
      const folder = folderWith(example);
      told(folder);
      const before = (await folder.graph())?.claims ?? 0;
      folder.set(one, withId('t'));
      folder.set(other, withId('t'));
      told(folder);
      expect((await folder.graph())?.claims).toBe(before + 2);
      folder.set(one, withId('u'));
      folder.resolution(other);
      told(folder);
      expect((await folder.graph())?.claims).toBe(before + 2);
    }
  });

  it('gives every note as a record, roles in an area with the note of the role', () => {
    const { folder } = marked(`${interview}- Belt. [met:: [[kerk]]]\n`);
    const records = [...folder.records()];
    expect(records.map(({ path }) => path).sort()).toEqual([...folder.paths()].sort());
    const actors = records.find(({ path }) => path === 'actoren.md')?.entities.map(({ id }) => id);
    expect(actors).toContain('wijkzuster@noord');
  });

  it('gives a note another revision when something else came of it, and passes over those that are as they were', () => {
    const folder = folderWith({ ...example, 'a.md': `${interview}- Belt. [met:: [[dominee]]]\n` });
    const known = new Map([...folder.paths()].map((path) => [path, folder.revision(path)]));
    const changed = () =>
      [...folder.records((path) => known.get(path) === folder.revision(path))].map(
        ({ path }) => path,
      );
    // That describes a role, and one that only links name.
    expect(changed()).toEqual(['actoren.md', expect.any(String)]);
    folder.set('dominee.md', '---\ntype: actor\ngranularity: instance\n---\n');
    expect(changed()).toEqual(expect.arrayContaining(['dominee.md', 'a.md']));
    expect(changed()).not.toContain('rapport.md');
  });
});

describe('places in a folder', () => {
  it.each(['interviews/één [twee] #3.md', "a'b (c).md", 'map/🙂.md', '100 %.md'])(
    'lead there and back: %s',
    (path) => {
      const folder = createFolder({ manifest, root: 'file:///c%3A/studie' });
      const uri = folder.uri(path);
      expect(uri).toMatch(/^file:\/\/\/c%3A\/studie\/[\w%./~-]+$/);
      expect(folder.path(uri)).toBe(path);
      expect(folder.path('file:///c:/studie/a.md')).toBe('a.md');
      expect(folder.path('file:///elders/a.md')).toBeUndefined();
    },
  );
});
