import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Packages that also run in a browser and in a web extension host. */
const browserPackages = [
  'ontology',
  'claims',
  'notes',
  'snapshot',
  'analysis',
  'store',
  'store-memory',
];

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
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'global', 'require', 'setImmediate'],
    },
  },
  {
    // Programs that talk to a terminal.
    files: ['tools/**'],
    rules: { 'no-console': 'off' },
  },
);
