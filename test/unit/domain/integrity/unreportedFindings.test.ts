import { gradeOf, type IntegrityFinding } from '../../../../src/domain/integrity/finding';
import { mergedFindings } from '../../../../src/domain/integrity/mergedFindings';
import { reportsNamed, reportsRecorded, unreportedFindings } from '../../../../src/domain/integrity/unreportedFindings';
import { isoFromDay } from '../../../../src/domain/day/day';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import type { Decision } from '../../../../src/domain/ledger/decision';
import { OTHER_ANSWER } from '../ledger/lawful';
import { ANA, DAY_0, Life, RAJ } from '../ledger/life';

const MS_PER_DAY = 86_400_000;
const LATER = (DAY_0 + 90) * MS_PER_DAY;
const REPORT = `report-${isoFromDay(DAY_0)}`;
const recorded = (onDay: number, more: Partial<Decision> = {}): Pick<Decision, 'act' | 'list' | 'key' | 'createdAt'> => ({ act: 'reportRead', list: 'Observations', key: REPORT, createdAt: (DAY_0 + onDay) * MS_PER_DAY + 60_000, ...more });
const found = (life: Life, records: readonly Pick<Decision, 'act' | 'list' | 'key' | 'createdAt'>[] = [], nowMs = LATER): readonly IntegrityFinding[] => unreportedFindings(life.state, reportsRecorded(records), nowMs);

describe('answers that no report on record gave', () => {
  it('are named with their author, and mean nothing by themselves, since half of an import leaves them too', () => {
    const findings = found(new Life().shown());
    expect(findings).toMatchObject([{ code: 'unreported', isLate: false, decisions: [{ act: 'answerChanged', author: ANA, createdDay: DAY_0 }] }]);
    expect(findings.map(gradeOf)).toEqual(['unexplained']);
  });

  it('are none where the report was recorded after them, however late, by whomever and under whatever further key', () => {
    expect(found(new Life().shown(), [recorded(0)])).toEqual([]);
    expect(found(new Life().shown(), [recorded(40)])).toEqual([]);
    expect(found(new Life().shown(), [recorded(0, { key: `${REPORT}#2` })])).toEqual([]);
  });

  it('are none where two read the report at once and the other one had recorded it, and are told from a day later on', () => {
    expect(found(new Life().on(1).shown(['policy-1'], { reportKey: REPORT }), [recorded(0)])).toEqual([]);
    expect(found(new Life().on(2).shown(['policy-1'], { reportKey: REPORT }), [recorded(0)])).toMatchObject([{ code: 'unreported', isLate: true }]);
    // Recorded twice, the last time counts.
    expect(found(new Life().on(2).shown(['policy-1'], { reportKey: REPORT }), [recorded(2, { key: `${REPORT}#2` }), recorded(0)])).toEqual([]);
  });

  it('are not excused by what is no record of their report', () => {
    const records = [recorded(0, { key: 'report-other' }), recorded(0, { act: 'rightsSnapshot' }), recorded(0, { list: 'Reviews' })];
    expect(found(new Life().shown(), records)).toHaveLength(1);
  });

  it('are not named while their import may still be under way', () => {
    const kept = new Life().shown().decisions[0]?.createdAt ?? 0;
    expect(found(new Life().shown(), [], kept + 50 * 60_000)).toEqual([]);
    expect(found(new Life().shown(), [], kept + 70 * 60_000)).toHaveLength(1);
  });

  it('are named with their own exception only, and not where they have no effect', () => {
    const body = encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0) }) as object;
    expect(found(new Life().shown().does(RAJ, 'answerChanged', body, { exceptionKey: 'x9' }), [recorded(0)])).toEqual([]);
    expect(found(new Life().shown().does(RAJ, 'answerChanged', { reportKey: 'made-up' }), [recorded(0)])).toEqual([]);
    expect(found(new Life().shown().does(RAJ, 'answerChanged', body, { list: 'Reviews' }), [recorded(0)])).toEqual([]);
  });

  it('are one finding of each author, over all exceptions that one import left', () => {
    const life = (key: string): Life => new Life(key).shown().on(3).shown(['policy-2']);
    const by = (key: string, author: typeof RAJ): Life => new Life(key).does(author, 'answerChanged', encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0) }) as object);
    const merged = mergedFindings([...found(life('x1')), ...found(life('x2')), ...found(by('x3', RAJ))]);
    expect(merged.map((each) => (each.code === 'unreported' ? [each.decisions[0]?.author.name, each.decisions.length] : []))).toEqual([['Ana Ruiz', 4], ['Raj Patel', 1]]);
  });

  it('name the reports that are to be looked for', () => {
    expect(reportsNamed(new Life().shown().shown(['policy-2']).on(3).shown().state)).toEqual([REPORT, `report-${isoFromDay(DAY_0 + 3)}`]);
  });
});
