import type { Finding, FindingKind } from '../../domain/exception/finding';
import { madeOfEach, withEach, type Pieces } from '../../domain/pieces/pieces';
import { dayOf } from '../dates';
import { consentFinding } from '../entra/consent';
import { GUEST_NEEDS, guestSettingFindings } from '../entra/guestSettings';
import { putName, type Names } from '../entra/names';
import { permanentRoleFinding } from '../entra/permanentRole';
import { lookedAtPolicies, readPolicyExclusions } from '../entra/policyExclusions';
import { WELL_KNOWN_APPLICATIONS, WELL_KNOWN_ROLES } from '../entra/wellKnown';
import type { LastUse } from '../facts';
import { flagOf, objectsOf, textOf, textsOf, type Entry, type JsonObject } from '../json/access';
import { misfits } from '../json/misfits';
import { lookedAtAll, mergeLooked, type LookedAt } from '../../domain/reconcile/lookedAt';
import { distinctUnread, type Gap, type Unread } from '../../domain/reconcile/gap';
import { makeFinding, type FamilyReading, type LookingReading } from '../makeFinding';
import { mergeFindings } from '../mergeFindings';
import type { ParsedReport } from '../parsedReport';
import { FEDERATION_NEEDS, federationFindings } from '../services/federationSettings';
import { bypassRuleFindings, connectionFilterFindings, MAIL_NEEDS, spamPolicyFindings } from '../services/mailSettings';
import { SHARING_NEEDS, tenantSharingFindings } from '../services/sharingSettings';
import { lacking, toldOfSettings, type Needs, type Told } from '../toldMembers';
import { isPolicy, LISTS_SHAPE, POLICY_SHAPE, policyOf, SERVICES } from './resources';
import type { Scan, Verdict } from './scan';
import { topic, type Topic } from '../../domain/reconcile/where';

/** Reads a scan of Prowler: from what each check knew of its resource, whatever its verdict. */
export function* readScan(file: string, scan: Scan): Pieces<ParsedReport> {
  const known = yield* distinctObjects(scan.verdicts);
  const names = yield* namesIn(known);
  const ofPolicies = yield* policies(scan, known, names);
  const ofMuted = muted(scan);
  const told = toldOfServices(known);
  const readings = [ofPolicies, yield* settings(scan, known), yield* roles(scan, known), yield* consents(scan, known), ofMuted];
  const lastUse = lastUseIn(known);
  return {
    report: { file, source: 'Prowler', toolVersion: scan.toolVersion, tenant: scan.tenant, ranOn: scan.ranOn, unread: [...unreadOf(scan, known), ...told.unread, ...readings.flatMap((reading) => reading.unread)] },
    findings: yield* mergeFindings(readings.flatMap(({ findings }) => findings)),
    looked: mergeLooked([...ofPolicies.looked, ...told.looked, ...ofMuted.looked]),
    roleHolders: [],
    sameAs: names.applicationIdOf,
    ...(lastUse.length === 0 ? {} : { lastUse }),
  };
}

/** One object a content: many checks know the same one. */
function* distinctObjects(verdicts: readonly Verdict[]): Pieces<Entry<JsonObject>[]> {
  const byContent = new Map<string, Entry<JsonObject>>();
  yield* withEach(verdicts.flatMap(({ known }) => known), (entry) => void byContent.set(JSON.stringify(entry.value), entry));
  return [...byContent.values()];
}

function* namesIn(known: readonly Entry<JsonObject>[]): Pieces<Names> {
  const [users, groups, locations, applications, applicationIdOf] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>(), new Map(WELL_KNOWN_APPLICATIONS), new Map<string, string>()];
  yield* withEach(known, ({ value }) => {
    const [id, app] = [textOf(value['id']).toLowerCase(), textOf(value['app_id']).toLowerCase()];
    if ('on_premises_sync_enabled' in value || 'directory_roles' in value) putName(users, id, value['name']);
    if ('is_assignable_to_role' in value || 'group_types' in value) putName(groups, id, value['name']);
    if ('is_trusted' in value) putName(locations, id, value['display_name']);
    if ('directory_role_template_ids' in value) {
      putName(applications, id, value['name']);
      putName(applications, app, value['name']);
      if (id !== '' && app !== '') applicationIdOf.set(id, app);
    }
  });
  return { users, groups, locations, applications, roles: WELL_KNOWN_ROLES, applicationIdOf };
}

