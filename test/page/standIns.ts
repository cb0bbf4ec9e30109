import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleStandIn } from './clientScripts';

/**
 * Components that Microsoft's pages have and npm does not. Each answers under the real id and version, and holds no more
 * than the runtime asks of it. What is missing here shows as a request to `GetClientSideComponents`.
 */
interface StandIn {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  /** The script that defines it; none where the loader's own assembly already does. */
  readonly script?: (root: string) => string;
  readonly dependencies?: readonly string[];
}

const APPLICATION_VERSION = '1.0.0';

/** The loader looks for SharePoint's application under this id and starts it. */
export const APPLICATION_ID = '4df9bb86-ab0a-4aab-ab5f-48bf167048fb';
const REACT = { id: '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d', version: '17.0.1' };

const umd = (path: string) => (root: string) =>
  `(function(require){var module={exports:{}},exports=module.exports,define;${readFileSync(join(root, 'node_modules', path), 'utf8')}\nreturn module.exports;})`;
const own = (name: string) => (root: string) => bundleStandIn(root, name);

export const STAND_INS: readonly StandIn[] = [
  { id: '01c4df03-e775-48cb-aa14-171ee5199a15', version: '2.3.1', name: 'tslib' },
  { id: '229b8d08-79f3-438b-8c21-4613fc877abd', version: '0.1.2', name: '@microsoft/load-themed-styles' },
  { id: '8217e442-8ed3-41fd-957d-b112e841286a', version: '0.35.145', name: '@msinternal/sp-telemetry' },
  { id: '2e09fb9b-13bb-48f2-859f-97d6fff71176', version: '1.5.82', name: '@ms/odsp-core-bundle' },
  { ...REACT, name: 'react', script: umd('react/umd/react.production.min.js') },
  { id: 'aa0a46ec-1505-43cd-a44a-93f3a5aa460a', version: '17.0.1', name: 'react-dom', script: umd('react-dom/umd/react-dom.production.min.js'), dependencies: ['react'] },
  { id: 'c49ba483-7614-4c5c-b9dd-11b45a5fa280', version: '0.1.2', name: '@msinternal/sp-idle-web-task', script: own('idleWebTask') },
  { id: '42647dee-1f75-4b9f-b521-5c844a6c35cc', version: '0.1.0', name: '@msinternal/sp-edit-customer-promise', script: own('editCustomerPromise') },
  { id: '6d3c733c-8cb7-4871-bb22-b5b37c1d518d', version: '0.6.0', name: '@msinternal/safehtml', script: own('safeHtml') },
  { id: 'f9e737b7-f0df-4597-ba8c-3060f82380db', version: '1.23.2', name: '@microsoft/sp-property-pane', script: own('propertyPane') },
  { id: APPLICATION_ID, version: APPLICATION_VERSION, name: 'sp-application-base', script: own('applicationBase') },
];

export function standInManifest({ id, version, name, dependencies = [] }: StandIn, baseUrl: string): object {
  const components = dependencies.map((dependency) => {
    const { id: componentId, version: componentVersion } = STAND_INS.find((standIn) => standIn.name === dependency) ?? REACT;
    return [dependency, { type: 'component', id: componentId, version: componentVersion }];
  });
  return {
    id,
    alias: name,
    componentType: 'Library',
    version,
    manifestVersion: 2,
    loaderConfig: {
      internalModuleBaseUrls: [baseUrl],
      entryModuleId: name,
      scriptResources: { [name]: { type: 'path', path: `${id}.js` }, ...Object.fromEntries(components) },
    },
  };
}

/** The AMD module of a stand-in: its name is what the loader asks for. */
export function standInScript(root: string, id: string): string | undefined {
  const standIn = STAND_INS.find((one) => one.id === id);
  if (!standIn?.script) return undefined;
  const dependencies = standIn.dependencies ?? [];
  return `define(${JSON.stringify(`${id}_${standIn.version}`)},${JSON.stringify(dependencies)},function(){
var given=Array.prototype.slice.call(arguments),names=${JSON.stringify(dependencies)};
return (${standIn.script(root)})(function(name){return given[names.indexOf(name)];});
});`;
}
