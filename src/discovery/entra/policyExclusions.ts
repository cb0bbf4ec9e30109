import type { Finding, FindingKind, Principal } from '../../domain/exception/finding';
import { KINDS } from '../../domain/exception/kinds';
import { OWN_PRINCIPALS } from '../../domain/exception/ownNames';
import { shifted, type Severity } from '../../domain/exception/severity';
import { madeOfEach, type Pieces } from '../../domain/pieces/pieces';
import type { Beyond, LookedAt, SettingState } from '../../domain/reconcile/lookedAt';
import { askedBy, controlsOfPolicy } from '../controls/conditionalAccessControls';
import { dayOf } from '../dates';
import { isObject, memberOf, textOf, textsOf, type Entry, type JsonObject } from '../json/access';
import { misfits, type Shape } from '../json/misfits';
import type { Gap, Unread } from '../../domain/reconcile/gap';
import { makeFinding, type FamilyReading, type Seen } from '../makeFinding';
import { principalOf, type Names } from './names';
import type { LeftOut, Said } from '../../domain/exception/said';

/** Conditional access policies as some tool exported them; their members begin with capitals (json/access.ts). */
export interface PolicySource {
  readonly seen: Seen;
  readonly names: Names;
  readonly policies: readonly Entry<JsonObject>[];
  /** How the file itself spells a member, so that evidence leads to it. */
  readonly spell: (member: string) => string;
  /** Section that holds the policies, for what could not be looked at. */
  readonly where: string;
}

/** Entra's words that stand among object ids. */
const ALL_GUESTS = 'GuestsOrExternalUsers';
const NOTHING = new Set(['none']);

/** Where somebody or something is left out. */
const SHAPE: Shape = {
  objects: [[], ['Users'], ['Users', 'ExcludeGuestsOrExternalUsers'], ['Users', 'ExcludeGuestsOrExternalUsers', 'ExternalTenants'], ['Applications'], ['Applications', 'ApplicationFilter'], ['ClientApplications'], ['Locations'], ['Platforms'], ['Devices'], ['Devices', 'DeviceFilter']].map((members) => ['Conditions', ...members]),
  texts: [['Users', 'ExcludeUsers'], ['Users', 'ExcludeGroups'], ['Users', 'ExcludeRoles'], ['Users', 'ExcludeGuestsOrExternalUsers', 'ExternalTenants', 'Members'], ['Applications', 'ExcludeApplications'], ['ClientApplications', 'ExcludeServicePrincipals'], ['Locations', 'ExcludeLocations'], ['Platforms', 'ExcludePlatforms']].map((members) => ['Conditions', ...members]),
};

interface Exclusion {
  readonly kind: FindingKind;
  readonly principal: Principal;
  readonly extent?: readonly string[];
  readonly what: LeftOut;
  readonly path: string;
}

/** Everyone and everything that conditional access policies leave out: the same, whatever tool exported the policies. */
export function* readPolicyExclusions(source: PolicySource): Pieces<FamilyReading> {
  const notLookedAt: Unread[] = [];
  const exclusions = yield* madeOfEach(source.policies, ({ value: policy, path }) => {
    if (textOf(policy['Id']) === '') {
      notLookedAt.push({ where: path, why: { code: 'policyNameless' } });
      return [];
    }
    notLookedAt.push(...misfits(policy, SHAPE, (members) => joined(path, members.map(source.spell))));
    notLookedAt.push(...lacksIn(policy).map((members): Unread => ({ where: joined(path, members.map(source.spell)), why: { code: 'notTold' } })));
    return exclusionsOf(source, policy, path).map((exclusion) => ({ policy, exclusion }));
  });
  const findings = yield* madeOfEach(exclusions, ({ policy, exclusion }) => [findingOf(source.seen, policy, exclusion)]);
  const groups = new Set(findings.flatMap(({ kind, principal }) => (kind === 'groupExcluded' ? [principal.id] : [])));
  const members = [...groups].sort().map((id): Unread => ({ where: { code: 'membersOf', group: id, at: source.where }, why: { code: 'membersNotHeld' } }));
  return { findings, unread: [...notLookedAt, ...members] };
}

/** Kinds that policies tell of. */
export const POLICY_KINDS: readonly FindingKind[] = ['userExcluded', 'groupExcluded', 'roleExcluded', 'guestsExcluded', 'applicationExcluded', 'workloadIdentityExcluded', 'locationExcluded', 'platformExcluded', 'filterExcluded'];

/** What a list of policies tells where something is absent. @param why undefined: the list holds every policy of the tenant */
export function* lookedAtPolicies(policies: readonly Entry<JsonObject>[], why: Gap | undefined): Pieces<LookedAt[]> {
  const named = policies.filter(({ value }) => textOf(value['Id']) !== '');
  const settings = yield* madeOfEach(named, ({ value }) => [{ id: textOf(value['Id']).toLowerCase(), state: misfits(value, SHAPE, (members) => members.join('.')).length > 0 || lacksIn(value).length > 0 ? ('unread' as const) : stateOf(value) }]);
  const beyond: Beyond = why !== undefined ? { why: [why] } : named.length < policies.length ? { why: [{ code: 'policyNameless' }] } : 'policyGone';
  return POLICY_KINDS.map((kind) => ({ kind, settings, beyond }));
}