function* policies(scan: Scan, known: readonly Entry<JsonObject>[], names: Names): Pieces<LookingReading> {
  const found = known.filter(({ value }) => isPolicy(value));
  const readings: FamilyReading[] = [];
  for (const { value, path } of found) {
    const reading = yield* readPolicyExclusions({ seen: scan, names, policies: [{ value: policyOf(value), path }], spell: (member) => member, where: '' });
    readings.push({ findings: reading.findings.map((finding) => ({ ...finding, evidence: path })), unread: [...misfits(value, POLICY_SHAPE, (members) => [path, ...members].join('.')), ...reading.unread] });
    yield;
  }
  const asPolicies = yield* madeOfEach(found, ({ value, path }) => [{ value: policyOf(value), path }]);
  const all = scan.verdicts.some(({ check }) => check === 'entra_conditional_access_policy_no_deleted_object_references');
  const unread: Unread[] = found.length === 0 ? [{ where: topic('conditionalAccessPolicies'), why: { code: 'noCheck' } }] : all ? [] : [{ where: topic('conditionalAccessPolicies'), why: { code: 'onlyPickedOut' } }];
  return { findings: readings.flatMap(({ findings }) => findings), unread: [...unread, ...distinctUnread(readings.flatMap((reading) => reading.unread))], looked: yield* lookedAtPolicies(asPolicies, unread[0]?.why) };
}

function* settings(scan: Scan, known: readonly Entry<JsonObject>[]): Pieces<FamilyReading> {
  const read = (convert: (value: JsonObject) => JsonObject | undefined, find: (entry: Entry<JsonObject>) => readonly Finding[], kinds?: readonly FindingKind[]): Finding[] =>
    known.flatMap(({ value, path }) => {
      const converted = convert(value);
      return converted === undefined ? [] : find({ value: converted, path }).map((finding) => ({ ...finding, evidence: path }));
    }).filter(({ kind }) => kinds === undefined || kinds.includes(kind));
  const mail = [
    ...read(SERVICES.connectionFilter, (entry) => connectionFilterFindings(scan, entry)),
    ...read(SERVICES.spamPolicy, (entry) => spamPolicyFindings(scan, entry)),
    ...read(SERVICES.rule, (entry) => bypassRuleFindings(scan, entry)),
  ];
  const findings = [
    ...read(SERVICES.authorization, (entry) => guestSettingFindings(scan, entry, (member) => member)),
    ...read(SERVICES.sharing, (entry) => tenantSharingFindings(scan, entry), ['sharePointSharing', 'sharingWithAnyDomain', 'sharingAllowedDomain']),
    ...read(SERVICES.federation, (entry) => federationFindings(scan, entry), ['unmanagedOutbound', 'unmanagedInbound', 'trialTenantContact']),
    ...mail,
    ...calendars(scan),
  ];
  const misfit = yield* madeOfEach(known, ({ value, path }) => misfits(value, LISTS_SHAPE, (members) => [path, ...members].join('.')));
  return { findings, unread: distinctUnread([...misfit, ...mail.filter(({ setting }) => setting.id === setting.name).map(({ setting, evidence }): Unread => ({ where: `${evidence}: ${setting.name}`, why: { code: 'idAndStateUntold' } }))]) };
}

/** Prowler tells only whether the default sharing policy is on. */
function calendars(scan: Scan): Finding[] {
  const verdicts = scan.verdicts.filter(({ check, status }) => check === 'admincenter_external_calendar_sharing_disabled' && status === 'fail');
  return verdicts.flatMap(({ known, path }) =>
    known.slice(0, 1).map(({ value }) => {
      const name = textOf(value['name']);
      return makeFinding(scan, {
        kind: 'calendarSharing',
        controls: ['MS.EXO.6.2v1'],
        setting: { id: textOf(value['guid']) || name, name },
        principal: { type: 'domain', id: '*', name: '*' },
        expected: [{ code: 'calendarsToNamed' }],
        actual: [{ code: 'calendarPolicyOn', policy: name }],
        evidence: path,
      });
    }),
  );
}

