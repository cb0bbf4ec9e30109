import { isoFromDay } from '../../../../src/domain/day/day';
import type { Finding } from '../../../../src/domain/exception/finding';
import { lookedAtAll } from '../../../../src/domain/reconcile/lookedAt';
import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { ANA, APPROVE, DAY_0, KEEP, MIRA } from '../../domain/ledger/life';
import { finding, report } from '../reports';
import { KeptRegister, toldBy } from './keptRegister';

const A = finding({ user: 'a', setting: 'p1', extent: ['Mail.Read', 'Mail.Send'] });
const B = finding({ user: 'a', setting: 'p2' });
const reaching = (whole: Finding, ...extent: string[]): Finding => ({ ...whole, extent });

const saying = (day: number, findings: readonly Finding[], source = 'ScubaGear'): ParsedReport => ({
  report: report({ source, ranOn: isoFromDay(DAY_0 + day), file: `${source}-${day}.json` }),
  findings,
  looked: lookedAtAll(['userExcluded']),
  roleHolders: [],
  sameAs: new Map(),
});
const only = ({ exceptionKeys: [key = ''] }: KeptRegister): string => key;
const standing = (register: KeptRegister): string | undefined => register.stateOf(only(register)).parts.standing?.lifecycle;

/** What was found on the first day, and approved as it was. */
function approved(findings: readonly Finding[]): KeptRegister {
  const register = new KeptRegister();
  register.keep([saying(0, findings)], 0);
  return register.does(only(register), 1, MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40, findings: register.stateOf(only(register)).parts.seen?.findings ?? [] });
}
const read = (register: KeptRegister, day: number, findings: readonly Finding[], source?: string): string[] => toldBy(register.keep([saying(day, findings, source)], day)).map((line) => line.split(':')[0] ?? '');

describe('what comes back to exactly what was approved', () => {
  it('is no growth where a part of it had gone: the approval says so, not the last answer', () => {
    const register = approved([A, B]);
    expect([read(register, 5, [B]), read(register, 6, [A, B]), standing(register)]).toEqual([['scopeShrank'], ['documented'], 'approved']);
  });

  it('is no growth where all of it had gone', () => {
    const register = approved([A]);
    expect([read(register, 5, []), read(register, 6, [A]), standing(register)]).toEqual([['notSeen'], ['documented'], 'approved']);
  });

  it('is no growth where it had reached less far', () => {
    const register = approved([A]);
    expect([read(register, 5, [reaching(A, 'Mail.Read')]), read(register, 6, [A]), standing(register)]).toEqual([['scopeShrank'], ['documented'], 'approved']);
  });

  it('is no growth either where both reports are dropped at once', () => {
    const register = approved([A, B]);
    expect(register.keep([saying(5, [B]), saying(6, [A, B])], 6).reports.map(({ told }) => told.map(({ verdict }) => verdict))).toEqual([['scopeShrank'], ['documented']]);
  });

  it('is growth where it comes back with more than was approved, which is named', () => {
    const register = approved([A, B]);
    read(register, 5, [B]);
    const plan = register.keep([saying(6, [reaching(A, 'Mail.Read', 'Mail.Send', 'Files.Read'), B])], 6);
    expect(plan.reports[0]?.told).toMatchObject([{ verdict: 'scopeGrew', added: ['Files.Read'] }]);
    expect(standing(register)).toBe('lapsed');
  });

  it('is growth where only a part was approved, and more than that part comes back', () => {
    const register = approved([reaching(A, 'Mail.Read')]);
    read(register, 5, [reaching(A)]);
    const plan = register.keep([saying(6, [A])], 6);
    expect(plan.reports[0]?.told).toMatchObject([{ verdict: 'scopeGrew', added: ['Mail.Send'] }]);
  });

  it('and was dismissed is still no departure', () => {
    const register = new KeptRegister();
    register.keep([saying(0, [A, B])], 0);
    register.does(only(register), 1, ANA, 'proposeDismissal', { reason: 'byDesign', text: 'So it is meant.', findings: register.stateOf(only(register)).parts.seen?.findings ?? [] });
    register.does(only(register), 2, MIRA, 'confirmDismissal', {});
    read(register, 5, [B]);
    expect([read(register, 6, [A, B]), standing(register)]).toEqual([['noDeparture'], 'dismissed']);
  });
});

describe('that an approval had lapsed', () => {
  const lapsedSays = (register: KeptRegister, day: number): KeptRegister => {
    const [answer] = register.stateOf(only(register)).entries.flatMap(({ decision }) => (decision.act === 'answerChanged' ? [decision.body as object] : []));
    return register.does(only(register), day, ANA, 'answerChanged', { ...answer, verdict: 'scopeGrew', ranOn: isoFromDay(DAY_0 + day), reportKey: `report-${day}` });
  };
  const lastWord = (register: KeptRegister): string | undefined => Object.values(register.stateOf(only(register)).parts.seen?.sources ?? {})[0]?.verdict;

  it('and was said wrongly is corrected by the next report, once', () => {
    const register = lapsedSays(approved([A]), 5);
    expect([standing(register), lastWord(register)]).toEqual(['approved', 'scopeGrew']);
    const { answers } = register;
    expect(read(register, 6, [A])).toEqual(['documented']);
    expect([standing(register), lastWord(register), register.answers - answers]).toEqual(['approved', 'documented', 1]);
    read(register, 7, [A]);
    expect(register.answers - answers).toBe(1);
  });

  it('is said on by no report once it was approved again', () => {
    const register = approved([A]);
    expect([read(register, 5, [A, B]), read(register, 6, [A, B])]).toEqual([['scopeGrew'], ['scopeGrew']]);
    const { answers } = register;
    register.does(only(register), 7, MIRA, 'approve', { ...APPROVE, endDay: DAY_0 + 30, findings: register.stateOf(only(register)).parts.seen?.findings ?? [] });
    expect([read(register, 8, [A, B]), read(register, 9, [A, B]), lastWord(register), register.answers - answers]).toEqual([['documented'], ['documented'], 'documented', 1]);
  });

  it('is not corrected by a report of before it, nor by another tool', () => {
    const register = lapsedSays(approved([A]), 5);
    const { answers } = register;
    read(register, 4, [A]);
    expect(lastWord(register)).toBe('scopeGrew');
    read(register, 6, [A], 'Maester');
    expect([lastWord(register), register.answers - answers]).toEqual(['scopeGrew', 1]);
  });
});
