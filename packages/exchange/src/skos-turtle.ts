import type { Scheme } from '@samenspel/ontology';
import {
  toSkosJsonLd,
  type SkosDefinitions,
  type SkosDocument,
  type SkosNode,
  type SkosOptions,
} from '@samenspel/ontology/skos';
import { DataFactory, Writer, type Quad_Object as QuadObject } from 'n3';

const rdfType = DataFactory.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

type Context = SkosDocument['@context'];

/** Every shape that a property of a node has. */
type Value = string | readonly string[] | Readonly<Record<string, string | readonly string[]>>;

/** What the context says of a property, in full. */
interface Term {
  readonly predicate: string;
  readonly holds: 'text' | 'text by language' | 'IRIs' | 'a list of IRIs';
}

/**
 * The schemes as SKOS in Turtle: the same statements as `toSkosJsonLd` gives, because they are read from
 * the document and the context that it makes.
 */
export function toSkosTurtle(
  schemes: readonly Scheme[],
  definitions: SkosDefinitions,
  options: SkosOptions = {},
): string {
  const { '@context': context, '@graph': nodes } = toSkosJsonLd(schemes, definitions, options);
  const { skos, dcterms, rdfs } = context;
  const writer = new Writer({ prefixes: { skos, dcterms, rdfs } });
  const terms = termsOf(context);
  for (const node of nodes) addNode(writer, context, terms, node);
  return textOf(writer);
}

function addNode(
  writer: Writer,
  context: Context,
  terms: ReadonlyMap<string, Term>,
  { id, type, ...properties }: SkosNode,
): void {
  const subject = DataFactory.namedNode(id);
  writer.addQuad(subject, rdfType, DataFactory.namedNode(expand(context, context[type])));
  const values: Readonly<Record<string, Value>> = properties;
  for (const [name, value] of Object.entries(values)) {
    const term = terms.get(name);
    if (term === undefined) throw new Error(`The context of the SKOS document lacks "${name}".`);
    const predicate = DataFactory.namedNode(term.predicate);
    for (const object of objectsOf(writer, term, value)) {
      writer.addQuad(subject, predicate, object);
    }
  }
}

function termsOf(context: Context): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>();
  for (const [name, entry] of Object.entries(context)) {
    if (typeof entry === 'number') continue;
    if (typeof entry === 'string') {
      terms.set(name, { predicate: expand(context, entry), holds: 'text' });
      continue;
    }
    const predicate = expand(context, entry['@id']);
    if (!('@container' in entry)) terms.set(name, { predicate, holds: 'IRIs' });
    else if (entry['@container'] === '@list') {
      terms.set(name, { predicate, holds: 'a list of IRIs' });
    } else terms.set(name, { predicate, holds: 'text by language' });
  }
  return terms;
}

function objectsOf(
  writer: Writer,
  { holds }: Term,
  value: Value,
): readonly (QuadObject | QuadObject[])[] {
  if (typeof value === 'string')
    return [holds === 'text' ? DataFactory.literal(value) : DataFactory.namedNode(value)];
  if (isList(value)) {
    const iris = value.map((iri) => DataFactory.namedNode(iri));
    return holds === 'a list of IRIs' ? [writer.list(iris)] : iris;
  }
  return Object.entries(value).flatMap(([language, texts]) =>
    [texts].flat().map((text) => DataFactory.literal(text, language)),
  );
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

/** `skos:Concept` in full; what has no prefix of the context is an IRI already, or a keyword. */
function expand(context: Context, name: string): string {
  const { skos, dcterms, rdfs } = context;
  const namespaces: Readonly<Record<string, string>> = { skos, dcterms, rdfs };
  const [prefix = '', local = ''] = name.split(':');
  const namespace = namespaces[prefix];
  return namespace === undefined ? name : namespace + local;
}

/** N3's writer keeps its text in memory and hands it over at once. */
function textOf(writer: Writer): string {
  let turtle = '';
  writer.end((error: Error | null, text: string) => {
    if (error !== null) throw error;
    turtle = text;
  });
  return turtle;
}
