import type { Study } from '@samenspel/claims';
import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { manifestText, parseManifest } from '../src/index.ts';

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      'true',
      '12',
      '- a',
      'a: b',
      '# none',
      'één\ntwee',
      '"',
      "'",
      '{}',
      '*x',
      '=A1',
    ),
  )
  .map((each) => each.replace(/\p{Cc}/gu, ' ').trim())
  .filter((each) => each !== '');
const local = fc.record({ nl: text, en: text }, { requiredKeys: ['nl'] });
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/u);

const study: fc.Arbitrary<Study> = fc.record(
  {
    id,
    title: local,
    description: local,
    languages: fc.constantFrom(['nl'] as const, ['en', 'nl'] as const),
    instruments: fc.array(
      fc.record(
        {
          ...{ id, label: local, asked: id, roster: fc.boolean(), askedVia: fc.boolean() },
          ties: fc.array(fc.record({ from: id, to: id }), { maxLength: 2 }),
        },
        { requiredKeys: ['id', 'label', 'ties', 'roster', 'askedVia'] },
      ),
      { maxLength: 2 },
    ),
    extensions: fc.dictionary(
      fc.constantFrom('actor-kind', 'function', 'target-group'),
      fc.array(
        fc.record(
          { id, nl: text, en: text, broader: id, notation: text, definition: local },
          { requiredKeys: ['id', 'nl', 'en'] },
        ),
        { minLength: 1, maxLength: 2 },
      ),
      { noNullPrototype: true },
    ),
  },
  { requiredKeys: ['id', 'title', 'languages', 'instruments', 'extensions'] },
);

test('a manifest that is written from a study says the same study', () => {
  fc.assert(
    fc.property(study, (given) => {
      expect(parseManifest(manifestText(given)).study).toEqual(given);
    }),
  );
});

test('the manifest of the study that ships says the same when it is written anew', async () => {
  const file = new URL('../../wijkteamonderzoek/notes/samenspel.yaml', import.meta.url);
  const { study: shipped } = parseManifest(await readFile(file, 'utf8'));
  const again = parseManifest(manifestText(shipped));
  expect(again.study).toEqual(shipped);
  expect(again.diagnostics).toEqual([]);
});
