import { roles, type Role } from '@samenspel/graphql';
import { nearestOf } from '@samenspel/claims';
import { accessFolder } from '../access/access-folder.ts';
import { rulesFileIn, tokensFileIn } from '../access/access.ts';
import { keptFile } from '../access/kept-file.ts';
import { grantsOfName, grantsText, type NamedGrant } from '../access/named-grants.ts';
import { writePrivate } from '../access/private-file.ts';
import {
  hashOf,
  isExpired,
  newToken,
  readTokens,
  tokenName,
  tokensText,
  type StoredToken,
} from '../access/tokens.ts';
import { CommandError, storeOption, UsageError, type Call, type Command } from '../command.ts';
import { configOption, settingsOf } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Io, Words } from '../io.ts';
import { storeAddress } from '../store-address.ts';
import { textTable } from '../terminal/text-table.ts';

/** Makes, lists and removes tokens, by which a server knows its callers. */
export const token: Command = {
  name: 'token',
  summary: {
    nl: 'maak, toon of verwijder tokens, waaraan een server zijn vragers kent',
    en: 'make, list or remove tokens, by which a server knows its callers',
  },
  details: [
    {
      nl: 'Een token wordt één keer getoond; bewaard wordt alleen een hash. Een server die loopt merkt een verandering meteen. Rollen: analyst leest uitspraken, actoren en cijfers; researcher ook respondenten, notities en wie wat zei; admin alles; public alleen wat een onderzoek uitgeeft.',
      en: 'A token is shown once; only a hash is kept. A server that runs notices a change at once. Roles: analyst reads claims, actors and measures; researcher also respondents, notes and who said what; admin everything; public only what a study releases.',
    },
    {
      nl: 'Tokens staan naast de opslag: bij `serve <map>` is dat --store sqlite:<map>/.samenspel/samenspel.sqlite.',
      en: 'Tokens are beside the store: with `serve <folder>` that is --store sqlite:<folder>/.samenspel/samenspel.sqlite.',
    },
  ],
  usage: 'add <name> | list | remove <name>',
  arguments: [1, 2],
  options: {
    study: {
      type: 'string',
      value: '<study>',
      multiple: true,
      help: {
        nl: "onderzoek waarin de rol geldt, of '*' voor elk; mag herhaald worden",
        en: "study in which the role holds, or '*' for every one; may be repeated",
      },
    },
    role: {
      type: 'string',
      value: roles.join('|'),
      choices: roles,
      help: { nl: 'wat de houder mag', en: 'what the holder may do' },
    },
    expires: {
      type: 'string',
      value: '<time>',
      help: {
        nl: 'zo lang geldt het token: 12h, 90d of 26w; anders tot het verwijderd wordt',
        en: 'how long the token is valid: 12h, 90d or 26w; else until it is removed',
      },
    },
    'keep-grants': {
      type: 'boolean',
      help: {
        nl: 'geef het token ook wat access.yaml de naam al geeft',
        en: 'give the token what access.yaml already gives its name, too',
      },
    },
    'access-folder': {
      type: 'string',
      value: '<folder>',
      help: {
        nl: 'map met tokens (ook: SAMENSPEL_ACCESS_FOLDER); anders naast de opslag',
        en: 'folder of tokens (also: SAMENSPEL_ACCESS_FOLDER); else beside the store',
      },
    },
    ...storeOption,
    ...configOption,
  },
  examples: [
    "samenspel token add anna --study '*' --role researcher --expires 90d",
    'samenspel token list',
    'samenspel token remove anna',
  ],
  run: async (call, io) => {
    const [action = '', name] = call.positionals;
    const folder = await folderOf(call, io);
    const file = tokensFileIn(folder);
    if (action === 'list' && name === undefined) return await list(file, call, io);
    if (action === 'add' && name !== undefined) return await add(folder, name, call, io);
    if (action === 'remove' && name !== undefined) return await remove(folder, name, call, io);
    throw new UsageError({
      nl: `gevonden: samenspel token ${call.positionals.join(' ')}. Verwacht is: samenspel token ${token.usage}`,
      en: `found: samenspel token ${call.positionals.join(' ')}. Expected: samenspel token ${token.usage}`,
    });
  },
};

/** The folder of the server that has the same settings. */
async function folderOf(call: Call, io: Io): Promise<string> {
  const { value } = await settingsOf(call, io);
  return accessFolder(storeAddress(value(settings.store), io), value(settings.accessFolder), io);
}

/** Changes the tokens of a file, while nobody else does. */
async function change(
  file: string,
  changed: (tokens: readonly StoredToken[]) => readonly StoredToken[],
): Promise<void> {
  const read = keptFile(file, (text) => readTokens(file, text));
  await writePrivate(file, async () => tokensText(changed(await read())));
}

async function add(folder: string, name: string, call: Call, io: Io): Promise<ExitCode> {
  const made = newToken();
  const { studies, role } = grantOf(call);
  const now = Date.now();
  const lasts = lifetimeOf(call.text('expires'));
  if (!tokenName.test(name)) throw new UsageError(badName(name));
  const file = tokensFileIn(folder);
  const rules = rulesFileIn(folder);
  const grants = await grantsOfName(rules, name);
  if (grants.length > 0 && !call.on('keep-grants')) throw granted(rules, name, grants);
  await change(file, (tokens) => {
    if (tokens.some((each) => each.name === name)) throw taken(name);
    const entry: StoredToken = {
      name,
      hash: hashOf(made),
      studies: [...studies],
      role,
      created: new Date(now).toISOString(),
      ...(lasts === undefined ? {} : { expires: new Date(now + lasts).toISOString() }),
    };
    return [...tokens, entry];
  });
  const told: Words = {
    nl: `Bewaar dit token; het wordt niet nog eens getoond. De hash staat in ${file}.`,
    en: `Keep this token; it is not shown again. Its hash is in ${file}.`,
  };
  io.err(`${told[call.language]}\n`);
  io.out(`${made}\n`);
  return exitCodes.ok.code;
}

