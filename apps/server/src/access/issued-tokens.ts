import { decodeJwt, errors, jwtVerify, type JWTVerifyGetKey, type JWTVerifyResult } from 'jose';
import type { Issuer } from './access-file.ts';
import { issuerKeys, KeysUnavailable, usualKeyTimes, type KeyTimes } from './issuer-keys.ts';
import { accessUnavailable, invalidToken, type AccessRefusal } from './refusal.ts';

/** Whom an issuer says that somebody is. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly groups: readonly string[];
}

/** Reads the tokens of issuers. */
export type IssuedTokens = (token: string) => Promise<Identity | AccessRefusal>;

/** Three parts of base64url, parted by dots. */
const form = /^[\w-]+\.[\w-]+\.[\w-]+$/u;

/** At most 255 characters of ASCII that can be seen, as OpenID Connect Core 1.0, section 2, bounds them; no spaces. */
const subjectForm = /^[!-~]{1,255}$/u;

/** Types of tokens that say who somebody is to a server (RFC 7519, RFC 9068). One for a logout, say, is not for this. */
const types: ReadonlySet<string> = new Set(['jwt', 'at+jwt']);

/** Whether a token has none, or one of the types: `application/` may stand before it (RFC 7515, section 4.1.9). */
function isAccess(type: string | undefined): boolean {
  return type === undefined || types.has(type.toLowerCase().replace(/^application\//u, ''));
}

/** Whether a text has the form of a signed token (JWS, RFC 7515). */
export function isIssued(text: string): boolean {
  return form.test(text);
}

/**
 * Verifies tokens of the issuers that are configured: signature by a key that the issuer has now, issuer, audience,
 * and times (RFC 7519, RFC 8725).
 */
export function issuedTokens(
  issuers: readonly Issuer[],
  times: KeyTimes = usualKeyTimes,
): IssuedTokens {
  const believed = issuers.map((issuer) => ({ issuer, keys: issuerKeys(issuer, times) }));
  return async (token) => {
    const named = issuerIn(token);
    const found = believed.find(({ issuer }) => issuer.issuer === named);
    if (found === undefined) return invalidToken('The token is of no issuer that is believed here');
    const { issuer } = found;
    try {
      const { payload, protectedHeader } = await verified(token, await found.keys(), issuer);
      if (!isAccess(protectedHeader.typ))
        return invalidToken('The token is of another type than JWT and at+jwt');
      const { sub: subject = '' } = payload;
      if (!subjectForm.test(subject))
        return invalidToken('The claim sub of the token is not as expected');
      return {
        issuer: issuer.issuer,
        subject,
        groups: groupsIn(payload[issuer.groupsClaim]),
      };
    } catch (error) {
      return refusalOf(error);
    }
  };
}

/** What a token that nobody has verified says: only good for choosing the keys. */
function issuerIn(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

async function verified(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience, algorithms, clockTolerance }: Issuer,
): Promise<JWTVerifyResult> {
  const options = {
    issuer,
    audience,
    algorithms,
    clockTolerance,
    requiredClaims: ['exp', 'sub'],
  };
  try {
    return await jwtVerify(token, keys, options);
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    // Keys without names: it is one of them, or none.
    for await (const key of error) {
      try {
        return await jwtVerify(token, key, options);
      } catch (failed) {
        if (!(failed instanceof errors.JWSSignatureVerificationFailed)) throw failed;
      }
    }
    throw new errors.JWSSignatureVerificationFailed();
  }
}

function groupsIn(claim: unknown): readonly string[] {
  const groups: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  return groups.filter((each) => typeof each === 'string');
}

function refusalOf(error: unknown): AccessRefusal {
  if (error instanceof errors.JWTExpired) return invalidToken('The token has expired');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return invalidToken(
      error.claim === 'nbf'
        ? 'The token is not valid yet'
        : `The claim ${error.claim} of the token is not as expected`,
    );
  }
  if (isOfToken(error)) return invalidToken('The token is not signed by a key of its issuer');
  if (
    error instanceof errors.JOSEError ||
    error instanceof KeysUnavailable ||
    error instanceof TypeError
  )
    return accessUnavailable('The keys of the issuer of the token cannot be had.');
  throw error;
}

/** Whether the token itself is wrong; any other failure is one of the keys. */
function isOfToken(error: unknown): boolean {
  return [
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
    errors.JWKSNoMatchingKey,
    errors.JWSInvalid,
    errors.JWSSignatureVerificationFailed,
    errors.JWTInvalid,
  ].some((kind) => error instanceof kind);
}
