import type { Finding, Principal } from '../../domain/exception/finding';
import { OWN_SETTINGS } from '../../domain/exception/ownNames';
import { lookedAtAll } from '../../domain/reconcile/lookedAt';
import type { Format } from '../format';
import { isObject, memberOf, objectsOf, textOf, type JsonObject } from '../json/access';
import { strangersIn } from '../json/misfits';
import type { Gap, Unread } from '../../domain/reconcile/gap';
import { makeFinding, type Seen } from '../makeFinding';
import { atOnce } from '../../domain/pieces/pieces';
import { mergeFindings } from '../mergeFindings';
import type { OpenedFile } from '../openFile';
import type { ParsedReport } from '../parsedReport';
import { MAESTER_ACCOUNTS, MAESTER_CONFIGURATION } from '../scannerExclusion';
import { isObjectId } from './portal';
import { topic } from '../../domain/reconcile/where';

const SETTING: Finding['setting'] = { id: MAESTER_ACCOUNTS, name: OWN_SETTINGS.emergencyAccounts };
/** The name that Maester looks for first: `maester-config.<tenant>.json`. */
const TENANT_IN_NAME = /maester-config\.([0-9a-f-]{36})\.json$/i;

/** The settings that Maester runs with: the accounts that it is told to take for emergency access. */
export const MAESTER_SETTINGS: Format = {
  needed: 'maesterSettings',
  recognises: ({ json }) => 'value' in json && isObject(json.value) && isObject(json.value['GlobalSettings']) && !('Tests' in json.value),
  async read(file, next) {
    const settings = 'value' in file.json && isObject(file.json.value) ? file.json.value : {};
    await next(1);
    const { changedOn: ranOn } = file;
    if (ranOn === undefined) return [{ outcome: 'unreadable', problem: { file: file.name, code: 'incomplete', at: undefined, found: { what: 'noDay' }, looksLike: { kind: 'maesterSettings' }, needed: ['maesterSettings'] } }];
    const inTenant = (tenant: Seen['tenant'], whence: Gap): ParsedReport => read(file, settings, { tenant, ranOn }, [{ where: topic('tenant'), why: whence }]);
    const named = TENANT_IN_NAME.exec(file.name)?.[1]?.toLowerCase();
    if (named !== undefined) return [{ outcome: 'read', parsed: read(file, settings, { tenant: { id: named, name: named }, ranOn }, []) }];
    return [{ outcome: 'read', parsed: inTenant({ id: '', name: '' }, { code: 'tenantUnnamed' }), inTenant }];
  },
};

function read(file: OpenedFile, settings: JsonObject, seen: Seen, notes: readonly Unread[]): ParsedReport {
  const path = 'GlobalSettings.EmergencyAccessAccounts';
  const accounts = objectsOf(memberOf(settings, 'GlobalSettings', 'EmergencyAccessAccounts'), path).map(({ value, path: at }) => ({ value, principal: principalOf(value), at }));
  const gaps: Unread[] = [
    ...(memberOf(settings, 'GlobalSettings', 'EmergencyAccessAccounts') === undefined ? [{ where: path, why: { code: 'notTold' } as const }] : []),
    ...strangersIn(memberOf(settings, 'GlobalSettings', 'EmergencyAccessAccounts'), path),
    ...accounts.filter(({ principal }) => principal === undefined).map(({ at }) => ({ where: at, why: { code: 'neitherNameNorId' } as const })),
    ...accounts.filter(({ value, principal }) => principal !== undefined && textOf(value['Type']) === '').map(({ at }) => ({ where: `${at}.Type`, why: { code: 'takenForUser' } as const })),
    ...accounts.flatMap(({ principal, at }) => (principal && !isObjectId(principal.id) ? [{ where: at, why: { code: 'nameAlone' } as const }] : [])),
  ];
  const unread: Unread[] = [
    ...notes,
    { where: topic('day'), why: { code: 'dayOfFile' } },
    { where: 'TestSettings', why: { code: 'severityUntold' } },
    ...gaps,
  ];
  const findings = accounts.flatMap(({ principal, at }) => (principal ? [findingOf(seen, principal, at)] : []));
  return { report: { file: file.name, source: MAESTER_CONFIGURATION, toolVersion: textOf(settings['ModuleVersion']), tenant: seen.tenant, ranOn: seen.ranOn, unread }, findings: atOnce(mergeFindings(findings)), looked: lookedAtAll(['userExcluded', 'groupExcluded'], gaps[0]?.why), roleHolders: [], sameAs: new Map() };
}

function principalOf(account: JsonObject): Principal | undefined {
  const id = textOf(account['Id']).toLowerCase() || textOf(account['UserPrincipalName']).toLowerCase();
  const name = textOf(account['UserPrincipalName']) || id;
  return id === '' ? undefined : { type: textOf(account['Type']).toLowerCase() === 'group' ? 'group' : 'user', id, name };
}

function findingOf(seen: Seen, principal: Principal, evidence: string): Finding {
  const group = principal.type === 'group';
  return makeFinding(seen, {
    kind: group ? 'groupExcluded' : 'userExcluded',
    controls: ['MT.1005'],
    setting: SETTING,
    principal,
    expected: [{ code: 'emergencyApproved' }],
    actual: [{ code: 'emergencyAccount', what: group ? 'group' : 'user', who: principal.name }],
    evidence,
  });
}
