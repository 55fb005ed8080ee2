import { describe, expect, it } from 'vitest';
import { studyWith } from './example-study.ts';

const register = '---\ntype: register\nlang: nl\n---\n';

describe('a register describes many things, one item each', () => {
  it.each([
    [
      'an actor by its granularity',
      '- [[X]] [korrel:: exemplaar]',
      { type: 'actor', granularity: 'instance' },
    ],
    [
      'an actor by its kind',
      '- [[X]] [soort:: kerk] [korrel:: categorie]',
      { type: 'actor', kind: 'church' },
    ],
    [
      'an area by its kind',
      '- [[X]] [soort:: buurt] [onderdeel-van:: [[Stad]]]',
      { type: 'area', kind: 'neighbourhood', parents: ['stad'] },
    ],
    ['a code by its scheme', '- [[X]] [schema:: kern]', { type: 'code', codebook: 'kern' }],
    ['a proposition by its number', '- [[X]] [nummer:: 3]', { type: 'proposition', number: 3 }],
    [
      'a respondent by its roles',
      '- [[X]] [rollen:: [[ergotherapeut]]] [gebied:: Noord]',
      { type: 'respondent', roles: ['ergotherapeut@noord'], areas: ['noord'] },
    ],
    ['what its type says', '- [[X]] [type:: code]', { type: 'code' }],
    [
      'with functions and target groups of scheme and study',
      '- [[X]] [korrel:: categorie] [functies:: signaleren] [doelgroepen:: nachtwerkers]',
      { functions: ['signalling'], targetGroups: ['night-workers'] },
    ],
    [
      'with an employer',
      '- [[X]] [korrel:: rol] [werkgever:: [[Buurthuis]]]',
      { employer: 'buurthuis' },
    ],
    [
      'with an id of its own',
      '- [[Lange naam]] [korrel:: categorie] [id:: x]',
      { type: 'actor', id: 'x' },
    ],
  ])('%s', (_, item, expected) => {
    const { told, entity } = studyWith(register + item);
    expect(told).toEqual([]);
    expect(entity('x')).toMatchObject(expected);
  });

  it.each([
    [
      'the name in the language of the register',
      '- [[Een naam]] [korrel:: rol]',
      { nl: 'Een naam' },
    ],
    [
      'en and nl in the others',
      '- [[Een naam]] [korrel:: rol] [en:: A name]',
      { nl: 'Een naam', en: 'A name' },
    ],
    ['the alias of the link', '- [[Een naam|Mooie naam]] [korrel:: rol]', { nl: 'Mooie naam' }],
  ])('labelled by %s', (_, item, label) => {
    expect(studyWith(register + item).entity('een-naam')?.label).toEqual(label);
  });

  it('what all its items are can be said at the top, or is what the first telling item is', () => {
    const said = studyWith(`${register.replace('lang', 'items: code\nlang')}- [[X]]`);
    expect(said.entity('x')?.type).toBe('code');
    const told = studyWith(`${register}- [[X]]\n- [[Y]] [nummer:: 1]`);
    expect(told.entity('x')?.type).toBe('proposition');
  });

  it('what an item is must be told somehow', () => {
    expect(studyWith(`${register}- [[X]]`).told).toEqual(['register-item X']);
  });

  it('fields under a heading hold for its items', () => {
    const { entity, told } = studyWith(`${register}
## Rollen
[korrel:: rol] [soort:: professional]

- [[X]]
- [[Y]] [korrel:: categorie]

## Anders
- [[Z]] [korrel:: exemplaar]`);
    expect(told).toEqual([]);
    expect(entity('x')).toMatchObject({ granularity: 'role', kind: 'professional' });
    expect(entity('y')).toMatchObject({ granularity: 'category', kind: 'professional' });
    expect(entity('z')).not.toHaveProperty('kind');
  });

  it('links reach an item as if it were a note, by name, alias, id and label', () => {
    const text = `${register}- [[Het Grote Huis]] [korrel:: exemplaar] [aliases:: Huis, Pand] [en:: The Big House]`;
    for (const name of [
      'Het Grote Huis',
      'het grote huis',
      'huis',
      'Pand',
      'het-grote-huis',
      'the big house',
    ]) {
      const note = `---\ntype: synthesis\nlang: nl\n---\n- T. [samen:: [[${name}]], [[buren]]]`;
      const { claims } = studyWith(note, { 'register.md': text });
      expect(claims, name).toMatchObject([
        { participants: [{ actor: 'het-grote-huis' }, { actor: 'buren' }] },
      ]);
    }
  });

  it('claims may stand in it', () => {
    const { claims } = studyWith(
      `${register}- [[X]] [korrel:: rol]\n- De kerk helpt. [van:: [[kerk]]] [naar:: [[buren]]] [volgens:: auteurs]`,
    );
    expect(claims).toHaveLength(1);
  });

  it('an unknown key or value in an item is told, and the item stays', () => {
    const { told, entity } = studyWith(`${register}- [[X]] [korrel:: rolle] [sort:: kerk]`);
    expect(told).toEqual(['unknown-value rolle', 'unknown-key sort']);
    expect(entity('x')?.type).toBe('actor');
  });

  it('a key that does not go with what the item describes is told', () => {
    expect(studyWith(`${register}- [[X]] [schema:: kern] [werkgever:: [[kerk]]]`).told).toEqual([
      'key-of-other-type werkgever',
    ]);
  });

  it('an actor of unknown granularity is a category, with a hint', () => {
    const { diagnostics, entity } = studyWith(`${register}- [[X]] [soort:: kerk]`);
    expect(entity('x')).toMatchObject({ granularity: 'category' });
    expect(diagnostics).toMatchObject([
      { code: 'granularity-not-said', severity: 'hint', found: 'X' },
    ]);
  });

  it('the same thing is described once', () => {
    const { told } = studyWith(`${register}- [[Buren]] [korrel:: rol]`);
    expect(told).toEqual(['duplicate-entity Buren']);
  });
});

