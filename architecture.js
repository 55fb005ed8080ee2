/**
 * What the sources of each package may import, by name. Whoever is not listed here may not be imported from anywhere.
 * The linter and the dependency check both read it.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const arrows = {
  ontology: [],
  claims: ['ontology'],
  notes: ['claims', 'ontology'],
  store: ['claims', 'ontology', 'snapshot'],
  snapshot: ['claims', 'ontology'],
  analysis: ['claims', 'ontology', 'snapshot'],
  'store-memory': ['claims', 'ontology', 'snapshot', 'store'],
  'store-sqlite': ['claims', 'ontology', 'snapshot', 'store'],
  'store-neo4j': ['claims', 'ontology', 'snapshot', 'store'],
  exchange: ['claims', 'notes', 'ontology'],
  'language-service': ['claims', 'notes', 'ontology', 'snapshot'],
  'language-server': [
    'analysis',
    'claims',
    'graphql',
    'language-service',
    'notes',
    'ontology',
    'snapshot',
    'store',
    'store-memory',
  ],
  views: ['claims', 'exchange'],
  remote: ['claims', 'notes', 'store'],
  graphql: ['analysis', 'claims', 'notes', 'ontology', 'snapshot', 'store'],
  wijkteamonderzoek: ['analysis', 'claims', 'exchange', 'notes', 'ontology'],
};

/** Packages that also run in a browser and in a web extension host: no Node built-ins, but in `src/node`. */
export const browserPackages = [
  'ontology',
  'claims',
  'notes',
  'store',
  'snapshot',
  'analysis',
  'store-memory',
  'graphql',
  'language-service',
  'language-server',
  'views',
  'remote',
];
