import { allSchemes, extendScheme, labelKey, targetGroup } from '@samenspel/ontology';
import { allDefinitions } from '@samenspel/ontology/definitions';
import { conceptIri, toSkosJsonLd } from '@samenspel/ontology/skos';
import { toSkosTurtle } from '@samenspel/exchange';
import jsonld, { type JsonLdDocument } from 'jsonld';
import { DataFactory, Parser, Store } from 'n3';
import { assert, describe, expect, it } from 'vitest';
import {
  broaderTransitive,
  instances,
  integrityConditions,
  languageOf,
  pairs,
  rdfType,
  skos,
} from './skos-conditions.ts';

const schemes = Object.values(allSchemes);
const read = (turtle: string) => new Store(new Parser({ format: 'text/turtle' }).parse(turtle));
const graph = read(toSkosTurtle(schemes, allDefinitions));

/** A small graph that breaks every condition, so that a check that finds nothing is seen to look. */
const broken = read(`
  @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  @prefix : <https://example.org/> .
  :a a skos:Concept, skos:ConceptScheme, skos:OrderedCollection ;
    skos:prefLabel "a"@en, "b"@en ; skos:altLabel "a"@en ;
    skos:broader :b ; skos:related :c ; skos:exactMatch :d ; skos:broadMatch :d .
  :b skos:broader :c .
`);

describe.each(integrityConditions)('SKOS %s: %s', (_, __, violations) => {
  it('holds for the ontology', () => {
    expect(violations(graph)).toEqual([]);
  });

  it('is seen where it does not hold', () => {
    expect(violations(broken)).not.toEqual([]);
  });
});

describe('the ontology in Turtle', () => {
  const concepts = [...instances(graph, 'Concept')];

  it('has every scheme and every concept', () => {
    expect(instances(graph, 'ConceptScheme').size).toBe(schemes.length);
    expect(concepts.toSorted()).toEqual(
      schemes
        .flatMap((scheme) => scheme.concepts.map(({ id }) => conceptIri(scheme.id, id)))
        .toSorted(),
    );
  });

  it('puts every concept in one scheme and within reach of its top concepts', () => {
    const tops = new Set(pairs(graph.getQuads(null, skos('hasTopConcept'), null, null)));
    const above = broaderTransitive(graph).map((pair) => pair.split(' '));
    const unreachable = concepts.filter((concept) => {
      const inSchemes = graph.getObjects(concept, skos('inScheme'), null);
      const chain = [
        concept,
        ...above.flatMap(([from, to]) => (from === concept ? (to ?? []) : [])),
      ];
      return (
        inSchemes.length !== 1 ||
        !chain.some((each) => tops.has(`${inSchemes[0]?.value ?? ''} ${each}`))
      );
    });
    expect(unreachable).toEqual([]);
  });

  it('says the hierarchy and the tops in both directions', () => {
    const backwards = (name: string) =>
      graph
        .getQuads(null, skos(name), null, null)
        .map(({ subject, object }) => `${object.value} ${subject.value}`);
    const forwards = (name: string) => pairs(graph.getQuads(null, skos(name), null, null));
    expect(forwards('broader').toSorted()).toEqual(backwards('narrower').toSorted());
    expect(forwards('topConceptOf').toSorted()).toEqual(backwards('hasTopConcept').toSorted());
    expect(forwards('broader').length).toBeGreaterThan(0);
  });

  it('keeps broader within one scheme and without circles', () => {
    const schemeOf = (concept: string) =>
      graph.getObjects(concept, skos('inScheme'), null)[0]?.value;
    for (const pair of broaderTransitive(graph)) {
      const [from = '', to = ''] = pair.split(' ');
      expect(from).not.toBe(to);
      expect(schemeOf(from)).toBe(schemeOf(to));
    }
  });

  it.each(['prefLabel', 'definition'])('has one %s in each language for every concept', (name) => {
    for (const concept of concepts) {
      const languages = graph.getObjects(concept, skos(name), null).map(languageOf);
      expect(languages.toSorted(), concept).toEqual(['en', 'nl']);
    }
  });

  it('tags all that is said in a language with it', () => {
    const untagged = ['prefLabel', 'altLabel', 'definition'].flatMap((name) =>
      graph.getObjects(null, skos(name), null).filter((term) => languageOf(term) === ''),
    );
    expect(untagged).toEqual([]);
  });

  it('has no label twice within a scheme and language', () => {
    for (const scheme of instances(graph, 'ConceptScheme')) {
      const names = graph
        .getSubjects(skos('inScheme'), scheme, null)
        .flatMap((concept) => graph.getObjects(concept, skos('prefLabel'), null))
        .map((label) => `${labelKey(label.value)}@${languageOf(label)}`);
      expect(new Set(names).size, scheme).toBe(names.length);
    }
  });

  it('leads every concept to a work that it comes from', () => {
    const source = DataFactory.namedNode('http://purl.org/dc/terms/source');
    const citation = DataFactory.namedNode('http://purl.org/dc/terms/bibliographicCitation');
    for (const concept of concepts) {
      const works = graph.getObjects(concept, source, null);
      expect(works, concept).not.toHaveLength(0);
      for (const work of works) {
        expect(graph.countQuads(work, citation, null, null), work.value).toBe(1);
      }
    }
  });

  it('keeps the order of the phases', () => {
    const order = graph.getSubjects(rdfType, skos('OrderedCollection'), null);
    const phases = order.find(
      ({ value }) => value.endsWith('phase#order') && !value.includes('research'),
    );
    const list = phases && graph.getObjects(phases, skos('memberList'), null)[0];
    const members = list && graph.extractLists()[list.value];
    expect(members?.map(({ value }) => value)).toEqual(
      allSchemes.phase.concepts.map(({ id }) => conceptIri('phase', id)),
    );
  });
});

it('says the same in Turtle and in JSON-LD, read by their own parsers, without a network', async () => {
  const { scheme } = extendScheme(targetGroup, [
    {
      id: 'quoted',
      nl: 'met "aanhalingstekens" \\ en ’s',
      en: 'line\nbreak\tand 𝄞',
      broader: 'children',
      altEn: ['a', 'b'],
    },
  ]);
  const studied = [...schemes.filter(({ id }) => id !== scheme.id), scheme];
  const document: unknown = JSON.parse(JSON.stringify(toSkosJsonLd(studied, allDefinitions)));
  assert(isJsonLd(document));
  const nQuads = await jsonld.toRDF(document, {
    format: 'application/n-quads',
    documentLoader: (url) => Promise.reject(new Error(`A document was asked for: ${url}`)),
  });
  assert(typeof nQuads === 'string');
  const fromJsonLd = statements(read(nQuads));
  expect(fromJsonLd).not.toHaveLength(0);
  expect(fromJsonLd).toEqual(statements(read(toSkosTurtle(studied, allDefinitions))));
});

function isJsonLd(value: unknown): value is JsonLdDocument {
  return typeof value === 'object' && value !== null;
}

/** The statements in order, each list written out where it stands, so that no blank node is left. */
function statements(store: Store): readonly string[] {
  const lists = store.extractLists({ remove: true });
  return store
    .getQuads(null, null, null, null)
    .map(({ subject, predicate, object }) => {
      const members = lists[object.value]?.map(({ value }) => value);
      return [subject.id, predicate.id, members?.join(' ') ?? object.id].join(' ');
    })
    .toSorted();
}
