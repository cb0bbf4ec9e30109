import type { Finding } from '../../domain/exception/finding';
import type { Severity } from '../../domain/exception/severity';
import { dayOf } from '../dates';
import { flagOf, objectsOf, textOf, type Entry, type JsonObject } from '../json/access';
import { makeFinding, type FamilyReading } from './makeFinding';
import { serviceObjectIdOf } from './names';
import { sectionOf, type ScubaReport } from './scubaReport';

const SECTIONS = ['risky_applications', 'risky_third_party_service_principals'] as const;

/**
 * Applications that ScubaGear lists as risky, as far as an administrator consented for the whole tenant. The report
 * tells no day of consent; the ends of secrets are told, but consent outlives them.
 */
export function readAdminConsent(report: ScubaReport): FamilyReading {
  const sections = SECTIONS.map((name) => ({ name, ...sectionOf(report, 'aad', name) }));
  return {
    findings: sections.flatMap(({ name, entries }) => entries.flatMap((entry) => consentOf(report, entry, name === 'risky_third_party_service_principals'))),
    unread: sections.flatMap(({ unread }) => unread),
  };
}

function consentOf(report: ScubaReport, { value, path }: Entry<JsonObject>, thirdParty: boolean): Finding[] {
  const objectId = serviceObjectIdOf(value);
  const applicationId = textOf(value['AppId']) || objectId;
  const consented = objectsOf(value['Permissions'], `${path}.Permissions`).filter(({ value: permission }) => flagOf(permission['IsAdminConsented']) === true);
  if (applicationId === '' || consented.length === 0) return [];
  const name = textOf(value['DisplayName']) || applicationId;
  const risky = consented.filter(({ value: permission }) => flagOf(permission['IsRisky']) === true);
  const count = consented.length === 1 ? 'one permission' : `${consented.length} permissions`;
  return [
    makeFinding(report, {
      kind: 'adminConsent',
      controls: ['MS.AAD.5.2v1'],
      setting: { id: objectId || applicationId, name: `Admin consent for ${name}` },
      principal: { type: 'application', id: applicationId, name },
      extent: consented.map(({ value: permission }) => permissionName(permission)),
      expected: 'An administrator consents to what an application needs and to no risky permission',
      actual: `An administrator consented to ${count} for the whole tenant, ${risky.length} of them risky${thirdParty ? '; the application belongs to another organisation' : ''}${lastSecret(value)}`,
      severity: severityOf(risky, thirdParty),
      evidence: `${path}.Permissions`,
    }),
  ];
}

/** `Microsoft Graph: User.Read.All (Application)`. */
function permissionName(permission: JsonObject): string {
  const role = textOf(permission['RoleDisplayName']) || textOf(permission['RoleId']);
  return `${textOf(permission['ApplicationDisplayName']) || 'unknown API'}: ${role}${textOf(permission['RoleType']) === '' ? '' : ` (${textOf(permission['RoleType'])})`}`;
}

function severityOf(risky: readonly Entry<JsonObject>[], thirdParty: boolean): Severity {
  if (risky.length === 0) return 'low';
  const writes = risky.some(({ value }) => /write|full_access|manage|send/i.test(textOf(value['RoleDisplayName'])));
  const high = writes || risky.some(({ value }) => textOf(value['RiskLevel']).toLowerCase() === 'high');
  if (high && writes && thirdParty) return 'critical';
  return high || thirdParty ? 'high' : 'medium';
}

function lastSecret(application: JsonObject): string {
  const credentials = ['KeyCredentials', 'PasswordCredentials'].flatMap((name) => objectsOf(application[name], ''));
  const ends = credentials.map(({ value }) => dayOf(value['EndDateTime'])).filter((day): day is string => day !== null);
  return ends.length === 0 ? '' : `; its last secret or certificate ends on ${ends.reduce((last, day) => (day > last ? day : last))}`;
}
