import { StoreError, type Scope, type Store } from '@samenspel/store';
import { foundShipped, shippedStudyId } from '../shipped-study.ts';

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
    const isShipped = (await foundShipped(store)) !== 'other';
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
