import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../src/examples.ts';
import { bearer, serveStudy, type Headers, type ServedApp } from './http-served.ts';

const markup = '</title><script>alert("&")</script>';

let served: ServedApp;
beforeAll(async () => {
  served = await serveStudy((store) => ({
    ...store,
    studies: async (...asked) =>
      (await store.studies(...asked)).map((study) => ({ ...study, title: { en: markup } })),
  }));
});
afterAll(async () => {
  await served.close();
});

/** A page as who has a token sees it: under another title the study is not the one that ships. */
function get(url: string, headers: Headers = {}) {
  return served.get(url, { ...bearer(served), ...headers });
}

describe('the page at /', () => {
  test.each([
    ['nl', '/', { 'accept-language': 'nl-NL,nl;q=0.9,en;q=0.8' }],
    ['en', '/', { 'accept-language': 'en-GB' }],
    ['en', '/', { 'accept-language': 'fr, en;q=0.5, nl;q=0.2' }],
    ['en', '/', { 'accept-language': 'fr' }],
    ['en', '/', {}],
    ['nl', '/?lang=nl', { 'accept-language': 'en' }],
    ['en', '/?lang=en', { 'accept-language': 'nl' }],
    ['nl', '/?lang=fr', { 'accept-language': 'nl' }],
  ])('speaks %s at %s to %o', async (language, url, headers) => {
    const page = await get(url, headers);
    expect(page.body).toContain(`<html lang="${language}">`);
    expect(page.headers.vary).toBe('accept-language, authorization');
  });

  test.each([
    ['nl', ['samenwerkingen', 'Aantallen zeggen hoeveel er is opgeschreven', 'Purmerend']],
    ['en', ['collaborations', 'Counts say how much was written', 'Purmerend']],
  ])(
    'in %s shows the study at a glance, with a caution and a question each',
    async (lang, texts) => {
      const { body } = await get(`/?lang=${lang}`);
      for (const text of texts) expect(body).toContain(text);
      for (const { name } of await examples()) expect(body).toContain(`href="/graphiql#${name}"`);
      expect(body.match(/<script[^>]*>/gu)).toEqual(['<script src="/assets/token.js">']);
    },
  );

  test('shows text of notes as text', async () => {
    const { body } = await get('/');
    expect(body).toContain('&lt;/title&gt;&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;');
  });
});

test('GraphiQL has a tab for each query, with nothing from elsewhere', async () => {
  const { body, headers } = await get('/graphiql');
  const [, json = ''] = /id="queries">([^<]*)</u.exec(body) ?? [];
  expect(JSON.parse(json)).toEqual((await examples()).map(({ name, query }) => ({ name, query })));
  expect(body).not.toMatch(/https?:/u);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

test('every query to try has a name that its tab shows', async () => {
  const names = (await examples()).map(({ query }) => /^query (\w+)/mu.exec(query)?.[1]);
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(names.length);
});

test('a query is answered in the language of the request', async () => {
  const query = '{ phases { concept { label } } }';
  const answers = ['nl', 'en', 'fr'].map(async (language) => {
    const answer = await served.ask({ query }, { ...bearer(served), 'accept-language': language });
    return answer.json<{ data: { phases: [{ concept: { label: string } }] } }>().data.phases[0]
      .concept.label;
  });
  expect(await Promise.all(answers)).toEqual(['benaderen', 'reaching', 'reaching']);
});

describe('what is not there', () => {
  test.each(['/nowhere', '/graphiql/assets/nowhere.js', '/graphiql/assets/..%2f..%2fpackage.json'])(
    '%s is a page to a browser, and JSON to a program',
    async (url) => {
      const page = await served.get(url, { accept: 'text/html', 'accept-language': 'nl' });
      expect([page.statusCode, page.headers['content-type']]).toEqual([
        404,
        'text/html; charset=utf-8',
      ]);
      expect(page.body).toContain('Deze pagina is er niet');
      const answer = await served.get(url);
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toHaveProperty('errors.0.extensions.code', 'NOT_FOUND');
    },
  );
});

test.each(['/', '/graphiql', '/healthz', '/readyz', '/nowhere'])(
  'HEAD of %s is that of GET, without a body',
  async (url) => {
    const get = await served.get(url);
    const head = await served.app.inject({ method: 'HEAD', url, headers: { host: 'localhost' } });
    expect(head.statusCode).toBe(get.statusCode);
    expect(head.headers['content-type']).toBe(get.headers['content-type']);
    expect(head.body).toBe('');
  },
);
