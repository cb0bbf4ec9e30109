/** Lint rules of src/ (gulp and `npm run lint`) and test/. The SPFx profile, and what this project adds to it. */
require('@rushstack/eslint-config/patch/modern-module-resolution');
const path = require('path');

const root = path.resolve(__dirname, '..');

/** Node runs the sources with types stripped, so only syntax that can be erased is allowed. */
const ERASABLE_ONLY = [
  { selector: 'TSEnumDeclaration', message: 'Node strips types: use a union of literals or `as const` instead of an enum.' },
  { selector: 'TSParameterProperty', message: 'Node strips types: declare the field and assign it in the constructor.' },
  { selector: 'TSModuleDeclaration[declare!=true][global!=true]', message: 'Node strips types: a module is a file, not a namespace.' },
];

const ours = {
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-restricted-syntax': ['error', ...ERASABLE_ONLY],
  'max-lines': ['error', { max: 400 }],
  // Control characters are what several of our parsers look for.
  'no-control-regex': 'off',
  eqeqeq: ['error', 'always'],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

/** Habits of the SPFx profile that this project does not share; each with its reason. */
const off = {
  // null is what JSON and IndexedDB give; undefined and null are told apart by type.
  '@rushstack/no-new-null': 'off',
  // Return types of small inner functions are inferred; exported ones are checked by the declaration build.
  '@typescript-eslint/explicit-function-return-type': 'off',
};

module.exports = {
  root: true,
  extends: ['@microsoft/eslint-config-spfx/lib/profiles/react'],
  parserOptions: { tsconfigRootDir: root },
  ignorePatterns: ['lib/', 'dist/', 'temp/', 'node_modules/', 'release/', '*.js', '*.cjs', '*.mjs', '*.d.ts'],
  overrides: [
    {
      files: ['src/**/*.ts', 'src/**/*.tsx'],
      excludedFiles: ['src/node/**'],
      parser: '@typescript-eslint/parser',
      parserOptions: { project: './tsconfig.json', ecmaVersion: 2021, sourceType: 'module' },
      rules: { ...ours, ...off },
    },
    {
      files: ['test/**/*.ts', 'test/**/*.tsx', 'src/node/**/*.ts'],
      parser: '@typescript-eslint/parser',
      parserOptions: { project: './test/tsconfig.json', ecmaVersion: 2022, sourceType: 'module' },
      env: { jest: true, node: true },
      rules: { ...ours, ...off },
    },
  ],
};
