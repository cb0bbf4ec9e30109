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

/** Texts that only the quoting in lists/rest and the schema's own views may hold. */
const RAW_TEXTS = [
  { text: '\\b_api\\u002f', what: 'an address of the API', instead: 'build the path with api`…` (lists/rest/quote.ts) and send it through the gate' },
  { text: '(\\$|%24)(filter|select|expand|orderby|top|skiptoken)\\b', what: 'an OData option', instead: 'write it inside api`…`, column names by columnList(…), several conditions by anyOf(…) (lists/rest/quote.ts)' },
  { text: '<(Where|FieldRef|Eq|Neq|In|And|Or|Contains|BeginsWith|IsNull|IsNotNull|OrderBy|Query|View|ViewFields)[\\s>\\u002f]', what: 'CAML', instead: 'write it inside caml`…` (lists/rest/quote.ts)' },
].flatMap(({ text, what, instead }) => {
  const message = `A value put into ${what} by hand can end the text and change the query: ${instead}.`;
  return [
    { selector: `:not(TaggedTemplateExpression[tag.name=/^(api|caml)$/] > TemplateLiteral) > TemplateElement[value.raw=/${text}/]`, message },
    { selector: `:matches(Literal[value=/${text}/], Property[key.name=/${text}/])`, message },
  ];
});

const QUOTED_TWICE = [
  {
    selector: "TaggedTemplateExpression[tag.name='api'] > TemplateLiteral > TemplateElement[tail=false][value.raw=/'$/]",
    message: "api`…` puts the quotes around a text itself; with a second pair the text stands outside of them: write ${value}, not '${value}'.",
  },
];

const made = 'What is an ApiPath or Caml went through our quoting; only lists/rest makes them. Use api`…`, caml`…`, columnList(…) or anyOf(…).';
const QUOTED_BY_NAME_ONLY = [
  { selector: 'NewExpression[callee.name=/^(ApiPath|Caml)$/]', message: made },
  { selector: ':matches(ClassDeclaration, ClassExpression)[superClass.name=/^(ApiPath|Caml)$/]', message: made },
  { selector: ':matches(TSAsExpression, TSTypeAssertion)[typeAnnotation.typeName.name=/^(ApiPath|Caml)$/]', message: made },
];

const filters = 'PnPjs does not escape what its filters are given. Read with the gate and api`…`, or choose in memory with a function.';
const PNPJS_FILTERS = [
  { selector: "CallExpression[callee.property.name='filter'] > :matches(TemplateLiteral, Literal, BinaryExpression).arguments", message: filters },
  {
    selector:
      'CallExpression[callee.property.name=/^(equals|notEquals|in|startsWith|contains|greaterThan|greaterThanOrEquals|lessThan|lessThanOrEquals)$/][callee.object.callee.property.name=/^(text|choice|multiChoice|number|date|boolean|lookup|lookupId)$/]',
    message: filters,
  },
];

/** Fluent UI's menu is left out of the build (config/noMenu.js): a button with one would open nothing. */
const NO_MENUS = [{ selector: ":matches(JSXAttribute[name.name='menuProps'], Property[key.name='menuProps'])", message: 'The build leaves out what Fluent UI opens menus with (config/noMenu.js): use a Dropdown, or take that replacement out of the gulpfile.' }];

/** Values reach OData and CAML only through our quoting (test/unit/lint/quoting.test.ts). */
const restricted = (...rules) => ({ 'no-restricted-syntax': ['error', ...ERASABLE_ONLY, ...NO_MENUS, ...rules.flat()] });
const quoting = [
  { files: ['src/**/*.ts', 'src/**/*.tsx'], rules: restricted(RAW_TEXTS, QUOTED_TWICE, QUOTED_BY_NAME_ONLY, PNPJS_FILTERS) },
  { files: ['src/lists/schema/**/*.ts'], rules: restricted(QUOTED_BY_NAME_ONLY, PNPJS_FILTERS) },
  { files: ['src/lists/rest/**/*.ts'], rules: restricted(QUOTED_TWICE, PNPJS_FILTERS) },
];

const ours = {
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  ...restricted(),
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
    {
      // French sets no-break spaces before high punctuation and inside quotation marks.
      files: ['src/ui/strings/frFr/**/*.ts'],
      rules: { 'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }] },
    },
    ...quoting,
  ],
};
