import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import { judge } from '../../../../src/domain/judge/judge';
import { isLowered } from '../../../../src/domain/ledger/severityOf';
import { coveredSetting } from './decisions';
import { ANA, APPROVE, DAY_0, findingsOf, KEEP, Life, MIRA, PRIYA, RAJ, REQUEST, REVIEW } from './life';
import { EVIDENCE } from './lawful';
import { acceptedLife, approvedLife, keptLife, LIVES } from './states';

const review = (life: Life, body: object, day = 10): Life => life.on(day).does(ANA, 'review', { ...REVIEW, ...body });

describe('a review', () => {
  it('answers three questions', () => {
    const life = review(approvedLife(), { needed: 'partly', controls: 'notShown' });
    expect(life.state.parts.review).toEqual({ onDay: DAY_0 + 10, by: ANA, needed: 'partly', end: 'right', controls: 'notShown', text: REVIEW.text });
    for (const controls of ['work', 'notShown', 'doNotWork']) expect(review(approvedLife(), { controls }).refused).toBeUndefined();
    for (const needed of ['yes', 'partly', 'no']) expect(review(approvedLife(), { needed }).refused).toBeUndefined();
    expect(review(approvedLife(), { needed: 'maybe' }).refused).toEqual({ code: 'field', field: 'needed', problem: 'malformed' });
    expect(review(approvedLife(), { controls: 'some' }).refused).toMatchObject({ code: 'field', field: 'controls' });
  });

  it('is done wherever one is due: to ask for what must be gone neither puts it off nor keeps anybody from it', () => {
    const asked = (): Life => new Life('x1').shown().on(1).does(MIRA, 'remove', { byDay: DAY_0 + 80 }).on(60).does(PRIYA, 'request', { ...REQUEST, untilDay: DAY_0 + 100 });
    const due = (life: Life): number | undefined => judge(life.state, DAY_0 + 70).dues.find(({ duty }) => duty === 'review')?.day;
    expect([asked().voids, due(asked())]).toEqual([[], DAY_0 + 61]);
    const done = review(asked(), {}, 70);
    expect([done.refused, due(done)]).toEqual([undefined, DAY_0 + 130]);
    const earlier = review(asked(), { end: 'earlier', byDay: DAY_0 + 75 }, 70);
    expect([earlier.refused, earlier.state.parts.end?.day]).toEqual([undefined, DAY_0 + 75]);
  });

  it('may only shorten', () => {
    const by = (byDay: number | undefined, end = 'earlier'): Life => review(approvedLife(), { end, ...(byDay === undefined ? {} : { byDay: DAY_0 + byDay }) });
    expect(by(20).state.parts.end).toEqual({ day: DAY_0 + 20, by: 'review', setOnDay: DAY_0 + 10 });
    expect(by(10).state.parts.end?.day).toBe(DAY_0 + 10);
    expect(by(9).refused).toEqual({ code: 'dayPassed', field: 'byDay' });
    expect(by(40).refused).toBeUndefined();
    expect(by(40).state.parts.end).toMatchObject({ day: DAY_0 + 40, by: 'approved' });
    expect(by(41).refused).toEqual({ code: 'dayTooLate', field: 'byDay', latestDay: DAY_0 + 40, because: 'currentEnd' });
    expect(by(undefined).refused).toEqual({ code: 'field', field: 'byDay', problem: 'missing' });
    expect(by(20, 'right').state.parts.end?.day).toBe(DAY_0 + 40);
    expect(by(undefined, 'right').refused).toBeUndefined();
  });

  it('gives an accepted risk no end', () => {
    expect(review(acceptedLife(), { end: 'earlier', byDay: DAY_0 + 20 }).refused).toEqual({ code: 'nothingEnds', field: 'end' });
  });

  it('is made by any lawful reviewer, and says who; the seat stays its holder’s', () => {
    const life = approvedLife().on(10).does(RAJ, 'review', REVIEW);
    expect(life.state.parts).toMatchObject({ review: { by: RAJ }, securityReviewer: { person: ANA } });
  });

  it('seats whoever reviews while nobody watches', () => {
    const life = LIVES.unassigned().does(MIRA, 'keep', KEEP).on(10).does(RAJ, 'review', REVIEW);
    expect(life.state.parts.securityReviewer).toEqual({ person: RAJ, sinceDay: DAY_0 + 10, how: 'reviewed' });
  });

  it('is due from the first approval, then from the last review', () => {
    const due = (life: Life): number | undefined => judge(life.state, life.today).dues.find(({ duty }) => duty === 'review')?.day;
    expect(due(keptLife())).toBe(DAY_0 + 2 + 60);
    expect(due(review(keptLife(), {}))).toBe(DAY_0 + 10 + 60);
    expect(due(LIVES.refused())).toBe(DAY_0 + 1 + 60);
    expect(due(LIVES.emergency())).toBe(DAY_0 + 1 + 30);
    expect(due(acceptedLife())).toBe(DAY_0 + 2 + 60);
    expect(due(LIVES.lapsed())).toBe(DAY_0 + 2 + 60);
    expect(due(LIVES.assigned())).toBeUndefined();
  });
});

