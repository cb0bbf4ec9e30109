import { judgeRow } from '../../../../src/domain/brief/judgeRow';
import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import { judge } from '../../../../src/domain/judge/judge';
import type { Known } from '../../../../src/domain/ledger/fold';
import { noticesDue } from '../../../../src/domain/notices/noticesDue';
import { NOBODY_KNOWN, peopleAt } from '../../../../src/domain/people/people';
import type { Person } from '../../../../src/domain/people/person';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { ADM_MIRA, ANA, APPROVE, DAY_0, findingsOf, JON, KEEP, LENA, Life, MIRA, PRIYA, RAJ, REQUEST, sameHuman, TOM } from './life';
import { approvedLife, LIVES } from './states';

const EXPORT = { export: 'c'.repeat(64), loggedAs: 'tom@contoso.example' };
const approvalOf = (known?: Known): Life => new Life('x1', known).does(PRIYA, 'request', REQUEST, { key: 'r' }).shown().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) }, { key: 'a' }).on(2);
const approval = (): Life => approvalOf();
const contradicted = (life = approval(), key = 'k'): Life => life.does(ANA, 'stampContradicted', { decision: 'a', ...EXPORT }, { key });
const confirm = (life: Life, body: object = { decision: 'a', reason: 'The log is right.' }, list?: 'Requests'): Life => life.on(3).does(LENA, 'confirmContradiction', body, list ? { list } : {});
const stampOf = (life: Life, key = 'a') => life.state.entries.find(({ decision }) => decision.key === key);

/** The request under the key of the approval, in its own list. */
const oneKey = (): Life => new Life().does(PRIYA, 'request', REQUEST, { key: 'k' }).shown().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) }, { key: 'k' }).on(2);
const stampsIn = (life: Life): readonly string[] => life.state.entries.filter(({ decision }) => decision.key === 'k').map(({ decision: { list }, stamp }) => `${list}: ${stamp}`).sort();

describe('two decisions under one key, each in its list', () => {
  const says = (life: Life, act: 'stampConfirmed' | 'stampContradicted', more: object): Life => life.does(ANA, act, { decision: 'k', ...EXPORT, ...more });

  it('have each a stamp of their own', () => {
    expect(stampsIn(says(oneKey(), 'stampContradicted', { list: 'Approvals' }))).toEqual(['Approvals: contradicted', 'Requests: stamped']);
    expect(stampsIn(says(oneKey(), 'stampConfirmed', { list: 'Requests' }))).toEqual(['Approvals: stamped', 'Requests: confirmed']);
  });

  it('are settled one by one', () => {
    const both = says(says(oneKey(), 'stampContradicted', { list: 'Approvals' }), 'stampContradicted', { list: 'Requests' });
    expect(stampsIn(confirm(both, { decision: 'k', list: 'Approvals', reason: 'The log is right.' }))).toEqual(['Approvals: forged', 'Requests: contradicted']);
    expect(judge(both.state, DAY_0 + 9).levelsDue).toHaveLength(1);
  });

  it('are not meant by what names no list: nobody can tell which it is of', () => {
    expect(stampsIn(says(oneKey(), 'stampContradicted', {}))).toEqual(['Approvals: stamped', 'Requests: stamped']);
  });

  it('and what named no list before the second was written goes on to mean the first', () => {
    const life = says(new Life().does(PRIYA, 'request', REQUEST, { key: 'k' }).shown().on(1), 'stampConfirmed', {}).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) }, { key: 'k' });
    expect(stampsIn(life)).toEqual(['Approvals: stamped', 'Requests: confirmed']);
  });

  it('settle nothing of how an exception began that stands in the other list', () => {
    const life = new Life().shown(['policy-1']);
    const key = life.decisions[0]?.key ?? '';
    life.does(PRIYA, 'comment', { text: 'x' }, { key }).does(RAJ, 'stampContradicted', { decision: key, list: 'Observations', ...EXPORT }).does(RAJ, 'stampContradicted', { decision: key, list: 'Requests', ...EXPORT });
    expect(life.state.parts.suspendedOpening).toBe(`Observations ${key}`);
    expect(confirm(life, { decision: key, list: 'Requests', reason: 'x' }).state.parts.suspendedOpening).toBeDefined();
    expect(confirm(life, { decision: key, list: 'Observations', reason: 'x' }).state.parts.suspendedOpening).toBeUndefined();
  });
});

