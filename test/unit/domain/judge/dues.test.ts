import { controlValidUntil, duesOf, isScopeUnconfirmed } from '../../../../src/domain/judge/dues';
import { byDay, type Due } from '../../../../src/domain/judge/duties';
import type { When } from '../../../../src/domain/ledger/acts/act';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import { coveredSetting } from '../ledger/decisions';
import { NOTHING_USED, OTHER_ANSWER } from '../ledger/lawful';
import { ANA, APPROVE, DAY_0, findingsOf, JON, KEEP, knowing, LENA, Life, MIRA, PRIYA, RAJ, REQUEST } from '../ledger/life';
import { acceptedLife, approvedLife, keptLife, LIVES } from '../ledger/states';

/** Who must do what by which day, counted from DAY_0. */
const dues = (life: Life): string[] => duesOf(life.state).map(({ duty, of, day, what }) => `${day - DAY_0} ${of}: ${duty}${what === undefined ? '' : ` ${what}`}`);

describe('what is due', () => {
  it.each([
    ['new', []],
    ['requested', ['5 controlOwner: decideRequest']],
    ['unassigned', ['14 securityReviewer: triage']],
    ['assigned', ['8 named: answerOffer controlOwner', '14 controlOwner: triage']],
    ['approved', ['40 controlOwner: remove', '61 controlOwner: showControl c1', '62 securityReviewer: review']],
    ['lapsed', ['13 controlOwner: approveAgain', '40 controlOwner: remove', '61 controlOwner: showControl c1', '62 securityReviewer: review']],
    ['refused', ['30 controlOwner: remove', '61 securityReviewer: review']],
    ['removalReported', ['10 securityReviewer: verify']],
    ['acceptedRisk', ['62 securityReviewer: review', '64 controlOwner: showControl c1', '180 riskLeadership: sign']],
    ['dismissed', ['366 securityReviewer: dismissalEnds']],
    ['emergency', ['3 controlOwner: approveEmergency', '8 controlOwner: remove', '31 securityReviewer: review']],
    ['closed', []],
    ['withdrawn', []],
    ['declined', []],
    ['merged', []],
  ] satisfies readonly (readonly [When, readonly string[]])[])('on one that is %s', (state, expected) => {
    expect(dues(LIVES[state]())).toEqual(expected);
  });

  it.each([
    ['critical', 3, 2],
    ['high', 7, 5],
    ['medium', 14, 10],
    ['low', 30, 10],
  ] as const)('by severity: %s is answered within %i days, decided again within %i', (severity, triage, decide) => {
    expect(dues(new Life().shown(['policy-1'], { severity }))).toEqual([`${triage} securityReviewer: triage`]);
    const lapsed = new Life().shown(['policy-1'], { severity }).does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 30 }).on(3).shown(['policy-1', 'policy-2'], { severity });
    expect(dues(lapsed)).toContain(`${3 + decide} controlOwner: approveAgain`);
  });

  it('is an answer to what was asked for', () => {
    const ask = (act: 'askExtension' | 'askRenewal' | 'askRiskAcceptance', day: number): Life => approvedLife().on(day).does(PRIYA, act, { untilDay: DAY_0 + 90, changed: 'x', why: 'x' });
    expect(dues(ask('askExtension', 5))).toContain('15 controlOwner: decideExtension');
    expect(dues(ask('askRenewal', 41))).toContain('51 controlOwner: decideRenewal');
    expect(dues(ask('askRiskAcceptance', 5))).toContain('19 riskLeadership: decideRisk');
  });

  it('is an answer to what is found of a request that nobody decided on, from the day it is found', () => {
    const found = LIVES.requested().on(4).shown();
    expect(dues(found)).toEqual(['5 controlOwner: decideRequest', '18 securityReviewer: triage']);
    expect(dues(found.on(9).shown(['policy-1', 'policy-2']))).toContain('18 securityReviewer: triage');
    const assigned = LIVES.requested().on(1).does(ANA, 'assign', { controlOwner: MIRA }).on(4).shown();
    expect(dues(assigned)).toContain('18 controlOwner: triage');
    expect(dues(found.does(PRIYA, 'withdraw'))).toEqual(['18 securityReviewer: triage']);
    expect(dues(LIVES.requested().on(4).shown([], { findings: [coveredSetting('policy-1', { endsOn: '2026-06-22' })] }))).toContain('20 controlOwner: remove');
  });

  it('is an answer to what a request took in, or to what was dismissed and is asked for', () => {
    const answer = encodeAnswer({ ...OTHER_ANSWER, findings: findingsOf(['policy-9']) });
    expect(dues(LIVES.requested().on(4).does(ANA, 'absorb', { from: 'x2', answer, sinceDay: DAY_0 - 50, lineage: NOTHING_USED }))).toEqual(['5 controlOwner: decideRequest', '18 securityReviewer: triage']);
    expect(dues(LIVES.dismissed().on(4).does(PRIYA, 'request', REQUEST))).toContain('14 controlOwner: triage');
    expect(dues(LIVES.closed().on(5).does(PRIYA, 'request', REQUEST)).join()).not.toContain('triage');
  });

  it('is an answer to an offered seat, within 7 days', () => {
    const life = approvedLife().on(5).does(MIRA, 'handOn', { to: JON }).on(6).does(ANA, 'offerSeat', { seat: 'securityReviewer', to: RAJ });
    expect(dues(life).filter((due) => due.includes('answerOffer'))).toEqual(['12 named: answerOffer controlOwner', '13 named: answerOffer securityReviewer']);
  });

  it('is the confirmation of what a request in words covers, once a report shows it', () => {
    const words = LIVES.requested().on(1).does(MIRA, 'approve', APPROVE);
    expect(dues(words).join()).not.toContain('confirmScope');
    expect(isScopeUnconfirmed(words.state.parts)).toBe(false);
    expect(dues(words.on(5).shown())).toContain('19 controlOwner: confirmScope');
    expect(isScopeUnconfirmed(words.state.parts)).toBe(true);
    const older = LIVES.requested().on(9).does(MIRA, 'approve', { ...APPROVE, endDay: DAY_0 + 40 }).shown(['policy-1'], { ranOn: '2026-06-03' });
    expect(dues(older)).toContain('23 controlOwner: confirmScope');
    expect(isScopeUnconfirmed(LIVES.approved().state.parts)).toBe(false);
    expect(isScopeUnconfirmed(words.does(MIRA, 'reportRemoved', { onDay: DAY_0 + 5, text: 'x', gone: true }).state.parts)).toBe(false);
    expect(isScopeUnconfirmed(LIVES.requested().shown().state.parts)).toBe(false);
  });

  it('is the answer to a proposal to dismiss it, also where it is assigned', () => {
    for (const life of [LIVES.unassigned(), LIVES.assigned()]) expect(dues(life.does(ANA, 'proposeDismissal', { reason: 'byDesign', text: 'x' })).join()).toContain('controlOwner: confirmDismissal');
  });

  it('is a review from the first approval where nobody reviewed it, whatever happened since', () => {
    expect(dues(keptLife().on(9).shown(['policy-1', 'policy-2']))).toContain('62 securityReviewer: review');
  });

  it('is a signature where an accepted risk got more', () => {
    expect(dues(acceptedLife().on(10).shown(['policy-1', 'policy-2']))).toContain('24 riskLeadership: sign');
  });

  it('is what was promised, as long as what it was promised about is due', () => {
    const told = (duty: string, dueDay: number): Life => approvedLife().on(50).does(ANA, 'escalated', { level: 'risk', duty, dueDay: DAY_0 + dueDay }).on(51).does(LENA, 'acknowledge', { who: MIRA, what: 'Remove it.', byDay: DAY_0 + 60 });
    expect(dues(told('remove', 40))).toContain('60 named: doAcknowledged');
    expect(dues(told('remove', 45))).toContain('60 named: doAcknowledged');
    expect(dues(told('remove', 39)).join()).not.toContain('doAcknowledged');
    expect(dues(told('triage', 40)).join()).not.toContain('doAcknowledged');
    expect(dues(told('remove', 40).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 51, text: 'x', gone: true })).join()).not.toContain('doAcknowledged');
  });

  it('is what was promised while one of several things is due, and only for what had been escalated then', () => {
    const told = (...duties: readonly (readonly [string, number])[]): Life => duties.reduce((life, [duty, dueDay]) => life.does(ANA, 'escalated', { level: 'risk', duty, dueDay: DAY_0 + dueDay }), approvedLife().on(50));
    const promised = (life: Life): Life => life.on(51).does(LENA, 'acknowledge', { who: MIRA, what: 'Remove it.', byDay: DAY_0 + 60 });
    expect(dues(promised(told(['triage', 40], ['remove', 40])))).toContain('60 named: doAcknowledged');
    const later = promised(told(['triage', 40])).does(ANA, 'escalated', { level: 'risk', duty: 'remove', dueDay: DAY_0 + 40 });
    expect(dues(later).join()).not.toContain('doAcknowledged');
  });

  it('is what was promised after an escalation by hand, until the next review', () => {
    const byHand = (): Life => approvedLife().on(50).does(ANA, 'escalate', { level: 'risk', reason: 'x' }).on(51).does(LENA, 'acknowledge', { who: ANA, what: 'Review it.', byDay: DAY_0 + 60 });
    expect(dues(byHand())).toContain('60 named: doAcknowledged');
    expect(dues(byHand().does(ANA, 'review', { needed: 'yes', end: 'right', controls: 'work', text: 'x' })).join()).not.toContain('doAcknowledged');
    expect(dues(LIVES.unassigned().does(ANA, 'escalate', { level: 'risk', reason: 'x' }).does(LENA, 'acknowledge', { who: ANA, what: 'x', byDay: DAY_0 + 9 }))).toContain('9 named: doAcknowledged');
  });

  it('is removal by the tenant’s own end date, too, and none where a finding has none', () => {
    const found = (endsOn: readonly (string | null)[]): Life => new Life().shown([], { findings: endsOn.map((end, at) => coveredSetting(`policy-${at}`, { endsOn: end })) });
    expect(dues(found(['2026-06-22', '2026-06-12']))).toContain('20 controlOwner: remove');
    expect(dues(found(['2026-06-22', null])).join()).not.toContain('remove');
    expect(dues(found(['2026-06-22']).on(1).does(ANA, 'assign', { controlOwner: MIRA }).on(2).shown([], { findings: [coveredSetting('policy-0', { endsOn: '2026-06-24' })] }))).toContain('22 controlOwner: remove');
    expect(dues(found(['2026-06-22']).on(2).shown([], { findings: [coveredSetting('policy-0', { endsOn: null })] })).join()).not.toContain('remove');
    const kept = found(['2026-06-22']).does(MIRA, 'keep', { ...KEEP, findings: [coveredSetting('policy-0', {})] });
    expect(dues(kept.on(2).shown([], { findings: [coveredSetting('policy-0', { endsOn: '2026-06-24' })] }))).toContain('60 controlOwner: remove');
  });

  it('comes by its day; of two on one day the more pressing first', () => {
    const due = (duty: Due['duty'], day: number): Due => ({ duty, of: 'controlOwner', day });
    expect([due('review', 5), due('remove', 5), due('triage', 4)].sort(byDay).map(({ duty }) => duty)).toEqual(['triage', 'remove', 'review']);
  });
});

