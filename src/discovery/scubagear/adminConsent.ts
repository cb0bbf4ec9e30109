import type { Finding } from '../../domain/exception/finding';
import { madeOfEach, type Pieces } from '../../domain/pieces/pieces';
import { consentFinding } from '../entra/consent';
import { lastSecretSaid, secretEndsOf } from '../entra/secretEnds';
import type { SecretEnds } from '../facts';
import { flagOf, isObject, memberOf, objectsOf, textOf, type Entry, type JsonObject } from '../json/access';
import type { LookedAt, LookedSetting } from '../../domain/reconcile/lookedAt';
import type { Gap, Unread } from '../../domain/reconcile/gap';
import type { LookingReading } from '../makeFinding';
import { serviceObjectIdOf } from './names';
import { sectionOf, type ScubaReport } from './scubaReport';

const SECTIONS = ['risky_applications', 'risky_third_party_service_principals'] as const;

/**
 * Applications that ScubaGear lists as risky, as far as an administrator consented for the whole tenant. The report
 * tells no day of consent; the ends of secrets are told, but consent outlives them.
 */
export function* readAdminConsent(report: ScubaReport): Pieces<LookingReading> {
  const sections = SECTIONS.map((name) => ({ name, ...sectionOf(report, 'aad', name) }));
  const findings: Finding[][] = [];
  const gaps: Unread[] = [];
  const looked: LookedAt[] = [];
  for (const { name, entries, unread, why } of sections) {
    gaps.push(...unread);
    findings.push(yield* madeOfEach(entries, (entry) => consentOf(report, entry, name === 'risky_third_party_service_principals')));
    const settings = yield* madeOfEach(entries, (entry): LookedSetting[] => {
      const its = gapsOf(entry);
      gaps.push(...its);
      return [{ id: settingIdOf(entry.value).toLowerCase(), state: its.length > 0 ? 'unread' : 'on' }];
    });
    looked.push({ kind: 'adminConsent', settings, beyond: { why: [why ?? ONLY_RISKY] } });
  }
  return { findings: findings.flat(), unread: gaps, looked };
}

/** When secrets and certificates of the listed applications end. Of the tenant's own ScubaGear puts both objects together. */
export function* readSecretEnds(report: ScubaReport): Pieces<SecretEnds> {
  const listed = SECTIONS.flatMap((name) => sectionOf(report, 'aad', name).entries);
  const holders = yield* madeOfEach(listed, ({ value }) => [{ value, applicationId: textOf(value['AppId']), objectId: serviceObjectIdOf(value), isWhole: textOf(memberOf(value, 'ObjectId', 'Application')) !== '' }]);
  return yield* secretEndsOf(holders, report.ranOn);
}

function gapsOf({ value, path }: Entry<JsonObject>): Unread[] {
  const permissions = objectsOf(value['Permissions'], `${path}.Permissions`);
  return [
    ...(value['Permissions'] === undefined ? [{ where: `${path}.Permissions`, why: { code: 'notTold' } as const }] : []),
    ...(isObject(value['ObjectId']) && value['ObjectId']['ServicePrincipal'] === undefined ? [{ where: `${path}.ObjectId`, why: { code: 'notTold' } as const }] : []),
    ...(textOf(value['AppId']) === '' && serviceObjectIdOf(value) !== '' ? [{ where: `${path}.AppId`, why: { code: 'objectIdAlone' } as const }] : []),
    ...(serviceObjectIdOf(value) === '' ? [{ where: path, why: { code: textOf(value['AppId']) === '' ? ('applicationNameless' as const) : ('applicationIdAlone' as const) } }] : []),
    ...permissions.filter(({ value: permission }) => flagOf(permission['IsAdminConsented']) === undefined).map(({ path: where }) => ({ where, why: { code: 'consentNotTold' } as const })),
  ];
}

/** An application that is on neither list may still have what nobody calls risky. */
const ONLY_RISKY: Gap = { code: 'onlyRisky' };

function settingIdOf(application: JsonObject): string {
  return serviceObjectIdOf(application) || textOf(application['AppId']);
}

function consentOf(report: ScubaReport, { value, path }: Entry<JsonObject>, thirdParty: boolean): Finding[] {
  const objectId = serviceObjectIdOf(value);
  const applicationId = textOf(value['AppId']) || objectId;
  const consented = objectsOf(value['Permissions'], `${path}.Permissions`).filter(({ value: permission }) => flagOf(permission['IsAdminConsented']) === true);
  if (applicationId === '' || consented.length === 0) return [];
  return [
    consentFinding(report, {
      settingId: settingIdOf(value),
      application: { type: 'application', id: applicationId, name: textOf(value['DisplayName']) || applicationId },
      permissions: consented.map(({ value: permission }) => ({
        api: textOf(permission['ApplicationDisplayName']) || 'unknown API',
        role: textOf(permission['RoleDisplayName']) || textOf(permission['RoleId']),
        type: textOf(permission['RoleType']),
        risky: flagOf(permission['IsRisky']) === true,
        highRisk: textOf(permission['RiskLevel']).toLowerCase() === 'high',
      })),
      thirdParty,
      more: lastSecretSaid([value]),
      evidence: `${path}.Permissions`,
    }),
  ];
}
