import type { Entity, EntityType } from '@samenspel/claims';
import type { Options, Scope, Store } from '@samenspel/store';
import { toldTexts, type ToldTexts } from '../access/told-text.ts';
import { asked } from '../errors.ts';

/** Studies of which it is remembered what may be told, those asked last. */
const mostRemembered = 20;

/** By study and epoch, which studies of the same id in other stores do not have: of the version asked last. */
const remembered = new Map<
  string,
  { readonly number: number; readonly texts: Promise<ToldTexts> }
>();

const entityTypes: readonly EntityType[] = [
  'actor',
  'area',
  'respondent',
  'document',
  'proposition',
  'code',
];

/** What may be told of the texts of a study, worked out once for each state that it is in. */
export async function toldTextsOfStudy(
  store: Store,
  scope: Scope,
  study: string,
  options: Options,
): Promise<ToldTexts> {
  const { epoch, number } = await asked(store.version(scope, study, options));
  const key = JSON.stringify([study, epoch]);
  const known = remembered.get(key);
  if (known?.number === number) return known.texts;
  const texts = readTexts(store, scope, study, options);
  // The order of the map is that of reading.
  remembered.delete(key);
  remembered.set(key, { number, texts });
  for (const oldest of remembered.keys()) {
    if (remembered.size <= mostRemembered) break;
    remembered.delete(oldest);
  }
  // What fails, or is given up, is tried again by the next who asks.
  texts.catch(() => {
    if (remembered.get(key)?.texts === texts) remembered.delete(key);
  });
  return texts;
}

async function readTexts(
  store: Store,
  scope: Scope,
  study: string,
  options: Options,
): Promise<ToldTexts> {
  const [notes, ...lists] = await Promise.all([
    asked(store.notes(scope, study, undefined, options)),
    ...entityTypes.map((type): Promise<readonly Entity[]> =>
      asked(store.allEntities(scope, study, type, options)),
    ),
  ]);
  return toldTexts(lists.flat(), notes);
}