describe('links', () => {
  it('prefer a path over an id over a name over an alias', () => {
    const actor = (id: string, rest = '') =>
      `---\ntype: actor\nid: ${id}\ngranularity: instance\n${rest}---\n`;
    const note = (name: string) =>
      `---\ntype: synthesis\nlang: nl\n---\n- T. [samen:: [[${name}]], [[buren]]]`;
    const others = {
      'map/twee.md': actor('een'),
      'een.md': actor('drie'),
      'vier.md': actor('vijf', 'aliases: [map/twee, zes]\n'),
    };
    const reached = (name: string) => {
      const [claim] = studyWith(note(name), others).claims;
      return claim?.kind === 'collaboration' ? claim.participants[0]?.actor : undefined;
    };
    expect(reached('map/twee')).toBe('een');
    expect(reached('een')).toBe('drie');
    expect(reached('twee')).toBe('een');
    expect(reached('zes')).toBe('vijf');
  });

  it('to a name that two things have are told, and the first counts', () => {
    const others = {
      'a/x.md': '---\ntype: actor\nid: a\n---\n',
      'b/x.md': '---\ntype: actor\nid: b\n---\n',
    };
    const { claims, diagnostics } = studyWith(
      '---\ntype: synthesis\nlang: nl\n---\n- T. [samen:: [[x]], [[buren]]]',
      others,
    );
    expect(claims).toMatchObject([{ participants: [{ actor: 'a' }, { actor: 'buren' }] }]);
    expect(diagnostics).toMatchObject([{ code: 'ambiguous-link', found: 'x' }]);
  });

  it('find the kind of thing that goes there, where names are shared', () => {
    const others = { 'c/buren.md': '---\ntype: code\n---\n' };
    const { claims, told } = studyWith(
      '---\ntype: synthesis\nlang: nl\n---\n- T. [samen:: [[buren]], [[kerk]]] [code:: [[buren]]]',
      others,
    );
    expect(told).toEqual([]);
    expect(claims).toMatchObject([
      { codes: ['buren'], participants: [{ actor: 'buren' }, { actor: 'kerk' }] },
    ]);
  });

  it.each([
    ['cli\u00ebnt', 'client'],
    ['clie\u0308nt', 'client'],
    ['CLI\u00cbNT', 'client'],
    ['clie\u0308nt|de klant', 'client'],
    ['  buren  ', 'buren'],
  ])('do not tell compositions and cases apart: %s', (name, id) => {
    const { claims, told } = studyWith(
      `---\ntype: synthesis\nlang: nl\n---\n- T. [samen:: [[${name}]], [[kerk]]]`,
    );
    expect(told).toEqual([]);
    expect(claims).toMatchObject([{ participants: [{ actor: id }, { actor: 'kerk' }] }]);
  });
});
