import { judge } from '../../../../src/domain/judge/judge';
import type { Severity } from '../../../../src/domain/exception/severity';
import { ANA, DAY_0, findingsOf, HANA, KEEP, knowing, LENA, Life, MIRA, OLE, PRIYA, REQUEST } from './life';
import { ACCEPT, acceptedLife, approvedLife, keptLife, LIVES } from './states';

const asked = (life: Life = approvedLife()): Life => life.on(5).does(PRIYA, 'askRiskAcceptance', { why: 'It never ends.' });
const sign = (life: Life, day: number): Life => life.does(LENA, 'acceptRisk', { ...ACCEPT, signAgainDay: DAY_0 + day });

describe('a permanent override', () => {
  const override = (life: Life, day: number) => judge(life.state, DAY_0 + day).override;

  it('is what was found without an end date', () => {
    expect(override(LIVES.unassigned(), 0)).toBe('noEnd');
    expect(override(LIVES.assigned(), 5)).toBe('noEnd');
    expect(override(LIVES.unassigned().does(PRIYA, 'request', REQUEST), 1)).toBe('noEnd');
    expect(override(LIVES.requested(), 1)).toBeUndefined();
    expect(override(LIVES.closed(), 9)).toBeUndefined();
  });

  it('is what is still there after the last end date that policy allows', () => {
    expect(override(approvedLife(), 40)).toBeUndefined();
    expect(override(approvedLife(), 41)).toBeUndefined();
    expect(override(approvedLife(), 181)).toBeUndefined();
    expect(override(approvedLife(), 182)).toBe('pastLastEnd');
  });

  it('is decided by risk leadership also where somebody declares an emergency meanwhile', () => {
    const declared = (): Life => LIVES.unassigned(knowing({ serviceOwner: OLE })).does(ANA, 'assign', { controlOwner: MIRA }).does(MIRA, 'takeControlSeat').does(OLE, 'askRiskAcceptance', { why: 'x' }).on(2).does(PRIYA, 'declareEmergency', { untilDay: DAY_0 + 6, why: 'Now.' });
    expect(declared().lifecycle).toBe('emergency');
    expect(judge(declared().state, DAY_0 + 2).dues.map(({ duty }) => duty)).toContain('decideRisk');
    expect(sign(declared(), 90).lifecycle).toBe('acceptedRisk');
    const refused = declared().on(3).does(LENA, 'refuseRisk', { reason: 'No.', byDay: DAY_0 + 20 });
    expect(refused.state.parts).toMatchObject({ standing: { lifecycle: 'refused' }, end: { day: DAY_0 + 20, by: 'removeBy' }, ask: undefined });
  });

  it('is what has passed its end date without an extension left', () => {
    const critical = () => new Life().shown(['policy-1'], { severity: 'critical' }).on(1).does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 10 });
    expect(override(critical(), 10)).toBeUndefined();
    expect(override(critical(), 11)).toBe('pastLastEnd');
  });

  it('stays one while its removal is verified, unless it was signed', () => {
    const reported = () => new Life().shown(['policy-1'], { severity: 'critical' }).on(1).does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 10 }).on(12).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 12, text: 'x', gone: true });
    expect(override(reported(), 12)).toBe('pastLastEnd');
    const accepted = acceptedLife().on(9).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 9, text: 'x', gone: true });
    expect(accepted.lifecycle).toBe('removalReported');
    expect(override(accepted, 9)).toBeUndefined();
  });

  it('has two ways out, removal and acceptance of the risk; nothing else ends or moves it', () => {
    const life = () => new Life().does(PRIYA, 'request', REQUEST).shown(['policy-1'], { severity: 'critical' }).on(1).does(MIRA, 'approve', { ...KEEP, endDay: DAY_0 + 10, answersForIt: true }).on(11);
    expect(override(life(), 11)).toBe('pastLastEnd');
    const findings = findingsOf(['policy-1']);
    const tries = [
      life().does(PRIYA, 'askExtension', { untilDay: DAY_0 + 20, changed: 'x' }),
      life().does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 20, changed: 'x' }),
      life().does(MIRA, 'approve', { ...KEEP, endDay: DAY_0 + 20, answersForIt: true }),
      life().does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 20 }),
      life().does(MIRA, 'remove', { byDay: DAY_0 + 20 }),
      life().does(MIRA, 'grantRenewal', { endDay: DAY_0 + 20, findings }),
      life().does(PRIYA, 'request', REQUEST),
      life().does(PRIYA, 'withdraw'),
      life().does(PRIYA, 'declareEmergency', { untilDay: DAY_0 + 12, why: 'x' }),
      life().does(ANA, 'proposeDismissal', { reason: 'byDesign', text: 'x' }),
      life().does(ANA, 'merge', { into: 'x2', reason: 'x' }),
    ];
    expect(tries.map(({ refused }) => refused?.code)).not.toContain(undefined);
    expect(life().does(MIRA, 'reportRemoved', { onDay: DAY_0 + 11, text: 'x', gone: true }).refused).toBeUndefined();
    expect(sign(life().does(PRIYA, 'askRiskAcceptance', { why: 'x' }), 20).refused).toBeUndefined();
  });
});

