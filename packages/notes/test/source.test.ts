import { describe, expect, it } from 'vitest';
import { ergoInterview, studyWith } from './example-study.ts';

const withoutSource = ergoInterview.replace('source: rapport\n', '');

describe('the source of a claim', () => {
  it.each([
    ['is the document of front matter', '- T. [bevinding:: wens]', { document: 'rapport' }],
    [
      'with a locator alone keeps that document',
      '- T. [bevinding:: wens] [bron:: § B 1, fase 1]',
      { document: 'rapport', locator: 'B 1, fase 1' },
    ],
    [
      'keeps the document over sections',
      '## K\n[bron:: § A 1]\n\n- T. [bevinding:: wens] [bron:: § C 1]',
      { document: 'rapport', locator: 'C 1' },
    ],
    [
      'of a section that names another document',
      '## K\n[bron:: artikel § 3]\n\n- T. [bevinding:: wens] [bron:: § 4]',
      { document: 'artikel', locator: '4' },
    ],
    [
      'with a document alone has no locator',
      '## K\n[bron:: § A 1]\n\n- T. [bevinding:: wens] [bron:: [[artikel]]]',
      { document: 'artikel' },
    ],
    [
      'is a link as well',
      '- T. [bevinding:: wens] [bron:: [[rapport]] § A 1]',
      { document: 'rapport', locator: 'A 1' },
    ],
    [
      'may name pages after the heading',
      '- T. [bevinding:: wens] [bron:: § A 1, p. 7]',
      { document: 'rapport', locator: 'A 1, p. 7' },
    ],
    [
      'is not split on commas',
      '- T. [bevinding:: wens] [bron:: rapport § B 1, fase 2]',
      { locator: 'B 1, fase 2' },
    ],
    [
      'with the work that the document cites',
      '- T. [bevinding:: wens] [aangehaald:: OIS 2016a: 6]',
      { cited: 'OIS 2016a: 6' },
    ],
  ])('%s', (_, body, expected) => {
    const { claims, told } = studyWith(`${ergoInterview}\n${body}`);
    expect(told).toEqual([]);
    expect(claims[0]?.evidence).toMatchObject(expected);
    if (!('locator' in expected)) expect(claims[0]?.evidence).not.toHaveProperty('locator');
  });

  it('is cleared by a hyphen', () => {
    const { claims } = studyWith(`${ergoInterview}- T. [bevinding:: wens] [bron:: -]`);
    expect(claims[0]?.evidence).not.toHaveProperty('document');
  });
});

describe('locators', () => {
  it('are checked against the headings of the document, whatever the case and spacing', () => {
    expect(
      studyWith(`${ergoInterview}- T. [bevinding:: wens] [bron:: §  b 1,  Fase 1]`).told,
    ).toEqual([]);
  });

  it('that are no heading are kept and told, with what is nearest', () => {
    const { claims, diagnostics } = studyWith(
      `${ergoInterview}- T. [bevinding:: wens] [bron:: § B 1, fase 9]`,
    );
    expect(claims[0]?.evidence.locator).toBe('B 1, fase 9');
    expect(diagnostics).toMatchObject([
      {
        code: 'unknown-locator',
        severity: 'warning',
        found: '§ B 1, fase 9',
        nearest: 'B 1, fase 1',
      },
    ]);
  });

  it('are not checked where the document lists no headings', () => {
    expect(studyWith(`${ergoInterview}- T. [bevinding:: wens] [bron:: artikel § 99]`).told).toEqual(
      [],
    );
  });

  it('need a document from somewhere', () => {
    const { told, claims } = studyWith(`${withoutSource}- T. [bevinding:: wens] [bron:: § A 1]`);
    expect(told).toEqual(['locator-without-document § A 1']);
    expect(claims).toHaveLength(1);
  });
});
