import { nearestOf } from '@samenspel/claims';
import { systemCode } from '@samenspel/notes/node';
import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Words } from '../io.ts';

/**
 * The file of settings, as texts by the names of settings. Nothing of its contents is quoted but keys: it may hold
 * secrets.
 *
 * @param known names that may stand in it
 * @throws CommandError for a file that is not there or cannot be read, and for a key that is no setting
 */
export async function readSettingsFile(
  file: string,
  known: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const document = parseDocument(await contents(file), { logLevel: 'silent' });
  const [problem] = document.errors;
  if (problem !== undefined) throw refused(notYaml(file, problem.linePos?.[0].line, problem.code));
  const found = new Map<string, string>();
  collect({ file, known, found }, '', asPlain(file, document));
  return found;
}

interface Collecting {
  readonly file: string;
  readonly known: readonly string[];
  readonly found: Map<string, string>;
}

function collect(collecting: Collecting, name: string, value: unknown): void {
  const { file, known, found } = collecting;
  const isGroup = known.some((each) => name === '' || each.startsWith(`${name}.`));
  if (value === null || value === undefined) {
    if (known.includes(name) || isGroup) return;
    throw refused(noSetting(file, name, known));
  }
  if (known.includes(name)) {
    const text = asText(value);
    if (text === undefined) throw refused(noText(file, name));
    found.set(name, text);
    return;
  }
  if (!isGroup) throw refused(noSetting(file, name, known));
  if (!isTable(value)) throw refused(noTable(file, name));
  for (const [key, below] of Object.entries(value))
    collect(collecting, name === '' ? key : `${name}.${key}`, below);
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of the file as one would write it in a variable. */
function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (!Array.isArray(value)) return undefined;
  const texts = value.map((each: unknown) => (Array.isArray(each) ? undefined : asText(each)));
  return texts.every((each) => each !== undefined) ? texts.join(',') : undefined;
}

async function contents(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw refused(
      {
        nl: `het bestand met instellingen ${file} is niet te lezen (${code}). Noem een ander met --config of SAMENSPEL_CONFIG.`,
        en: `the file of settings ${file} cannot be read (${code}). Name another with --config or SAMENSPEL_CONFIG.`,
      },
      error,
    );
  }
}

/** Aliases are for nothing here, and a few of them can become very much. */
function asPlain(file: string, document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw refused({
      nl: `${file} verwijst naar zichzelf met & en *. Schrijf de waarden uit.`,
      en: `${file} refers to itself by & and *. Write the values out.`,
    });
  }
}

function refused(words: Words, cause?: unknown): CommandError {
  return new CommandError(exitCodes.usage.code, words, { cause });
}

const notYaml = (file: string, line: number | undefined, code: string): Words => ({
  nl: `${file} is geen YAML: regel ${String(line ?? 1)} is niet te lezen (${code}).`,
  en: `${file} is not YAML: line ${String(line ?? 1)} cannot be read (${code}).`,
});

function noSetting(file: string, name: string, known: readonly string[]): Words {
  const near = nearestOf(known, name);
  return {
    nl: `${file} heeft ${JSON.stringify(name)}; dat is geen instelling. ${near === undefined ? 'Ze staan in docs/deploy.md.' : `Bedoelde u "${near}"?`}`,
    en: `${file} has ${JSON.stringify(name)}, which is no setting. ${near === undefined ? 'They are in docs/deploy.md.' : `Did you mean "${near}"?`}`,
  };
}

const noText = (file: string, name: string): Words => ({
  nl: `${name} in ${file} is geen tekst, getal, on, off of lijst daarvan.`,
  en: `${name} in ${file} is no text, number, on, off or list of those.`,
});

const noTable = (file: string, name: string): Words => ({
  nl: `${name === '' ? file : `${name} in ${file}`} is geen tabel van instellingen. Verwacht zijn regels als "port: 4000".`,
  en: `${name === '' ? file : `${name} in ${file}`} is no table of settings. Expected are lines such as "port: 4000".`,
});