describe('a review that says no', () => {
  const dues = (life: Life): string[] => judge(life.state, life.today).dues.filter(({ duty }) => duty === 'answerReview' || duty === 'showControl').map(({ duty, of, day, what }) => `${day - DAY_0} ${of}: ${duty}${what ? ` ${what}` : ''}`);
  const shown = (): Life => approvedLife().on(5).does(MIRA, 'confirmControl', { control: 'c1', works: 'yes', onDay: DAY_0 + 5 });
  const confirm = (life: Life, day: number, onDay = day): Life => life.on(day).does(MIRA, 'confirmControl', { control: 'c1', works: 'yes', onDay: DAY_0 + onDay });
  const grant = (life: Life, day: number) => life.on(day).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' }).does(MIRA, 'grantExtension', { endDay: DAY_0 + 60 }).refused;

  it.each(['doNotWork', 'notShown'] as const)('to the controls (%s) takes from all of them that they are shown, and gives their owner a day', (controls) => {
    expect(dues(shown())).toEqual(['65 controlOwner: showControl c1']);
    const life = review(shown(), { controls });
    expect(dues(life)).toEqual(['20 controlOwner: showControl c1']);
    expect(registerRowOf(life.state)?.brief.controls).toEqual({ count: 1, shownUntilDay: undefined, oneShownUntilDay: undefined });
    expect(dues(review(life, { controls }, 18))).toEqual(['20 controlOwner: showControl c1']);
  });

  it('to the controls gives no more time than there was', () => {
    expect(dues(review(shown(), { controls: 'notShown' }, 64))).toEqual(['65 controlOwner: showControl c1']);
    const failed = shown().on(8).does(MIRA, 'confirmControl', { control: 'c1', works: 'no', onDay: DAY_0 + 8 });
    expect(dues(review(failed, { controls: 'doNotWork' }))).toEqual(['8 controlOwner: showControl c1']);
  });

  it('to the controls is answered by showing what was seen since, or by another review', () => {
    const doubted = (): Life => review(shown(), { controls: 'notShown' });
    expect(confirm(doubted(), 12, 9).refused).toEqual({ code: 'dayTooEarly', field: 'onDay', earliestDay: DAY_0 + 10 });
    expect(dues(confirm(doubted(), 12))).toEqual(['72 controlOwner: showControl c1']);
    expect(dues(doubted().on(12).does(MIRA, 'confirmControl', { control: 'c1', works: 'no', onDay: DAY_0 + 12 }))).toEqual(['12 controlOwner: showControl c1']);
    expect(dues(review(doubted(), { controls: 'work' }, 12))).toEqual(['65 controlOwner: showControl c1']);
  });

  it('to the controls holds when it comes back and is found: to keep it leaves no doubted control out', () => {
    for (const says of ['notShown', 'doNotWork']) {
      const found = (): Life => review(shown(), { controls: says }).on(11).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 11, text: 'x', gone: true }).does(ANA, 'verifyRemoved', { text: 'x' }).on(15).shown();
      const keeps = (controls: readonly object[]): Life => found().does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 30, controls });
      expect(found().lifecycle).toBe('assigned');
      expect(keeps([]).refused).toEqual({ code: 'controlDoubted', control: APPROVE.controls[0].text });
      expect(keeps([{ ...APPROVE.controls[0], text: 'Said in other words' }]).refused).toBeUndefined();
      expect(keeps(APPROVE.controls).refused).toBeUndefined();
      expect(keeps(APPROVE.controls).state.parts.controls).toEqual([expect.objectContaining({ doubt: expect.objectContaining({ says }) as unknown })]);
    }
  });

  it('to the controls holds for what replaces them too, and not for what is kept', () => {
    const doubted = (): Life => review(shown(), { controls: 'doNotWork' }).on(11);
    const control = { id: 'c2', text: 'Alert on sign-in', how: 'rule' };
    for (const says of ['notShown', 'doNotWork']) {
      const left = (): Life => review(shown(), { controls: says }).on(11);
      expect(left().does(MIRA, 'changeControls', { controls: [] }).refused).toEqual({ code: 'controlDoubted', control: APPROVE.controls[0].text });
      expect(left().shown(['policy-1', 'policy-2']).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1', 'policy-2']), controls: [] }).refused).toMatchObject({ code: 'controlDoubted' });
    }
    const replaced = doubted().does(MIRA, 'changeControls', { controls: [control] });
    expect(dues(replaced)).toEqual(['20 controlOwner: showControl c2']);
    expect(replaced.state.parts.controls).toMatchObject([{ doubt: { says: 'notShown', onDay: DAY_0 + 10 } }]);
    const beside = doubted().does(MIRA, 'changeControls', { controls: [{ id: 'c1', text: 'Named location only', how: 'sign-in log' }, control] });
    expect(dues(beside)).toEqual(['20 controlOwner: showControl c1', '61 controlOwner: showControl c2']);
  });

  it('to the need gives whoever answers for it a day to remove it or to say why it is needed', () => {
    const life = review(approvedLife(), { needed: 'no' });
    expect(dues(life)[0]).toBe('20 controlOwner: answerReview');
    expect(dues(review(life, { needed: 'no' }, 18))[0]).toBe('20 controlOwner: answerReview');
    expect(dues(review(acceptedLife(), { needed: 'no' }))).toContain('20 controlOwner: answerReview');
    expect(dues(review(LIVES.lapsed(), { needed: 'no' }))).toContain('20 controlOwner: answerReview');
    expect(dues(review(life, { needed: 'partly' }, 19)).join()).not.toContain('answerReview');
  });

  it('to the need is answered by signing for it with the reason', () => {
    const life = (): Life => review(approvedLife(), { needed: 'no' }).on(11);
    expect(life().does(MIRA, 'signOff').refused).toEqual({ code: 'field', field: 'text', problem: 'missing' });
    const signed = life().does(MIRA, 'signOff', { text: 'The vendor moves in August.' });
    expect(dues(signed).join()).not.toContain('answerReview');
    expect(signed.state.parts.review).toMatchObject({ needed: 'no' });
    const unseen = life();
    const base = unseen.decisions.slice(0, -1).map(({ key }) => key);
    expect(unseen.does(MIRA, 'signOff', { text: 'Fine.' }, { base }).refused).toMatchObject({ code: 'outOfDate', part: 'review' });
    expect(approvedLife().on(11).does(MIRA, 'signOff').refused).toBeUndefined();
  });

  it('grants no more time while it stands', () => {
    expect(grant(review(shown(), { needed: 'no' }), 11)).toEqual({ code: 'reviewSaysNo', says: 'notNeeded' });
    expect(grant(review(shown(), { needed: 'no' }).on(11).does(MIRA, 'signOff', { text: 'Needed.' }), 11)).toEqual({ code: 'reviewSaysNo', says: 'notNeeded' });
    expect(grant(review(shown(), { controls: 'doNotWork' }), 11)).toEqual({ code: 'reviewSaysNo', says: 'doNotWork' });
    expect(grant(confirm(review(shown(), { controls: 'doNotWork' }), 11), 11)).toEqual({ code: 'reviewSaysNo', says: 'doNotWork' });
    expect(grant(review(shown(), { controls: 'notShown' }), 11)).toEqual({ code: 'reviewSaysNo', says: 'notShown' });
    expect(grant(review(shown(), { controls: 'notShown' }).on(11).does(MIRA, 'changeControls', { controls: [{ id: 'c2', text: 'Alert', how: '' }] }), 11)).toEqual({ code: 'reviewSaysNo', says: 'notShown' });
    expect(grant(confirm(review(shown(), { controls: 'notShown' }), 11), 11)).toBeUndefined();
    expect(grant(review(review(shown(), { controls: 'doNotWork', needed: 'no' }), {}, 11), 11)).toBeUndefined();
  });

  it('that finds nothing shown where no control is written says so, and stands in no way', () => {
    const life = (): Life => LIVES.requested().on(1).does(MIRA, 'approve', { ...APPROVE, controls: [] });
    expect(life().state.parts.controls).toEqual([]);
    expect(grant(review(life(), { controls: 'notShown' }), 11)).toBeUndefined();
    expect(grant(review(life(), { controls: 'doNotWork' }), 11)).toEqual({ code: 'reviewSaysNo', says: 'doNotWork' });
  });
});

