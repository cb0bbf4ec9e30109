import '../textEncoder';
import type { Act } from '../../../../src/domain/ledger/acts/acts';
import type { Json } from '../../../../src/domain/ledger/canonical';
import { NOTHING_KNOWN } from '../../../../src/domain/ledger/fold';
import { trial } from '../../../../src/domain/ledger/trial';
import { peopleAt } from '../../../../src/domain/people/people';
import type { Person } from '../../../../src/domain/people/person';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { effectText } from '../../../../src/ui/forms/effectText';
import { previewOf } from '../../../../src/ui/forms/previewOf';
import { exceptionStringsFor } from '../../../../src/ui/strings/exceptionStringsFor';
import { formStringsFor } from '../../../../src/ui/strings/formStringsFor';
import { stringsFor } from '../../../../src/ui/strings/stringsFor';
import { ANA, APPROVE, DAY_0, findingsOf, JON, KEEP, LENA, Life, MIRA, PRIYA, REQUEST, REVIEW } from '../../domain/ledger/life';

const strings = stringsFor('en-US');
const words = { strings, form: formStringsFor(strings.formats), exception: exceptionStringsFor(strings.formats) };
const BOTH = findingsOf(['policy-1', 'policy-2']);
const found = () => new Life().shown(['policy-1', 'policy-2']);
const assigned = () => found().does(ANA, 'assign', { controlOwner: MIRA });
const kept = () => found().on(1).does(MIRA, 'keep', { ...KEEP, findings: BOTH });
const approved = () => new Life().does(PRIYA, 'request', REQUEST).shown().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) });
const asked = () => approved().on(5).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'Late.' });
const riskAsked = () => approved().on(5).does(PRIYA, 'askRiskAcceptance', { why: 'Never.' });
const removed = () => kept().on(5).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 5, text: 'Gone.', gone: true });

function said(life: Life, author: Person, act: Act, body: object): readonly string[] {
  const { state, today } = life;
  const doing = { parts: state.parts, key: 'try', exceptionKey: 'x1', author, day: today, people: peopleAt(NOTHING_KNOWN.people), policy: DEFAULT_POLICY };
  const after = trial(state, doing, act, body as Json);
  if (!after) throw new Error(`${act} has no effect`);
  return previewOf(state, after, doing).map((effect) => effectText(effect, words, today));
}

