import { describe, expect, it } from 'vitest';
import {
  createWorkspace,
  messageOf,
  messages,
  parseManifest,
  type Diagnostic,
  type DiagnosticCode,
  type Refusal,
} from '../src/index.ts';
import { ergoInterview, studyWith } from './example-study.ts';

function inNote(text: string, others: Readonly<Record<string, string>> = {}) {
  return () => [...studyWith(text, others).workspace.resolve().diagnostics.values()].flat();
}

function inManifest(text: string) {
  return () => parseManifest(text).diagnostics;
}

function refused(code: Refusal['code']) {
  return () => {
    const workspace = createWorkspace(parseManifest('id: a\ntitle: A\nlanguages: [nl]'));
    workspace.refuse('a.md', { code, found: 'iets', expected: 'iets anders' });
    return [...workspace.resolve().diagnostics.values()].flat();
  };
}

function item(fields: string) {
  return inNote(`${ergoInterview}- T. ${fields}`);
}

const synthesis = '---\ntype: synthesis\nlang: nl\n---\n';
const register = '---\ntype: register\nlang: nl\n---\n';

/** Something that gives each diagnostic. */
const examples: Readonly<Record<DiagnosticCode, () => readonly Diagnostic[]>> = {
  'not-utf8': refused('not-utf8'),
  'nul-byte': refused('nul-byte'),
  'too-large': refused('too-large'),
  unreadable: refused('unreadable'),
  vanished: refused('vanished'),
  'link-outside': refused('link-outside'),
  'link-loop': refused('link-loop'),
  'link-broken': refused('link-broken'),
  'link-inside': refused('link-inside'),
  'nested-study': refused('nested-study'),
  late: refused('late'),
  'too-many-diagnostics': inNote('[[ '.repeat(1100)),
  'unclosed-front-matter': inNote('', { 'a.md': '---\ntype: code' }),
  'front-matter-syntax': inNote('---\na: [b\nc: "d\n---\n'),
  'front-matter-shape': inNote('---\ntype: area\nkind: {a: b}\n---\n'),
  'key-of-other-type': inNote('---\ntype: synthesis\nyear: 2018\n---\n'),
  'unknown-key': item('[vrom:: a]'),
  'duplicate-key': item('[met:: [[buren]]] [met:: [[kerk]]]'),
  'empty-value': item('[met:: ]'),
  'unclosed-field': item('[met:: [[buren]]'),
  'bare-field': inNote('met:: [[buren]]'),
  'unclosed-link': inNote('[[buren'),
  'empty-link': inNote('[[]]'),
  'bad-block-id': inNote('Tekst ^a_b'),
  'duplicate-block-id': inNote('- A ^a\n- B ^a'),
  'misplaced-block-id': inNote('Tekst ^abc en meer'),
  'two-claim-keys': item('[met:: [[buren]]] [bevinding:: wens]'),
  'not-a-default': inNote('## Kop\n[via:: [[buren]]]'),
  'key-does-not-fit': item('[bevinding:: wens] [vorm:: signaal]'),
  'fields-without-claim': item('[vorm:: signaal]'),
  'claim-without-prose': inNote(`${ergoInterview}- [bevinding:: wens]`),
  'missing-key': item('[op:: [[de cliënt beslist]]]'),
  'rendering-of-own-language': item('[bevinding:: wens] [nl:: T.]'),
  'unknown-value': item('[bevinding:: wenss]'),
  'several-values': inNote(
    '---\ntype: interview\nlang: nl\nrespondent: ["[[R ergo]]", "[[R klant]]"]\n---\n',
  ),
  'bad-date': item('[bevinding:: wens] [periode:: ooit]'),
  'bad-number': item('[bevinding:: wens] [rang:: eerste]'),
  'text-beside-link': item('[met:: wat [[buren]]]'),
  'idle-quantifier': item('[bevinding:: wens] [over:: sommige [[buren]]]'),
  'two-quantifiers': item('[wie:: alle [[kerk]]] [met:: [[buren]]] [hoeveel:: sommige]'),
  'unknown-link': item('[met:: [[bueren]]]'),
  'unknown-note': item('[bevinding:: wens] [bron:: weg]'),
  'ambiguous-link': inNote(`${synthesis}- T. [samen:: [[x]], [[kerk]]]`, {
    'a/x.md': '---\ntype: actor\nid: a\n---\n',
    'b/x.md': '---\ntype: actor\nid: b\n---\n',
  }),
  'wrong-target': item('[met:: [[vertrouwen]]]'),
  'unknown-claim': item('[bevinding:: wens] [herhaalt:: [[#^weg]]]'),
  'locator-without-document': inNote(`${synthesis}- T. [bevinding:: wens] [bron:: § 1]`),
  'unknown-locator': item('[bevinding:: wens] [bron:: § Z]'),
  'no-respondent': inNote(`${synthesis}- T. [bevinding:: wens] [volgens:: zelf]`),
  'role-needed': inNote(`${ergoInterview.replace('R ergo', 'R twee')}- T. [met:: [[buren]]]`),
  'no-roles': inNote(`${ergoInterview.replace('R ergo', 'R zonder')}- T. [met:: [[buren]]]`),
  'missing-who': inNote(`${synthesis}- T. [met:: [[buren]]]`),
  'no-sayer': inNote('- T. [bevinding:: wens]'),
  'mode-against-via': item('[met:: [[buren]]] [via:: [[kerk]]] [wijze:: direct]'),
  'granularity-not-said': inNote(`${register}- [[x]] [soort:: kerk]`),
  'absent-but-positive': item('[met:: [[buren]]] [wijze:: afwezig] [oordeel:: positief]'),
  'condition-not-rendered': item('[bevinding:: wens] [als:: het druk is] [en:: T.]'),
  'duplicate-note-id': inNote('', { 'a.md': '---\nid: x\n---\n', 'b.md': '---\nid: x\n---\n' }),
  'duplicate-entity': inNote(`${register}- [[buren]] [korrel:: rol]`),
  'same-path': inNote('', { 'Note.md': '' }),
  'register-item': inNote(`${register}- [[x]]`),
  'manifest-syntax': inManifest('id: [a'),
  'manifest-missing': inManifest('id: a'),
  'manifest-value': inManifest('id: a\ntitle: A\nlanguages: [fr]'),
  'manifest-extension': inManifest(
    'id: a\ntitle: A\nlanguages: [nl]\nextend: {mode: [{id: x, nl: x, en: x}]}',
  ),
};

