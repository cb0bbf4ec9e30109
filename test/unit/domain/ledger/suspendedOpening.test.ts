import fc from 'fast-check';
import { judgeRow } from '../../../../src/domain/brief/judgeRow';
import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import { judge } from '../../../../src/domain/judge/judge';
import type { Act } from '../../../../src/domain/ledger/acts/acts';
import { noticesDue } from '../../../../src/domain/notices/noticesDue';
import { peopleAt } from '../../../../src/domain/people/people';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { LAWFUL } from './lawful';
import { ANA, APPROVE, DAY_0, findingsOf, JON, KEEP, knowing, LENA, Life, MIRA, PRIYA, RAJ, REQUEST, TOM } from './life';
import { acceptedLife, approvedLife, LIVES } from './states';

const EXPORT = { export: 'c'.repeat(64), loggedAs: 'tom@contoso.example' };
const DISMISS = { reason: 'byDesign', text: 'It is the design.' };
const MERGE = { into: 'x9', reason: 'The same.' };
const contradicts = (life: Life, decision: string): Life => life.does(ANA, 'stampContradicted', { decision, ...EXPORT });
const confirms = (life: Life, decision: string): Life => life.does(LENA, 'confirmContradiction', { decision, reason: 'The log is right.' });
const lifts = (life: Life, decision: string): Life => life.does(RAJ, 'stampConfirmed', { decision, export: 'x' });

/** Lives of which the decision with this key opened what is open, or was. */
const OPENED: Readonly<Record<string, () => readonly [Life, string]>> = {
  'asked for': () => [new Life().does(PRIYA, 'request', REQUEST, { key: 'r' }), 'r'],
  'asked for and approved': () => [approvedLife(), 'request-1'],
  'found by a report': () => [LIVES.unassigned(), 'answerChanged-1'],
  'found, and said not to be a departure': () => [LIVES.dismissed(), 'answerChanged-1'],
  'found, and merged away': () => [LIVES.merged(), 'answerChanged-1'],
  'opened again': () => [LIVES.closed().on(4).does(RAJ, 'reopen', { reason: 'x' }, { key: 'o' }), 'o'],
  'seen again': () => [LIVES.closed().on(5).shown(), 'answerChanged-7'],
  'split off': () => {
    const { life, author, body } = LAWFUL.splitOff();
    return [life.does(author, 'splitOff', body, { key: 's' }), 's'];
  },
};

/** That it is open is said everywhere in the same way. */
function saysOpen({ state }: Life, day: number): void {
  const judged = judge(state, day);
  const row = registerRowOf(state);
  expect(judged).toMatchObject({ isOpen: true, pastTolerance: true });
  expect(row && judgeRow(row, day)).toMatchObject({ isOpen: true, pastTolerance: true, dues: judged.dues, overdue: judged.overdue });
  const { notices } = noticesDue(state, judged, DEFAULT_POLICY, { people: peopleAt(knowing({ defaultAccountable: TOM }).people), riskLeadership: [LENA] }, new Map());
  expect(notices.map(({ recipient }) => recipient)).toContain((state.parts.controlOwner?.person ?? TOM).login);
}

describe.each(Object.keys(OPENED))('of what is %s', (name) => {
  const begun = (): readonly [Life, string] => OPENED[name]?.() ?? [new Life(), ''];

  it('a contradicted beginning leaves it open, found and to be answered, and so does its confirmation', () => {
    const [life, opening] = begun();
    contradicts(life.on(6), opening);
    for (const isSettled of [false, true]) {
      if (isSettled) confirms(life.on(7), opening);
      expect(life.lifecycle).toMatch(/^(un)?assigned$/);
      expect(judge(life.state, DAY_0 + 90).dues).toEqual(expect.arrayContaining([expect.objectContaining({ duty: 'triage' })]));
      saysOpen(life, DAY_0 + 90);
    }
    expect(judge(life.state, DAY_0 + 90).suspended).toEqual([]);
  });

  it('neither a dismissal nor a merge ends it until that is settled, whenever it was written', () => {
    for (const isBefore of [true, false]) {
      const [life, opening] = begun();
      const ends = (): Life => life.does(ANA, 'proposeDismissal', DISMISS).does(MIRA, 'confirmDismissal').does(ANA, 'merge', MERGE);
      if (isBefore) contradicts(ends().on(6), opening);
      else {
        contradicts(life.on(6), opening);
        ends();
      }
      saysOpen(life, DAY_0 + 90);
      confirms(life.on(7), opening);
      saysOpen(life, DAY_0 + 90);
    }
  });
});

