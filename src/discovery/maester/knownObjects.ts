import { WELL_KNOWN_APPLICATIONS, WELL_KNOWN_ROLES } from '../entra/wellKnown';
import { withEach, type Pieces } from '../../domain/pieces/pieces';
import { currentOfNumber } from '../controls/scubaIds';
import { eachLinkIn, plain } from './markdown';
import { portalObjects } from './portal';
import type { MaesterRun } from './run';

export type ObjectType = 'policy' | 'user' | 'group' | 'role' | 'application' | 'servicePrincipal';

/** What can be told of a name: the one object that has it, that several have it, or nothing. */
export type Named = { readonly id: string } | 'several' | undefined;

/** Directory objects and policies as the links of a whole run name them. */
export interface KnownObjects {
  /** The object of a type that a name stands for, as far as the run links it. */
  idOf(type: ObjectType, name: string): Named;
  /** The name of an object, or its id where no link names it. */
  nameOf(type: ObjectType, id: string): string;
  /** Service principal's object id → application id. */
  readonly applicationIdOf: ReadonlyMap<string, string>;
  /** Policies that stand in a test which lists only those that are on. */
  readonly enabledPolicies: ReadonlySet<string>;
  /** Accounts that Maester takes for emergency access, found by itself or named in its settings: ids and sign-in names in lower case. */
  readonly emergencyAccess: ReadonlySet<string>;
  /** Baseline controls that Maester counts a policy for. */
  controlsOf(policyId: string): readonly string[];
}

/** Tests whose lists hold only policies that are on. */
const ENABLED_ONLY = /^(CISA\.MS\.AAD\.(1\.1|2\.1|2\.3|3\.[12678])|MT\.10(01|03|04|06|07|08|09|1\d|20|52|71|72)|MT\.1181)$/;

/** Controls that a policy serves when one of these tests counts it. */
const SERVES: ReadonlyMap<string, string> = new Map([
  ...['1.1', '2.1', '2.3', '3.1', '3.2', '3.6', '3.7', '3.8'].map((number): [string, string] => [`CISA.MS.AAD.${number}`, `MS.AAD.${number}`]),
  ['MT.1001', 'MS.AAD.3.7'],
  ['MT.1007', 'MS.AAD.3.2'],
  ['MT.1009', 'MS.AAD.1.1'],
]);

/** `Emergency access user: Ann Lee (513f…)` and `* Group: Break glass (513f…)`. */
const EMERGENCY = /(user|group):? +(\S.{0,300}?) \(([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)\s*$/gim;

/** Collects what the run says about objects. The order of its tests does not matter. */
export function* knownObjects(run: MaesterRun): Pieces<KnownObjects> {
  const byName = new Map<string, Set<string>>();
  const byId = new Map<string, string>();
  const applicationIdOf = new Map<string, string>();
  const enabledPolicies = new Set<string>();
  const controls = new Map<string, Set<string>>();
  const emergencyAccess = new Set(run.emergencyAccess);
  const note = (type: ObjectType, id: string | undefined, name: string): void => {
    if (id === undefined || name === '') return;
    const key = `${type} ${name}`;
    const ids = byName.get(key);
    if (ids) ids.add(id);
    else byName.set(key, new Set([id]));
    const before = byId.get(`${type} ${id}`);
    if (before === undefined || name < before) byId.set(`${type} ${id}`, name);
  };
  for (const [id, name] of WELL_KNOWN_APPLICATIONS) note('application', id, name);
  for (const [id, name] of WELL_KNOWN_ROLES) note('role', id, name);
  for (const { id: test, outcome, text } of run.tests) {
    yield* withEach(eachLinkIn(text), (link) => {
      const { policy, user, group, object, app } = portalObjects(link.address);
      note('policy', policy, link.text);
      note('user', user, link.text);
      note('group', group, link.text);
      note('servicePrincipal', object, link.text);
      note('application', app, link.text);
      if (object !== undefined && app !== undefined) applicationIdOf.set(object, app);
      if (policy === undefined || outcome === 'skipped') return;
      if (ENABLED_ONLY.test(test)) enabledPolicies.add(policy);
      const served = SERVES.get(test);
      if (served !== undefined && outcome === 'passed') controls.set(policy, new Set([...(controls.get(policy) ?? []), ...currentOfNumber(served)]));
    });
    if (test === 'MT.1005') {
      for (const { type, id, name } of emergencyAccessIn(text)) {
        note(type, id, name);
        emergencyAccess.add(id);
      }
    }
    yield;
  }
  return {
    idOf: (type, name) => {
      const ids = [...(byName.get(`${type} ${plain(name)}`) ?? [])];
      const [id] = ids;
      return id === undefined ? undefined : ids.length > 1 ? 'several' : { id };
    },
    nameOf: (type, id) => byId.get(`${type} ${id.toLowerCase()}`) ?? id,
    applicationIdOf,
    enabledPolicies,
    emergencyAccess,
    controlsOf: (policyId) => [...(controls.get(policyId) ?? [])].sort(),
  };
}

/** The accounts that Maester took for emergency access, as the result of MT.1005 names them. */
export function emergencyAccessIn(text: string): { readonly type: 'user' | 'group'; readonly id: string; readonly name: string }[] {
  return [...text.matchAll(EMERGENCY)].map(([, type = '', name = '', id = '']) => ({ type: type.toLowerCase() === 'group' ? 'group' : 'user', id: id.toLowerCase(), name: plain(name) }));
}
