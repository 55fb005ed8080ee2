import { describe, expect, it } from 'vitest';
import { ergoInterview, studyWith } from './example-study.ts';

function ids(body: string, frontMatter = ergoInterview): readonly string[] {
  return studyWith(frontMatter + body).claims.map(({ id }) => id);
}

const plain = '- Belt vaak. [met:: [[buren]], [[kerk]]] [vorm:: signaal]';

describe('the id of a claim', () => {
  it('is that of its note and block', () => {
    expect(ids(`${plain} ^belt`)).toEqual(['note#^belt']);
    expect(
      ids(`${plain} ^belt`, ergoInterview.replace('lang: nl', 'lang: nl\nid: gesprek')),
    ).toEqual(['gesprek#^belt']);
  });

  it('is without a block id that of its fields', () => {
    expect(ids(plain)[0]).toMatch(/^note#[a-z2-7]{12}$/);
  });

  it.each([
    ['other prose', '- Belt soms eens. [met:: [[buren]], [[kerk]]] [vorm:: signaal]'],
    ['a rendering', `${plain} [en:: Calls often.]`],
    ['keys in English', '- Belt vaak. [with:: [[buren]], [[kerk]]] [form:: signaal]'],
    ['other spacing', '- Belt vaak. [met:: [[buren]],[[kerk]] ]  (vorm::  signaal)'],
    ['another order of fields', '- Belt vaak. [vorm:: signaal] [met:: [[buren]], [[kerk]]]'],
    ['letters composed otherwise', plain.normalize('NFD')],
    ['another place in the note', `Een alinea vooraf.\n\n${plain}`],
  ])('stays the same with %s', (_, block) => {
    expect(ids(block)).toEqual(ids(plain));
  });

  it('stays the same with other front matter', () => {
    expect(ids(plain, ergoInterview.replace('source: rapport', 'source: artikel'))).toEqual(
      ids(plain),
    );
  });

  it.each([
    ['another partner', '- Belt vaak. [met:: [[buren]]] [vorm:: signaal]'],
    ['another order of partners', '- Belt vaak. [met:: [[kerk]], [[buren]]] [vorm:: signaal]'],
    ['another field', `${plain} [fase:: 1]`],
    ['another kind', '- Belt vaak. [bevinding:: wens]'],
  ])('changes with %s', (_, block) => {
    expect(ids(block)).not.toEqual(ids(plain));
  });

  it('counts claims that are equal', () => {
    const [first = '', second = '', third = ''] = ids(
      `${plain}\n${plain}\n- Ander. [bevinding:: wens]\n${plain}`,
    ).filter((_, at) => at !== 2);
    expect(second).toBe(`${first}-2`);
    expect(third).toBe(`${first}-3`);
  });
});

describe('the id of a note', () => {
  it.each([
    ['its path', 'map/Een notitie.md', '', 'map/Een notitie'],
    ['its path in one composition', 'ergo\u0308.md', '', 'erg\u00f6'],
    ['what front matter says', 'map/a.md', 'id: vast', 'vast'],
  ])('is %s', (_, path, header, expected) => {
    const { workspace } = studyWith('', { [path]: `---\nlang: nl\n${header}\n---\n` });
    expect(workspace.resolve().data.notes.find((note) => note.path === path)?.id).toBe(expected);
  });

  it('is of one note only: the first by path keeps it', () => {
    const { workspace } = studyWith('', {
      'a.md': '---\nid: x\n---\n',
      'b.md': '---\nid: x\n---\n',
    });
    const { data, diagnostics } = workspace.resolve();
    expect(data.notes.filter(({ path }) => /^[ab]\.md$/.test(path)).map(({ id }) => id)).toEqual([
      'x',
      'b',
    ]);
    expect(diagnostics.get('b.md')).toMatchObject([{ code: 'duplicate-note-id', found: 'x' }]);
  });

  it('is of one note only, also where paths differ in their endings', () => {
    const { workspace } = studyWith('', {
      'a.md': '---\nid: x\n---\n',
      'b.MD': '---\nid: x\n---\n',
      'b.md': '---\nid: x\n---\n',
    });
    const { notes } = workspace.resolve().data;
    expect(notes.filter(({ path }) => /^[ab]\.md$/i.test(path)).map(({ id }) => id)).toEqual([
      'x',
      'b',
      'b.md',
    ]);
  });
});

describe('the hash of a record', () => {
  it('changes with what the note claims, also by way of other notes', () => {
    const text = `${ergoInterview}${plain} ^belt`;
    const one = studyWith(text);
    const again = studyWith(text);
    const elsewhere = studyWith(text, { 'buren.md': '---\ntype: actor\nid: andere-buren\n---\n' });
    expect(again.record.hash).toBe(one.record.hash);
    expect(studyWith(`${text}!`).record.hash).not.toBe(one.record.hash);
    expect(elsewhere.record.claims).not.toEqual(one.record.claims);
    expect(elsewhere.record.hash).not.toBe(one.record.hash);
  });
});
