import { describe, expect, it } from 'vitest';
import { parseNote } from '../src/index.ts';
import { readFlatYaml } from '../src/parse/flat-yaml.ts';
import { readYaml } from '../src/parse/yaml-nodes.ts';
import { createReport } from '../src/diagnostics/report.ts';
import type { YamlNode } from '../src/parse/parsed-note.ts';
import { studyWith } from './example-study.ts';

function plain(node: YamlNode): unknown {
  if (node.type === 'text') return node.text;
  if (node.type === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ name, node: inner }) => [name, plain(inner)]));
}

describe('flat front matter is read without a YAML library, to the same effect', () => {
  const flat: [text: string][] = [
    ['type: interview\nlang: nl\n'],
    ['area: De Baarsjes\n'],
    ['respondent: "[[DB ergotherapeut]]"\n'],
    ["respondent: '[[DB ergotherapeut]]'\n"],
    ['aliases: [a, b c, d]\n'],
    ['aliases:\n  - a\n  - "b: c"\n'],
    ['aliases:\n- a\n- b\n'],
    ['label:\n  nl: Buren\n  en: "Neighbours, all"\n'],
    ['year: 2018\nid:\n# opmerking\n\nlang: nl\n'],
    ['type: interview\r\nlang: nl\r\n'],
    ['title: Een titel - met streep, en komma\n'],
  ];
  it.each(flat)('%j', (text) => {
    const entries = readFlatYaml(text, 0, text.length);
    const full = readYaml(text, 0, text.length, createReport());
    expect(entries?.map(({ name, node }) => [name, plain(node)])).toEqual(
      full.map(({ name, node }) => [name, plain(node)]),
    );
    for (const { name, nameStart, node } of entries ?? []) {
      expect(text.slice(nameStart, nameStart + name.length)).toBe(name);
      if (node.type === 'text') expect(text.slice(node.start, node.end)).toBe(node.text);
    }
  });

  it.each([
    ['a: |\n  twee\n  regels\n'],
    ['a: "met \\" aanhaling"\n'],
    ['a: {b: c}\n'],
    ['a: [b, "c, d"]\n'],
    ['a: b # opmerking\n'],
    ['a: een: twee\n'],
    ['a:\n  b:\n    c: d\n'],
    ['a: eerste regel\n  tweede regel\n'],
    ['"a": b\n'],
    ['a: &anker b\n'],
  ])('and leaves the rest to it: %j', (text) => {
    expect(readFlatYaml(text, 0, text.length)).toBeUndefined();
  });
});

