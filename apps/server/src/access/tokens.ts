import { roles, type Grants, type Role } from '@samenspel/graphql';
import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

/** Names of tokens, as they stand in grants, in histories and on the command line. */
export const tokenName = /^[a-z\d][\w.-]{0,63}$/iu;

/** `*` stands for every study. */
export const everyStudy = '*';

const stored = z.strictObject({
  name: z.string().regex(tokenName),
  /** SHA-256 of the token, in hexadecimal. */
  hash: z.string().regex(/^[\da-f]{64}$/u),
  studies: z.array(z.string().min(1)),
  role: z.enum(roles),
  created: z.iso.datetime(),
  expires: z.iso.datetime().optional(),
});

const tokensFile = z.strictObject({ tokens: z.array(stored) });

/** A token as it is kept: not itself, for whoever reads the file is not to have it. */
export type StoredToken = z.infer<typeof stored>;

/** A token has 256 random bits, so that its hash needs neither salt nor effort to be safe. */
const form = /^samenspel_[\w-]{43}$/u;

/** A new token, to be shown once. */
export function newToken(): string {
  return `samenspel_${randomBytes(32).toString('base64url')}`;
}

/** Whether a text has the form of a token, before anything is done with it. */
export function isToken(text: string): boolean {
  return form.test(text);
}

/** The hash by which a token is known. */
export function hashOf(token: string): string {
  return hash('sha256', token);
}

/** The token among those kept that a text is; every one is compared, each in the same time. */
export function tokenAmong(
  kept: readonly StoredToken[],
  presented: string,
): StoredToken | undefined {
  const sought = Buffer.from(hashOf(presented), 'hex');
  return kept.reduce<StoredToken | undefined>(
    (found, each) => (timingSafeEqual(sought, Buffer.from(each.hash, 'hex')) ? each : found),
    undefined,
  );
}

export function isExpired({ expires }: StoredToken, now = Date.now()): boolean {
  return expires !== undefined && Date.parse(expires) <= now;
}

/** What a token was made for. */
export function grantsOfToken({ studies, role }: StoredToken): Grants {
  return {
    everywhere: studies.includes(everyStudy) ? role : undefined,
    studies: new Map(studies.map((study): [string, Role] => [study, role])),
  };
}

/** The tokens of a file; none where there is no file. @throws CommandError for one that is not what was written */
export function readTokens(file: string, text: string | undefined): readonly StoredToken[] {
  if (text === undefined) return [];
  const found = tokensFile.safeParse(parsed(text));
  if (found.success) return found.data.tokens;
  throw new CommandError(exitCodes.usage.code, {
    nl: `${file} is niet wat "samenspel token" schreef. Zet een kopie terug, of verwijder het en maak de tokens opnieuw.`,
    en: `${file} is not what "samenspel token" wrote. Put a copy back, or remove it and make the tokens again.`,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The file of tokens, as text. */
export function tokensText(tokens: readonly StoredToken[]): string {
  return `${JSON.stringify({ tokens }, undefined, 2)}\n`;
}
