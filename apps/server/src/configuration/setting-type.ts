import path from 'node:path';
import { z } from 'zod';
import type { Words } from '../io.ts';

/** What a setting may be: how its text is read, and what is said of it. */
export interface SettingType<Value> {
  /** From the text that a flag, a variable or the file has. */
  readonly schema: z.ZodType<Value, string>;
  /** What it must be, as it stands after "expected". */
  readonly expected: Words;
  /** What stands for it in the help: `<port>`. */
  readonly placeholder: string;
  /** The text with what it refers to made absolute, seen from a folder. */
  readonly from?: (folder: string, text: string) => string;
}

/** A whole number. */
export function integer(
  least: number,
  most: number,
  placeholder = '<number>',
): SettingType<number> {
  const [from, to] = [String(least), String(most)];
  return {
    schema: z
      .string()
      .regex(/^\d{1,15}$/u)
      .transform(Number)
      .pipe(z.number().min(least).max(most)),
    expected: {
      nl: `een getal van ${from} tot en met ${to}`,
      en: `a number from ${from} to ${to}`,
    },
    placeholder,
  };
}

/** One of a few words. */
export function choice<const Name extends string>(...names: readonly Name[]): SettingType<Name> {
  const listed = names.join(', ');
  return {
    schema: z.string().pipe(z.enum(names)),
    expected: { nl: `een van ${listed}`, en: `one of ${listed}` },
    placeholder: names.join('|'),
  };
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ['on', true],
  ['true', true],
  ['off', false],
  ['false', false],
]);

/** On or off. */
export const onOff: SettingType<boolean> = {
  schema: z.string().transform((text, context) => {
    const truth = truths.get(text.toLowerCase());
    if (truth !== undefined) return truth;
    context.addIssue('neither on nor off');
    return z.NEVER;
  }),
  expected: { nl: 'on of off', en: 'on or off' },
  placeholder: 'on|off',
};

/** A size in one of its units, as a number of the smallest. */
function measured(
  units: Readonly<Record<string, number>>,
  most: number,
): z.ZodType<number, string> {
  const form = new RegExp(
    `^(\\d{1,12}(?:\\.\\d{1,3})?)\\s?(${Object.keys(units).join('|')})?$`,
    'u',
  );
  return z.string().transform((text, context) => {
    const [, number, unit = ''] = form.exec(text) ?? [];
    const size = Math.round(Number(number) * (units[unit] ?? 1));
    if (number !== undefined && size <= most) return size;
    context.addIssue('no such size');
    return z.NEVER;
  });
}

/** A time, in milliseconds: `500ms`, `10s`, `2m`; a bare number is of milliseconds. */
export const duration: SettingType<number> = {
  // More does not fit a timer.
  schema: measured({ ms: 1, s: 1000, m: 60_000, h: 3_600_000 }, 2 ** 31 - 1),
  expected: { nl: 'een tijd als 500ms, 10s of 2m', en: 'a time such as 500ms, 10s or 2m' },
  placeholder: '<time>',
};

/** An amount of memory, in bytes: `64KiB`, `1MiB`, `2GiB`; a bare number is of bytes. */
export const bytes: SettingType<number> = {
  schema: measured({ B: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 }, 64 * 1024 ** 3),
  expected: { nl: 'een grootte als 64KiB of 1MiB', en: 'a size such as 64KiB or 1MiB' },
  placeholder: '<size>',
};

/** Any text. */
export function text(placeholder: string): SettingType<string> {
  return {
    schema: z.string().min(1).max(4096),
    expected: { nl: 'een tekst', en: 'a text' },
    placeholder,
  };
}

/** Text that reads in one way, said in words. */
export function pattern(form: RegExp, placeholder: string, expected: Words): SettingType<string> {
  return { schema: z.string().max(4096).regex(form), expected, placeholder };
}

/** The path of a file or folder; in the file of settings it is seen from that file's folder. */
export function pathTo(placeholder: string): SettingType<string> {
  return {
    ...text(placeholder),
    expected: { nl: 'een pad', en: 'a path' },
    from: (folder, given) => path.resolve(folder, given),
  };
}

/** Several of a kind, parted by commas; in the file a list. */
function listOf(
  form: RegExp,
  placeholder: string,
  expected: Words,
): SettingType<readonly string[]> {
  return {
    schema: z
      .string()
      .max(65_536)
      .transform((given) =>
        given
          .split(',')
          .map((each) => each.trim())
          .filter((each) => each !== ''),
      )
      .pipe(z.array(z.string().regex(form))),
    expected,
    placeholder,
  };
}

/** The web address of an origin: a scheme and a host, with a port where it is not the usual one. */
export const origins: SettingType<readonly string[]> = listOf(
  /^https?:\/\/[\w.-]+(?::\d{1,5})?$/u,
  '<origins>',
  {
    nl: 'adressen als https://example.org, met komma’s ertussen',
    en: 'addresses such as https://example.org, parted by commas',
  },
);

/** Names of hosts as a browser sends them, without a port. */
export const hostNames: SettingType<readonly string[]> = listOf(
  /^(?:[a-z\d](?:[a-z\d.-]*[a-z\d])?|\[[\da-f:]+\])$/iu,
  '<names>',
  {
    nl: 'namen als samenspel.example.org, met komma’s ertussen',
    en: 'names such as samenspel.example.org, parted by commas',
  },
);

/** A whole number, or a word for none. */
export function integerOr<const Name extends string>(
  names: readonly Name[],
  least: number,
  most: number,
): SettingType<number | Name> {
  const number = integer(least, most);
  const listed = names.join(', ');
  return {
    schema: z.union([z.string().pipe(z.enum(names)), number.schema]),
    expected: {
      nl: `${number.expected.nl}, of ${listed}`,
      en: `${number.expected.en}, or ${listed}`,
    },
    placeholder: `<number>|${names.join('|')}`,
  };
}
