import nx from '@nx/eslint-plugin';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import { defineConfig, globalIgnores } from 'eslint/config';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { constraints, policyNames, testConstraints } from './tools/lint/boundaries.mjs';
import { local } from './tools/lint/local-rules.mjs';

const root = new URL('.', import.meta.url);
const typescript = ['**/*.ts', '**/*.tsx'];
const tests = [
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/src/testing/**',
  '**/src/**/test-*.ts',
  'apps/portal/e2e/**',
  'vitest.*.ts',
  'libs/testing/**',
];
const boundaries = (depConstraints, more = {}) => [
  'error',
  { depConstraints, banTransitiveDependencies: true, enforceBuildableLibDependency: true, ...more },
];

/** The Node.js modules that reach out of the process: files, sockets, other processes. Pure libs take data instead. */
const nodeModules = {
  regex: '^(?:node:.*|fs|fs/promises|http|https|net|child_process|worker_threads|os|path)$',
};

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/.next/',
    '**/next-env.d.ts',
    '.nx/',
    '.data/',
    '**/node_modules/',
    '**/test-results/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { '@nx': nx, local, advice: { rules: { 'max-lines': builtinRules.get('max-lines') } } },
    rules: {
      'local/kebab-case-file': 'error',
      'max-lines': ['error', 400],
      'advice/max-lines': ['warn', 200],
      // Texts of strangers are looked through for control characters on purpose.
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Read the environment once, through the config schema.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'ExportAllDeclaration', message: 'List exports by name.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
      ],
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'apps/portal/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(constraints),
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNever: true }],
      // Handlers and interfaces of frameworks are often asynchronous by type without a wait of their own.
      '@typescript-eslint/require-await': 'off',
      // Objects of ours are closures, and their methods do not know `this`.
      '@typescript-eslint/unbound-method': 'off',
      // The compiler reports these, and reads a leading underscore as it should.
      '@typescript-eslint/no-unused-vars': 'off',
      'no-undef': 'off',
      // Knows nothing of decorators and of types with the name of a value.
      'no-useless-assignment': 'off',
    },
  },
  {
    files: ['libs/{contracts,definition,conversion,validation,reading}/src/**'],
    ignores: tests,
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ ...nodeModules, message: 'This lib is pure.' }] }],
    },
  },
  {
    files: ['libs/{catalog,connections}/src/**'],
    ignores: tests,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@connectory/sharing',
              allowImportNames: policyNames(root),
              message: 'Only the policies of sharing are for other libs.',
            },
          ],
        },
      ],
    },
  },
  {
    files: tests,
    rules: {
      '@nx/enforce-module-boundaries': boundaries(testConstraints, {
        // platform and contracts are tested with servers that are started with their help.
        ignoredCircularDependencies: [
          ['@connectory/testing', '@connectory/platform'],
          ['@connectory/testing', '@connectory/contracts'],
        ],
      }),
      'no-restricted-properties': 'off',
      // Matchers such as expect.any are of type any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    // Not typed: configuration files, and what has to run before anything is built.
    files: ['**/*.mjs', '*.js', 'apps/cli/bin/*.js'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
    rules: { 'no-undef': 'off' },
  },
  {
    // The places where the environment is read.
    files: [
      'libs/platform/src/config/**',
      'apps/cli/src/config.ts',
      'apps/portal/src/server/config.ts',
      'tools/**',
      'examples/**',
      '**/*.config.*',
      'apps/portal/server.mjs',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['apps/portal/src/proxy.ts'],
    // Next replaces NODE_ENV while it builds; it is not a setting.
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['tools/**', 'examples/**'], rules: { 'no-console': 'off' } },
  // Next has no logger; what goes wrong goes to the standard error.
  { files: ['apps/portal/**'], rules: { 'no-console': ['error', { allow: ['error'] }] } },
  {
    // Frameworks that find a file by its place want its default export.
    files: [
      'apps/portal/src/app/**',
      'apps/{api,worker}/src/**/*thread.{ts,mjs}',
      '**/*.config.*',
      'eslint.config.js',
      'vitest.global-setup.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'List exports by name.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
      ],
    },
  },
);
