import type { NoteRecord } from '@samenspel/claims';
import { StoreError, type Store } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import { describe, expect, test } from 'vitest';
import { answerOf } from '../ask.ts';
import { notesOfTwoNeighbourhoods, twoNeighbourhoods } from '../study/two-neighbourhoods.ts';
import { given, harbour, importing, manifest, notes, writeDesk } from './write-desk.ts';

const one = notes['one.md'] ?? '';
const actors = notes['actors.md'] ?? '';
const counts = { added: 0, replaced: 0, removed: 0, unchanged: 0 };

describe('notes that are brought in', () => {
  test('make a study with its manifest, and are told by their node ids', async () => {
    const desk = writeDesk();
    const result = await desk.importNotes(notes, { manifest, reason: 'First round' });
    expect(result).toMatchObject({
      ...counts,
      ...{ written: true, added: 3, claims: 3, problems: [], refused: [], others: [] },
      version: { number: 1 },
    });
    const paths = await desk.ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Note { path } } }',
      {
        ids: result.notes.map(({ note }) => note),
      },
    );
    expect(paths).toEqual({ nodes: result.notes.map(({ path }) => ({ path })) });
    expect(await desk.claims()).toHaveLength(3);
  });

  test('change nothing the second time, with or without the manifest', async () => {
    const desk = await harbour();
    for (const more of [{ manifest }, { study: 'harbour' }, {}]) {
      const again = await desk.importNotes(notes, more);
      expect(again).toMatchObject({ ...counts, unchanged: 3, claims: 0, version: { number: 1 } });
    }
  });

  test('replace what was there, and nothing else', async () => {
    const desk = await harbour();
    const changed = one.replace('now and then', 'each day');
    expect(await desk.importNotes({ 'one.md': changed })).toMatchObject({
      ...{ ...counts, replaced: 1, claims: 2, others: [], version: { number: 2 } },
    });
    expect(await desk.claims()).toContain('Talks with them each day.');
  });

  test('are seen in the answer to the write itself', async () => {
    const desk = await harbour();
    const answer = await desk.ask(
      'mutation ($notes: [NoteInput!]!) { importNotes(notes: $notes) { version { number } study { title history(first: 1) { version { number } entries { by version } } } } }',
      { notes: given({ 'three.md': one.replaceAll('^', '^three-') }) },
    );
    expect(answer).toEqual({
      importNotes: {
        version: { number: 2 },
        study: {
          title: 'Harbour',
          history: { version: { number: 2 }, entries: [{ by: 'token:anna', version: 2 }] },
        },
      },
    });
  });

  test('change the claims of others that link to them', async () => {
    const desk = await harbour();
    const moved = actors.replace('[[neighbours]]', '[[the street]] [aliases:: neighbours]');
    expect(await desk.importNotes({ 'actors.md': moved })).toMatchObject({
      ...{ replaced: 1, unchanged: 0, problems: [] },
      others: [
        { path: 'one.md', change: 'REPLACED' },
        { path: 'two.md', change: 'REPLACED' },
      ],
    });
    const partners = await desk.ask(
      '{ collaborations { nodes { participants { actor { label } } } } }',
    );
    expect(JSON.stringify(partners)).toContain('the street');
    // What others say is as if all had been brought in at once.
    const afresh = writeDesk();
    await afresh.importNotes({ ...notes, 'actors.md': moved }, { manifest });
    const hashes = async (store: Store) => await store.notes({ studies: 'all' }, 'harbour');
    expect(await hashes(desk.store)).toEqual(await hashes(afresh.store));
  });

  test('take the links to a claim with them that is no longer there', async () => {
    const desk = await harbour();
    const without = one.replace(' ^works', '');
    const result = await desk.importNotes({ 'one.md': without });
    expect(result.others).toEqual([{ path: 'two.md', change: 'REPLACED' }]);
    expect(result.problems).toEqual([
      expect.objectContaining({ path: 'two.md', code: 'unknown-claim', severity: 'ERROR' }),
    ]);
  });

  test('keep their id when they are moved', async () => {
    const desk = writeDesk();
    const named = one.replace('type: synthesis', 'type: synthesis\nid: first');
    const [before] = (await desk.importNotes({ 'one.md': named }, { manifest })).notes;
    const moved = await desk.importNotes({ 'elsewhere/first.md': named });
    expect(moved).toMatchObject({ ...counts, replaced: 1 });
    expect(moved.notes[0]?.note).toBe(before?.note);
    expect(await desk.claims()).toHaveLength(2);
  });

  test('take the place of the note of their path when they get another id', async () => {
    const desk = await harbour();
    const named = one.replace('type: synthesis', 'type: synthesis\nid: first');
    const result = await desk.importNotes({ 'one.md': named });
    expect(result).toMatchObject({ ...counts, added: 1, removed: 1 });
    expect(await desk.claims()).toHaveLength(3);
  });

  test('bring what is named and described nowhere, and take it with them', async () => {
    const desk = await harbour();
    const church = one.replaceAll('neighbours', 'church').replaceAll('^', '^c-');
    const labels = async () => JSON.stringify(await desk.ask('{ actors { nodes { label } } }'));
    const result = await desk.importNotes({ 'three.md': church });
    expect(result).toMatchObject({ added: 1, others: [] });
    expect(await labels()).toContain('church');
    expect(await desk.removeNotes(['three.md'])).toMatchObject({ removed: 1, others: [] });
    expect(await labels()).not.toContain('church');
  });
});