describe('every diagnostic', () => {
  it.each(Object.entries(examples))(
    '%s can come about, and says so in both languages',
    (code, make) => {
      const told = make().find((diagnostic) => diagnostic.code === code);
      if (told === undefined) throw new Error(`Expected ${code}`);
      for (const language of ['nl', 'en'] as const) {
        const message = messageOf(told, language);
        expect(message).not.toMatch(/[{}](found|expected|nearest)|""|: \.|expected \./);
        expect(message.length).toBeGreaterThan(15);
      }
      expect(messageOf(told, 'nl')).not.toBe(messageOf(told, 'en'));
      expect(told.severity).toBe(messages[told.code].severity);
    },
  );

  it.each([
    '[bevinding:: wens] [over:: sommige [[buren]]]',
    '[bevinding:: wens] [plek:: alle [[kerk]]]',
    '[met:: [[buren]]] [via:: sommige [[kerk]]]',
    '[met:: [[buren]]] [via:: [[kerk]] > sommige [[vrijwilliger]]]',
    '[met:: [[buren]]] [plek:: alle [[kerk]]]',
    '[met:: [[buren]]] [over:: veel [[cliënt]]]',
    '[met:: [[buren]]] [initiatief:: meeste [[buren]]]',
    '[plaatst:: sommige [[buren]]] [criterium:: betaald] [waarde:: ja]',
  ])('idle-quantifier in %s', (fields) => {
    expect(item(fields)().map(({ code }) => code)).toEqual(['idle-quantifier']);
  });

  it('cuts what it found to a line', () => {
    const [told] = item(`[bevinding:: ${'x '.repeat(500)}]`)();
    expect(told?.found.length).toBeLessThanOrEqual(80);
  });
});
