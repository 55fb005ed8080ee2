import type { Language } from '@samenspel/claims';
import { commonOptions, type Command, type Option } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import type { Words } from './io.ts';
import type { Paint } from './terminal/colour.ts';
import { widthOf, wrap } from './terminal/text.ts';

const words = {
  usage: { nl: 'Gebruik', en: 'Usage' },
  commands: { nl: 'Opdrachten', en: 'Commands' },
  options: { nl: 'Opties', en: 'Options' },
  examples: { nl: 'Voorbeelden', en: 'Examples' },
  exit: { nl: 'Eindcodes', en: 'Exit codes' },
  what: {
    nl: 'Van geannoteerde aantekeningen naar een graaf die zegt wie met wie samenwerkt.',
    en: 'From annotated notes to a graph that says who collaborates with whom.',
  },
  more: {
    nl: 'Meer over een opdracht: samenspel <opdracht> --help',
    en: 'More on a command: samenspel <command> --help',
  },
} as const satisfies Record<string, Words>;

/** What `samenspel --help` prints. */
export function overview(
  commands: readonly Command[],
  language: Language,
  paint: Paint,
  width: number,
): string {
  return [
    `${paint('bold', 'samenspel')} — ${words.what[language]}`,
    '',
    `${words.usage[language]}: samenspel <command> [options]`,
    '',
    paint('bold', words.commands[language]),
    ...listed(
      commands.map(({ name, summary }) => [name, summary[language]]),
      paint,
      width,
    ),
    '',
    paint('bold', words.exit[language]),
    ...listed(
      Object.values(exitCodes).map(({ code, meaning }) => [String(code), meaning[language]]),
      paint,
      width,
    ),
    '',
    words.more[language],
  ].join('\n');
}

/** What `samenspel <command> --help` prints. */
export function commandHelp(
  command: Command,
  language: Language,
  paint: Paint,
  width: number,
): string {
  const options = Object.entries({ ...command.options, ...commonOptions });
  return [
    command.summary[language],
    '',
    `${words.usage[language]}: samenspel ${command.name} ${command.usage}`.trimEnd(),
    '',
    ...(command.details ?? []).flatMap((paragraph) => [...wrap(paragraph[language], width), '']),
    paint('bold', words.options[language]),
    ...listed(
      options.map(([name, option]) => [optionName(name, option), option.help[language]]),
      paint,
      width,
    ),
    '',
    paint('bold', words.examples[language]),
    ...command.examples.map((example) => `  ${example}`),
  ].join('\n');
}

function optionName(name: string, { type, value, choices }: Option): string {
  if (type === 'boolean') return `--${name}`;
  return `--${name} ${value ?? choices?.join('|') ?? '<value>'}`;
}

function listed(
  rows: readonly (readonly [string, string])[],
  paint: Paint,
  width: number,
): readonly string[] {
  const left = Math.max(...rows.map(([name]) => widthOf(name)));
  return rows.flatMap(([name, text]) =>
    wrap(text, Math.max(30, width - left - 4)).map((line, index) => {
      const shown = index === 0 ? name : '';
      return `  ${paint('cyan', shown)}${' '.repeat(left - widthOf(shown))}  ${line}`;
    }),
  );
}