describe('an exception whose beginning is contradicted', () => {
  const doubted = (life = approvedLife(), opening = 'request-1'): Life => contradicts(life.on(6), opening);
  const settled = (life?: Life, opening = 'request-1'): Life => confirms(doubted(life, opening).on(7), opening);

  it('says why it cannot be dismissed or merged meanwhile', () => {
    for (const [author, act, body] of [[RAJ, 'proposeDismissal', DISMISS], [MIRA, 'confirmDismissal', {}], [RAJ, 'merge', MERGE]] as const) {
      expect(doubted(LIVES.unassigned(), 'answerChanged-1').does(author, act, body).refused).toEqual({ code: 'settleFirst' });
    }
  });

  it('is dismissed or merged once risk leadership has settled it, by both sides anew', () => {
    const found = (): Life => doubted(LIVES.unassigned(), 'answerChanged-1').does(ANA, 'proposeDismissal', DISMISS);
    expect(confirms(found(), 'answerChanged-1').does(MIRA, 'confirmDismissal').refused).toEqual({ code: 'notThere', field: 'dismissal' });
    expect(confirms(found(), 'answerChanged-1').does(ANA, 'proposeDismissal', DISMISS).does(MIRA, 'confirmDismissal').lifecycle).toBe('dismissed');
    expect(confirms(found(), 'answerChanged-1').does(ANA, 'merge', MERGE).lifecycle).toBe('merged');
  });

  it('stays dismissed where a newer export lifts the contradiction', () => {
    expect(lifts(contradicts(LIVES.dismissed().on(6), 'answerChanged-1').on(7), 'answerChanged-1').lifecycle).toBe('dismissed');
  });

  it('has nobody in its seats, nobody on the side that the forged author took, and nothing approved, when that is confirmed', () => {
    const { parts } = settled().state;
    expect(parts).toMatchObject({ businessOwner: undefined, controlOwner: undefined, securityReviewer: undefined, scope: undefined, need: undefined, standing: { lifecycle: 'unassigned' } });
    expect(parts.actors.requesters).toEqual([]);
    expect(doubted().state.parts.actors.requesters).toEqual([PRIYA]);
    expect(doubted(new Life().does(RAJ, 'request', REQUEST)).state.parts.offers).toEqual({});
  });

  it('must be gone by the day that was set, however its beginning is settled', () => {
    const refused = (): Life => new Life().does(PRIYA, 'request', REQUEST).shown().on(1).does(MIRA, 'refuse', { reason: 'No.', byDay: DAY_0 + 20 });
    for (const life of [doubted(refused()), settled(refused())]) {
      expect(judge(life.state, DAY_0 + 7).dues).toContainEqual({ duty: 'remove', of: 'controlOwner', day: DAY_0 + 20 });
      expect(life.does(MIRA, 'keep', KEEP).refused).toEqual({ code: 'notNow', lifecycle: 'refused' });
      expect(life.does(MIRA, 'remove', { byDay: DAY_0 + 21 }).refused).toMatchObject({ code: 'dayTooLate', latestDay: DAY_0 + 20 });
      expect(registerRowOf(life.state)?.brief.dues).toContainEqual({ duty: 'remove', of: 'controlOwner', day: DAY_0 + 20 });
    }
  });

  it('is granted no longer than it was, and gives back nothing that was used of the limits', () => {
    for (const life of [doubted(), settled()]) {
      expect(life.state.parts.grants.firstApprovalDay).toBe(DAY_0 + 1);
      expect(life.does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 41 }).refused).toMatchObject({ code: 'dayTooLate', latestDay: DAY_0 + 40, because: 'approvedEnd' });
      expect(life.does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40 }).refused).toBeUndefined();
    }
    // Of several days the newest that was granted.
    const { life, author, body } = LAWFUL.grantExtension();
    const extended = life.does(author, 'grantExtension', body);
    contradicts(extended.on(32), 'request-1');
    expect(extended.state.parts).toMatchObject({ grants: { extensionsUsed: 1 }, owed: [{ duty: 'remove', day: DAY_0 + 60, end: 'granted' }] });
  });

  it('is over where its removal was verified, or where it was asked for in words and withdrawn or refused', () => {
    for (const [life, is] of [[LIVES.closed(), 'closed'], [LIVES.withdrawn(), 'withdrawn'], [LIVES.declined(), 'declined']] as const) {
      expect(doubted(life).lifecycle).toBe(is);
      expect(confirms(life.on(7), 'request-1').lifecycle).toBe(is);
      expect(life.on(8).shown().lifecycle).toMatch(/assigned$/);
    }
  });

  it('is what it was when a newer export lifts the contradiction', () => {
    const before = approvedLife().state.parts;
    expect(lifts(doubted().on(7), 'request-1').state.parts).toEqual(before);
  });

  it('is as old as the decision that began it, at least', () => {
    expect(settled(LIVES.requested()).state.parts.since).toEqual({ day: DAY_0, atLeast: true });
  });

  it('begins anew with the next decision that opens it and is in no doubt', () => {
    const life = doubted(LIVES.closed()).on(8).shown();
    expect(life.does(ANA, 'proposeDismissal', DISMISS).refused).toEqual(undefined);
    expect(life.state.parts.suspendedOpening).toBeUndefined();
    // Nobody sits there as if how it first began were in no doubt.
    const removed = doubted(LIVES.closed()).on(8).shown().on(9).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 9, text: 'x', gone: true }).does(ANA, 'verifyRemoved', { text: 'x' });
    expect(removed.lifecycle).toBe('unassigned');
  });

  it('is not touched by what would have been decided on its beginning, once it is over', () => {
    const life = settled(LIVES.requested().on(1).shown()).does(ANA, 'proposeDismissal', DISMISS).does(MIRA, 'confirmDismissal');
    const { parts } = life.state;
    expect(parts.standing?.lifecycle).toBe('dismissed');
    expect(life.on(9).does(JON, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) }).state.parts).toEqual(parts);
  });
});