/** Lists that are there, empty or null, wherever their part is. */
const LISTS: readonly (readonly string[])[] = [['Users', 'ExcludeUsers'], ['Users', 'ExcludeGroups'], ['Users', 'ExcludeRoles'], ['Applications', 'ExcludeApplications'], ['ClientApplications', 'ExcludeServicePrincipals'], ['Locations', 'ExcludeLocations'], ['Platforms', 'ExcludePlatforms']].map((members) => ['Conditions', ...members]);
const FILTERS = [['Conditions', 'Devices', 'DeviceFilter'], ['Conditions', 'Applications', 'ApplicationFilter']] as const;
const GUEST_TYPES = ['Conditions', 'Users', 'ExcludeGuestsOrExternalUsers'] as const;

/** Members without which a part that is there says of nobody that it leaves them out. PowerShell writes empty parts with members that are null. */
function lacksIn(policy: JsonObject): (readonly string[])[] {
  const guests = memberOf(policy, ...GUEST_TYPES);
  return [
    ...(textOf(policy['State']) === '' ? [['State']] : []),
    ...LISTS.filter((members) => isObject(memberOf(policy, ...members.slice(0, -1))) && memberOf(policy, ...members) === undefined),
    ...(isObject(guests) && guests['GuestOrExternalUserTypes'] === undefined ? [[...GUEST_TYPES, 'GuestOrExternalUserTypes']] : []),
    ...FILTERS.flatMap((members): (readonly string[])[] => {
      const filter = memberOf(policy, ...members);
      const [mode, rule] = [memberOf(filter, 'Mode'), memberOf(filter, 'Rule')];
      if (mode === undefined && textOf(rule) !== '') return [[...members, 'Mode']];
      return textOf(mode).toLowerCase() === 'exclude' && textOf(rule) === '' ? [[...members, 'Rule']] : [];
    }),
  ];
}

function stateOf(policy: JsonObject): SettingState {
  const state = textOf(policy['State']).toLowerCase();
  return state === 'enabled' ? 'on' : state === 'disabled' ? 'off' : state === 'enabledforreportingbutnotenforced' ? 'reportOnly' : 'unread';
}

function joined(path: string, members: readonly string[]): string {
  return [path, ...members].filter((step) => step !== '').join('.');
}

/** PowerShell's text of a list that lies too deep: its ids with blanks in between. */
const SEVERAL_IDS = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?: [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})+$/i;

function apart({ value, path }: Entry<string>): Entry<string>[] {
  return (SEVERAL_IDS.test(value) ? value.split(' ') : [value]).map((one) => ({ value: one, path }));
}

function exclusionsOf({ names, spell }: PolicySource, policy: JsonObject, path: string): Exclusion[] {
  const pathOf = (...members: readonly string[]): string => joined(path, ['Conditions', ...members].map(spell));
  const listed = (...members: readonly string[]): Entry<string>[] =>
    textsOf(memberOf(policy, 'Conditions', ...members), pathOf(...members)).flatMap(apart).filter(({ value }) => !NOTHING.has(value.toLowerCase()));
  const each = (entries: readonly Entry<string>[], kind: FindingKind, type: Principal['type'], what: LeftOut): Exclusion[] =>
    entries.map(({ value, path: at }) => ({ kind, principal: principalOf(names, type, value), what, path: at }));
  const rule = (...members: readonly string[]): Entry<string>[] => excludingRule(memberOf(policy, 'Conditions', ...members), `${pathOf(...members)}.${spell('Rule')}`);
  const users = listed('Users', 'ExcludeUsers');
  return [
    ...each(users.filter(({ value }) => value !== ALL_GUESTS), 'userExcluded', 'user', 'user'),
    ...users.filter(({ value }) => value === ALL_GUESTS).map(({ path: at }): Exclusion => ({ kind: 'guestsExcluded', principal: GUESTS, what: 'allGuests', path: at })),
    ...each(listed('Users', 'ExcludeGroups'), 'groupExcluded', 'group', 'group'),
    ...each(listed('Users', 'ExcludeRoles'), 'roleExcluded', 'role', 'roleHolders'),
    ...guestExclusions(memberOf(policy, 'Conditions', 'Users', 'ExcludeGuestsOrExternalUsers'), pathOf('Users', 'ExcludeGuestsOrExternalUsers'), { names, spell }),
    ...each(listed('Applications', 'ExcludeApplications'), 'applicationExcluded', 'application', 'application'),
    ...each(listed('ClientApplications', 'ExcludeServicePrincipals'), 'workloadIdentityExcluded', 'application', 'workloadIdentity'),
    ...each(listed('Locations', 'ExcludeLocations'), 'locationExcluded', 'location', 'location').map(named),
    ...together(policy, listed('Platforms', 'ExcludePlatforms'), 'platformExcluded', 'platforms'),
    ...together(policy, rule('Devices', 'DeviceFilter'), 'filterExcluded', 'devicesByRule'),
    ...together(policy, rule('Applications', 'ApplicationFilter'), 'filterExcluded', 'applicationsByRule'),
  ];
}

