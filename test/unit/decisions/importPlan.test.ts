import { planImport, reportKeyOf, type PlannedReport, type ReportToImport } from '../../../src/decisions/importPlan';
import { EMPTY_REGISTER as NOTHING, type KnownFacts, type KnownRegister } from '../../../src/decisions/knownRegister';
import { atOnce } from '../../../src/domain/pieces/pieces';
import { decodeInPieces } from '../../../src/decisions/reportFile';
import { draftsFrom } from '../../../src/discovery/drafts';
import { decodeAnswer } from '../../../src/domain/ledger/answer';
import { dayFromIso, isoFromDay } from '../../../src/domain/day/day';
import { registerRowOf } from '../../../src/domain/exception/registerRow';
import { fold, NOTHING_KNOWN } from '../../../src/domain/ledger/fold';
import { STAMPED } from '../domain/ledger/decisions';
import { finding, report } from './reports';

function toImport(parts: Parameters<typeof report>[0], ...findings: ReturnType<typeof finding>[]): ReportToImport {
  const parsed = { report: report(parts), findings, looked: [], roleHolders: [], sameAs: new Map<string, string>() };
  return { ...parsed, drafts: draftsFrom(parsed) };
}

/** The register after a plan was done. */
function after(known: KnownRegister, ...reports: ReportToImport[]): KnownRegister {
  const exceptions = new Map(known.exceptions);
  const reportKeys = new Set(known.reportKeys);
  for (const { reportKey, answers } of planImport(reports, known).reports) {
    reportKeys.add(reportKey);
    for (const { decision } of answers) {
      const row = registerRowOf(fold([{ ...STAMPED, ...decision, list: 'Observations', id: 1, contentHash: '', createdAt: 0, createdDay: 20_700 }], decision.exceptionKey, NOTHING_KNOWN));
      if (!row) throw new Error('an answer must fold');
      exceptions.set(row.exceptionKey, { findingsHash: row.findingsHash, sinceDay: Math.min(row.sinceDay, exceptions.get(row.exceptionKey)?.sinceDay ?? Infinity) });
    }
  }
  return { ...known, exceptions, reportKeys };
}

const graphOf = (ranOn: string, users: readonly string[], lastUse: readonly (readonly [user: string, lastUsedOn: string])[]): ReportToImport => ({
  ...toImport({ ranOn, source: 'Microsoft Graph' }, ...users.map((user) => finding({ user }))),
  lastUse: lastUse.map(([user, lastUsedOn]) => ({ principal: { type: 'user' as const, id: user, name: user }, lastUsedOn })),
});
const fileOf = (planned: PlannedReport | undefined) => atOnce(decodeInPieces(JSON.parse(textOf(planned)), planned?.onDay ?? NaN));
const textOf = (planned: PlannedReport | undefined): string => new TextDecoder().decode(planned?.evidence.bytes);

describe('last uses of those who are excepted', () => {
  const JUNE = graphOf('2026-06-04', ['a', 'b'], [['a', '2026-01-01'], ['b', '2026-06-01'], ['stranger', '2026-06-01']]);

  it('are not lost where a later export of the same tool tells nothing of them', () => {
    const [, july] = planImport([JUNE, graphOf('2026-07-04', ['a', 'b'], [['b', '2026-07-01']])], NOTHING).reports;
    expect(fileOf(july)?.lastUse.map(({ principal, lastUsedDay, asOfDay }) => [principal.id, isoFromDay(lastUsedDay), isoFromDay(asOfDay)])).toEqual([
      ['b', '2026-07-01', '2026-07-04'],
      ['a', '2026-01-01', '2026-06-04'],
    ]);
    expect(july?.toldFacts).toEqual({ changes: 0, lastUse: 2 });
  });

  it('do not go to another tool or another tenant', () => {
    const others = [{ ...graphOf('2026-07-04', ['a'], []), report: report({ ranOn: '2026-07-04', source: 'Prowler' }) }, graphOf('2026-07-05', ['a'], [])];
    const [, prowler, other] = planImport([JUNE, ...others.map((each, at) => (at === 0 ? each : { ...each, report: report({ ranOn: '2026-07-05', source: 'Microsoft Graph', tenant: { id: 'another', name: 'x' } }) }))], NOTHING).reports;
    expect([fileOf(prowler)?.lastUse, fileOf(other)?.lastUse]).toEqual([[], []]);
  });
});