describe('a severity that is rated', () => {
  const rate = (life: Life, severity: string, reason = ''): Life => life.does(ANA, 'rateSeverity', { severity, reason });

  it('wants a reason where it is lowered', () => {
    expect(rate(approvedLife(), 'low').refused).toEqual({ code: 'field', field: 'reason', problem: 'missing' });
    expect(rate(approvedLife(), 'low', 'Harmless.').state).toMatchObject({ severity: 'low', parts: { rated: { severity: 'low', reason: 'Harmless.', lowered: true } } });
    expect(rate(approvedLife(), 'high').state).toMatchObject({ severity: 'high', parts: { rated: { lowered: false } } });
    expect(rate(approvedLife(), 'medium').refused).toEqual({ code: 'sameAsBefore', field: 'severity' });
  });

  it('is lowered while it is below what reports say, however it got there', () => {
    const high = (): Life => rate(LIVES.unassigned(), 'high');
    expect(rate(high(), 'medium').refused).toMatchObject({ field: 'reason', problem: 'missing' });
    expect(rate(high(), 'medium', 'As found.').state.parts.rated).toMatchObject({ lowered: false });
    const found = new Life().shown(['policy-1'], { severity: 'critical' });
    rate(found, 'low', 'Harmless.');
    expect(rate(found, 'high').refused).toMatchObject({ field: 'reason', problem: 'missing' });
    expect(rate(found, 'high', 'Not so harmless.').state.parts.rated).toMatchObject({ lowered: true });
  });

  it('counts before what reports say, and that before what the family knows', () => {
    expect(LIVES.requested().state.severity).toBe('high');
    expect(LIVES.requested().shown(['policy-1'], { severity: 'low' }).state.severity).toBe('low');
    expect(rate(LIVES.unassigned(), 'critical').on(3).shown(['policy-1'], { severity: 'low' }).state.severity).toBe('critical');
    expect(new Life().state.severity).toBe('high');
  });

  it('says nothing of what reports show besides, nor of what they call worse than they did', () => {
    const low = (): Life => rate(approvedLife(), 'low', 'Harmless.').on(5);
    const critical = coveredSetting('policy-2', { severity: 'critical' });
    const added = low().shown([], { findings: [...findingsOf(['policy-1']), critical], severity: 'critical' });
    expect(added.state.severity).toBe('critical');
    expect(added.does(MIRA, 'approve', { ...APPROVE, findings: [...findingsOf(['policy-1']), critical], endDay: DAY_0 + 30 }).refused).toBeUndefined();
    expect(added.state.severity).toBe('critical');
    expect(low().shown(['policy-1'], { severity: 'critical' }).state.severity).toBe('critical');
    expect(low().shown(['policy-1'], { severity: 'medium' }).state.severity).toBe('low');
    expect(low().shown([], { findings: [coveredSetting('policy-3', { severity: 'medium' })], severity: 'medium' }).state.severity).toBe('medium');
    expect(rate(added, 'low', 'Harmless, too.').state.severity).toBe('low');
    expect(isLowered(added.state.parts)).toBe(true);
    expect(isLowered(low().shown(['policy-1'], { severity: 'critical' }).state.parts)).toBe(false);
    const words = rate(LIVES.requested(), 'low', 'Harmless.').shown([], { findings: [critical], severity: 'critical' });
    expect(words.state.severity).toBe('critical');
  });

  it('is over with what it was about where it was lowered, and kept as age and limits are where it was raised', () => {
    const back = (severity: string, day: number): string => {
      const life = rate(approvedLife(), severity, 'So it is.').on(3).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 3, text: 'x', gone: true }).on(4).does(ANA, 'verifyRemoved', { text: 'x' });
      return life.on(day).shown().state.severity;
    };
    expect([back('low', 50), back('low', 495), back('critical', 50), back('critical', 495)]).toEqual(['medium', 'medium', 'critical', 'medium']);
  });
});

