import type { Version } from '@samenspel/claims';
import { StoreError, type Store } from '@samenspel/store';
import { EventEmitter, once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { found, writesDesk, type Writer, type WritesDesk } from './writes-desk.ts';

/** A real store that is asked for versions by way of a member that lags behind, or is away. */
function laggingStore() {
  const events = new EventEmitter().setMaxListeners(0);
  let state: 'current' | 'behind' | 'away' = 'current';
  return {
    around: (store: Store): Store => ({
      ...store,
      versions: async (scope, options) => {
        const versions = await store.versions(scope, options);
        events.emit('asked');
        if (state === 'away') throw new StoreError('STORE_UNAVAILABLE', 'It is away.');
        if (state === 'current') return versions;
        return new Map(
          [...versions].map(([id, { epoch, number }]) => [id, { epoch, number: number - 1 }]),
        );
      },
    }),
    be: (next: typeof state) => {
      state = next;
    },
    /** Resolves when it has been asked twice: then somebody waits who has asked before. */
    askedTwice: async () => {
      await once(events, 'asked');
      await once(events, 'asked');
    },
  };
}

let close: () => Promise<void> = () => Promise.resolve();
afterEach(() => close());

interface Server extends WritesDesk {
  readonly lagging: ReturnType<typeof laggingStore>;
  /** The version of the study that was written. */
  readonly version: Version;
  readonly read: (version: string, who?: Writer, signal?: AbortSignal) => Promise<Response>;
}

async function serve(settings: Readonly<Record<string, string>>): Promise<Server> {
  const lagging = laggingStore();
  const desk = await writesDesk(lagging.around, settings);
  close = desk.close;
  await found(desk);
  const version = await desk.store.version({ studies: 'all' }, 'study');
  const address = await desk.app.listen({ host: '127.0.0.1', port: 0 });
  return {
    ...{ ...desk, lagging, version },
    read: (wanted, who = 'analyst', signal = new AbortController().signal) =>
      fetch(`${address}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'samenspel-version': wanted,
          ...(who === 'nobody' ? {} : { authorization: `Bearer ${desk.token(who)}` }),
        },
        body: JSON.stringify({
          query: '{ collaborations(study: "study") { version { number } } }',
        }),
        signal,
      }),
  };
}

const asHeader = ({ epoch, number }: Version) => `${epoch}.${String(number)}`;
const otherEpoch = '0123456789abcdef01234567.1';

describe('a request that wants a version', () => {
  test('is answered when the study has it', async () => {
    const { lagging, read, version } = await serve({ 'limits.version-wait': '1m' });
    lagging.be('behind');
    const asking = lagging.askedTwice();
    const answering = read(asHeader(version));
    await asking;
    lagging.be('current');
    const answer = await answering;
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      data: { collaborations: { version: { number: version.number } } },
    });
  });

  test('is told to come back when the study does not come to it', async () => {
    const { lagging, read, version } = await serve({ 'limits.version-wait': '50ms' });
    lagging.be('behind');
    const answer = await read(asHeader(version));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'VERSION_NOT_REACHED' } }],
    });
  });

  test('is told that the store is away, where it is', async () => {
    const { lagging, read, version } = await serve({ 'limits.version-wait': '1m' });
    lagging.be('away');
    const answer = await read(asHeader(version));
    expect([answer.status, await answer.json()]).toMatchObject([
      503,
      { errors: [{ extensions: { code: 'STORE_UNAVAILABLE' } }] },
    ]);
  });

  test('learns nothing of studies that its sender may not read', async () => {
    const { read, version } = await serve({ 'limits.version-wait': '50ms' });
    for (const who of ['nobody', 'stranger'] as const) {
      const [absent, hidden] = [await read(otherEpoch, who), await read(asHeader(version), who)];
      expect([hidden.status, await hidden.text()]).toEqual([503, await absent.text()]);
    }
  });

  test.each<[string, (version: Version) => string, number]>([
    ['that there is', asHeader, 200],
    ['of before', ({ epoch }) => `${epoch}.0`, 200],
    ['twice', (version) => `${asHeader(version)}, ${asHeader(version)}`, 200],
    ['and one of another epoch', (version) => `${asHeader(version)},${otherEpoch}`, 503],
    ['to come', ({ epoch, number }) => `${epoch}.${String(number + 1)}`, 503],
    ['without its number', ({ epoch }) => epoch, 400],
    ['in other words', () => 'the latest', 400],
    ['of many studies', (version) => Array(17).fill(asHeader(version)).join(), 400],
  ])('one %s', async (_, header, status) => {
    const { read, version } = await serve({ 'limits.version-wait': '50ms' });
    const answer = await read(header(version));
    expect(answer.status).toBe(status);
    if (status === 200) expect(await answer.json()).not.toHaveProperty('errors');
  });

  test('waits with as many others as may, until it goes away', async () => {
    const settings = { 'limits.version-wait': '1m', 'limits.queue': '1' };
    const { lagging, read, version, send } = await serve(settings);
    lagging.be('behind');
    const gone = new AbortController();
    const asking = lagging.askedTwice();
    const first = read(asHeader(version), 'analyst', gone.signal);
    await asking;
    expect((await read(asHeader(version))).status).toBe(503);
    // Who wants none is answered meanwhile.
    expect((await send('analyst', { query: '{ __typename }' })).statusCode).toBe(200);
    gone.abort();
    await expect(first).rejects.toThrow();
    lagging.be('current');
    await expect.poll(async () => (await read(asHeader(version))).status).toBe(200);
  });
});
