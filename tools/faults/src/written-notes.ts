import type { Scope } from '@samenspel/store';
import type { Finding } from './fault.ts';
import { heldBy } from './imported.ts';
import { interview, manifest, notedStudy, register, type GivenNote } from './noted-study.ts';
import type { Served } from './served.ts';
import { withStoreAt, type StorePlace } from './store-place.ts';

const everything: Scope = { studies: 'all' };

const importing = `mutation ($notes: [NoteInput!]!, $manifest: String, $study: Reference) {
  importNotes(notes: $notes, manifest: $manifest, study: $study) {
    added replaced unchanged refused { code } version { number }
  }
}`;

/** What became of a write. */
export interface WrittenNotes {
  readonly added: number;
  readonly unchanged: number;
  readonly version: number;
}

/** Makes the study, with the actors that its notes name. */
export async function makeNotedStudy(served: Served): Promise<WrittenNotes | undefined> {
  return await writeNotes(served, [register], { manifest });
}

/** Writes notes by a mutation. @returns `undefined` when it was answered by anything but their being there */
export async function writeNotes(
  served: Served,
  notes: readonly GivenNote[],
  more: object = { study: notedStudy },
): Promise<WrittenNotes | undefined> {
  const answer: unknown = await served.read(importing, { notes, ...more });
  const result = ['data', 'importNotes'].reduce<unknown>(
    (value, name) => Reflect.get(Object(value), name),
    answer,
  );
  const number = (name: string, of: unknown = result) => Number(Reflect.get(Object(of), name));
  const [added, unchanged] = [number('added'), number('unchanged')];
  const version = number('number', Reflect.get(Object(result), 'version'));
  return added + unchanged === notes.length ? { added, unchanged, version } : undefined;
}

/**
 * Looks at what is in the store of notes that were written.
 *
 * @param acknowledged so many of them, from the first, must be there
 * @param sent no more than these may be
 */
export function checkNotes(
  place: StorePlace,
  { acknowledged, sent }: { readonly acknowledged: number; readonly sent: number },
  found: Finding,
): Promise<void> {
  return withStoreAt(place, async (store) => {
    const { notes, claims, isOfOneVersion } = await heldBy(store, notedStudy);
    const interviews = [...notes.keys()].filter((id) => id.startsWith('interviews/'));
    const lost = numbersTo(acknowledged).filter((at) => !notes.has(`interviews/${at}`));
    found.expect(lost.length === 0, `${lost.length} acknowledged notes are lost`);
    found.expect(
      interviews.length <= sent,
      `${interviews.length} notes are there, ${sent} were sent`,
    );
    for (const id of interviews) {
      const note = await store.note(everything, notedStudy, id);
      const given = interview(Number(id.slice('interviews/'.length)));
      found.expect(
        note?.source === given.text && note.claims.length === 3,
        'a note is not as it was written',
      );
    }
    found.expect(
      isOfOneVersion && claims.counted === 3 * interviews.length,
      `${interviews.length} notes have ${claims.counted} claims`,
    );
  });
}

/** What the store holds of the study, whatever happened before. */
export async function hashOfNotes(place: StorePlace): Promise<string> {
  return (await withStoreAt(place, (store) => heldBy(store, notedStudy))).hash;
}

function numbersTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}
