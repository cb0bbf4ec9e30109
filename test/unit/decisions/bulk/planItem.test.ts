import type { BulkAct, SeenRow } from '../../../../src/decisions/bulk/bulkItem';
import { planItem, seenOf } from '../../../../src/decisions/bulk/planItem';
import { baseHashOf } from '../../../../src/domain/ledger/decisionHash';
import type { ExceptionState } from '../../../../src/domain/ledger/fold';
import type { Person } from '../../../../src/domain/people/person';
import { ANA, DAY_0, JON, Life, MIRA, PRIYA, REQUEST, sameHuman, ADM_MIRA } from '../../domain/ledger/life';
import { keptLife } from '../../domain/ledger/states';
import { deskOf } from '../../ui/forms/someForm';

const found = (): Life => new Life().shown();
const assigned = (): Life => found().on(1).does(ANA, 'assign', { controlOwner: MIRA });
const rowOf = ({ exceptionKey, revision, lastDecisionKey }: ExceptionState): SeenRow => ({ exceptionKey, title: 'svc-legacy-mail', revision, lastDecisionKey });
const keep: BulkAct = { act: 'keep', bodyOf: ({ parts }) => ({ findings: (parts.seen?.findings ?? []) as never, endDay: DAY_0 + 40 }) };

function planned(me: Person, life: Life, bulk: BulkAct = keep, seen = rowOf(life.state), known = undefined as Parameters<typeof deskOf>[2]): ReturnType<typeof planItem> {
  return planItem(deskOf(me, life.today, known), { decisionKey: 'k1', seen }, life.state, bulk, { today: life.today });
}

describe('what is planned of one exception among many', () => {
  it('is one decision under the key of its item, made from the exception itself, on what the row showed', () => {
    const life = assigned();
    expect(planned(MIRA, life)).toMatchObject({
      kind: 'ready',
      intent: { key: 'k1', exceptionKey: 'x1', act: 'keep', onDay: life.today, base: life.state.newest, baseHash: baseHashOf(life.decisions), title: 'svc-legacy-mail is excluded from “Require MFA”', body: { endDay: DAY_0 + 40 } },
    });
  });

  it('is held back where the same rules would void it: the wrong seat, a second side, a day that is too late', () => {
    expect(planned(JON, assigned().does(MIRA, 'takeControlSeat'))).toMatchObject({ kind: 'heldBack', why: { kind: 'refused', reasons: [{ code: 'notYours', holder: 'Mira Okafor' }] } });
    const review: BulkAct = { act: 'review', bodyOf: () => ({ needed: 'yes', end: 'right', controls: 'work', text: 'as approved' }) };
    expect(planned(MIRA, keptLife(), review)).toMatchObject({ why: { kind: 'refused', reasons: [{ code: 'separation', wanted: 'reviewer', has: 'approver' }] } });
    expect(planned(MIRA, assigned(), { ...keep, bodyOf: (state, doing) => ({ ...(keep.bodyOf(state, doing) as object), endDay: DAY_0 + 500 }) })).toMatchObject({ why: { kind: 'refused', reasons: [{ code: 'dayTooLate', field: 'endDay' }] } });
  });

  it('knows two accounts of one human', () => {
    const known = sameHuman(ADM_MIRA, MIRA);
    const review: BulkAct = { act: 'review', bodyOf: () => ({ needed: 'yes', end: 'right', controls: 'work', text: 'as approved' }) };
    expect(planned(ADM_MIRA, keptLife(known), review, undefined, known)).toMatchObject({ why: { kind: 'refused', reasons: [{ code: 'separation' }] } });
  });

  it('is held back where somebody decided since the row was written, and names who', () => {
    const before = rowOf(assigned().state);
    const life = assigned().does(MIRA, 'remove', { byDay: DAY_0 + 10 });
    expect(planned(MIRA, life, keep, before)).toMatchObject({ why: { kind: 'changed', unseen: [{ decision: { act: 'remove' } }], reason: { code: 'alreadyDecided' } } });
  });

  it('goes on where what came since changes nothing that the act reads', () => {
    const before = rowOf(assigned().state);
    const life = assigned().does(PRIYA, 'comment', { text: 'Please keep it.' });
    const plan = planned(MIRA, life, keep, before);
    expect(plan).toMatchObject({ kind: 'ready', intent: { base: assigned().state.newest } });
  });

  it('counts nothing as seen where the row was folded from another number of decisions', () => {
    const life = assigned();
    expect(seenOf(life.state, { ...rowOf(life.state), revision: 1 })).toEqual([]);
    expect(seenOf(life.state, { ...rowOf(life.state), lastDecisionKey: 'gone' })).toEqual([]);
    expect(planned(MIRA, life, keep, { ...rowOf(life.state), revision: 1 })).toMatchObject({ why: { kind: 'changed' } });
  });

  it('goes by the newest decision that the row names, though another list has its key', () => {
    const life = new Life().does(PRIYA, 'comment', { text: 'x' }, { key: 'assign-3' }).shown().on(1).does(ANA, 'assign', { controlOwner: MIRA });
    expect(life.state.lastDecisionKey).toBe('assign-3');
    expect(seenOf(life.state, rowOf(life.state))).toEqual(life.state.entries.map(({ decision }) => decision));
  });

  it('leaves out what its own form may do and many at once may not', () => {
    expect(planned(MIRA, assigned(), { ...keep, only: () => 'severity' })).toMatchObject({ kind: 'heldBack', why: { kind: 'notForMany', why: 'severity' } });
  });

  it('leaves out what was sent before and is not settled', () => {
    const life = assigned();
    const plan = planItem(deskOf(MIRA, life.today), { decisionKey: 'k1', seen: rowOf(life.state) }, life.state, keep, { today: life.today, unsettled: new Map([['x1', 5]]) });
    expect(plan).toMatchObject({ why: { kind: 'unsettled', sentAtMs: 5 } });
  });

  it('speaks about the day that the act names', () => {
    const life = keptLife();
    const removed: BulkAct = { act: 'reportRemoved', bodyOf: (_state, { day }) => ({ onDay: day - 1, text: 'Disabled.', gone: true }) };
    expect(planned(MIRA, life, removed)).toMatchObject({ kind: 'ready', intent: { onDay: life.today - 1 } });
  });

  it('asks nothing of a request that names no title', () => {
    const life = new Life().does(PRIYA, 'request', REQUEST);
    const refuse: BulkAct = { act: 'refuse', bodyOf: () => ({ reason: 'No.' }) };
    expect(planned(MIRA, life, refuse)).toMatchObject({ kind: 'ready', intent: { title: expect.stringContaining('svc-legacy-mail') } });
  });
});
