import { describe, expect, test } from 'vitest';
import { answerOf } from '../ask.ts';
import { notesOfTwoNeighbourhoods, storeWith } from '../study/two-neighbourhoods.ts';
import { harbour, notes, resultFields, writeDesk, type WriteDesk } from './write-desk.ts';
import { nodeId } from '../../src/reading/node-id.ts';

const retracting = `mutation Retract($claim: ID!, $ifVersion: VersionInput, $reason: String) {
  retractClaim(claim: $claim, ifVersion: $ifVersion, reason: $reason) {
    path text stranded { link claim note } result ${resultFields}
  }
}`;

const idOf = (block: string, note = 'one') => nodeId('claim', 'harbour', `${note}#^${block}`);

async function retract(desk: WriteDesk, block: string, more: object = {}): Promise<unknown> {
  return await desk.ask(retracting, { claim: idOf(block), ...more });
}

describe('a claim that is taken back', () => {
  test('is gone from the text with the lines that go on with it, and from links', async () => {
    const desk = await harbour();
    expect(await retract(desk, 'works', { reason: 'Misheard' })).toMatchObject({
      retractClaim: {
        path: 'one.md',
        text: (notes['one.md'] ?? '').replace(/- Works[^-]*\^works\n/u, ''),
        stranded: [
          {
            link: 'CONTRADICTS',
            claim: idOf('not', 'two'),
            note: nodeId('note', 'harbour', 'two'),
          },
        ],
        result: {
          ...{ replaced: 1, refused: [], others: [{ path: 'two.md' }] },
          problems: [{ path: 'two.md', code: 'unknown-claim' }],
        },
      },
    });
    expect(await desk.claims()).toEqual(['Talks with them now and then.', 'Not at all.']);
    const note = await desk.store.note({ studies: 'all' }, 'harbour', 'one');
    expect(note?.source).not.toContain('Works');
    expect(await desk.ask('{ study { history(first: 1) { entries { reason } } } }')).toEqual({
      study: { history: { entries: [{ reason: 'Misheard' }] } },
    });
  });

  test('is not there the second time', async () => {
    const desk = await harbour();
    await retract(desk, 'works');
    const { errors } = await answerOf(desk.store, retracting, {
      variables: { claim: idOf('works') },
      by: 'token:anna',
    });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('stays when its note was changed since the version that was seen', async () => {
    const desk = await harbour();
    const seen = (await desk.importNotes({})).version;
    await desk.importNotes({ 'one.md': `${notes['one.md'] ?? ''}\nMore.\n` }, {}, 'token:bob');
    expect(await retract(desk, 'works', { ifVersion: seen })).toMatchObject({
      retractClaim: {
        text: null,
        stranded: [],
        result: { replaced: 0, refused: [{ path: 'one.md', code: 'CONFLICT', by: 'token:bob' }] },
      },
    });
    expect(await desk.claims()).toHaveLength(3);
  });

  test('is taken out of the text as it is when somebody writes the note meanwhile', async () => {
    const { store } = await harbour();
    const bob = writeDesk(store);
    let isWritten = false;
    const desk = writeDesk({
      ...store,
      write: async (...given) => {
        if (!isWritten) {
          isWritten = true;
          await bob.importNotes({ 'one.md': (notes['one.md'] ?? '').replace('now and', 'each') });
        }
        return await store.write(...given);
      },
    });
    expect(await retract(desk, 'works')).toMatchObject({
      retractClaim: { result: { replaced: 1, refused: [] } },
    });
    expect(await desk.claims()).toEqual(['Talks with them each then.', 'Not at all.']);
  });
});

describe('what cannot be taken back by itself', () => {
  const nested = `${notes['one.md'] ?? ''}  - But not in winter. [with:: [[neighbours]]] ^winter\n`;
  test.each([
    ['has claims nested in it', nested, 'talks', 'nested in it'],
    [
      'is the one above for another',
      (notes['one.md'] ?? '').replace('[form:: information]', '[qualifies:: ^]'),
      'works',
      'the one above',
    ],
  ])('%s', async (_name, text, block, words) => {
    const desk = await harbour();
    await desk.importNotes({ 'one.md': text });
    const before = await desk.claims();
    const { errors } = await answerOf(desk.store, retracting, {
      variables: { claim: idOf(block) },
      by: 'token:anna',
    });
    expect(errors?.[0]?.extensions.code).toBe('UNSUPPORTED');
    expect(errors?.[0]?.message).toContain(words);
    expect(await desk.claims()).toEqual(before);
  });

  test('is of a note without a text in the store', async () => {
    const [claim] = notesOfTwoNeighbourhoods.flatMap((note) => note.claims);
    const { errors } = await answerOf(await storeWith(), retracting, {
      variables: { claim: nodeId('claim', 'twee-buurten', claim?.id ?? '') },
      by: 'token:anna',
    });
    expect(errors?.[0]?.extensions.code).toBe('UNSUPPORTED');
    expect(errors?.[0]?.message).toContain('no text');
  });

  test.each(['claim_aaaaaaaaaaaaaaaa', nodeId('note', 'harbour', 'one'), 'one#^works'])(
    'is no claim: %s',
    async (claim) => {
      const { store } = await harbour();
      const { errors } = await answerOf(store, retracting, {
        variables: { claim },
        by: 'token:anna',
      });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    },
  );
});
