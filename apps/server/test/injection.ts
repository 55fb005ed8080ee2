import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StorePlace } from '../../../tools/faults/src/store-place.ts';
import { hostileStrings } from './hostile-strings.ts';
import { attack, faultsOf, send } from './injection-attack.ts';
import { injectionDesk, places, type InjectionDesk } from './injection-desk.ts';
import type { StringPlace } from './string-places.ts';
import { manifest, soundStudy } from './study-on-disk.ts';
import { notesIn } from './writes-desk.ts';

/** How many strings are sent to each place; set the variable for a longer trial. */
const strings = Number(process.env.SAMENSPEL_INJECTIONS ?? 1);

const changing = places.filter(({ field }) => field.startsWith('Mutation.'));
const asking = places.filter((place) => !changing.includes(place));
const fields = [...new Set(asking.map(({ field }) => field))];

/** Places of a field. Of input types that a field before has too some are tried, which are others each time. */
function placesOf(field: string): readonly StringPlace[] {
  const own = asking.filter((place) => place.field === field);
  const before = asking.slice(
    0,
    asking.findIndex((place) => place.field === field),
  );
  const isKnown = ({ into, type }: StringPlace) =>
    into !== type && before.some((place) => place.into === into);
  const known = own.filter(isKnown);
  if (strings > 1 || known.length < 6) return own;
  const some = fc.sample(fc.shuffledSubarray(known, { minLength: 4, maxLength: 6 }), 1).flat();
  return [...own.filter((place) => !isKnown(place)), ...some];
}

const importing = `mutation ($notes: [NoteInput!]!, $manifest: String, $reason: String) {
  importNotes(notes: $notes, manifest: $manifest, reason: $reason) { added replaced }
}`;

/** What holds on every store. @param open makes an empty one */
export function injection(open: () => Promise<StorePlace>): void {
  describe('a hostile string in a question', () => {
    let desk: InjectionDesk;
    let before: string;
    beforeAll(async () => {
      desk = await injectionDesk(await open());
      before = await desk.content();
    });
    afterAll(async () => {
      // What is there stays as it is, whatever was asked.
      const after = await desk.content();
      await desk.close();
      expect(after).toBe(before);
      expect(desk.unexpected()).toEqual([]);
    });

    test.each(fields)('is a name like any other to %s', async (field) => {
      const own = placesOf(field);
      for (const place of own) {
        // The place is there, and a string that is fair gets as far.
        const fair = await send(desk, place, 'nobody', 'literal', '');
        expect(['', 'NOT_FOUND', 'BAD_CURSOR'], place.name).toContain(fair.codes[0] ?? '');
      }
      await attack(desk, own, strings);
    });
  });

  describe('a hostile string in a change', () => {
    let desk: InjectionDesk;
    beforeAll(async () => {
      desk = await injectionDesk(await open(), () => Promise.resolve());
      const { body } = await desk.ask(importing, { notes: notesIn(soundStudy), manifest });
      expect(body).toContain('"added":3');
    });
    afterAll(async () => {
      await desk.close();
    });

    test('is refused, or kept as the text that it is', async () => {
      const before = await desk.notes();
      await attack(desk, changing, strings);
      let kept = 0;
      const property = fc.asyncProperty(hostileStrings, hostileStrings, async (text, reason) => {
        const replied = await desk.ask(importing, { notes: [{ path: 'put.md', text }], reason });
        expect(faultsOf(replied, `${text}${reason}`), replied.body.slice(0, 500)).toEqual([]);
        if (!/"(?:added|replaced)":1/u.test(replied.body)) return;
        kept += 1;
        expect(await desk.source('put')).toBe(text.replace(/^\ufeff/u, ''));
        const { body } = await desk.ask('{ study { history(first: 1) { entries { reason } } } }');
        expect(body).toContain(JSON.stringify({ reason: reason.trim() || null }));
      });
      await fc.assert(property, { numRuns: 20 * strings });
      expect(kept).toBeGreaterThan(0);
      const there = new Set(before.map(({ path }) => path));
      const brought = (await desk.notes())
        .map(({ path }) => path)
        .filter((path) => !there.has(path));
      await desk.ask(
        'mutation ($notes: [Reference!]!) { removeNotes(notes: $notes) { removed } }',
        {
          notes: brought,
        },
      );
      expect(await desk.notes()).toEqual(before);
      expect(desk.unexpected()).toEqual([]);
    });
  });
}
