import type { Language } from '@samenspel/claims';
import type { Configuration } from '../configuration/configuration.ts';
import { changedSettings } from '../configuration/settings-told.ts';
import type { Example } from '../examples.ts';
import type { Io } from '../io.ts';
import { painter } from './colour.ts';

const words = {
  nl: {
    page: 'pagina',
    endpoint: 'GraphQL',
    tries: 'Om te proberen',
    set: 'Ingesteld',
    stop: 'Stoppen: Ctrl+C',
  },
  en: { page: 'page', endpoint: 'GraphQL', tries: 'To try', set: 'Set', stop: 'Stop: Ctrl+C' },
} as const;

/** What `serve` prints when it listens: where to look, what to try, and for a person what is set otherwise. */
export function announcement(
  address: string,
  queries: readonly Example[],
  configuration: Configuration,
  language: Language,
  io: Io,
  token: string | undefined,
): string {
  const paint = painter(io);
  const say = words[language];
  /** The fragment stays in the browser: no server and no log sees it. */
  const page = (path: string, fragment = '') => {
    const parts = [fragment, token === undefined ? '' : `token=${token}`];
    const found = parts.filter((part) => part !== '').join('&');
    return paint('cyan', `${address}${path}${found === '' ? '' : '#'}${found}`);
  };
  const changed = io.terminal ? changedSettings(configuration) : [];
  return [
    '',
    `  ${paint('bold', 'Samenspel')}`,
    '',
    `  ${say.page.padEnd(9)} ${page('/')}`,
    `  ${'GraphiQL'.padEnd(9)} ${page('/graphiql')}`,
    `  ${say.endpoint.padEnd(9)} ${paint('cyan', `${address}/graphql`)}`,
    '',
    `  ${say.tries}`,
    ...queries
      .slice(1, 4)
      .flatMap(({ name, title }) => [`    ${title[language]}`, `      ${page('/graphiql', name)}`]),
    '',
    ...(changed.length === 0 ? [] : [`  ${say.set}`]),
    ...changed.map(({ name, text, place }) => `    ${name} ${text} ${paint('dim', `(${place})`)}`),
    ...(changed.length === 0 ? [] : ['']),
    `  ${say.stop}`,
    '',
    '',
  ].join('\n');
}