describe('an export of last uses', () => {
  const LOG = graphOf('2026-06-04', [], [['a', '2026-06-01'], ['stranger', '2026-06-02']]);
  const FOUND = toImport({ ranOn: '2026-05-01' }, finding({ user: 'a' }));

  /** What is known once reports were kept, with who is excepted by them. */
  function keptOf(known: KnownRegister, ...reports: ReportToImport[]): KnownRegister {
    const { reports: planned } = planImport(reports, known);
    const excepted = planned.flatMap(({ answers }) => answers.flatMap(({ draft, decision }) => (draft ? [[decision.exceptionKey, factsOf(draft)] as const] : [])));
    return { ...known, reportKeys: new Set([...known.reportKeys, ...planned.map(({ reportKey }) => reportKey)]), exceptions: new Map([...known.exceptions, ...excepted.map(([key, facts]) => [key, { findingsHash: 'x', sinceDay: 0, facts }] as const)]) };
  }
  const factsOf = ({ tenantId, family, principal, title, severity, controls }: ReportToImport['drafts'][number]): KnownFacts => ({ id: 1, lifecycle: 'unassigned', endDay: undefined, removedOnDay: undefined, scopeUnconfirmed: false, tenantId, family, principal, title, severity, category: 'unclassified', controls, approvedUntilDay: undefined, approves: [], marks: [], told: {} });

  it('is another report than one of the same day that tells other uses of who is excepted', () => {
    const known = keptOf(NOTHING, FOUND, LOG);
    const [again] = planImport([LOG], known).reports;
    const [later] = planImport([graphOf('2026-06-04', [], [['a', '2026-06-03']])], known).reports;
    const [strangers] = planImport([graphOf('2026-06-04', [], [['a', '2026-06-01'], ['other', '2026-06-04']])], known).reports;
    expect([again?.alreadyRead, later?.alreadyRead, strangers?.alreadyRead]).toEqual([true, false, true]);
  });

  it('is read again once those whom it names are excepted, and then once', () => {
    const before = keptOf(NOTHING, LOG);
    const [again] = planImport([LOG], keptOf(before, FOUND)).reports;
    expect(again).toMatchObject({ alreadyRead: false, toldFacts: { lastUse: 1 } });
    expect(planImport([LOG], keptOf(keptOf(before, FOUND), LOG)).reports[0]?.alreadyRead).toBe(true);
  });

  it('knows whom the files excepted that are read with it, so that the same files again add nothing', () => {
    const later = toImport({ ranOn: '2026-06-09' }, finding({ user: 'a' }));
    expect(planImport([LOG, later], keptOf(NOTHING, LOG, later)).reports.map(({ alreadyRead }) => alreadyRead)).toEqual([true, true]);
  });
});

