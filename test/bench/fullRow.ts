import type { Day } from '../../src/domain/day/day';
import type { RegisterRow } from '../../src/domain/exception/registerRow';
import { briefWith } from '../unit/domain/brief/someBrief';
import { FACET_VALUES, NO_DAY, type ReadRow } from '../../src/register/columns';

/** A whole register row around the codes and days of a seeded one, as an import of a report writes it. */
export function fullRow(row: ReadRow): RegisterRow {
  const day = (value: number): Day | undefined => (value === NO_DAY ? undefined : value);
  const seat = row.controlOwnerLogin === '' ? undefined : { login: row.controlOwnerLogin, name: 'Mira Okafor' };
  const id = String(row.id).padStart(12, '0');
  return {
    exceptionKey: `x${id}${id}`,
    title: `svc-application-${row.id} is excluded from “Require multifactor authentication for all users”`,
    tenantId: row.tenantId,
    family: FACET_VALUES.family[row.family] ?? 'mailFlow',
    severity: FACET_VALUES.severity[row.severity] ?? 'low',
    category: FACET_VALUES.category[row.category] ?? 'unclassified',
    lifecycle: FACET_VALUES.lifecycle[row.lifecycle] ?? 'closed',
    source: 'scan',
    kind: 'excludedUser',
    principal: { type: 'user', id: `00000000-0000-4000-8000-${id}`, name: `svc-application-${row.id}` },
    settingName: 'Require multifactor authentication for all users',
    findingCount: 1,
    controls: ['MS.AAD.3.1v1', 'MS.AAD.3.2v1'],
    findingsHash: `${id}${id}${id}${id}${id}`.padEnd(64, '0'),
    businessOwner: seat,
    controlOwner: seat,
    securityReviewer: seat,
    controlOwnerSinceDay: seat && row.sinceDay,
    sinceDay: row.sinceDay,
    sinceAtLeast: row.sinceAtLeast,
    reviewedDay: day(row.reviewedDay),
    expiresDay: day(row.expiresDay),
    reviewDueDay: day(row.dueDay),
    triageDueDay: day(row.dueDay),
    dueDay: day(row.dueDay),
    pastToleranceDay: day(row.pastDay),
    brief: briefWith({ history: { ...briefWith().history, open: [[row.sinceDay]] } }),
    revision: row.revision,
    lastDecisionKey: `answer-x${id}${id}-report-0123456789abcdef01234567`,
  };
}