function* roles(scan: Scan, known: readonly Entry<JsonObject>[]): Pieces<FamilyReading> {
  const findings = yield* madeOfEach(known, ({ value, path }) =>
    textsOf(value['directory_role_template_ids'], '').map(({ value: roleId }) =>
      permanentRoleFinding(scan, {
        roleId,
        roleName: WELL_KNOWN_ROLES.get(roleId.toLowerCase()) ?? roleId,
        principal: { type: 'application', id: textOf(value['id']).toLowerCase(), name: textOf(value['name']) || textOf(value['id']) },
        scope: '',
        throughGroup: false,
        throughPim: undefined,
        since: null,
        evidence: path,
      }),
    ),
  );
  return { findings, unread: [{ where: topic('rolesOfUsersAndGroups'), why: { code: 'endsUntold' } }] };
}

function* consents(scan: Scan, known: readonly Entry<JsonObject>[]): Pieces<FamilyReading> {
  const applications = known.filter(({ value }) => 'is_admin_consented' in value && Array.isArray(value['permissions']));
  const consented = applications.filter(({ value }) => flagOf(value['is_admin_consented']) === true && objectsOf(value['permissions'], '').length > 0);
  const findings = yield* madeOfEach(consented, ({ value, path }) => {
    const id = textOf(value['id']).toLowerCase();
    const permissions = objectsOf(value['permissions'], '').map(({ value: given }) => {
      const high = textOf(given['privilege_level']).toLowerCase() === 'high';
      return { api: textOf(given['target_app_name']) || 'unknown API', role: textOf(given['name']), type: textOf(given['permission_type']), risky: high, highRisk: high };
    });
    const external = textOf(value['app_origin']).toLowerCase() === 'external';
    return [consentFinding(scan, { settingId: textOf(value['service_principal_id']).toLowerCase() || id, application: { type: 'application', id, name: textOf(value['name']) || id }, permissions, thirdParty: external, more: [], evidence: path })];
  });
  return { findings, unread: applications.length === 0 ? [{ where: topic('consents'), why: { code: 'noCheck' } }] : [] };
}

/** What Prowler is told to overlook: one finding a check, the resources are its extent. */
function muted(scan: Scan): LookingReading {
  const checks = new Map<string, Verdict[]>();
  for (const verdict of scan.verdicts) if (verdict.muted && verdict.status !== 'pass') checks.set(verdict.check, [...(checks.get(verdict.check) ?? []), verdict]);
  const findings = [...checks].map(([check, verdicts]) => {
    const resources = verdicts.map(({ resource }) => resource).filter((resource) => resource !== '');
    return makeFinding(scan, {
      kind: 'omittedPolicy',
      controls: [],
      setting: { id: check, name: check },
      principal: { type: 'setting', id: check, name: check },
      extent: resources,
      expected: [{ code: 'checksCount' }],
      actual: [{ code: 'checkMuted', check, resources: verdicts.length }],
      evidence: verdicts[0]?.path ?? '',
    });
  });
  const unmarked = scan.verdicts.filter((verdict) => verdict.muted === undefined).map(({ check, path }): Unread => ({ where: `${path}: ${check}`, why: { code: 'mutedUntold' } }));
  return { findings, unread: findings.length === 0 ? unmarked : [{ where: topic('reasonsOfMuted'), why: { code: 'noneInResults' } }, ...unmarked], looked: lookedAtMuted(scan) };
}

/** A scan of one service holds none of the others' checks; one that passes although it is muted is still muted, and so may be one that does not say. */
function lookedAtMuted({ verdicts }: Scan): LookedAt[] {
  const still = new Set(verdicts.filter(({ muted: isMuted, status }) => isMuted === undefined || (isMuted && status === 'pass')).map(({ check }) => check));
  const ran = [...new Set(verdicts.map(({ check }) => check))].filter((check) => !still.has(check));
  return [{ kind: 'omittedPolicy', settings: ran.map((check) => ({ id: check.toLowerCase(), state: 'on' })), beyond: { why: [{ code: 'mutedOrAbsent' }] } }];
}

function lastUseIn(known: readonly Entry<JsonObject>[]): LastUse[] {
  const used = known.flatMap(({ value }) => {
    const day = dayOf(value['last_used_time']);
    const id = textOf(value['id']).toLowerCase();
    return day === null || id === '' ? [] : [{ principal: { type: 'application' as const, id, name: textOf(value['name']) || id }, lastUsedOn: day }];
  });
  return used.sort((a, b) => (a.principal.id < b.principal.id ? -1 : 1));
}

