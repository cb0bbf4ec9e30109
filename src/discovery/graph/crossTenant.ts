import type { Finding, FindingKind, Principal } from '../../domain/exception/finding';
import { framed, OWN_REACH, OWN_SETTINGS } from '../../domain/exception/ownNames';
import { principalOf } from '../entra/names';
import { flagOf, isObject, memberOf, objectsOf, textOf } from '../json/access';
import { misfits, type Shape } from '../json/misfits';
import type { LookedAt } from '../../domain/reconcile/lookedAt';
import type { Gap, Unread } from '../../domain/reconcile/gap';
import { makeFinding, type LookingReading } from '../makeFinding';
import type { GraphEntry } from './graphFile';
import { gapIn, type GraphSet } from './graphSet';
import type { Said } from '../../domain/exception/said';

/** What of another tenant's sign-in is taken as good, in the words of an extent. */
const TRUSTED = [
  ['IsMfaAccepted', OWN_REACH.mfa],
  ['IsCompliantDeviceAccepted', OWN_REACH.compliant],
  ['IsHybridAzureADJoinedDeviceAccepted', OWN_REACH.hybrid],
] as const;

const DEFAULT_ID = 'crossTenantAccessPolicy/default';
const EVERY_TENANT: Principal = { type: 'tenant', id: '*', name: '*' };

/** Members that findings are read from; each is an object, or null where the default holds. */
const SHAPE: Shape = { objects: [['InboundTrust'], ['B2bDirectConnectInbound'], ['B2bDirectConnectOutbound'], ['AutomaticUserConsentSettings'], ['IdentitySynchronization'], ['IdentitySynchronization', 'UserSyncInbound'], ['UserSyncInbound']] };

/** A configuration of access across tenants: whose it is, and the object that it stands in. */
interface Configuration {
  readonly entry: GraphEntry;
  readonly setting: Finding['setting'];
  readonly principal: Principal;
}

/**
 * Trust in other tenants: multifactor authentication and devices, direct connect, skipped consent, synchronised users.
 * No baseline speaks of it. What a partner's configuration leaves out it takes from the default, so only what each of
 * them says itself is a finding. Collaboration with guests is how every tenant begins, and no finding.
 */
export function readCrossTenant(set: GraphSet): LookingReading {
  const findings = [...configurations(set)].flatMap((configuration) => [
    ...trust(set, configuration),
    ...directConnect(set, configuration),
    ...consent(set, configuration),
    ...synchronization(set, configuration),
  ]);
  const has = set.has('crossTenantDefault') || set.has('crossTenantPartners');
  return {
    findings,
    unread: [
      ...notTold(set),
      ...[...set.of('crossTenantDefault'), ...set.of('crossTenantPartners'), ...set.of('partnerSynchronization')].flatMap((entry) => misfits(entry.value, SHAPE, (members) => set.at(entry, pathIn(entry, members)))),
      ...(has && !set.has('crossTenantDefault') ? [{ where: 'crossTenantAccessPolicy/default', why: { code: 'notExported', part: 'crossTenantDefault' } as const }] : []),
      ...(has && !set.has('crossTenantPartners') ? [{ where: 'crossTenantAccessPolicy/partners', why: { code: 'notExported', part: 'partners' } as const }] : []),
    ],
    looked: has ? lookedAtTrust(set) : [],
  };
}

/** Members of each kind's object that say yes or no; where the object is there and one of them is not, nobody can tell. */
const ANSWERS = {
  tenantTrusted: TRUSTED.map(([member]) => ['InboundTrust', member]),
  directConnect: ['B2bDirectConnectInbound', 'B2bDirectConnectOutbound'].flatMap((direction) => ['UsersAndGroups', 'Applications'].map((whom) => [direction, whom, 'AccessType'])),
  consentSkipped: [['AutomaticUserConsentSettings', 'InboundAllowed'], ['AutomaticUserConsentSettings', 'OutboundAllowed']],
  usersSynchronised: [['IdentitySynchronization', 'UserSyncInbound', 'IsSyncAllowed'], ['UserSyncInbound', 'IsSyncAllowed']],
} as const satisfies Readonly<Partial<Record<FindingKind, readonly (readonly string[])[]>>>;
type TrustKind = keyof typeof ANSWERS;
const TRUST_KINDS = Object.keys(ANSWERS) as TrustKind[];

