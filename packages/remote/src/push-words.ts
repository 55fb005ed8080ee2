import type { Unsent } from './pending.ts';
import { RemoteError } from './remote-error.ts';
import type { Words } from './words.ts';

/** A note that somebody else changed on the server since it was compared. */
export function conflictOf(
  path: string,
  {
    by,
    at,
  }: { readonly by?: string | null | undefined; readonly at?: string | null | undefined } = {},
): Unsent {
  const who = by ?? undefined;
  const when = at ?? undefined;
  return {
    path,
    code: 'CONFLICT',
    words: {
      en: `it was changed on the server${who === undefined ? '' : ` by ${who}`}${when === undefined ? '' : ` at ${when}`} since the comparison. Compare again, and decide which counts.`,
      nl: `de notitie is op de server veranderd${who === undefined ? '' : ` door ${who}`}${when === undefined ? '' : ` om ${when}`} sinds de vergelijking. Vergelijk opnieuw en beslis welke telt.`,
    },
  };
}

/** Why a server says that it refuses. */
export function refusedAs(told: string | undefined): Words {
  const text = (told ?? '').slice(0, 500);
  return {
    en: text === '' ? 'the server did not take it, and does not say why.' : text,
    nl: text === '' ? 'de server nam het niet aan en zegt niet waarom.' : text,
  };
}

/** The error of a server whose past became another while it was pushed to. */
export function putBackMeanwhile(address: string): RemoteError {
  return new RemoteError('CONFLICT', {
    en: `the study at ${address} was put back from a backup, or somebody was erased from it, meanwhile. Compare again.`,
    nl: `het onderzoek op ${address} is intussen uit een kopie teruggezet, of er is iemand uit gewist. Vergelijk opnieuw.`,
  });
}
