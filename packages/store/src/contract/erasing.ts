import { claimLinks, linkedIds, recordKey, type NoteRecord } from '@samenspel/claims';
import { describe, expect, test } from 'vitest';
import type { EraseRequest } from '../erasure.ts';
import type { Store } from '../port.ts';
import { createTombstones } from '../tombstones.ts';
import {
  allNotes,
  by,
  byAuthors,
  canary,
  cardNote,
  erased,
  mentionNote,
  mixedNote,
  othersNote,
  ownNote,
  quietNote,
  registerNote,
  respondent,
  synthesisNote,
} from './erased-study.ts';
import { everything, finding, note, puts, study } from './example.ts';
import { closing, type StoreHarness } from './harness.ts';
import { stateHash } from './state.ts';

const one = study('one');
const request: EraseRequest = { respondent: erased, by: 'Anna', reason: 'asked for' };

/** Notes from which everything goes that tells of them. */
const nothingLeft = allNotes.filter((each) => each !== othersNote && each !== mentionNote);

/** All that readers see of a study, as text. */
async function textOf(store: Store): Promise<string> {
  const heads = await store.notes(everything, 'one');
  const records = await Promise.all(heads.map(({ id }) => store.note(everything, 'one', id)));
  const scan = await store.scan(everything, 'one');
  const terms: unknown[] = [...scan.terms].map(([domain, values]) => [domain, [...values]]);
  for await (const batch of scan.notes) terms.push(batch.map(({ path }) => path));
  const links = await store.linksTo(everything, 'one', [`${ownNote.id}#^x`, 'mixed#^theirs']);
  return JSON.stringify([
    ...[heads, records, scan.entities, terms, [...links]],
    (await store.history(everything, 'one', { first: 500 })).entries,
    (await store.search(everything, { text: canary })).total,
  ]);
}