async function remove(folder: string, name: string, call: Call, io: Io): Promise<ExitCode> {
  await change(tokensFileIn(folder), (tokens) => {
    const rest = tokens.filter((each) => each.name !== name);
    if (rest.length < tokens.length) return rest;
    throw unknown(
      name,
      tokens.map((each) => each.name),
    );
  });
  const told: Words = { nl: `Token ${name} is verwijderd.`, en: `Token ${name} is removed.` };
  io.out(`${told[call.language]}\n`);
  // After the removal, which a file of grants that is broken is not to prevent.
  const rules = rulesFileIn(folder);
  const grants = await grantsOfName(rules, name);
  if (grants.length > 0) io.err(`${grantsStay(rules, name, grants)[call.language]}\n`);
  return exitCodes.ok.code;
}

async function list(file: string, { language }: Call, io: Io): Promise<ExitCode> {
  const tokens = await keptFile(file, (text) => readTokens(file, text))();
  if (tokens.length === 0) {
    const none: Words = {
      nl: `Er zijn geen tokens in ${file}.`,
      en: `There are no tokens in ${file}.`,
    };
    io.err(`${none[language]}\n`);
    return exitCodes.ok.code;
  }
  const heads: Record<typeof language, readonly string[]> = {
    nl: ['naam', 'onderzoek', 'rol', 'gemaakt', 'geldt tot'],
    en: ['name', 'study', 'role', 'made', 'valid until'],
  };
  const expired: Words = { nl: 'verlopen', en: 'expired' };
  const rows = tokens.map((each) => [
    each.name,
    each.studies.join(', '),
    each.role,
    each.created.slice(0, 10),
    isExpired(each) ? expired[language] : (each.expires?.slice(0, 10) ?? '–'),
  ]);
  const columns = heads[language].map((name) => ({ name, right: false }));
  const lines = textTable(columns, rows, io.columns) ?? rows.map((row) => row.join('\t'));
  io.out(`${lines.join('\n')}\n`);
  return exitCodes.ok.code;
}

function grantOf(call: Call): { readonly studies: readonly string[]; readonly role: Role } {
  const studies = call.texts('study').filter((study) => study !== '');
  const role = roles.find((each) => each === call.text('role'));
  if (studies.length > 0 && role !== undefined) return { studies, role };
  throw new UsageError({
    nl: "noem het onderzoek en de rol: --study <onderzoek> --role <rol>. Voor elk onderzoek: --study '*'.",
    en: "name the study and the role: --study <study> --role <role>. For every study: --study '*'.",
  });
}

const hour = 3_600_000;
const units: Readonly<Record<string, number>> = { h: hour, d: 24 * hour, w: 7 * 24 * hour };

/** In milliseconds. */
function lifetimeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, number, unit = ''] = /^([1-9]\d{0,4})([hdw])$/u.exec(text) ?? [];
  if (number !== undefined) return Number(number) * (units[unit] ?? 0);
  throw new UsageError({
    nl: `--expires ${text}: verwacht is een tijd als 12h, 90d of 26w.`,
    en: `--expires ${text}: expected a time such as 12h, 90d or 26w.`,
  });
}

function badName(name: string): Words {
  return {
    nl: `de naam ${JSON.stringify(name)} kan niet; verwacht zijn hooguit 64 letters, cijfers, punten en streepjes.`,
    en: `the name ${JSON.stringify(name)} cannot be; expected are at most 64 letters, digits, dots and dashes.`,
  };
}

function granted(rules: string, name: string, grants: readonly NamedGrant[]): CommandError {
  return new CommandError(exitCodes.failed.code, {
    nl: `${rules} geeft de naam ${name} al rechten: ${grantsText(grants, 'nl')}. Haal die daar weg, neem een andere naam, of geef --keep-grants als het nieuwe token ze ook krijgt.`,
    en: `${rules} already gives the name ${name} grants: ${grantsText(grants, 'en')}. Take them out there, take another name, or give --keep-grants where the new token is to have them too.`,
  });
}

function grantsStay(rules: string, name: string, grants: readonly NamedGrant[]): Words {
  return {
    nl: `In ${rules} staan nog rechten voor de naam ${name}: ${grantsText(grants, 'nl')}. Haal ze weg als ze niet voor een volgend token zijn.`,
    en: `In ${rules} there are still grants for the name ${name}: ${grantsText(grants, 'en')}. Take them out if they are not for a next token.`,
  };
}

function taken(name: string): CommandError {
  return new CommandError(exitCodes.failed.code, {
    nl: `er is al een token ${name}. Verwijder dat eerst (samenspel token remove ${name}), of neem een andere naam.`,
    en: `there is a token ${name} already. Remove it first (samenspel token remove ${name}), or take another name.`,
  });
}

function unknown(name: string, names: readonly string[]): CommandError {
  const near = nearestOf(names, name);
  return new CommandError(exitCodes.nothing.code, {
    nl: `er is geen token ${name}. ${near === undefined ? 'Kijk met: samenspel token list' : `Bedoelde u ${near}?`}`,
    en: `there is no token ${name}. ${near === undefined ? 'Look with: samenspel token list' : `Did you mean ${near}?`}`,
  });
}