describe('a contradicted decision that opened nothing', () => {
  it('takes nothing away that a report shows: what was asked for and found is not withdrawn', () => {
    for (const isBefore of [true, false]) {
      const life = LIVES.requested().on(1).shown();
      if (isBefore) life.on(3).does(PRIYA, 'withdraw');
      contradicts(life.on(4), 'answerChanged-2');
      if (!isBefore) life.on(5).does(PRIYA, 'withdraw');
      expect(judge(life.state, DAY_0 + 6).isOpen).toBe(true);
      confirms(life.on(7), 'answerChanged-2');
      expect(judge(life.state, DAY_0 + 8).isOpen).toBe(true);
      expect(life.state.parts.seen?.findings).toHaveLength(1);
    }
    const standing = contradicts(LIVES.requested().on(1).shown(), 'answerChanged-2').state.parts.standing;
    expect(standing).toMatchObject({ lifecycle: 'requested', before: { lifecycle: 'unassigned' } });
  });

  it('leaves what it said to be in force to be verified, however it is asked for and refused', () => {
    const inWords = (): Life => LIVES.requested().on(1).does(MIRA, 'approve', APPROVE, { key: 'd' });
    const urgent = (): Life => LIVES.requested().on(1).does(PRIYA, 'declareEmergency', { untilDay: DAY_0 + 8, why: 'x' }, { key: 'd' });
    for (const begun of [inWords, urgent]) {
      for (const isSettled of [false, true]) {
        const doubted = (): Life => (isSettled ? confirms(contradicts(begun().on(2), 'd'), 'd') : contradicts(begun().on(2), 'd'));
        expect(doubted().lifecycle).toBe('requested');
        expect(doubted().does(PRIYA, 'withdraw').lifecycle).toBe('unassigned');
        expect(doubted().does(JON, 'refuse', { reason: 'No.', byDay: DAY_0 + 9 }).lifecycle).toBe('refused');
      }
    }
    const refused = contradicts(urgent().on(2).does(JON, 'refuse', { reason: 'No.', byDay: DAY_0 + 9 }).on(3), 'd');
    expect(refused.state.parts).toMatchObject({ standing: { lifecycle: 'refused' }, end: { day: DAY_0 + 9 } });
  });

  it('says of nothing that it is gone', () => {
    const life = LIVES.unassigned().on(3).shown([], { findings: [], gone: findingsOf(['policy-1']).map(({ key }) => key) });
    expect(life.state.parts.seen?.findings).toEqual([]);
    expect(contradicts(life.on(4), 'answerChanged-2').state.parts.seen?.findings).toHaveLength(1);
  });

  it.each(['', 'ScubaGear'])('lapses what it outgrew all the same: nobody approves what is shown by contradicting who kept the report (%s)', (source) => {
    for (const granted of [approvedLife, acceptedLife]) {
      const life = granted().on(5).shown(['policy-1', 'policy-2'], { source });
      const of = granted === approvedLife ? 'approval' : 'acceptance';
      expect(contradicts(life.on(6), life.decisions[life.decisions.length - 1]?.key ?? '').state.parts).toMatchObject({ standing: { lifecycle: 'lapsed', onDay: DAY_0 + 5 }, lapse: { of, added: ['tenant|policy-2|userExcluded|user-1'] } });
      expect(judge(life.state, life.today)).toMatchObject({ isOpen: true });
    }
  });

  it('gives nothing back that another exception gave away', () => {
    const { life, author, body } = LAWFUL.absorb();
    const absorbed = life.does(author, 'absorb', body, { key: 'ab' });
    const keys = absorbed.state.parts.seen?.findings.map(({ key }) => key);
    expect(contradicts(absorbed.on(6), 'ab').state.parts.seen?.findings.map(({ key }) => key)).toEqual(keys);
  });
});

