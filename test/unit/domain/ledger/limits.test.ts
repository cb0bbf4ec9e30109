import { ANA, APPROVE, DAY_0, findingsOf, KEEP, knowing, Life, MIRA, PRIYA, REQUEST, REVIEW, SAM } from './life';
import { extended, found, keep, renewed, tooLate } from './longer';
import { approvedLife, keptLife, LIVES } from './states';

describe('a single grant', () => {
  it.each([
    ['critical', 30],
    ['high', 45],
    ['medium', 90],
    ['low', 90],
  ] as const)('of %s severity is at most %i days long', (severity, days) => {
    expect(keep(found(severity), 1 + days).refused).toBeUndefined();
    expect(keep(found(severity), 2 + days).refused).toEqual(tooLate('endDay', 1 + days, 'grant'));
  });

  it('counts by the severity that a reviewer rated', () => {
    const rated = (): Life => found('medium').does(ANA, 'rateSeverity', { severity: 'critical' });
    expect(keep(rated(), 31).refused).toBeUndefined();
    expect(keep(rated(), 32).refused).toEqual(tooLate('endDay', 31, 'grant'));
  });

  it('of a request that no report shows yet counts by the worst that its family knows', () => {
    const request = (endDay: number): Life => LIVES.requested().on(1).does(MIRA, 'approve', { ...APPROVE, endDay: DAY_0 + endDay });
    expect(request(46).refused).toBeUndefined();
    expect(request(47).refused).toEqual(tooLate('endDay', 46, 'grant'));
  });

  it('ends today at the earliest', () => {
    expect(keep(found('low').on(5), 5).refused).toBeUndefined();
    expect(keep(found('low').on(5), 4).refused).toEqual({ code: 'dayPassed', field: 'endDay' });
    expect(LIVES.requested().on(5).does(MIRA, 'approve', { ...APPROVE, endDay: DAY_0 + 4 }).refused).toEqual({ code: 'dayPassed', field: 'endDay' });
  });

  it('covers just what reports show now: neither less nor more', () => {
    const two = (): Life => new Life().shown(['policy-1', 'policy-2']).on(1);
    for (const settings of [['policy-1'], [], ['policy-1', 'policy-2', 'policy-3']]) expect(two().does(MIRA, 'keep', { ...KEEP, findings: findingsOf(settings) }).refused).toEqual({ code: 'scopeNotAsSeen' });
    expect(two().does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-2', 'policy-1']) }).refused).toBeUndefined();
    expect(LIVES.requested().does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) }).refused).toEqual({ code: 'scopeNotAsSeen' });
  });
});

