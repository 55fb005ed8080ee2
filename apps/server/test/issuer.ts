import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose';
import { once } from 'node:events';
import { createServer } from 'node:http';

/** An issuer of tokens on this machine, with a key that can be changed and a server that can be stopped. */
export interface TestIssuer {
  readonly address: string;
  /** Makes a new key; the one before is gone unless it is kept. */
  readonly rotate: (keep?: 'keep') => Promise<void>;
  /** A token signed by the newest key, with what is said otherwise. */
  readonly token: (
    claims?: JWTPayload,
    header?: 'without a key id',
    typ?: string,
  ) => Promise<string>;
  /** The keys that it shows. */
  readonly keys: () => readonly JWK[];
  /** How often keys were asked for. */
  readonly asked: () => number;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

export const audience = 'samenspel-test';

export async function testIssuer(): Promise<TestIssuer> {
  let keys: readonly JWK[] = [];
  let signing: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
  let made = 0;
  let asked = 0;
  let port = 0;
  let address = '';
  const answer = () =>
    createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      if (request.url === '/keys') {
        asked += 1;
        response.end(JSON.stringify({ keys }));
      } else if (request.url === '/.well-known/openid-configuration') {
        response.end(JSON.stringify({ issuer: address, jwks_uri: `${address}/keys` }));
      } else response.writeHead(404).end('{}');
    });
  let server = answer();

  const start = async () => {
    server = answer();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const at = server.address();
    port = typeof at === 'object' && at !== null ? at.port : 0;
    address = `http://127.0.0.1:${String(port)}`;
  };
  const rotate = async (keep?: 'keep') => {
    const pair = await generateKeyPair('RS256');
    made += 1;
    signing = pair.privateKey;
    const key = { ...(await exportJWK(pair.publicKey)), kid: `key-${String(made)}`, alg: 'RS256' };
    keys = keep === undefined ? [key] : [...keys, key];
  };
  await start();
  await rotate();
  return {
    get address() {
      return address;
    },
    rotate,
    start,
    keys: () => keys,
    asked: () => asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
    token: async (claims = {}, header, typ) => {
      const now = Math.floor(Date.now() / 1000);
      const usual = { iss: address, aud: audience, sub: 'jansen', iat: now, exp: now + 60 };
      return await new SignJWT({ ...usual, ...claims })
        .setProtectedHeader({
          alg: 'RS256',
          ...(typ === undefined ? {} : { typ }),
          ...(header === undefined ? { kid: `key-${String(made)}` } : {}),
        })
        .sign(signing);
    },
  };
}
