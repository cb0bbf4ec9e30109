import { buildColumns, codeOf, FACET_VALUES, NO_DAY, type ReadRow, type RegisterColumns } from '../../../../../src/register/columns';
import { DEFAULT_POLICY } from '../../../../../src/domain/policy/defaults';
import type { ExceptionDetail, RegisterData, RegisterSnapshot, RegisterStore } from '../../../../../src/register/snapshot';
import type { Category } from '../../../../../src/domain/exception/category';
import type { Family } from '../../../../../src/domain/exception/family';
import type { Lifecycle } from '../../../../../src/domain/exception/lifecycle';
import type { Severity } from '../../../../../src/domain/exception/severity';

/** 24 November 2026. */
export const TODAY = 20_781;

export interface SomeRow {
  readonly family?: Family;
  readonly severity?: Severity;
  readonly category?: Category;
  readonly lifecycle?: Lifecycle;
  readonly tenantId?: string;
  readonly owner?: string;
  /** Days ago. */
  readonly age?: number;
  readonly reviewedAgo?: number;
  /** Days from today, negative: past. */
  readonly dueIn?: number;
  readonly endsIn?: number;
}

/** Register columns of a few rows; what a row leaves out is the commonest: found, medium, nobody, 10 days old. */
export function columnsOf(rows: readonly SomeRow[]): RegisterColumns {
  return buildColumns(
    rows.map((row, index): ReadRow => {
      const { family = 'conditionalAccess', severity = 'medium', category = 'unclassified', lifecycle = 'unassigned' } = row;
      const day = (offset: number | undefined): number => (offset === undefined ? NO_DAY : TODAY + offset);
      return {
        id: index + 1,
        tenantId: row.tenantId ?? 'tenant-a',
        family: codeOf(FACET_VALUES.family, family),
        severity: codeOf(FACET_VALUES.severity, severity),
        category: codeOf(FACET_VALUES.category, category),
        lifecycle: codeOf(FACET_VALUES.lifecycle, lifecycle),
        sinceAtLeast: true,
        controlOwnerLogin: row.owner ?? '',
        sinceDay: TODAY - (row.age ?? 10),
        reviewedDay: row.reviewedAgo === undefined ? NO_DAY : TODAY - row.reviewedAgo,
        dueDay: day(row.dueIn),
        expiresDay: day(row.endsIn),
        pastDay: row.dueIn === undefined ? NO_DAY : TODAY + row.dueIn + DEFAULT_POLICY.toleranceDays[severity] + 1,
        revision: 1,
      };
    }),
  );
}

export function dataOf(rows: readonly SomeRow[]): RegisterData {
  return { columns: columnsOf(rows), today: TODAY, zone: 'Europe/Berlin', confirmedAtMs: TODAY * 86_400_000, freshness: 'confirmed', unreadableRows: 0, lastSweepAtMs: undefined };
}

const DETAIL: Omit<ExceptionDetail, 'id' | 'title'> = {
  titleFacts: '', controlOwnerName: '',
  controls: ['MS.AAD.3.1v1'],
  exceptionKey: 'x1',
  kind: 'exclusion',
  source: 'scan',
  principal: { type: 'user', id: 'object-1', name: 'svc-mail' },
  settingName: 'Require MFA for all users',
  businessOwnerName: '',
  securityReviewerName: '',
  controlOwnerSinceDay: undefined,
  reviewDueDay: undefined,
  triageDueDay: undefined,
  findings: [{ key: 'f1', kind: 'exclusion', settingId: 's1', settingName: 'Require MFA for all users', extent: [], since: '2026-06-01', endsOn: null, expected: [{ code: 'asWritten', text: 'No user is left out.' }], actual: [{ code: 'asWritten', text: 'svc-mail is left out.' }] }],
};

/** A store that shows one snapshot and reads `Exception <id>` as the title of each exception. */
export function someStore(snapshot?: RegisterSnapshot): RegisterStore {
  const shown: RegisterSnapshot = snapshot ?? { revision: 0, busy: false, progress: undefined, heldUntilMs: undefined, phase: 'loading' };
  return {
    subscribe: () => () => undefined,
    getSnapshot: () => shown,
    refresh: () => Promise.resolve(),
    readTexts: (ids) => Promise.resolve(new Map(ids.map((id) => [id, { title: `Exception ${id}`, titleFacts: '', controlOwnerName: 'Mira Okafor', controls: [] }]))),
    readRows: () => Promise.resolve({ rows: [], unreadable: 0 }),
    readDetail: (id) => Promise.resolve({ ...DETAIL, id, title: `Exception ${id}` }),
  };
}