describe('an extension', () => {
  it('is asked for before the end date, by a later day', () => {
    const ask = (day: number, untilDay: number): Life => approvedLife().on(day).does(PRIYA, 'askExtension', { untilDay: DAY_0 + untilDay, changed: 'Late.' });
    expect(ask(40, 41).refused).toBeUndefined();
    expect(ask(41, 60).refused).toEqual({ code: 'endedRenew', endDay: DAY_0 + 40 });
    expect(ask(10, 40).refused).toEqual({ code: 'dayTooEarly', field: 'untilDay', earliestDay: DAY_0 + 41 });
    expect(ask(10, 9).refused).toEqual({ code: 'dayPassed', field: 'untilDay' });
    expect(ask(10, 60).does(PRIYA, 'askRiskAcceptance', { why: 'x' }).refused).toEqual({ code: 'askedAlready', kind: 'extension' });
    expect(ask(10, 60).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 61, changed: 'x' }).refused).toEqual({ code: 'askedAlready', kind: 'extension' });
  });

  it('is asked for in words that stay', () => {
    const life = approvedLife().on(5).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'The vendor is late.' });
    expect(life.state.parts.ask).toEqual({ kind: 'extension', by: PRIYA, untilDay: DAY_0 + 60, text: 'The vendor is late.', onDay: DAY_0 + 5, dueDay: DAY_0 + 15 });
    expect(life.state.parts.need).toEqual(approvedLife().state.parts.need);
    const { parts } = keptLife(knowing({ serviceOwner: SAM })).does(SAM, 'askExtension', { untilDay: DAY_0 + 90, changed: 'x' }).state;
    expect([parts.ask?.by, parts.need]).toEqual([SAM, undefined]);
  });

  it('is granted only if asked for, and not after the end date', () => {
    expect(approvedLife().on(5).does(MIRA, 'grantExtension', { endDay: DAY_0 + 60 }).refused).toEqual({ code: 'notAsked', kind: 'extension' });
    const asked = approvedLife().on(35).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' });
    expect(asked.on(41).does(MIRA, 'grantExtension', { endDay: DAY_0 + 60 }).refused).toEqual({ code: 'endedRenew', endDay: DAY_0 + 40 });
    expect(asked.does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 60, changed: 'x' }).refused).toBeUndefined();
    expect(LIVES.lapsed().on(5).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' }).does(MIRA, 'grantExtension', { endDay: DAY_0 + 60 }).refused).toEqual({ code: 'notNow', lifecycle: 'lapsed' });
  });

  it('wants a review that is at most 30 days old and does not say that it is not needed', () => {
    const byOwner = (life: Life, day: number): Life => life.on(day).does(MIRA, 'grantExtension', { endDay: DAY_0 + 61 });
    const life = (needed?: string): Life => approvedLife().on(9).does(ANA, 'review', { ...REVIEW, needed: needed ?? 'yes' }).on(39).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 61, changed: 'x' });
    expect(byOwner(life(), 39).refused).toBeUndefined();
    expect(byOwner(life(), 40).refused).toEqual({ code: 'reviewFirst', withinDays: 30, afterDay: undefined });
    expect(byOwner(life('partly'), 39).refused).toBeUndefined();
    expect(byOwner(life('no'), 39).refused).toEqual({ code: 'reviewSaysNo', says: 'notNeeded' });
  });

  it('goes on from the end date for at most one grant, and always to a later day', () => {
    expect(extended(approvedLife(), 10, 130).refused).toBeUndefined();
    expect(extended(approvedLife(), 10, 131).refused).toEqual(tooLate('endDay', 130, 'grant'));
    const asked = approvedLife().on(10).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' });
    expect(asked.does(MIRA, 'grantExtension', { endDay: DAY_0 + 40 }).refused).toEqual({ code: 'dayTooEarly', field: 'endDay', earliestDay: DAY_0 + 41 });
  });

  it.each([
    ['critical', 0],
    ['high', 1],
    ['medium', 2],
    ['low', 3],
  ] as const)('of %s severity: %i of them, asked for and granted', (severity, allowed) => {
    const life = new Life().does(PRIYA, 'request', REQUEST).shown(['policy-1'], { severity }).on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']), endDay: DAY_0 + 10 });
    for (let count = 1; count <= allowed; count += 1) expect(extended(life, count * 10, 10 + count * 10).voids).toEqual([]);
    life.on(1 + (1 + allowed) * 9).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 80, changed: 'x' });
    expect(life.refused).toEqual({ code: 'noExtensionLeft', used: allowed, allowed });
  });

  it('counts when it is granted, whatever was allowed when it was asked for', () => {
    const asked = approvedLife().on(10).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' }).does(ANA, 'rateSeverity', { severity: 'critical' });
    expect(asked.does(MIRA, 'grantExtension', { endDay: DAY_0 + 50 }).refused).toEqual({ code: 'noExtensionLeft', used: 0, allowed: 0 });
  });

  it('can be refused, and asked for again', () => {
    const refused = approvedLife().on(10).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' }).does(MIRA, 'refuseAsk', { reason: 'No.' });
    expect(refused.state.parts.ask).toBeUndefined();
    expect(refused.does(MIRA, 'refuseAsk', { reason: 'No.' }).refused).toEqual({ code: 'notAsked', kind: 'extension' });
    expect(refused.does(PRIYA, 'askRiskAcceptance', { why: 'x' }).does(MIRA, 'refuseAsk', { reason: 'No.' }).refused).toEqual({ code: 'notAsked', kind: 'extension' });
  });
});

