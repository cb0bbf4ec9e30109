import { judge } from '../../../../src/domain/judge/judge';
import { coveredSetting } from './decisions';
import { ANA, APPROVE, DAY_0, findingsOf, KEEP, LENA, Life, MIRA, PRIYA, REQUEST, REVIEW } from './life';
import { acceptedLife, approvedLife, LIVES } from './states';

const KEY = (policy: string): string => `tenant|${policy}|userExcluded|user-1`;
const TWO = findingsOf(['policy-1', 'policy-2']);
const again = (endDay: number, findings = TWO) => ({ ...APPROVE, findings, endDay: DAY_0 + endDay });

describe('an approval lapses', () => {
  it('when the same principal got a further setting', () => {
    const life = approvedLife().on(10).shown(['policy-1', 'policy-2']);
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'lapsed', onDay: DAY_0 + 10 }, lapse: { of: 'approval', cause: 'grew', onDay: DAY_0 + 10, added: [KEY('policy-2')] } });
  });

  it('when it reaches farther', () => {
    const wider = approvedLife().on(10).shown([], { findings: [coveredSetting('policy-1', { extent: ['Mail.Read'] })] });
    expect(wider.lifecycle).toBe('lapsed');
    const approved = new Life().shown([], { findings: [coveredSetting('policy-1', { extent: ['a', 'b'] })] }).on(1).does(MIRA, 'keep', { ...KEEP, findings: [coveredSetting('policy-1', { extent: ['b', 'a'] })] });
    expect(approved.refused).toBeUndefined();
    expect(approved.on(10).shown([], { findings: [coveredSetting('policy-1', { extent: ['a', 'c'] })] }).lifecycle).toBe('lapsed');
  });

  it('not when it got less, nor when the same is seen again', () => {
    const both = LIVES.requested().shown(['policy-1', 'policy-2']).on(1).does(MIRA, 'approve', again(40));
    expect(both.on(10).shown(['policy-1']).lifecycle).toBe('approved');
    expect(both.on(11).shown(['policy-1', 'policy-2']).lifecycle).toBe('approved');
    const extent = new Life().shown([], { findings: [coveredSetting('policy-1', { extent: ['a', 'b'] })] }).on(1).does(MIRA, 'keep', { ...KEEP, findings: [coveredSetting('policy-1', { extent: ['a', 'b'] })] });
    expect(extent.on(10).shown([], { findings: [coveredSetting('policy-1', { extent: ['b'] })] }).lifecycle).toBe('approved');
  });

  it('not by a report that is older than the newest one', () => {
    const life = approvedLife().on(10).shown(['policy-1', 'policy-2'], { ranOn: '2026-06-01' });
    expect(life.lifecycle).toBe('approved');
    expect(life.state.parts.seen?.findings).toHaveLength(1);
  });

  it('once: what comes on top of it is named, the day stays', () => {
    const life = approvedLife().on(10).shown(['policy-1', 'policy-2']).on(12).shown(['policy-1', 'policy-2', 'policy-3']);
    expect(life.state.parts).toMatchObject({ standing: { onDay: DAY_0 + 10 }, lapse: { of: 'approval', onDay: DAY_0 + 10, added: [KEY('policy-2'), KEY('policy-3')] } });
  });

  it('and stays so when it got less again: somebody has to look', () => {
    expect(LIVES.lapsed().on(5).shown(['policy-1']).lifecycle).toBe('lapsed');
  });

  it('and an approval in words cannot be outgrown before its scope was confirmed', () => {
    const words = LIVES.requested().on(1).does(MIRA, 'approve', APPROVE).on(5).shown(['policy-1', 'policy-2']);
    expect(words.lifecycle).toBe('approved');
    expect(words.does(MIRA, 'confirmScope', { findings: findingsOf(['policy-1']) }).refused).toEqual({ code: 'scopeNotAsSeen' });
    words.does(MIRA, 'confirmScope', { findings: TWO });
    expect(words.state.parts.scope).toEqual({ findings: TWO.map(({ key }) => ({ key, extent: [] })), words: REQUEST.setting, onDay: DAY_0 + 5 });
    expect(words.on(6).shown(['policy-1', 'policy-2', 'policy-3']).lifecycle).toBe('lapsed');
    expect(LIVES.requested().on(1).does(MIRA, 'approve', APPROVE).does(MIRA, 'confirmScope', { findings: [] }).refused).toEqual({ code: 'nothingSeen' });
  });

  it('not where it must go anyway', () => {
    const refused = approvedLife().on(4).does(PRIYA, 'askRiskAcceptance', { why: 'x' }).does(LENA, 'refuseRisk', { reason: 'No.', byDay: DAY_0 + 20 }).on(9).shown(['policy-1', 'policy-2']);
    expect(refused.state.parts).toMatchObject({ standing: { lifecycle: 'refused' }, lapse: undefined });
  });

  it('meanwhile too: what got more while its removal was reported has lapsed when that is refuted', () => {
    const life = LIVES.removalReported().on(5).shown(['policy-1', 'policy-2']);
    expect(life.lifecycle).toBe('removalReported');
    life.on(6).does(ANA, 'refute', { text: 'Still there.' });
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'lapsed', onDay: DAY_0 + 6 }, lapse: { of: 'approval', added: [KEY('policy-2')] } });
  });
});

