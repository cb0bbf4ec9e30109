import { isoFromDay } from '../../../../src/domain/day/day';
import { judge } from '../../../../src/domain/judge/judge';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { encodeAnswer, type CoveredFinding } from '../../../../src/domain/ledger/answer';
import { coveredSetting } from './decisions';
import { OTHER_ANSWER } from './lawful';
import { ANA, APPROVE, DAY_0, findingsOf, HANA, JON, KEEP, LENA, Life, MIRA, PRIYA, RAJ, REQUEST, REVIEW } from './life';
import { ACCEPT } from './states';

const TWO = findingsOf(['policy-1', 'policy-2']);
const [, SECOND] = TWO as [CoveredFinding, CoveredFinding];
const moved = (from: Life, into: Life, act: 'splitOff' | 'absorb', finding = SECOND, severity: CoveredFinding['severity'] = OTHER_ANSWER.severity): Life =>
  into.on(from.today - DAY_0).does(HANA, act, { from: from.state.exceptionKey, answer: encodeAnswer({ ...OTHER_ANSWER, severity, ranOn: isoFromDay(from.today), findings: [finding] }), sinceDay: from.state.parts.since?.day ?? from.today, lineage: lineageOf(from.state, act === 'absorb' ? undefined : [finding.key]) });
/** What a half split began, of which the giving half was never written. */
const begun = (from: Life): Life => moved(from, new Life('x2'), 'splitOff');
const home = (goes: Life, here: Life, day: number, ...what: [CoveredFinding?, CoveredFinding['severity']?]): Life => moved(goes.on(day), here, 'absorb', ...what);
const dues = (life: Life): readonly string[] => judge(life.state, life.today).dues.map(({ duty, day }) => `${duty} ${day - DAY_0}`);
/** What was due before is due, and nothing else; and it stands as it stood. */
function staysAs(here: Life, goes: Life, day: number): void {
  const [before, lifecycle] = [dues(here.on(day)), here.lifecycle];
  expect(home(goes, here, day).voids).toEqual([]);
  expect([dues(here), here.lifecycle]).toEqual([before, lifecycle]);
}

const approved = (): Life => new Life().does(PRIYA, 'request', REQUEST).shown(['policy-1', 'policy-2']).on(1).does(MIRA, 'approve', { ...APPROVE, findings: TWO });
const kept = (): Life => new Life().shown(['policy-1', 'policy-2']).does(MIRA, 'keep', { ...KEEP, findings: TWO });
const found = (): Life => new Life().shown(['policy-1', 'policy-2']).does(MIRA, 'takeControlSeat');

describe('half of a split that is taken back', () => {
  it('brings nothing that was answered here meanwhile: not the answer to what was found, not the end, not the review', () => {
    const keeps = found();
    const goes = begun(keeps);
    staysAs(keeps.does(MIRA, 'keep', { ...KEEP, findings: TWO }), goes, 20);
    const longer = approved().on(3).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 80, changed: 'x' });
    const before = begun(longer);
    staysAs(longer.on(4).does(MIRA, 'grantExtension', { endDay: DAY_0 + 80 }), before, 70);
    const reviewed = approved();
    const old = begun(reviewed);
    staysAs(reviewed.on(40).does(ANA, 'review', REVIEW), old, 41);
  });

  it('lapses no accepted risk, and answers nothing that has to go', () => {
    const accepted = approved().on(3).does(PRIYA, 'askRiskAcceptance', { why: 'x' });
    const goes = begun(accepted);
    staysAs(accepted.on(4).does(LENA, 'acceptRisk', ACCEPT), goes, 30);
    const refused = found();
    const gone = begun(refused);
    staysAs(refused.on(1).does(MIRA, 'remove', { byDay: DAY_0 + 60 }), gone, 30);
  });

  it('brings what must be gone there, what reaches farther, what counts as worse and what waits here all the same', () => {
    const kept1 = kept();
    const goes = begun(kept1);
    home(goes.on(2).does(MIRA, 'remove', { byDay: DAY_0 + 5 }), kept1, 6);
    expect(dues(kept1)).toContain('remove 5');
    const farther = coveredSetting('policy-2', { extent: ['more'] });
    expect(home(begun(kept()), kept(), 30, farther).state.parts).toMatchObject({ standing: { lifecycle: 'lapsed' }, owed: expect.arrayContaining([expect.objectContaining({ duty: 'triage' })]) });
    const worse = begun(kept()).does(JON, 'rateSeverity', { severity: 'critical' });
    expect(dues(home(worse, kept(), 30)).filter((due) => due.startsWith('triage'))).not.toEqual([]);
    expect(home(begun(found()), found(), 30).state.parts.owed).not.toEqual([]);
  });

  it('asks nobody who answered for it before the seat was handed over here', () => {
    const handed = kept().on(3);
    const goes = begun(handed);
    home(goes, handed.on(4).does(MIRA, 'offerSeat', { seat: 'controlOwner', to: JON }).does(JON, 'takeControlSeat'), 5);
    expect(handed.voids).toEqual([]);
    expect(handed.state.parts).toMatchObject({ controlOwner: { person: JON }, formerOwners: [] });
    expect(handed.on(6).does(JON, 'reportRemoved', { onDay: DAY_0 + 6, text: 'x', gone: true }).refused).toBeUndefined();
  });

  it('is no other than what was given away and comes back', () => {
    const given = kept().on(1).does(RAJ, 'split', { findings: [SECOND.key], into: 'x2', reason: 'x' });
    const back = home(begun(kept()), given, 30);
    expect(back.lifecycle).toBe('lapsed');
    expect(dues(back).filter((due) => due.startsWith('triage'))).not.toEqual([]);
  });

  it('is no other than what was given away and is here again only because somebody wrote that by hand: whoever kept it there is asked, and their end holds', () => {
    const here = found();
    const there = begun(here);
    here.on(1).does(RAJ, 'split', { findings: [SECOND.key], into: 'x2', reason: 'x' });
    there.on(2).does(JON, 'keep', { ...KEEP, findings: [SECOND], endDay: DAY_0 + 40 });
    here.on(30).shown(['policy-1', 'policy-2'], { untaken: [SECOND.key] }).does(MIRA, 'keep', { ...KEEP, findings: TWO, endDay: DAY_0 + 75 });
    const through = moved(there.on(30), new Life('x9'), 'splitOff');
    for (const goes of [there, through]) {
      const life = new Life();
      life.decisions.push(...here.decisions);
      home(goes, life, 30);
      expect([life.voids, dues(life)]).toEqual([[], expect.arrayContaining(['remove 40'])]);
      expect(life.state.parts).toMatchObject({ formerOwners: [{ to: JON }], grants: { firstApprovalDay: DAY_0 + 2 } });
    }
  });
});

