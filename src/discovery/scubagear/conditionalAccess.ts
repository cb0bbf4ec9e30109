import type { Finding, FindingKind, Principal } from '../../domain/exception/finding';
import { KINDS } from '../../domain/exception/kinds';
import { shifted, type Severity } from '../../domain/exception/severity';
import { askedBy, controlsOfPolicy } from '../controls/conditionalAccessControls';
import { dayOf } from '../dates';
import { isObject, memberOf, textOf, textsOf, type Entry, type JsonObject } from '../json/access';
import { makeFinding, type FamilyReading } from './makeFinding';
import { principalOf } from './names';
import { sectionOf, type ScubaReport, type Unread } from './scubaReport';

/** Entra's words that stand among object ids. */
const ALL_GUESTS = 'GuestsOrExternalUsers';
const NOTHING = new Set(['none']);

interface Exclusion {
  readonly kind: FindingKind;
  readonly principal: Principal;
  readonly extent?: readonly string[];
  readonly what: string;
  readonly path: string;
}

/** Everyone and everything that conditional access policies leave out. */
export function readConditionalAccess(report: ScubaReport): FamilyReading {
  const { entries, unread } = sectionOf(report, 'aad', 'conditional_access_policies');
  const findings: Finding[] = [];
  const notLookedAt: Unread[] = [...unread];
  const groups = new Set<string>();
  for (const { value: policy, path } of entries) {
    const id = textOf(policy['Id']);
    if (id === '') {
      notLookedAt.push({ where: path, why: 'a policy without an id cannot be recognised again' });
      continue;
    }
    for (const exclusion of exclusionsOf(report, policy, path)) {
      findings.push(findingOf(report, policy, exclusion));
      if (exclusion.kind === 'groupExcluded') groups.add(exclusion.principal.id);
    }
  }
  const members = [...groups].sort().map((id) => ({ where: `Raw.conditional_access_policies: members of ${id}`, why: 'the report does not hold the members of excluded groups' }));
  return { findings, unread: [...notLookedAt, ...members] };
}

function exclusionsOf(report: ScubaReport, policy: JsonObject, path: string): Exclusion[] {
  const conditions = `${path}.Conditions`;
  const listed = (...names: readonly string[]): Entry<string>[] =>
    textsOf(memberOf(policy, 'Conditions', ...names), `${conditions}.${names.join('.')}`).filter(({ value }) => !NOTHING.has(value.toLowerCase()));
  const each = (entries: readonly Entry<string>[], kind: FindingKind, type: Principal['type'], what: string): Exclusion[] =>
    entries.map(({ value, path: at }) => ({ kind, principal: principalOf(report.names, type, value), what, path: at }));
  const users = listed('Users', 'ExcludeUsers');
  return [
    ...each(users.filter(({ value }) => value !== ALL_GUESTS), 'userExcluded', 'user', 'the user'),
    ...users.filter(({ value }) => value === ALL_GUESTS).map(({ path: at }): Exclusion => ({ kind: 'guestsExcluded', principal: GUESTS, what: 'all guests', path: at })),
    ...each(listed('Users', 'ExcludeGroups'), 'groupExcluded', 'group', 'the group'),
    ...each(listed('Users', 'ExcludeRoles'), 'roleExcluded', 'role', 'everyone in the role'),
    ...guestExclusions(memberOf(policy, 'Conditions', 'Users', 'ExcludeGuestsOrExternalUsers'), `${conditions}.Users.ExcludeGuestsOrExternalUsers`),
    ...each(listed('Applications', 'ExcludeApplications'), 'applicationExcluded', 'application', 'the application'),
    ...each(listed('ClientApplications', 'ExcludeServicePrincipals'), 'workloadIdentityExcluded', 'application', 'the workload identity'),
    ...each(listed('Locations', 'ExcludeLocations'), 'locationExcluded', 'location', 'the location').map(named),
    ...together(policy, listed('Platforms', 'ExcludePlatforms'), 'platformExcluded', 'device platforms'),
    ...together(policy, excludingRule(memberOf(policy, 'Conditions', 'Devices', 'DeviceFilter'), `${conditions}.Devices.DeviceFilter`), 'filterExcluded', 'devices by the rule'),
    ...together(policy, excludingRule(memberOf(policy, 'Conditions', 'Applications', 'ApplicationFilter'), `${conditions}.Applications.ApplicationFilter`), 'filterExcluded', 'applications by the rule'),
  ];
}