describe('what reports showed and show no more', () => {
  const NO_MORE = { code: 'shownNoMore' };
  const gone = (life: Life): Life => life.shown([], { findings: [], gone: (life.state.parts.seen?.findings ?? []).map(({ key }) => key) });

  it('is not renewed: the renewal would cover nothing, and whatever is shown later would be no growth', () => {
    const life = gone(approvedLife().on(41)).does(ANA, 'review', REVIEW).does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 80, changed: 'x' });
    expect(life.does(MIRA, 'grantRenewal', { endDay: DAY_0 + 80, findings: [] }).refused).toEqual(NO_MORE);
    expect(life.on(50).shown(['policy-1', 'policy-2']).lifecycle).toBe('lapsed');
  });

  it('is not approved, for the first time or again', () => {
    expect(gone(LIVES.lapsed().on(6)).does(MIRA, 'approve', again(40, [])).refused).toEqual(NO_MORE);
    expect(gone(LIVES.assigned().on(6)).does(PRIYA, 'request', REQUEST).does(MIRA, 'approve', APPROVE).refused).toEqual(NO_MORE);
  });

  it('is not accepted as a risk, and not signed again', () => {
    const asked = approvedLife().on(3).does(PRIYA, 'askRiskAcceptance', { why: 'x' }).on(4);
    const sign = { residualRisk: 'x', why: 'x', signAgainDay: DAY_0 + 90 };
    expect(gone(asked).does(LENA, 'acceptRisk', sign).refused).toEqual(NO_MORE);
    const accepted = gone(acceptedLife().on(6));
    expect(accepted.does(LENA, 'signAgain', { residualRisk: 'x', signAgainDay: DAY_0 + 90 }).refused).toEqual(NO_MORE);
    expect(accepted.does(MIRA, 'reportRemoved', { onDay: DAY_0 + 6, text: 'Disabled.', gone: true }).refused).toBeUndefined();
  });

  it('is approved in words once its removal was verified and it is asked for anew', () => {
    const anew = LIVES.closed().on(9).does(PRIYA, 'request', REQUEST).does(MIRA, 'approve', APPROVE);
    expect([anew.voids, anew.lifecycle]).toEqual([[], 'approved']);
  });
});

describe('what stays where all that was approved is split off', () => {
  it('was never approved: it has lapsed, and whatever comes on top of it is named', () => {
    const life = LIVES.removalReported().on(4).shown(['policy-1', 'policy-2']).on(5).does(ANA, 'split', { findings: [KEY('policy-1')], into: 'x2', reason: 'Its own.' }).on(6).does(ANA, 'refute', { text: 'Still there.' });
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'lapsed' }, scope: { findings: [] }, lapse: { added: [KEY('policy-2')] } });
    expect(judge(life.state, life.today).scopeUnconfirmed).toBe(false);
    expect(life.on(7).shown(['policy-2', 'policy-3']).state.parts.lapse).toMatchObject({ added: [KEY('policy-2'), KEY('policy-3')] });
    expect(life.does(MIRA, 'approve', again(40, findingsOf(['policy-2', 'policy-3']))).lifecycle).toBe('approved');
  });
});

