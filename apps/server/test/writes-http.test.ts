import { afterEach, describe, expect, test } from 'vitest';
import { writeShippedStudy } from '../src/shipped-study.ts';
import { interview, manifest, soundStudy } from './study-on-disk.ts';
import { church, imported } from './written-church.ts';
import {
  found,
  importing,
  notesIn,
  writesDesk,
  type Writer,
  type WritesDesk,
} from './writes-desk.ts';

let desk: WritesDesk;
afterEach(async () => {
  await desk.close();
});

describe('notes that are sent to a server', () => {
  test('make a study, change it, and change nothing the second time', async () => {
    desk = await writesDesk();
    expect(await found(desk)).toMatchObject(
      imported({ added: 3, claims: 2, refused: [], problems: [], version: { number: 1 } }),
    );
    expect(await found(desk)).toMatchObject(
      imported({ added: 0, unchanged: 3, version: { number: 1 } }),
    );
    expect(await desk.ask('anna', importing, church)).toMatchObject(
      imported({ replaced: 1, unchanged: 0, version: { number: 2 } }),
    );
  });

  test('are in the next answer, also where one was kept', async () => {
    desk = await writesDesk();
    await found(desk);
    const asked = '{ claims { totalCount tally { claims } } }';
    for (let time = 0; time < 3; time += 1)
      expect(await desk.ask('anna', asked)).toMatchObject({ data: { claims: { totalCount: 2 } } });
    const more = interview('church').replace('^works', '^often');
    await desk.ask('anna', importing, { notes: [{ path: 'three.md', text: more }] });
    expect(await desk.ask('anna', asked)).toEqual({
      data: { claims: { totalCount: 3, tally: { claims: 3 } } },
    });
  });

  test('are the same as those of a folder', async () => {
    desk = await writesDesk();
    await found(desk);
    const moved = (soundStudy['actors.md'] ?? '').replace(
      '[[church]]',
      '[[kirk]] [aliases:: church]',
    );
    expect(
      await desk.ask('anna', importing, { notes: [{ path: 'actors.md', text: moved }] }),
    ).toMatchObject(imported({ replaced: 1, others: [{ path: 'interviews/two.md' }] }));
  });

  test('of two writers do not undo each other', async () => {
    desk = await writesDesk();
    await found(desk);
    const { epoch } = await desk.store.version({ studies: 'all' }, 'study');
    const ifVersion = { epoch, number: 1 };
    expect(await desk.ask('bob', importing, church)).toMatchObject(imported({ replaced: 1 }));
    const other = { notes: [{ path: 'interviews/two.md', text: interview('neighbours') }] };
    expect(await desk.ask('anna', importing, { ...other, ifVersion })).toMatchObject(
      imported({
        replaced: 0,
        refused: [{ path: 'interviews/two.md', code: 'CONFLICT', by: 'token:bob' }],
      }),
    );
  });

  test('are in the history with who sent them and why, newest first', async () => {
    desk = await writesDesk();
    await found(desk);
    await desk.ask('anna', importing, { ...church, reason: 'Second round' });
    const query =
      '{ study { history { entries { version by reason notes { change note { path } } } } } }';
    expect(await desk.ask('bob', query)).toMatchObject({
      data: {
        study: {
          history: {
            entries: [
              {
                ...{ version: 2, by: 'token:anna', reason: 'Second round' },
                notes: [{ change: 'REPLACED', note: { path: 'interviews/two.md' } }],
              },
              { version: 1, by: 'token:founder', reason: null },
            ],
          },
        },
      },
    });
  });

  test('can be taken back, claim by claim and note by note', async () => {
    desk = await writesDesk();
    await found(desk);
    const answer = JSON.stringify(await desk.ask('anna', '{ claims { nodes { id } } }'));
    const [claim = ''] = /claim_\w+/u.exec(answer) ?? [];
    const retract =
      'mutation ($claim: ID!) { retractClaim(claim: $claim) { path text result { replaced } } }';
    expect(await desk.ask('anna', retract, { claim })).toMatchObject({
      data: {
        retractClaim: {
          path: 'interviews/one.md',
          text: expect.not.stringContaining('Works with') as string,
          result: { replaced: 1 },
        },
      },
    });
    const remove = 'mutation { removeNotes(notes: ["interviews/two.md"]) { removed } }';
    expect(await desk.ask('anna', remove)).toEqual({ data: { removeNotes: { removed: 1 } } });
    expect(await desk.ask('anna', '{ claims { totalCount } }')).toEqual({
      data: { claims: { totalCount: 0 } },
    });
  });
});

