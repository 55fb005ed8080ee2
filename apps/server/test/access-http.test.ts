import { StoreError } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import { study as shipped } from '@samenspel/wijkteamonderzoek';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf, newToken, tokensText, type StoredToken } from '../src/access/tokens.ts';
import { writeShippedStudy } from '../src/shipped-study.ts';
import { accessDesk, callerBy, type AccessDesk } from './access-desk.ts';
import { canary, canaryStore, canaryStudy, song } from './canary-studies.ts';
import type { Headers } from './http-served.ts';

let desk: AccessDesk;
let app: FastifyInstance;
const [analyst, researcher, reader] = [newToken(), newToken(), newToken()];

function kept(name: string, token: string, role: StoredToken['role']): StoredToken {
  return { name, hash: hashOf(token), studies: [canary], role, created: '2026-01-01T00:00:00Z' };
}

beforeAll(async () => {
  desk = await accessDesk(await canaryStore());
  await desk.write(
    'tokens.json',
    tokensText([
      kept('analyst', analyst, 'analyst'),
      kept('researcher', researcher, 'researcher'),
      kept('reader', reader, 'public'),
    ]),
  );
  app = await desk.serve(await desk.open());
});
afterAll(async () => {
  await desk.close();
});

const as = (token: string): Headers => ({ authorization: `Bearer ${token}` });

async function ask(query: string, headers: Headers = {}, variables: object = {}) {
  return await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { host: 'localhost', ...headers },
    payload: { query, variables },
  });
}
const get = async (url: string, headers: Headers = {}) =>
  await app.inject({ url, headers: { host: 'localhost', ...headers } });

const claims = '{ claims(study: "zangvogel") { totalCount nodes { text } } }';
const sayers =
  '{ claims(study: "zangvogel") { totalCount nodes { saidBy { respondents { id } } } } }';

describe('a token that is not believed', () => {
  test.each(['/graphql?query={studies{name}}', '/', '/graphiql', '/nowhere', '/assets/token.js'])(
    'is told so at %s, and never taken for none',
    async (url) => {
      const { statusCode, headers, body } = await get(url, as(newToken()));
      expect(statusCode).toBe(401);
      expect(headers['www-authenticate']).toMatch(
        /^Bearer realm="samenspel", error="invalid_token"/u,
      );
      expect(JSON.parse(body)).toEqual({
        errors: [
          {
            message: 'The token is not known here.',
            extensions: { code: 'UNAUTHENTICATED', hint: expect.any(String) as string },
          },
        ],
      });
    },
  );

  test('does not keep who watches the server from it', async () => {
    for (const url of ['/healthz', '/readyz'])
      expect((await get(url, as(newToken()))).statusCode).toBe(200);
  });

  test('in the address is refused with a hint, a good one too', async () => {
    const { statusCode, body } = await get(`/?token=${researcher}`);
    expect([statusCode, body]).toEqual([400, expect.stringContaining('authorization: Bearer')]);
    expect(body).not.toContain(researcher);
  });
});

test.each(
  ['/', '/healthz', '/readyz', '/metrics', '/nowhere', '/assets/token.js', '/graphql'].flatMap(
    (route) => ['token', 'access_token', 'TOKEN', '%74oken'].map((name) => [route, name] as const),
  ),
)('a token in the address of %s as %s is refused', async (route, name) => {
  const { statusCode, body } = await get(`${route}?x=1&${name}=${researcher}`);
  expect([statusCode, body]).toEqual([400, expect.stringContaining('BAD_CREDENTIALS')]);
});

test.each(['query', 'variables', 'operationName', 'extensions', 'documentId'])(
  'a request that says %s twice in its address is refused',
  async (name) => {
    const { statusCode, body } = await get(`/graphql?query={__typename}&${name}=1&${name}=2`);
    expect([statusCode, body]).toEqual([400, expect.stringContaining(`several parts`)]);
  },
);

describe('a store that is away', () => {
  test('leaves an admin known, and what shows no study there', async () => {
    const away = () => Promise.reject(new StoreError('STORE_UNAVAILABLE', 'The store is away.'));
    const own = await accessDesk({ ...createMemoryStore(), version: away });
    try {
      const access = await own.open({ start: true });
      const routes = await own.serve(access);
      const status = async (url: string, headers: Headers = {}) =>
        (await routes.inject({ url, headers: { host: 'localhost', ...headers } })).statusCode;
      expect(await status('/')).toBe(503);
      expect(await status('/assets/token.js')).toBe(200);
      expect(await status('/healthz')).toBe(200);
      expect(await status('/metrics', as(access.start?.token ?? ''))).toBe(200);
    } finally {
      await own.close();
    }
  });
});

