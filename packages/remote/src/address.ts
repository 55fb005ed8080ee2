import { RemoteError } from './remote-error.ts';
import type { Words } from './words.ts';

export { RemoteError };

/**
 * The address of a server in its one form: without a slash at the end, and without `/graphql`.
 *
 * @throws RemoteError BAD_ADDRESS for anything but https, or http on this machine itself, and for credentials or a query
 */
export function serverAddress(text: string): string {
  if (!URL.canParse(text)) throw refused('is no address', 'is geen adres');
  const url = new URL(text);
  const isPlain = url.protocol === 'http:' && isLoopback(url.hostname);
  if (url.protocol !== 'https:' && !isPlain)
    throw refused(
      'is not https, so that others could read the token on its way',
      'is geen https, zodat anderen het token onderweg kunnen lezen',
    );
  if (url.username !== '' || url.password !== '')
    throw refused('holds a name or a password', 'bevat een naam of een wachtwoord');
  if (url.search !== '' || url.hash !== '')
    throw refused('goes on after "?" or "#"', 'gaat door na "?" of "#"');
  return `${url.origin}${url.pathname.replace(/\/+$/u, '').replace(/\/graphql$/u, '')}`;
}

/** Whether a host, as it stands in an address, is this machine itself. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/u.test(host);
}

/** What was given is not told: it may hold a secret. */
function refused(en: string, nl: string): RemoteError {
  const words: Words = {
    en: `the address of the server ${en}. Expected one such as https://notes.example.org, or http://localhost:4000 on this machine.`,
    nl: `het adres van de server ${nl}. Verwacht is iets als https://notes.example.org, of http://localhost:4000 op dit apparaat.`,
  };
  return new RemoteError('BAD_ADDRESS', words);
}
