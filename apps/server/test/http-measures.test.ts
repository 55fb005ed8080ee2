import type { Store } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import { syntheticStudy } from '@samenspel/synthetic';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { bearer, serveStudy, type ServedApp } from './http-served.ts';

/** With a study on which measures take long. */
let store: Store;
beforeAll(async () => {
  const { study, notes } = syntheticStudy({ collaborations: 25_000 });
  store = createMemoryStore();
  await store.write(
    study,
    Array.from(notes(), (put) => ({ put })),
  );
});

let served: ServedApp;
afterEach(async () => {
  await served.close();
});

const heavy = (least: number) =>
  `{ between(between: [{ kind: ["formal"] }, { kind: ["informal"] }], filter: { participants: { min: ${String(least)} } }) { version { number } } }`;

const page = '{ collaborations(first: 20) { nodes { text mode } } }';

test('a page is answered before measures that were asked for earlier', async () => {
  served = await serveStudy(() => store, { 'measures.workers': '1' });
  const caller = bearer(served);
  const order: string[] = [];
  const asked = async (name: string, query: string) => {
    const { statusCode } = await served.ask({ query }, caller);
    expect(statusCode).toBe(200);
    order.push(name);
  };
  const measures = Array.from({ length: 6 }, (_, at) => asked('heavy', heavy(at)));
  await asked('page', page);
  const { body } = await served.get('/metrics', caller);
  expect(body).toMatch(/^samenspel_measures_running 1$/mu);
  expect(body).toMatch(/^samenspel_measures_waiting 5$/mu);
  expect(order).toEqual(['page']);
  await Promise.all(measures);
});

test('measures are answered as they are without workers', async () => {
  const query = `{
    between(between: [{ kind: ["district-nurse"] }, { kind: ["informal"] }]) {
      direct { one { id } other { id } tally { claims respondents origins { origin claims } } }
    }
    mixing(rows: ACTOR_KIND, columns: ACTOR_KIND) { cells { row { label } contact { claims respondents } } }
    actors(orderBy: PARTNERS, first: 20) { nodes { label degree { partners ties } } }
  }`;
  const bodies: string[] = [];
  for (const workers of ['0', '1']) {
    served = await serveStudy(() => store, { 'measures.workers': workers });
    // The second time, some of it is remembered.
    for (const language of ['nl', 'en', 'nl']) {
      const headers = { ...bearer(served), 'accept-language': language };
      const { body, statusCode } = await served.ask({ query }, headers);
      expect(statusCode).toBe(200);
      bodies.push(body);
    }
    if (workers === '0') await served.close();
  }
  expect(bodies[0]).not.toContain('"errors"');
  expect(bodies.slice(3)).toEqual(bodies.slice(0, 3));
});