const GUESTS: Principal = { type: 'guests', id: ALL_GUESTS, name: 'Guests and external users' };

/** Guests of named tenants are that tenant's; guests of any tenant are one principal. */
function guestExclusions(value: unknown, path: string): Exclusion[] {
  if (!isObject(value)) return [];
  const types = textOf(value['GuestOrExternalUserTypes'])
    .split(',')
    .map((type) => type.trim())
    .filter((type) => type !== '' && !NOTHING.has(type.toLowerCase()));
  if (types.length === 0) return [];
  // Graph's module for PowerShell puts the members one level deeper.
  const tenants = [['Members'], ['AdditionalProperties', 'Members']].flatMap((names) => textsOf(memberOf(value, 'ExternalTenants', ...names), [path, 'ExternalTenants', ...names].join('.')));
  const what = 'guests';
  if (tenants.length === 0) return [{ kind: 'guestsExcluded', principal: GUESTS, extent: types, what, path }];
  return tenants.map(({ value: id, path: at }) => ({ kind: 'guestsExcluded', principal: { type: 'tenant', id, name: id }, extent: types, what, path: at }));
}

/** What is no principal of its own stays with the policy: one finding, with what is left out as its extent. */
function together(policy: JsonObject, left: readonly Entry<string>[], kind: FindingKind, what: string): Exclusion[] {
  const [first] = left;
  if (!first) return [];
  const principal: Principal = { type: 'setting', id: textOf(policy['Id']), name: nameOf(policy) };
  return [{ kind, principal, extent: left.map(({ value }) => value), what, path: first.path }];
}

function excludingRule(filter: unknown, path: string): Entry<string>[] {
  return textOf(memberOf(filter, 'Mode')).toLowerCase() === 'exclude' ? textsOf(memberOf(filter, 'Rule'), `${path}.Rule`) : [];
}

function named(exclusion: Exclusion): Exclusion {
  const { principal } = exclusion;
  return principal.id === 'AllTrusted' ? { ...exclusion, principal: { ...principal, name: 'All trusted locations' } } : exclusion;
}

function nameOf(policy: JsonObject): string {
  return textOf(policy['DisplayName']) || textOf(policy['Id']);
}

function findingOf(report: ScubaReport, policy: JsonObject, exclusion: Exclusion): Finding {
  const { kind, principal, extent = [], what, path } = exclusion;
  const controls = controlsOfPolicy(policy);
  const state = textOf(policy['State']);
  const name = nameOf(policy);
  const asked = askedBy(controls);
  const who = principal.type === 'setting' || principal.name === what ? '' : ` ${principal.name}`;
  const detail = extent.length === 0 ? '' : ` (${extent.join(', ')})`;
  return makeFinding(report, {
    kind,
    controls,
    setting: { id: textOf(policy['Id']), name },
    principal,
    extent,
    expected: asked ?? `“${name}” holds for all that it is meant for`,
    actual: `“${name}” leaves out ${what}${who}${detail}${STATES.get(state) ?? ''}`,
    inForce: state.toLowerCase() === 'enabled',
    since: dayOf(policy['ModifiedDateTime']) ?? dayOf(policy['CreatedDateTime']),
    severity: severityOf(kind, controls),
    evidence: path,
  });
}

const STATES: ReadonlyMap<string, string> = new Map([
  ['enabledForReportingButNotEnforced', '; the policy only reports'],
  ['disabled', '; the policy is off'],
]);

/** Worse where the policy guards privileged roles, milder where no control of the baseline asks for the policy. */
function severityOf(kind: FindingKind, controls: readonly string[]): Severity {
  const { severity } = KINDS[kind];
  if (controls.includes('MS.AAD.3.6v1')) return shifted(severity, 1);
  const weighty = controls.some((id) => id !== 'MS.AAD.3.7v1' && id !== 'MS.AAD.3.8v1' && id !== 'MS.AAD.3.9v1');
  return weighty ? severity : shifted(severity, -1);
}
