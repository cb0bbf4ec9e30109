import fc from 'fast-check';
import { exceptionFindings } from '../../../../src/domain/integrity/exceptionFindings';
import type { IntegrityFinding, KeptDecision } from '../../../../src/domain/integrity/finding';
import type { Decision } from '../../../../src/domain/ledger/decision';
import { baseHashOf, contentHashOf } from '../../../../src/domain/ledger/decisionHash';
import { CLOCK_SLACK_MS, newestOf } from '../../../../src/domain/ledger/order';
import { seenBy } from '../../../../src/domain/ledger/seenByAuthors';
import { ANA, LENA, MIRA, PRIYA, REQUEST, REVIEW } from '../ledger/life';
import { anyHistory, historyOf } from './histories';

const codes = (decisions: readonly KeptDecision[]): string[] => exceptionFindings(decisions, 'x1').map(({ code }) => code);

/** Keys of all decisions that a finding names. */
function named(finding: IntegrityFinding): string[] {
  switch (finding.code) {
    case 'seenMissing':
      return [finding.key, ...finding.namedBy.map(({ key }) => key)];
    case 'seenChanged':
      return [...finding.suspects, ...finding.others, ...finding.noticedBy].map(({ key }) => key);
    case 'keyTwice':
      return finding.decisions.map(({ key }) => key);
    case 'beforeSeen':
      return [finding.decision.key, finding.seen.key];
    default:
      return 'decision' in finding && finding.decision ? [finding.decision.key] : [];
  }
}

/** What somebody with the database in hand could do to one decision, with its own hash made to fit. */
const FORGERIES: Readonly<Record<string, (decision: Decision) => Decision>> = {
  'its text': (decision) => fitting({ ...decision, body: { text: 'on second thoughts' } }),
  'its day': (decision) => fitting({ ...decision, onDay: decision.onDay - 7 }),
  'its act': (decision) => fitting({ ...decision, act: 'withdraw' }),
  'its exception': (decision) => fitting({ ...decision, exceptionKey: 'x2' }),
  'its title': (decision) => ({ ...decision, title: 'on second thoughts' }),
  'its key': (decision) => ({ ...decision, key: `${decision.key}-other` }),
  'its author': (decision) => ({ ...decision, author: LENA === decision.author ? MIRA : LENA, editorLogin: (LENA === decision.author ? MIRA : LENA).login }),
  'its stamp': (decision) => ({ ...decision, createdAt: decision.createdAt - 60_000, modifiedAt: decision.createdAt - 60_000 }),
  'its list': (decision) => ({ ...decision, list: decision.list === 'Reviews' ? 'Approvals' : 'Reviews' }),
  'its number': (decision) => ({ ...decision, id: decision.id + 1000 }),
  'what its author had seen': (decision) => ({ ...decision, base: decision.base.length > 0 ? [] : ['nothing-1'] }),
  'the hash of what its author had seen': (decision) => ({ ...decision, baseHash: 'a'.repeat(64) }),
};
const fitting = (decision: Decision): Decision => ({ ...decision, contentHash: contentHashOf(decision) });

/** What a reader then finds: decisions are read by their exception. */
const read = (decisions: readonly Decision[]): Decision[] => decisions.filter(({ exceptionKey }) => exceptionKey === 'x1');

/** A history and one decision in it that a later author had seen. */
const seenByALaterOne = anyHistory
  .map((decisions) => ({ decisions, seen: decisions.filter((each) => decisions.some((later) => seenBy(decisions, later).includes(each))) }))
  .filter(({ seen }) => seen.length > 0)
  .chain(({ decisions, seen }) => fc.record({ decisions: fc.constant(decisions), target: fc.constantFrom(...seen) }));