describe('a drill', () => {
  const breakGlass = (known?: Parameters<typeof knowing>[0]): Life => new Life('x1', known && knowing(known)).does(PRIYA, 'request', { ...REQUEST, category: 'emergencyAccess' }).shown().on(1).does(MIRA, 'approve', { ...KEEP, endDay: DAY_0 + 40, answersForIt: true });

  it('is due every 90 days where the playbook has drills, from the approval and from the last one', () => {
    expect(dues(breakGlass())).toContain('91 controlOwner: drill');
    expect(dues(breakGlass().on(30).does(MIRA, 'reportDrill', { onDay: DAY_0 + 25, text: 'x' }))).toContain('115 controlOwner: drill');
    expect(dues(approvedLife()).join()).not.toContain('drill');
    expect(dues(breakGlass({ policy: { drillEveryDays: 10 } }))).toContain('11 controlOwner: drill');
  });

  it('takes the place of the end date once it is accepted as a change of the baseline', () => {
    const accepted = breakGlass().on(5).does(PRIYA, 'askRiskAcceptance', { why: 'x' }).does(LENA, 'acceptRisk', { residualRisk: 'x', why: 'x', signAgainDay: DAY_0 + 180 });
    expect(dues(accepted)).toContain('91 controlOwner: drill');
    expect(dues(accepted).join()).not.toContain('remove');
    expect(dues(accepted.on(9).shown(['policy-1', 'policy-2']))).toContain('91 controlOwner: drill');
  });
});

