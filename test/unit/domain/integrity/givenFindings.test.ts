import { givenFindings } from '../../../../src/domain/integrity/givenFindings';
import { isoFromDay } from '../../../../src/domain/day/day';
import { lineageOf } from '../../../../src/domain/judge/lineageOf';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import { coveredSetting } from '../ledger/decisions';
import { OTHER_ANSWER } from '../ledger/lawful';
import { ANA, DAY_0, findingsOf, Life, PRIYA, RAJ, REQUEST } from '../ledger/life';
import { LIVES } from '../ledger/states';

/** What a check knows of an exception of which there is nothing. */
const NOTHING_KNOWN = { entries: [], parts: { origins: [], gave: [] } };
const keyOf = (setting: string): string => coveredSetting(setting, {}).key;
const found = (from: Life, into?: Life): readonly (readonly string[])[] =>
  givenFindings(from.state, (key) => (key === 'x2' && into ? into.state : NOTHING_KNOWN)).map((finding) => (finding.code === 'notTakenIn' ? [finding.decision.act, finding.into] : []));
/** The other exception takes these over, as the portal writes it. */
const takes = (into: Life, act: 'splitOff' | 'absorb', settings: readonly string[], from = LIVES.unassigned()): Life =>
  into.does(ANA, act, { from: 'x1', answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: findingsOf(settings) }), sinceDay: DAY_0, lineage: lineageOf(from.state, undefined) });
const twoFound = (): Life => new Life().shown(['policy-1', 'policy-2']).on(1).does(ANA, 'split', { findings: [keyOf('policy-2')], into: 'x2', reason: 'Its own.' });
const other = (): Life => new Life('x2').shown(['policy-8']);

