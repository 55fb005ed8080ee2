import { allSchemes, labelKey, type Scheme } from '@samenspel/ontology';
import {
  allDefinitions,
  sourceDocuments,
  type Definition,
  type SourceDocument,
} from '@samenspel/ontology/definitions';
import { describe, expect, it, test } from 'vitest';

/** How a place is named in each document: parts and sections of the report, headings of the others. */
const locatorForms: Readonly<Record<SourceDocument, RegExp>> = {
  baarsjes:
    /^(?:[A-D] \d(?:\.\d)?(?:, [\p{L}\s-]+(?:\d)?)?|C Afbakening en respondenten|Inleiding(?:, [\p{L}\s]+)?|Onderzoeksopzet|Literatuur|Bijlage [12])$/u,
  purmerend: /^[A-Z][\p{L}\s]+$/u,
  overview: /^[A-Z][\p{L}\s-]+$/u,
  wijktafel: /^[A-Z][\p{L}\s]+$/u,
  'oud-noord': /^Abstract$/,
  'notes-format': /^(?:Rules, \d+|Closed values)$/,
  literature: /^[\p{L}\s,&]+ \d{4}$/u,
};

describe.each(Object.entries(allDefinitions))('%s', (id, definitions) => {
  const scheme: Scheme | undefined = Object.values(allSchemes).find((each) => each.id === id);
  const defined: Readonly<Record<string, Definition>> = definitions;
  const cases = Object.entries(defined);

  it('defines every concept of the scheme and nothing else', () => {
    expect(Object.keys(defined).toSorted()).toEqual(
      scheme?.concepts.map((concept) => concept.id).toSorted(),
    );
  });

  it.each(['nl', 'en'] as const)('says in %s what each means, in a sentence of its own', (lang) => {
    const texts = cases.map(([, definition]) => definition[lang]);
    expect(texts.filter((text) => !/^\p{Lu}.*[^\s.]\.$/u.test(text))).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('says more than the label', () => {
    const labels = new Map(scheme?.concepts.map((concept) => [concept.id, concept]));
    for (const [concept, definition] of cases) {
      const label = labels.get(concept);
      expect(labelKey(definition.nl)).not.toBe(labelKey(`${label?.nl ?? ''}.`));
      expect(labelKey(definition.en)).not.toBe(labelKey(`${label?.en ?? ''}.`));
    }
  });

  it('points to at least one place in a source', () => {
    for (const [concept, { sources }] of cases) {
      expect(sources, concept).not.toHaveLength(0);
      for (const { document, locator } of sources) {
        expect(locator, concept).toMatch(locatorForms[document]);
      }
    }
  });
});

test('mappings point to vocabularies that others use', () => {
  const mapped = Object.values(allDefinitions)
    .flatMap((definitions) => Object.values<Definition>(definitions))
    .flatMap(({ exactMatch = [], closeMatch = [] }) => [...exactMatch, ...closeMatch]);
  expect(mapped.length).toBeGreaterThan(0);
  const vocabularies =
    /^(?:https:\/\/schema\.org\/|http:\/\/www\.w3\.org\/ns\/(?:org|prov)#|http:\/\/xmlns\.com\/foaf\/0\.1\/)[A-Z]\w+$/;
  expect(mapped.filter((iri) => !vocabularies.test(iri))).toEqual([]);
});

test('the literature is the only source that is no document of its own', () => {
  expect(Object.keys(locatorForms).filter((document) => !(document in sourceDocuments))).toEqual([
    'literature',
  ]);
});
