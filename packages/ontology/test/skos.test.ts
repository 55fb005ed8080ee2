import {
  allSchemes,
  extendScheme,
  phase,
  relationOfWorlds,
  targetGroup,
} from '@samenspel/ontology';
import { allDefinitions } from '@samenspel/ontology/definitions';
import { conceptIri, defaultBaseIri, schemeIri, toSkosJsonLd } from '@samenspel/ontology/skos';
import { describe, expect, it } from 'vitest';

const base = defaultBaseIri;

describe('toSkosJsonLd', () => {
  it('describes a concept with its place, its names and where it comes from', () => {
    const { '@graph': nodes } = toSkosJsonLd([relationOfWorlds], allDefinitions);
    expect(nodes.find(({ id }) => id === conceptIri('relation-of-worlds', 'connection'))).toEqual({
      id: `${base}relation-of-worlds/connection`,
      type: 'Concept',
      inScheme: `${base}relation-of-worlds`,
      broader: `${base}relation-of-worlds/hybridisation`,
      prefLabel: { nl: 'verbinding', en: 'connection' },
      definition: {
        nl: 'De werelden blijven zichzelf en staan met elkaar in verbinding.',
        en: 'The worlds stay themselves and are linked to each other.',
      },
      source: [`${base}source/baarsjes#D%202`],
    });
  });

  it('gives the tops of a scheme, the numbers of the phases and their order', () => {
    const { '@graph': nodes } = toSkosJsonLd([phase], allDefinitions);
    expect(nodes[0]).toMatchObject({
      id: schemeIri('phase'),
      type: 'ConceptScheme',
      title: { nl: 'fase', en: 'phase' },
    });
    expect(nodes.find(({ id }) => id === conceptIri('phase', 'aftercare'))).toMatchObject({
      notation: '5',
      topConceptOf: schemeIri('phase'),
    });
    expect(nodes.find(({ type }) => type === 'OrderedCollection')).toMatchObject({
      memberList: phase.concepts.map(({ id }) => conceptIri('phase', id)),
    });
  });

  it('carries its own context: reading it needs no network', () => {
    const { '@context': context } = toSkosJsonLd([phase], allDefinitions);
    expect(typeof context).toBe('object');
    expect(Object.keys(context)).not.toContain('@import');
  });

  it('has every node once', () => {
    const { '@graph': nodes } = toSkosJsonLd(Object.values(allSchemes), allDefinitions);
    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const concepts = Object.values(allSchemes).flatMap((scheme) => [...scheme.concepts]);
    expect(nodes.filter(({ type }) => type === 'Concept')).toHaveLength(concepts.length);
  });

  it('takes a study’s own scheme, base and concepts without a definition', () => {
    const { scheme } = extendScheme(targetGroup, [
      { id: 'sailors', nl: 'varenden', en: 'sailors', altNl: ['schippers'] },
    ]);
    const baseIri = 'https://example.org/harbour/';
    const { '@graph': nodes } = toSkosJsonLd([scheme], {}, { baseIri });
    expect(nodes.at(-1)).toEqual({
      id: 'https://example.org/harbour/target-group/sailors',
      type: 'Concept',
      inScheme: 'https://example.org/harbour/target-group',
      topConceptOf: 'https://example.org/harbour/target-group',
      prefLabel: { nl: 'varenden', en: 'sailors' },
      altLabel: { nl: ['schippers'] },
    });
  });
});
