import { describe, expect, it } from 'vitest';
import { splitList } from '../src/parse/split-list.ts';
import { claimOf, ergoInterview, parties, studyWith } from './example-study.ts';

describe('lists are split on commas outside brackets and quotes', () => {
  it.each([
    ['a, b', ['a', 'b']],
    ['a', ['a']],
    ['', []],
    [' a ,, b , ', ['a', 'b']],
    ['[[a, b]], c', ['[[a, b]]', 'c']],
    ['a (b, c), d', ['a (b, c)', 'd']],
    ['"a, b", c', ['a, b', 'c']],
    ['[[a|x, y]] of [[b]], [[c]]', ['[[a|x, y]] of [[b]]', '[[c]]']],
    ['a], b', ['a]', 'b']],
    ['[[a (b]], [[c "d]], e', ['[[a (b]]', '[[c "d]]', 'e']],
  ])('%j', (text, expected) => {
    expect(splitList(text, 0).map((item) => item.text)).toEqual(expected);
  });

  it('keeps where each element stands', () => {
    const text = 'xx [[a]],  "b, c"';
    const items = splitList(text.slice(3), 3);
    expect(items.map(({ start, end }) => text.slice(start, end))).toEqual(['[[a]]', 'b, c']);
  });

  it('but texts never are', () => {
    const claim = claimOf(
      'collaboration',
      '- Tekst. [met:: [[buren]]] [als:: het droog is, en licht]',
    );
    expect(claim.condition).toEqual({ nl: 'het droog is, en licht' });
  });
});

describe('several partners in with are several ties', () => {
  it('of which none is lost, and none is there twice', () => {
    const claim = claimOf('collaboration', '- Tekst. [met:: [[buren]], [[kerk]], [[Buren]]]');
    expect(parties(claim)).toEqual(['who ergotherapeut@noord', 'with buren', 'with kerk']);
    expect(claim.together).toBe(false);
  });
});

describe('via is one of several, or a chain', () => {
  it.each([
    ['[[kerk]]', [['kerk']]],
    ['[[kerk]], [[Buurthuis]]', [['kerk'], ['buurthuis']]],
    ['[[kerk]] > [[Buurthuis]]', [['kerk', 'buurthuis']]],
    ['[[kerk]]>[[Buurthuis]], zelf', [['kerk', 'buurthuis'], ['ergotherapeut@noord']]],
    ['een [[klantmanager]]', [['klantmanager@noord']]],
  ])('%s', (value, via) => {
    expect(claimOf('collaboration', `- Tekst. [met:: [[buren]]] [via:: ${value}]`)).toMatchObject({
      via,
      mode: 'via',
    });
  });

  it('sets the mode, whatever is written', () => {
    const { claims, told } = studyWith(
      `${ergoInterview}- Tekst. [met:: [[buren]]] [via:: [[kerk]]] [wijze:: direct]`,
    );
    expect(claims).toMatchObject([{ mode: 'via' }]);
    expect(told).toEqual(['mode-against-via direct']);
  });
});

describe('several forms are one claim', () => {
  it('with each form once', () => {
    const claim = claimOf(
      'collaboration',
      '- Tekst. [met:: [[buren]]] [vorm:: signaal, verwijzing, signal]',
    );
    expect(claim.forms).toEqual(['signal', 'referral']);
  });
});

describe('a link that has no name yet', () => {
  it.each<[string, readonly string[]]>([
    ['[met:: [[]], [[kerk]]]', ['who ergotherapeut@noord', 'with kerk']],
    ['[met:: [[kerk]]] [via:: [[]]]', ['who ergotherapeut@noord', 'with kerk']],
    ['[met:: [[ ]]] [vorm:: signaal]', ['who ergotherapeut@noord']],
    ['[met:: [[kerk]], [[#Kop]]]', ['who ergotherapeut@noord', 'with kerk']],
  ])('is nobody, and the field goes on behind it: %s', (fields, expected) => {
    const claim = claimOf('collaboration', `- Tekst. ${fields} [zekerheid:: waarschijnlijk]`);
    expect(parties(claim)).toEqual(expected);
    expect(claim.via).toEqual([]);
    expect(claim.certainty).toBe('probable');
  });
});
