import type { Brief } from '../../../../src/domain/brief/brief';
import type { History } from '../../../../src/domain/brief/history';
import type { Day } from '../../../../src/domain/day/day';
import type { RegisterRow } from '../../../../src/domain/exception/registerRow';
import { judgeRows, type JudgedRow } from '../../../../src/domain/kpi/judged';
import { briefWith } from '../brief/someBrief';

/** 24 November 2026. */
export const TODAY: Day = 20_781;

export type SomeRow = Partial<Omit<RegisterRow, 'brief'>> & { readonly brief?: Partial<Brief>; readonly history?: Partial<History> };

let made = 0;

/** An approved exception of one user, held by two people, open for 40 days; what a test needs is put on top. */
export function someRow({ brief = {}, history = {}, ...parts }: SomeRow = {}): RegisterRow {
  made += 1;
  const person = (name: string) => ({ login: `i:0#.f|membership|${name}@contoso.example`, name });
  return {
    exceptionKey: `x${made}`,
    title: `svc-${made} is excluded from “Require MFA”`,
    tenantId: 'tenant-a',
    family: 'conditionalAccess',
    severity: 'medium',
    category: 'unclassified',
    lifecycle: 'approved',
    source: 'scan',
    kind: 'userExcluded',
    principal: { type: 'user', id: `user-${made}`, name: `svc-${made}` },
    settingName: 'Require MFA',
    findingCount: 1,
    controls: [],
    findingsHash: '',
    businessOwner: undefined,
    controlOwner: person('mira'),
    securityReviewer: person('ana'),
    controlOwnerSinceDay: TODAY - 40,
    sinceDay: TODAY - 40,
    sinceAtLeast: false,
    reviewedDay: TODAY - 10,
    expiresDay: TODAY + 20,
    reviewDueDay: undefined,
    triageDueDay: undefined,
    dueDay: undefined,
    pastToleranceDay: undefined,
    revision: 1,
    lastDecisionKey: `d${made}`,
    ...parts,
    brief: briefWith({ noEnd: false, firstApprovalDay: TODAY - 40, approvedUntilDay: TODAY + 20, ...brief, history: { ...briefWith().history, open: [[TODAY - 40]], toldUntilDay: TODAY - 40, ...history } }),
  };
}

export const judgedRows = (...rows: readonly SomeRow[]): readonly JudgedRow[] => judgeRows(rows.map(someRow), TODAY);