describe('what is wrong with notes', () => {
  const wrong = one.replace('[form:: information]', '[form:: informatoin]');

  test('is told with its place and the nearest value, and the rest counts', async () => {
    const desk = await harbour();
    const result = await desk.importNotes({ 'one.md': wrong });
    expect(result).toMatchObject({ written: true, replaced: 1 });
    expect(result.problems).toMatchObject([
      {
        ...{ path: 'one.md', severity: 'ERROR', nearest: 'information' },
        place: { line: 9, column: 65 },
      },
    ]);
  });

  test('keeps all of it out where that is asked', async () => {
    const desk = await harbour();
    const result = await desk.importNotes({ 'one.md': wrong, 'three.md': '' }, { strict: true });
    expect(result).toMatchObject({ ...counts, written: false, notes: [], version: { number: 1 } });
    expect(result.problems).toHaveLength(1);
    const named = await desk.importNotes({ 'three.md': '', '../four.md': '' }, { strict: true });
    expect(named).toMatchObject({ written: false, refused: [{ code: 'BAD_NAME' }] });
    expect(await desk.importNotes({ 'three.md': '' }, { strict: true })).toMatchObject({
      added: 1,
    });
  });

  test('leaves what is there of a note that cannot be read at all', async () => {
    const desk = await harbour();
    const result = await desk.importNotes({ 'one.md': '---\ntype: synthesis\n', 'three.md': '' });
    expect(result).toMatchObject({ ...counts, added: 1, others: [] });
    expect(result.problems).toMatchObject([{ path: 'one.md', code: 'unclosed-front-matter' }]);
    expect(await desk.claims()).toHaveLength(3);
  });

  test('keeps everything out where it is in the manifest', async () => {
    const desk = writeDesk();
    const result = await desk.importNotes(notes, { manifest: 'id: Not an id\ntitle: X\n' });
    expect(result).toMatchObject({ written: false, version: null, notes: [] });
    expect(result.problems).toContainEqual(
      expect.objectContaining({ path: 'samenspel.yaml', severity: 'ERROR', nearest: 'not-an-id' }),
    );
    expect(await desk.ask('{ studies { name } }')).toEqual({ studies: [] });
  });
});

