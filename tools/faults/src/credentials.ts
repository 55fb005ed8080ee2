import { join } from 'node:path';
import { audience, testIssuer } from '../../../apps/server/test/issuer.ts';
import { cleaningUp } from './cleaning-up.ts';
import { finding, type FaultResult, type FaultSize } from './fault.ts';
import { sortOf, sortsOf, startLoad } from './load.ts';
import { serve } from './served.ts';
import { until } from './until.ts';

const query = '{ studies { id } }';

/** Milliseconds that the token is valid for. */
const validFor = { short: 3000, full: 15_000 } as const;

/** A token that comes to its end while the server runs. */
export function expiringToken(size: FaultSize): Promise<FaultResult> {
  return cleaningUp(async (bench) => {
    const found = finding();
    const place = { type: 'sqlite', file: join(bench.folder, 'store.sqlite') } as const;
    const served = await serve(bench, place);
    const expires = new Date(Date.now() + validFor[size]);
    const token = await served.tokenUntil(expires);
    const asking = startLoad(2, () => served.ask(query, {}, token));
    await until('the token to end', () => asking.answers.some(({ status }) => status === 401));
    const ended = Date.now();
    // Whoever is told once is told again.
    const before = asking.answers.length;
    await until('more answers', () => asking.answers.length > before + 50);
    const answers = await asking.stop();
    found.expect(ended >= expires.getTime(), 'it was refused before its end');
    found.expect(
      ended < expires.getTime() + 5000,
      `it was believed ${ended - expires.getTime()} ms too long`,
    );
    const sorts = answers.map(({ status }) => status);
    found.expect(
      sorts.every((status) => status === 200 || status === 401) && sorts.includes(200),
      `answers: ${sortsOf(answers)}`,
    );
    found.expect(!sorts.slice(before).includes(200), 'it was believed after it was refused');
    const anonymous = await served.get(`/graphql?query=${encodeURIComponent(query)}`);
    found.expect(anonymous.status === 200, `without a token: ${sortOf(anonymous)}`);
    const row = {
      done: 'a token whose end comes while it is used',
      times: 1,
      seen: `${sortsOf(answers)}; refused from ${Math.max(0, ended - expires.getTime())} ms after its end; without a token ${sortOf(anonymous)}`,
      broken: found.broken(),
    };
    return { rows: [row] };
  });
}

/** Changes the keys of an issuer while its tokens are used. */
export function rotatedKeys(size: FaultSize): Promise<FaultResult> {
  const rotations = size === 'full' ? 10 : 1;
  return cleaningUp(async (bench) => {
    const found = finding();
    const issuer = await testIssuer();
    bench.later(() => issuer.stop());
    const place = { type: 'sqlite', file: join(bench.folder, 'store.sqlite') } as const;
    const rules = `
issuers:
  - issuer: ${issuer.address}
    audience: ${audience}
    jwksUri: ${issuer.address}/keys
grants:
  - { study: wijkteamonderzoek, role: researcher, issuer: "${issuer.address}", subject: jansen }
`;
    const served = await serve(bench, place, { rules });
    const askWith = async (token: string) => sortOf(await served.ask(query, {}, token));
    const hour = Math.floor(Date.now() / 1000) + 3600;
    let longest = 0;
    for (let turn = 0; turn < rotations; turn += 1) {
      const old = await issuer.token({ exp: hour });
      await until('the present key to be believed', async () => (await askWith(old)) === '200');
      await issuer.rotate('keep');
      const next = await issuer.token({ exp: hour });
      const start = Date.now();
      // For a few seconds keys are not asked for again: a flood of false tokens is not to reach the issuer.
      await until('a new key to be believed', async () => (await askWith(next)) === '200', 30);
      longest = Math.max(longest, Date.now() - start);
      found.expect((await askWith(old)) === '200', 'a key that is still there is believed no more');
      await issuer.rotate();
      const last = await issuer.token({ exp: hour });
      await until('the last key to be believed', async () => (await askWith(last)) === '200', 30);
      const withdrawn = await askWith(next);
      found.expect(withdrawn.startsWith('401'), `a key that was withdrawn: ${withdrawn}`);
    }
    const known = await issuer.token({ exp: hour });
    await issuer.stop();
    found.expect(
      (await askWith(known)) === '200',
      'an issuer that is away undoes keys that are known',
    );
    await issuer.start();
    found.expect(
      issuer.asked() <= 4 * rotations + 4,
      `keys were asked for ${issuer.asked()} times`,
    );
    const row = {
      done: 'keys of an issuer (JWKS) changed while its tokens are used: one more, then the old ones gone; at last the issuer away',
      times: rotations,
      seen: `a new key is believed within ${(longest / 1000).toFixed(1)} s, one that is kept all the time, one that is gone no more; keys were asked for ${issuer.asked()} times`,
      broken: found.broken(),
    };
    return { rows: [row] };
  });
}
