import { findingMark } from '../../../../src/domain/exception/findingMark';
import type { Severity } from '../../../../src/domain/exception/severity';
import { coverageOf } from '../../../../src/domain/kpi/coverage';
import { documentedOf } from '../../../../src/domain/kpi/documented';
import { ifNobodyActs } from '../../../../src/domain/kpi/nobodyActs';
import type { ReportSaid } from '../../../../src/domain/kpi/reportSaid';
import { changesSince } from '../../../../src/domain/kpi/sinceVisit';
import { stacksOf } from '../../../../src/domain/kpi/stacked';
import { unusedOf } from '../../../../src/domain/kpi/unused';
import { judgedRows, TODAY, type SomeRow } from './someRow';

const report = (parts: Partial<ReportSaid> = {}): ReportSaid => ({ tenantId: 'tenant-a', tenantName: 'Contoso', source: 'ScubaGear', ranOnDay: TODAY - 3, oldestDay: parts.ranOnDay ?? TODAY - 3, inForce: [], untold: [], unread: 0, lastUse: [], ...parts });
const titles = (items: readonly { readonly row: { readonly title: string } }[]): readonly string[] => items.map(({ row }) => row.title);

describe('documented of what is in force', () => {
  const shows = (title: string, keys: readonly string[], more: SomeRow = {}): SomeRow => ({ title, ...more, brief: { ...more.brief, seen: { ranOnDay: TODAY - 3, findings: keys.length, worst: 'medium', marks: keys.map(findingMark) } } });
  const of = (rows: readonly SomeRow[], ...reports: readonly Partial<ReportSaid>[]) => documentedOf(judgedRows(...rows), reports.map(report), TODAY);

  test('is what an approval covers that has neither ended nor lapsed, or what is accepted', () => {
    const rows = [
      shows('approved', ['a', 'b']),
      shows('ended', ['c'], { brief: { approvedUntilDay: TODAY - 1 } }),
      shows('last day', ['d'], { brief: { approvedUntilDay: TODAY } }),
      shows('never approved', ['e'], { lifecycle: 'unassigned', brief: { approvedUntilDay: undefined } }),
      shows('accepted', ['f'], { lifecycle: 'acceptedRisk', brief: { approvedUntilDay: undefined } }),
    ];
    const said = of(rows, { inForce: ['a', 'b', 'c', 'd', 'e', 'f'] });
    expect(said).toMatchObject({ documented: 4, of: 6 });
    expect(titles(said.items)).toEqual(['ended', 'never approved']);
  });

  test('leaves out what the newest report does not show, what was verified as removed, what is no departure, and what is only probably approved', () => {
    const rows = [
      shows('shown', ['a']),
      shows('not shown', ['b']),
      shows('removed', ['c'], { lifecycle: 'closed' }),
      shows('by design', ['d'], { lifecycle: 'dismissed' }),
      shows('probably', ['e'], { brief: { scopeUnconfirmed: true } }),
    ];
    expect(of(rows, { inForce: ['a', 'c', 'd', 'e', 'unknown'] })).toMatchObject({ documented: 1, of: 1 });
  });

  test('leaves out what is probably one that was asked for in words, until somebody answers for it', () => {
    const ann = { type: 'user', id: 'as reports have it', name: 'Ann' } as const;
    const found = (lifecycle: 'unassigned' | 'refused'): SomeRow => shows('found', ['a'], { lifecycle, principal: ann, brief: { approvedUntilDay: undefined } });
    const asked = (name: string): SomeRow => ({ title: 'asked for', lifecycle: 'requested', principal: { ...ann, id: '', name } });
    expect(of([found('unassigned'), asked(' ann')], { inForce: ['a'] })).toMatchObject({ documented: 0, of: 0, items: [] });
    expect(of([found('unassigned'), asked('Ben')], { inForce: ['a'] })).toMatchObject({ of: 1 });
    expect(of([found('refused'), asked('Ann')], { inForce: ['a'] })).toMatchObject({ of: 1 });
  });

  test('counts what two tools show once, and tells how old they are and what nobody can tell', () => {
    const said = of([shows('x', ['a']), { tenantId: 'tenant-b' }], { inForce: ['a'], unread: 2 }, { inForce: ['a'], source: 'Maester', ranOnDay: TODAY - 40, unread: 1 });
    expect(said).toMatchObject({ documented: 1, of: 1, newestDay: TODAY - 3, oldestDay: TODAY - 40, unreadParts: 3, unreadTenants: ['tenant-b'] });
    expect(of([{}])).toMatchObject({ of: 0, newestDay: undefined, unreadTenants: ['tenant-a'] });
  });

  test('is told by source too, and of all together it is the number of every other screen: each hole once', () => {
    const rows = judgedRows(shows('x', ['a', 'b']), shows('never approved', ['c'], { lifecycle: 'unassigned', brief: { approvedUntilDay: undefined } }), { tenantId: 'tenant-b' });
    const reports = [report({ inForce: ['a', 'c'], source: 'ScubaGear' }), report({ inForce: ['a', 'b'], source: 'Maester', ranOnDay: TODAY - 9 }), report({ inForce: [], tenantName: 'Adatum', tenantId: 'tenant-c' })];
    const { sources, together } = coverageOf(rows, reports, TODAY);
    expect(sources.map(({ tenantName, source, documented, of: all }) => [tenantName, source, documented, all])).toEqual([['Adatum', 'ScubaGear', 0, 0], ['Contoso', 'Maester', 2, 2], ['Contoso', 'ScubaGear', 1, 2]]);
    expect(together).toEqual(documentedOf(rows, reports, TODAY));
    expect(together).toMatchObject({ documented: 2, of: 3, newestDay: TODAY - 3, oldestDay: TODAY - 9, unreadTenants: ['tenant-b'] });
  });

  test('tells apart what is no longer shown and what nobody can tell of', () => {
    const untold = ['a', 'b', 'stranger'].map((key) => ({ key, shownOnDay: TODAY - 30, reason: 'policyGone', why: [] }) as const);
    expect(of([shows('x', ['a', 'b'])], { inForce: ['a'] }, { source: 'Maester', untold })).toMatchObject({ documented: 1, of: 1, cannotTell: 1 });
  });
});

