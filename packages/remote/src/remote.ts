import type { Version } from '@samenspel/claims';
import { serverAddress } from './address.ts';
import { createAsk, type Ask, type AskOptions } from './asking.ts';
import { notUnderstood } from './failure.ts';
import { createFitting } from './fitting.ts';
import { createHold } from './holding.ts';
import {
  headsPage,
  importNotes,
  removeNotes,
  studyHead,
  textsOfNotes,
  type WriteAnswer,
} from './operations.ts';
import { RemoteError } from './remote-error.ts';

/** A server, and who asks it about which study. */
export interface RemoteOptions {
  /** https, or http on this machine itself. It is a setting of the user's, never of a folder. */
  readonly address: string;
  /** Sent to this address alone. */
  readonly token: string;
  /** The id that the manifest of the study gives. */
  readonly study: string;
  /** The platform's own where absent. */
  readonly fetch?: typeof fetch | undefined;
  /** The language in which the server tells what is wrong; English where absent. */
  readonly language?: 'nl' | 'en' | undefined;
}

/** A note of a study, without its text. */
export interface RemoteHead {
  /** Id of the note as a node. */
  readonly id: string;
  readonly path: string;
  /** Another one whenever the note is written anew. */
  readonly revision: string;
}

/** A note with its text; `null` where the server has none. */
export interface RemoteNote extends RemoteHead {
  readonly text: string | null;
}

/** A study as a server has it at one version. */
export interface RemoteStudy {
  readonly version: Version;
  /** The text of a manifest that says what the study is. */
  readonly manifest: string;
  readonly notes: readonly RemoteHead[];
}

/** What is written at once. */
export interface RemoteWrite extends AskOptions {
  /** What another changed since this version is refused as a conflict. */
  readonly ifVersion?: Version | undefined;
  /** Why, for the history of the study. */
  readonly reason?: string | undefined;
}

/** One study on a server. Every function throws a `RemoteError`, or what its signal gives when it is given up. */
export interface Remote {
  readonly address: string;
  readonly study: string;
  /** What the study is and which notes it has. @throws RemoteError NOT_FOUND where it is not there */
  readonly read: (options?: AskOptions) => Promise<RemoteStudy>;
  /** Notes with their texts, by their ids; those that are gone are left out. */
  readonly notes: (ids: readonly string[], options?: AskOptions) => Promise<readonly RemoteNote[]>;
  readonly send: (
    notes: readonly { readonly path: string; readonly text: string }[],
    write: RemoteWrite & { readonly manifest?: string | undefined },
  ) => Promise<WriteAnswer>;
  /** Removes notes by their paths. */
  readonly remove: (paths: readonly string[], write: RemoteWrite) => Promise<WriteAnswer>;
}

/** Notes without their texts, and with, that are asked for at once. */
const atOnce = { heads: 500, texts: 100 } as const;

/** Notes that a study may have: no server reads as many together. */
const mostNotes = 200_000;

/** Times that a study is read anew because it was written meanwhile. */
const mostReadings = 5;

/**
 * Opens a study on a server. Nothing is asked yet.
 *
 * @throws RemoteError BAD_ADDRESS, BAD_TOKEN
 */
export function openRemote({
  address: given,
  token,
  study,
  fetch: request,
  language = 'en',
}: RemoteOptions): Remote {
  const address = serverAddress(given);
  const send = createAsk({ address, token, fetch: request, language });
  const texts = createFitting();
  let written: Version | undefined;
  // Where several servers stand behind one address, another than the one that wrote may answer.
  const ask: Ask = (operation, variables, options) =>
    send(operation, variables, { ...options, version: written });
  const afterWrite = (answer: WriteAnswer): WriteAnswer => {
    written = answer.version ?? written;
    return answer;
  };
  return {
    address,
    study,
    async read(options = {}) {
      try {
        return await readStudy(ask, { address, study }, options);
      } catch (error) {
        const isBehind = error instanceof RemoteError && error.code === 'BEHIND';
        if (!isBehind) throw error;
        // After a restore or an erasure it never comes to that version: its past is another.
        const found = await readStudy(send, { address, study }, options);
        if (found.version.epoch === written?.epoch) throw error;
        written = undefined;
        return found;
      }
    },
    async notes(ids, options = {}) {
      const asked = new Set(ids);
      const found: RemoteNote[] = [];
      const hold = createHold(address);
      for (let from = 0; from < ids.length;) {
        const { nodes, next } = await texts.part(atOnce.texts, async (size) => {
          const part = ids.slice(from, from + size);
          const answer = await ask(textsOfNotes, { ids: part }, options);
          return { ...answer, next: from + part.length };
        });
        for (const note of nodes) {
          if (note === null) continue;
          if (!asked.delete(note.id)) throw notUnderstood(address);
          hold(note.id, note.path, note.revision, note.text ?? '');
          found.push(note);
        }
        from = next;
      }
      return found;
    },
    send: async (notes, { signal, ...write }) =>
      afterWrite((await send(importNotes, { study, notes, ...write }, { signal })).importNotes),
    remove: async (notes, { signal, ...write }) =>
      afterWrite((await send(removeNotes, { study, notes, ...write }, { signal })).removeNotes),
  };
}

type Place = Pick<Remote, 'address' | 'study'>;

/** All of it as of one version: what was written while its pages were read is not mixed with what was before. */
async function readStudy(ask: Ask, place: Place, options: AskOptions): Promise<RemoteStudy> {
  for (let reading = 0; reading < mostReadings; reading += 1) {
    const { notes, versions } = await readHeads(ask, place, options);
    const { study, claims } = await ask(studyHead, { study: place.study }, options);
    const { version } = claims;
    const isSame = versions.every(
      ({ epoch, number }) => epoch === version.epoch && number === version.number,
    );
    if (isSame) return { version, manifest: study.manifest, notes };
  }
  throw new RemoteError('CONFLICT', {
    en: `others write to the study ${place.study} at ${place.address} all the time. Try again when they are done.`,
    nl: `anderen schrijven aldoor in het onderzoek ${place.study} op ${place.address}. Probeer het opnieuw als zij klaar zijn.`,
  });
}

async function readHeads(ask: Ask, { address, study }: Place, options: AskOptions) {
  const heads = createFitting();
  const hold = createHold(address);
  const notes = new Map<string, RemoteHead>();
  const versions: Version[] = [];
  let after: string | undefined;
  for (;;) {
    const { claims, notes: page } = await heads.part(atOnce.heads, (first) =>
      ask(headsPage, { study, first, after }, options),
    );
    versions.push(claims.version);
    for (const note of page.nodes) {
      if (notes.has(note.path)) throw notUnderstood(address);
      hold(note.id, note.path, note.revision);
      notes.set(note.path, note);
    }
    if (!page.pageInfo.hasNextPage) return { notes: [...notes.values()], versions };
    after = page.pageInfo.endCursor ?? undefined;
    if (after === undefined || page.nodes.length === 0) throw notUnderstood(address);
    if (notes.size > mostNotes) throw tooMany(address);
  }
}

function tooMany(address: string): RemoteError {
  return new RemoteError('TOO_LARGE', {
    en: `${address} tells of more than ${String(mostNotes)} notes, and no study has as many.`,
    nl: `${address} vertelt van meer dan ${String(mostNotes)} notities, en geen onderzoek heeft er zoveel.`,
  });
}
