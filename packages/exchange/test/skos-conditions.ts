import { DataFactory, type Quad, type Store, type Term } from 'n3';

const skosNamespace = 'http://www.w3.org/2004/02/skos/core#';

/** A term of the SKOS vocabulary. */
export const skos = (name: string) => DataFactory.namedNode(skosNamespace + name);

export const rdfType = DataFactory.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

/** The integrity conditions of the SKOS Reference (W3C 2009), as questions to a graph: what breaks them. */
export const integrityConditions: readonly (readonly [
  number: string,
  rule: string,
  broken: (graph: Store) => readonly string[],
])[] = [
  [
    'S9',
    'no concept is a scheme',
    (graph) => inBoth(instances(graph, 'Concept'), instances(graph, 'ConceptScheme')),
  ],
  [
    'S13',
    'no label is both preferred and alternative (or hidden)',
    (graph) => {
      const preferred = labels(graph, 'prefLabel');
      const alternative = labels(graph, 'altLabel');
      const hidden = labels(graph, 'hiddenLabel');
      return [
        ...inBoth(preferred, alternative),
        ...inBoth(preferred, hidden),
        ...inBoth(alternative, hidden),
      ];
    },
  ],
  [
    'S14',
    'no concept has two preferred labels in one language',
    (graph) =>
      repeated(
        graph
          .getQuads(null, skos('prefLabel'), null, null)
          .map(({ subject, object }) => `${subject.value} in ${languageOf(object)}`),
      ),
  ],
  [
    'S27',
    'nothing is related to what is (transitively) wider',
    (graph) =>
      inBoth(
        new Set(pairs(graph.getQuads(null, skos('related'), null, null))),
        new Set(broaderTransitive(graph)),
      ),
  ],
  [
    'S37',
    'no collection is a concept or a scheme',
    (graph) => {
      const collections = new Set([
        ...instances(graph, 'Collection'),
        ...instances(graph, 'OrderedCollection'),
      ]);
      return [
        ...inBoth(collections, instances(graph, 'Concept')),
        ...inBoth(collections, instances(graph, 'ConceptScheme')),
      ];
    },
  ],
  [
    'S46',
    'no exact match is a broader, narrower or related match too',
    (graph) => {
      const exact = new Set(pairs(graph.getQuads(null, skos('exactMatch'), null, null)));
      return ['broadMatch', 'narrowMatch', 'relatedMatch'].flatMap((name) =>
        inBoth(exact, new Set(pairs(graph.getQuads(null, skos(name), null, null)))),
      );
    },
  ],
];

/** Every pair of a concept and a wider one, however many steps apart. */
export function broaderTransitive(graph: Store): readonly string[] {
  const direct = new Map<string, string[]>();
  for (const { subject, object } of graph.getQuads(null, skos('broader'), null, null)) {
    direct.set(subject.value, [...(direct.get(subject.value) ?? []), object.value]);
  }
  return [...direct.keys()].flatMap((concept) => {
    const above = new Set<string>();
    const waiting = [...(direct.get(concept) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (above.has(next)) continue;
      above.add(next);
      waiting.push(...(direct.get(next) ?? []));
    }
    return [...above].map((wider) => `${concept} ${wider}`);
  });
}

export function instances(graph: Store, type: string): ReadonlySet<string> {
  return new Set(graph.getSubjects(rdfType, skos(type), null).map(({ value }) => value));
}

/** Subject and object of each statement. */
export function pairs(quads: readonly Quad[]): readonly string[] {
  return quads.map(({ subject, object }) => `${subject.value} ${object.value}`);
}

export function languageOf(term: Term): string {
  return term.termType === 'Literal' ? term.language : '';
}

function labels(graph: Store, property: string): ReadonlySet<string> {
  return new Set(
    graph
      .getQuads(null, skos(property), null, null)
      .map(({ subject, object }) => `${subject.value} ${object.value}@${languageOf(object)}`),
  );
}

function inBoth(one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] {
  return [...one].filter((value) => other.has(value));
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, position) => values.indexOf(value) !== position);
}
