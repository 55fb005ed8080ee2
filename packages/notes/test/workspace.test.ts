import { checkStudyData, type NoteRecord } from '@samenspel/claims';
import { describe, expect, it } from 'vitest';
import {
  checkStudy,
  createWorkspace,
  impliedNote,
  parseManifest,
  type Workspace,
} from '../src/index.ts';
import { ergoInterview, manifestText, studyWith } from './example-study.ts';

/** A study with two interviews, of which the second links to a claim of the first. */
function study(): Workspace {
  return studyWith(`${ergoInterview}- Belt. [met:: [[klantmanager]]] ^belt`, {
    'b.md': `${ergoInterview}- Ook zo. [bevinding:: beeld] [herhaalt:: [[note#^belt]]] ^ook`,
    'c.md': `${ergoInterview}- Los. [bevinding:: beeld] ^los`,
  }).workspace;
}

/** The same, of which nothing was read yet and little is kept. */
function unread(): Workspace {
  const read = study();
  const workspace = createWorkspace(parseManifest(manifestText), { lean: true });
  for (const path of read.paths()) workspace.set(path, read.note(path)?.text ?? '');
  return workspace;
}

function claimsOf(workspace: Workspace, path: string) {
  return workspace.resolve().data.notes.find((note) => note.path === path)?.claims ?? [];
}

function headOf({ id, path, hash }: NoteRecord) {
  return { id, path, hash };
}

