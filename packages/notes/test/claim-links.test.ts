import { describe, expect, it } from 'vitest';
import { ergoInterview, studyWith } from './example-study.ts';

const other = {
  'andere.md':
    '---\ntype: synthesis\nid: ander\nlang: nl\n---\n- Eerder. [bevinding:: wens] ^eerder\n- Tekst. ^tekst',
};

describe('links between claims go to block ids', () => {
  it.each([
    ['in the same note', '[herhaalt:: [[#^eerste]]]', { restates: ['note#^eerste'] }],
    ['in another note', '[nuanceert:: [[andere#^eerder]]]', { qualifies: ['ander#^eerder'] }],
    [
      'in another note, by its id',
      '[nuanceert:: [[ander#^eerder]]]',
      { qualifies: ['ander#^eerder'] },
    ],
    ['with an alias', '[spreekt-tegen:: [[#^eerste|dat]]]', { contradicts: ['note#^eerste'] }],
    [
      'several',
      '[verklaart:: [[#^eerste]], [[andere#^eerder]]]',
      { explains: ['note#^eerste', 'ander#^eerder'] },
    ],
    ['to the item above', '[herhaalt:: ^]', { restates: ['note#^eerste'] }],
    ['to what a solution answers', '[antwoord-op:: [[#^eerste]]]', { answers: ['note#^eerste'] }],
    [
      'to a concept that it answers',
      '[antwoord-op:: wij-zij-bron/onbekendheid]',
      { answers: ['us-them-source/unfamiliarity'] },
    ],
    [
      'to a concept by its scheme',
      '[answers:: us-them-source/unfamiliarity]',
      { answers: ['us-them-source/unfamiliarity'] },
    ],
    [
      'to a concept alone',
      '[antwoord-op:: onbekendheid]',
      { answers: ['us-them-source/unfamiliarity'] },
    ],
  ])('%s', (_, field, expected) => {
    const { claims, told } = studyWith(
      `${ergoInterview}- Een. [bevinding:: knelpunt] ^eerste\n- Twee. [bevinding:: oplossing] ${field}`,
      other,
    );
    expect(told).toEqual([]);
    expect(claims[1]).toMatchObject(expected);
  });

  it('to the item above: in a nested item its parent, which need not have an id', () => {
    const { claims } = studyWith(`${ergoInterview}
- Een. [bevinding:: wens]
- Twee. [met:: [[buren]]]
  - Drie. [bevinding:: knelpunt] [nuanceert:: ^]
  - Vier. [bevinding:: knelpunt] [nuanceert:: ^]
- Vijf. [bevinding:: wens] [nuanceert:: ^]`);
    expect(claims[2]?.qualifies).toEqual([claims[1]?.id]);
    expect(claims[3]?.qualifies).toEqual([claims[1]?.id]);
    expect(claims[4]?.qualifies).toEqual([claims[1]?.id]);
  });

  it.each([
    ['no such block', '[[#^weg]]'],
    ['no such note', '[[weg#^eerder]]'],
    ['no such block there', '[[andere#^weg]]'],
    ['a block that is no claim', '[[andere#^tekst]]'],
    ['a note instead of a block', '[[andere]]'],
    ['nothing above', '^'],
    ['an id without a link', 'eerste'],
  ])('that lead to %s are told, and the claim stays', (_, value) => {
    const { claims, told } = studyWith(
      `${ergoInterview}- Twee. [bevinding:: wens] [herhaalt:: ${value}]`,
      other,
    );
    expect(told).toEqual([`unknown-claim ${value}`]);
    expect(claims).toMatchObject([{ restates: [] }]);
  });

  it('that name no concept get the nearest', () => {
    const { diagnostics } = studyWith(
      `${ergoInterview}- T. [bevinding:: oplossing] [antwoord-op:: onbekendheit]`,
    );
    expect(diagnostics).toMatchObject([{ code: 'unknown-value', nearest: 'onbekendheid' }]);
  });
});