describe('whatever is said of stamps, dismissed and merged, in any order', () => {
  const ACTS: readonly (readonly [Act, typeof ANA])[] = [
    ['stampContradicted', ANA], ['stampContradicted', RAJ], ['stampConfirmed', RAJ], ['confirmContradiction', LENA], ['confirmContradiction', LENA],
    ['proposeDismissal', ANA], ['proposeDismissal', RAJ], ['confirmDismissal', MIRA], ['confirmDismissal', MIRA], ['merge', RAJ], ['withdraw', PRIYA],
  ];
  const step = fc.record({ act: fc.constantFrom(...ACTS), pick: fc.nat(), days: fc.nat(3), isBlind: fc.constantFrom(false, false, false, true) });
  const starts = fc.constantFrom<() => Life>(
    ...Object.values(OPENED).map((begun) => () => begun()[0]),
    () => LIVES.requested().on(1).shown(),
    () => LIVES.refused(),
    () => approvedLife(),
    () => LIVES.assigned(),
  );

  it('what the newest report shows stays open, but for a merge or a dismissal by both sides of what had begun in no doubt', () => {
    let over = 0;
    fc.assert(
      fc.property(starts, fc.array(step, { minLength: 2, maxLength: 12 }), (start, steps) => {
        const life = start();
        life.on(6).shown();
        let day = 6;
        for (const { act: [act, author], pick, days, isBlind } of steps) {
          day += days;
          const at = life.decisions[pick % life.decisions.length]?.key ?? '';
          const body = act.startsWith('stamp') || act === 'confirmContradiction' ? { decision: at, reason: 'x', ...EXPORT } : act === 'merge' ? MERGE : DISMISS;
          life.on(day).does(author, act, body, isBlind ? { base: [] } : {});
          const { entries, parts } = life.state;
          const judged = judge(life.state, DAY_0 + day);
          const row = registerRowOf(life.state);
          expect(row && judgeRow(row, DAY_0 + day)).toMatchObject({ isOpen: judged.isOpen, pastTolerance: judged.pastTolerance, dues: judged.dues });
          if (judged.isOpen) continue;
          over += 1;
          const lifecycle = parts.standing?.lifecycle ?? 'new';
          expect(['dismissed', 'merged']).toContain(lifecycle);
          const isOpenAfter = (index: number): boolean => index >= 0 && OPEN.includes(entries[index]?.after.standing?.lifecycle ?? 'new');
          const end = entries.map((_, index) => index).filter((index) => isOpenAfter(index - 1) && !isOpenAfter(index)).pop() ?? -1;
          const begin = entries.map((_, index) => index).filter((index) => index < end && !isOpenAfter(index - 1) && isOpenAfter(index)).pop() ?? -1;
          const opening = entries[begin];
          const settledAt = opening?.stamp === 'forged' ? entries.findIndex(({ decision, after }, index) => index > begin && decision.act === 'confirmContradiction' && (decision.body as { readonly decision?: string }).decision === opening.decision.key && after.suspendedOpening === undefined) : -1;
          expect(opening?.stamp).not.toBe('contradicted');
          expect(settledAt).toBeLessThan(end);
          if (opening?.stamp === 'forged') expect(settledAt).toBeGreaterThan(begin);
          if (lifecycle !== 'dismissed') continue;
          const proposal = entries.map(({ decision, void: reason }, index) => (decision.act === 'proposeDismissal' && !reason && index < end ? index : -1)).filter((index) => index >= 0).pop() ?? -1;
          expect(proposal).toBeGreaterThan(Math.max(begin, settledAt));
          expect(entries[proposal]?.decision.author.login).not.toBe(entries[end]?.decision.author.login);
        }
      }),
      { numRuns: 400 },
    );
    expect(over).toBeGreaterThan(20);
  });

  const OPEN: readonly string[] = ['requested', 'unassigned', 'assigned', 'approved', 'lapsed', 'refused', 'removalReported', 'acceptedRisk', 'emergency'];
});