describe('a compensating control', () => {
  const confirm = (life: Life, works: string, onDay: number): Life => life.does(MIRA, 'confirmControl', { control: 'c1', works, onDay: DAY_0 + onDay });

  it('is shown to work or not, on a day that is not to come', () => {
    expect(confirm(approvedLife().on(9), 'yes', 8).state.parts.controls).toEqual([{ id: 'c1', text: 'Named location only', how: 'sign-in log', works: true, shownOnDay: DAY_0 + 8, shownBy: MIRA }]);
    expect(confirm(approvedLife().on(9), 'no', 9).state.parts.controls[0]).toMatchObject({ works: false });
    expect(confirm(approvedLife().on(9), 'yes', 10).refused).toEqual({ code: 'dayTooLate', field: 'onDay', latestDay: DAY_0 + 9, because: 'today' });
    expect(approvedLife().does(MIRA, 'confirmControl', { control: 'c9', works: 'yes', onDay: DAY_0 }).refused).toEqual({ code: 'notThere', field: 'control' });
  });

  it('of two of them only the one that was shown is', () => {
    const two = approvedLife().does(MIRA, 'changeControls', { controls: [{ id: 'c1', text: 'Named location only' }, { id: 'c2', text: 'Alert' }] });
    expect(confirm(two.on(9), 'yes', 9).state.parts.controls.map(({ works }) => works)).toEqual([true, undefined]);
  });

  it('is not what was seen earlier than what was seen last', () => {
    const shown = confirm(approvedLife().on(9), 'no', 9);
    expect(confirm(shown.on(10), 'yes', 8).refused).toEqual({ code: 'dayTooEarly', field: 'onDay', earliestDay: DAY_0 + 9 });
    expect(confirm(shown, 'yes', 9).state.parts.controls[0]).toMatchObject({ works: true });
  });

  it('keeps what was shown of it while its words are the same', () => {
    const change = (text: string): Life => confirm(approvedLife().on(9), 'yes', 9).does(MIRA, 'changeControls', { controls: [{ id: 'c1', text, how: 'elsewhere' }] });
    expect(change('Named location only').state.parts.controls[0]).toMatchObject({ works: true, shownOnDay: DAY_0 + 9, shownBy: MIRA, how: 'elsewhere' });
    expect(change('Two locations').state.parts.controls[0]).toMatchObject({ works: undefined, shownOnDay: undefined });
  });
});