describe('if nobody acts', () => {
  const ends = (title: string, inDays: number, more: SomeRow = {}): SomeRow => ({ title, pastToleranceDay: TODAY + inDays + 8, ...more, brief: { dues: [{ duty: 'remove', of: 'controlOwner', day: TODAY + inDays }], ...more.brief } });
  const within = (days: number, ...rows: readonly SomeRow[]) => ifNobodyActs(judgedRows(...rows), TODAY + days);

  test('counts those past tolerance by then: today’s and those to come, the soonest first', () => {
    const rows = [ends('late', -20), ends('third', 60), ends('second', 22), ends('first', 1), ends('beyond', 23)];
    expect(within(30, ...rows).past).toBe(3);
    expect(titles(within(30, ...rows).coming)).toEqual(['first', 'second']);
    expect(titles(within(90, ...rows).coming)).toEqual(['first', 'second', 'beyond', 'third']);
  });

  test('names the one duty that prevents it and whose it is: of several the earliest that tolerance is for', () => {
    const row = ends('x', 10, { brief: { dues: [{ duty: 'showControl', of: 'controlOwner', day: TODAY }, { duty: 'review', of: 'securityReviewer', day: TODAY + 4 }, { duty: 'remove', of: 'controlOwner', day: TODAY + 10 }] } });
    expect(within(30, row).coming[0]?.due).toEqual({ duty: 'review', of: 'securityReviewer', day: TODAY + 4 });
  });

  test('is prevented, where it was reported as removed, by verifying it', () => {
    const reported: SomeRow = { lifecycle: 'removalReported', pastToleranceDay: TODAY + 8, brief: { dues: [{ duty: 'verify', of: 'securityReviewer', day: TODAY + 7 }], later: { afterDay: TODAY + 7, dues: [{ duty: 'remove', of: 'controlOwner', day: TODAY - 30 }], pastToleranceDay: TODAY - 22 } } };
    expect(within(30, reported).coming[0]?.due.duty).toBe('verify');
  });

  test('counts a dismissal that expires until then, and no accepted risk', () => {
    const expires: SomeRow = { lifecycle: 'dismissed', pastToleranceDay: TODAY + 25, brief: { dues: [], later: { afterDay: TODAY + 9, dues: [{ duty: 'triage', of: 'controlOwner', day: TODAY + 17 }], pastToleranceDay: TODAY + 25 } } };
    expect(within(30, expires)).toMatchObject({ past: 1, coming: [{ pastDay: TODAY + 25, due: { duty: 'triage' } }] });
    expect(within(5, expires).past).toBe(0);
    expect(within(30, ends('x', 1, { lifecycle: 'acceptedRisk' })).past).toBe(0);
  });
});

describe('stacked exceptions', () => {
  const of = (id: string, more: SomeRow = {}): SomeRow => ({ principal: { type: 'user', id, name: id }, ...more });

  test('are several of one principal in several families, accepted ones among them', () => {
    const stacks = stacksOf(judgedRows(of('admin'), of('admin', { family: 'privilegedRoles', lifecycle: 'acceptedRisk', findingCount: 2 }), of('other'), of('gone'), of('gone', { family: 'mailFlow', lifecycle: 'closed' })));
    expect(stacks).toHaveLength(1);
    expect(stacks[0]).toMatchObject({ principal: { id: 'admin' }, findings: 3 });
  });

  test('are not several of one family, nor those of everybody, nor of one id in two tenants', () => {
    expect(stacksOf(judgedRows(of('a'), of('a')))).toEqual([]);
    expect(stacksOf(judgedRows(of('b'), of('b', { family: 'mailFlow', tenantId: 'tenant-b' })))).toEqual([]);
    const everybody = { principal: { type: 'domain', id: '*', name: '*' } } as const;
    expect(stacksOf(judgedRows(everybody, { ...everybody, family: 'mailFlow' }))).toEqual([]);
  });

  test('are one step worse than the worst of them alone, and not two where a report saw that already', () => {
    const severityOf = (severity: Severity, worst: Severity): Severity | undefined =>
      stacksOf(judgedRows(of('a', { severity, brief: { seen: { ranOnDay: TODAY, findings: 1, worst, marks: [] } } }), of('a', { severity: 'low', family: 'mailFlow' })))[0]?.severity;
    expect(severityOf('medium', 'medium')).toBe('high');
    expect(severityOf('high', 'medium')).toBe('high');
    // A reviewer rated it.
    expect(severityOf('medium', 'high')).toBe('high');
    expect(severityOf('critical', 'critical')).toBe('critical');
  });
});

