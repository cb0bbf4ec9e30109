import type { Day } from '../../domain/day/day';
import type { SiteZone } from '../../domain/day/zone';
import type { RegisterRow } from '../../domain/exception/registerRow';
import type { WriteOf } from '../schema/item';
import type { register } from '../schema/register';
import { packFacets } from './packFacets';

/** A register item as it is written: every column but the person columns, which need ids of the site's users. */
export type RegisterItem = Omit<Required<WriteOf<typeof register>>, 'BusinessOwnerId' | 'ControlOwnerId' | 'SecurityReviewerId'>;

/** Longest text that a one-line column holds, in UTF-16 units. */
const TEXT_MAX = 255;

/** The whole item of a folded state; what is missing is written as null, so that an older value does not stay. */
export function encodeRegisterRow(row: RegisterRow, zone: SiteZone): RegisterItem {
  const date = (day: Day | undefined): string | null => (day === undefined ? null : new Date(zone.midnightUtc(day)).toISOString());
  return {
    Title: fitted(row.title),
    ExceptionKey: row.exceptionKey,
    Facets: packFacets(row),
    Tenant: fitted(row.tenantId),
    Family: row.family,
    Severity: row.severity,
    Category: row.category,
    Lifecycle: row.lifecycle,
    Source: row.source,
    Kind: fitted(row.kind),
    PrincipalType: row.principal.type,
    PrincipalId: fitted(row.principal.id),
    PrincipalName: fitted(row.principal.name),
    SettingName: fitted(row.settingName),
    FindingCount: row.findingCount,
    Controls: row.controls.join('\n'),
    FindingsHash: row.findingsHash,
    BusinessOwnerLogin: fitted(row.businessOwner?.login),
    BusinessOwnerName: fitted(row.businessOwner?.name),
    ControlOwnerLogin: fitted(row.controlOwner?.login),
    ControlOwnerName: fitted(row.controlOwner?.name),
    SecurityReviewerLogin: fitted(row.securityReviewer?.login),
    SecurityReviewerName: fitted(row.securityReviewer?.name),
    ControlOwnerSinceDay: row.controlOwnerSinceDay ?? null,
    SinceDay: row.sinceDay,
    SinceAtLeast: row.sinceAtLeast,
    ReviewedDay: row.reviewedDay ?? null,
    Reviewed: date(row.reviewedDay),
    ExpiresDay: row.expiresDay ?? null,
    Expires: date(row.expiresDay),
    ReviewDueDay: row.reviewDueDay ?? null,
    ReviewDue: date(row.reviewDueDay),
    TriageDueDay: row.triageDueDay ?? null,
    DueDay: row.dueDay ?? null,
    Due: date(row.dueDay),
    Revision: row.revision,
    LastDecisionKey: fitted(row.lastDecisionKey),
  };
}

/** Columns that `encodeRegisterRow` writes, for reading a row back and comparing it. */
export const REGISTER_ROW_COLUMNS = [
  'Title', 'ExceptionKey', 'Facets', 'Tenant', 'Family', 'Severity', 'Category', 'Lifecycle', 'Source', 'Kind',
  'PrincipalType', 'PrincipalId', 'PrincipalName', 'SettingName', 'FindingCount', 'Controls', 'FindingsHash',
  'BusinessOwnerLogin', 'BusinessOwnerName', 'ControlOwnerLogin', 'ControlOwnerName', 'SecurityReviewerLogin', 'SecurityReviewerName',
  'ControlOwnerSinceDay', 'SinceDay', 'SinceAtLeast', 'ReviewedDay', 'Reviewed', 'ExpiresDay', 'Expires', 'ReviewDueDay', 'ReviewDue',
  'TriageDueDay', 'DueDay', 'Due', 'Revision', 'LastDecisionKey',
] as const satisfies readonly (keyof RegisterItem)[];

/** Null for nothing: SharePoint gives an empty text back as null. Cut at a whole character. */
function fitted(text: string | undefined): string | null {
  if (!text) return null;
  if (text.length <= TEXT_MAX) return text;
  const cut = text.slice(0, TEXT_MAX);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