describe('the record of one exception', () => {
  it('untouched, has no finding, whatever was decided and however many decided at once', () => {
    fc.assert(fc.property(anyHistory, (decisions) => expect(exceptionFindings(decisions, 'x1')).toEqual([])), { numRuns: 300 });
  });

  it('without a decision that a later author had seen names the one that is missing', () => {
    fc.assert(
      fc.property(seenByALaterOne, ({ decisions, target }) => {
        const left = decisions.filter((decision) => decision !== target);
        expect(exceptionFindings(left, 'x1').flatMap(named)).toContain(target.key);
      }),
      { numRuns: 300 },
    );
  });

  it.each(Object.entries(FORGERIES))('names a decision that a later author had seen where somebody changed %s', (_what, forge) => {
    fc.assert(
      fc.property(seenByALaterOne, ({ decisions, target }) => {
        const forged = read(decisions.map((decision) => (decision === target ? forge(decision) : decision)));
        expect(exceptionFindings(forged, 'x1').flatMap(named)).toContain(target.key);
      }),
    );
  });

  it.each(['its text', 'its day', 'its act', 'its title', 'its author', 'its list', 'its number'])('suspects what was changed, with what else only the first to notice had seen: %s', (what) => {
    fc.assert(
      fc.property(seenByALaterOne, ({ decisions, target }) => {
        const forged = FORGERIES[what]?.(target) ?? target;
        const found = exceptionFindings(decisions.map((decision) => (decision === target ? forged : decision)), 'x1').filter(({ code }) => code === 'seenChanged');
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({ suspects: expect.arrayContaining([forged]) as unknown });
      }),
    );
  });

  it('narrows it down to what the first one to notice had seen and nothing else vouches for', () => {
    const decisions = historyOf([
      { author: PRIYA, act: 'request', body: REQUEST, afterSeconds: 1, unseen: 0 },
      { author: PRIYA, act: 'comment', body: { text: 'one' }, afterSeconds: 1, unseen: 0 },
      { author: PRIYA, act: 'comment', body: { text: 'two' }, afterSeconds: 1, unseen: 0 },
      { author: ANA, act: 'review', body: REVIEW, afterSeconds: 1, unseen: 0 },
    ]);
    const [request, one, two, review] = decisions as [Decision, Decision, Decision, Decision];
    const forged = { ...one, title: 'other' };
    expect(exceptionFindings([request, forged, two, review], 'x1')).toEqual([{ code: 'seenChanged', noticedBy: [two, review], suspects: [forged], others: [request, two] }]);
  });

  it('accuses the one who says so where everybody later vouches for what he had seen', () => {
    const decisions = historyOf([
      { author: PRIYA, act: 'request', body: REQUEST, afterSeconds: 1, unseen: 0 },
      { author: PRIYA, act: 'comment', body: { text: 'one' }, afterSeconds: 1, unseen: 0 },
      { author: PRIYA, act: 'comment', body: { text: 'two' }, afterSeconds: 1, unseen: 1 },
    ]);
    const [request, one, two] = decisions as [Decision, Decision, Decision];
    const liar = { ...one, baseHash: 'a'.repeat(64) };
    expect(exceptionFindings([request, liar, two], 'x1')).toEqual([{ code: 'seenChanged', noticedBy: [liar], suspects: [], others: [] }]);
  });

  describe('whose newest decision nobody had seen yet', () => {
    const history = historyOf([
      { author: PRIYA, act: 'request', body: REQUEST, afterSeconds: 1, unseen: 0 },
      { author: ANA, act: 'review', body: REVIEW, afterSeconds: 1, unseen: 0 },
    ]);
    const newest = history[history.length - 1] as Decision;
    const withNewest = (decision: Decision): Decision[] => [...history.slice(0, -1), decision];

    it('cannot notice by itself that the newest is gone, nor that a text with a fitting hash stands in its place', () => {
      expect(codes(history.slice(0, -1))).toEqual([]);
      for (const what of ['its text', 'its title', 'its author', 'its stamp']) expect([what, codes(withNewest(FORGERIES[what]?.(newest) ?? newest))]).toEqual([what, []]);
    });

    it('notices all the same what the item itself tells', () => {
      expect(codes(withNewest({ ...newest, body: { text: 'other' } }))).toEqual(['textChanged']);
      expect(codes(withNewest(FORGERIES['the hash of what its author had seen']?.(newest) ?? newest))).toEqual(['seenChanged']);
      const { createdAt } = newest;
      expect(exceptionFindings(withNewest({ ...newest, version: '2.0' }), 'x1')).toMatchObject([{ code: 'writtenAgain', signs: ['version'] }]);
      expect(exceptionFindings(withNewest({ ...newest, modifiedAt: createdAt + 1000 }), 'x1')).toMatchObject([{ code: 'writtenAgain', signs: ['modified'] }]);
      expect(exceptionFindings(withNewest({ ...newest, editorLogin: LENA.login }), 'x1')).toMatchObject([{ code: 'writtenAgain', signs: ['editor'] }]);
      expect(exceptionFindings([...history.slice(0, -1), { ...newest, writes: 2 }], 'x1')).toMatchObject([{ code: 'writtenAgain', signs: ['writes'] }]);
      expect(codes([...history.slice(0, -1), { ...newest, writes: 1, editorLogin: newest.author.login.toUpperCase() }])).toEqual([]);
    });

    it('notices a stamp from before what its author had seen, not one that two servers may have crossed', () => {
      const [first] = history as [Decision];
      const stamped = (createdAt: number): Decision => ({ ...newest, createdAt, modifiedAt: createdAt });
      expect(codes(withNewest(stamped(first.createdAt - 3_600_000)))).toEqual(['beforeSeen']);
      expect(codes(withNewest(stamped(first.createdAt - 30_000)))).toEqual([]);
    });
  });

  it('names a decision that went out under its second key, and what took the first', () => {
    const [request] = historyOf([{ author: PRIYA, act: 'request', body: REQUEST, afterSeconds: 1, unseen: 0 }]) as [Decision];
    const second = { ...request, id: 2, key: `${request.key}#2` };
    expect(exceptionFindings([request, second], 'x1')).toEqual([{ code: 'secondKey', decision: second, holder: request }]);
    expect(exceptionFindings([second], 'x1')).toEqual([{ code: 'secondKey', decision: second, holder: undefined }]);
    // Keys are kept apart within one list.
    const elsewhere: Decision = { ...request, list: 'Approvals' };
    expect(exceptionFindings([elsewhere, second], 'x1')).toEqual([{ code: 'secondKey', decision: second, holder: undefined }]);
  });

  it('names two items with one key, and still believes whoever had seen the first alone, or both', () => {
    const [request, review] = historyOf([
      { author: PRIYA, act: 'request', body: REQUEST, afterSeconds: 1, unseen: 0 },
      { author: ANA, act: 'review', body: REVIEW, afterSeconds: 1, unseen: 0 },
    ]) as [Decision, Decision];
    const copy: Decision = { ...request, list: 'Approvals', id: 9, createdAt: request.createdAt + 5000, modifiedAt: request.createdAt + 5000 };
    expect(exceptionFindings([request, review, copy], 'x1')).toEqual([{ code: 'keyTwice', decisions: [request, copy] }]);
    const sawBoth = { ...review, baseHash: baseHashOf([request, copy]) };
    expect(exceptionFindings([request, sawBoth, copy], 'x1')).toEqual([{ code: 'keyTwice', decisions: [request, copy] }]);
  });

  describe('in which somebody named a key beforehand', () => {
    const [request, review] = historyOf([
      { author: PRIYA, act: 'request', body: REQUEST, afterSeconds: 1, unseen: 0 },
      { author: ANA, act: 'review', body: REVIEW, afterSeconds: 1, unseen: 0 },
    ]) as [Decision, Decision];
    const planted: Decision = { ...request, id: 2, key: 'planted', act: 'comment', body: { text: 'x' }, base: [request.key, 'later'], baseHash: baseHashOf([request]), createdAt: request.createdAt + 500 };
    const plant = { ...planted, contentHash: contentHashOf(planted) };
    const saw: Decision = { ...review, base: [plant.key], baseHash: baseHashOf([request, plant]) };
    const later: Decision = { ...request, id: 3, key: 'later', base: [request.key], baseHash: baseHashOf([request]), createdAt: plant.createdAt + CLOCK_SLACK_MS + 500, modifiedAt: plant.createdAt + CLOCK_SLACK_MS + 500 };
    const honest = { ...plant, modifiedAt: plant.createdAt };

    it('says that it is missing, and once it is written that it was only written afterwards', () => {
      expect(exceptionFindings([request, honest], 'x1')).toEqual([{ code: 'seenMissing', key: 'later', namedBy: [honest] }]);
      expect(exceptionFindings([request, honest, saw, later], 'x1')).toEqual([{ code: 'beforeSeen', decision: honest, seen: later }]);
    });

    it('says so too of what came half a minute later into the same list: its Id tells that it was not there', () => {
      const soon = { ...later, createdAt: plant.createdAt + 30_000, modifiedAt: plant.createdAt + 30_000 };
      expect(exceptionFindings([request, { ...honest, baseHash: baseHashOf([request, soon]) }, soon], 'x1').map(({ code }) => code)).toContain('beforeSeen');
    });

    it('still notices what was changed of what others saw, as the hash of whoever named it fits', () => {
      const forged = fitting({ ...request, body: { ...REQUEST, why: 'other' } });
      expect(exceptionFindings([forged, honest, { ...saw, base: [request.key], baseHash: baseHashOf([request]) }, later], 'x1').map(({ code }) => code)).toEqual(['beforeSeen', 'seenChanged']);
      const liar = { ...honest, baseHash: 'a'.repeat(64) };
      const clears: Decision = { ...saw, base: [plant.key], baseHash: baseHashOf([request, liar]) };
      expect(codes([request, liar, clears])).toEqual(['seenMissing']);
    });

    it('suspects nothing for which whoever named it vouches', () => {
      const liar = { ...saw, base: [request.key], baseHash: 'a'.repeat(64) };
      expect(exceptionFindings([request, honest, liar], 'x1')).toEqual([{ code: 'seenMissing', key: 'later', namedBy: [honest] }, { code: 'seenChanged', noticedBy: [liar], suspects: [], others: [] }]);
    });

    it('believes it where an item of that key, in whatever list, was there in time', () => {
      const twin: Decision = { ...later, list: 'Approvals', createdAt: request.createdAt + 200, modifiedAt: request.createdAt + 200 };
      expect(codes([request, { ...honest, baseHash: baseHashOf([request, twin]) }, twin, later])).toEqual(['keyTwice']);
    });
  });

  it('names what an app wrote, save what an app observed', () => {
    const app = { login: 'i:0i.t|ms.sp.ext|sweep@contoso.example', name: 'sweep' };
    const by = (author: typeof app, act: 'comment' | 'escalated', editorLogin = author.login): Decision[] =>
      historyOf([{ author, act, body: { text: 'x' }, afterSeconds: 1, unseen: 0 }]).map((decision) => ({ ...decision, editorLogin }));
    expect(codes(by(app, 'comment'))).toEqual(['byApp']);
    expect(codes(by(app, 'escalated'))).toEqual([]);
    expect(codes(by(ANA, 'escalated', app.login))).toEqual(['writtenAgain', 'byApp']);
  });

  it('names a decision that the audit log knows by another account, until and after risk leadership settles it', () => {
    const key = 'request-x1-1';
    const disputed = [
      { author: PRIYA, act: 'request', body: REQUEST, afterSeconds: 1, unseen: 0 },
      { author: ANA, act: 'stampContradicted', body: { decision: key, export: 'e'.repeat(64), loggedAs: 'tom@contoso.example' }, afterSeconds: 1, unseen: 0 },
    ] as const;
    expect(exceptionFindings(historyOf(disputed), 'x1')).toMatchObject([{ code: 'stampDisputed', loggedAs: 'tom@contoso.example', settled: false, decision: { key } }]);
    const slander = { author: ANA, act: 'stampContradicted', body: { decision: key, export: 'f'.repeat(64), loggedAs: 'raj@contoso.example' }, afterSeconds: 1, unseen: 0 } as const;
    const refuted = { author: ANA, act: 'stampContradicted', body: { decision: 'stampContradicted-x1-3', export: 'f'.repeat(64), loggedAs: 'tom@contoso.example' }, afterSeconds: 1, unseen: 0 } as const;
    expect(exceptionFindings(historyOf([...disputed, slander, refuted]), 'x1')).toMatchObject([{ code: 'stampDisputed', loggedAs: 'tom@contoso.example', decision: { key } }, { decision: { key: 'stampContradicted-x1-3' } }]);
    const settled = historyOf([...disputed, { author: LENA, act: 'confirmContradiction', body: { decision: key, reason: 'He said so.' }, afterSeconds: 1, unseen: 0 }]);
    expect(exceptionFindings(settled, 'x1')).toMatchObject([{ code: 'stampDisputed', settled: true }]);
    const confirmed = historyOf([...disputed, { author: ANA, act: 'stampConfirmed', body: { decision: key, export: 'f'.repeat(64) }, afterSeconds: 1, unseen: 0 }]);
    expect(exceptionFindings(confirmed, 'x1')).toEqual([]);
  });
});