describe('how the author of a decision is known', () => {
  it('is that SharePoint stamped it, unless an export of the audit log says more', () => {
    expect(stampOf(approval())).toMatchObject({ stamp: 'stamped', void: undefined });
    const confirmed = approval().does(ANA, 'stampConfirmed', { decision: 'a', export: EXPORT.export });
    expect(stampOf(confirmed)).toMatchObject({ stamp: 'confirmed', void: undefined });
    expect(confirmed.lifecycle).toBe('approved');
  });

  it('contradicted: the decision is suspended', () => {
    const life = contradicted();
    expect(stampOf(life)).toMatchObject({ stamp: 'contradicted', void: { code: 'forged' }, changed: [] });
    expect(life.lifecycle).toBe('requested');
    expect(judge(life.state, DAY_0 + 2).suspended).toEqual(['a']);
  });

  it('contradicted: it escalates at once, and risk leadership settles it', () => {
    const judged = judge(contradicted().state, DAY_0 + 2);
    expect(judged.levelsDue).toEqual([{ level: 'risk', duty: 'settleStamp', dueDay: DAY_0 + 16, day: DAY_0 + 2 }]);
    expect(judged.next.riskLeadership).toEqual({ duty: 'settleStamp', of: 'riskLeadership', day: DAY_0 + 16 });
    const told = contradicted().does(ANA, 'escalated', { level: 'risk', duty: 'settleStamp', dueDay: DAY_0 + 16 });
    expect(judge(told.state, DAY_0 + 2).levelsDue).toEqual([]);
    expect(judge(confirm(contradicted()).state, DAY_0 + 3)).toMatchObject({ suspended: [], levelsDue: [] });
  });

  it('contradicted twice: it escalates from the first, and from a new one once an export had confirmed it', () => {
    const days = (life: Life): (number | undefined)[] => judge(life.state, DAY_0 + 9).levelsDue.map(({ day }) => day - DAY_0);
    expect(days(contradicted(contradicted().on(5), 'k2'))).toEqual([2]);
    const between = contradicted().on(3).does(RAJ, 'stampConfirmed', { decision: 'a', export: 'x' }).on(5);
    expect(days(contradicted(between, 'k2'))).toEqual([5]);
    const both = contradicted().on(4).does(ANA, 'stampContradicted', { decision: 'r', ...EXPORT });
    expect(days(both).sort()).toEqual([2, 4]);
    const unsound = approval().does(ANA, 'stampContradicted', { decision: 'a' }).on(5);
    expect(days(contradicted(unsound))).toEqual([5]);
    expect(days(contradicted().on(5).does(RAJ, 'confirmContradiction', { decision: 'a' }))).toEqual([2]);
  });

  it('contradicted and confirmed by risk leadership: it is void for good', () => {
    const life = confirm(contradicted());
    expect(stampOf(life)).toMatchObject({ stamp: 'forged', void: { code: 'forged' } });
    life.on(4).does(ANA, 'stampConfirmed', { decision: 'a', export: EXPORT.export });
    expect(stampOf(life)?.stamp).toBe('forged');
  });

  it('contradicted, then confirmed by a newer export: it counts again', () => {
    const life = contradicted().on(3).does(RAJ, 'stampConfirmed', { decision: 'a', export: EXPORT.export });
    expect(stampOf(life)).toMatchObject({ stamp: 'confirmed', void: undefined });
    expect(confirm(life).lifecycle).toBe('approved');
    expect(contradicted(life, 'k2').lifecycle).toBe('requested');
  });

  it('contradicted: neither the stamped author nor whom the log names lifts it, by whatever account', () => {
    const lifts = (author: Person, known?: Known): Life => contradicted(approvalOf(known)).on(3).does(author, 'stampConfirmed', { decision: 'a', export: EXPORT.export });
    for (const life of [lifts(MIRA), lifts(TOM), lifts({ ...TOM, login: 'tom@contoso.example' }), lifts(ADM_MIRA, sameHuman(ADM_MIRA, MIRA)), lifts(JON, sameHuman(JON, TOM))]) {
      expect(life.lifecycle).toBe('requested');
      expect(life.refused).toEqual({ code: 'ownStamp' });
      expect(judge(life.state, DAY_0 + 3)).toMatchObject({ suspended: ['a'], levelsDue: [{ duty: 'settleStamp', day: DAY_0 + 2 }] });
      expect(confirm(life).lifecycle).toBe('requested');
    }
    for (const life of [lifts(RAJ), lifts(JON), lifts(ADM_MIRA)]) expect(life.lifecycle).toBe('approved');
    expect(lifts(TOM).does(RAJ, 'stampConfirmed', { decision: 'a', export: 'x' }).lifecycle).toBe('approved');
    expect(approval().does(MIRA, 'stampConfirmed', { decision: 'a', export: 'x' }).refused).toBeUndefined();
  });

  it('is not what risk leadership says alone', () => {
    expect(confirm(approval()).lifecycle).toBe('approved');
  });

  it.each<[string, (life: Life) => Life]>([
    ['without a reason', (life) => confirm(life, { decision: 'a' })],
    ['in another list', (life) => confirm(life, { decision: 'a', reason: 'x' }, 'Requests')],
    ['by an app', (life) => life.on(3).does({ login: 'i:0i.t|app', name: 'app' }, 'confirmContradiction', { decision: 'a', reason: 'x' })],
    ['of another decision', (life) => confirm(life, { decision: 'r', reason: 'x' })],
  ])('is not settled %s', (_what, settle) => {
    expect(stampOf(settle(contradicted()))?.stamp).toBe('contradicted');
  });

  it.each([
    ['without the export', { decision: 'a', loggedAs: 'x' }],
    ['without a decision', EXPORT],
    ['with a decision that is no key', { decision: 7, ...EXPORT }],
  ])('is not contradicted %s', (_what, body) => {
    expect(approval().does(ANA, 'stampContradicted', body).lifecycle).toBe('approved');
  });

  it('is not contradicted in another list', () => {
    expect(approval().does(ANA, 'stampContradicted', { decision: 'a', ...EXPORT }, { list: 'Requests' }).lifecycle).toBe('approved');
    expect(approval().does(ANA, 'comment', { text: 'x', decision: 'a', ...EXPORT }).lifecycle).toBe('approved');
  });

  it('is said by an app that reads exports, too', () => {
    expect(approval().does({ login: 'i:0i.t|app', name: 'app' }, 'stampContradicted', { decision: 'a', ...EXPORT }).lifecycle).toBe('requested');
  });

  it('a contradiction that is itself contradicted says nothing', () => {
    const life = contradicted().on(3).does(RAJ, 'stampContradicted', { decision: 'k', ...EXPORT }, { key: 'kk' });
    expect(life.lifecycle).toBe('approved');
    expect(stampOf(life, 'k')?.stamp).toBe('contradicted');
    expect(life.does(RAJ, 'stampContradicted', { decision: 'kk', ...EXPORT }).lifecycle).toBe('requested');
  });

  it('of what made the exception known, too', () => {
    const life = new Life().does(PRIYA, 'request', REQUEST, { key: 'r' }).does(ANA, 'stampContradicted', { decision: 'r', ...EXPORT });
    expect(stampOf(life, 'r')).toMatchObject({ stamp: 'contradicted', void: { code: 'forged' } });
    confirm(life, { decision: 'r', reason: 'x' });
    expect(life.refused).toBeUndefined();
    expect(stampOf(life, 'r')?.stamp).toBe('forged');
    expect(life.lifecycle).toBe('unassigned');
  });

  it('of what opened the exception: it stays open and is answered for, until risk leadership settles it', () => {
    const around = { people: peopleAt(NOBODY_KNOWN), riskLeadership: [LENA] };
    const doubted = (life: Life, decision: string): Life => life.does(ANA, 'stampContradicted', { decision, ...EXPORT });
    const asked = (): Life => doubted(approvalOf(), 'r');
    const found = (): Life => doubted(new Life().shown().on(1).does(MIRA, 'keep', KEEP).on(2), 'answerChanged-1');
    const back = (): Life => doubted(LIVES.closed().on(5).does(RAJ, 'reopen', { reason: 'x' }, { key: 'o' }), 'o');
    for (const life of [asked(), found(), back()]) {
      const judged = judge(life.state, DAY_0 + 90);
      expect(judged).toMatchObject({ isOpen: true, pastTolerance: true, next: { riskLeadership: { duty: 'settleStamp' } } });
      expect(judged.levelsDue.map(({ level, duty }) => `${level} ${duty}`)).toEqual(expect.arrayContaining(['risk settleStamp', 'leadership settleStamp']));
      expect(noticesDue(life.state, judged, DEFAULT_POLICY, around, new Map()).notices.map(({ recipient }) => recipient)).toContain(LENA.login);
      const row = registerRowOf(life.state);
      expect(row && judgeRow(row, DAY_0 + 90)).toMatchObject({ isOpen: true, pastTolerance: true });
      expect(row?.brief.suspended).toBe(1);
    }
    // Nothing else that it says counts: neither who asked for it nor what was approved on it.
    expect(asked().state.parts).toMatchObject({ businessOwner: undefined, controlOwner: undefined, scope: undefined, standing: { lifecycle: 'unassigned' } });
    expect(found().lifecycle).toBe('approved');
    expect(asked().on(3).does(RAJ, 'stampConfirmed', { decision: 'r', export: 'x' }).lifecycle).toBe('approved');
  });

  it('of an approval: the day that it set is not due, so the day to settle it counts against tolerance', () => {
    const inWords = new Life().does(PRIYA, 'request', REQUEST).on(1).does(MIRA, 'approve', APPROVE, { key: 'a' }).on(2);
    const judged = judge(contradicted(inWords).state, DAY_0 + 90);
    expect(judged).toMatchObject({ isOpen: true, pastTolerance: true });
    expect(judged.dues.some(({ duty }) => duty === 'remove')).toBe(false);
    expect(judged.levelsDue.filter(({ duty }) => duty === 'settleStamp').map(({ level }) => level)).toEqual(['manager', 'risk', 'leadership']);
  });

  it('what was decided on a suspended decision is void with it, and back with it', () => {
    const life = approvedLife().on(5).does(ANA, 'stampContradicted', { decision: 'approve-3', ...EXPORT });
    expect(life.voids).toEqual(['approve: forged', 'review: notNow']);
    expect(life.on(6).does(RAJ, 'stampConfirmed', { decision: 'approve-3', export: 'x' }).voids).toEqual([]);
  });
});
