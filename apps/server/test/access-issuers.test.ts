import { SignJWT, UnsecuredJWT } from 'jose';
import { createPublicKey } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Access } from '../src/access/access.ts';
import { accessDesk, callerBy, saidOf, type AccessDesk } from './access-desk.ts';
import { audience, testIssuer, type TestIssuer } from './issuer.ts';

let desk: AccessDesk;
let issuer: TestIssuer;
let access: Access;

/** Keys are asked for again at once, so that a test need not wait. */
const keyTimes = { cooldown: 0, maxAge: 600_000 };
const tolerance = 20;

beforeEach(async () => {
  [desk, issuer] = await Promise.all([accessDesk(), testIssuer()]);
  await desk.write(
    'access.yaml',
    `
issuers:
  - issuer: ${issuer.address}
    audience: ${audience}
    jwksUri: ${issuer.address}/keys
    clockTolerance: ${String(tolerance)}
    groupsClaim: teams
grants:
  - { study: street, role: researcher, issuer: "${issuer.address}", subject: jansen }
  - { study: street, role: analyst, issuer: "${issuer.address}", group: readers }
  - { study: quay, role: analyst, issuer: "${issuer.address}", group: readers }
`,
  );
  access = await desk.open({ keyTimes });
});
afterEach(async () => {
  await issuer.stop().catch(() => undefined);
  await desk.close();
});

const now = () => Math.floor(Date.now() / 1000);
const badSubject = '401 The claim sub of the token is not as expected.';
const notBelieved = '401 The token is not signed by a key of its issuer.';

