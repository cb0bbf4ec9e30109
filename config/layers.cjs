/**
 * Import directions of src/ (drawn in src/README.md), held by dependency-cruiser: `npm run layers`.
 * A folder may import itself and what stands beside it here; everything else fails the build.
 */
const MAY_IMPORT = {
  domain: [],
  discovery: ['domain'],
  lists: ['domain'],
  register: ['domain', 'lists'],
  decisions: ['domain', 'discovery', 'lists'],
  sweep: ['domain', 'lists', 'register', 'decisions'],
  export: ['domain', 'lists', 'decisions'],
  ui: ['domain', 'discovery', 'register', 'decisions', 'sweep', 'export', 'lists'],
  webparts: ['ui', 'domain', 'register', 'decisions', 'lists'],
  extensions: ['domain', 'lists'],
  // Commands say what screens say, in the same words.
  node: ['domain', 'discovery', 'lists', 'register', 'decisions', 'sweep', 'export', 'ui/strings'],
};

const layers = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import ${['itself', ...allowed].join(', ')} and nothing else of src or test`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^(src|test)/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
}));

/** Only the named folders may name a package. */
const ONLY_IN = [
  { name: 'pnpjs-only-in-provision', packages: '^node_modules/@pnp/', folders: '^src/(lists/provision|node)/' },
  { name: 'react-only-in-screens', packages: '^node_modules/(react|react-dom|use-sync-external-store)/', folders: '^src/(ui|webparts)/' },
  { name: 'fluent-only-in-forms', packages: '^node_modules/@fluentui/', folders: '^src/ui/forms/' },
  { name: 'spfx-only-in-webparts', packages: '^node_modules/@microsoft/sp-', folders: '^src/(webparts|extensions)/' },
].map(({ name, packages, folders }) => ({
  name,
  comment: `only ${folders} may import ${packages}`,
  severity: 'error',
  from: { path: '^src/', pathNot: folders },
  to: { path: packages },
}));

module.exports = {
  forbidden: [
    ...layers,
    ...ONLY_IN,
    {
      name: 'node-only-in-node',
      comment: 'what runs in a browser cannot name Node modules',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/node/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'forms-by-import-call-only',
      comment: 'view mode reaches forms, provisioning, report reading and the sweep by import() only, so that first paint stays small',
      severity: 'error',
      from: { path: '^src/(ui|webparts|register)/', pathNot: '^src/ui/(forms|intake|view/(register/export|scanners))/' },
      to: { path: '^src/(ui/forms|ui/intake|lists/provision|discovery|sweep|export)/', dependencyTypesNot: ['type-only'], dynamic: false },
    },
    {
      name: 'web-parts-apart',
      comment: 'a web part never imports another web part',
      severity: 'error',
      from: { path: '^src/webparts/([^/]+)/' },
      to: { path: '^src/webparts/[^/]+/', pathNot: '^src/webparts/($1|loc)/' },
    },
    {
      name: 'local-sharepoint-shares-no-code',
      comment: 'the local SharePoint imports nothing of src: a fake that shares our quoting would agree with our mistakes',
      severity: 'error',
      from: { path: '^test/sharepoint/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(src|test/(page|seed|browser|contract))/' },
    },
    {
      name: 'no-dead-module',
      comment: 'every module is reached from a web part or a command',
      severity: 'error',
      from: { path: '^src/(webparts/.+WebPart|extensions/.+CommandSet|node/[^/]+)\\.ts$' },
      to: { path: '^src/', pathNot: '\\.d\\.ts$|/loc/|^src/(webparts/.+WebPart|extensions/.+CommandSet|node/[^/]+)\\.(ts|mjs)$', reachable: false },
    },
    { name: 'no-cycles', comment: 'modules do not import each other in circles', severity: 'error', from: { path: '^(src|test)/' }, to: { circular: true } },
    { name: 'resolvable', comment: 'every import must be found', severity: 'error', from: { path: '^(src|test)/' }, to: { couldNotResolve: true, pathNot: '\\.scss$|Strings$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Written by the build from .scss files.
    exclude: { path: '\\.module\\.scss\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'test/tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
