import { StoreError, type Scope, type Store } from '@samenspel/store';
import { isDeepStrictEqual } from 'node:util';
import { shippedStudyId } from '../shipped-study.ts';

const itself: Scope = { studies: new Set([shippedStudyId]) };

/**
 * Tells whether what a store has by the id of the study that ships is that study and nothing more: the same manifest,
 * and no note that does not ship. It rests on published documents, so everybody may read it; somebody's own study of
 * the same id is not public for that. Looked at again at each new version.
 */
export function shippedOnly(store: Store): () => Promise<boolean> {
  let known: { readonly version: string; readonly isShipped: boolean } | undefined;
  return async () => {
    const before = await versionIn(store);
    if (before === undefined) return false;
    if (known?.version === before) return known.isShipped;
    const isShipped = await isWhatShips(store);
    // Of what was written meanwhile nothing is known yet.
    if ((await versionIn(store)) !== before) return false;
    known = { version: before, isShipped };
    return isShipped;
  };
}

/** What tells one state of the study from another; nothing when it is not there. */
async function versionIn(store: Store): Promise<string | undefined> {
  try {
    const { epoch, number } = await store.version(itself, shippedStudyId);
    return `${epoch} ${String(number)}`;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'NOT_FOUND') return undefined;
    throw error;
  }
}

async function isWhatShips(store: Store): Promise<boolean> {
  const { study: shipped } = await import('@samenspel/wijkteamonderzoek');
  const [manifest] = await store.studies(itself);
  if (manifest === undefined || !isDeepStrictEqual(plain(manifest), plain(shipped.study)))
    return false;
  const hashes = new Map(shipped.notes.map(({ id, hash }) => [id, hash]));
  const heads = await store.notes(itself, shippedStudyId);
  return heads.every(({ id, hash }) => hashes.get(id) === hash);
}

/** As a store gives it back: without what is absent. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
