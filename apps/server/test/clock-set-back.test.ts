import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accessDesk, saidOf } from './access-desk.ts';
import { serveStudy } from './http-served.ts';
import { audience, testIssuer } from './issuer.ts';

/*
 * Only the clock of the wall is set, as on a machine: others go on. `npm run test:faults -- jumping-clock` sets that of a
 * whole process.
 */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
});
afterEach(() => {
  vi.useRealTimers();
});

const hours = 3_600_000;
const setBy = (milliseconds: number) => {
  vi.setSystemTime(Date.now() + milliseconds);
};

test('who asked too often is told to wait for no longer than a minute', async () => {
  const served = await serveStudy(undefined, { 'limits.rate': '1' });
  const ask = () => served.ask({ query: '{ studies { name } }' });
  expect((await ask()).statusCode).toBe(200);
  setBy(-6 * hours);
  const { statusCode, headers } = await ask();
  expect(statusCode).toBe(429);
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
  await served.close();
});

test('keys of an issuer are asked for anew: one that came meanwhile is believed, one that went is not', async () => {
  const issuer = await testIssuer();
  const desk = await accessDesk();
  const rules = `
issuers:
  - { issuer: "${issuer.address}", audience: ${audience}, jwksUri: "${issuer.address}/keys" }
`;
  await desk.write('access.yaml', rules);
  const access = await desk.open();
  const longLived = () => issuer.token({ exp: Math.floor(Date.now() / 1000) + 24 * 3600 });
  const old = await longLived();
  expect(await saidOf(access, old)).toMatch(/^issuer:/u);
  setBy(-6 * hours);
  await issuer.rotate();
  expect(await saidOf(access, await longLived())).toMatch(/^issuer:/u);
  expect(await saidOf(access, old)).toMatch(/^401 /u);
  await desk.close();
  await issuer.stop();
});
