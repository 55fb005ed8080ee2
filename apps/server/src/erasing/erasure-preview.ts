import type { NoteRecord } from '@samenspel/claims';
import type { LeftBehind, Options, Store } from '@samenspel/store';
import { planErasure } from '@samenspel/store/keeping';
import { notesOf } from '../copy/study-content.ts';

/** What an erasure would do, by reading. */
export interface ErasurePreview {
  /** Notes that are the respondent's own. */
  readonly notes: number;
  /** Notes that lose a part. */
  readonly rewritten: number;
  readonly claims: number;
  /** Those of the claims that the respondent says; the others restate them. */
  readonly said: number;
  readonly declarations: number;
  readonly left: readonly LeftBehind[];
}

/** Works out what would go with a respondent, and changes nothing. */
export async function previewErasure(
  store: Store,
  study: string,
  respondent: string,
  options: Options,
): Promise<ErasurePreview> {
  const heads = await store.notes({ studies: 'all' }, study, undefined, options);
  const said = new Set<string>();
  async function* notes(): AsyncGenerator<NoteRecord> {
    for await (const note of notesOf(store, study, heads, options)) {
      for (const { id, saidBy } of note.claims) {
        if (saidBy.some((sayer) => sayer.type === 'respondent' && sayer.ids.includes(respondent)))
          said.add(id);
      }
      yield note;
    }
  }
  const erasing = { respondents: new Set([respondent]), claims: none, notes: none };
  const { removed, rewritten, claims, declarations, left } = await planErasure(erasing, notes);
  return {
    notes: removed.length,
    rewritten: rewritten.length,
    claims: claims.size,
    said: [...claims].filter((id) => said.has(id)).length,
    declarations,
    left,
  };
}

const none: ReadonlySet<string> = new Set();
