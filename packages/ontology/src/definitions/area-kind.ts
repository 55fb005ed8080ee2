import type { Definitions } from '../definition.ts';
import type { areaKind } from '../schemes/area-kind.ts';

export const areaKindDefinitions = {
  study: {
    nl: 'Alle gebieden van een onderzoek samen.',
    en: 'All areas of a study together.',
    sources: [{ document: 'notes-format', locator: 'Rules, 8' }],
  },
  municipality: {
    nl: 'Gemeente of stad.',
    en: 'Municipality or city.',
    sources: [{ document: 'baarsjes', locator: 'Inleiding' }],
    closeMatch: ['https://schema.org/City'],
  },
  district: {
    nl: 'Stadsdeel: bestuurlijk deel van een stad.',
    en: 'City district: an administrative part of a city.',
    sources: [{ document: 'baarsjes', locator: 'A 1' }],
    closeMatch: ['https://schema.org/AdministrativeArea'],
  },
  area: {
    nl: 'Gebied van enkele wijken waarin teams werken, zoals De Baarsjes.',
    en: 'An area of some quarters in which teams work, such as De Baarsjes.',
    sources: [{ document: 'baarsjes', locator: 'A 1' }],
  },
  quarter: {
    nl: 'Wijk: deel van een gebied, met enkele buurten.',
    en: 'Quarter: a part of an area, with some neighbourhoods.',
    sources: [{ document: 'baarsjes', locator: 'A 1' }],
  },
  neighbourhood: {
    nl: 'Buurt: kleinste eenheid met eigen cijfers.',
    en: 'Neighbourhood: the smallest unit with figures of its own.',
    sources: [{ document: 'baarsjes', locator: 'A 1' }],
  },
  street: {
    nl: 'Straat, plein of de omgeving daarvan.',
    en: 'A street, a square or its surroundings.',
    sources: [{ document: 'baarsjes', locator: 'A 1' }],
  },
} as const satisfies Definitions<typeof areaKind>;
