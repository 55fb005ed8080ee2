import { StoreError, type Store } from '@samenspel/store';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { church, imported, manyClaims } from './written-church.ts';
import { found, importing, writesDesk, type WritesDesk } from './writes-desk.ts';

let desk: WritesDesk;
afterEach(async () => {
  await desk.close();
});

describe('a write that takes long', () => {
  /** A store whose writes and snapshots come to an end when they are let go. */
  function held() {
    const events = new EventTarget();
    const signal = (name: string) => events.dispatchEvent(new Event(name));
    let isHeld = false;
    return {
      hold: () => {
        isHeld = true;
      },
      begun: () => once(events, 'begun'),
      go: () => signal('go'),
      around: (store: Store): Store => ({
        ...store,
        write: async (...given) => {
          if (isHeld) {
            const go = once(events, 'go');
            signal('begun');
            await go;
          }
          return await store.write(...given);
        },
        snapshot: async (...given) => {
          if (isHeld) await once(events, 'go');
          return await store.snapshot(...given);
        },
      }),
    };
  }

  test('is told to its end, past the deadline', async () => {
    const slow = held();
    desk = await writesDesk(slow.around, { 'limits.deadline': '300ms' });
    await expect.poll(async () => JSON.stringify(await found(desk))).toContain('"version":{');
    slow.hold();
    const begun = slow.begun();
    const answer = desk.ask('anna', importing, church);
    await begun;
    // A question that is asked after it, and has to wait, is over by the deadline.
    const query = 'query Slow { collaborations(first: 1) { totalCount nodes { text } } }';
    expect((await desk.send('anna', { query })).statusCode).toBe(504);
    slow.go();
    expect(await answer).toMatchObject(imported({ replaced: 1, version: { number: 2 } }));
  });

  test('has a deadline too, and tells what was written before it', async () => {
    const slow = held();
    desk = await writesDesk(slow.around, {
      'limits.deadline': '1s',
      'limits.write-deadline': '1s',
    });
    await expect.poll(async () => JSON.stringify(await found(desk))).toContain('"version":{');
    slow.hold();
    const begun = slow.begun();
    const answer = desk.ask('anna', importing, {
      notes: ['a', 'b'].map((name) => ({ path: `${name}.md`, text: manyClaims(name) })),
    });
    await begun;
    // The time of a question that is asked after it is over later.
    const query = 'query Slow { collaborations(first: 1) { totalCount nodes { text } } }';
    expect((await desk.send('anna', { query })).statusCode).toBe(504);
    slow.go();
    expect(await answer).toMatchObject(
      imported({ added: 1, refused: [{ path: 'b.md', code: 'NOT_REACHED' }] }),
    );
  });

  test('is done also when its client has gone', async () => {
    const slow = held();
    desk = await writesDesk(slow.around);
    await found(desk);
    slow.hold();
    const address = await desk.app.listen({ host: '127.0.0.1', port: 0 });
    const begun = slow.begun();
    const client = new AbortController();
    const sent = fetch(`${address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${desk.token('anna')}`,
      },
      body: JSON.stringify({ query: importing, variables: church }),
      signal: client.signal,
    });
    await begun;
    client.abort();
    await expect(sent).rejects.toThrow();
    slow.go();
    const number = async () => (await desk.store.version({ studies: 'all' }, 'study')).number;
    await expect.poll(number).toBe(2);
  });

  test('and fails says so, and can be sent again', async () => {
    let isAway = false;
    desk = await writesDesk((store) => ({
      ...store,
      write: async (...given) => {
        if (isAway) throw new StoreError('STORE_UNAVAILABLE', 'The store is away.');
        return await store.write(...given);
      },
    }));
    await found(desk);
    isAway = true;
    const { statusCode, headers } = await desk.send('anna', {
      query: importing,
      variables: church,
    });
    expect([statusCode, headers['retry-after']]).toEqual([503, expect.any(String)]);
    isAway = false;
    expect(await desk.ask('anna', importing, church)).toMatchObject(imported({ replaced: 1 }));
  });

  const twice = `mutation Twice($notes: [NoteInput!]!, $more: [NoteInput!]!) {
    first: importNotes(study: "study", notes: $notes) { replaced study { name } }
    second: importNotes(study: "study", notes: $more) { added }
  }`;
  const both = { notes: church.notes, more: [{ path: 'a.md', text: manyClaims('a') }] };

  test('tells what was written, also when the store fails at what else is asked', async () => {
    let writes = 0;
    const away = () => new StoreError('STORE_UNAVAILABLE', 'The store is away.');
    const failing = { isOn: false };
    desk = await writesDesk((store) => ({
      ...store,
      write: async (...given) => {
        writes += 1;
        return await store.write(...given);
      },
      studies: async (...given) => {
        if (failing.isOn && writes > 0) throw away();
        return await store.studies(...given);
      },
    }));
    await found(desk);
    writes = 0;
    failing.isOn = true;
    const { statusCode, body } = await desk.send('anna', { query: twice, variables: both });
    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      data: { first: { replaced: 1, study: null }, second: null },
      errors: [
        { path: ['first', 'study'], extensions: { code: 'STORE_UNAVAILABLE' } },
        { path: ['second'], extensions: { code: 'STORE_UNAVAILABLE' } },
      ],
    });
  });

  test('leaves out at its deadline what else is asked', async () => {
    const slow = held();
    desk = await writesDesk(slow.around, {
      'limits.deadline': '1s',
      'limits.write-deadline': '1s',
    });
    await found(desk);
    slow.hold();
    const begun = slow.begun();
    const answer = desk.ask('anna', twice, both);
    await begun;
    // The time of a question that is asked after it is over later.
    const query = 'query Slow { collaborations(first: 1) { totalCount nodes { text } } }';
    expect((await desk.send('anna', { query })).statusCode).toBe(504);
    slow.go();
    expect(await answer).toMatchObject({
      data: { first: { replaced: 1, study: null }, second: null },
      errors: [{ extensions: { code: 'ABORTED' } }, { extensions: { code: 'ABORTED' } }],
    });
    expect(await pathsOf(desk)).not.toContain('a.md');
  });
});

async function pathsOf({ store }: WritesDesk): Promise<readonly string[]> {
  return (await store.notes({ studies: 'all' }, 'study')).map(({ path }) => path);
}
