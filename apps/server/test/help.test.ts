import { describe, expect, test } from 'vitest';
import { wayNames } from '../src/answers/words.ts';
import { commonOptions } from '../src/command.ts';
import { commands } from '../src/commands/index.ts';
import { exitCodes } from '../src/exit-codes.ts';
import { environment, firstExamples, versionOption } from '../src/help.ts';
import type { Words } from '../src/io.ts';
import { version } from '../src/version.ts';
import { caller } from './caller.ts';
import { prepareExamples, runLine } from './shell.ts';

const made = caller(prepareExamples);
const { samenspel } = made;

const escape = '\u001B';

describe('samenspel', () => {
  test.each([[[]], [['--help']], [['-h']], [['help']]])(
    'with %j explains itself: every command, exit code and variable',
    async (args) => {
      const { code, out, err } = await samenspel(args);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      for (const { name } of commands) expect(out).toMatch(new RegExp(`^  ${name} +\\S`, 'mu'));
      for (const { code: exit } of Object.values(exitCodes))
        expect(out).toMatch(new RegExp(`^  ${String(exit)}  \\S`, 'mu'));
      for (const name of Object.keys(environment)) expect(out).toContain(name);
    },
  );

  test.each(['--version', '-v', 'version'])('%s says the version', async (arg) => {
    expect(await samenspel([arg])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test.each([
    ['help', 'who'],
    ['who', '--help'],
    ['who', '-h'],
    ['who', 'nurse', '--area', 'x', '--help'],
  ])('%s %s explains a command, whatever else is there', async (...args) => {
    const { code, out } = await samenspel(args);
    expect(code).toBe(0);
    expect(out).toContain('Usage: samenspel who <actor>');
    expect(out).toContain('--area <area>');
  });

  test('takes the language before or after the command, or from the locale', async () => {
    for (const args of [
      ['--lang', 'nl', 'help'],
      ['help', '--lang=nl'],
      ['--help', '--lang', 'nl'],
    ])
      expect((await samenspel(args)).out).toContain('Opdrachten');
    expect((await samenspel([], { env: { LANG: 'nl_NL.UTF-8' } })).out).toContain('Opdrachten');
  });
});

describe('colours', () => {
  test.each([
    ['on a terminal', true, {}, true],
    ['not where the output goes elsewhere', false, {}, false],
    ['not with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['with NO_COLOR empty', true, { NO_COLOR: '' }, true],
  ])('%s', async (_, terminal, env, coloured) => {
    const { out } = await samenspel([], { terminal, env });
    expect(out.includes(escape)).toBe(coloured);
    const { err } = await samenspel(['qery'], { terminal, env });
    expect(err.includes(escape)).toBe(coloured);
  });
});

describe('every line of the help fits', () => {
  test.each(commands.map(({ name }) => name))('%s, in 80 columns', async (name) => {
    for (const lang of ['nl', 'en']) {
      const { out } = await samenspel([name, '--help', '--lang', lang]);
      const [text = ''] = out.split(/\n(?:Examples|Voorbeelden)\n/u);
      for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    }
  });
});

describe('an example of the help runs', () => {
  const examples = [...firstExamples, ...commands.flatMap((command) => command.examples)];
  test.each(examples)('%s', async (line) => {
    const { code, out, err } = await runLine(made, line);
    // Somebody else may have the port that an example names.
    const isTaken = code === exitCodes.unavailable.code && err.includes('8080');
    expect(isTaken || code === 0, `${err}${out}`).toBe(true);
  });
});

describe('what cannot be understood ends with 2 and the nearest that can', () => {
  test.each([
    [['qery'], 'Did you mean "query"?'],
    [['qery', '--lang', 'nl'], 'Bedoelde u "query"?'],
    [['export', '--fromat', 'csv'], 'Did you mean --format?'],
    [['export', '--fromat', 'csv', '--lang', 'nl'], 'Bedoelde u --format?'],
    [['export', '--zzzzzzz'], 'See: samenspel export --help'],
    [['export', '--format', 'json'], 'Did you mean "jsonl"?'],
    [['export', '--what'], '--what has no value'],
    [['export', '--bom=yes'], '--bom takes no value'],
    [['who'], 'takes 1 argument, found 0'],
    [['between', 'a'], 'takes 2 arguments, found 1'],
    [['who', 'a', 'b'], 'found 2'],
    [['who', 'a', '--lang', 'fr'], 'expected one of nl, en'],
    [['query', '{ x }', '--store', 'mysql:x'], 'expected sqlite:<file>'],
  ])('%j', async (args, message) => {
    const { code, err } = await samenspel(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

test('no text is the same in both languages', () => {
  const options = [
    ...commands.flatMap((command) => Object.values(command.options)),
    ...Object.values({ ...commonOptions, ...versionOption }),
  ];
  const texts: readonly Words[] = [
    ...commands.flatMap(({ summary, details = [] }) => [summary, ...details]),
    ...options.map(({ help }) => help),
    ...Object.values(exitCodes).map(({ meaning }) => meaning),
    ...Object.values(environment),
    ...Object.values(wayNames),
  ];
  expect(texts.length).toBeGreaterThan(40);
  for (const { nl, en } of texts) {
    expect(nl).not.toBe('');
    expect(en).not.toBe('');
    expect(nl).not.toBe(en);
  }
});
