import type { Store } from '@samenspel/store';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callerWith } from '../src/access/caller.ts';
import { answerCache, answerKey } from '../src/http/answer-cache.ts';
import { serveStudy, type ServedApp } from './http-served.ts';

const query = '{ search(text: "de", first: 3) { total hits { score } } }';
let searches = 0;
let served: ServedApp;

/** A real store that counts what is asked of it. */
function counted(real: Store): Store {
  return {
    ...real,
    search: (...asked) => {
      searches += 1;
      return real.search(...asked);
    },
  };
}

beforeAll(async () => {
  served = await serveStudy(counted);
});
afterAll(async () => {
  await served.close();
});
beforeEach(() => {
  searches = 0;
});

const address = (document: string) => `/graphql?query=${encodeURIComponent(document)}`;

describe('an answer that is asked again', () => {
  test('is given from memory, byte for byte', async () => {
    const first = await served.ask({ query });
    const made = searches;
    expect(made).toBeGreaterThan(0);
    const again = await served.ask({ query });
    expect(again.body).toBe(first.body);
    expect(again.headers).toMatchObject({
      etag: first.headers.etag,
      'content-type': first.headers['content-type'],
      vary: first.headers.vary,
    });
    expect(searches).toBe(made);
  });

  test('is made anew when the study has changed', async () => {
    await served.ask({ query });
    searches = 0;
    const [study] = await served.store.studies({ studies: 'all' });
    if (study === undefined) throw new Error('There is no study.');
    const [note] = await served.store.notes({ studies: 'all' }, study.id);
    await served.store.write(study, [{ remove: note?.id ?? '' }]);
    await served.ask({ query });
    expect(searches).toBeGreaterThan(0);
  });

  test.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, string>>]>([
    ['in another language', { query }, { 'accept-language': 'nl' }],
    ['for another media type', { query }, { accept: 'application/graphql-response+json' }],
    ['with other variables', { query, variables: { x: 1 } }, {}],
  ])('%s is another', async (_name, payload, headers) => {
    await served.ask({ query });
    searches = 0;
    await served.ask(payload, headers);
    expect(searches).toBeGreaterThan(0);
  });

  test('is not kept when it has errors', async () => {
    const wrong = { query: '{ collaborations(after: "nowhere") { totalCount } }' };
    const hits = async () =>
      /cache="answers",result="hit"\} \d+/u.exec((await served.get('/metrics')).body)?.[0];
    const before = await hits();
    expect(before).toContain('answers');
    for (const answer of [await served.ask(wrong), await served.ask(wrong)])
      expect(answer.body).toContain('BAD_CURSOR');
    expect(await hits()).toBe(before);
  });

  test('is told by its tag to be the same', async () => {
    const { headers, body } = await served.get(address(query));
    expect(headers['cache-control']).toBe('private, no-cache');
    const tag = String(headers.etag);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const same = await served.get(address(query), { 'if-none-match': known });
      expect(same.statusCode).toBe(304);
      expect(same.body).toBe('');
      expect(same.headers.etag).toBe(tag);
    }
    const other = await served.get(address(query), { 'if-none-match': '"other"' });
    expect(other.statusCode).toBe(200);
    expect(other.body).toBe(body);
    const posted = await served.ask({ query }, { 'if-none-match': tag });
    expect(posted.statusCode).toBe(200);
  });
});

describe('the key of an answer', () => {
  const to = {
    query,
    variables: undefined,
    operationName: undefined,
    extensions: undefined,
    language: 'en',
    accept: '',
  };
  const { signal } = new AbortController();
  const researcher = (study: string, subject = 'token:one', isKnown = true) =>
    callerWith(subject, { studies: new Map([[study, 'researcher']]) }, isKnown);
  const id = async () => (await served.store.studies({ studies: 'all' }))[0]?.id ?? '';

  test('is that of all who may read the same', async () => {
    const [one, other] = [researcher(await id()), researcher(await id(), 'token:two')];
    const key = await answerKey(to, served.store, one, signal);
    expect(await answerKey(to, served.store, other, signal)).toEqual(key);
    expect(key?.hash).toMatch(/^[\da-f]{64}$/u);
  });

  test('differs by what may be read, and by whether a token tells who asks', async () => {
    const study = await id();
    const callers = [
      researcher(study),
      researcher('another'),
      researcher(study, 'public', false),
      callerWith('token:one', { studies: new Map([[study, 'analyst']]) }),
      callerWith('token:one', { everywhere: 'researcher', studies: new Map() }),
    ];
    const keys = await Promise.all(
      callers.map((caller) => answerKey(to, served.store, caller, signal)),
    );
    expect(new Set(keys.map((key) => key?.hash)).size).toBe(callers.length);
  });
});

describe('memory for answers', () => {
  const measures = { lookup: () => undefined, gauge: () => undefined };
  const key = (hash: string, studies: readonly string[] = ['one']) => ({
    hash,
    epochs: new Map(studies.map((study) => [study, 'now'])),
  });
  const answer = (characters: number) => ({
    body: 'x'.repeat(characters),
    mediaType: 'application/json',
    operation: undefined,
    document: undefined,
  });

  test('is bounded, and the answers used last stay', () => {
    const kept = answerCache(10_000, measures);
    const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    for (const hash of keys) {
      kept.keep(key(hash), answer(350));
      kept.get(key('a'));
    }
    const there = keys.filter((hash) => kept.get(key(hash)) !== undefined);
    expect(there).toEqual(keys);
    kept.get(key('a'));
    kept.keep(key('i'), answer(350));
    expect(kept.get(key('b'))).toBeUndefined();
    expect(kept.get(key('a'))).toBeDefined();
  });

  test('is not given to one that is too large', () => {
    const kept = answerCache(10_000, measures);
    kept.keep(key('large'), answer(5000));
    expect(kept.get(key('large'))).toBeUndefined();
  });

  test('is left by those of a study that is gone or has another epoch', () => {
    const kept = answerCache(10_000, measures);
    const keys = [key('a', ['one']), key('b', ['one', 'two']), key('c', ['two']), key('d', [])];
    for (const each of keys) kept.keep(each, answer(10));
    kept.keepOnly(new Map([['one', { epoch: 'now', number: 9 }]]));
    expect(keys.flatMap((each) => (kept.get(each) === undefined ? [] : each.hash))).toEqual([
      'a',
      'd',
    ]);
  });
});