describe('a lapsed approval is healed', () => {
  const lapsed = () => LIVES.lapsed().on(10);

  it('by approving it again with all that it has now, at most until the end that it had', () => {
    expect(lapsed().does(MIRA, 'approve', again(40, findingsOf(['policy-1']))).refused).toEqual({ code: 'scopeNotAsSeen' });
    expect(lapsed().does(MIRA, 'approve', again(41)).refused).toEqual({ code: 'dayTooLate', field: 'endDay', latestDay: DAY_0 + 40, because: 'approvedEnd' });
    const healed = lapsed().does(MIRA, 'approve', again(40));
    expect(healed.state.parts).toMatchObject({ standing: { lifecycle: 'approved' }, grants: { firstApprovalDay: DAY_0 + 1, extensionsUsed: 0 }, end: { day: DAY_0 + 40 } });
    expect(healed.state.parts.lapse).toBeUndefined();
    expect(healed.on(11).shown(['policy-1', 'policy-2']).lifecycle).toBe('approved');
  });

  it('not by approving after its end date: that is a renewal', () => {
    expect(LIVES.lapsed().on(40).does(MIRA, 'approve', again(40)).refused).toBeUndefined();
    expect(LIVES.lapsed().on(41).does(MIRA, 'approve', again(41)).refused).toEqual({ code: 'endedRenew', endDay: DAY_0 + 40 });
  });

  it('by splitting off what was added', () => {
    const split = lapsed().does(ANA, 'split', { findings: [KEY('policy-2')], into: 'x2', reason: 'Its own.' });
    expect(split.state.parts).toMatchObject({ standing: { lifecycle: 'approved', onDay: DAY_0 + 10 }, without: [KEY('policy-2')], end: { day: DAY_0 + 40 } });
    expect(split.state.parts.lapse).toBeUndefined();
  });

  it('not by splitting off only some of it', () => {
    const life = approvedLife().on(3).shown(['policy-1', 'policy-2', 'policy-3']).does(ANA, 'split', { findings: [KEY('policy-2')], into: 'x2', reason: 'Its own.' });
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'lapsed' }, lapse: { of: 'approval', onDay: DAY_0 + 3, added: [KEY('policy-3')] }, without: [KEY('policy-2')] });
    expect(life.state.parts.seen?.findings.map(({ key }) => key)).toEqual([KEY('policy-1'), KEY('policy-3')]);
    const granted = approvedLife().on(3).shown(['policy-1', 'policy-2', 'policy-3']).does(ANA, 'split', { findings: [KEY('policy-1')], into: 'x2', reason: 'x' });
    expect(granted.state.parts.scope?.findings).toEqual([]);
  });

  it('or ended by a day of removal', () => {
    const life = lapsed().does(MIRA, 'remove', { byDay: DAY_0 + 30 });
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'refused' }, end: { day: DAY_0 + 30, by: 'removeBy' } });
    expect(life.state.parts.lapse).toBeUndefined();
  });
});

describe('an accepted risk lapses', () => {
  const grown = () => acceptedLife().on(10).shown(['policy-1', 'policy-2']);

  it('when it got more: it is no longer signed', () => {
    expect(grown().state.parts).toMatchObject({ standing: { lifecycle: 'lapsed' }, lapse: { of: 'acceptance', added: [KEY('policy-2')] }, risk: { signatures: 1 } });
    expect(judge(grown().state, DAY_0 + 10)).toMatchObject({ isOpen: true, override: 'noEnd' });
    expect(grown().on(11).shown(['policy-1', 'policy-2', 'policy-3']).state.parts.lapse).toMatchObject({ of: 'acceptance', onDay: DAY_0 + 10 });
  });

  it('and is signed again by risk leadership, or must go', () => {
    const signed = grown().does(LENA, 'signAgain', { residualRisk: 'More.', signAgainDay: DAY_0 + 99 });
    expect(signed.state.parts).toMatchObject({ standing: { lifecycle: 'acceptedRisk' }, risk: { signatures: 2, residualRisk: 'More.' } });
    expect(signed.state.parts.lapse).toBeUndefined();
    expect(signed.on(12).shown(['policy-1', 'policy-2']).lifecycle).toBe('acceptedRisk');
    expect(grown().does(LENA, 'revokeRisk', { reason: 'No.', byDay: DAY_0 + 20 }).lifecycle).toBe('refused');
    expect(grown().does(MIRA, 'remove', { byDay: DAY_0 + 20 }).state.parts).toMatchObject({ standing: { lifecycle: 'refused' }, risk: undefined });
  });

  it('and is no control owner’s to approve, extend or renew', () => {
    expect(grown().does(MIRA, 'approve', again(40)).refused).toEqual({ code: 'notNow', lifecycle: 'lapsed' });
    expect(grown().does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' }).refused).toEqual({ code: 'notNow', lifecycle: 'lapsed' });
    expect(grown().does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 60, changed: 'x' }).refused).toEqual({ code: 'notNow', lifecycle: 'lapsed' });
    expect(grown().does(ANA, 'review', { ...REVIEW, end: 'earlier', byDay: DAY_0 + 20 }).refused).toEqual({ code: 'nothingEnds', field: 'end' });
  });

  it('and stands again when what was added is split off', () => {
    expect(grown().does(ANA, 'split', { findings: [KEY('policy-2')], into: 'x2', reason: 'Its own.' }).lifecycle).toBe('acceptedRisk');
  });
});