describe('a renewal', () => {
  it('is asked for after the end date, and counts as an extension', () => {
    expect(approvedLife().on(40).does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 60, changed: 'x' }).refused).toEqual({ code: 'notEndedExtend', endDay: DAY_0 + 40 });
    const life = renewed(approvedLife(), 41, 60);
    expect(life.voids).toEqual([]);
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'approved' }, end: { day: DAY_0 + 60, by: 'renewed', setOnDay: DAY_0 + 41 }, grants: { extensionsUsed: 1, firstApprovalDay: DAY_0 + 1 } });
    expect(renewed(renewed(life, 61, 80), 81, 90).refused).toEqual({ code: 'notAsked', kind: 'renewal' });
    expect(life.voids).toEqual(['askRenewal: noExtensionLeft', 'grantRenewal: notAsked']);
  });

  it('is not asked for while something else is', () => {
    const asked = approvedLife().on(41).does(PRIYA, 'askRiskAcceptance', { why: 'x' }).does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 60, changed: 'x' });
    expect(asked.refused).toEqual({ code: 'askedAlready', kind: 'riskAcceptance' });
  });

  it('keeps the age', () => {
    expect(renewed(approvedLife(), 41, 60).state.parts.since?.day).toBe(DAY_0);
  });

  it('wants a review made after the end date', () => {
    const before = approvedLife().on(40).does(ANA, 'review', REVIEW).on(41).does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 60, changed: 'x' });
    const grant = (): Life => before.does(MIRA, 'grantRenewal', { endDay: DAY_0 + 60, findings: findingsOf(['policy-1']) });
    expect(grant().refused).toEqual({ code: 'reviewFirst', withinDays: 30, afterDay: DAY_0 + 40 });
    before.does(ANA, 'review', REVIEW);
    expect(grant().refused).toBeUndefined();
  });

  it('wants a review that is at most 30 days old', () => {
    const ended = (grantedOn: number): Life => approvedLife().on(41).does(ANA, 'review', REVIEW).does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 90, changed: 'x' }).on(grantedOn).does(MIRA, 'grantRenewal', { endDay: DAY_0 + 90, findings: findingsOf(['policy-1']) });
    expect(ended(71).refused).toBeUndefined();
    expect(ended(72).refused).toMatchObject({ code: 'reviewFirst', withinDays: 30 });
  });

  it('is granted only if asked for, for what reports show, from the day of the grant', () => {
    const ended = (): Life => approvedLife().on(50).does(ANA, 'review', REVIEW);
    expect(ended().does(MIRA, 'grantRenewal', { endDay: DAY_0 + 60, findings: findingsOf(['policy-1']) }).refused).toEqual({ code: 'notAsked', kind: 'renewal' });
    const asked = (): Life => ended().does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 60, changed: 'x' });
    expect(asked().does(MIRA, 'grantRenewal', { endDay: DAY_0 + 60, findings: [] }).refused).toEqual({ code: 'scopeNotAsSeen' });
    expect(asked().does(MIRA, 'grantRenewal', { endDay: DAY_0 + 141, findings: findingsOf(['policy-1']) }).refused).toEqual(tooLate('endDay', 140, 'grant'));
    expect(asked().does(MIRA, 'grantRenewal', { endDay: DAY_0 + 140, findings: findingsOf(['policy-1']) }).refused).toBeUndefined();
  });

  it('heals a scope that grew as well', () => {
    const life = LIVES.lapsed().on(41).does(ANA, 'review', REVIEW).does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 60, changed: 'x' }).does(MIRA, 'grantRenewal', { endDay: DAY_0 + 60, findings: findingsOf(['policy-1', 'policy-2']) });
    expect(life.voids).toEqual([]);
    expect(life.state.parts).toMatchObject({ standing: { lifecycle: 'approved', onDay: DAY_0 + 41 }, scope: { onDay: DAY_0 + 41, words: 'Require MFA for all users' } });
    expect(life.state.parts.lapse).toBeUndefined();
    expect(life.state.parts.scope?.findings).toHaveLength(2);
  });
});
