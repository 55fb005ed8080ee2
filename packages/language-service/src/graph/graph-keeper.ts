import type { Claim, Entity, EntityType, NoteRecord, Study, Version } from '@samenspel/claims';
import type { NoteResolution } from '@samenspel/notes/editor';
import {
  applyChanges,
  buildSnapshot,
  createPacker,
  type Packer,
  type Scan,
  type ScannedNote,
  type Snapshot,
} from '@samenspel/snapshot';

/** What a note claims, and the things that its claims bring about by being named. */
interface Resolved {
  readonly claims: readonly Claim[];
  readonly resolution: Pick<NoteResolution, 'roles' | 'implied'>;
}

/** The graph of a folder, kept current by what its notes claim. */
export interface GraphKeeper {
  /** Takes in the claims of a note in the place of those it had. */
  take(id: string, path: string, resolved: Resolved): void;
  /** Takes the claims of a note out, unless another note has its id by now. */
  drop(id: string, path: string): void;
  /** The graph as it is now. */
  snapshot(study: Study, entities: () => readonly Entity[]): Promise<Snapshot>;
  /** The id of the claim that an integer of a snapshot stands for. */
  claimId(integer: number): string | undefined;
  /** The path of the note with an id. */
  path(id: string): string | undefined;
  /** Things noted have changed, so that they are to be asked for again. */
  forgetEntities(): void;
}

export function createGraphKeeper(): GraphKeeper {
  const packer: Packer = createPacker();
  /** Notes that the last snapshot does not have as they are. */
  const fresh = new Map<string, ScannedNote>();
  const gone = new Map<string, number>();
  /** By id, the path of the note that has it. */
  const paths = new Map<string, string>();
  let last: Snapshot | undefined;
  let isKnown = false;
  /** Things noted as they were told last, by type and id. */
  let told: ReadonlySet<string> = new Set();
  /** One after the other: each builds on the one before. */
  let queue: Promise<unknown> = Promise.resolve();
  let number = 0;

  function pack(id: string, path: string, claims: readonly Claim[]): ScannedNote {
    // Of a record nothing else is packed.
    const record: NoteRecord = {
      ...{ id, path, claims, title: id, type: 'note', language: 'nl', entities: [], hash: '' },
    };
    return packer.pack(record);
  }

  async function build(study: Study, entities: () => readonly Entity[]): Promise<Snapshot> {
    const version: Version = { epoch: 'editor', number: ++number };
    const notes = [...fresh.values()];
    const removed = [...gone.values()];
    const scan: Scan = {
      version,
      study,
      terms: packer.terms,
      notes: inOneBatch(notes),
      ...(isKnown && last !== undefined ? {} : { entities: toldAnew(entities()) }),
    };
    fresh.clear();
    gone.clear();
    isKnown = true;
    last = last === undefined ? await buildSnapshot(scan) : await applyChanges(last, scan, removed);
    return last;
  }

  function toldAnew(entities: readonly Entity[]): readonly Entity[] {
    told = new Set(entities.map(({ type, id }) => nameOfThing(type, id)));
    return entities;
  }

  /** Whether claims name a role in an area, or what nothing describes, of which the graph knows nothing yet. */
  function bringsNew({ roles, implied }: Resolved['resolution']): boolean {
    for (const id of roles.keys()) if (!told.has(nameOfThing('actor', id))) return true;
    for (const { type, id } of implied.values()) if (!told.has(nameOfThing(type, id))) return true;
    return false;
  }

  return {
    take(id, path, { claims, resolution }) {
      gone.delete(id);
      paths.set(id, path);
      fresh.set(id, pack(id, path, claims));
      if (isKnown && bringsNew(resolution)) isKnown = false;
    },
    drop(id, path) {
      if (paths.get(id) !== path) return;
      paths.delete(id);
      fresh.delete(id);
      gone.set(id, pack(id, '', []).note);
    },
    claimId: (integer) => packer.claims[integer],
    path: (id) => paths.get(id),
    forgetEntities() {
      isKnown = false;
    },
    snapshot(study, entities) {
      const next = queue.then(() => {
        const isCurrent = isKnown && fresh.size + gone.size === 0;
        return last !== undefined && isCurrent ? last : build(study, entities);
      });
      queue = next.catch(() => undefined);
      return next;
    },
  };
}

function nameOfThing(type: EntityType, id: string): string {
  return `${type} ${id}`;
}

async function* inOneBatch(notes: readonly ScannedNote[]): AsyncGenerator<readonly ScannedNote[]> {
  yield await Promise.resolve(notes);
}