describe('a drill and a use', () => {
  it('are reported with their day, the newest drill counts', () => {
    const life = approvedLife().on(20).does(MIRA, 'reportDrill', { onDay: DAY_0 + 18, text: 'x' }).does(MIRA, 'reportDrill', { onDay: DAY_0 + 15, text: 'x' });
    expect(life.state.parts.drillDay).toBe(DAY_0 + 18);
    expect(life.does(MIRA, 'reportDrill', { onDay: DAY_0 + 21, text: 'x' }).refused).toMatchObject({ code: 'dayTooLate', because: 'today' });
    life.does(MIRA, 'reportUse', { onDay: DAY_0 + 3, text: 'x' }).does(MIRA, 'reportUse', { onDay: DAY_0 + 2, text: 'x' });
    expect(life.state.parts.useDays).toEqual([DAY_0 + 3, DAY_0 + 2]);
    expect(life.does(MIRA, 'reportUse', { onDay: DAY_0 + 21, text: 'x' }).refused).toMatchObject({ code: 'dayTooLate', because: 'today' });
  });
});

describe('evidence', () => {
  it('stays with who brought it, by which decision; a redaction says who took a file away and why', () => {
    const life = approvedLife().on(9).does(RAJ, 'comment', { text: 'x', evidence: EVIDENCE }, { key: 'c' });
    expect(life.state.parts.evidence).toEqual([{ ...EVIDENCE[0], by: RAJ, onDay: DAY_0 + 9, decisionKey: 'c' }]);
    const redact = (file: string): Life => life.does(ANA, 'redact', { file, reason: 'Names people.' });
    expect(redact('elsewhere.png').refused).toEqual({ code: 'notThere', field: 'file' });
    expect(redact('d1-1-proof.png').state.parts.redactions).toEqual([{ file: 'd1-1-proof.png', why: 'Names people.', by: ANA, onDay: DAY_0 + 9 }]);
    expect(redact('d1-1-proof.png').refused).toEqual({ code: 'sameAsBefore', field: 'file' });
    life.does(RAJ, 'comment', { text: 'x', evidence: [{ ...EVIDENCE[0], name: 'd2-1-more.png' }] });
    expect(redact('d2-1-more.png').state.parts.redactions.map(({ file }) => file)).toEqual(['d1-1-proof.png', 'd2-1-more.png']);
    expect(life.state.parts.evidence).toHaveLength(2);
  });

  it('of a comment in between puts no redaction out of date', () => {
    const life = approvedLife().on(9).does(PRIYA, 'comment', { text: 'x', evidence: EVIDENCE });
    const base = [...life.state.newest];
    life.does(RAJ, 'comment', { text: 'x', evidence: [{ ...EVIDENCE[0], name: 'd2-1-more.png' }] }).does(ANA, 'redact', { file: 'd1-1-proof.png', reason: 'x' }, { base });
    expect(life.refused).toBeUndefined();
  });
});
