import { describe, expect, it } from 'vitest';
import { ignored, messageOf, parseManifest } from '../src/index.ts';

const whole = `id: my-study
title: { nl: Mijn studie, en: My study }
description: Wie met wie.
languages: [en, nl]
instruments:
  - id: interview
    label: { en: Interview }
    asked: professional
    ties:
      - { from: professional, to: informal }
    roster: true
    asked-via: true
  - id: survey
extend:
  actor-kind:
    - { id: street-nurse, nl: straatverpleegkundige, en: street nurse, broader: professional }
ignore:
  - drafts/
`;

describe('the manifest of a study', () => {
  it('says what the study is, what was asked and what it adds to open schemes', () => {
    const { study, ignore, diagnostics } = parseManifest(whole);
    expect(diagnostics).toEqual([]);
    expect(ignore).toEqual(['drafts/']);
    expect(study).toEqual({
      id: 'my-study',
      title: { nl: 'Mijn studie', en: 'My study' },
      description: { en: 'Wie met wie.' },
      languages: ['en', 'nl'],
      instruments: [
        {
          id: 'interview',
          label: { en: 'Interview' },
          asked: 'professional',
          ties: [{ from: 'professional', to: 'informal' }],
          roster: true,
          askedVia: true,
        },
        { id: 'survey', label: { en: 'survey' }, ties: [], roster: false, askedVia: false },
      ],
      extensions: {
        'actor-kind': [
          {
            id: 'street-nurse',
            nl: 'straatverpleegkundige',
            en: 'street nurse',
            broader: 'professional',
          },
        ],
      },
    });
  });

  it.each([
    [
      'nothing',
      '',
      ['manifest-missing languages', 'manifest-missing title', 'manifest-missing id'],
    ],
    ['no id', 'title: A\nlanguages: [nl]', ['manifest-missing id']],
    [
      'an unknown key',
      'id: a\ntitle: A\nlanguages: [nl]\nlangauges: [en]',
      ['unknown-key langauges'],
    ],
    ['a key twice', 'id: a\nid: b\ntitle: A\nlanguages: [nl]', ['duplicate-key id']],
    ['an id of several words', 'id: My study\ntitle: A\nlanguages: [nl]', ['manifest-value My']],
    ['an id that climbs', 'id: ../a\ntitle: A\nlanguages: [nl]', ['manifest-value ../a']],
    ['an unknown language', 'id: a\ntitle: A\nlanguages: [nl, fr]', ['manifest-value fr']],
    [
      'a text for a list',
      'id: a\ntitle: A\nlanguages: [nl]\nignore: drafts',
      ['manifest-value ignore'],
    ],
    [
      'an unknown scheme',
      'id: a\ntitle: A\nlanguages: [nl]\nextend:\n  actorkind: []',
      ['manifest-value actorkind'],
    ],
    [
      'a closed scheme',
      'id: a\ntitle: A\nlanguages: [nl]\nextend:\n  mode:\n    - {id: x, nl: x, en: x}',
      ['manifest-extension'],
    ],
    [
      'a concept without a label',
      'id: a\ntitle: A\nlanguages: [nl]\nextend:\n  code: []\n  indicator:\n    - {id: x, nl: x}',
      ['manifest-value code', 'manifest-missing en'],
    ],
    [
      'an instrument without id',
      'id: a\ntitle: A\nlanguages: [nl]\ninstruments:\n  - {label: x}',
      ['manifest-missing id'],
    ],
    [
      'a tie with one end',
      'id: a\ntitle: A\nlanguages: [nl]\ninstruments:\n  - {id: x, ties: [{from: a}]}',
      ['manifest-missing to'],
    ],
    ['YAML that is not well formed', 'id: [a\ntitle: A\nlanguages: [nl]', ['manifest-syntax']],
    [
      'a list',
      '- a',
      [
        'front-matter-shape',
        'manifest-missing languages',
        'manifest-missing title',
        'manifest-missing id',
      ],
    ],
  ])('tells of %s', (_, text, expected) => {
    const told = parseManifest(text).diagnostics.map(({ code, found }) => `${code} ${found}`);
    for (const message of expected) {
      expect(
        told.some((one) => one.startsWith(message)),
        `${message} in ${told.join(' | ')}`,
      ).toBe(true);
    }
  });

  it('says in both languages what was expected, and what was probably meant', () => {
    const [told] = parseManifest(
      'id: a\ntitle: A\nlanguages: [nl]\nextend:\n  actorkind: []',
    ).diagnostics;
    if (told === undefined) throw new Error('Expected a diagnostic');
    expect(messageOf(told, 'en')).toContain('Did you mean "actor-kind"?');
    expect(messageOf(told, 'nl')).toContain('Bedoeld: "actor-kind"?');
  });
});

describe('what a manifest ignores', () => {
  it.each([
    ['drafts/', 'drafts/a.md', true],
    ['drafts/', 'map/drafts/a.md', true],
    ['drafts/', 'draftsman.md', false],
    ['/drafts', 'map/drafts/a.md', false],
    ['map/drafts', 'map/drafts/b/a.md', true],
    ['*.excalidraw.md', 'map/plaatje.excalidraw.md', true],
    ['*.excalidraw.md', 'map/plaatje.md', false],
    ['map/*.md', 'map/a.md', true],
    ['map/*.md', 'map/b/a.md', false],
    ['map/**', 'map/b/a.md', true],
    ['**/oud/*.md', 'a/b/oud/c.md', true],
    ['**/oud/*.md', 'oud/c.md', true],
    ['a*b*c.md', 'axxbyyc.md', true],
    ['a*b*c.md', 'axxc.md', false],
    ['a*a', 'a', false],
  ])('%s: %s is %s', (pattern, path, expected) => {
    expect(ignored([pattern])(path)).toBe(expected);
  });

  it('is nothing without patterns', () => {
    expect(ignored([])('a.md')).toBe(false);
  });
});
