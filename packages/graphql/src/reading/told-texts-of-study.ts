import { isSameVersion, type Entity, type EntityType, type Version } from '@samenspel/claims';
import { unlessAborted, type Options, type Scope, type Store } from '@samenspel/store';
import { toldTexts, type ToldTexts } from '../access/told-text.ts';
import { asked } from '../errors.ts';

/** Studies of which it is remembered what may be told, those asked last. */
const mostRemembered = 20;

/**
 * By study, of the version asked last: so that nothing of before an erasure outlives the next read. Studies of the same
 * id in other stores have other epochs.
 */
const remembered = new Map<
  string,
  { readonly version: Version; readonly texts: Promise<ToldTexts> }
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
  const version = await asked(store.version(scope, study, options));
  const known = remembered.get(study);
  // Many wait for the same work: who gives up ends nobody's but their own waiting.
  if (known !== undefined && isSameVersion(known.version, version))
    return asked(unlessAborted(known.texts, options));
  const texts = readTexts(store, scope, study);
  // The order of the map is that of reading.
  remembered.delete(study);
  remembered.set(study, { version, texts });
  for (const oldest of remembered.keys()) {
    if (remembered.size <= mostRemembered) break;
    remembered.delete(oldest);
  }
  // What fails is tried again by the next who asks.
  texts.catch(() => {
    if (remembered.get(study)?.texts === texts) remembered.delete(study);
  });
  return asked(unlessAborted(texts, options));
}

async function readTexts(store: Store, scope: Scope, study: string): Promise<ToldTexts> {
  const [notes, ...lists] = await Promise.all([
    asked(store.notes(scope, study)),
    ...entityTypes.map((type): Promise<readonly Entity[]> =>
      asked(store.allEntities(scope, study, type)),
    ),
  ]);
  return toldTexts(lists.flat(), notes);
}
