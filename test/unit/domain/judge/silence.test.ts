import fc from 'fast-check';
import { isoFromDay } from '../../../../src/domain/day/day';
import { TOLERATED } from '../../../../src/domain/judge/duties';
import { judge } from '../../../../src/domain/judge/judge';
import { pausedUntil } from '../../../../src/domain/judge/ladder';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import { LEVELS } from '../../../../src/domain/ledger/parts';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { NOTHING_USED, OTHER_ANSWER } from '../ledger/lawful';
import { ANA, DAY_0, findingsOf, LENA, Life, MIRA, PRIYA, RAJ, REQUEST } from '../ledger/life';
import { LIVES } from '../ledger/states';

/** What somebody may try to keep the ladder silent about a hole that is there, and what everybody else does meanwhile. */
const TRIES = ['mergeAndReopen', 'mergeAway', 'split', 'escalate', 'acknowledge', 'escalateAndAcknowledge', 'sweep', 'wait'] as const;
type Try = (typeof TRIES)[number];

const HOLE = 'policy-1';
const keyOf = (setting: string): string => findingsOf([setting])[0]?.key ?? '';
const said = (settings: readonly string[], day: number): object => encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0 + day), findings: findingsOf(settings) }) as object;

/** One hole, in whatever exception it is, day by day. */
class Hole {
  private at: Life;
  private day = 0;
  private count = 0;
  /** Days on which a missed day was paused by an acknowledgement, by duty and day. */
  public readonly paused = new Map<string, number>();
  /** Days on which nothing was to be told of anything, although nothing had been told for as long as leadership waits to be told again. */
  public silentDays = 0;

  public constructor() {
    this.at = new Life('x0').shown([HOLE]);
  }

  public does(what: Try): void {
    const { parts } = this.at.state;
    const key = this.at.state.exceptionKey;
    const lineage = (moved?: readonly string[]): object => lineageOf(this.at.state, moved);
    switch (what) {
      case 'mergeAndReopen':
        this.at.does(ANA, 'merge', { into: 'nowhere', reason: 'x' }).does(ANA, 'reopen', { reason: 'x' });
        break;
      case 'mergeAway': {
        const into = new Life(this.nextKey()).on(this.day).shown([`other-${this.count}`]).does(ANA, 'absorb', { from: key, answer: said([HOLE], 0), sinceDay: DAY_0, lineage: lineage() });
        this.at.does(ANA, 'merge', { into: into.state.exceptionKey, reason: 'x' });
        if (!this.at.refused) this.at = into;
        break;
      }
      case 'split': {
        const other = `ballast-${this.count}`;
        this.at.does(RAJ, 'absorb', { from: other, answer: said([other], this.day), sinceDay: DAY_0, lineage: NOTHING_USED });
        const into = new Life(this.nextKey()).on(this.day).does(ANA, 'splitOff', { from: key, answer: said([HOLE], 0), sinceDay: DAY_0, lineage: lineage([keyOf(HOLE)]) });
        this.at.does(ANA, 'split', { findings: [keyOf(HOLE)], into: into.state.exceptionKey, reason: 'x' });
        if (!this.at.refused) this.at = into;
        break;
      }
      case 'escalate':
        this.at.does(ANA, 'escalate', { level: LEVELS[this.count % LEVELS.length], reason: 'x' });
        break;
      case 'acknowledge':
        if (parts.escalations.length > 0) this.at.does(LENA, 'acknowledge', { who: MIRA, what: 'x', byDay: DAY_0 + this.day + DEFAULT_POLICY.acknowledgeAtMostDays });
        break;
      case 'escalateAndAcknowledge':
        this.does('escalate');
        this.does('acknowledge');
        break;
      case 'sweep':
        for (const { level, duty, dueDay } of judge(this.at.state, DAY_0 + this.day).levelsDue) this.at.does(ANA, 'escalated', { level, duty, dueDay });
        break;
      case 'wait':
        this.wait(13);
        break;
    }
  }

  /** Ends the day. */
  public wait(days: number): void {
    for (let left = days; left > 0; left -= 1) {
      this.look();
      this.day += 1;
      this.at.on(this.day);
    }
  }

  private look(): void {
    const today = DAY_0 + this.day;
    const { state } = this.at;
    const { overdue, levelsDue } = judge(state, today);
    const missed = overdue.filter(({ duty }) => TOLERATED.includes(duty));
    for (const due of missed) {
      const cause = `${due.duty} ${due.day}`;
      if ((pausedUntil(state.parts, due) ?? -Infinity) >= today) this.paused.set(cause, (this.paused.get(cause) ?? 0) + 1);
    }
    const isTold = state.parts.escalations.some(({ duty, onDay }) => duty !== '' && today - onDay < DEFAULT_POLICY.leadershipAgainDays);
    const toldByNow = missed.some(({ day }) => day + DEFAULT_POLICY.toleranceDays.medium < today);
    if (toldByNow && levelsDue.length === 0 && !isTold) this.silentDays += 1;
  }

  private nextKey(): string {
    this.count += 1;
    return `x${this.count}`;
  }
}

/** Of a missed day each level, and one escalation by hand, is acknowledged for the first time once; each from its own day to the last that may be named. */
const LONGEST_PAUSE = (LEVELS.length + 1) * (DEFAULT_POLICY.acknowledgeAtMostDays + 1);