/** What stores do when somebody is to be forgotten. */
export function erasing(harness: StoreHarness): void {
  const open = closing(harness.open);

  const written = async (notes = allNotes) => {
    const store = await open();
    await store.write(one, puts(...notes));
    return store;
  };

  describe('erase', () => {
    test('takes all that they said, what restates it, and their declarations', async () => {
      const store = await written();
      const receipt = await store.erase('one', request);
      expect(receipt).toMatchObject({
        ...{ study: 'one', notes: 2, rewritten: 4, claims: 5, declarations: 3 },
        version: await store.version(everything, 'one'),
      });
      const ids = (await store.notes(everything, 'one')).map(({ id }) => id);
      expect(ids).toEqual(['mention', 'mixed', 'others', 'quiet', 'register', 'synthesis']);
      const gone = [ownNote, synthesisNote].flatMap(({ claims }) => claims.map(({ id }) => id));
      expect(await store.claims(everything, 'one', gone)).toEqual([
        ...[undefined, undefined, undefined, undefined],
        { ...synthesisNote.claims[2], restates: ['mixed#^other'] },
      ]);
      expect(await store.entities(everything, 'one', 'respondent', [erased])).toEqual([undefined]);
      expect(await store.entities(everything, 'one', 'respondent', ['team'])).toMatchObject([
        { members: ['r-2'] },
      ]);
    });

    test('leaves their words nowhere that anybody reads', async () => {
      const store = await written(nothingLeft);
      expect(await textOf(store)).toContain(canary);
      await store.erase('one', request);
      expect(await textOf(store)).not.toContain(canary);
      const keys = [
        recordKey('one', 'note', ownNote.id),
        recordKey('one', 'claim', `${ownNote.id}#^x`),
        recordKey('one', 'respondent', erased),
        recordKey('one', 'actor', `actor-${canary}`),
      ];
      expect(await store.resolve(everything, keys)).toEqual(keys.map(() => undefined));
      const count = await store.count(everything, { study: 'one', groupBy: ['respondent'] });
      expect(JSON.stringify(count)).not.toContain(canary);
    });

    test('takes them from those who say a claim, and makes nobody say what may not be theirs', async () => {
      const store = await written();
      await store.erase('one', request);
      const after = await store.note(everything, 'one', 'mixed');
      expect(after).not.toHaveProperty('source');
      expect(after?.hash).not.toBe(mixedNote.hash);
      expect(after?.claims.map(({ id, saidBy }) => [id, saidBy])).toEqual([
        ['mixed#^other', by('r-2').saidBy],
        ['mixed#^both', by('r-2').saidBy],
        ['mixed#^either', [{ type: 'unknown' }]],
        ['mixed#^one-of-three', [{ type: 'respondent', ids: ['r-2', 'r-3'] }]],
        ['mixed#^authors', byAuthors.saidBy],
      ]);
      expect(after?.entities.map(({ id }) => id)).toEqual(['west']);
    });

    test('takes links to what is gone from what is left', async () => {
      const store = await written();
      await store.erase('one', request);
      const notes = await Promise.all(
        ['others', 'synthesis'].map((id) => store.note(everything, 'one', id)),
      );
      const links = notes
        .flatMap((each) => each?.claims ?? [])
        .flatMap((claim) => claimLinks.flatMap((link) => linkedIds(claim, link)));
      expect(links).toEqual(['mixed#^other']);
    });

    test('touches nothing else', async () => {
      const store = await written();
      await store.write(study('two'), puts(...allNotes));
      const two = await stateHash(store, everything, 'two');
      const version = await store.version(everything, 'two');
      await store.erase('one', request);
      expect(await store.note(everything, 'one', 'quiet')).toEqual(quietNote);
      expect(await store.note(everything, 'one', 'mention')).toEqual(mentionNote);
      expect(await stateHash(store, everything, 'two')).toBe(two);
      expect(await store.version(everything, 'two')).toEqual(version);
    });

    test('tells what is left to decide about and what may still hold it, and names nobody', async () => {
      const store = await written();
      const receipt = await store.erase('one', request);
      expect(receipt.left.map(({ note: id, claim, why }) => [claim ?? id, why]).sort()).toEqual([
        ['mention', 'MENTION'],
        ['mixed#^authors', 'SYNTHESIS'],
        ['mixed#^both', 'SHARED'],
        ['mixed#^either', 'SHARED'],
        ['mixed#^one-of-three', 'SHARED'],
        ['others#^link', 'LINK'],
        ['others#^role', 'ABOUT'],
        ['others#^team', 'GROUP'],
        ['others#^view', 'HOLDER'],
        ['synthesis#^all', 'SYNTHESIS'],
      ]);
      expect(receipt.stillHeld.map(({ code }) => code)).toContain('FOLDER');
      expect(JSON.stringify(receipt)).not.toContain(canary);
    });

    test('begins an epoch, so that all that was remembered is made anew', async () => {
      const store = await written();
      const before = await store.version(everything, 'one');
      const old = await store.snapshot(everything, 'one');
      const page = await store.page(everything, { study: 'one', first: 2 });
      const { version } = await store.erase('one', request);
      expect(version.epoch).not.toBe(before.epoch);
      expect(version.number).toBeGreaterThan(before.number);
      expect(await store.changes(everything, 'one', before)).toEqual({ type: 'rebuild', version });
      const snapshot = await store.snapshot(everything, 'one');
      expect(snapshot.version).toEqual(version);
      expect(snapshot.claims).toBeLessThan(old.claims);
      const after = page.items[1]?.cursor ?? '';
      const next = store.page(everything, { study: 'one', first: 2, after });
      await expect(next).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    });

    test('leaves what a fresh store has of the same notes', async () => {
      const store = await written();
      await store.erase('one', request);
      const records = await Promise.all(
        (await store.notes(everything, 'one')).map(({ id }) => store.note(everything, 'one', id)),
      );
      const hash = await stateHash(store, everything, 'one');
      await store.drop('one');
      await store.write(
        one,
        records.flatMap((put) => (put === undefined ? [] : [{ put }])),
      );
      expect(await stateHash(store, everything, 'one')).toBe(hash);
    });

    test('tells in the history that somebody was erased, and whom nowhere', async () => {
      const store = await written();
      await store.write(one, [{ remove: 'quiet' }], { reason: 'tidied' });
      await store.write(one, puts({ ...mixedNote, hash: 'again', title: 'x' }), { reason: canary });
      await store.erase('one', request);
      const { entries } = await store.history(everything, 'one');
      expect(
        entries.map(({ version, kind, by: who, reason }) => [version, kind, who, reason]),
      ).toEqual([
        [4, 'erasure', 'Anna', 'asked for'],
        [3, 'write', undefined, undefined],
        [2, 'write', undefined, 'tidied'],
        [1, 'write', undefined, undefined],
      ]);
      expect(JSON.stringify(entries)).not.toContain(canary);
      expect(entries[3]?.notes.map(({ note: id }) => id)).toEqual(
        allNotes.flatMap(({ id }) => (id === ownNote.id || id === 'card' ? [] : id)),
      );
    });

    test('a second time changes nothing', async () => {
      const store = await written();
      const { version } = await store.erase('one', request);
      const hash = await stateHash(store, everything, 'one');
      const again = await store.erase('one', request);
      expect(again).toMatchObject({ version, notes: 0, rewritten: 0, claims: 0, declarations: 0 });
      expect(await stateHash(store, everything, 'one')).toBe(hash);
    });

    test.each([
      ['a study that is not there', 'never', erased, 'NOT_FOUND'],
      ['nobody', 'one', '', 'INVALID'],
      ['half of a character', 'one', '\ud800', 'INVALID'],
    ])('is refused for %s', async (_, of, id, code) => {
      const store = await written();
      const failing = store.erase(of, { respondent: id });
      await expect(failing).rejects.toMatchObject({ name: 'StoreError', code });
    });
  });

  describe('what was erased', () => {
    const back: readonly (readonly [string, NoteRecord, RegExp])[] = [
      ['their note', ownNote, /Delete the note/],
      ['their note with other contents', note(ownNote.id, {}), /Delete the note/],
      ['the note that declares them', cardNote, /Delete the note/],
      [
        'a declaration',
        registerNote,
        /Of the 3 respondents .* number 2 is theirs.* number 3 is a group/,
      ],
      [
        'a block of theirs',
        note('new', { claims: [finding('new', 'x', by(erased))] }),
        /Line 3 is said by them: delete the block/,
      ],
      [
        'a block of theirs and others',
        note('new', { claims: [finding('new', 'x', by('r-2', erased))] }),
        /Line 3 is said by them among others/,
      ],
      [
        'a block by another name',
        note('mixed', { claims: [finding('mixed', 'theirs', by('r-2'))] }),
        /Line 3 has the place of something erased/,
      ],
      [
        'a link',
        note('new', {
          claims: [finding('new', 'x', { ...by('r-2'), restates: ['mixed#^theirs'] })],
        }),
        /Line 3 refers to something erased/,
      ],
      ['what was one of many', mixedNote, /said by them: delete the block.* among others/],
    ];

    test.each(back)('does not come back as %s, and other notes go on', async (_, bad, reason) => {
      const store = await written();
      await store.erase('one', request);
      const hash = await stateHash(store, everything, 'one');
      const report = await store.write(one, puts(bad, note('fine')));
      expect(report).toMatchObject({ added: 1, replaced: 0 });
      expect(report.refused).toMatchObject([{ note: bad.id, code: 'ERASED' }]);
      expect(report.refused[0]?.reason).toMatch(reason);
      expect(report.refused[0]?.reason).not.toContain(canary);
      await store.write(one, [{ remove: 'fine' }]);
      expect(await stateHash(store, everything, 'one')).toBe(hash);
    });

    test('does not come back when the study was dropped, nor when it came for the first time', async () => {
      const store = await written([quietNote]);
      await store.erase('one', request);
      const late = await store.write(one, puts(ownNote));
      expect(late.refused).toMatchObject([{ note: ownNote.id, code: 'ERASED' }]);
      await store.drop('one');
      const report = await store.write(one, puts(...allNotes));
      expect(report.refused.map(({ note: id, code }) => [id, code])).toEqual([
        [ownNote.id, 'ERASED'],
        ['card', 'ERASED'],
        ['register', 'ERASED'],
        ['mixed', 'ERASED'],
      ]);
    });

    test('does not come back when it is written while it is erased', async () => {
      const store = await written();
      const writes = Array.from({ length: 6 }, (_, at) =>
        store.write(one, puts({ ...ownNote, hash: `again ${at}` })),
      );
      await Promise.all([...writes, store.erase('one', request)]);
      expect(await store.note(everything, 'one', ownNote.id)).toBeUndefined();
    });

    test('is of one study: elsewhere the same name is somebody else', async () => {
      const store = await written();
      await store.erase('one', request);
      const report = await store.write(study('two'), puts(...allNotes));
      expect(report).toMatchObject({ added: allNotes.length, refused: [] });
    });

    test('can be gone on with: what says nothing of them is written as before', async () => {
      const store = await written();
      await store.erase('one', request);
      const edited = note('mixed', {
        source: 'Een gesprek.',
        claims: [finding('mixed', 'other', by('r-2'))],
        entities: [respondent('mixed', 'r-3')],
      });
      const report = await store.write(one, puts(edited, othersNote));
      expect(report.refused).toMatchObject([{ note: 'others', code: 'ERASED' }]);
      expect(await store.note(everything, 'one', 'mixed')).toEqual(edited);
    });
  });

  describe('renewEpochs', () => {
    test('breaks with what is remembered of all studies, and keeps what they hold', async () => {
      const store = await written([quietNote]);
      await store.write(study('two'), puts(quietNote));
      const [first, second] = [
        await store.version(everything, 'one'),
        await store.version(everything, 'two'),
      ];
      const hash = await stateHash(store, everything, 'one');
      await store.renewEpochs();
      expect((await store.version(everything, 'one')).epoch).not.toBe(first.epoch);
      expect((await store.version(everything, 'two')).epoch).not.toBe(second.epoch);
      expect(await store.changes(everything, 'one', first)).toMatchObject({ type: 'rebuild' });
      expect(await stateHash(store, everything, 'one')).toBe(hash);
      expect(await store.write(one, puts(quietNote))).toMatchObject({ unchanged: 1 });
    });

    test('erases what came back behind the back of the store', async () => {
      const tombstones = createTombstones();
      const store = await open({ tombstones });
      await store.write(one, puts(...nothingLeft));
      await tombstones.add('one', [{ type: 'respondent', id: erased }]);
      await store.renewEpochs();
      expect(await textOf(store)).not.toContain(canary);
      expect(await store.note(everything, 'one', ownNote.id)).toBeUndefined();
    });
  });
}