describe('who may write', () => {
  const writes: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
    ['importNotes', importing, { ...church, study: 'study' }],
    ['importNotes with a manifest', importing, { notes: [], manifest }],
    [
      'removeNotes',
      'mutation { removeNotes(study: "study", notes: ["actors.md"]) { removed } }',
      {},
    ],
    [
      'retractClaim',
      'mutation { retractClaim(study: "study", claim: "claim_aaaaaaaaaaaaaaaa") { path } }',
      {},
    ],
    ['history', '{ study(study: "study") { history { hasMore } } }', {}],
  ];

  test.each(
    writes.flatMap(([field, query, variables]) =>
      (['nobody', 'analyst', 'stranger'] as const).map(
        (who) => [field, who, query, variables] as const,
      ),
    ),
  )('%s answers %s as if the study did not exist', async (_field, who, query, variables) => {
    desk = await writesDesk();
    const before = (await desk.send(who, { query, variables })).body;
    await found(desk);
    const { body } = await desk.send(who, { query, variables });
    // What an analyst may read is told to need another role; nothing else is.
    expect(body).toBe(before);
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
    expect(await desk.store.version({ studies: 'all' }, 'study')).toMatchObject({ number: 1 });
  });

  test.each<[Writer, string]>([
    ['anna', 'NOT_FOUND'],
    ['founder', 'added'],
  ])('%s makes a study: %s', async (who, expected) => {
    desk = await writesDesk();
    const answer = await desk.ask(who, importing, { notes: notesIn(soundStudy), manifest });
    expect(JSON.stringify(answer)).toContain(expected);
    const there = await desk.store.studies({ studies: 'all' });
    expect(there.map(({ id }) => id)).toEqual(who === 'founder' ? ['study'] : []);
  });

  test('and wrote is told to who is granted the study, not to everybody who may read it', async () => {
    desk = await writesDesk();
    const { study, notes } = await import('@samenspel/wijkteamonderzoek').then((all) => all.study);
    const by = { by: 'token:curator', reason: 'As it ships' };
    await desk.store.write(
      study,
      notes.map((put) => ({ put })),
      by,
    );
    const query = '{ study(study: "wijkteamonderzoek") { history { entries { by reason } } } }';
    const told = async (who: Writer) => JSON.stringify(await desk.ask(who, query));
    for (const who of ['founder', 'curator'] as const)
      expect(await told(who)).toContain(JSON.stringify(by));
    for (const who of ['nobody', 'anna', 'reader'] as const)
      expect(await told(who)).toMatch(
        /^\{"data":\{"study":\{"history":\{"entries":\[(\{"by":null,"reason":null\},?)+\]\}{4}$/u,
      );
  });

  test('does not hang on what everybody may read', async () => {
    desk = await writesDesk();
    await writeShippedStudy(desk.store);
    const respondents = '{ respondents { totalCount } }';
    const write = {
      query: importing,
      variables: { study: 'wijkteamonderzoek', notes: [{ path: 'a.md', text: '' }] },
    };
    for (const who of ['nobody', 'anna'] as const) {
      expect(await desk.ask(who, respondents)).toHaveProperty('data.respondents');
      expect((await desk.send(who, write)).json()).toMatchObject({
        errors: [{ extensions: { code: 'NOT_FOUND' } }],
      });
    }
  });
});

describe('how notes are sent', () => {
  test('is not by GET', async () => {
    desk = await writesDesk();
    await found(desk);
    const mutation = 'mutation { removeNotes(notes: ["actors.md"]) { removed } }';
    const { statusCode } = await desk.app.inject({
      url: `/graphql?query=${encodeURIComponent(mutation)}`,
      headers: { host: 'localhost', authorization: `Bearer ${desk.token('anna')}` },
    });
    expect(statusCode).toBe(405);
    expect(await desk.store.notes({ studies: 'all' }, 'study')).toHaveLength(3);
  });

  const limits = { 'limits.body': '2KiB', 'limits.write-body': '8KiB' };
  const note = (length: number) => ({
    query: importing,
    variables: { study: 'study', notes: [{ path: 'long.md', text: 'x'.repeat(length) }] },
  });
  const long = { query: '{ studies { name } }', variables: { text: 'x'.repeat(4_000) } };
  test.each<[string, Writer, object, number, string]>([
    ['a write that is larger than a question may be', 'anna', note(4_000), 200, '"added":1'],
    ['a write that is too large', 'anna', note(9_000), 413, '8192 bytes'],
    ['a write of who may write nothing', 'analyst', note(4_000), 413, '2048 bytes'],
    ['a write of nobody', 'nobody', note(4_000), 413, '2048 bytes'],
    ['a question of who may write', 'anna', long, 200, '2048 bytes'],
  ])('%s gets the answer that fits: by %s', async (_name, who, payload, status, words) => {
    desk = await writesDesk(undefined, limits);
    await found(desk);
    const { statusCode, body } = await desk.send(who, payload);
    expect([statusCode, body]).toEqual([status, expect.stringContaining(words)]);
  });

  test('is bounded too where it is not told how much comes', async () => {
    desk = await writesDesk(undefined, limits);
    await found(desk);
    const address = await desk.app.listen({ host: '127.0.0.1', port: 0 });
    const statusOf = async (who: 'anna' | 'analyst', length: number) => {
      const text = JSON.stringify(note(length));
      const body = new ReadableStream({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode(text));
          controller.close();
        },
      });
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${desk.token(who)}`,
      };
      const sent = { method: 'POST', headers, body, duplex: 'half' } as const;
      return (await fetch(`${address}/graphql`, sent)).status;
    };
    expect(await statusOf('analyst', 4_000)).toBe(413);
    expect(await statusOf('anna', 9_000)).toBe(413);
    expect(await statusOf('anna', 4_000)).toBe(200);
  });
});