describe('unused first', () => {
  const used = (id: string, lastUsedDay: number, asOfDay = TODAY - 3) => ({ principal: { type: 'user', id } as const, lastUsedDay, asOfDay });
  const user = (title: string): SomeRow => ({ title, principal: { type: 'user', id: title, name: title } });

  test('are those not used for 60 days before the export, the longest first; whom no export names is unknown', () => {
    const lastUse = [used('idle', TODAY - 63), used('busy', TODAY - 62), used('forgotten', TODAY - 400)];
    const { items, unknown } = unusedOf(judgedRows(user('busy'), user('idle'), user('forgotten'), user('unseen'), { ...user('idle'), lifecycle: 'closed' }, { principal: { type: 'setting', id: 's', name: 's' } }), [report({ lastUse })]);
    expect(titles(items)).toEqual(['forgotten', 'idle']);
    expect(items[1]).toMatchObject({ lastUsedDay: TODAY - 63, asOfDay: TODAY - 3 });
    expect(unknown).toBe(1);
  });

  test('an attempt that may have failed is no use: long ago it says so too, lately it leaves the use unknown', () => {
    const tried = (id: string, day: number) => ({ ...used(id, day), isAttempt: true }) as const;
    const of = (...lastUse: readonly ReturnType<typeof used>[]) => unusedOf(judgedRows(user('a')), [report({ lastUse })]);
    expect(of(tried('a', TODAY - 4))).toEqual({ items: [], unknown: 1 });
    expect(of(used('a', TODAY - 200), tried('a', TODAY - 4))).toEqual({ items: [], unknown: 1 });
    expect(of(used('a', TODAY - 20), tried('a', TODAY - 4))).toEqual({ items: [], unknown: 0 });
    expect(of(used('a', TODAY - 200), tried('a', TODAY - 100)).items).toMatchObject([{ lastUsedDay: TODAY - 100, isAttempt: true }]);
    expect(of(tried('a', TODAY - 200), used('a', TODAY - 100)).items).toMatchObject([{ lastUsedDay: TODAY - 100, isAttempt: false }]);
  });

  test('of two exports the latest use counts', () => {
    expect(unusedOf(judgedRows(user('a')), [report({ lastUse: [used('a', TODAY - 5)] }), report({ lastUse: [used('a', TODAY - 90)] })]).items).toEqual([]);
  });
});

describe('since the last visit', () => {
  const SINCE = TODAY - 8;
  const of = (row: SomeRow) => {
    const { fresh, closed, back, past, accepted } = changesSince(judgedRows(row), SINCE);
    return Object.entries({ fresh, closed, back, past, accepted }).flatMap(([name, items]) => (items.length > 0 ? [name] : []));
  };

  test('tells what is new, closed and verified, back, past tolerance and accepted after that day', () => {
    expect(of({ history: { open: [[SINCE + 1]] } })).toEqual(['fresh']);
    expect(of({ history: { open: [[SINCE]] } })).toEqual([]);
    const closed = (onDay: number): SomeRow => ({ lifecycle: 'closed', history: { open: [[SINCE - 90, onDay]], removals: [{ endDay: undefined, onDay }] } });
    expect(of(closed(SINCE + 1))).toEqual(['closed']);
    expect(of(closed(SINCE))).toEqual([]);
    expect(of({ history: { open: [[1, 9], [SINCE + 1]] } })).toEqual(['back']);
    expect(of({ history: { open: [[1, 9], [SINCE]] } })).toEqual([]);
    expect(of({ pastToleranceDay: SINCE + 1 })).toEqual(['past']);
    expect(of({ pastToleranceDay: SINCE })).toEqual([]);
    expect(of({ lifecycle: 'acceptedRisk', history: { open: [[1, SINCE + 1]], accepted: [[SINCE + 1]] } })).toEqual(['accepted']);
  });

  test('an acceptance that ended is no return', () => {
    expect(of({ history: { open: [[1, 9], [SINCE + 1]], accepted: [[9, SINCE + 1]] } })).toEqual([]);
  });
});