describe('the acceptance of a risk', () => {
  it('is asked for by the business or the service owner, and decided by risk leadership', () => {
    expect(approvedLife().on(5).does(LENA, 'acceptRisk', ACCEPT).refused).toEqual({ code: 'notAsked', kind: 'riskAcceptance' });
    expect(approvedLife().on(5).does(LENA, 'refuseRisk', { reason: 'x', byDay: DAY_0 + 9 }).refused).toEqual({ code: 'notAsked', kind: 'riskAcceptance' });
    expect(approvedLife().on(5).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' }).does(LENA, 'acceptRisk', ACCEPT).refused).toEqual({ code: 'notAsked', kind: 'riskAcceptance' });
    const bySam = keptLife(knowing({ serviceOwner: OLE })).on(5).does(OLE, 'askRiskAcceptance', { why: 'x' });
    expect(sign(bySam, 90).refused).toBeUndefined();
    expect(sign(asked(), 180).state.parts).toMatchObject({
      standing: { lifecycle: 'acceptedRisk', onDay: DAY_0 + 5 },
      risk: { by: LENA, onDay: DAY_0 + 5, signAgainDay: DAY_0 + 180, residualRisk: ACCEPT.residualRisk, why: ACCEPT.why, signatures: 1 },
      scope: { findings: [{ extent: [] }], onDay: DAY_0 + 5, words: REQUEST.setting },
    });
    expect(sign(asked(), 180).state.parts).toMatchObject({ ask: undefined, end: undefined });
  });

  it('is decided within 14 days', () => {
    expect(asked().state.parts.ask).toMatchObject({ kind: 'riskAcceptance', dueDay: DAY_0 + 19, untilDay: undefined, by: PRIYA });
  });

  it('that was asked for is not taken from risk leadership by asking for something else', () => {
    const waiting = (): Life => LIVES.unassigned(knowing({ serviceOwner: OLE })).does(ANA, 'assign', { controlOwner: MIRA }).does(MIRA, 'takeControlSeat').on(3).does(OLE, 'askRiskAcceptance', { why: 'x' });
    const again = waiting().does(HANA, 'request', REQUEST);
    expect(again.refused).toEqual({ code: 'askedAlready', kind: 'riskAcceptance' });
    expect(again.state.parts.ask).toEqual(waiting().state.parts.ask);
    expect(again.does(LENA, 'acceptRisk', ACCEPT).refused).toBeUndefined();
  });

  it('wants somebody who answers for the control', () => {
    const offered = (): Life => LIVES.unassigned(knowing({ serviceOwner: OLE })).does(ANA, 'assign', { controlOwner: MIRA }).does(OLE, 'askRiskAcceptance', { why: 'x' });
    expect(sign(offered(), 90).refused).toEqual({ code: 'noControlOwner' });
    expect(sign(offered().does(MIRA, 'takeControlSeat'), 90).refused).toBeUndefined();
  });

  it('counts as the first approval where there was none', () => {
    const found = LIVES.unassigned(knowing({ serviceOwner: OLE })).does(ANA, 'assign', { controlOwner: MIRA }).does(MIRA, 'takeControlSeat').on(3).does(OLE, 'askRiskAcceptance', { why: 'x' });
    expect(sign(found, 90).state.parts.grants.firstApprovalDay).toBe(DAY_0 + 3);
    expect(sign(asked(), 90).state.parts.grants.firstApprovalDay).toBe(DAY_0 + 1);
  });

  it('settles a proposal to dismiss it', () => {
    const proposed = LIVES.assigned(knowing({ serviceOwner: OLE })).does(MIRA, 'takeControlSeat').does(ANA, 'proposeDismissal', { reason: 'byDesign', text: 'x' }).does(OLE, 'askRiskAcceptance', { why: 'x' });
    expect(sign(proposed, 90).state.parts.dismissal).toBeUndefined();
  });

  it.each<[Severity, number]>([
    ['critical', 180],
    ['high', 180],
    ['medium', 365],
    ['low', 365],
  ])('of %s severity is signed again after at most %i days', (severity, days) => {
    const life = (): Life => asked(approvedLife().does(ANA, 'rateSeverity', { severity: severity === 'medium' ? 'high' : severity, reason: 'x' }).does(ANA, 'rateSeverity', { severity, reason: 'x' }));
    expect(sign(life(), 5 + days).refused).toBeUndefined();
    expect(sign(life(), 6 + days).refused).toEqual({ code: 'dayTooLate', field: 'signAgainDay', latestDay: DAY_0 + 5 + days, because: 'sign' });
    expect(sign(life(), 5).refused).toEqual({ code: 'dayPassed', field: 'signAgainDay' });
    expect(sign(life(), 6).refused).toBeUndefined();
  });

  it('is signed again, also late, and counts the signatures', () => {
    const again = (day: number, next: number): Life => acceptedLife().on(day).does(LENA, 'signAgain', { residualRisk: 'Less.', signAgainDay: DAY_0 + next });
    expect(again(100, 300).state.parts.risk).toEqual({ by: LENA, onDay: DAY_0 + 100, signAgainDay: DAY_0 + 300, residualRisk: 'Less.', why: ACCEPT.why, signatures: 2 });
    expect(again(250, 300).refused).toBeUndefined();
    expect(acceptedLife().on(9).does(HANA, 'signAgain', { residualRisk: 'x', signAgainDay: DAY_0 + 90 }).state.parts.risk?.by).toEqual(HANA);
    expect(again(100, 466).refused).toMatchObject({ code: 'dayTooLate', because: 'sign' });
    expect(again(100, 100).refused).toEqual({ code: 'dayPassed', field: 'signAgainDay' });
    expect(judge(again(100, 300).state, DAY_0 + 100).dues).toContainEqual(expect.objectContaining({ duty: 'sign', of: 'riskLeadership', day: DAY_0 + 300 }));
    expect(LIVES.lapsed().on(5).does(LENA, 'signAgain', { residualRisk: 'x', signAgainDay: DAY_0 + 99 }).refused).toEqual({ code: 'notThere', field: 'risk' });
  });

  it('can be taken back: it must go by a day', () => {
    const revoked = acceptedLife().on(9).does(LENA, 'revokeRisk', { reason: 'No.', byDay: DAY_0 + 30 });
    expect(revoked.state.parts).toMatchObject({ standing: { lifecycle: 'refused' }, end: { day: DAY_0 + 30, by: 'removeBy', setOnDay: DAY_0 + 9 }, risk: undefined });
    expect(LIVES.lapsed().on(5).does(LENA, 'revokeRisk', { reason: 'x', byDay: DAY_0 + 30 }).refused).toEqual({ code: 'notThere', field: 'risk' });
  });

  it('is no open exception, and is open again while its removal is verified', () => {
    expect(judge(acceptedLife().state, DAY_0 + 5)).toMatchObject({ isOpen: false, override: undefined });
    const back = acceptedLife().on(9).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 9, text: 'x', gone: true }).on(10).does(ANA, 'refute', { text: 'x' });
    expect(back.state.parts).toMatchObject({ standing: { lifecycle: 'acceptedRisk' }, risk: { signatures: 1 } });
  });
});

