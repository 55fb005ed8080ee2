import { RemoteError, type RemoteErrorCode } from './remote-error.ts';
import type { Words } from './words.ts';

/** What a server tells of why it does not answer as asked. */
export interface Told {
  readonly status: number;
  /** The code of its first error; nothing where it gives none. */
  readonly code: string | undefined;
  readonly message: string;
  readonly hint: string | undefined;
  readonly seconds: number | undefined;
}

/** The sort of failure that a code of the API stands for. */
const byCode: Readonly<Record<string, RemoteErrorCode>> = {
  UNAUTHENTICATED: 'NOT_ALLOWED',
  BAD_CREDENTIALS: 'NOT_ALLOWED',
  FORBIDDEN: 'NOT_ALLOWED',
  NOT_FOUND: 'NOT_FOUND',
  TOO_LARGE: 'TOO_LARGE',
  COST_LIMIT: 'TOO_LARGE',
  RATE_LIMITED: 'RATE_LIMITED',
  DEADLINE: 'DEADLINE',
  ABORTED: 'DEADLINE',
  VERSION_NOT_REACHED: 'BEHIND',
  STORE_UNAVAILABLE: 'UNREACHABLE',
  ACCESS_UNAVAILABLE: 'UNREACHABLE',
};

const byStatus: Readonly<Record<number, RemoteErrorCode>> = {
  401: 'NOT_ALLOWED',
  403: 'NOT_ALLOWED',
  413: 'TOO_LARGE',
  429: 'RATE_LIMITED',
  502: 'UNREACHABLE',
  503: 'UNREACHABLE',
  504: 'UNREACHABLE',
};

/** The error of what a server tells. */
export function failureOf(told: Told, address: string): RemoteError {
  const named =
    told.code !== undefined && Object.hasOwn(byCode, told.code) ? byCode[told.code] : undefined;
  const code = named ?? byStatus[told.status] ?? 'REFUSED';
  return new RemoteError(code, wordsOf(code, told, address), { seconds: told.seconds });
}

function wordsOf(code: RemoteErrorCode, told: Told, address: string): Words {
  const { message, hint, status, seconds } = told;
  const said = [message, hint].filter((each) => each !== undefined && each !== '').join(' ');
  const because = said === '' ? `HTTP ${String(status)}` : said;
  const wait = seconds === undefined ? undefined : String(seconds);
  switch (code) {
    case 'NOT_ALLOWED':
      return {
        en: `${address} does not take the token (${because}) Ask its keeper for one of a researcher in this study: samenspel token add.`,
        nl: `${address} neemt het token niet aan (${because}) Vraag de beheerder om een token van een onderzoeker in dit onderzoek: samenspel token add.`,
      };
    case 'NOT_FOUND':
      return {
        en: `${address} has no such study, or the token may not know of it (${because})`,
        nl: `${address} heeft dit onderzoek niet, of het token mag er niet van weten (${because})`,
      };
    case 'RATE_LIMITED':
      return {
        en: `${address} was asked too much in the last minute. Try again in ${wait ?? '60'} s.`,
        nl: `aan ${address} is de laatste minuut te veel gevraagd. Probeer het over ${wait ?? '60'} s opnieuw.`,
      };
    case 'UNREACHABLE':
    case 'BEHIND':
      return {
        en: `${address} cannot answer now (${because}) Try again ${wait === undefined ? 'later' : `in ${wait} s`}.`,
        nl: `${address} kan nu niet antwoorden (${because}) Probeer het ${wait === undefined ? 'later' : `over ${wait} s`} opnieuw.`,
      };
    default:
      return { en: `${address}: ${because}`, nl: `${address}: ${because}` };
  }
}

/** The error of an address where nothing answers, or not in time. */
export function unreachable(address: string, cause: unknown): RemoteError {
  const words: Words = {
    en: `nothing answers at ${address}, or not in time. Check the address and the network, then try again; what was done is not done twice.`,
    nl: `op ${address} antwoordt niets, of niet op tijd. Kijk het adres en het netwerk na en probeer het opnieuw; wat gedaan is, gebeurt niet twee keer.`,
  };
  return new RemoteError('UNREACHABLE', words, { cause });
}

/** The error of an answer that is none of this API. */
export function notUnderstood(address: string, cause?: unknown): RemoteError {
  const words: Words = {
    en: `what answers at ${address} is not understood. Check that it is the address of a Samenspel server, of this version or a later one.`,
    nl: `wat op ${address} antwoordt, is niet te begrijpen. Kijk na of het het adres van een Samenspel-server is, van deze versie of een latere.`,
  };
  return new RemoteError('NOT_UNDERSTOOD', words, { cause });
}

/** The error of a server that sends on: a token is not carried to where nobody said that it may go. */
export function redirected(address: string): RemoteError {
  const words: Words = {
    en: `${address} sends on to elsewhere, and the token is not sent along. Give the address at which the server itself answers.`,
    nl: `${address} stuurt door naar elders, en het token gaat niet mee. Geef het adres waarop de server zelf antwoordt.`,
  };
  return new RemoteError('REDIRECTED', words);
}

/** The error of an answer that has more bytes than are read. */
export function answerTooLarge(address: string): RemoteError {
  const words: Words = {
    en: `${address} answers with more than is read at once.`,
    nl: `${address} antwoordt met meer dan er in één keer wordt gelezen.`,
  };
  return new RemoteError('TOO_LARGE', words);
}
