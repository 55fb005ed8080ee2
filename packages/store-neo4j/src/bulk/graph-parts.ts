import {
  columnsVersion,
  type Domain,
  type Entity,
  type EntityType,
  type NoteRecord,
  type Study,
} from '@samenspel/claims';
import { keyOf } from '../keys.ts';
import { textIn } from '../row.ts';
import { randomEpoch, termsText } from '../study-head.ts';
import type { TieWorld } from '../write/ties.ts';
import type { WriteRow } from '../write/write-rows.ts';
import { entityNode, entityParts } from './entity-parts.ts';
import type { GraphPart, NodePart } from './graph-part.ts';
import { noteParts, onlyVersion } from './note-parts.ts';
import { createTermNumbers } from './term-numbers.ts';

/** A study as it is to become a graph. */
export interface StudyParts {
  readonly study: Study;
  /** Each note once. */
  readonly notes: AsyncIterable<NoteRecord>;
  /** Entities as readers see them: of several declarations the first. */
  readonly entities: readonly Entity[];
  /** Which of some ids are those of claims of the study. */
  readonly claimsAmong: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** Entities and ids that are worked on at once. */
const atOnce = 1000;

/**
 * The graph of a study, part by part, as the store would write it. In memory are the entities, the values of properties
 * and the ids that claims link to, never all claims.
 */
export async function* graphParts(parts: StudyParts): AsyncGenerator<GraphPart> {
  const { study, notes, entities, claimsAmong } = parts;
  const { id } = study;
  const terms = createTermNumbers();
  const declared = new Set(entities.map((entity) => keyOf(id, entity.type, entity.id)));
  const undeclared = new Map<string, NodePart>();
  const linked = new Map<string, string>();
  let claims = 0;
  const name = (type: EntityType, rows: readonly WriteRow[]) => {
    for (const row of rows) {
      const key = textIn(row, 'key');
      if (!declared.has(key)) undeclared.set(key, entityNode(type, { study: id, type, ...row }));
    }
  };
  const context = {
    ...{ study, name, intern: terms.intern, world: worldOf(entities) },
    nextClaim: () => ++claims,
    link: (key: string, to: string) => void linked.set(key, to),
  };
  for await (const note of notes) yield* noteParts(note, context);
  for (const some of inParts(entities)) yield* entityParts(study, some, name);
  yield* undeclared.values();
  for (const some of inParts([...linked])) {
    const there = await claimsAmong(some.map(([, to]) => to));
    for (const [key, to] of some) {
      if (there.has(to)) continue;
      yield { labels: ['Target'], space: 'target', properties: { study: id, id: to, key } };
    }
  }
  for (const term of terms.all()) yield { labels: ['Term'], properties: { study: id, ...term } };
  yield { labels: ['Study'], properties: studyProperties(study, claims, terms.last()) };
}

function studyProperties(
  study: Study,
  claims: number,
  terms: ReadonlyMap<Domain, number>,
): WriteRow {
  const { id, title } = study;
  return {
    ...{ id, key: keyOf(id, 'study', id), manifest: JSON.stringify(study) },
    ...{ title_nl: title.nl, title_en: title.en },
    ...{ epoch: randomEpoch(), version: onlyVersion, entitiesVersion: onlyVersion },
    ...{ claims, nextClaim: claims + 1, terms: termsText(terms), rowFormat: columnsVersion },
  };
}

function worldOf(entities: readonly Entity[]): TieWorld {
  const actors = new Map(
    entities.flatMap((entity) => (entity.type === 'actor' ? [[entity.id, entity]] : [])),
  );
  const respondents = new Map(
    entities.flatMap((entity) => (entity.type === 'respondent' ? [[entity.id, entity]] : [])),
  );
  return { actor: (id) => actors.get(id), respondent: (id) => respondents.get(id) };
}

function* inParts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += atOnce) yield items.slice(at, at + atOnce);
}
