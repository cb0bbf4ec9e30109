import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import { judge } from '../../../../src/domain/judge/judge';
import { stringsFor } from '../../../../src/ui/strings/stringsFor';
import { exceptionStringsFor } from '../../../../src/ui/strings/exceptionStringsFor';
import { isoFromDay } from '../../../../src/domain/day/day';
import { dayLimits, fieldsAsked } from '../../../../src/domain/ledger/askRule';
import { shownSecretEnd } from '../../../../src/domain/ledger/shownSecretEnd';
import { NOTHING_KNOWN } from '../../../../src/domain/ledger/fold';
import { peopleAt } from '../../../../src/domain/people/people';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { ANA, APPROVE, DAY_0, findingsOf, KEEP, Life, MIRA, PRIYA, REQUEST, REVIEW, TOM } from './life';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';

const THIRD_PARTY = { ...REQUEST, category: 'thirdParty', vendor: 'Acme', contractEndDay: DAY_0 + 80 };
const SCOPE = findingsOf(['policy-1']);
const endsOn = (day: number | null): { readonly source: string; readonly secretEndsOn: string | null } => ({ source: 'Microsoft Graph', secretEndsOn: day === null ? null : isoFromDay(DAY_0 + day) });
/** Asked for, and shown by a report whose application has a secret that ends on that day. */
const requested = (day: number | null | undefined): Life => new Life().does(PRIYA, 'request', THIRD_PARTY).shown(['policy-1'], day === undefined ? { source: 'Microsoft Graph' } : endsOn(day)).on(1);
const approve = (life: Life, endDay: number, more: object = {}): Life => life.does(MIRA, 'approve', { ...APPROVE, findings: SCOPE, endDay: DAY_0 + endDay, ...more });
const tooLate = (field: string, day: number, because: string): object => ({ code: 'dayTooLate', field, latestDay: DAY_0 + day, because });
const missing = (field: string): object => ({ code: 'field', field, problem: 'missing' });
const shownIn = (life: Life): number | undefined => {
  const day = shownSecretEnd(life.state.parts.seen, life.today);
  return day === undefined ? undefined : day - DAY_0;
};

