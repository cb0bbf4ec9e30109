import { lookedAtAll } from '../../domain/reconcile/lookedAt';
import type { LookingReading } from '../makeFinding';
import { calendarFindings, SHARING_KINDS, tenantSharingFindings } from '../services/sharingSettings';
import { sectionOf, type ScubaReport } from './scubaReport';

/** Sharing of SharePoint, OneDrive and calendars beyond what the baseline allows, and each partner domain allowed. */
export function readExternalSharing(report: ScubaReport): LookingReading {
  const tenant = sectionOf(report, 'sharePoint', 'SPO_tenant');
  const policies = sectionOf(report, 'exo', 'sharing_policy');
  return {
    findings: [...tenant.entries.flatMap((entry) => tenantSharingFindings(report, entry)), ...policies.entries.flatMap((entry) => calendarFindings(report, entry))],
    unread: [...tenant.unread, ...policies.unread, { where: 'sharing of single sites', why: 'only the sharing settings of the whole tenant are judged' }],
    looked: [...lookedAtAll(SHARING_KINDS, tenant.why ?? (tenant.entries.length === 0 ? 'the section is empty' : undefined)), ...lookedAtAll(['calendarSharing'], policies.why)],
  };
}
