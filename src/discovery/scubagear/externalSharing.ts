import type { LookingReading } from '../makeFinding';
import { CALENDAR_NEEDS, calendarFindings, SHARING_NEEDS, sharingPolicyIdOf, tenantSharingFindings } from '../services/sharingSettings';
import { toldOfObjects, toldOfSettings } from '../toldMembers';
import { sectionOf, type ScubaReport } from './scubaReport';
import { topic } from '../../domain/reconcile/where';

/** Sharing of SharePoint, OneDrive and calendars beyond what the baseline allows, and each partner domain allowed. */
export function readExternalSharing(report: ScubaReport): LookingReading {
  const tenant = sectionOf(report, 'sharePoint', 'SPO_tenant');
  const policies = sectionOf(report, 'exo', 'sharing_policy');
  const told = [toldOfSettings(SHARING_NEEDS, tenant.entries, tenant.why), toldOfObjects(CALENDAR_NEEDS, { ...policies, idOf: sharingPolicyIdOf })];
  return {
    findings: [...tenant.entries.flatMap((entry) => tenantSharingFindings(report, entry)), ...policies.entries.flatMap((entry) => calendarFindings(report, entry))],
    unread: [...tenant.unread, ...policies.unread, ...told.flatMap(({ unread }) => unread), { where: topic('singleSites'), why: { code: 'onlyWholeTenant' } }],
    looked: told.flatMap(({ looked }) => looked),
  };
}