/** Paths of what an object does not say although it holds the part in which it stands. */
function lacksIn({ entry: { value } }: Configuration, kind: TrustKind): (readonly string[])[] {
  const answers: readonly (readonly string[])[] = ANSWERS[kind];
  return answers.filter((members) => isObject(memberOf(value, ...members.slice(0, -1))) && memberOf(value, ...members) === undefined);
}

function isNameless({ value }: GraphEntry): boolean {
  return textOf(value['TenantId']) === '';
}

function notTold(set: GraphSet): Unread[] {
  const partners = [...set.of('crossTenantPartners'), ...set.of('partnerSynchronization')].filter(isNameless).map((entry) => ({ where: set.at(entry), why: NAMELESS }));
  return [...partners, ...configurations(set).flatMap((configuration) => TRUST_KINDS.flatMap((kind) => lacksIn(configuration, kind)).map((members): Unread => ({ where: set.at(configuration.entry, pathIn(configuration.entry, members)), why: { code: 'notTold' } as const })))];
}

const NAMELESS: Gap = { code: 'partnerNameless' };

/** A partner whose configuration is not there any more has what the default says, and nothing of its own. */
function lookedAtTrust(set: GraphSet): LookedAt[] {
  const why: Gap | undefined = set.has('crossTenantPartners') ? gapIn(set, 'crossTenantPartners') ?? (set.of('crossTenantPartners').some(isNameless) ? NAMELESS : undefined) : { code: 'notExported', part: 'partners' };
  const all = configurations(set);
  return TRUST_KINDS.map((kind): LookedAt => {
    const unread = all.filter((configuration) => lacksIn(configuration, kind).length > 0).map(idIn);
    const untold = kind === 'usersSynchronised' && why === undefined ? synchronisationUntold(all) : [];
    const one = all.filter(({ entry }) => entry.section === 'crossTenantDefault' || (entry.part !== undefined && tells(entry, kind))).map(idIn);
    const settings = [...one.filter((id) => !unread.includes(id)).map((id) => ({ id, state: 'on' as const })), ...[...unread, ...untold].map((id) => ({ id, state: 'unread' as const }))];
    const alsoWhy: Gap | undefined = kind !== 'usersSynchronised' || all.some(({ entry }) => tells(entry, kind)) ? undefined : { code: 'notExported', part: 'synchronisation' };
    const reason: Gap | undefined = why ?? alsoWhy ?? (set.has('crossTenantDefault') ? undefined : { code: 'notExported', part: 'crossTenantDefault' });
    return { kind, settings, beyond: reason === undefined ? 'gone' : { why: [reason] } };
  });
}

function idIn({ setting }: Configuration): string {
  return setting.id.toLowerCase();
}

/** Synchronisation is asked for partner by partner, all the other kinds stand in the partner itself. */
function tells({ section, value }: GraphEntry, kind: TrustKind): boolean {
  if (kind !== 'usersSynchronised') return section === 'crossTenantPartners' && ANSWERS[kind].every(([member]) => value[member] !== undefined);
  return section === 'partnerSynchronization' || value['IdentitySynchronization'] !== undefined;
}

/** Partners that are there and of which nothing says whether they synchronise users. */
function synchronisationUntold(all: readonly Configuration[]): string[] {
  const told = new Set(all.filter(({ entry }) => tells(entry, 'usersSynchronised')).map(idIn));
  return [...new Set(all.filter(({ entry }) => entry.section === 'crossTenantPartners').map(idIn))].filter((id) => told.size > 0 && !told.has(id));
}

function configurations(set: GraphSet): Configuration[] {
  const ofPartner = (entry: GraphEntry): Configuration[] => {
    const id = textOf(entry.value['TenantId']).toLowerCase();
    if (id === '' || id === set.tenant.id) return [];
    const principal = principalOf(set.names, 'tenant', id);
    return [{ entry, principal, setting: { id: `crossTenantAccessPolicy/partners/${id}`, name: framed('partnerAccess', principal.name) } }];
  };
  return [
    ...set.of('crossTenantDefault').map((entry): Configuration => ({ entry, principal: EVERY_TENANT, setting: { id: DEFAULT_ID, name: OWN_SETTINGS.crossTenantDefault } })),
    ...set.of('crossTenantPartners').flatMap(ofPartner),
    ...set.of('partnerSynchronization').flatMap(ofPartner),
  ];
}

interface Facts {
  readonly kind: FindingKind;
  readonly member: string;
  readonly extent: readonly string[];
  readonly expected: Said;
  readonly actual: Said;
}