describe('an operation', () => {
  test('is answered from the studies in which its caller holds the role that it needs', async () => {
    const role = async (query: string, token?: string) =>
      (await ask(query, token === undefined ? {} : as(token))).json<{ errors?: unknown }>()
        .errors === undefined;
    // The second and third time the documents are compiled, whoever asks.
    for (let time = 0; time < 3; time += 1) {
      expect([
        await role(claims, reader),
        await role(claims, analyst),
        await role(claims, researcher),
        await role(claims),
      ]).toEqual([false, true, true, false]);
      expect([
        await role(sayers, reader),
        await role(sayers, analyst),
        await role(sayers, researcher),
        await role(sayers),
      ]).toEqual([false, false, true, false]);
    }
  });

  test('needs what its variables ask for', async () => {
    const query =
      'query Kinds($by: [GroupKey!]!) { counts(groupBy: $by, study: "zangvogel") { rows { tally { claims } } } }';
    for (let time = 0; time < 3; time += 1) {
      expect((await ask(query, as(analyst), { by: ['AREA'] })).json()).toHaveProperty(
        'data.counts',
      );
      const refused = (await ask(query, as(analyst), { by: ['RESPONDENT'] })).json<object>();
      expect(refused).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
      expect(JSON.stringify(refused)).toContain('GroupKey.RESPONDENT');
      expect((await ask(query, as(researcher), { by: ['RESPONDENT'] })).json()).toHaveProperty(
        'data.counts',
      );
    }
  });

  test('that is nested too deep is refused before its role is looked for', async () => {
    const levels = 20_000;
    const filter = `${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}`;
    const query = 'query Deep($filter: ClaimFilter) { claims(filter: $filter) { totalCount } }';
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { host: 'localhost', 'content-type': 'application/json', ...as(analyst) },
      payload: `{"query":${JSON.stringify(query)},"variables":{"filter":${filter}}}`,
    });
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_LARGE' } }] });
  });

  test('shows cursors in which nothing can be read', async () => {
    const query =
      '{ claims(study: "zangvogel", first: 5) { edges { cursor } pageInfo { endCursor } } }';
    const { body } = await ask(query, as(analyst));
    expect(body).toMatch(/"cursor":"[\w-]{40,}"/u);
    expect(body).not.toMatch(/"cursor":"[^"-]+(?:-\d+){3}/u);
  });

  test('on the schema is for those with a token where that is set', async () => {
    const closed = await desk.serve(await desk.open({ introspection: false }));
    const schema = '{ __schema { queryType { name } } studies { name } }';
    const asked = async (headers: Headers) =>
      (
        await closed.inject({
          method: 'POST',
          url: '/graphql',
          headers: { host: 'localhost', ...headers },
          payload: { query: schema },
        })
      ).json<object>();
    expect(await asked({})).toMatchObject({
      errors: [{ extensions: { code: 'INTROSPECTION_DISABLED' } }],
    });
    expect(await asked(as(reader))).toHaveProperty('data.__schema');
    expect((await ask(schema)).json()).toHaveProperty('data.__schema');
  });
});

describe('the pages', () => {
  test.each(['/', '/?lang=nl', '/graphiql'])(
    '%s says nothing of a study to who may not know of it',
    async (url) => {
      const { body, headers } = await get(url);
      expect(body).not.toMatch(new RegExp(`${canary}|${song}`, 'iu'));
      expect(headers['cache-control']).toBe('no-store');
      expect(headers.vary).toContain('authorization');
    },
  );

  test('/ shows with a token what its holder may know', async () => {
    expect((await get('/', as(analyst))).body).toContain(`<h3 id="glance-${canary}">`);
    const { body } = await get('/', as(reader));
    expect(body).toContain(`${song} title`);
    expect(body).not.toContain('glance-');
    expect(body).not.toContain('see-more');
  });

  test('have no script but their own, which is no other than for everybody', async () => {
    const { body, headers } = await get('/assets/token.js', as(analyst));
    expect(headers['content-type']).toContain('text/javascript');
    expect(body).toContain('history.replaceState');
    expect(body).toBe((await get('/assets/token.js')).body);
  });
});

describe('the study that ships', () => {
  const scope = async (changed: (desk: AccessDesk) => Promise<unknown>) => {
    const own = await accessDesk(createMemoryStore());
    try {
      await writeShippedStudy(own.store);
      const access = await own.open();
      await changed(own);
      const caller = await callerBy(access);
      if ('refusal' in caller) throw new Error(caller.refusal.message);
      return [...(await own.store.studies(caller.scopeOf('researcher')))].map(({ id }) => id);
    } finally {
      await own.close();
    }
  };
  const [note] = shipped.notes;
  if (note === undefined) throw new Error('The study has no notes.');

  test('is for everybody, from published documents as it is', async () => {
    expect(await scope(() => Promise.resolve())).toEqual([shipped.study.id]);
  });

  test.each<[string, (desk: AccessDesk) => Promise<unknown>]>([
    [
      'with a note of somebody',
      ({ store }) =>
        store.write(shipped.study, [
          { put: { ...note, id: 'mine', path: 'mine.md', hash: 'mine' } },
        ]),
    ],
    [
      'with a note that was changed',
      ({ store }) => store.write(shipped.study, [{ put: { ...note, hash: 'mine' } }]),
    ],
    [
      'with another title',
      ({ store }) => store.write({ ...shipped.study, title: { en: 'Mine' } }, []),
    ],
    [
      'that is another one',
      async ({ store }) => {
        await store.drop(shipped.study.id);
        await store.write({ ...canaryStudy, id: shipped.study.id }, [{ put: note }]);
      },
    ],
    ['that is gone', ({ store }) => store.drop(shipped.study.id)],
  ])('%s is for nobody without a token', async (_name, changed) => {
    expect(await scope(changed)).toEqual([]);
  });
});
