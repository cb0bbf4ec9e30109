import { planImport, reportKeyOf, type KnownRegister, type ReportToImport } from '../../../src/decisions/importPlan';
import { draftsFrom } from '../../../src/discovery/drafts';
import { decodeAnswer } from '../../../src/domain/ledger/answer';
import { dayFromIso } from '../../../src/domain/day/day';
import { registerRowOf } from '../../../src/domain/exception/registerRow';
import { fold } from '../../../src/domain/ledger/fold';
import { DEFAULT_POLICY } from '../../../src/domain/policy/defaults';
import { finding, report } from './reports';

const NOTHING: KnownRegister = { exceptions: new Map(), reportKeys: new Set() };

function toImport(parts: Parameters<typeof report>[0], ...findings: ReturnType<typeof finding>[]): ReportToImport {
  const parsed = { report: report(parts), findings, roleHolders: [], sameAs: new Map<string, string>() };
  return { ...parsed, drafts: draftsFrom(parsed) };
}

/** The register after a plan was done. */
function after(known: KnownRegister, ...reports: ReportToImport[]): KnownRegister {
  const exceptions = new Map(known.exceptions);
  const reportKeys = new Set(known.reportKeys);
  for (const { reportKey, answers } of planImport(reports, known).reports) {
    reportKeys.add(reportKey);
    for (const { decision } of answers) {
      const state = fold([{ ...decision, list: 'Observations', id: 1, contentHash: '', createdAt: 0, createdDay: 20_000 }], DEFAULT_POLICY);
      if (!state) throw new Error('an answer must fold');
      const row = registerRowOf(state);
      exceptions.set(row.exceptionKey, { findingsHash: row.findingsHash, sinceDay: Math.min(row.sinceDay, exceptions.get(row.exceptionKey)?.sinceDay ?? Infinity) });
    }
  }
  return { exceptions, reportKeys };
}

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
    const kept = new Map([[half?.draft.exceptionKey ?? '', [...after(NOTHING, both).exceptions].find(([key]) => key === half?.draft.exceptionKey)?.[1]]]);
    const [planned] = planImport([both], { exceptions: kept as KnownRegister['exceptions'], reportKeys: new Set() }).reports;
    expect(planned?.answers).toHaveLength(1);
    expect(planned?.answers[0]?.draft.exceptionKey).not.toBe(half?.draft.exceptionKey);
  });

  it('writes answers that read back with what the report says', () => {
    const decision = planImport([toImport({}, finding({ user: 'a', since: '2026-01-01' }))], NOTHING).reports[0]?.answers[0]?.decision;
    expect(decision?.onDay).toBe(dayFromIso('2026-06-04'));
    expect(decodeAnswer(decision?.body ?? null)).toMatchObject({ family: 'conditionalAccess', principal: { id: 'a' }, findings: [{ since: '2026-01-01' }] });
  });
});