function finding(set: GraphSet, { entry, setting, principal }: Configuration, { kind, member, extent, expected, actual }: Facts): Finding {
  const severity = principal.id === '*' ? { severity: 'high' as const } : {};
  return makeFinding(set, { kind, controls: [], setting, principal, extent, expected, actual, ...severity, evidence: set.at(entry, pathIn(entry, member.split('.'))) });
}

function pathIn(entry: GraphEntry, members: readonly string[]): string {
  return [entry.path, ...members.map(entry.spell)].filter((step) => step !== '').join('.');
}

function nameOf({ principal }: Configuration): string {
  return principal.id === '*' ? '*' : principal.name;
}

function trust(set: GraphSet, configuration: Configuration): Finding[] {
  const inbound = configuration.entry.value['InboundTrust'];
  const extent = TRUSTED.filter(([member]) => flagOf(memberOf(inbound, member)) === true).map(([, words]) => words);
  if (extent.length === 0) return [];
  return [
    finding(set, configuration, {
      kind: 'tenantTrusted',
      member: 'InboundTrust',
      extent,
      expected: [{ code: 'trustApproved' }],
      actual: [{ code: 'tenantTrusted', tenant: nameOf(configuration), of: extent }],
    }),
  ];
}

function directConnect(set: GraphSet, configuration: Configuration): Finding[] {
  const directions = [
    ['inbound', 'B2bDirectConnectInbound'],
    ['outbound', 'B2bDirectConnectOutbound'],
  ] as const;
  const open = directions.map(([direction, member]) => ({ member, extent: openedBy(configuration.entry.value[member]).map((scope) => `${direction} ${scope}`) })).filter(({ extent }) => extent.length > 0);
  const [first] = open;
  if (!first) return [];
  const extent = open.flatMap((one) => one.extent);
  return [
    finding(set, configuration, {
      kind: 'directConnect',
      member: first.member,
      extent,
      expected: [{ code: 'directConnectApproved' }],
      actual: [{ code: 'directConnectOpen', tenant: nameOf(configuration), extent }],
    }),
  ];
}

/** Who and which applications a direction lets through; empty where either of them is closed or the default holds. */
function openedBy(value: unknown): string[] {
  if (!isObject(value)) return [];
  const users = allowed(value['UsersAndGroups']);
  const applications = allowed(value['Applications']);
  return users.length === 0 || applications.length === 0 ? [] : [...users, ...applications];
}

/** Entra's words for "all of them"; blocking them closes the direction. */
const ALL = new Set(['allusers', 'allapplications']);

function allowed(value: unknown): string[] {
  if (!isObject(value)) return [];
  const targets = objectsOf(value['Targets'], '').map(({ value: target }) => ({ type: textOf(target['TargetType']) || 'target', id: textOf(target['Target']) }));
  const access = textOf(value['AccessType']).toLowerCase();
  if (access === 'allowed') return targets.map(({ type, id }) => `${type} ${id}`);
  if (access !== 'blocked' || targets.length === 0 || targets.some(({ id }) => ALL.has(id.toLowerCase()))) return [];
  return [`all but ${targets.map(({ type, id }) => `${type} ${id}`).sort().join(', ')}`];
}

function consent(set: GraphSet, configuration: Configuration): Finding[] {
  const settings = configuration.entry.value['AutomaticUserConsentSettings'];
  const extent = [['inbound', 'InboundAllowed'] as const, ['outbound', 'OutboundAllowed'] as const].filter(([, member]) => flagOf(memberOf(settings, member)) === true).map(([direction]) => direction);
  if (extent.length === 0) return [];
  return [
    finding(set, configuration, {
      kind: 'consentSkipped',
      member: 'AutomaticUserConsentSettings',
      extent,
      expected: [{ code: 'usersAsked' }],
      actual: [{ code: 'consentSkipped', tenant: nameOf(configuration), directions: extent }],
    }),
  ];
}

function synchronization(set: GraphSet, configuration: Configuration): Finding[] {
  const { value, section } = configuration.entry;
  const own: unknown = section === 'partnerSynchronization' ? value : value['IdentitySynchronization'];
  if (flagOf(memberOf(own, 'UserSyncInbound', 'IsSyncAllowed')) !== true) return [];
  return [
    finding(set, configuration, {
      kind: 'usersSynchronised',
      member: section === 'partnerSynchronization' ? 'UserSyncInbound' : 'IdentitySynchronization.UserSyncInbound',
      extent: [],
      expected: [{ code: 'synchronisationApproved' }],
      actual: [{ code: 'usersCreated', tenant: nameOf(configuration) }],
    }),
  ];
}
