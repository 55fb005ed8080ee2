import { arrows, browserPackages } from './architecture.js';

const anyOf = (/** @type {readonly string[]} */ names) => `(?:${names.join('|')})`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'package-without-arrows',
      comment: 'Every package says in architecture.js what it may import.',
      severity: 'error',
      from: { path: '^packages/', pathNot: `^packages/${anyOf(Object.keys(arrows))}/` },
      to: {},
    },
    ...Object.entries(arrows).map(([name, targets]) => ({
      name: `arrows-of-${name}`,
      comment: `${name} may import ${targets.length === 0 ? 'no other package' : targets.join(', ')}.`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^packages/${name}/src/` },
      to: {
        path: '^(?:packages|apps|tools)/',
        pathNot: `^packages/${anyOf([name, ...targets])}/`,
      },
    })),
    {
      name: 'apps-stand-alone',
      comment: 'An app wires packages; it imports no other app and no tool.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^(?:apps|tools)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'browser-packages-without-node',
      comment:
        'These packages also run in a browser, but for what is in a folder of its own for Node.',
      severity: 'error',
      from: {
        path: `^packages/${anyOf(browserPackages)}/src/`,
        pathNot: '^packages/[^/]+/src/node/',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'node-apart',
      comment: 'What needs Node is imported by its own path alone.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/', pathNot: '^packages/[^/]+/src/node/' },
      to: { path: '^packages/$1/src/node/' },
    },
    {
      name: 'no-development-dependencies',
      comment: 'What is published finds only what its package.json lists under dependencies.',
      severity: 'error',
      from: { path: '^(?:packages|apps)/[^/]+/src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'no-circles',
      comment: 'A circle of files is one file in disguise.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import leads nowhere.',
      severity: 'error',
      from: {},
      // The editor itself brings its API.
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@samenspel/source', 'node', 'import', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
