import type { Language } from '@samenspel/claims';
import { commonOptions, type Command, type Option } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import type { Words } from './io.ts';
import type { Paint } from './terminal/colour.ts';
import { padded, widthOf, wrap } from './terminal/text.ts';

const words = {
  usage: { nl: 'Gebruik', en: 'Usage' },
  call: { nl: 'samenspel <opdracht> [opties]', en: 'samenspel <command> [options]' },
  commands: { nl: 'Opdrachten', en: 'Commands' },
  options: { nl: 'Opties', en: 'Options' },
  examples: { nl: 'Voorbeelden', en: 'Examples' },
  start: { nl: 'Om te beginnen', en: 'To begin with' },
  exit: { nl: 'Eindcodes', en: 'Exit codes' },
  environment: { nl: 'Omgeving', en: 'Environment' },
  what: {
    nl: 'Van geannoteerde notities naar een graaf die zegt wie met wie samenwerkt, volgens wie, en waaruit dat blijkt. Zonder eigen onderzoek antwoordt het op de studie die wordt meegeleverd.',
    en: 'From annotated notes to a graph that says who collaborates with whom, according to whom, and on what evidence. Without a study of your own it answers about the one that comes with it.',
  },
  more: {
    nl: 'Meer over een opdracht: samenspel <opdracht> --help',
    en: 'More on a command: samenspel <command> --help',
  },
} as const satisfies Record<string, Words>;

/** Calls that the overview begins with. */
export const firstExamples: readonly string[] = [
  'samenspel who "wijkverpleegkundige Cordaan"',
  'samenspel between professional informal --phase 1',
  'samenspel serve',
];

/** What the command reads from the environment. */
export const environment: Readonly<Record<string, Words>> = {
  SAMENSPEL_STORE: {
    nl: 'adres van de opslag, als sqlite:<bestand>; --store gaat voor',
    en: 'address of the store, as sqlite:<file>; --store goes before it',
  },
  SAMENSPEL_TOKEN: {
    nl: 'token waarmee push en pull bij een server komen; --token-file gaat voor',
    en: 'token by which push and pull ask a server; --token-file goes before it',
  },
  XDG_DATA_HOME: {
    nl: 'map waarin de opslag staat als niemand een adres geeft (op Windows LOCALAPPDATA)',
    en: 'folder of the store when nobody gives an address (on Windows LOCALAPPDATA)',
  },
  SAMENSPEL_CONFIG: {
    nl: 'bestand met instellingen van serve; de andere variabelen van serve staan in zijn uitleg',
    en: 'file of settings of serve; the other variables of serve are in its help',
  },
  HOST: { nl: 'adres waarop serve luistert', en: 'address that serve listens on' },
  PORT: { nl: 'poort waarop serve luistert', en: 'port that serve listens on' },
  NO_COLOR: {
    nl: 'geen kleuren; die zijn er toch alleen op een terminal',
    en: 'no colours; there are none anyway but on a terminal',
  },
  LANG: {
    nl: 'taal, als --lang er niet is (ook LC_ALL en LC_MESSAGES): nl of anders Engels',
    en: 'language where there is no --lang (LC_ALL and LC_MESSAGES too): nl, else English',
  },
};

/** What `samenspel --help` prints. */
export function overview(
  commands: readonly Command[],
  language: Language,
  paint: Paint,
  width: number,
): string {
  const section = (title: Words, rows: readonly (readonly [string, string])[]) => [
    paint('bold', title[language]),
    ...listed(rows, paint, width),
    '',
  ];
  return [
    ...wrap(`samenspel: ${words.what[language]}`, width),
    '',
    `${words.usage[language]}: ${words.call[language]}`,
    '',
    ...section(
      words.commands,
      commands.map(({ name, summary }) => [name, summary[language]]),
    ),
    paint('bold', words.start[language]),
    ...firstExamples.map((example) => `  ${example}`),
    '',
    ...section(
      words.options,
      Object.entries({ ...commonOptions, ...versionOption }).map(([name, option]) => [
        optionName(name, option),
        option.help[language],
      ]),
    ),
    ...section(
      words.environment,
      Object.entries(environment).map(([name, meaning]) => [name, meaning[language]]),
    ),
    ...section(
      words.exit,
      Object.values(exitCodes).map(({ code, meaning }) => [String(code), meaning[language]]),
    ),
    words.more[language],
  ].join('\n');
}

/** The option of `samenspel` itself, without a command. */
export const versionOption: Readonly<Record<string, Option>> = {
  version: {
    type: 'boolean',
    help: { nl: 'versie van het programma', en: 'version of the program' },
  },
};

/** What `samenspel <command> --help` prints. */
export function commandHelp(
  command: Command,
  language: Language,
  paint: Paint,
  width: number,
): string {
  const options = Object.entries({ ...command.options, ...commonOptions });
  return [
    ...wrap(`samenspel ${command.name}: ${command.summary[language]}`, width),
    '',
    `${words.usage[language]}: ${callOf(command)}`,
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

/** How a command is called. */
function callOf({ name, usage }: Command): string {
  return `samenspel ${name} ${usage}`.trimEnd();
}

/** An option as it is written, with what stands for its value. */
export function optionName(name: string, { type, value, choices }: Option): string {
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
    wrap(text, Math.max(30, width - left - 4)).map(
      (line, at) => `  ${paint('cyan', padded(at === 0 ? name : '', left))}  ${line}`,
    ),
  );
}
