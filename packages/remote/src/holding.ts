import { RemoteError } from './remote-error.ts';

/** Characters that are held of a study at once: twice what a server takes of one, unless it is set up otherwise. */
const mostCharacters = 100_000_000;

/** Counts what is held of what a server tells. */
export type Hold = (...texts: readonly string[]) => void;

/** @returns is given each text before it is held, and throws RemoteError TOO_LARGE once all of them are too much */
export function createHold(address: string): Hold {
  let held = 0;
  return (...texts) => {
    for (const text of texts) held += text.length;
    if (held > mostCharacters) throw tooMuch(address);
  };
}

function tooMuch(address: string): RemoteError {
  const most = String(mostCharacters);
  return new RemoteError('TOO_LARGE', {
    en: `${address} gives more than ${most} characters of one study, which is more than is held at once. Ask its keeper whether that is right.`,
    nl: `${address} geeft meer dan ${most} tekens van één onderzoek, en dat is meer dan er tegelijk wordt bewaard. Vraag de beheerder of dat klopt.`,
  });
}
