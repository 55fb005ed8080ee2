import { afterEach, describe, expect, test } from 'vitest';
import { serveStudy, type ServedApp } from './http-served.ts';

let served: ServedApp | undefined;
afterEach(async () => {
  await served?.close();
});

async function serve(texts: Readonly<Record<string, string>> = {}): Promise<ServedApp> {
  served = await serveStudy(undefined, texts);
  return served;
}

/** What the server says that it keeps, in bytes. */
async function kept({ get }: ServedApp, of: 'documents' | 'answers'): Promise<number> {
  const { body } = await get('/metrics');
  return Number(new RegExp(`^samenspel_kept_${of}_bytes (\\d+)$`, 'mu').exec(body)?.[1]);
}

const mebibyte = 1024 ** 2;
const tiny = '{ __typename }';

describe('small documents that are long', () => {
  test.each<[string, string]>([
    ['one comment', `#${'x'.repeat(60_000)}`],
    ['comments on many lines', '#\n'.repeat(30_000)],
    ['spaces', ' '.repeat(60_000)],
  ])('by %s take no more memory than there is for documents', async (_name, padding) => {
    const app = await serve();
    for (let at = 0; at < 160; at += 1) {
      const answer = await app.ask({ query: `query Q${String(at)} ${tiny} ${padding}` });
      expect(answer.statusCode).toBe(200);
    }
    const memory = await kept(app, 'documents');
    expect(memory).toBeLessThanOrEqual(16 * mebibyte);
    expect(memory).toBeGreaterThan(8 * mebibyte);
  });

  test('by their names leave nothing of those in answers that are kept', async () => {
    const app = await serve();
    for (const length of [1000, 60_000]) {
      const before = await kept(app, 'answers');
      const query = `query ${'N'.repeat(length)} ${tiny}`;
      for (const answer of [await app.ask({ query }), await app.ask({ query })])
        expect(answer.statusCode).toBe(200);
      const more = (await kept(app, 'answers')) - before;
      expect(more).toBeGreaterThan(2 * 100);
      expect(more).toBeLessThan(2 * 1000);
    }
  });

  test('of one name as far as it is told answer each as asked', async () => {
    const app = await serve();
    const name = 'N'.repeat(100);
    const query = `query ${name}A { a: __typename } query ${name}B { b: __typename }`;
    for (let time = 0; time < 3; time += 1)
      for (const [last, data] of [
        ['A', { a: 'Query' }],
        ['B', { b: 'Query' }],
      ] as const)
        expect((await app.ask({ query, operationName: name + last })).json()).toEqual({ data });
  });
});

describe('a document', () => {
  const ofBytes = (bytes: number, sign: string) => {
    const padding = (bytes - tiny.length - 1) / Buffer.byteLength(sign);
    return `${tiny}#${sign.repeat(padding)}`;
  };

  test.each([
    ['as long as it may be', 200, ofBytes(1025, 'x')],
    ['longer', 413, ofBytes(1026, 'x')],
    ['longer, in bytes', 413, ofBytes(2015, '€')],
  ])('that is %s gets %i', async (_name, status, query) => {
    const app = await serve({ 'limits.document': '1025' });
    const byAddress = await app.get(`/graphql?query=${encodeURIComponent(query)}`);
    for (const answer of [await app.ask({ query }), byAddress]) {
      expect(answer.statusCode).toBe(status);
      if (status === 413)
        expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_LARGE' } }] });
    }
  });

  test('that is no GraphQL is not read where it is too long', async () => {
    const { ask } = await serve();
    const answer = await ask({ query: '{'.repeat(70_000) });
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_LARGE' } }] });
  });
});
