import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { exceptionStringsFor } from '../../../../../src/ui/strings/exceptionStringsFor';
import { timelineRows, type TimelineRow } from '../../../../../src/ui/view/exception/decisions/timelineModel';
import { ANA, APPROVE, DAY_0, findingsOf, Life, MIRA, PRIYA, REQUEST, REVIEW } from '../../../domain/ledger/life';
import { coveredSetting } from '../../../domain/ledger/decisions';
import { LIVES } from '../../../domain/ledger/states';

const words = exceptionStringsFor(stringsFor('en-US').formats);
const rows = (life: Life): readonly TimelineRow[] => timelineRows(life.state, words, life.today);
const newest = (life: Life): TimelineRow | undefined => rows(life)[0];

const approved = (): Life => new Life().does(PRIYA, 'request', REQUEST).shown().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) });

describe('the timeline of decisions', () => {
  it('says what was done, by whom and when, newest first', () => {
    expect(rows(approved()).map(({ what, who, day }) => `${day - DAY_0} ${what} · ${who}`)).toEqual(['1 Approved until Jul 12, 2026 · Mira Okafor', '0 The report of Jun 2, 2026 shows it · Ana Ruiz', '0 Asked for until Jul 12, 2026 · Priya Nair']);
    expect(newest(approved())?.more).toEqual(['Covers Policy policy-1', 'Compensated by Named location only', 'Will be removed: “The vendor moves to Graph.”']);
  });

  it('keeps a decision that broke a rule, hollow, with its reason and what it said', () => {
    const life = approved().on(5).does(MIRA, 'review', REVIEW);
    expect(newest(life)).toMatchObject({
      is: 'void',
      what: 'Security review, without effect',
      noEffect: 'Without effect: Mira Okafor answers for approving it: another reviewer must.',
      more: ['Reviewed: still needed, end date right, controls work', '“Seen in the report.”'],
    });
  });

  it('calls an act that no version knows by the title of its item, also one named like something of the language', () => {
    const life = approved().does(MIRA, 'constructor' as 'approve');
    expect(newest(life)?.what).toBe('constructor, without effect');
  });

  it('names who was faster', () => {
    const life = new Life().does(PRIYA, 'request', REQUEST, { key: 'asked' }).on(1).does(MIRA, 'approve', APPROVE, { base: ['asked'] }).does(MIRA, 'refuse', { reason: 'No.' }, { base: ['asked'] });
    expect(newest(life)?.noEffect).toBe('Without effect: Mira Okafor decided it first, and that decision stands.');
  });

  it('marks the report with which an approval lapsed', () => {
    const life = approved().on(9).shown(['policy-1', 'policy-2']);
    expect(newest(life)).toMatchObject({ is: 'lapsed', what: 'Got more: what was decided lapsed', more: ['The report of Jun 11, 2026', 'Covers Policy policy-1 and Policy policy-2'] });
  });

  it.each([
    ['more than was dismissed', ['policy-1', 'policy-2'], 30, 'Got more: what was decided lapsed'],
    ['the same, longer after than policy allows', ['policy-1'], 367, 'Dismissed longer ago than policy allows: the dismissal lapsed'],
  ])('says with which report a dismissal lapsed, and why: %s', (_what, settings, day, what) => {
    expect(newest(LIVES.dismissed().on(day).shown(settings))).toMatchObject({ is: 'lapsed', what });
  });

  it('does not say of a dismissal that it got more where it got less', () => {
    const life = new Life().shown([], { findings: [coveredSetting('policy-1', { extent: ['a'] })] }).does(ANA, 'proposeDismissal', { reason: 'byDesign', text: 'x' }).on(1).does(MIRA, 'confirmDismissal');
    expect(newest(life.on(30).shown([], { findings: [coveredSetting('policy-1', { extent: [] })] }))).toMatchObject({ is: 'lapsed', what: 'Changed: the dismissal lapsed' });
  });

  it('says that a decision is suspended whose author the audit log contradicts, and that a settled one has another author', () => {
    const life = approved().on(3).does(ANA, 'stampContradicted', { decision: 'approve-3', export: 'e1', loggedAs: 'somebody' });
    const suspended = rows(life).find(({ key }) => key === 'Approvals approve-3');
    expect(suspended).toMatchObject({ is: 'suspended', noEffect: 'Suspended: the tenant’s audit log names another author. Risk leadership must settle it.' });
    life.does(MIRA, 'confirmContradiction', { decision: 'approve-3', reason: 'Not Mira.' });
    expect(rows(life).find(({ key }) => key === 'Approvals approve-3')).toMatchObject({ is: 'void' });
  });

  it('doubts an author whom no export of the audit log showed while the log held the decision, where such exports are read', () => {
    const doubted = (life: Life): readonly string[] => rows(life).flatMap(({ key, doubt }) => (doubt === undefined ? [] : [key]));
    const life = approved().on(100).does(ANA, 'stampConfirmed', { decision: 'request-1', export: 'e1' });
    expect(doubted(life.on(181))).toEqual([]);
    expect(doubted(life.on(182))).toEqual(['Approvals approve-3']);
    expect(doubted(approved().on(400))).toEqual([]);
    const broken = approved().on(5).does(MIRA, 'review', REVIEW).on(9).does(ANA, 'stampConfirmed', { decision: 'request-1', export: 'e1' });
    expect(doubted(broken.on(400))).toEqual(['Approvals approve-3']);
  });

  it('shows a decision that this version cannot read by its name alone', () => {
    const life = approved().on(4).does(ANA, 'review', { needed: 'perhaps' });
    expect(newest(life)).toMatchObject({ is: 'void', what: 'Security review, without effect', more: [] });
  });

  it('leads to the exception that another one was merged into', () => {
    const life = new Life().shown().on(1).does(ANA, 'merge', { into: 'x2', reason: 'The same account.' });
    expect(newest(life)).toMatchObject({ what: 'Merged into another exception', other: 'x2' });
  });
});
