import { roles } from '@samenspel/graphql';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { loopbackHosts } from '../loopback.ts';
import { everyStudy, tokenName } from './tokens.ts';

const role = z.enum(roles);
const study = z.string().min(1);

/** Signatures by a key of which only the issuer has the secret half. One that both have is never accepted. */
const algorithm = z.enum([
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
]);

/** An address whose answers nobody in between can change. */
export const safeUrl = z.url().refine(
  (text) => {
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || (protocol === 'http:' && loopbackHosts.has(hostname));
  },
  { error: 'an address with https; http is for this machine alone' },
);

const issuer = z.strictObject({
  /** As the claim `iss` of its tokens says it. */
  issuer: safeUrl,
  /** As the claim `aud` says it: the name of this server at the issuer. */
  audience: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  /** Where its keys are; found by its discovery document when absent. */
  jwksUri: safeUrl.optional(),
  algorithms: z.array(algorithm).min(1).default(['RS256', 'PS256', 'ES256', 'EdDSA']),
  /** Seconds by which its clock and ours may differ. */
  clockTolerance: z.int().min(0).max(300).default(30),
  /** The claim that lists the groups of a subject. */
  groupsClaim: z.string().min(1).default('groups'),
});

const grant = z.union(
  [
    z.strictObject({ study, role, token: z.string().regex(tokenName) }),
    z.strictObject({ study, role, issuer: z.url(), subject: z.string().min(1) }),
    z.strictObject({ study, role, issuer: z.url(), group: z.string().min(1) }),
  ],
  { error: 'study, role, and one of: token; issuer and subject; issuer and group' },
);

const accessFile = z.strictObject({
  /** Studies that may be read without a token, each with the role of everybody. */
  published: z
    .record(study, z.enum(['public', 'analyst', 'researcher']))
    // So that a study that comes later is not published unseen.
    .refine((list) => !(everyStudy in list), {
      path: [everyStudy],
      error: 'the id of one study; each that is published is named by itself',
    })
    .default({}),
  grants: z.array(grant).default([]),
  issuers: z.array(issuer).default([]),
});

/** Who may do what in which study, as the operator of the server writes it. */
export type AccessRules = z.infer<typeof accessFile>;

/** An issuer of tokens that are believed here. */
export type Issuer = AccessRules['issuers'][number];

/** The rules of a file in YAML or JSON; of no file, none. @throws CommandError with path, value and expectation */
export function readRules(file: string, text: string | undefined): AccessRules {
  const found = accessFile.safeParse(text === undefined ? {} : (parsed(file, text) ?? {}), {
    reportInput: true,
  });
  if (!found.success) {
    const [first] = found.error.issues;
    throw refused(file, first === undefined ? ['', '', ''] : told(first));
  }
  const { grants, issuers } = found.data;
  const known = new Set(issuers.map((each) => each.issuer));
  grants.forEach((each, at) => {
    if (!('issuer' in each) || known.has(each.issuer)) return;
    const place = `grants.${String(at)}.issuer`;
    throw refused(file, [place, JSON.stringify(each.issuer), 'an issuer of the list "issuers"']);
  });
  return found.data;
}

function parsed(file: string, text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof YAMLParseError || error instanceof ReferenceError)) throw error;
    throw refused(file, ['', error.message.split('\n', 1)[0] ?? '', 'YAML, or JSON']);
  }
}

type Told = readonly [place: string, found: string, expected: string];

function told({ path, input, message, ...issue }: z.core.$ZodIssue): Told {
  const place = path.map(String).join('.');
  const keys = issue.code === 'unrecognized_keys' && 'keys' in issue ? issue.keys : undefined;
  const found = Array.isArray(keys)
    ? `the key ${keys.join(', ')}`
    : input === undefined
      ? 'not there'
      : JSON.stringify(input);
  return [place, found.length > 100 ? `${found.slice(0, 100)}…` : found, message];
}

function refused(file: string, [place, found, expected]: Told): CommandError {
  const where = place === '' ? file : `${file}: ${place}`;
  return new CommandError(exitCodes.usage.code, {
    nl: `${where} is ${found}; verwacht is: ${expected}.`,
    en: `${where} is ${found}; expected: ${expected}.`,
  });
}