describe('what was shown of a control', () => {
  const control = { id: 'c1', text: 'x', how: '', works: true, shownOnDay: DAY_0, shownBy: MIRA } as const;
  const valid = (evidenceValidDays: number, more: object = {}) => controlValidUntil({ ...control, ...more }, { severity: 'high', policy: { ...DEFAULT_POLICY, evidenceValidDays } });

  it('is valid for the review interval, or for as long as policy says', () => {
    expect(valid(0)).toBe(DAY_0 + 30);
    expect(valid(7)).toBe(DAY_0 + 7);
    expect(valid(0, { works: false })).toBeUndefined();
    expect(valid(0, { works: undefined, shownOnDay: undefined })).toBeUndefined();
  });

  it('is due again when it is no longer valid, and at once where it does not work', () => {
    const shown = (works: string): Life => keptLife().on(9).does(MIRA, 'confirmControl', { control: 'c1', works, onDay: DAY_0 + 8 });
    expect(dues(shown('yes'))).toContain('68 controlOwner: showControl c1');
    expect(dues(shown('no'))).toContain('8 controlOwner: showControl c1');
    expect(dues(new Life('x1', knowing({ policy: { evidenceValidDays: 20 } })).shown().does(MIRA, 'keep', KEEP))).toContain('20 controlOwner: showControl c1');
  });
});
