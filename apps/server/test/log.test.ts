import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { createApp } from '../src/http/app.ts';
import { configured } from '../src/configuration/configuration.ts';
import { changedSettings, toldSettings } from '../src/configuration/settings-told.ts';
import { createLog } from '../src/telemetry/log.ts';
import { ioIn } from './ended-call.ts';
import { openAccess } from '../src/access/access.ts';
import { serveStudy, type ServedApp } from './http-served.ts';

const canary = 'canary-jansen';

let served: ServedApp | undefined;
afterEach(async () => {
  await served?.close();
});

/** What the log of a server says of requests, with settings of the log. */
async function logged(
  texts: Readonly<Record<string, string>>,
  ask: (app: ServedApp['app']) => Promise<unknown>,
  terminal = false,
): Promise<string> {
  served = await serveStudy();
  let written = '';
  const configuration = configured(texts);
  const io = ioIn('/', {
    terminal,
    err: (text) => {
      written += text;
    },
  });
  const app = await createApp({
    store: served.store,
    access: await openAccess({ store: served.store, start: true }),
    language: 'en',
    configuration,
    log: createLog(configuration, io),
  });
  await ask(app);
  await app.close();
  return written;
}

const host = 'localhost';
const hostile = async (app: ServedApp['app']) => {
  const headers = {
    host,
    authorization: `Bearer ${canary}`,
    cookie: canary,
    referer: `http://localhost/${canary}`,
    'user-agent': canary,
  };
  const query = `query Named($x: Int) { collaborations(filter: { area: { in: ["${canary}"] } }) { totalCount } } # ${canary}`;
  const payload = { query, variables: { x: canary }, extensions: { [canary]: canary } };
  const { authorization, ...others } = headers;
  for (const given of [others, { ...others, authorization }]) {
    await app.inject({ method: 'POST', url: '/graphql', headers: given, payload });
    await app.inject({ url: `/graphql?query=${encodeURIComponent(query)}`, headers: given });
    await app.inject({ url: `/${canary}?${canary}`, headers: given });
    await app.inject({ url: `/%E0%A4%A?${canary}`, headers: given });
    await app.inject({ url: '/', headers: { ...given, host: canary } });
    await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...given, 'content-type': 'application/json' },
      payload: `{"${canary}`,
    });
  }
};

describe('the log', () => {
  test.each([
    ['as JSON', false],
    ['to read', true],
  ])('%s holds nothing of what was asked, at its most talkative', async (_name, terminal) => {
    const written = await logged({ 'log.level': 'debug' }, hostile, terminal);
    expect(written.split('\n').length).toBeGreaterThan(10);
    expect(written).not.toContain(canary);
    expect(written).not.toContain('127.0.0.1');
  });

  const mixed = async (app: ServedApp['app']) => {
    const ask = (query: string) =>
      app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { host, 'x-request-id': 'a-request-id' },
        payload: { query },
      });
    await ask('query Well { studies { id } }');
    await ask('query Wrong { collaborations(after: "nowhere") { totalCount } }');
  };

  test.each([
    ['silent', 0],
    ['error', 0],
    ['warn', 1],
    ['info', 1],
    ['debug', 2],
  ])('of level %s has %i of two requests, of which one failed', async (level, lines) => {
    const written = await logged({ 'log.level': level }, mixed);
    expect(written.split('\n').length - 1).toBe(lines);
  });

  test('has a line of JSON for a request', async () => {
    const written = await logged({}, mixed);
    const entry: unknown = JSON.parse(written);
    expect(entry).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u) as string,
      event: 'request',
      request: 'a-request-id',
      method: 'POST',
      route: '/graphql',
      status: 200,
      ms: expect.any(Number) as number,
      codes: ['BAD_CURSOR'],
      operation: 'Wrong',
      document: expect.stringMatching(/^[\da-f]{12}$/u) as string,
    });
  });

  test('has a line that a person reads on a terminal', async () => {
    const written = await logged({}, mixed, true);
    expect(stripVTControlCharacters(written)).toMatch(
      /^\d\d:\d\d:\d\d warn {2}POST \/graphql 200 \d+ ms Wrong BAD_CURSOR document=[\da-f]{12} request=a-request-id\n$/u,
    );
  });

  test('tells of a slow request', async () => {
    const written = await logged({ 'log.slow': '0ms' }, mixed);
    expect(written).toContain('"operation":"Well"');
  });

  test('tells addresses of clients where it is told to', async () => {
    const written = await logged({ 'log.addresses': 'on' }, mixed);
    expect(written).toContain('"client":"127.0.0.1"');
  });
});

describe('settings as they are told', () => {
  const configuration = configured({
    'neo4j.password': canary,
    store: `neo4j://user:${canary}@db.example.org`,
    'limits.depth': '9',
  });

  test('hold no secrets', () => {
    const told = toldSettings(configuration);
    expect(told).toMatchObject({
      'neo4j.password': '•••',
      store: 'neo4j://•••@db.example.org',
      'limits.depth': '9',
      'limits.body': '1MiB',
    });
    expect(JSON.stringify([told, changedSettings(configuration)])).not.toContain(canary);
  });

  test('to a person are those that are set', () => {
    expect(changedSettings(configuration).map(({ name }) => name)).toEqual([
      'store',
      'limits.depth',
      'neo4j.password',
    ]);
  });
});
