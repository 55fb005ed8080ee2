import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveStudy, type ServedApp } from './http-served.ts';

let served: ServedApp;
let address: string;
beforeAll(async () => {
  served = await serveStudy();
  address = await served.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await served.close();
});

/** What the working group of GraphQL over HTTP asks of a server, by a client without headers of ours. */
const audits = serverAudits({ url: () => `${address}/graphql`, fetchFn: fetch });

describe('GraphQL over HTTP', () => {
  test('is asked as a whole', () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits.map((audit) => [audit.id, audit] as const))('%s', async (_id, audit) => {
    const result = await audit.fn();
    expect(result, audit.name).toMatchObject({ status: 'ok' });
  });
});