describe('the end of a secret that a report shows', () => {
  it('is the one that counts where the control owner says none, and the exception ends with it', () => {
    expect(approve(requested(25), 25).state.parts.grants.secretEndDay).toBe(DAY_0 + 25);
    expect(approve(requested(25), 26).refused).toEqual(tooLate('endDay', 25, 'secret'));
  });

  it('can be made an earlier one by the control owner, and never a later one', () => {
    expect(approve(requested(25), 20, { secretEndDay: DAY_0 + 20 }).state.parts.grants.secretEndDay).toBe(DAY_0 + 20);
    expect(approve(requested(25), 21, { secretEndDay: DAY_0 + 20 }).refused).toEqual(tooLate('endDay', 20, 'secret'));
    expect(approve(requested(25), 20, { secretEndDay: DAY_0 + 26 }).refused).toEqual(tooLate('secretEndDay', 25, 'shownSecret'));
  });

  it('that bounds nothing is asked of nobody: no day has to be named by hand', () => {
    expect(approve(requested(null), 40).state.parts).toMatchObject({ end: { day: DAY_0 + 40 }, grants: { secretEndDay: undefined } });
    expect(approve(requested(null), 20, { secretEndDay: DAY_0 + 19 }).refused).toEqual(tooLate('endDay', 19, 'secret'));
    const kept = requested(null).does(PRIYA, 'withdraw').does(MIRA, 'takeControlSeat').does(MIRA, 'offerSeat', { seat: 'businessOwner', to: TOM }).does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 40 });
    expect(kept.refused).toBeUndefined();
    const asked = approve(requested(20), 20).shown(['policy-1'], endsOn(null)).on(15).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' });
    expect(asked.does(MIRA, 'grantExtension', { endDay: DAY_0 + 60 }).refused).toBeUndefined();
  });

  it.each([['is not told', undefined], ['has passed by then', 0]] as const)('that %s is asked of the control owner as ever', (_what, day) => {
    expect(approve(requested(day), 20).refused).toEqual(missing('secretEndDay'));
    expect(approve(requested(day), 40, { secretEndDay: DAY_0 + 60 }).refused).toBeUndefined();
  });

  it('binds nothing but third-party integrations', () => {
    const life = new Life().does(PRIYA, 'request', REQUEST).shown(['policy-1'], endsOn(25)).on(1);
    expect(approve(life, 60, { secretEndDay: DAY_0 + 70 }).refused).toBeUndefined();
    expect(approve(new Life().does(PRIYA, 'request', REQUEST).shown(['policy-1'], endsOn(25)).on(1), 60).state.parts.grants.secretEndDay).toBeUndefined();
  });

  it('is told to the form: nothing is asked, and the last day is that day', () => {
    const { state, today } = requested(25);
    const doing = { parts: state.parts, key: 'try', exceptionKey: 'x1', author: MIRA, day: today, people: peopleAt(NOTHING_KNOWN.people), policy: DEFAULT_POLICY };
    expect(fieldsAsked(doing, 'approve', {})).toEqual([]);
    expect(dayLimits(doing, 'approve', {}, 'secretEndDay').latest).toEqual({ day: DAY_0 + 25, because: 'shownSecret' });
    expect(dayLimits(doing, 'approve', {}, 'endDay').latest).toEqual({ day: DAY_0 + 25, because: 'secret' });
  });

  it('that a later report shows to be earlier than what was granted ends it then, by duty and by row', () => {
    const life = approve(requested(70), 40).on(5).shown(['policy-1'], endsOn(30));
    expect(life.state.parts.end).toMatchObject({ day: DAY_0 + 30, by: 'secret', setOnDay: DAY_0 + 5, granted: { day: DAY_0 + 40, by: 'approved' } });
    expect(judge(life.state, DAY_0 + 31).dues.find(({ duty }) => duty === 'remove')?.day).toBe(DAY_0 + 30);
    expect(registerRowOf(life.state)?.expiresDay).toBe(DAY_0 + 30);
    expect(exceptionStringsFor(stringsFor('en-US').formats).page.standing.is({ lifecycle: 'approved', onDay: DAY_0 + 1, end: life.state.parts.end, today: DAY_0 + 5 })).toContain('when its secret or certificate ends, as a report showed after it was granted');
  });

  it('gives the day back that was granted once a report shows it renewed or gone, and not by passing', () => {
    const cut = (): Life => approve(requested(70), 40).on(5).shown(['policy-1'], endsOn(30));
    const endOf = (life: Life): object | undefined => life.state.parts.end;
    for (const day of [90, null]) expect(endOf(cut().on(10).shown(['policy-1'], endsOn(day)))).toEqual({ day: DAY_0 + 40, by: 'approved', setOnDay: DAY_0 + 1 });
    expect(endOf(cut().on(10).shown(['policy-1'], endsOn(25)))).toMatchObject({ day: DAY_0 + 25, granted: { day: DAY_0 + 40 } });
    expect(endOf(cut().on(35).shown(['policy-1', 'policy-2'], { source: 'Microsoft Graph' }))).toMatchObject({ day: DAY_0 + 30, by: 'secret' });
  });

  it('ends no approval of another kind, nothing that was refused, and not by a later day', () => {
    const other = new Life().does(PRIYA, 'request', REQUEST).shown(['policy-1']).on(1).does(MIRA, 'approve', { ...APPROVE, findings: SCOPE }).on(5).shown(['policy-1'], endsOn(30));
    expect(other.state.parts.end).toMatchObject({ day: DAY_0 + 40, by: 'approved' });
    expect(approve(requested(70), 40).on(5).shown(['policy-1'], endsOn(50)).state.parts.end).toEqual({ day: DAY_0 + 40, by: 'approved', setOnDay: DAY_0 + 1 });
    const refused = requested(70).does(MIRA, 'refuse', { reason: 'x', byDay: DAY_0 + 40 }).on(5).shown(['policy-1'], endsOn(30));
    expect(refused.state.parts.end).toMatchObject({ day: DAY_0 + 40, by: 'removeBy' });
  });

  it('renewed lets it be extended and renewed up to the new end, once the control owner says so', () => {
    const asked = (): Life => approve(requested(20), 20).shown(['policy-1'], endsOn(70)).on(15).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' });
    expect(asked().does(MIRA, 'grantExtension', { endDay: DAY_0 + 60 }).refused).toEqual(missing('secretEndDay'));
    expect(asked().does(MIRA, 'grantExtension', { endDay: DAY_0 + 60, secretEndDay: DAY_0 + 71 }).refused).toEqual(tooLate('secretEndDay', 70, 'shownSecret'));
    expect(asked().does(MIRA, 'grantExtension', { endDay: DAY_0 + 60, secretEndDay: DAY_0 + 70 }).state.parts).toMatchObject({ end: { day: DAY_0 + 60 }, grants: { secretEndDay: DAY_0 + 70 } });
  });

  it('that became earlier binds what is extended, whatever was said before', () => {
    const asked = approve(requested(70), 20, { secretEndDay: DAY_0 + 70 }).shown(['policy-1'], endsOn(30)).on(15).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' });
    expect(asked.does(MIRA, 'grantExtension', { endDay: DAY_0 + 30 }).state.parts.grants.secretEndDay).toBe(DAY_0 + 30);
  });

  it('counts for what is kept as one, too', () => {
    const unsaid = (): Life => requested(25).does(PRIYA, 'withdraw').does(MIRA, 'takeControlSeat').does(MIRA, 'offerSeat', { seat: 'businessOwner', to: TOM });
    expect(unsaid().does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 26 }).refused).toEqual(tooLate('endDay', 25, 'secret'));
    expect(unsaid().does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 20, secretEndDay: DAY_0 + 26 }).refused).toEqual(tooLate('secretEndDay', 25, 'shownSecret'));
    expect(unsaid().does(MIRA, 'keep', { ...KEEP, endDay: DAY_0 + 25 }).state.parts.grants.secretEndDay).toBe(DAY_0 + 25);
  });

  it('is by the tool that told last, whatever another one showed since without telling', () => {
    const life = new Life().shown(['policy-1'], { source: 'ScubaGear', secretEndsOn: isoFromDay(DAY_0 + 90) }).on(5).shown(['policy-1'], endsOn(50)).on(10).shown(['policy-1'], { source: 'ScubaGear' });
    expect(shownIn(life)).toBe(50);
    expect(shownIn(life.on(12).shown(['policy-1'], { source: 'ScubaGear', secretEndsOn: isoFromDay(DAY_0 + 95) }))).toBe(95);
  });

  it('comes along with findings that are split off or merged, of several applications the first to end', () => {
    const giving = new Life('x1').shown(['policy-1', 'policy-2'], endsOn(40));
    const { parts } = giving.state;
    const answer = { verdict: 'undocumented', reportKey: 'r', ranOn: isoFromDay(DAY_0), tenantId: 'tenant', family: 'conditionalAccess', principal: parts.subject?.principal, title: 'x', severity: 'medium', controls: [], findings: findingsOf(['policy-2']), secretEndsOn: isoFromDay(DAY_0 + 40) };
    const taking = new Life('x2').shown(['policy-9'], endsOn(60)).does(ANA, 'absorb', { from: 'x1', answer, sinceDay: DAY_0, lineage: lineageOf(giving.state, ['policy-2']) });
    expect([taking.refused, shownIn(taking)]).toEqual([undefined, 40]);
  });

  it('is forgotten where it is asked for anew after it was removed', () => {
    const closed = new Life().shown(['policy-1'], endsOn(40)).on(1).does(MIRA, 'keep', { ...KEEP, findings: SCOPE }).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 1, text: 'x', gone: true }).does(ANA, 'verifyRemoved', { text: 'x' });
    const anew = closed.on(5).does(PRIYA, 'request', THIRD_PARTY).shown(['policy-1'], { source: 'Microsoft Graph' });
    expect([anew.refused, anew.state.parts.standing?.lifecycle, shownIn(anew)]).toEqual([undefined, 'requested', undefined]);
  });

  it('stays where a later report of the tool shows more and does not tell it', () => {
    expect(shownIn(new Life().shown(['policy-1'], endsOn(40)).on(5).shown(['policy-1', 'policy-2'], { source: 'Microsoft Graph' }))).toBe(40);
  });

  it.each(['soon', 7, { day: 1 }])('that is written as %j tells nothing, and takes nothing from the answer', (written) => {
    const life = new Life().shown(['policy-1'], endsOn(40)).on(5).shown(['policy-1', 'policy-2'], { source: 'Microsoft Graph', secretEndsOn: written as string });
    expect([shownIn(life), life.state.parts.seen?.findings.length]).toEqual([40, 2]);
  });
});