describe('a token of an issuer', () => {
  test('gives what is granted to its subject and its groups', async () => {
    const roles = async (claims: Readonly<Record<string, unknown>>) => {
      const caller = await callerBy(access, await issuer.token(claims));
      if ('refusal' in caller) throw new Error(caller.refusal.message);
      return [caller.roleIn('street'), caller.roleIn('quay'), caller.roleIn('other')];
    };
    expect(await roles({})).toEqual(['researcher', undefined, undefined]);
    expect(await roles({ teams: ['readers'] })).toEqual(['researcher', 'analyst', undefined]);
    expect(await roles({ sub: 'other', teams: 'readers' })).toEqual([
      'analyst',
      'analyst',
      undefined,
    ]);
    expect(await roles({ sub: 'other', groups: ['readers'] })).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('says who it is without a name, and always the same', async () => {
    const subject = await saidOf(access, await issuer.token());
    expect(subject).toMatch(/^issuer:[\w-]{22}$/u);
    expect(await saidOf(access, await issuer.token({ teams: ['readers'] }))).toBe(subject);
    expect(await saidOf(await desk.open({ keyTimes }), await issuer.token())).toBe(subject);
    expect(await saidOf(access, await issuer.token({ sub: 'other' }))).not.toBe(subject);
  });

  test.each<[string, () => Readonly<Record<string, unknown>>, string]>([
    [
      'for another audience',
      () => ({ aud: 'other' }),
      '401 The claim aud of the token is not as expected.',
    ],
    [
      'without an audience',
      () => ({ aud: undefined }),
      '401 The claim aud of the token is not as expected.',
    ],
    [
      'of another issuer',
      () => ({ iss: 'https://elsewhere.example' }),
      '401 The token is of no issuer that is believed here.',
    ],
    ['of nobody', () => ({ sub: undefined }), '401 The claim sub of the token is not as expected.'],
    ['of an empty subject', () => ({ sub: '' }), badSubject],
    ['of a subject with a space', () => ({ sub: 'jan sen' }), badSubject],
    ['of a subject with a line', () => ({ sub: 'jansen\nroot' }), badSubject],
    ['of a subject in other letters', () => ({ sub: 'jаnsen' }), badSubject],
    ['of a long subject', () => ({ sub: 'x'.repeat(256) }), badSubject],
    [
      'without an end',
      () => ({ exp: undefined }),
      '401 The claim exp of the token is not as expected.',
    ],
    ['that has ended', () => ({ exp: now() - tolerance - 5 }), '401 The token has expired.'],
    [
      'that has not begun',
      () => ({ nbf: now() + tolerance + 5 }),
      '401 The token is not valid yet.',
    ],
  ])('%s is refused', async (_name, claims, said) => {
    expect(await saidOf(access, await issuer.token(claims()))).toBe(said);
  });

  test.each(['logout+jwt', 'JOSE', 'dpop+jwt', 'secevent+jwt', ''])(
    'of the type %j is refused',
    async (typ) => {
      const token = await issuer.token({}, undefined, typ);
      expect(await saidOf(access, token)).toBe(
        '401 The token is of another type than JWT and at+jwt.',
      );
    },
  );

  test.each(['JWT', 'jwt', 'at+jwt', 'application/at+JWT'])(
    'of the type %j is believed',
    async (typ) => {
      expect(await saidOf(access, await issuer.token({}, undefined, typ))).toMatch(/^issuer:/u);
    },
  );

  test('of the longest subject is believed', async () => {
    expect(await saidOf(access, await issuer.token({ sub: 'x'.repeat(255) }))).toMatch(/^issuer:/u);
  });

  test.each<[string, () => Readonly<Record<string, unknown>>]>([
    ['has just ended', () => ({ exp: now() - tolerance + 5 })],
    ['has not quite begun', () => ({ nbf: now() + tolerance - 5 })],
  ])('that %s is believed, for clocks differ', async (_name, claims) => {
    expect(await saidOf(access, await issuer.token(claims()))).toMatch(/^issuer:/u);
  });
});

describe('a signature', () => {
  const claims = () => ({ iss: issuer.address, aud: audience, sub: 'jansen', exp: now() + 60 });

  test('is needed', async () => {
    const unsigned = new UnsecuredJWT(claims()).encode();
    expect(await saidOf(access, unsigned)).toMatch(/^401 /u);
    expect(await saidOf(access, `${unsigned}x`)).toMatch(/^401 /u);
  });

  test('by the public key as a secret is none', async () => {
    const [key] = issuer.keys();
    const pem = createPublicKey({ key: { ...key }, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    for (const secret of [pem.toString(), JSON.stringify(key), String(key?.n)]) {
      const forged = await new SignJWT(claims())
        .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
        .sign(Buffer.from(secret));
      expect(await saidOf(access, forged)).toBe(notBelieved);
    }
  });

  test('is of what was signed', async () => {
    const [head = '', , signature = ''] = (await issuer.token()).split('.');
    const other = Buffer.from(JSON.stringify({ ...claims(), sub: 'boss' })).toString('base64url');
    expect(await saidOf(access, [head, other, signature].join('.'))).toBe(notBelieved);
  });

  test('is by a key that the issuer has now', async () => {
    const before = await issuer.token();
    expect(await saidOf(access, before)).toMatch(/^issuer:/u);
    await issuer.rotate();
    // A new key is asked for when a token has it; the old one is gone with that.
    expect(await saidOf(access, await issuer.token())).toMatch(/^issuer:/u);
    expect(await saidOf(access, before)).toBe(notBelieved);
    const between = await issuer.token();
    await issuer.rotate('keep');
    expect(await saidOf(access, await issuer.token())).toMatch(/^issuer:/u);
    expect(await saidOf(access, between)).toMatch(/^issuer:/u);
  });

  test('is looked up once for many tokens', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => issuer.token()));
    for (const token of tokens) expect(await saidOf(access, token)).toMatch(/^issuer:/u);
    expect(issuer.asked()).toBe(1);
  });

  test('by no known name is tried with every key', async () => {
    await issuer.rotate('keep');
    expect(await saidOf(access, await issuer.token({}, 'without a key id'))).toMatch(/^issuer:/u);
  });
});

describe('an issuer that cannot be asked', () => {
  const unavailable = '503 The keys of the issuer of the token cannot be had.';

  test('makes nobody a stranger: it is said, and gone when it is back', async () => {
    const token = await issuer.token();
    await issuer.stop();
    expect(await saidOf(access, token)).toBe(unavailable);
    expect(await saidOf(access)).toBe('public');
    await issuer.start();
    expect(await saidOf(access, token)).toMatch(/^issuer:/u);
    await issuer.stop();
    // Its keys are still known.
    expect(await saidOf(access, token)).toMatch(/^issuer:/u);
    await issuer.rotate();
    expect(await saidOf(access, await issuer.token())).toBe(unavailable);
  });

  test('is found by its discovery document, again after a failure', async () => {
    await desk.write(
      'access.yaml',
      `issuers: [{ issuer: "${issuer.address}", audience: ${audience} }]`,
    );
    const token = await issuer.token();
    await issuer.stop();
    expect(await saidOf(access, token)).toBe(unavailable);
    await issuer.start();
    expect(await saidOf(access, token)).toMatch(/^issuer:/u);
  });
});