describe('what an act would do', () => {
  it('is said of a request', () => {
    expect(said(found(), PRIYA, 'request', REQUEST)).toEqual(['The exception is waiting for a decision on its request.', 'You become its business owner.', 'Somebody must decide on the request by Jun 12, 2026, in 10 days.']);
  });

  it('is said of a request for somebody else, who is offered the seat', () => {
    expect(said(found(), MIRA, 'request', REQUEST)).toEqual([
      'The exception is waiting for a decision on its request.',
      'Priya Nair is asked to be business owner and has until Jun 9, 2026 to answer. Until then nobody is business owner.',
      'Somebody must decide on the request by Jun 12, 2026, in 10 days.',
    ]);
  });

  it('is said of an answer that keeps nothing', () => {
    expect(said(assigned(), MIRA, 'remove', { byDay: DAY_0 + 9 })).toEqual(['The exception is refused and to be removed.', 'You become its control owner.', 'You will answer for it.', 'It ends Jun 11, 2026, in 9 days.', 'Ana Ruiz must review it by Aug 1, 2026, in 60 days.']);
  });

  it('is said of an answer over the head of whom it was offered to', () => {
    expect(said(assigned(), JON, 'takeControlSeat', {})).toEqual(['You become its control owner.', 'You will answer for it.', 'The offer to Mira Okafor to become its control owner ends with that.']);
    expect(said(assigned(), MIRA, 'takeControlSeat', {}).join()).not.toContain('offer');
  });

  it('is said of an extension, with what is left', () => {
    expect(said(asked(), MIRA, 'grantExtension', { endDay: DAY_0 + 60 })).toEqual(['What was asked for is answered.', 'You will answer for it.', 'It ends Aug 1, 2026, in 55 days.', 'Extensions left: 1 of 2.']);
  });

  it('is said of a refusal: the end date stays', () => {
    expect(said(asked(), MIRA, 'refuseAsk', { reason: 'No.' })).toEqual(['What was asked for is answered.', 'Its end date stays Jul 12, 2026.']);
  });

  it('is said of a review, and of one that shortens', () => {
    expect(said(kept().does(ANA, 'takeReviewerSeat'), ANA, 'review', REVIEW)).toEqual(['The review is recorded as yours, Jun 3, 2026.', 'Its end date stays Aug 1, 2026.']);
    expect(said(kept().does(ANA, 'takeReviewerSeat'), ANA, 'review', { ...REVIEW, end: 'earlier', byDay: DAY_0 + 9 })).toContain('It ends Jun 11, 2026, in 8 days.');
  });

  it('names no duty of a seat in an exception that is over', () => {
    expect(said(removed(), ANA, 'verifyRemoved', { text: 'Gone.' })).toEqual(['The exception is closed.']);
  });

  it('says of a reported removal who must verify it, and not that one answers anew', () => {
    expect(said(kept(), MIRA, 'reportRemoved', { onDay: DAY_0 + 1, text: 'Gone.', gone: true })).toEqual(['The exception is reported as removed.', 'Somebody must verify that it is gone by Jun 10, 2026, in 7 days.', 'Escalation pauses until Jun 10, 2026.']);
    const refuted = removed().on(12).does(ANA, 'refute', { text: 'Still there.' });
    expect(said(refuted, MIRA, 'reportRemoved', { onDay: DAY_0 + 12, text: 'Gone.', gone: true })).toContain('Escalation does not pause: earlier reports of a removal that were refuted took up the time for that.');
  });

  it('says of an accepted risk who answers for it and when it is signed again', () => {
    const sentences = said(riskAsked(), LENA, 'acceptRisk', { residualRisk: 'Mail', why: 'No way', signAgainDay: DAY_0 + 100 });
    expect(sentences).toEqual(expect.arrayContaining(['You will answer for the risk.', 'It has no end date any more.', 'Risk leadership must sign the risk again by Sep 10, 2026, in 95 days.']));
  });

  it('says of an offer who keeps the seat, of a deputy who stays accountable, and of an escalation whom it tells', () => {
    expect(said(approved(), PRIYA, 'offerSeat', { seat: 'businessOwner', to: JON })).toEqual(['Jon Bell is asked to be business owner and has until Jun 10, 2026 to answer. Until then you keep the seat.']);
    expect(said(approved(), PRIYA, 'nameDeputy', { seat: 'businessOwner', person: JON, fromDay: DAY_0 + 1, toDay: DAY_0 + 5 })).toEqual(['Jon Bell may act for you as business owner from Jun 3, 2026 to Jun 7, 2026. You stay accountable.']);
    expect(said(found(), ANA, 'escalate', { level: 'risk', reason: 'Late.' })).toEqual(['Risk leadership is told.']);
    expect(said(found().does(ANA, 'escalate', { level: 'risk', reason: 'Late.' }), LENA, 'acknowledge', { who: MIRA, what: 'Remove it', byDay: DAY_0 + 5 })).toContain('Escalation pauses until Jun 7, 2026.');
  });

  it('says that an acknowledgement pauses nothing where what was missed was acknowledged before', () => {
    const sentence = 'Escalation does not pause again: what was missed was acknowledged before.';
    const told = (life: Life, day: number, level: string): Life => life.on(day).does(ANA, 'escalated', { level, duty: 'triage', dueDay: DAY_0 + 14 });
    const acknowledge = { who: MIRA, what: 'Remove it' };
    const once = (): Life => told(found(), 18, 'manager').does(LENA, 'acknowledge', { ...acknowledge, byDay: DAY_0 + 20 });
    expect(said(told(once(), 22, 'risk'), LENA, 'acknowledge', { ...acknowledge, byDay: DAY_0 + 25 })).toContain('Escalation pauses until Jun 27, 2026.');
    const again = said(once().on(21).does(ANA, 'escalate', { level: 'risk', reason: 'Late.' }), LENA, 'acknowledge', { ...acknowledge, byDay: DAY_0 + 25 });
    expect(again).toContain(sentence);
    expect(again.join()).not.toContain('pauses until');
  });

  it('says that it is recorded where no sentence is needed, and that nothing changes only where nothing does', () => {
    expect(said(kept(), MIRA, 'changePlan', { plan: 'Sooner.' })).toEqual(['It is recorded with your name and Jun 3, 2026.']);
    expect(said(kept(), JON, 'comment', { text: 'See.' })).toEqual(['It is recorded with your name and Jun 3, 2026. Nothing else changes.']);
  });

  it('counts what is split off', () => {
    expect(said(found(), ANA, 'split', { findings: [BOTH[0]?.key], into: 'x9', reason: 'Two owners.' })).toEqual(['1 finding goes to an exception of its own.']);
  });
});
