import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fair, hostile } from './hostile-requests.ts';
import { serveStudy, type Asked, type ServedApp } from './http-served.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await serveStudy();
});
afterAll(async () => {
  await served.close();
});

const ask = (payload: Asked) =>
  served.ask(payload, { accept: 'application/json', 'content-type': 'application/json' });

/** Milliseconds of this process's processor that something takes, after it was done once. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  await work();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('a hostile request', () => {
  test.each(hostile)('of %s is refused', async (_name, payload, status, code) => {
    const answer = await ask(payload);
    expect(answer.statusCode, answer.body.slice(0, 500)).toBe(status);
    expect(answer.json()).toHaveProperty('errors.0.extensions.code', code);
    expect(answer.body.length).toBeLessThan(50_000);
  });

  test('costs about as little as one that is answered', async () => {
    // Many fair pages in a row: a measure of this machine, wide enough for one that is busy.
    const pages = await processorTime(async () => {
      for (let page = 1; page <= 50; page += 1) {
        await ask({ query: fair.replace('500', String(500 - page)) });
      }
    });
    for (const [name, payload] of hostile) {
      const taken = await processorTime(() => ask(payload));
      expect(taken, name).toBeLessThan(pages);
    }
  });

  test('does not keep others from their answer while it is sent again and again', async () => {
    const address = await served.app.listen({ host: '127.0.0.1', port: 0 });
    const send = (payload: Asked) =>
      fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof payload === 'string' ? payload : JSON.stringify(payload),
      });
    let isOver = false;
    let refused = 0;
    const attacker = async (from: number) => {
      for (let at = from; !isOver; at += 1) {
        const [, payload = '', status] = hostile[at % hostile.length] ?? [];
        const answer = await send(payload);
        await answer.text();
        expect(answer.status).toBe(status);
        refused += 1;
      }
    };
    const attack = Promise.all([0, 4, 8, 12].map(attacker));
    // The attack is on for as long as this takes, and each answer comes amid it.
    for (let page = 1; page <= 10; page += 1) {
      const before = refused;
      const answer = await send({ query: fair.replace('500', String(500 - page)) });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toHaveProperty('data.collaborations.nodes.length');
      await expect.poll(() => refused, { timeout: 30_000 }).toBeGreaterThan(before);
    }
    isOver = true;
    await attack;
  });
});
