import type { Claim, Collaboration, Filter } from '@samenspel/claims';
import type { Scope, Store } from '@samenspel/store';
import { studyId } from './scale.ts';

/* Answers as JSON, of what a store gives, in the shape in which single statements of SQL give the same. */

const scope: Scope = { studies: 'all' };

/** The first fifty collaborations that a filter keeps, and how many it keeps. */
export async function pageAsJson(store: Store, filter: Filter): Promise<string> {
  const request = { study: studyId, kind: 'collaboration', filter, first: 50 } as const;
  const { items, total, hasNext } = await store.page(scope, request);
  const found = items.map(({ item }) => item).filter(isCollaboration);
  const noteIds = new Set(found.map(({ evidence }) => evidence.note));
  const documentIds = new Set(found.flatMap(({ evidence }) => evidence.document ?? []));
  const [labels, notes, documents] = await Promise.all([
    actorLabels(store, found),
    store.notes(scope, studyId, [...noteIds]),
    store.entities(scope, studyId, 'document', [...documentIds]),
  ]);
  const noteOf = new Map(notes.map((one) => [one.id, one]));
  const documentOf = new Map(documents.flatMap((one) => (one ? [[one.id, one.label.nl]] : [])));
  const nodes = found.map(({ id, text, mode, phases, forms, participants, via, evidence }) => {
    const note = noteOf.get(evidence.note);
    return {
      ...{ id, text: text.nl, mode, phases, forms },
      participants: participants.map(({ part, actor }) => ({
        ...{ part, id: actor, label: labels.get(actor) },
      })),
      intermediaries: via.flat().map((actor) => ({ id: actor, label: labels.get(actor) })),
      note: { path: note?.path, title: note?.title },
      line: evidence.range.line,
      document: documentOf.get(evidence.document ?? ''),
      locator: evidence.locator,
    };
  });
  return JSON.stringify({ totalCount: total, hasNext, nodes });
}

/** An actor with the first twenty of its collaborations. */
export async function actorAsJson(store: Store, id: string): Promise<string> {
  const filter: Filter = { participant: { id: [id] } };
  const request = { study: studyId, kind: 'collaboration', filter, first: 20 } as const;
  const { items } = await store.page(scope, request);
  const found = items.map(({ item }) => item).filter(isCollaboration);
  const labels = await actorLabels(store, found, [id]);
  return JSON.stringify({
    label: labels.get(id),
    collaborations: found.map(({ id: claim, phases, participants }) => ({
      ...{ id: claim, phases },
      participants: participants.map(({ actor, part }) => ({
        ...{ part, id: actor, label: labels.get(actor) },
      })),
    })),
  });
}

async function actorLabels(
  store: Store,
  claims: readonly Collaboration[],
  others: readonly string[] = [],
): Promise<ReadonlyMap<string, string | undefined>> {
  const named = new Set(others);
  for (const { participants, via } of claims) {
    for (const { actor } of participants) named.add(actor);
    for (const actor of via.flat()) named.add(actor);
  }
  const actors = await store.entities(scope, studyId, 'actor', [...named]);
  return new Map(actors.flatMap((one) => (one ? [[one.id, one.label.nl]] : [])));
}

function isCollaboration(claim: Claim): claim is Collaboration {
  return claim.kind === 'collaboration';
}