describe('planning an import', () => {
  it('makes one answer for each excepted principal of a report that the register does not know', () => {
    const [planned] = planImport([toImport({}, finding({ user: 'a' }), finding({ user: 'b' }), finding({ user: 'a', setting: 'p2' }))], NOTHING).reports;
    expect(planned?.answers.map(({ effect }) => effect)).toEqual(['new', 'new']);
  });

  it('adds nothing when the same report is read again', () => {
    const once = toImport({}, finding({ user: 'a' }));
    const [again] = planImport([once], after(NOTHING, once)).reports;
    expect(again).toMatchObject({ alreadyRead: true, answers: [] });
  });

  it('takes a report under another file name for the same report', () => {
    const parts = [finding({ user: 'a' })];
    expect(reportKeyOf(report({ file: 'one.json' }), parts)).toBe(reportKeyOf(report({ file: 'two.json' }), parts));
  });

  it('takes a report of another day for another report, and finds nothing new in it', () => {
    const june = toImport({ ranOn: '2026-06-04' }, finding({ user: 'a' }));
    const july = toImport({ ranOn: '2026-07-04' }, finding({ user: 'a' }));
    const [planned] = planImport([july], after(NOTHING, june)).reports;
    expect(planned).toMatchObject({ alreadyRead: false, answers: [] });
    expect(planned?.unchanged).toHaveLength(1);
  });

  it('changes the answer where the principal got more', () => {
    const june = toImport({ ranOn: '2026-06-04' }, finding({ user: 'a' }));
    const july = toImport({ ranOn: '2026-07-04' }, finding({ user: 'a' }), finding({ user: 'a', setting: 'p2' }));
    expect(planImport([july], after(NOTHING, june)).reports[0]?.answers).toMatchObject([{ effect: 'changed' }]);
  });

  it('takes what a scanner is told to let off for no growth of what the principal has, and for new where he has nothing', () => {
    const june = toImport({ ranOn: '2026-06-04' }, finding({ user: 'a' }));
    const config = toImport({ ranOn: '2026-07-04', source: 'ScubaGear configuration' }, finding({ user: 'a', setting: 'MS.AAD.3.2v2' }), finding({ user: 'b', setting: 'MS.AAD.3.2v2' }));
    expect(planImport([config], after(NOTHING, june)).reports[0]?.answers.map(({ draft, effect }) => [draft?.principal.id, effect])).toEqual([['b', 'new']]);
  });

  it('leaves the answer where only the policy was edited later', () => {
    const june = toImport({ ranOn: '2026-06-04' }, finding({ user: 'a', since: '2026-01-01' }));
    const july = toImport({ ranOn: '2026-07-04' }, finding({ user: 'a', since: '2026-06-30' }));
    expect(planImport([july], after(NOTHING, june)).reports[0]?.answers).toEqual([]);
  });

  it('changes the answer where an older report proves a higher age', () => {
    const june = toImport({ ranOn: '2026-06-04' }, finding({ user: 'a', since: null }));
    const may = toImport({ ranOn: '2026-05-04' }, finding({ user: 'a', since: null }));
    expect(planImport([may], after(NOTHING, june)).reports[0]?.answers).toMatchObject([{ effect: 'changed' }]);
  });

  it('another register adds what nobody knew, and takes nothing from what a report saw', () => {
    const scanned = toImport({ ranOn: '2026-06-04' }, finding({ user: 'a' }));
    const own = toImport({ source: 'Own register', ranOn: '2026-07-04' }, finding({ user: 'a', setting: 'as they call it' }), finding({ user: 'b' }));
    const [planned] = planImport([own], after(NOTHING, scanned)).reports;
    expect([planned?.answers.map(({ draft }) => draft?.principal.id), planned?.unchanged.length]).toEqual([[finding({ user: 'b' }).principal.id], 1]);
    expect(planImport([toImport({ ranOn: '2026-08-04' }, finding({ user: 'b', setting: 'p9' }))], after(NOTHING, own)).reports[0]?.answers).toMatchObject([{ effect: 'changed' }]);
  });

  it('keeps who changed what and the last use of those who are excepted, and of nobody else', () => {
    const found = finding({ user: 'a' });
    const change = { findingKey: found.key, what: 'opened', at: '2026-05-01T00:00:00.000Z', by: { id: 'x', name: 'ada' }, activity: 'Update', before: '{}', after: '{}', evidence: 'e' } as const;
    const used = (id: string): { principal: typeof found.principal; lastUsedOn: string } => ({ principal: { ...found.principal, id }, lastUsedOn: '2026-05-02' });
    const told = { ...toImport({ ranOn: '2026-06-04' }, found), changes: [change], lastUse: [used(found.principal.id), used('stranger')] };
    const kept = JSON.parse(textOf(planImport([told], NOTHING).reports[0])) as { changes: unknown[]; lastUse: { principal: { id: string } }[] };
    expect([kept.changes, kept.lastUse.map(({ principal }) => principal.id)]).toEqual([[change], [found.principal.id]]);
    const logOnly = { ...toImport({ ranOn: '2026-06-05' }), lastUse: told.lastUse };
    expect(textOf(planImport([told, logOnly], NOTHING).reports[1])).toContain('2026-05-02');
    expect(textOf(planImport([logOnly], NOTHING).reports[0])).not.toContain('2026-05-02');
    expect(planImport([{ ...logOnly, changes: [change] }], NOTHING).reports[0]?.reportKey).not.toBe(planImport([logOnly], NOTHING).reports[0]?.reportKey);
  });

  it('reads older reports first, so that a later one of the same drop finds what they added', () => {
    const reports = [toImport({ ranOn: '2026-07-04' }, finding({ user: 'a' })), toImport({ ranOn: '2026-06-04' }, finding({ user: 'a' }))];
    const plan = planImport(reports, NOTHING);
    expect(plan.reports.map(({ report: { ranOn }, answers }) => [ranOn, answers.length])).toEqual([
      ['2026-06-04', 1],
      ['2026-07-04', 0],
    ]);
  });

  it('lists what is not in force and makes no exception of it', () => {
    const [planned] = planImport([toImport({}, finding({ user: 'a', inForce: false }))], NOTHING).reports;
    expect(planned).toMatchObject({ answers: [] });
    expect(planned?.notInForce).toHaveLength(1);
  });

  it('goes on with the exceptions that an import which was stopped had not kept yet', () => {
    const both = toImport({}, finding({ user: 'a' }), finding({ user: 'b' }));
    const half = planImport([both], NOTHING).reports[0]?.answers[0];
    const kept = new Map([[half?.decision.exceptionKey ?? '', [...after(NOTHING, both).exceptions].find(([key]) => key === half?.decision.exceptionKey)?.[1]]]);
    const [planned] = planImport([both], { ...NOTHING, exceptions: kept as KnownRegister['exceptions'] }).reports;
    expect(planned?.answers).toHaveLength(1);
    expect(planned?.answers[0]?.decision.exceptionKey).not.toBe(half?.decision.exceptionKey);
  });

  it('writes answers that read back with what the report says', () => {
    const decision = planImport([toImport({}, finding({ user: 'a', since: '2026-01-01' }))], NOTHING).reports[0]?.answers[0]?.decision;
    expect(decision?.onDay).toBe(dayFromIso('2026-06-04'));
    expect(decodeAnswer(decision?.body ?? null)).toMatchObject({ family: 'conditionalAccess', principal: { id: 'a' }, findings: [{ since: '2026-01-01' }] });
  });
});
