/** Unit tests mirror src/; contract, browser and fault tests start the local SharePoint themselves. */
const rootDir = require('node:path').resolve(__dirname, '..');
const common = {
  rootDir,
  transform: {
    '/loc/[a-z-]+\\.js$': '<rootDir>/test/support/locTransform.cjs',
    '\\.(ts|tsx)$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true, decorators: true } }, sourceMaps: 'inline' }],
    'node_modules/(@pnp|@noble)/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!@pnp/)'],
  moduleNameMapper: {
    '^fast-check$': '<rootDir>/test/support/fastCheck.cjs',
    '\\.module\\.scss$': '<rootDir>/test/support/scss.cjs',
    // By path: the package's own list of entries has forgotten lib-commonjs/ChoiceGroup.
    '^@fluentui/([^/]+)/lib/(.*)$': '<rootDir>/node_modules/@fluentui/$1/lib-commonjs/$2',
  },
};
const project = (displayName, folder, extra = {}) => ({ ...common, displayName, testEnvironment: 'node', testMatch: [`<rootDir>/test/${folder}/**/*.test.ts?(x)`], ...extra });

module.exports = {
  rootDir,
  // Suites that provision a site of their own take seconds, and more on a machine that is busy.
  testTimeout: 60_000,
  // A worker keeps something of every suite that it ran: after two hundred of them it is busy clearing up.
  workerIdleMemoryLimit: '1GB',
  projects: [project('unit', 'unit', { setupFilesAfterEnv: ['<rootDir>/test/support/patience.cjs'] }), project('sharepoint', 'sharepoint'), project('contract', 'contract'), project('browser', 'browser'), project('faults', 'faults')],
};
