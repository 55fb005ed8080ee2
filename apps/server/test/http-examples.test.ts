import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../src/examples.ts';
import { serveStudy, type ServedApp } from './http-served.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await serveStudy();
});
afterAll(async () => {
  await served.close();
});

describe('the queries to try', async () => {
  test.each((await examples()).map(({ name, query }) => [name, query]))(
    '%s has an answer',
    async (_name, query) => {
      const [once, twice] = [await served.ask({ query }), await served.ask({ query })];
      const answer = once.json<{ data: object; errors?: unknown }>();
      expect(answer.errors).toBeUndefined();
      expect(JSON.stringify(answer.data).length).toBeGreaterThan(100);
      // The second time the document runs compiled.
      expect(twice.json()).toEqual(answer);
    },
  );
});
