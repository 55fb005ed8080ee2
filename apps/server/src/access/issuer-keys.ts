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
  const isSetBack = clockSetBack();
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return async () => {
    // What was fetched at a time that is yet to come would be new, and not asked for again, until then.
    if (isSetBack()) keys = undefined;
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

/** Milliseconds by which a clock must be set back to matter; less is a matter of rounding, and of one wait more. */
const setBack = 5000;

/** Tells whether the clock was set back since this was last so. */
function clockSetBack(): () => boolean {
  const offset = () => Date.now() - performance.now();
  let before = offset();
  return () => {
    const now = offset();
    const isBack = before - now >= setBack;
    // Small steps add up.
    if (isBack || now > before) before = now;
    return isBack;
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
