import { isoFromDay } from '../../../../src/domain/day/day';
import type { Finding } from '../../../../src/domain/exception/finding';
import { lookedAtAll } from '../../../../src/domain/reconcile/lookedAt';
import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { ANA, DAY_0, KEEP, MIRA } from '../../domain/ledger/life';
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
