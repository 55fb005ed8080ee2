import type { StoreError, StoreErrorCode } from '@samenspel/store';
import type { Words } from './io.ts';

/** What a store's failure means, in Dutch; its own message, which names the place, is in English. */
const meanings: Readonly<Record<StoreErrorCode, string>> = {
  STORE_UNAVAILABLE: 'de opslag is niet te gebruiken: probeer het opnieuw, of herstel haar',
  CONFLICT: 'anderen gebruiken wat nodig is: probeer het opnieuw',
  INVALID: 'een bestand of verzoek is niet wat het moet zijn',
  TOO_LARGE: 'dit is meer dan de opslag in één keer kan',
  NOT_FOUND: 'dit staat niet in de opslag',
  NEWER_FORMAT: 'een nieuwer programma schreef dit bestand: werk samenspel bij',
  BAD_CURSOR: 'deze plaats hoort bij een andere lijst',
  UNSUPPORTED: 'deze opslag kan dit niet',
  ABORTED: 'het werk werd afgebroken',
};

/** What a store's failure says to a person. */
export function storeFailure({ code, message }: StoreError): Words {
  return { en: message, nl: `${meanings[code]}. (${message})` };
}
