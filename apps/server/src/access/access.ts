import { mayAs, type CursorSeal, type Grants } from '@samenspel/graphql';
import { cursorSeal } from '@samenspel/graphql/node';
import type { Store } from '@samenspel/store';
import { createHmac } from 'node:crypto';
import path from 'node:path';
import { CommandError } from '../command.ts';
import type { Words } from '../io.ts';
import { shippedStudyId } from '../shipped-study.ts';
import {
  noReleases,
  releasesFolder,
  releasesIn,
  type PublicReleases,
} from '../releases/release-file.ts';
import { readRules, type AccessRules } from './access-file.ts';
import { callerWith, type Caller } from './caller.ts';
import { folderKey } from './folder-key.ts';
import { granted } from './granted.ts';
import { issuedTokens, isIssued, type IssuedTokens } from './issued-tokens.ts';
import { usualKeyTimes, type KeyTimes } from './issuer-keys.ts';
import { keptFile } from './kept-file.ts';
import { presentedToken, type Presenting } from './presented-token.ts';
import { accessUnavailable, invalidToken, type AccessRefusal } from './refusal.ts';
import { shippedOnly } from './shipped-only.ts';
import { startToken, type StartToken } from './start-token.ts';
import {
  everyStudy,
  grantsOfToken,
  hashOf,
  isExpired,
  isToken,
  readTokens,
  tokenAmong,
  type StoredToken,
} from './tokens.ts';

/** Who may read what on a server. */
export interface Access {
  /** Who sends a request, or why it is refused. */
  readonly callerOf: (request: Presenting) => Promise<Caller | AccessRefusal>;
  /** Whether who has no token may ask for the schema. */
  readonly introspection: boolean;
  /** Hides what cursors hold. */
  readonly cursors: CursorSeal;
  /** What was released of studies. */
  readonly releases: PublicReleases;
  /** The token of this start, where there is one. */
  readonly start: Pick<StartToken, 'token' | 'file'> | undefined;
  /** Whether there is a token or an issuer, so that others than the owner can be told apart. */
  readonly isConfigured: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

export interface AccessOptions {
  readonly store: Store;
  /** Where tokens and grants are; without one there are none. */
  readonly folder?: string | undefined;
  /** Whether a token is made for this start. */
  readonly start?: boolean;
  /** Whether who has no token may ask for the schema; so it is when absent. */
  readonly introspection?: boolean;
  /** Hears why nobody can be told apart at the moment, once for each reason. */
  readonly report?: (words: Words) => void;
  readonly keyTimes?: KeyTimes;
}

/** The file of grants in an access folder: YAML, of which JSON is a part. */
export function rulesFileIn(folder: string): string {
  return path.join(folder, 'access.yaml');
}

/** The file of tokens in an access folder. */
export function tokensFileIn(folder: string): string {
  return path.join(folder, 'tokens.json');
}

/**
 * Opens what a server knows of who may read what.
 *
 * @throws CommandError when a file of the access folder is not what it must be
 */
export async function openAccess(options: AccessOptions): Promise<Access> {
  const { store, folder, introspection = true, keyTimes = usualKeyTimes } = options;
  const key = await folderKey(folder);
  const start = options.start === true ? await startToken(folder) : undefined;
  const startTokens = start === undefined ? [] : [storedStart(start.token)];
  const tokens = kept(folder === undefined ? undefined : tokensFileIn(folder), readTokens);
  const rules = kept(folder === undefined ? undefined : rulesFileIn(folder), (file, text) => {
    const read = readRules(file, text);
    return { ...read, issued: issuedTokens(read.issuers, keyTimes) };
  });
  const isShipped = shippedOnly(store);
  await Promise.all([tokens(), rules()]);

  /** What holds for everybody. */
  async function published({ published: list }: AccessRules): Promise<Grants> {
    const studies = Object.entries(list).map(([study, role]) => ({ study, role }));
    if (await isShipped()) studies.push({ study: shippedStudyId, role: 'researcher' });
    return granted(studies);
  }

  async function callerBy(token: string, given: Rules): Promise<Caller | AccessRefusal> {
    if (isIssued(token)) {
      const identity = await given.issued(token);
      if ('refusal' in identity) return identity;
      const { issuer, subject, groups } = identity;
      const held = given.grants.filter(
        (each) =>
          'issuer' in each &&
          each.issuer === issuer &&
          ('subject' in each ? each.subject === subject : groups.includes(each.group)),
      );
      const hidden = createHmac('sha256', key).update(`${issuer}\n${subject}`).digest('base64url');
      const own = granted(held);
      const grants = granted([], own, await published(given));
      return callerWith(`issuer:${hidden.slice(0, 22)}`, grants, true, own);
    }
    if (!isToken(token)) return invalidToken('The token is not known here');
    const starting = tokenAmong(startTokens, token);
    if (starting !== undefined) return callerWith('start', grantsOfToken(starting));
    const found = tokenAmong(await tokens(), token);
    if (found === undefined) return invalidToken('The token is not known here');
    if (isExpired(found)) return invalidToken('The token has expired');
    const held = given.grants.filter((each) => 'token' in each && each.token === found.name);
    const own = granted(held, grantsOfToken(found));
    // Nothing is published for more than this, so that an admin is known also while the store is away.
    const others = mayAs(own.everywhere, 'researcher') ? [] : [await published(given)];
    return callerWith(`token:${found.name}`, granted([], own, ...others), true, own);
  }

  let reported: string | undefined;
  return {
    introspection,
    cursors: cursorSeal(key),
    releases: folder === undefined ? noReleases : releasesIn(releasesFolder(folder)),
    start,
    isConfigured: async () => {
      const [kept, { issuers }] = [await tokens(), await rules()];
      return issuers.length > 0 || kept.some((token) => !isExpired(token));
    },
    callerOf: async (request) => {
      const token = presentedToken(request);
      if (typeof token === 'object') return token;
      try {
        const given = await rules();
        const caller =
          token === undefined
            ? callerWith('public', await published(given), false)
            : await callerBy(token, given);
        reported = undefined;
        return caller;
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        // What a broken file takes away must not be given in the meantime.
        if (error.message !== reported) options.report?.(error.words);
        reported = error.message;
        return accessUnavailable('Who may read what cannot be told at the moment.');
      }
    },
    close: async () => {
      await start?.remove();
    },
  };
}

type Rules = AccessRules & { readonly issued: IssuedTokens };

function storedStart(token: string): StoredToken {
  const created = new Date().toISOString();
  return { name: 'start', hash: hashOf(token), studies: [everyStudy], role: 'admin', created };
}

function kept<Content>(
  file: string | undefined,
  read: (file: string, text: string | undefined) => Content,
): () => Promise<Content> {
  if (file !== undefined) return keptFile(file, (text) => read(file, text));
  const nothing = read('', undefined);
  return () => Promise.resolve(nothing);
}
