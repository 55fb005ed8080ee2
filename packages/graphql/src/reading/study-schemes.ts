import type { LocalText, Study, StudyConcept } from '@samenspel/claims';
import {
  allSchemes,
  findConcept,
  nearest,
  type Concept,
  type Scheme,
  type SchemeId,
} from '@samenspel/ontology';
import { conceptNodeId } from './node-id.ts';
import type { OpenStudy } from './open-study.ts';

/** A scheme, with what a study adds to it. */
export interface SchemeRecord {
  readonly id: SchemeId;
  readonly scheme: Scheme;
  /** The study whose own concepts are in it. */
  readonly study: OpenStudy | undefined;
}

/** A concept of a scheme. */
export interface ConceptRecord {
  readonly name: string;
  readonly concept: Concept;
  readonly scheme: SchemeRecord;
  /** The study adds it; absent for a concept that all studies share. */
  readonly own: boolean;
  /** What the study that adds it says that it means. */
  readonly ownDefinition?: LocalText;
}

/** The schemes as a study sees them: those of the ontology with the concepts that the study adds. */
export interface StudySchemes {
  readonly scheme: (id: SchemeId) => SchemeRecord;
  readonly all: () => readonly SchemeRecord[];
  /** By its id; a concept that the scheme does not have stands for itself. */
  readonly concept: (scheme: SchemeId, id: string) => ConceptRecord;
  /** By its id as a node. */
  readonly byNodeId: (id: string) => ConceptRecord | undefined;
  /** By id, notation or label. */
  readonly find: (scheme: SchemeId, name: string) => ConceptRecord | undefined;
  /** Ids of the concepts whose names are most like a text. */
  readonly nearest: (scheme: SchemeId, name: string) => readonly string[];
}

export const schemeIds = Object.keys(allSchemes).filter((id): id is SchemeId => id in allSchemes);

/**
 * @param study the study whose extensions count; without one the schemes as the ontology has them
 * @param open the study as the request sees it
 */
export function studySchemes(
  study: Study | undefined,
  open: () => OpenStudy | undefined,
): StudySchemes {
  const schemes = new Map<SchemeId, SchemeRecord>();
  const concepts = new Map<SchemeId, Map<string, ConceptRecord>>();

  function scheme(id: SchemeId): SchemeRecord {
    const known = schemes.get(id);
    if (known !== undefined) return known;
    const record = { id, scheme: extended(allSchemes[id], study), study: open() };
    schemes.set(id, record);
    return record;
  }

  function concept(schemeId: SchemeId, id: string): ConceptRecord {
    let known = concepts.get(schemeId);
    if (known === undefined) {
      const record = scheme(schemeId);
      const shared = allSchemes[schemeId].concepts.length;
      known = new Map(
        record.scheme.concepts.map((each, position) => [
          each.id,
          {
            name: each.id,
            concept: each,
            scheme: record,
            ...ownership(study?.extensions[schemeId]?.[position - shared]),
          },
        ]),
      );
      concepts.set(schemeId, known);
    }
    let found = known.get(id);
    if (found === undefined) {
      found = {
        name: id,
        concept: { id, nl: id, en: id },
        scheme: scheme(schemeId),
        own: true,
      };
      known.set(id, found);
    }
    return found;
  }

  let nodes: ReadonlyMap<string, ConceptRecord> | undefined;
  function conceptNodes(): ReadonlyMap<string, ConceptRecord> {
    const records = schemeIds.flatMap((id) =>
      scheme(id).scheme.concepts.map((each) => concept(id, each.id)),
    );
    return new Map(records.map((record) => [conceptNodeId(record), record]));
  }

  return {
    scheme,
    concept,
    all: () => schemeIds.map(scheme),
    byNodeId: (id) => (id.startsWith('concept_') ? (nodes ??= conceptNodes()).get(id) : undefined),
    find: onceByName((schemeId, name) => {
      const found = findConcept(scheme(schemeId).scheme, name);
      return found === undefined ? undefined : concept(schemeId, found.id);
    }),
    nearest: onceByName((schemeId, name) =>
      nearest(scheme(schemeId).scheme, name).map(({ id }) => id),
    ),
  };
}

/** What is asked of a name in a scheme, worked out once: a field asks the same on every item of a page. */
function onceByName<Answer>(
  answerTo: (scheme: SchemeId, name: string) => Answer,
): (scheme: SchemeId, name: string) => Answer {
  const answers = new Map<SchemeId, Map<string, { readonly answer: Answer }>>();
  return (scheme, name) => {
    const known = answers.get(scheme) ?? new Map<string, { readonly answer: Answer }>();
    answers.set(scheme, known);
    const { answer } = known.get(name) ?? { answer: answerTo(scheme, name) };
    known.set(name, { answer });
    return answer;
  };
}

function ownership(added: StudyConcept | undefined): Pick<ConceptRecord, 'own' | 'ownDefinition'> {
  if (added === undefined) return { own: false };
  return added.definition === undefined
    ? { own: true }
    : { own: true, ownDefinition: added.definition };
}

/** What a study adds was checked when it was written, so it only has to be put behind what is there. */
function extended(scheme: Scheme, study: Study | undefined): Scheme {
  const own = study?.extensions[scheme.id] ?? [];
  if (own.length === 0) return scheme;
  const added = own.map(({ id, nl, en, broader, notation }): Concept => ({
    id,
    nl,
    en,
    ...(broader === undefined ? {} : { broader }),
    ...(notation === undefined ? {} : { notation }),
  }));
  return { ...scheme, concepts: [...scheme.concepts, ...added] };
}
