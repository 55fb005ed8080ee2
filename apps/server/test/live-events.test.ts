import { afterEach, describe, expect, test } from 'vitest';
import { liveDesk, type LiveDesk } from './live-desk.ts';
import { interview } from './study-on-disk.ts';
import { importing } from './writes-desk.ts';

let desk: LiveDesk;
afterEach(async () => {
  await desk.close();
});

const changes = `subscription ($since: VersionInput) {
  changes(study: "study", since: $since) {
    version { epoch number } rebuild versions { number claims { added changed removed } }
  }
}`;
const withEntry = `subscription {
  changes { version { number } versions { number entry { by notes { change note { path } } } } }
}`;

/** An interview with a claim more, as a note of its own. */
const another = (name: string, others = 'church') => ({
  notes: [{ path: `interviews/${name}.md`, text: interview(others) }],
});

describe('events that a server sends', () => {
  test('tell a write, and who made it to who may know', async () => {
    desk = await liveDesk();
    const stream = await desk.follow('anna', withEntry);
    expect([stream.status, stream.mediaType]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(await stream.next()).toEqual({
      data: { changes: { version: { number: 1 }, versions: [] } },
    });
    await desk.ask('bob', importing, another('three'));
    expect(await stream.next()).toEqual({
      data: {
        changes: {
          version: { number: 2 },
          versions: [
            {
              number: 2,
              entry: {
                by: 'token:bob',
                notes: [{ change: 'ADDED', note: { path: 'interviews/three.md' } }],
              },
            },
          ],
        },
      },
    });
    stream.close();
  });

  test('go on from a version that was seen, and skip nothing', async () => {
    desk = await liveDesk();
    const { epoch } = await desk.store.version({ studies: 'all' }, 'study');
    await desk.ask('bob', importing, another('three'));
    await desk.ask('bob', importing, another('three', 'neighbours'));
    await desk.ask('bob', 'mutation { removeNotes(notes: ["interviews/two.md"]) { removed } }');
    const stream = await desk.follow('analyst', changes, { since: { epoch, number: 1 } });
    const claims = (added: number, changed: number, removed: number) => ({
      claims: { added, changed, removed },
    });
    expect(await stream.next()).toEqual({
      data: {
        changes: {
          version: { epoch, number: 4 },
          rebuild: false,
          versions: [
            { number: 2, ...claims(1, 0, 0) },
            { number: 3, ...claims(0, 1, 0) },
            { number: 4, ...claims(0, 0, 1) },
          ],
        },
      },
    });
    stream.close();
  });

  test('say where it cannot be told what changed', async () => {
    desk = await liveDesk();
    const { epoch } = await desk.store.version({ studies: 'all' }, 'study');
    for (const since of [
      { epoch: 'another', number: 1 },
      { epoch, number: 7 },
    ]) {
      const stream = await desk.follow('analyst', changes, { since });
      expect(await stream.next()).toEqual({
        data: { changes: { version: { epoch, number: 1 }, rebuild: true, versions: [] } },
      });
      stream.close();
    }
  });

  test('tell of the collaborations that fulfil a filter, and of those that do no longer', async () => {
    desk = await liveDesk();
    const query = `subscription {
      collaborationChanged(filter: { mode: { in: [DIRECT] } }) {
        version { number } rebuild changes { change collaboration { mode } }
      }
    }`;
    const direct = (mode: string) => ({
      notes: [
        {
          path: 'interviews/three.md',
          text: interview('church').replace(' ^works', ` [mode:: ${mode}] ^works`),
        },
      ],
    });
    const told = (number: number, changes: readonly object[]) => ({
      data: { collaborationChanged: { version: { number }, rebuild: false, changes } },
    });
    const stream = await desk.follow('analyst', query);
    expect(await stream.next()).toEqual(told(1, []));
    await desk.ask('bob', importing, direct('direct'));
    const collaboration = { mode: 'DIRECT' };
    expect(await stream.next()).toEqual(told(2, [{ change: 'ADDED', collaboration }]));
    await desk.ask('bob', importing, direct('absent'));
    expect(await stream.next()).toEqual(told(3, [{ change: 'REMOVED', collaboration: null }]));
    // What never fulfils it is no event.
    await desk.ask('bob', importing, {
      notes: [{ path: 'four.md', text: interview('church').replace(' ^w', ' [mode:: absent] ^w') }],
    });
    await desk.ask('bob', importing, direct('direct'));
    expect(await stream.next()).toEqual(told(5, [{ change: 'CHANGED', collaboration }]));
    stream.close();
  });

  test('tell a collaboration as changed whose note was removed and brought back', async () => {
    desk = await liveDesk();
    const { epoch } = await desk.store.version({ studies: 'all' }, 'study');
    await desk.ask('bob', importing, another('three'));
    await desk.ask('bob', 'mutation { removeNotes(notes: ["interviews/three.md"]) { removed } }');
    await desk.ask('bob', importing, another('three'));
    const query = `subscription ($since: VersionInput) {
      collaborationChanged(since: $since) { changes { change } }
    }`;
    const changesSince = async (number: number) => {
      const stream = await desk.follow('analyst', query, { since: { epoch, number } });
      const event = await stream.next();
      stream.close();
      return event;
    };
    const told = (change: string) => ({
      data: { collaborationChanged: { changes: [{ change }] } },
    });
    expect(await changesSince(1)).toEqual(told('ADDED'));
    expect(await changesSince(2)).toEqual(told('CHANGED'));
    expect(await changesSince(3)).toEqual(told('ADDED'));
  });

  test('name no writer and no note to an analyst', async () => {
    desk = await liveDesk();
    for (const field of ['by', 'notes { id }']) {
      const query = `subscription { changes(study: "study") { versions { entry { ${field} } } } }`;
      expect(await (await desk.follow('analyst', query)).next()).toMatchObject({
        errors: [{ extensions: { code: 'NOT_FOUND' } }],
      });
    }
  });

  test('are refused for a study out of scope as for one that is not there', async () => {
    desk = await liveDesk();
    const refusalOf = async (who: 'nobody' | 'stranger', study: string) => {
      const query = `subscription { changes(study: "${study}") { rebuild } }`;
      const text = await (await desk.follow(who, query)).text();
      return text.replaceAll(JSON.stringify(`"${study}"`).slice(1, -1), '…');
    };
    for (const who of ['nobody', 'stranger'] as const) {
      const there = await refusalOf(who, 'study');
      expect(there).toContain('NOT_FOUND');
      expect(there).toBe(await refusalOf(who, 'nosuch'));
    }
    const asked = await desk.ask('stranger', '{ claims(study: "nosuch") { totalCount } }');
    const message = /There is no study \S+ that you may see\./u;
    const [words = ''] = message.exec(JSON.stringify(asked)) ?? [];
    expect(words).not.toBe('');
    expect(await refusalOf('stranger', 'nosuch')).toContain(
      words.replace(String.raw`\"nosuch\"`, '…'),
    );
  });

  test.each([
    ['before an event', '1h'],
    ['at a sign of life', '50ms'],
  ])('end when the token is gone, %s', async (_when, heartbeat) => {
    desk = await liveDesk({ 'live.heartbeat': heartbeat });
    const stream = await desk.follow('analyst', changes);
    await stream.next();
    await desk.removeTokens();
    if (heartbeat === '1h') await desk.removeNote();
    expect(await stream.next()).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(await stream.next()).toBeUndefined();
  });

  test('are not told when the token goes while they are read', async () => {
    let meanwhile = () => Promise.resolve();
    desk = await liveDesk({}, (real) => ({
      ...real,
      versions: async (...asked) => {
        const found = await real.versions(...asked);
        await meanwhile();
        return found;
      },
    }));
    let removed: Promise<void> | undefined;
    meanwhile = () => (removed ??= desk.removeTokens());
    const stream = await desk.follow('analyst', changes);
    const event = await stream.next();
    expect(event).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(event).not.toHaveProperty('data');
    expect(await stream.next()).toBeUndefined();
  });

  test('are refused as other requests are', async () => {
    desk = await liveDesk({ 'live.of-one': '1' });
    const ask = async (headers: Readonly<Record<string, string>>) => {
      const stream = await desk.follow('analyst', changes, {}, headers);
      return stream.status;
    };
    expect(await ask({ origin: 'https://elsewhere.example' })).toBe(403);
    expect(await ask({ authorization: 'Bearer samenspel_no' })).toBe(401);
    const first = await desk.follow('analyst', changes);
    expect(await ask({})).toBe(429);
    expect((await desk.follow('anna', changes)).status).toBe(200);
    first.close();
    await expect.poll(() => ask({}), { timeout: 5_000 }).toBe(200);
  });

  test('are of subscriptions alone', async () => {
    desk = await liveDesk();
    const many = Array.from({ length: 201 }, (_, at) => `a${String(at)}: rebuild`);
    const answers: readonly [string, string][] = [
      ['{ studies { name } }', 'NOT_A_SUBSCRIPTION'],
      ['subscription { changes { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['subscription {', 'GRAPHQL_PARSE_FAILED'],
      [
        'subscription ($study: Reference!) { changes(study: $study) { rebuild } }',
        'BAD_USER_INPUT',
      ],
      [`subscription { changes { ${many.join(' ')} } }`, 'TOO_LARGE'],
    ];
    for (const [query, code] of answers)
      expect(await (await desk.follow('analyst', query)).next()).toMatchObject({
        errors: [{ extensions: { code } }],
      });
  });

  test('end with a code when the server stops', async () => {
    desk = await liveDesk();
    const stream = await desk.follow('analyst', changes);
    await stream.next();
    const stopping = desk.app.close();
    expect(await stream.next()).toMatchObject({ errors: [{ extensions: { code: 'STOPPING' } }] });
    expect(await stream.next()).toBeUndefined();
    await stopping;
  });
});
