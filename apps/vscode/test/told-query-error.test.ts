import { describe, expect, it } from 'vitest';
import dutch from '../l10n/bundle.l10n.nl.json' with { type: 'json' };
import { toldMistake, toldQueryError } from '../src/query/told-query-error.ts';
import type { Text } from '../src/words/words.ts';

const reader = {
  nl: { language: 'nl', say: (text: Text) => dutch[text] },
  en: { language: 'en', say: (text: Text) => text },
} as const;
const place = { line: 0, character: 2 };

const unread = 'Syntax Error: Expected Name, found <EOF>.';

describe('an error of an answer', () => {
  const missing = {
    ...{ code: 'NOT_FOUND', message: 'There is no area "X".', hint: 'Did you mean "Y"?' },
    ...{ places: [place], path: ['area'] },
  };

  it('says in Dutch what it comes down to, and keeps what the API says', () => {
    expect(toldQueryError(missing, reader.nl)).toEqual({
      message: 'Wat gevraagd wordt is er niet, of mag niet worden gezien.',
      detail: 'There is no area "X". Did you mean "Y"?',
    });
  });

  it('is in English as the API says it', () => {
    expect(toldQueryError(missing, reader.en)).toEqual({
      message: 'There is no area "X".',
      detail: 'Did you mean "Y"?',
    });
  });

  it.each([
    ['cannot be parsed', unread, [place], [], 'De vraag is niet te lezen.'],
    [
      'does not fit the schema',
      'Cannot query field "x" on type "Query".',
      ...([[place], [], 'De vraag of haar variabelen passen niet bij het schema.'] as const),
    ],
    [
      'has an argument that does not fit',
      'Argument "first" has invalid value "x".',
      ...([
        [place],
        ['actors'],
        'De vraag of haar variabelen passen niet bij het schema.',
      ] as const),
    ],
    ['was not foreseen', 'Oh.', [place], ['actors'], 'Er ging iets mis bij het beantwoorden.'],
  ] as const)('is told without a code too: what %s', (_, message, places, path, told) => {
    expect(toldQueryError({ message, places, path }, reader.nl)).toEqual({
      message: told,
      detail: message,
    });
  });

  it('is left as it is where it comes from the editor, or has a code that is not known', () => {
    const own = { message: 'q.variables.json is geen JSON.', places: [], path: [] };
    for (const error of [own, { ...own, code: 'NEW' }])
      expect(toldQueryError(error, reader.nl)).toEqual({ message: own.message, detail: '' });
  });
});

describe('a mistake in a query that is written', () => {
  it('says in Dutch what sort it is, before what GraphQL says of it', () => {
    expect(toldMistake(unread, false, reader.nl)).toBe(`De vraag is niet te lezen. ${unread}`);
    expect(toldMistake('Cannot query field "x".', false, reader.nl)).toBe(
      'De vraag of haar variabelen passen niet bij het schema. Cannot query field "x".',
    );
    expect(toldMistake('It is deprecated.', true, reader.nl)).toBe(
      'Dit gaat uit het schema verdwijnen. It is deprecated.',
    );
    expect(toldMistake(unread, false, reader.en)).toBe(unread);
  });
});