describe('front matter', () => {
  it('stands between two lines --- at the top', () => {
    const { header, blocks } = parseNote('---\ntype: interview\nlang: en\n---\n- Text.\n', {
      path: 'a.md',
    });
    expect(header).toMatchObject({ type: 'interview', language: 'en' });
    expect(blocks).toMatchObject([{ prose: 'Text.', line: 5 }]);
  });

  it.each([
    ['after a byte order mark', '\ufeff---\nlang: en\n---\nText.'],
    ['with CRLF', '---\r\nlang: en\r\n---\r\nText.'],
    ['with spaces after ---', '---  \nlang: en\n--- \nText.'],
    ['with nothing after it', '---\nlang: en\n---'],
  ])('%s', (_, text) => {
    expect(parseNote(text, { path: 'a.md' }).header.language).toBe('en');
  });

  it('that is not closed refuses the note, by name and with a reason', () => {
    const text = '---\ntype: interview\n\n- Tekst. [met:: [[buren]]]\n';
    const note = parseNote(text, { path: 'a.md' });
    expect(note).toMatchObject({ refused: true, blocks: [] });
    expect(note.diagnostics).toMatchObject([
      { code: 'unclosed-front-matter', range: { start: 0, end: 3 } },
    ]);
  });

  it.each([
    ['an unknown key', 'tipe: interview', 'unknown-key tipe'],
    ['a key twice', 'lang: nl\nlang: en', 'duplicate-key lang'],
    ['the same key in two languages', 'lang: nl\ntaal: en', 'duplicate-key taal'],
    ['an unknown type', 'type: intervieuw', 'unknown-value intervieuw'],
    ['an unknown language', 'lang: fr', 'unknown-value fr'],
    ['a key of another type of note', 'type: synthesis\nyear: 2018', 'key-of-other-type year'],
    ['a map where a text goes', 'type: area\nkind: {a: b}', 'front-matter-shape kind: { … }'],
    ['YAML that is not well formed', 'a: [b\nc: "d', 'front-matter-syntax'],
  ])('tells of %s', (_, yaml, message) => {
    const { diagnostics } = parseNote(`---\n${yaml}\n---\n`, { path: 'a.md' });
    const told = diagnostics.map(({ code, found }) => `${code} ${found}`);
    expect(told.some((one) => one.startsWith(message))).toBe(true);
  });

  it.each(['tags: [a]', 'cssclasses: [a]', 'publish: true'])(
    'leaves keys of other programs alone: %s',
    (yaml) => {
      expect(parseNote(`---\n${yaml}\n---\n`, { path: 'a.md' }).diagnostics).toEqual([]);
    },
  );

  it('takes a link without quotes for what is meant', () => {
    const { told, claims } = studyWith(
      '---\ntype: interview\nlang: nl\nrespondent: [[R ergo]]\narea:\n  - [[Zuid]]\n---\n- T. [bevinding:: wens]',
    );
    expect(told).toEqual([]);
    expect(claims[0]).toMatchObject({ saidBy: [{ ids: ['r-ergo'] }], areas: ['zuid'] });
  });

  it.each([
    [
      'actor',
      'kind: kerk\ngranularity: instance\narea: "[[Noord]]"\nparent: "[[Buurthuis]]"\nfunctions: [signaleren]',
      {
        kind: 'church',
        granularity: 'instance',
        areas: ['noord'],
        parents: ['buurthuis'],
        functions: ['signalling'],
      },
    ],
    ['area', 'kind: buurt\nparent: "[[Stad]]"', { kind: 'neighbourhood', parents: ['stad'] }],
    [
      'respondent',
      'roles: ["[[klantmanager]]"]\narea: "[[Zuid]]"\nperspective: professional',
      { roles: ['klantmanager@zuid'], areas: ['zuid'], perspective: 'professional', group: false },
    ],
    [
      'document',
      'authors: [A. Een, B. Twee]\nyear: 2018\ntitle: Een titel\nheadings: [A, B]',
      { authors: ['A. Een', 'B. Twee'], year: 2018, title: 'Een titel', headings: ['A', 'B'] },
    ],
    [
      'proposition',
      'number: 3\ninstrument: interview-2017',
      { number: 3, instrument: 'interview-2017' },
    ],
    [
      'code',
      'scheme: kern\nbroader: "[[vertrouwen]]"',
      { codebook: 'kern', broader: 'vertrouwen' },
    ],
  ])('describes a thing of type %s', (type, yaml, expected) => {
    const { told, entity } = studyWith('', {
      'Het ding.md': `---\ntype: ${type}\nlang: nl\nlabel: {nl: Ding, en: Thing}\naliases: [ding]\n${yaml}\n---\n`,
    });
    expect(told).toEqual([]);
    expect(entity('het-ding')).toMatchObject({
      type,
      label: { nl: 'Ding', en: 'Thing' },
      aliases: ['ding'],
      note: 'Het ding',
      ...expected,
    });
  });

  it('of an interview tells with which instrument its respondent was asked', () => {
    const { entity } = studyWith(
      '---\ntype: interview\nlang: nl\nrespondent: "[[R ergo]]"\ninstrument: interview-2017\n---\n',
    );
    expect(entity('r-ergo')).toMatchObject({ instrument: 'interview-2017' });
  });

  it('of an interview names a respondent', () => {
    expect(studyWith('---\ntype: interview\nlang: nl\n---\n').told).toEqual([
      'missing-key interview',
    ]);
  });
});
