import type { Definition, SourcePointer } from '../definition.ts';
import { narrowerOf, topConceptsOf } from '../hierarchy.ts';
import type { Bilingual, Concept, Language, Scheme } from '../scheme.ts';
import { sourceDocuments } from '../source-document.ts';
import { conceptIri, defaultBaseIri, schemeIri } from './concept-iri.ts';

/** Definitions by the id of the scheme and of the concept. A concept without one gets none. */
export type SkosDefinitions = Readonly<
  Record<string, Readonly<Record<string, Definition>> | undefined>
>;

export interface SkosOptions {
  /** Where the IRIs start, ending in `/` or `#`. A study gives its own concepts its own base. */
  readonly baseIri?: string;
}

/** A `skos:ConceptScheme`. */
export interface SkosScheme {
  readonly id: string;
  readonly type: 'ConceptScheme';
  readonly title: Bilingual;
  readonly hasTopConcept: readonly string[];
}

/** A `skos:Concept`. */
export interface SkosConcept {
  readonly id: string;
  readonly type: 'Concept';
  readonly inScheme: string;
  readonly topConceptOf?: string;
  readonly prefLabel: Bilingual;
  readonly altLabel?: Readonly<Partial<Record<Language, readonly string[]>>>;
  readonly definition?: Bilingual;
  readonly notation?: string;
  readonly broader?: string;
  readonly narrower?: readonly string[];
  readonly exactMatch?: readonly string[];
  readonly closeMatch?: readonly string[];
  readonly source?: readonly string[];
}

/** A `skos:OrderedCollection`: the concepts of an ordered scheme, in their order. */
export interface SkosMembers {
  readonly id: string;
  readonly type: 'OrderedCollection';
  readonly label: Bilingual;
  readonly memberList: readonly string[];
}

/** A `dcterms:BibliographicResource`: a work, or a place in one. */
export interface SkosWork {
  readonly id: string;
  readonly type: 'BibliographicResource';
  readonly isPartOf?: string;
  readonly citation: string;
  readonly issued?: string;
}

export type SkosNode = SkosScheme | SkosConcept | SkosMembers | SkosWork;

/** A JSON-LD document that carries its own context, so that reading it needs no network. */
export interface SkosDocument {
  readonly '@context': typeof context;
  readonly '@graph': readonly SkosNode[];
}

const context = {
  '@version': 1.1,
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  id: '@id',
  type: '@type',
  ConceptScheme: 'skos:ConceptScheme',
  Concept: 'skos:Concept',
  OrderedCollection: 'skos:OrderedCollection',
  BibliographicResource: 'dcterms:BibliographicResource',
  title: { '@id': 'dcterms:title', '@container': '@language' },
  label: { '@id': 'rdfs:label', '@container': '@language' },
  prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  altLabel: { '@id': 'skos:altLabel', '@container': '@language' },
  definition: { '@id': 'skos:definition', '@container': '@language' },
  notation: 'skos:notation',
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  topConceptOf: { '@id': 'skos:topConceptOf', '@type': '@id' },
  hasTopConcept: { '@id': 'skos:hasTopConcept', '@type': '@id' },
  broader: { '@id': 'skos:broader', '@type': '@id' },
  narrower: { '@id': 'skos:narrower', '@type': '@id' },
  exactMatch: { '@id': 'skos:exactMatch', '@type': '@id' },
  closeMatch: { '@id': 'skos:closeMatch', '@type': '@id' },
  memberList: { '@id': 'skos:memberList', '@type': '@id', '@container': '@list' },
  source: { '@id': 'dcterms:source', '@type': '@id' },
  isPartOf: { '@id': 'dcterms:isPartOf', '@type': '@id' },
  citation: 'dcterms:bibliographicCitation',
  issued: 'dcterms:issued',
} as const;

/**
 * The schemes as SKOS in JSON-LD 1.1: labels and definitions tagged with their language, both directions
 * of the hierarchy, mappings, and where each concept comes from.
 */
export function toSkosJsonLd(
  schemes: readonly Scheme[],
  definitions: SkosDefinitions,
  { baseIri = defaultBaseIri }: SkosOptions = {},
): SkosDocument {
  const works = new Map<string, SkosWork>();
  const nodes = schemes.flatMap((scheme): readonly SkosNode[] => [
    schemeNode(scheme, baseIri),
    ...scheme.concepts.map((concept) => {
      const definition = definitions[scheme.id]?.[concept.id];
      for (const pointer of definition?.sources ?? []) {
        for (const work of worksOf(pointer, baseIri)) works.set(work.id, work);
      }
      return conceptNode(scheme, concept, definition, baseIri);
    }),
    ...(scheme.ordered === true ? [membersNode(scheme, baseIri)] : []),
  ]);
  return { '@context': context, '@graph': [...nodes, ...works.values()] };
}

function schemeNode(scheme: Scheme, baseIri: string): SkosScheme {
  return {
    id: schemeIri(scheme.id, baseIri),
    type: 'ConceptScheme',
    title: scheme.title,
    hasTopConcept: topConceptsOf(scheme).map((id) => conceptIri(scheme.id, id, baseIri)),
  };
}

function conceptNode(
  scheme: Scheme,
  concept: Concept,
  definition: Definition | undefined,
  baseIri: string,
): SkosConcept {
  const iriOf = (id: string) => conceptIri(scheme.id, id, baseIri);
  const { id, notation, broader, nl, en, altNl, altEn } = concept;
  const narrower = narrowerOf(scheme, id).map(iriOf);
  return {
    id: iriOf(id),
    type: 'Concept',
    inScheme: schemeIri(scheme.id, baseIri),
    ...(broader === undefined
      ? { topConceptOf: schemeIri(scheme.id, baseIri) }
      : { broader: iriOf(broader) }),
    prefLabel: { nl, en },
    ...((altNl ?? altEn) && {
      altLabel: { ...(altNl && { nl: altNl }), ...(altEn && { en: altEn }) },
    }),
    ...(notation !== undefined && { notation }),
    ...(narrower.length > 0 && { narrower }),
    ...(definition && {
      definition: { nl: definition.nl, en: definition.en },
      source: definition.sources.map((pointer) => pointerIri(pointer, baseIri)),
      ...(definition.exactMatch && { exactMatch: definition.exactMatch }),
      ...(definition.closeMatch && { closeMatch: definition.closeMatch }),
    }),
  };
}

function membersNode(scheme: Scheme, baseIri: string): SkosMembers {
  return {
    id: `${schemeIri(scheme.id, baseIri)}#order`,
    type: 'OrderedCollection',
    label: scheme.title,
    memberList: scheme.concepts.map(({ id }) => conceptIri(scheme.id, id, baseIri)),
  };
}

function workIri(document: string, baseIri: string): string {
  return `${baseIri}source/${encodeURIComponent(document)}`;
}

function pointerIri({ document, locator }: SourcePointer, baseIri: string): string {
  return `${workIri(document, baseIri)}#${encodeURIComponent(locator)}`;
}

function worksOf(pointer: SourcePointer, baseIri: string): readonly SkosWork[] {
  const { document, locator } = pointer;
  const type = 'BibliographicResource';
  const id = pointerIri(pointer, baseIri);
  if (document === 'literature') return [{ id, type, citation: locator }];
  const work: { readonly title: string; readonly issued?: string } = sourceDocuments[document];
  const isPartOf = workIri(document, baseIri);
  return [
    {
      id: isPartOf,
      type,
      citation: work.title,
      ...(work.issued !== undefined && { issued: work.issued }),
    },
    { id, type, isPartOf, citation: `${work.title}, ${locator}` },
  ];
}