describe('an exception whose findings came from another one', () => {
  /** The other one goes its own way; only what reports answered there is read here. */
  const other = historyOf(
    [
      { author: ANA, act: 'answerChanged', body: { verdict: 'one' }, afterSeconds: 1, unseen: 0 },
      { author: ANA, act: 'assign', body: {}, afterSeconds: 1, unseen: 0 },
      { author: ANA, act: 'answerChanged', body: { verdict: 'two' }, afterSeconds: 1, unseen: 0 },
    ],
    'x0',
  );
  const answers = other.filter(({ act }) => act === 'answerChanged');
  const own = historyOf([
    { author: ANA, act: 'splitOff', body: { from: 'x0' }, afterSeconds: 10, unseen: 0 },
  ]);
  const [decided] = historyOf([{ author: MIRA, act: 'keep', body: {}, afterSeconds: 20, unseen: 0 }]).map((decision) => ({ ...decision, id: 77, key: 'keep-x1-2' })) as [Decision];
  const all = [...answers, ...own];

  const saw: Decision = { ...decided, base: newestOf(all), baseHash: baseHashOf(all) };

  it('untouched, has no finding', () => {
    expect(exceptionFindings([...all, saw], 'x1')).toEqual([]);
  });

  it('names an answer there that was changed or is gone after somebody decided here', () => {
    const [first, second] = answers as [Decision, Decision];
    expect(exceptionFindings([first, ...own, saw], 'x1')).toMatchObject([{ code: 'seenMissing', key: second.key }]);
    expect(exceptionFindings([fitting({ ...first, body: { verdict: 'other' } }), second, ...own, saw], 'x1').flatMap(named)).toContain(first.key);
  });
});
