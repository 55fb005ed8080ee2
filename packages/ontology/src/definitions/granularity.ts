import type { Definitions } from '../definition.ts';
import type { granularity } from '../schemes/granularity.ts';

export const granularityDefinitions = {
  category: {
    nl: 'Een soort actor; legt nooit een band.',
    en: 'A kind of actor; never makes a tie.',
    sources: [{ document: 'notes-format', locator: 'Rules, 4' }],
  },
  role: {
    nl: 'Een rol die met een gebied een actor wordt.',
    en: 'A role that becomes an actor together with an area.',
    sources: [{ document: 'notes-format', locator: 'Rules, 4' }],
    closeMatch: ['http://www.w3.org/ns/org#Role'],
  },
  instance: {
    nl: 'Eén bepaalde actor.',
    en: 'One particular actor.',
    sources: [{ document: 'notes-format', locator: 'Rules, 4' }],
    closeMatch: ['http://www.w3.org/ns/prov#Agent', 'http://xmlns.com/foaf/0.1/Agent'],
  },
} as const satisfies Definitions<typeof granularity>;
