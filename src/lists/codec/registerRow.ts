import { isDay, type Day } from '../../domain/day/day';
import type { SiteZone } from '../../domain/day/zone';
import type { RegisterRow } from '../../domain/exception/registerRow';
import { canonicalText, type Json } from '../../domain/ledger/canonical';
import { encodeBrief } from './brief';
import { fitted } from './cells';
import { packFacets } from './packFacets';
import type { RegisterItem } from './registerItem';

/** 2 January 1900: SharePoint refuses a date from before 1900, and with it the whole row. The number beside it says the day all the same. */
const FIRST_DATE: Day = -25_566;

/** The whole item of a folded state; what is missing is written as null, so that an older value does not stay. */
export function encodeRegisterRow(row: RegisterRow, zone: SiteZone): RegisterItem {
  const date = (day: Day | undefined): string | null => (day === undefined || day < FIRST_DATE || !isDay(day) ? null : new Date(zone.midnightUtc(day)).toISOString());
  return {
    Title: fitted(row.title),
    TitleFacts: row.titled === undefined ? null : canonicalText(row.titled as unknown as Json),
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
    Since: date(row.sinceDay),
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
    Brief: encodeBrief(row.brief),
    Revision: row.revision,
    LastDecisionKey: fitted(row.lastDecisionKey),
  };
}
