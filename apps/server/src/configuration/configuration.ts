import { nearestOf } from '@samenspel/claims';
import { systemCode } from '@samenspel/notes/node';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError, UsageError, type Call, type Option } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io, Words } from '../io.ts';
import type { Setting } from './setting.ts';
import { allSettings } from './settings.ts';
import { readSettingsFile } from './settings-file.ts';

/** Where a value comes from; the first that has it counts. */
export type SourceKind = 'flag' | 'environment' | 'file' | 'default';

/** The source of a value, with the flag, variable or key by name. */
export interface Source {
  readonly kind: SourceKind;
  readonly place: string;
}

/** The settings of a server, all of them checked. */
export interface Configuration {
  /** @example configuration.value(settings.deadline) */
  readonly value: <Value>(setting: Setting<Value>) => Value;
  readonly sourceOf: (setting: Setting<unknown>) => Source;
  /** Its text as it was given, or by default; nothing where there is none. */
  readonly textOf: (setting: Setting<unknown>) => string | undefined;
  /** Variables that look like settings and are none, with the nearest that is. */
  readonly unknown: readonly { readonly name: string; readonly nearest: string | undefined }[];
}

interface Given extends Source {
  readonly text: string;
}

/** Option of commands that reach what a server does: its settings tell where that is. */
export const configOption: Readonly<Record<string, Option>> = {
  config: {
    type: 'string',
    value: '<file>',
    help: {
      nl: 'bestand met instellingen in YAML (ook: SAMENSPEL_CONFIG)',
      en: 'file of settings in YAML (also: SAMENSPEL_CONFIG)',
    },
  },
};

/** Every setting as a flag of a command. */
export function settingOptions(): Readonly<Record<string, Option>> {
  const options = allSettings.flatMap((each): [string, Option][] =>
    each.flag === undefined
      ? []
      : [[each.flag, { type: 'string', value: each.placeholder, help: helpOf(each) }]],
  );
  return {
    ...Object.fromEntries(options),
    ...configOption,
  };
}

function helpOf({ help, env, default: usual }: Setting<unknown>): Words {
  const isTold = usual !== undefined && usual !== '';
  return {
    nl: `${help.nl} (ook: ${env}${isTold ? `; standaard ${usual}` : ''})`,
    en: `${help.en} (also: ${env}${isTold ? `; default ${usual}` : ''})`,
  };
}

/**
 * The settings that a call, its environment and the file that either names give together: a flag goes before the
 * environment, that before the file, that before the default.
 *
 * @param wanted those that are looked at; others have their defaults
 * @throws UsageError for a value that cannot be, with its source; CommandError for a file that cannot be used
 */
export async function settingsOf(
  call: Pick<Call, 'text'>,
  io: Pick<Io, 'env' | 'cwd'>,
  wanted: readonly Setting<unknown>[] = allSettings,
): Promise<Configuration> {
  const asked = call.text('config') ?? present(io.env.SAMENSPEL_CONFIG);
  const file = asked === undefined ? undefined : path.resolve(io.cwd, asked);
  const inFile = file === undefined ? noTexts : await readSettingsFile(file, keysOfFile);
  const given = new Map<string, Given>();
  for (const each of wanted) {
    const found =
      byFlag(each, call, io) ??
      (await byEnvironment(each, io)) ??
      (file === undefined ? undefined : await byFile(each, inFile, file));
    if (found !== undefined) given.set(each.name, checked(each, found));
  }
  return { ...configurationOf(given), unknown: unknownVariables(io.env) };
}

/** Settings by their names, as a test or a program gives them; others have their defaults. @throws UsageError */
export function configured(texts: Readonly<Record<string, string>> = {}): Configuration {
  const given = allSettings.flatMap((each): [string, Given][] => {
    const text = texts[each.name];
    const place = each.name;
    return text === undefined ? [] : [[each.name, checked(each, { kind: 'file', place, text })]];
  });
  return configurationOf(new Map(given));
}

function configurationOf(given: ReadonlyMap<string, Given>): Configuration {
  return {
    value: (setting) => setting.read(given.get(setting.name)?.text),
    textOf: (setting) => given.get(setting.name)?.text ?? setting.default,
    sourceOf: ({ name }) => given.get(name) ?? { kind: 'default', place: '' },
    unknown: [],
  };
}

const noTexts: ReadonlyMap<string, string> = new Map();

const secretFile = '-file';

const keysOfFile: readonly string[] = allSettings.flatMap(({ name, secret }) =>
  secret ? [name, `${name}${secretFile}`] : [name],
);

/** A variable that is set to nothing is not set: so containers leave one out. */
function present(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text;
}

function byFlag(
  { flag, from }: Setting<unknown>,
  call: Pick<Call, 'text'>,
  { cwd }: Pick<Io, 'cwd'>,
): Given | undefined {
  const text = flag === undefined ? undefined : call.text(flag);
  if (text === undefined) return undefined;
  return { kind: 'flag', place: `--${String(flag)}`, text: from(cwd, text) };
}

async function byEnvironment(
  { env: name, secret, from }: Setting<unknown>,
  { env, cwd }: Pick<Io, 'env' | 'cwd'>,
): Promise<Given | undefined> {
  const text = present(env[name]);
  if (text !== undefined) return { kind: 'environment', place: name, text: from(cwd, text) };
  const named = secret ? present(env[`${name}_FILE`]) : undefined;
  if (named === undefined) return undefined;
  const place = `${name}_FILE`;
  return { kind: 'environment', place, text: await secretIn(path.resolve(cwd, named), place) };
}

async function byFile(
  { name, secret, from }: Setting<unknown>,
  texts: ReadonlyMap<string, string>,
  file: string,
): Promise<Given | undefined> {
  const folder = path.dirname(file);
  const text = texts.get(name);
  if (text !== undefined)
    return { kind: 'file', place: `${name} in ${file}`, text: from(folder, text) };
  const key = `${name}${secretFile}`;
  const named = secret ? texts.get(key) : undefined;
  if (named === undefined) return undefined;
  const place = `${key} in ${file}`;
  return { kind: 'file', place, text: await secretIn(path.resolve(folder, named), place) };
}

/** A secret as containers are given it: a file with nothing else, but for the end of its line. */
async function secretIn(file: string, place: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/\r?\n$/u, '');
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new CommandError(
      exitCodes.usage.code,
      {
        nl: `${place} noemt ${file}, en dat is niet te lezen (${code}).`,
        en: `${place} names ${file}, which cannot be read (${code}).`,
      },
      { cause: error },
    );
  }
}

function checked(setting: Setting<unknown>, given: Given): Given {
  if (setting.accepts(given.text)) return given;
  const { name, expected, secret } = setting;
  const found = JSON.stringify(given.text.slice(0, 100));
  const place = given.place;
  throw new UsageError({
    nl: `${name} is ${secret ? 'niet wat het moet zijn' : found} (uit ${place}); verwacht is ${expected.nl}.`,
    en: `${name} is ${secret ? 'not what it must be' : found} (from ${place}); expected ${expected.en}.`,
  });
}

/** Other commands have variables of their own, so a name that nobody knows is told and not refused. */
function unknownVariables(env: Io['env']): Configuration['unknown'] {
  const known = [
    'SAMENSPEL_CONFIG',
    ...allSettings.flatMap(({ env: name, secret }) => (secret ? [name, `${name}_FILE`] : [name])),
  ];
  return Object.keys(env)
    .filter((name) => name.startsWith('SAMENSPEL_') && !known.includes(name))
    .map((name) => ({ name, nearest: nearestOf(known, name) }));
}