describe('findings that were given to another exception', () => {
  it('are noticed where a merge by hand names an exception that did not take them in', () => {
    expect(LIVES.merged().voids).toEqual([]);
    expect(found(LIVES.merged())).toEqual([['merge', 'x2']]);
    expect(found(LIVES.merged(), other())).toEqual([['merge', 'x2']]);
    expect(found(LIVES.merged(), takes(new Life('x2'), 'absorb', ['policy-1']))).toEqual([['merge', 'x2']]);
    expect(found(LIVES.merged(), takes(new Life('x2'), 'splitOff', ['policy-9']))).toEqual([['merge', 'x2']]);
  });

  it('are noticed where a split by hand names an exception that took others in', () => {
    expect(found(twoFound())).toEqual([['split', 'x2']]);
    expect(found(twoFound(), takes(new Life('x2'), 'splitOff', ['policy-9']))).toEqual([['split', 'x2']]);
  });

  it('are whole where the other exception took them in', () => {
    expect(found(LIVES.merged(), takes(other(), 'absorb', ['policy-1']))).toEqual([]);
    expect(found(twoFound(), takes(new Life('x2'), 'splitOff', ['policy-2']))).toEqual([]);
    expect(found(twoFound(), takes(other(), 'absorb', ['policy-2']))).toEqual([]);
    expect(found(LIVES.approved())).toEqual([]);
  });

  it('are noticed where the other exception says that all came along and shows less', () => {
    const merged = (): Life => new Life().shown(['policy-1', 'policy-2']).on(1).does(ANA, 'merge', { into: 'x2', reason: 'One.' });
    expect(found(merged(), takes(other(), 'absorb', ['policy-1']))).toEqual([['merge', 'x2']]);
    expect(found(merged(), takes(other(), 'absorb', ['policy-1', 'policy-2']))).toEqual([]);
  });

  it('are none where no report shows anything of a request', () => {
    expect(found(new Life().does(PRIYA, 'request', REQUEST).on(1).does(ANA, 'merge', { into: 'x2', reason: 'The same.' }))).toEqual([]);
  });

  it('are noticed where they are opened again by hand although the other exception took them in', () => {
    const took = (): Life => takes(other(), 'absorb', ['policy-1']);
    const back = (from: Life): unknown => givenFindings(from.state, () => took().state).map((finding) => (finding.code === 'takenBack' ? [finding.decision.act, finding.into] : finding.code));
    expect(back(LIVES.merged())).toEqual([]);
    expect(back(LIVES.merged().on(370).does(ANA, 'reopen', { reason: 'Mine.' }))).toEqual([['reopen', 'x2']]);
    expect(back(LIVES.merged().on(3).shown(['policy-1'], { untaken: [keyOf('policy-1')] }))).toEqual([['answerChanged', 'x2']]);
    const split = twoFound().on(3).shown(['policy-1', 'policy-2'], { untaken: [keyOf('policy-2')] });
    expect(givenFindings(split.state, () => takes(new Life('x2'), 'splitOff', ['policy-2']).state).map(({ code }) => code)).toEqual(['takenBack']);
  });

  it('are noticed where the other exception took the same from another one', () => {
    const elsewhere = new Life('x2').does(ANA, 'splitOff', { from: 'x7', answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: findingsOf(['policy-2']) }), sinceDay: DAY_0, lineage: lineageOf(LIVES.unassigned().state, undefined) });
    expect(elsewhere.voids).toEqual([]);
    expect(found(twoFound(), elsewhere)).toEqual([['split', 'x2']]);
  });

  it('are here again as they should where the other exception took only the rest in', () => {
    const split = new Life().shown(['policy-1', 'policy-2', 'policy-3']).on(1).does(ANA, 'split', { findings: [keyOf('policy-2'), keyOf('policy-3')], into: 'x2', reason: 'Its own.' });
    split.on(3).shown(['policy-1', 'policy-2'], { untaken: [keyOf('policy-2')] });
    expect(split.voids).toEqual([]);
    const codes = (settings: readonly string[]): readonly string[] => givenFindings(split.state, () => takes(new Life('x2'), 'splitOff', settings).state).map(({ code }) => code);
    expect(codes(['policy-3'])).toEqual([]);
    expect(codes(['policy-2', 'policy-3'])).toEqual(['takenBack']);
  });

  it('are whole where the other exception gave them back', () => {
    const x2 = takes(new Life('x2'), 'splitOff', ['policy-2']);
    const x1 = twoFound().on(3).does(ANA, 'absorb', { from: 'x2', answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: findingsOf(['policy-2']) }), sinceDay: DAY_0, lineage: lineageOf(x2.state, undefined) });
    expect(x1.voids).toEqual([]);
    expect(found(x1, x2)).toEqual([]);
  });

  describe('and that were given on', () => {
    const absorbs = (into: Life, from: Life, settings: readonly string[]): Life =>
      into.does(ANA, 'absorb', { from: from.state.exceptionKey, answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: findingsOf(settings) }), sinceDay: DAY_0, lineage: lineageOf(from.state, undefined) });
    const codes = (of: Life, ...others: readonly Life[]): readonly string[] =>
      givenFindings(of.state, (key) => [of, ...others].find(({ state }) => state.exceptionKey === key)?.state ?? NOTHING_KNOWN).map(({ code }) => code);
    /** What x1 split off came back from x2 by a merge. */
    const backFromX2 = (): readonly [Life, Life] => {
      const [x1, x2] = [twoFound(), takes(new Life('x2'), 'splitOff', ['policy-2'])];
      absorbs(x1.on(2), x2, ['policy-2']);
      x2.on(2).does(ANA, 'merge', { into: 'x1', reason: 'One.' });
      return [x1, x2];
    };

    it('are whole where another one has them now', () => {
      const [x2, x3] = [takes(new Life('x2'), 'splitOff', ['policy-2']), new Life('x3').shown(['policy-3'])];
      absorbs(x3.on(2), x2, ['policy-2']);
      x2.on(2).does(ANA, 'merge', { into: 'x3', reason: 'One.' });
      expect(codes(twoFound(), x2, x3)).toEqual([]);
      expect(codes(twoFound(), x2)).toEqual(['notTakenIn']);
    });

    it('stay where they came back, though somebody splits them off there again by hand', () => {
      const [x1, x2] = backFromX2();
      expect(codes(x1, x2)).toEqual([]);
      x1.on(3).does(ANA, 'split', { findings: [keyOf('policy-2')], into: 'x2', reason: 'By hand.' });
      expect(x1.voids).toEqual(['split: backFromThere']);
      expect(codes(x1, x2)).toEqual([]);
    });

    it('are noticed where somebody gave them away whose stamp is before their coming back, and arrived after it', () => {
      const [x1, x2] = [new Life().shown(['policy-1', 'policy-2']).on(1), takes(new Life('x2'), 'splitOff', ['policy-2'])];
      const base = x1.state.newest;
      x1.does(ANA, 'split', { findings: [keyOf('policy-2')], into: 'x2', reason: 'Its own.' });
      x1.does(RAJ, 'absorb', { from: 'x2', answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: findingsOf(['policy-2']) }), sinceDay: DAY_0, lineage: lineageOf(x2.state, undefined) }, { base });
      x2.on(2).does(RAJ, 'merge', { into: 'x1', reason: 'Taken back.' });
      expect([...x1.voids, ...x2.voids]).toEqual(['absorb: outOfDate']);
      expect([codes(x1, x2), codes(x2, x1)]).toEqual([['notTakenIn'], ['notTakenIn']]);
      x1.on(5).shown(['policy-1', 'policy-2'], { untaken: [keyOf('policy-2')] });
      expect(codes(x1, x2)).toEqual([]);
    });

    it('are noticed where a merge that was taken back is written by hand', () => {
      const x1 = LIVES.unassigned();
      const [x2, x3] = [takes(other(), 'absorb', ['policy-1'], x1), new Life('x3')];
      x3.on(1).does(ANA, 'splitOff', { from: 'x2', answer: encodeAnswer({ ...OTHER_ANSWER, ranOn: isoFromDay(DAY_0), findings: findingsOf(['policy-1']) }), sinceDay: DAY_0, lineage: lineageOf(x2.state, [keyOf('policy-1')]) });
      x2.on(1).does(ANA, 'split', { findings: [keyOf('policy-1')], into: 'x3', reason: 'Back.' });
      absorbs(x1.on(1), x3, ['policy-1']);
      x3.on(1).does(ANA, 'merge', { into: 'x1', reason: 'Back.' });
      x1.on(2).does(ANA, 'merge', { into: 'x2', reason: 'By hand.' });
      expect([x1, x2, x3].flatMap(({ voids }) => voids)).toEqual([]);
      expect(codes(x1, x2, x3)).toEqual(['notTakenIn']);
      x1.on(5).shown(['policy-1'], { untaken: [keyOf('policy-1')] });
      expect(codes(x1, x2, x3)).toEqual([]);
    });
  });

  it('are noticed no more once they are open again here', () => {
    expect(found(LIVES.merged().on(3).does(ANA, 'reopen', { reason: 'Nothing took it in.' }))).toEqual([]);
    expect(found(LIVES.merged().on(3).shown(['policy-1'], { untaken: [keyOf('policy-1')] }))).toEqual([]);
    expect(found(twoFound().on(3).shown(['policy-1', 'policy-2'], { untaken: [keyOf('policy-2')] }))).toEqual([]);
  });
});
