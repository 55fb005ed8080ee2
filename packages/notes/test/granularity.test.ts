import { describe, expect, it } from 'vitest';
import { claimOf, ergoInterview, only, parties, studyWith } from './example-study.ts';

describe('the linked note decides how precisely an actor is meant', () => {
  it.each([
    ['an instance is itself', '[[Buurthuis]]', 'with buurthuis'],
    ['a category is itself', '[[buren]]', 'with buren'],
    ['a role is the role in the area of the claim', '[[klantmanager]]', 'with klantmanager@noord'],
    [
      'a role with an area of its own is the role in that',
      '[[wijkzuster van Zuid]]',
      'with wijkzuster-van-zuid@zuid',
    ],
    [
      'an anonymous one is somebody in that role',
      'een [[klantmanager]]',
      'with ?klantmanager@noord',
    ],
    ['anonymous in English', 'a [[klantmanager]]', 'with ?klantmanager@noord'],
    ['a respondent is the role that he has', '[[R klant]]', 'with klantmanager@noord'],
  ])('%s', (_, value, expected) => {
    const claim = claimOf('collaboration', `- Tekst. [met:: ${value}]`);
    expect(parties(claim)[1]).toBe(expected);
  });

  it.each([
    ['with several areas a role stays the role', '[gebied:: [[Noord]], [[Zuid]]]'],
    ['the whole study is no area to hold a role in', '[gebied:: [[Hele studie]]]'],
    ['without an area a role stays the role', '[gebied:: -]'],
  ])('%s', (_, field) => {
    const claim = claimOf('collaboration', `- Tekst. [met:: [[klantmanager]]] ${field}`);
    expect(parties(claim)).toEqual(['who ergotherapeut@noord', 'with klantmanager']);
  });
});

describe('a role in an area is an actor of its own', () => {
  const { workspace } = studyWith(`${ergoInterview}- Tekst. [met:: [[klantmanager]]]`);
  const { notes } = workspace.resolve().data;

  it('which the note of the role describes, once', () => {
    const owners = notes.filter(({ entities }) =>
      entities.some(({ id }) => id === 'klantmanager@noord'),
    );
    expect(owners.map(({ path }) => path)).toEqual(['actoren.md']);
    const actor = owners[0]?.entities.find(({ id }) => id === 'klantmanager@noord');
    expect(actor).toMatchObject({
      type: 'actor',
      kind: 'client-manager',
      granularity: 'role-in-area',
      role: 'klantmanager',
      areas: ['noord'],
      label: { nl: 'klantmanager (Noord)' },
    });
  });

  it('and which goes when nothing names it any more', () => {
    workspace.set('note.md', `${ergoInterview}- Tekst. [met:: [[buren]]]`);
    const roles = workspace
      .resolve()
      .data.notes.flatMap(({ entities }) => entities)
      .filter((entity) => entity.type === 'actor' && entity.granularity === 'role-in-area');
    // The roles that respondents hold stay.
    expect(roles.map(({ id }) => id)).toEqual([
      'coordinator@zuid',
      'ergotherapeut@noord',
      'helper@zuid',
      'klantmanager@noord',
    ]);
  });
});

describe('a link to nothing', () => {
  const { claims, told, workspace } = studyWith(
    `${ergoInterview}- Tekst. [met:: [[bueren]]] [code:: [[onbekende code]]] [gebied:: [[Oost]]] ^x`,
  );

  it('is told, with what is nearest', () => {
    expect(told).toEqual([
      'unknown-link bueren',
      'unknown-link onbekende code',
      'unknown-link Oost',
    ]);
    expect(workspace.resolve().diagnostics.get('note.md')?.[0]?.nearest).toBe('buren');
  });

  it('is implied, so that the claim is kept', () => {
    expect(parties(only(claims, 'collaboration'))).toEqual([
      'who ergotherapeut@noord',
      'with bueren',
    ]);
    const implied = workspace.resolve().data.notes.find(({ id }) => id === '~implied');
    expect(implied?.entities).toMatchObject([
      {
        type: 'actor',
        id: 'bueren',
        granularity: 'category',
        implied: true,
        label: { nl: 'bueren' },
      },
      { type: 'area', id: 'oost', implied: true },
      { type: 'code', id: 'onbekende-code', implied: true },
    ]);
  });

  it('never makes a respondent or a document of it', () => {
    const {
      claims: [claim],
      told: messages,
    } = studyWith(`${ergoInterview}- Tekst. [bevinding:: wens] [bron:: weg § 1] ^x`);
    expect(messages).toEqual(['unknown-note weg']);
    expect(claim?.evidence).not.toHaveProperty('document');
  });

  it('to a respondent is told once, not for each of his claims', () => {
    const { told: messages, claims: kept } = studyWith(
      `${ergoInterview.replace('R ergo', 'R weg')}- A. [bevinding:: wens]\n- B. [met:: [[buren]]]`,
    );
    expect(messages).toEqual(['unknown-note R weg']);
    expect(kept.map(({ saidBy }) => saidBy)).toEqual([
      [{ type: 'unknown' }],
      [{ type: 'unknown' }],
    ]);
  });

  it('is not what a link to something else is', () => {
    expect(studyWith(`${ergoInterview}- Tekst. [met:: [[vertrouwen]]]`).told).toEqual([
      'wrong-target vertrouwen',
    ]);
  });
});