describe('a manifest', () => {
  test('replaces the one that is there', async () => {
    const desk = await harbour();
    await desk.importNotes({}, { manifest: manifest.replace('Harbour', 'The harbour') });
    expect(await desk.ask('{ study { title } }')).toEqual({ study: { title: 'The harbour' } });
  });

  const asking = { by: 'token:anna', scope: { studies: new Set(['harbour']) } };
  test.each([
    [
      'of a new study, by who may not write to all',
      'id: quay\ntitle: Q\nlanguages: [en]\n',
      undefined,
      'NOT_FOUND',
    ],
    [
      'of another study than is named',
      'id: quay\ntitle: Q\nlanguages: [en]\n',
      'harbour',
      'BAD_ARGUMENT',
    ],
  ])('%s is refused', async (_name, text, study, code) => {
    const { store } = await harbour();
    const variables = { notes: [], manifest: text, study };
    const { errors } = await answerOf(store, importing, { ...asking, variables });
    expect(errors?.[0]?.extensions.code).toBe(code);
  });
});

describe('two writers', () => {
  test('do not undo each other: who comes later is told who came between', async () => {
    const desk = await harbour();
    const seen = (await desk.importNotes({})).version;
    const other = one.replace('now and then', 'each day');
    await desk.importNotes({ 'one.md': other }, {}, 'token:bob');
    const own = one.replace('now and then', 'never');
    const result = await desk.importNotes({ 'one.md': own, 'three.md': '' }, { ifVersion: seen });
    expect(result).toMatchObject({ ...counts, added: 1, written: true });
    expect(result.refused).toMatchObject([
      { path: 'one.md', code: 'CONFLICT', by: 'token:bob', version: { number: 2 } },
    ]);
    expect(await desk.claims()).toContain('Talks with them each day.');
    const again = await desk.importNotes({ 'one.md': own }, { ifVersion: result.version });
    expect(again).toMatchObject({ replaced: 1, refused: [] });
  });

  test('of which one changes what the other links to, both come through', async () => {
    const desk = await harbour();
    const seen = (await desk.importNotes({})).version;
    await desk.importNotes({ 'two.md': (notes['two.md'] ?? '').replace('Not at all', 'Hardly') });
    const moved = actors.replace('[[neighbours]]', '[[the street]] [aliases:: neighbours]');
    const result = await desk.importNotes({ 'actors.md': moved }, { ifVersion: seen });
    expect(result.refused).toEqual([]);
    expect(result.others.map(({ path }) => path).sort()).toEqual(['one.md', 'two.md']);
    expect(await desk.claims()).toContain('Hardly.');
  });

  test('of which one makes the study in parts, nothing of the other is lost', async () => {
    const store = createMemoryStore();
    const bob = writeDesk(store);
    let times = 0;
    const desk = writeDesk({
      ...store,
      write: async (...given) => {
        const report = await store.write(...given);
        times += 1;
        if (times === 1) await bob.importNotes({ 'z.md': 'Of Bob.\n' }, { study: 'harbour' });
        return report;
      },
    });
    const many = Array.from(
      { length: 1200 },
      (_, at) => `- Day ${String(at)}. [with:: [[neighbours]]] ^d-${String(at)}\n`,
    ).join('\n');
    const result = await desk.importNotes(
      {
        ...notes,
        'many.md': `---\ntype: synthesis\nsaid-by: authors\nwho: "[[nurse]]"\n---\n\n${many}`,
        'z.md': 'Of Alice.\n',
      },
      { manifest },
    );
    expect(times).toBeGreaterThan(1);
    const told = [...result.notes, ...result.refused].filter(({ path }) => path === 'z.md');
    expect(told).not.toEqual([]);
    expect(told).not.toMatchObject([{ change: 'ADDED' }]);
  });

  test('of which one writes while the other reads, nothing is lost', async () => {
    const { store } = await harbour();
    const bob = writeDesk(store);
    const moved = actors.replace('[[neighbours]]', '[[the street]] [aliases:: neighbours]');
    let isWritten = false;
    // Somebody else changes a note just before what depends on it is written.
    const desk = writeDesk({
      ...store,
      write: async (...given) => {
        if (!isWritten) {
          isWritten = true;
          await bob.importNotes({
            'two.md': (notes['two.md'] ?? '').replace('Not at all', 'Hardly'),
          });
        }
        return await store.write(...given);
      },
    });
    const result = await desk.importNotes({ 'actors.md': moved });
    expect(result).toMatchObject({ replaced: 1, refused: [] });
    const afresh = writeDesk();
    await afresh.importNotes(
      {
        ...notes,
        'actors.md': moved,
        'two.md': (notes['two.md'] ?? '').replace('Not at all', 'Hardly'),
      },
      { manifest },
    );
    const heads = async (each: Store) => await each.notes({ studies: 'all' }, 'harbour');
    expect(await heads(store)).toEqual(await heads(afresh.store));
  });

  test('of which one fails after a part was written, what was written is told with what is left', async () => {
    const { store } = await harbour();
    const bob = writeDesk(store);
    let writes = 0;
    const desk = writeDesk({
      ...store,
      write: async (...given) => {
        writes += 1;
        if (writes > 1) throw new StoreError('STORE_UNAVAILABLE', 'The disk is full.');
        const two = (notes['two.md'] ?? '').replace('Not at all', 'Hardly');
        await bob.importNotes({ 'two.md': two });
        return await store.write(...given);
      },
    });
    const changed = (path: keyof typeof notes) =>
      (notes[path] ?? '').replace(/Not at all|Works/u, 'Seldom works');
    const result = await desk.importNotes({
      'one.md': changed('one.md'),
      'two.md': changed('two.md'),
    });
    expect(writes).toBe(2);
    expect(result).toMatchObject({ written: true, replaced: 1, notes: [{ path: 'one.md' }] });
    expect(result.refused).toMatchObject([{ path: 'two.md', code: 'CONFLICT' }]);
    expect(result.refused[0]?.reason).toContain('The disk is full.');
  });
});

