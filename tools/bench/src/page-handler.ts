import {
  recordKey,
  type Actor,
  type Claim,
  type Collaboration,
  type LocalText,
  type PageRequest,
  type SourceDocument,
} from '@samenspel/claims';
import type { NoteHead, Scope, Store } from '@samenspel/store';

/*
 * What somebody writes who needs one page and nothing else: the same records from the same store, the same fields of
 * them, no schema.
 */

const scope: Scope = { studies: 'all' };

/** What the records of a page refer to. */
interface Found {
  readonly study: string;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly notes: ReadonlyMap<string, NoteHead>;
  readonly documents: ReadonlyMap<string, SourceDocument>;
}

/** The answer to `pageQuery`, written by hand, of the collaborations that are asked for. */
export async function pageByHand(store: Store, asked: Omit<PageRequest, 'kind'>): Promise<string> {
  const { study } = asked;
  const page = await store.page(scope, { first: 50, ...asked, kind: 'collaboration' });
  const claims = page.items.map(({ item }) => item).filter(isCollaboration);
  const actorIds = new Set<string>();
  const noteIds = new Set<string>();
  const documentIds = new Set<string>();
  for (const { participants, via, evidence } of claims) {
    for (const { actor } of participants) actorIds.add(actor);
    for (const actor of via.flat()) actorIds.add(actor);
    noteIds.add(evidence.note);
    if (evidence.document !== undefined) documentIds.add(evidence.document);
  }
  const [actors, notes, documents] = await Promise.all([
    store.entities(scope, study, 'actor', [...actorIds]),
    store.notes(scope, study, [...noteIds]),
    store.entities(scope, study, 'document', [...documentIds]),
  ]);
  const found = { study, actors: byId(actors), notes: byId(notes), documents: byId(documents) };
  return JSON.stringify({
    data: {
      collaborations: {
        totalCount: page.total,
        pageInfo: { hasNextPage: page.hasNext, endCursor: page.items.at(-1)?.cursor ?? null },
        nodes: claims.map((claim) => nodeOf(claim, found)),
      },
    },
  });
}

function nodeOf(claim: Collaboration, { study, actors, notes, documents }: Found) {
  const actorOf = (id: string) => ({
    id: nodeId('actor', study, id),
    label: textOf(actors.get(id)?.label ?? {}),
  });
  const { evidence } = claim;
  const note = notes.get(evidence.note);
  return {
    id: nodeId('claim', study, claim.id),
    text: textOf(claim.text),
    mode: constant(claim.mode),
    forms: claim.forms.map(constant),
    phases: claim.phases.map(constant),
    participants: claim.participants.map(({ part, actor }) => ({
      part: constant(part),
      actor: actorOf(actor),
    })),
    intermediaries: [...new Set(claim.via.flat())].map(actorOf),
    evidence: {
      note: { id: nodeId('note', study, evidence.note), title: note?.title, path: note?.path },
      range: { line: evidence.range.line },
      document: { label: textOf(documents.get(evidence.document ?? '')?.label ?? {}) },
      locator: evidence.locator,
    },
  };
}

function isCollaboration(claim: Claim): claim is Collaboration {
  return claim.kind === 'collaboration';
}

function byId<Item extends { readonly id: string }>(
  items: readonly (Item | undefined)[],
): ReadonlyMap<string, Item> {
  return new Map(items.flatMap((item) => (item === undefined ? [] : [[item.id, item]])));
}

function textOf({ nl, en }: LocalText): string | undefined {
  return nl ?? en;
}

const constants = new Map<string, string>();

function constant(id: string): string {
  let name = constants.get(id);
  if (name === undefined) {
    name = id.toUpperCase().replaceAll('-', '_');
    constants.set(id, name);
  }
  return name;
}

const nodeIds = new Map<string, string>();

function nodeId(type: string, study: string, id: string): string {
  const key = `${type} ${id}`;
  let made = nodeIds.get(key);
  if (made === undefined) {
    made = `${type}_${recordKey(study, type, id)}`;
    nodeIds.set(key, made);
  }
  return made;
}
