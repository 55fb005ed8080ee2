import { nearestOf, type Study } from '@samenspel/claims';
import type { Store } from '@samenspel/store';
import { CommandError } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/**
 * The study that a call names, or the only one in the store.
 *
 * @throws CommandError when there is none of that name, or several and none was named
 */
export async function chosenStudy(store: Store, name: string | undefined): Promise<Study> {
  const studies = await store.studies({ studies: 'all' });
  const ids = studies.map(({ id }) => id);
  if (name === undefined) {
    const [only] = studies;
    if (only !== undefined && studies.length === 1) return only;
    throw new CommandError(exitCodes.usage.code, {
      en: `the store holds ${String(studies.length)} studies. Name one: ${ids.join(', ')}.`,
      nl: `de opslag bevat ${String(studies.length)} onderzoeken. Noem er één: ${ids.join(', ')}.`,
    });
  }
  const study = studies.find(({ id }) => id === name);
  if (study !== undefined) return study;
  const near = nearestOf(ids, name);
  throw new CommandError(exitCodes.nothing.code, {
    en: `the store has no study ${JSON.stringify(name)}. ${near === undefined ? `It has: ${ids.join(', ')}.` : `Did you mean ${JSON.stringify(near)}?`}`,
    nl: `de opslag heeft geen onderzoek ${JSON.stringify(name)}. ${near === undefined ? `Wel: ${ids.join(', ')}.` : `Bedoelde u ${JSON.stringify(near)}?`}`,
  });
}
