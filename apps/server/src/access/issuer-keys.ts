import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { safeUrl, type Issuer } from './access-file.ts';

/** The keys of an issuer cannot be had, which says nothing about the token. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** Milliseconds that the server of an issuer gets to answer. */
const patience = 5000;

/** How keys are kept. */
export interface KeyTimes {
  /** Milliseconds in which the keys are not asked for again because of a token with a key that is not among them. */
  readonly cooldown: number;
  /** Milliseconds after which keys are asked for anew, so that one that was withdrawn is believed no longer. */
  readonly maxAge: number;
}

export const usualKeyTimes: KeyTimes = { cooldown: 5000, maxAge: 600_000 };

const discovery = z.object({ issuer: z.string(), jwks_uri: safeUrl });

/** Finds the keys of an issuer: at the address that is configured, else at the one that its discovery document gives. */
export function issuerKeys(issuer: Issuer, times: KeyTimes): () => Promise<JWTVerifyGetKey> {
  const keysAt = (address: string) =>
    createRemoteJWKSet(new URL(address), {
      timeoutDuration: patience,
      cooldownDuration: times.cooldown,
      cacheMaxAge: times.maxAge,
    });
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return async () => {
    keys ??= (
      issuer.jwksUri === undefined ? discover(issuer) : Promise.resolve(issuer.jwksUri)
    ).then(keysAt);
    try {
      return await keys;
    } catch (error) {
      keys = undefined;
      throw error;
    }
  };
}

async function discover({ issuer }: Issuer): Promise<string> {
  try {
    const answer = await fetch(`${issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`, {
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    const found = discovery.parse(await answer.json());
    if (found.issuer === issuer) return found.jwks_uri;
  } catch (error) {
    throw new KeysUnavailable(`The issuer ${issuer} cannot be asked for its keys.`, {
      cause: error,
    });
  }
  throw new KeysUnavailable(`What is at ${issuer} says that it is another issuer.`);
}