/** All guests, whatever their tenant. */
export const GUESTS: Principal = { type: 'guests', id: ALL_GUESTS, name: OWN_PRINCIPALS.guests };

/** Guests of named tenants are that tenant's; guests of any tenant are one principal. */
function guestExclusions(value: unknown, path: string, { names, spell }: Pick<PolicySource, 'names' | 'spell'>): Exclusion[] {
  if (!isObject(value)) return [];
  const types = textOf(value['GuestOrExternalUserTypes'])
    .split(',')
    .map((type) => type.trim())
    .filter((type) => type !== '' && !NOTHING.has(type.toLowerCase()));
  if (types.length === 0) return [];
  // Graph's module for PowerShell puts the members one level deeper.
  const tenants = [['Members'], ['AdditionalProperties', 'Members']].flatMap((members) => textsOf(memberOf(value, 'ExternalTenants', ...members), joined(path, ['ExternalTenants', ...members].map(spell))).flatMap(apart));
  const what = 'guests';
  if (tenants.length === 0) return [{ kind: 'guestsExcluded', principal: GUESTS, extent: types, what, path }];
  return tenants.map(({ value: id, path: at }) => ({ kind: 'guestsExcluded', principal: principalOf(names, 'tenant', id), extent: types, what, path: at }));
}

/** What is no principal of its own stays with the policy: one finding, with what is left out as its extent. */
function together(policy: JsonObject, left: readonly Entry<string>[], kind: FindingKind, what: LeftOut): Exclusion[] {
  const [first] = left;
  if (!first) return [];
  const principal: Principal = { type: 'setting', id: textOf(policy['Id']), name: nameOf(policy) };
  return [{ kind, principal, extent: left.map(({ value }) => value), what, path: first.path }];
}

function excludingRule(filter: unknown, path: string): Entry<string>[] {
  return textOf(memberOf(filter, 'Mode')).toLowerCase() === 'exclude' ? textsOf(memberOf(filter, 'Rule'), path) : [];
}

function named(exclusion: Exclusion): Exclusion {
  const { principal } = exclusion;
  return principal.id === 'AllTrusted' ? { ...exclusion, principal: { ...principal, name: OWN_PRINCIPALS.trustedLocations } } : exclusion;
}

function nameOf(policy: JsonObject): string {
  return textOf(policy['DisplayName']) || textOf(policy['Id']);
}

function findingOf(seen: Seen, policy: JsonObject, exclusion: Exclusion): Finding {
  const { kind, principal, extent = [], what, path } = exclusion;
  const controls = controlsOfPolicy(policy);
  const state = textOf(policy['State']);
  const name = nameOf(policy);
  const note = STATES.get(state);
  return makeFinding(seen, {
    kind,
    controls,
    setting: { id: textOf(policy['Id']), name },
    principal,
    extent,
    expected: expectedOf(controls, name),
    actual: [{ code: 'leavesOut', policy: name, what, who: whoLeftOut(principal), extent }, ...(note === undefined ? [] : [{ code: note }])],
    inForce: state.toLowerCase() === 'enabled',
    since: dayOf(policy['ModifiedDateTime']) ?? dayOf(policy['CreatedDateTime']),
    severity: exclusionSeverity(kind, controls),
    evidence: path,
  });
}

const STATES: ReadonlyMap<string, 'policyReports' | 'policyOff'> = new Map([
  ['enabledForReportingButNotEnforced', 'policyReports'],
  ['disabled', 'policyOff'],
]);

/** What the baseline says of a policy; where no control asks for it, what it says itself. */
export function expectedOf(controls: readonly string[], policy: string): Said {
  const asked = askedBy(controls);
  return asked.length > 0 ? asked : [{ code: 'holdsForAll', policy }];
}

/** A name to stand behind the kind of what is left out; all guests, and what is no principal of its own, need none. */
export function whoLeftOut({ type, id, name }: Principal): string {
  return type === 'setting' || id === GUESTS.id ? '' : name;
}

/** Worse where the policy guards privileged roles, milder where no control of the baseline asks for the policy. */
export function exclusionSeverity(kind: FindingKind, controls: readonly string[]): Severity {
  const { severity } = KINDS[kind];
  if (controls.includes('MS.AAD.3.6v1')) return shifted(severity, 1);
  const weighty = controls.some((id) => id !== 'MS.AAD.3.7v1' && id !== 'MS.AAD.3.8v1' && id !== 'MS.AAD.3.9v1');
  return weighty ? severity : shifted(severity, -1);
}