describe('a risk that is refused', () => {
  const refuse = (life: Life, byDay: number): Life => life.does(LENA, 'refuseRisk', { reason: 'No.', byDay: DAY_0 + byDay });

  it('must be gone by a day, no later than it was approved for', () => {
    expect(refuse(asked(), 40).state.parts).toMatchObject({ standing: { lifecycle: 'refused' }, end: { day: DAY_0 + 40, by: 'removeBy' }, ask: undefined });
    expect(refuse(asked(), 41).refused).toEqual({ code: 'dayTooLate', field: 'byDay', latestDay: DAY_0 + 40, because: 'currentEnd' });
    expect(refuse(asked(), 4).refused).toEqual({ code: 'dayPassed', field: 'byDay' });
    expect(refuse(asked(), 5).refused).toBeUndefined();
  });

  it('gives no more days where its end has passed, as often as it is asked for', () => {
    const late = (): Life => approvedLife().on(60).does(PRIYA, 'askRiskAcceptance', { why: 'x' });
    expect(refuse(late(), 60).refused).toMatchObject({ code: 'dayTooLate', latestDay: DAY_0 + 40 });
    expect(late().does(LENA, 'refuseRisk', { reason: 'No.' }).state.parts.end?.day).toBe(DAY_0 + 40);
    const found = (): Life => new Life('x1', knowing({ serviceOwner: OLE })).shown().does(MIRA, 'remove', { byDay: DAY_0 + 90 }).on(91).does(OLE, 'askRiskAcceptance', { why: 'x' });
    expect(refuse(found(), 91).refused).toMatchObject({ code: 'dayTooLate', latestDay: DAY_0 + 90, because: 'currentEnd' });
    expect(found().does(LENA, 'refuseRisk', { reason: 'No.' }).state.parts.end?.day).toBe(DAY_0 + 90);
    expect(refuse(LIVES.lapsed().on(5).does(PRIYA, 'askRiskAcceptance', { why: 'x' }), 9).state.parts).toMatchObject({ lapse: undefined, risk: undefined });
  });
});