describe('half of a merge that is taken back', () => {
  const shows = (life: Life, exceptionKey: string, settings: readonly string[]): Life =>
    life.does(ANA, 'answerChanged', encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(life.today), findings: findingsOf(settings) }) as object, { exceptionKey, base: [] });
  const keysOf = (life: Life): readonly string[] => (life.state.parts.seen?.findings ?? []).map(({ settingId }) => settingId);
  const merged = (from: Life, into: Life): Life =>
    into.on(from.today - DAY_0).does(HANA, 'absorb', { from: from.state.exceptionKey, answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(from.today), findings: from.state.parts.seen?.findings ?? [] }), sinceDay: DAY_0, lineage: lineageOf(from.state, undefined) });

  it('takes along all that came with it: what reports find later where that came from is not here, too', () => {
    const first = merged(new Life('x0').shown(['policy-0']).on(1), new Life('x1').shown(['policy-1']));
    const there = merged(first.on(2), merged(new Life('x8').shown(['policy-8']).on(1), new Life('x2').shown(['policy-2'])));
    for (const key of ['x0', 'x1', 'x8']) expect(keysOf(shows(there.on(3), key, [`found-in-${key}`]))).toContain(`found-in-${key}`);
    there.on(4).does(HANA, 'split', { findings: (there.state.parts.seen?.findings ?? []).filter(({ settingId }) => !['policy-2', 'policy-8', 'found-in-x8'].includes(settingId)).map(({ key }) => key), into: 'x9', reason: 'x', returns: 'x1' });
    expect(there.voids).toEqual([]);
    for (const key of ['x0', 'x1', 'x8']) shows(there.on(5), key, [`again-in-${key}`]);
    expect(keysOf(there)).toEqual(expect.arrayContaining(['policy-2', 'again-in-x8']));
    expect(keysOf(there).filter((name) => name.endsWith('x0') || name.endsWith('x1'))).toEqual([]);
  });

  const [CRITICAL, LOW] = [coveredSetting('policy-9', { severity: 'critical' }), coveredSetting('policy-1', { severity: 'low' })];
  const low = (): Life => new Life().on(5).shown([], { severity: 'low', findings: [LOW] }).on(30);
  const found = (): Life => new Life('x2').shown([], { severity: 'critical', findings: [CRITICAL] });
  /** Older, worse, approved by somebody else and late. */
  const kept = (): Life =>
    found().does(JON, 'keep', { ...KEEP, findings: [CRITICAL], endDay: DAY_0 + 20 }).on(10).does(ANA, 'review', REVIEW).does(RAJ, 'escalate', { level: 'risk', reason: 'x' }).on(12).does(LENA, 'acknowledge', { who: JON, what: 'x', byDay: DAY_0 + 20 });
  /** It takes in what stays there: the giving half was never written. */
  const takesIn = (there: Life, from: Life): Life =>
    there.on(30).does(HANA, 'absorb', { from: 'x1', answer: encodeAnswer({ ...OTHER_ANSWER, severity: 'low', ranOn: isoFromDay(DAY_0 + 5), findings: [LOW] }), sinceDay: DAY_0 + 5, lineage: lineageOf(from.state, undefined) });
  /** What is split off to go home, and comes there. */
  const back = (here: Life, there: Life, day: number): Life => {
    const goes = moved(there.on(day), new Life('x9'), 'splitOff', LOW, 'low');
    expect([there.voids, goes.voids]).toEqual([[], []]);
    return home(goes, here, day, LOW, 'low');
  };

  it('charges what never left with nothing of the other one: no severity, age, limit, day, side or owner', () => {
    const here = low();
    const there = takesIn(kept(), here);
    const { since, ...before } = here.state.parts;
    back(here, there, 31);
    const { standing, rated, grants, owed, acknowledged, offers, formerOwners } = before;
    expect(here.voids).toEqual([]);
    expect(here.state.parts).toMatchObject({ standing, rated, grants, owed, acknowledged, offers, formerOwners, since, actors: { requesters: [], approvers: [], reviewers: [HANA], acceptors: [] } });
    expect(here.state.severity).toBe('low');
    expect(here.does(MIRA, 'keep', { ...KEEP, findings: [LOW], endDay: DAY_0 + 90 }).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 31, text: 'x', gone: true }).voids).toEqual([]);
  });

  it('takes nothing from what was granted here meanwhile, and brings by when it must be gone', () => {
    const here = low();
    const there = takesIn(kept(), here);
    here.does(MIRA, 'keep', { ...KEEP, findings: [LOW], endDay: DAY_0 + 110 });
    const before = dues(here.on(31));
    expect(dues(back(here, there, 31))).toEqual(before);
    const refused = low();
    expect(dues(back(refused, takesIn(found(), refused).on(31).does(JON, 'remove', { byDay: DAY_0 + 31 }), 32))).toContain('remove 31');
  });

  it.each<[string, (here: Life) => Life]>([
    ['merged there for good', (here) => here.does(HANA, 'merge', { into: 'x2', reason: 'x' })],
    ['dismissed', (here) => here.does(HANA, 'proposeDismissal', { reason: 'duplicate', text: 'x' }).does(MIRA, 'confirmDismissal')],
    ['verified as removed', (here) => here.does(MIRA, 'takeControlSeat').does(MIRA, 'reportRemoved', { onDay: DAY_0 + 30, text: 'x', gone: true }).does(HANA, 'verifyRemoved', { text: 'x' })],
  ])('charges what was %s here meanwhile, and is open again, with all of the other one: nobody waited for an answer here', (_what, over) => {
    const here = low();
    const there = takesIn(kept(), here);
    over(here).on(31).does(HANA, 'reopen', { reason: 'x' }).does(MIRA, 'keep', { ...KEEP, findings: [LOW], endDay: DAY_0 + 120 });
    expect(dues(here.on(31))).toContain('remove 120');
    expect(dues(back(here, there, 31))).toContain('remove 20');
    expect(here.voids).toEqual([]);
    expect(here.state.parts).toMatchObject({ grants: { firstApprovalDay: DAY_0 }, acknowledged: [{ level: 'risk' }], formerOwners: [{ to: JON }], since: { day: DAY_0 } });
    expect(here.state.severity).toBe('critical');
  });

  it('brings the limits with what was refused there: it is granted no more here than there', () => {
    const here = low();
    const there = takesIn(kept(), here);
    const asked = back(here, there.on(31).does(JON, 'remove'), 31).does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + 80 });
    expect(asked.refused).toEqual({ code: 'notNow', lifecycle: 'refused' });
    expect(here.state.parts).toMatchObject({ grants: { firstApprovalDay: DAY_0 }, acknowledged: [{ level: 'risk' }], formerOwners: [] });
    expect(here.state.severity).toBe('low');
  });

  it('leaves what came from there by itself', () => {
    const there = merged(new Life('x0').shown(['policy-0']).on(1), new Life('x2').shown(['policy-2']));
    const first = merged(new Life('x0').shown(['policy-0']).on(1), new Life('x1').shown(['policy-1']));
    merged(first.on(2), there);
    there.on(4).does(HANA, 'split', { findings: findingsOf(['policy-1']).map(({ key }) => key), into: 'x9', reason: 'x', returns: 'x1' });
    expect(there.voids).toEqual([]);
    expect(keysOf(shows(there.on(5), 'x0', ['again-in-x0']))).toContain('again-in-x0');
  });
});