describe('a hole that is not verified as gone', () => {
  it('keeps the ladder still no longer than the first acknowledgement of each escalation allowed, however it is merged, split, opened again, escalated and acknowledged', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ what: fc.constantFrom(...TRIES), days: fc.nat(15) }), { minLength: 20, maxLength: 60 }), (tries) => {
        const hole = new Hole();
        hole.wait(20);
        for (const { what, days } of tries) {
          hole.does(what);
          hole.wait(days);
        }
        for (const days of hole.paused.values()) expect(days).toBeLessThanOrEqual(LONGEST_PAUSE);
        expect(hole.silentDays).toBeLessThanOrEqual(LONGEST_PAUSE);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['mergeAndReopen', 'mergeAway', 'split'] as const)('is told again every 30 days, also where somebody escalates by hand, acknowledges and tries %s every 14 days', (evasion) => {
    const hole = new Hole();
    hole.wait(15);
    for (let round = 0; round < 20; round += 1) {
      hole.does('sweep');
      hole.does('escalateAndAcknowledge');
      hole.wait(14);
      hole.does(evasion);
      // After the first five rounds all that may be paused once has been.
      if (round === 4) hole.silentDays = 0;
    }
    expect(hole.paused.size).toBe(1);
    for (const days of hole.paused.values()) expect(days).toBeLessThanOrEqual(LONGEST_PAUSE);
    expect(hole.silentDays).toBe(0);
  });
});

describe('what was escalated and acknowledged', () => {
  const late = (): Life => new Life().shown().on(20).does(ANA, 'escalated', { level: 'manager', duty: 'triage', dueDay: DAY_0 + 14 });
  const acknowledges = (life: Life): Life => life.does(LENA, 'acknowledge', { who: MIRA, what: 'Answer it.', byDay: life.today + 14 });
  const reopened = (life: Life): Life => life.does(ANA, 'merge', { into: 'x2', reason: 'x' }).does(ANA, 'reopen', { reason: 'Nothing took it in.' });

  it('stays so when what was merged is open again, and is due until it is done', () => {
    const life = reopened(acknowledges(late()));
    expect(acknowledges(life).refused).toEqual({ code: 'acknowledgedAlready', byDay: DAY_0 + 34 });
    expect(judge(life.state, DAY_0 + 30).dues).toContainEqual({ duty: 'doAcknowledged', of: 'named', day: DAY_0 + 34 });
    expect(judge(life.state, DAY_0 + 34).levelsDue).toEqual([]);
    expect(judge(life.state, DAY_0 + 35).levelsDue.map(({ level }) => level)).toEqual(['risk']);
  });

  it('is nobody’s to do while it is merged or dismissed', () => {
    const merged = acknowledges(late()).does(ANA, 'merge', { into: 'x2', reason: 'x' });
    expect(judge(merged.state, DAY_0 + 40)).toMatchObject({ dues: [], levelsDue: [] });
    const byHand = acknowledges(new Life().shown().does(ANA, 'escalate', { level: 'risk', reason: 'x' }));
    expect(judge(byHand.state, DAY_0 + 10).dues.map(({ duty }) => duty)).toContain('doAcknowledged');
    expect(judge(byHand.does(ANA, 'merge', { into: 'x2', reason: 'x' }).state, DAY_0 + 10).dues).toEqual([]);
  });

  it('stays so over a dismissal, and over refusing what is asked for again', () => {
    const dismissed = acknowledges(late()).does(ANA, 'proposeDismissal', { reason: 'byDesign', text: 'x' }).does(MIRA, 'confirmDismissal').does(ANA, 'reopen', { reason: 'x' });
    expect(dismissed.lifecycle).toBe('assigned');
    expect(dismissed.state.parts).toMatchObject({ escalations: [{ level: 'manager' }], acknowledged: [{ level: 'manager', duty: 'triage', untilDay: DAY_0 + 34 }] });
    const refused = acknowledges(LIVES.refused().on(34).does(ANA, 'escalated', { level: 'manager', duty: 'remove', dueDay: DAY_0 + 30 })).on(36).does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + 50 }).does(MIRA, 'refuse', { reason: 'No.' });
    expect(refused.voids).toEqual([]);
    expect(refused.state.parts).toMatchObject({ escalations: [{}], acknowledged: [{ duty: 'remove' }] });
  });

  it('is forgotten when a reviewer verified that it is gone', () => {
    const back = acknowledges(LIVES.refused().on(34).does(ANA, 'escalated', { level: 'manager', duty: 'remove', dueDay: DAY_0 + 30 })).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 34, text: 'x', gone: true }).on(35).does(ANA, 'verifyRemoved', { text: 'x' }).on(50).shown();
    expect(back.lifecycle).toBe('assigned');
    expect(back.state.parts).toMatchObject({ escalations: [], acknowledgement: undefined, acknowledged: [] });
  });

  it('goes along with findings that are split off or merged', () => {
    const { acknowledged } = acknowledges(late()).state.parts;
    const off = new Life('x2').on(36).does(ANA, 'splitOff', { from: 'x1', answer: said([HOLE], 0), sinceDay: DAY_0, lineage: lineageOf(acknowledges(late()).state, [keyOf(HOLE)]) });
    expect(off.state.parts.acknowledged).toEqual(acknowledged);
    const byHand = acknowledges(new Life().shown().on(20).does(ANA, 'escalate', { level: 'risk', reason: 'x' }));
    const into = new Life('x2').on(20).shown(['policy-2']).does(ANA, 'absorb', { from: 'x1', answer: said([HOLE], 0), sinceDay: DAY_0, lineage: lineageOf(byHand.state, undefined) });
    expect(into.state.parts.acknowledged).toEqual([{ level: 'risk', duty: '', dueDay: undefined, untilDay: DAY_0 + 34 }]);
  });
});
