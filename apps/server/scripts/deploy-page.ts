import type { Rows } from '@samenspel/pages';
import { allSettings } from '../src/configuration/settings.ts';

/** The table of docs/deploy.md, from the table that the server reads its settings by. */
export const deployTables: Readonly<Record<string, Rows>> = {
  settings: [
    ['setting', 'variable', 'flag', 'default', 'what it says'],
    ...allSettings.map(({ name, env, flag, secret, default: usual, help }) => [
      code(name),
      secret ? `${code(env)}, ${code(`${env}_FILE`)}` : code(env),
      flag === undefined ? '' : code(`--${flag}`),
      usual === undefined || usual === '' ? '' : code(usual),
      help.en,
    ]),
  ],
};

function code(text: string): string {
  return `\`${text}\``;
}
