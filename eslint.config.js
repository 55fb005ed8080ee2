import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { browserPackages } from './architecture.js';

export default defineConfig(
  globalIgnores(['**/dist/', '**/coverage/', '**/fixtures/', '**/.turbo/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // The compiler knows what is defined, in JavaScript too.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
    },
  },
  {
    files: browserPackages.map((name) => `packages/${name}/src/**/*.ts`),
    ignores: ['packages/*/src/node/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'global', 'require', 'setImmediate'],
    },
  },
  {
    // The rule does not see a cast in a comment; the compiler does, and checks these files too.
    files: ['**/*.{js,mjs}'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Neo4j's driver declares its options as classes, and takes plain objects.
    files: ['packages/store-neo4j/**', 'tools/**'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    // A vocabulary is a table, as long as the scheme has concepts.
    files: ['packages/ontology/src/{schemes,definitions}/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['apps/server/graphiql/page.jsx'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // Programs that talk to a terminal.
    files: ['tools/**'],
    rules: { 'no-console': 'off' },
  },
);