describe('a workspace', () => {
  it('gives study data that holds together', () => {
    const { data } = study().resolve();
    expect(checkStudyData(structuredClone(data))).toMatchObject({ ok: true });
  });

  it('gives notes in the order of their paths, whatever the order in which they were set', () => {
    const texts = ['b.md', 'a.md', 'map/c.md'].map(
      (path) => [path, `${ergoInterview}- T. [bevinding:: wens]`] as const,
    );
    const resolved = (order: typeof texts) => {
      const workspace = createWorkspace(parseManifest(manifestText));
      for (const [path, text] of order) workspace.set(path, text);
      return workspace.resolve().data;
    };
    expect(resolved(texts)).toEqual(resolved([...texts].reverse()));
    expect(resolved(texts).notes.map(({ path }) => path)).toEqual(['a.md', 'b.md', 'map/c.md']);
  });

  it.each([
    ['the id of what is implied', { 'a.md': '~implied' }, ['a', '~implied']],
    ['the name of what is implied', { '~implied.md': undefined }, ['~implied.md', '~implied']],
    ['the path of another as id', { 'a.md': 'b', 'b.md': undefined }, ['b', 'b.md', '~implied']],
  ])('gives every note an id of its own, also with %s', (_name, ids, expected) => {
    const workspace = createWorkspace(parseManifest(manifestText));
    for (const [path, id] of Object.entries(ids)) {
      const own = id === undefined ? '' : `id: ${id}\n`;
      workspace.set(path, `---\ntype: interview\n${own}---\n- T. [met:: [[nieuw]]]\n`);
    }
    const { data, diagnostics } = workspace.resolve();
    expect(data.notes.map(({ id }) => id)).toEqual(expected);
    const codes = [...diagnostics.values()].flat().map(({ code }) => code);
    expect(codes).toContain('duplicate-note-id');
  });

  it('gives the same objects for what did not change', () => {
    const workspace = study();
    const before = workspace.resolve().data.notes;
    expect(workspace.resolve().data.notes).toEqual(before);
    workspace.set('c.md', `${ergoInterview}- Anders. [bevinding:: wens] ^los`);
    const after = workspace.resolve().data.notes;
    expect(after.filter((note, at) => note !== before[at]).map(({ path }) => path)).toEqual([
      'c.md',
    ]);
  });

  it('renews no more than what changed, and goes on where it was left', () => {
    const workspace = unread();
    const renewed = () => [...workspace.renewed()].map(({ path }) => path);
    const all = unread().resolve().data.notes;
    const [first] = workspace.renewed();
    const others = renewed();
    expect(others).toHaveLength(all.length - 1);
    expect(others).not.toContain(first?.path);
    const isImplied = (path: string) => path === impliedNote;
    expect(renewed().filter((path) => !isImplied(path))).toEqual([]);
    workspace.set('c.md', `${ergoInterview}- Anders. [bevinding:: wens] ^los`);
    expect(renewed().filter((path) => !isImplied(path))).toEqual(['c.md']);
    workspace.set('note.md', `${ergoInterview}- Belt. [met:: [[klantmanager]]] ^belde`);
    expect(renewed().filter((path) => !isImplied(path))).toEqual(['b.md', 'note.md']);
  });

  it('gives the same as a study opened anew, after any change', () => {
    const workspace = study();
    const changes: (readonly [path: string, text: string | undefined])[] = [
      ['note.md', `${ergoInterview}- Belt. [met:: [[klantmanager]]] ^belt2`],
      ['note.md', `${ergoInterview}- Belt. [met:: [[nieuw]]] ^belt`],
      ['nieuw.md', '---\ntype: actor\nlang: nl\ngranularity: role\n---\n'],
      ['nieuw.md', '---\ntype: actor\nlang: nl\ngranularity: instance\naliases: [ander]\n---\n'],
      ['c.md', `${ergoInterview}- Los. [met:: [[ander]]] ^los`],
      ['nieuw.md', undefined],
      ['b.md', '---\nniet gesloten'],
      ['b.md', `${ergoInterview}- Ook zo. [bevinding:: beeld] [herhaalt:: [[c#^los]]]`],
      ['c.md', undefined],
      ['gebieden.md', '---\ntype: register\nlang: nl\n---\n- [[Noord]] [soort:: wijk]'],
    ];
    const renewing = unread();
    const renewed = new Map<string, NoteRecord>();
    const texts = new Map(
      workspace.paths().map((path) => [path, workspace.note(path)?.text ?? '']),
    );
    for (const [path, text] of changes) {
      if (text === undefined) {
        workspace.delete(path);
        texts.delete(path);
      } else {
        workspace.set(path, text);
        texts.set(path, text);
      }
      const fresh = createWorkspace(parseManifest(manifestText));
      for (const [place, note] of texts) fresh.set(place, note);
      const { data, diagnostics, refused } = workspace.resolve();
      const anew = fresh.resolve();
      if (text === undefined) renewing.delete(path);
      else renewing.set(path, text);
      for (const record of renewing.renewed()) renewed.set(record.path, record);
      const heads = renewing.heads();
      expect(heads).toEqual(anew.data.notes.map(headOf));
      // What was not given again is as it was.
      expect(heads.map((each) => renewed.get(each.path))).toEqual(anew.data.notes);
      expect(heads.map((each) => renewing.record(each.path))).toEqual(anew.data.notes);
      expect(new Map(renewing.diagnostics())).toEqual(new Map(anew.diagnostics));
      expect(data).toEqual(anew.data);
      expect(new Map(diagnostics)).toEqual(new Map(anew.diagnostics));
      expect(refused).toEqual(anew.refused);
    }
  });

  it('follows links to claims when the claims come and go', () => {
    const workspace = study();
    expect(claimsOf(workspace, 'b.md')).toMatchObject([{ restates: ['note#^belt'] }]);
    workspace.set('note.md', `${ergoInterview}- Belt. [met:: [[klantmanager]]] ^anders`);
    expect(claimsOf(workspace, 'b.md')).toMatchObject([{ restates: [] }]);
    expect(workspace.resolve().diagnostics.get('b.md')).toMatchObject([{ code: 'unknown-claim' }]);
    workspace.set('note.md', `${ergoInterview}- Belt. [met:: [[klantmanager]]] ^belt`);
    expect(claimsOf(workspace, 'b.md')).toMatchObject([{ restates: ['note#^belt'] }]);
  });

  it('gives the records one by one as well, the same ones', () => {
    const workspace = study();
    const byPath = (records: Iterable<{ readonly path: string }>) =>
      [...records].sort((here, there) => (here.path < there.path ? -1 : 1));
    expect(byPath(workspace.records())).toEqual(byPath(workspace.resolve().data.notes));
    expect(byPath(study().records())).toEqual(byPath(workspace.resolve().data.notes));
  });

  it('names what it passes over, and goes on with the rest', () => {
    const workspace = study();
    workspace.set('open.md', '---\ntype: interview\n');
    workspace.refuse('groot.md', { code: 'too-large', found: '11000000', expected: '10000000' });
    const { refused, diagnostics, data } = workspace.resolve();
    expect(refused).toEqual(['groot.md', 'open.md']);
    expect(diagnostics.get('groot.md')).toMatchObject([{ code: 'too-large', severity: 'error' }]);
    expect(diagnostics.get('open.md')).toMatchObject([{ code: 'unclosed-front-matter' }]);
    expect(data.notes.map(({ path }) => path)).not.toContain('open.md');
    expect(data.notes.map(({ path }) => path)).toContain('note.md');
    workspace.set('groot.md', '- Past nu.');
    expect(workspace.resolve().refused).toEqual(['open.md']);
  });

  it('tells of paths that are one file on some systems', () => {
    const workspace = study();
    workspace.set('Note.md', '');
    const told = [...workspace.resolve().diagnostics.values()].flat().map(({ code }) => code);
    expect(told).toContain('same-path');
  });

  it('keeps the note as written in its record when asked to', () => {
    const workspace = createWorkspace(parseManifest(manifestText), { source: true });
    workspace.set('a.md', 'Tekst.');
    expect(workspace.resolve().data.notes).toMatchObject([{ source: 'Tekst.' }]);
    expect(study().resolve().data.notes[0]).not.toHaveProperty('source');
  });

  it.each([
    ['its label', '---\nlabel: Een label\n---\n# Kop', 'Een label'],
    ['its label in its language', '---\nlang: en\nlabel: {nl: Een, en: One}\n---\n', 'One'],
    ['its first heading', '# Kop\n## Onderkop', 'Kop'],
    ['the name of its file', 'Tekst.', 'naam'],
  ])('titles a note by %s', (_, text, title) => {
    const workspace = createWorkspace(parseManifest(manifestText));
    workspace.set('map/naam.md', text);
    expect(workspace.resolve().data.notes).toMatchObject([{ title }]);
  });
});

describe('checking a study', () => {
  it('gives every diagnostic with its file, the manifest included', () => {
    const told = checkStudy('id: a\ntitle: A\nlanguages: [nl]\ntypo: x', [
      ['b.md', '- T. [bevinding:: wenss] [volgens:: auteurs]'],
      ['a.md', '- T. [bevindnig:: wens]'],
    ]);
    expect(told.map(({ path, diagnostic }) => `${path} ${diagnostic.code}`)).toEqual([
      'a.md unknown-key',
      'b.md unknown-value',
      'samenspel.yaml unknown-key',
    ]);
  });
});