describe('a study of which the store has no texts', () => {
  async function textless(): Promise<Store> {
    const store = createMemoryStore();
    await store.write(
      twoNeighbourhoods,
      notesOfTwoNeighbourhoods.map((put: NoteRecord) => ({ put })),
    );
    return store;
  }

  test('is not written to in part', async () => {
    const { errors } = await answerOf(await textless(), importing, {
      variables: { notes: given({ 'one.md': one }) },
      by: 'token:anna',
    });
    expect(errors?.[0]?.extensions.code).toBe('UNSUPPORTED');
    expect(errors?.[0]?.message).toContain('"register.md"');
  });

  test('is written to as a whole', async () => {
    const desk = writeDesk(await textless());
    const result = await desk.importNotes({ 'register.md': actors, 'gesprekken.md': one });
    expect(result).toMatchObject({ replaced: 2, refused: [] });
  });
});

describe('a call', () => {
  test.each([
    [
      'with too many notes',
      { notes: Array.from({ length: 501 }, (_, at) => ({ path: `${String(at)}.md`, text: '' })) },
      'TOO_LARGE',
    ],
    ['with a long reason', { notes: [], reason: 'x'.repeat(501) }, 'BAD_ARGUMENT'],
    ['with a reason of two lines', { notes: [], reason: 'x\ny' }, 'BAD_ARGUMENT'],
    ['for a study that is not there', { notes: [], study: 'nowhere' }, 'NOT_FOUND'],
    [
      'that costs too much',
      { notes: given({ 'a.md': 'x'.repeat(400_000) }), cost: 1_000 },
      'COST_LIMIT',
    ],
  ])(
    '%s is refused',
    async (_name, { cost, ...variables }: Readonly<Record<string, unknown>>, code) => {
      const { store } = await harbour();
      const { errors } = await answerOf(store, importing, {
        variables,
        by: 'token:anna',
        ...(typeof cost === 'number' ? { cost } : {}),
      });
      expect(errors?.[0]?.extensions.code).toBe(code);
      expect(await store.version({ studies: 'all' }, 'harbour')).toMatchObject({ number: 1 });
    },
  );

  test('that nobody makes is refused', async () => {
    const { store } = await harbour();
    const { errors } = await answerOf(store, importing, { variables: { notes: [] } });
    expect(errors?.[0]?.extensions.code).toBe('UNSUPPORTED');
  });
});