/** What each family is read from: without any such object it was not looked at. */
const FAMILIES: readonly (readonly [Topic, (value: JsonObject) => boolean])[] = [
  ['guestSettings', (value) => SERVICES.authorization(value) !== undefined],
  ['sharePointSharing', (value) => SERVICES.sharing(value) !== undefined],
  ['privateAccountsAndTrials', (value) => SERVICES.federation(value) !== undefined],
  ['connectionFilter', (value) => SERVICES.connectionFilter(value) !== undefined],
  ['spamPolicies', (value) => SERVICES.spamPolicy(value) !== undefined],
  ['mailRules', (value) => SERVICES.rule(value) !== undefined],
  ['rolesOfApplications', (value) => 'directory_role_template_ids' in value],
];

const SHARING_KINDS: readonly FindingKind[] = ['sharePointSharing', 'sharingWithAnyDomain', 'sharingAllowedDomain'];
const FEDERATION_KINDS: readonly FindingKind[] = ['unmanagedOutbound', 'unmanagedInbound', 'trialTenantContact'];
const of = (needs: Needs, kinds: readonly FindingKind[]): Needs => needs.filter(([kind]) => kinds.includes(kind));

/** What each object must say, in the spelling of the readers, to tell of its kinds. */
const TOLD_BY: readonly (readonly [(value: JsonObject) => JsonObject | undefined, Needs])[] = [
  [SERVICES.authorization, GUEST_NEEDS],
  [SERVICES.sharing, of(SHARING_NEEDS, SHARING_KINDS)],
  [SERVICES.federation, of(FEDERATION_NEEDS, FEDERATION_KINDS)],
  [SERVICES.connectionFilter, MAIL_NEEDS.filters],
  [SERVICES.spamPolicy, [['allowedSenders', lacking('AllowedSenderDomains')]]],
];

/** Kinds of which a scan holds only what a check picked out. */
const PICKED_OUT: readonly (readonly [FindingKind, (value: JsonObject) => boolean, partly: Gap])[] = [
  ['spamFilterBypassRule', (value) => SERVICES.rule(value) !== undefined, { code: 'onlyPickedOut' }],
  ['permanentRole', (value) => 'directory_role_template_ids' in value, { code: 'onlyPickedOut' }],
  ['adminConsent', (value) => 'is_admin_consented' in value, { code: 'onlyPickedOut' }],
];
const NO_CHECK: Gap = { code: 'noCheck' };

function toldOfServices(known: readonly Entry<JsonObject>[]): Told {
  const told = TOLD_BY.map(([convert, needs]) => {
    const entries = known.flatMap(({ value, path }) => {
      const converted = convert(value);
      return converted === undefined ? [] : [{ value: converted, path }];
    });
    return toldOfSettings(needs, entries, entries.length === 0 ? NO_CHECK : undefined);
  });
  const picked = PICKED_OUT.flatMap(([kind, is, partly]) => lookedAtAll([kind], known.some(({ value }) => is(value)) ? partly : NO_CHECK));
  return { looked: [...told.flatMap(({ looked }) => looked), ...picked], unread: distinctUnread(told.flatMap(({ unread }) => unread)) };
}

const NEVER_TOLD: readonly Topic[] = ['workloadIdentities', 'teamsDomains', 'oneDriveAndLinks', 'remoteDomains', 'powerPlatform', 'crossTenantAccess', 'sinceWhen'];

function unreadOf(scan: Scan, known: readonly Entry<JsonObject>[]): Unread[] {
  const missing = FAMILIES.filter(([, is]) => !known.some(({ value }) => is(value))).map(([family]): Unread => ({ where: topic(family), why: { code: 'noCheck' } }));
  const manual = scan.verdicts.filter(({ status }) => status === 'manual').map(({ check, path, detail }): Unread => ({ where: `${path}: ${check}`, why: { code: 'undecided', said: detail } }));
  return [...missing, ...distinctUnread(manual), ...NEVER_TOLD.map((never): Unread => ({ where: topic(never), why: { code: 'neverTold', tool: 'Prowler' } }))];
}
