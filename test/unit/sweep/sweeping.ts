import type { Day } from '../../../src/domain/day/day';
import type { Known } from '../../../src/domain/ledger/fold';
import { causeIn, saysOf, type Cause, type NewNotice } from '../../../src/domain/notices/notice';
import { peopleAt, type PersonFact } from '../../../src/domain/people/people';
import type { Person } from '../../../src/domain/people/person';
import { policyAt } from '../../../src/domain/policy/history';
import { planException, type ExceptionPlan, type SweepDay } from '../../../src/sweep/plan';
import { ADM_MIRA, ANA, DAY_0, fact, JON, knowing, LENA, MIRA, OLE, PRIYA, RAJ, SAM, TOM, type Knowing, type Life } from '../domain/ledger/life';

export const SWEEPER: Person = { login: 'i:0#.f|membership|svc-sweep@contoso.example', name: 'Sweep account' };
const CAST = { MIRA, JON, PRIYA, TOM, ANA, RAJ, LENA, SAM, OLE, ADM_MIRA };

/** A register in which Lena manages Mira, and Tom manages Lena. */
export function managed(more: Knowing & { readonly facts?: readonly PersonFact[] } = {}): Known {
  const known = knowing(more);
  const managers = [fact(MIRA, { manager: LENA.login }), fact(LENA, { manager: TOM.login })];
  return { ...known, people: { ...known.people, facts: [...managers, ...known.people.facts, ...(more.facts ?? [])] } };
}

/** Sweeps over one life, day by day: what was planned is written before the next one looks. */
export class Sweeping {
  public readonly written: NewNotice[] = [];
  public readonly life: Life;
  private readonly told = new Map<Cause, { readonly login: string; readonly says: string }[]>();
  private readonly known: Known;
  private readonly riskLeadership: readonly Person[];

  public constructor(life: Life, known: Known = managed(), riskLeadership: readonly Person[] = [LENA]) {
    this.life = life;
    this.known = known;
    this.riskLeadership = riskLeadership;
  }

  public day(today: Day): SweepDay {
    return { today, policy: policyAt(this.known.policies, Infinity, today), around: { people: peopleAt(this.known.people), riskLeadership: this.riskLeadership }, known: this.told };
  }

  /** What a sweep of a day, counted from DAY_0, would do. */
  public plan(day: number): ExceptionPlan {
    return planException(this.life.state, this.day(DAY_0 + day));
  }

  /** Does it, and says it in short: `escalated manager review`, `Mira: reminder remove as holder`. */
  public sweep(day: number): string[] {
    const { escalations, notices } = this.plan(day);
    this.life.on(day);
    for (const { key, body } of escalations) this.life.does(SWEEPER, 'escalated', body as object, { key });
    for (const notice of notices) {
      this.written.push(notice);
      const cause = causeIn(notice.key);
      this.told.set(cause, [...(this.told.get(cause) ?? []), { login: notice.recipient, says: saysOf(notice) }]);
    }
    return [...escalations.map(({ body }) => `recorded ${(body as { level: string }).level} ${(body as { duty: string }).duty}`), ...notices.map(noticeText)];
  }

  /** Every day up to one: what each brought, by day. */
  public sweepTo(from: number, to: number): string[] {
    return Array.from({ length: to - from + 1 }, (_, at) => from + at).flatMap((day) => this.sweep(day).map((text) => `${day} ${text}`));
  }
}

export function noticeText({ recipient, about }: NewNotice): string {
  const who = Object.entries(CAST).find(([, { login }]) => login === recipient)?.[0] ?? recipient;
  const what = about.kind === 'escalated' ? `${about.level} ${about.duty ?? 'by hand'}` : 'duty' in about ? about.duty : 'seat' in about ? about.seat : '';
  return `${who}: ${about.kind} ${what} as ${about.as}`;
}
