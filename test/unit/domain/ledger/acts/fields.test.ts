import type { Act } from '../../../../../src/domain/ledger/acts/acts';
import { MAX_EVIDENCE_FILES } from '../../../../../src/domain/evidence/evidence';
import { doing, EVIDENCE, LAWFUL, LAWFUL_ACTS } from '../lawful';

/** What an act cannot do without (design §4, "asks for"), and what it may leave out. */
const ASKS: Readonly<Record<Act, { readonly needs: readonly string[]; readonly may?: readonly string[] }>> = {
  request: { needs: ['tenantId', 'family', 'principal', 'why', 'stops', 'untilDay', 'category', 'businessOwner'], may: ['setting', 'vendor', 'contractEndDay', 'cutOverDay', 'sourceTenant', 'targetTenant', 'ticket', 'source'] },
  withdraw: { needs: [], may: ['text'] },
  comment: { needs: ['text'], may: ['evidence'] },
  offerSeat: { needs: ['seat', 'to'], may: ['text'] },
  nameDeputy: { needs: ['seat', 'person', 'fromDay', 'toDay'] },
  takeBusinessSeat: { needs: [] },
  declineBusinessSeat: { needs: [], may: ['text'] },
  askExtension: { needs: ['untilDay', 'changed'], may: ['contractEndDay', 'cutOverDay'] },
  askRenewal: { needs: ['untilDay', 'changed'], may: ['contractEndDay', 'cutOverDay'] },
  askRiskAcceptance: { needs: ['why'] },
  declareEmergency: { needs: ['untilDay', 'why'] },
  confirmControl: { needs: ['control', 'works', 'onDay'], may: ['text', 'evidence'] },
  reportDrill: { needs: ['onDay', 'text'], may: ['evidence'] },
  signOff: { needs: [], may: ['text'] },
  reportUse: { needs: ['onDay', 'text'], may: ['evidence'] },
  reportRemoved: { needs: ['onDay', 'text', 'gone'], may: ['evidence'] },

  approve: { needs: ['findings', 'endDay', 'plan', 'answersForIt'], may: ['controls', 'secretEndDay'] },
  remove: { needs: ['byDay'], may: ['plan'] },
  keep: { needs: ['findings', 'endDay'], may: ['category', 'controls', 'plan'] },
  handOn: { needs: ['to'], may: ['text'] },
  refuse: { needs: ['reason'], may: ['byDay'] },
  grantExtension: { needs: ['endDay'], may: ['secretEndDay'] },
  grantRenewal: { needs: ['endDay', 'findings'], may: ['secretEndDay'] },
  refuseAsk: { needs: ['reason'] },
  confirmScope: { needs: ['findings'] },
  takeControlSeat: { needs: [] },
  declineControlSeat: { needs: ['text'] },
  changeControls: { needs: ['controls'] },
  changePlan: { needs: ['plan'] },
  confirmDismissal: { needs: [] },

  assign: { needs: ['controlOwner'], may: ['securityReviewer'] },
  rateSeverity: { needs: ['severity'], may: ['reason'] },
  review: { needs: ['needed', 'end', 'controls', 'text'], may: ['byDay', 'sawReport', 'sawReportDay', 'sawAdminDay', 'evidence'] },
  takeReviewerSeat: { needs: [] },
  declineReviewerSeat: { needs: [], may: ['text'] },
  proposeDismissal: { needs: ['reason', 'text'] },
  verifyRemoved: { needs: ['text'], may: ['sawReport', 'evidence'] },
  refute: { needs: ['text'], may: ['evidence'] },
  reopen: { needs: ['reason'] },
  escalate: { needs: ['level', 'reason'] },
  redact: { needs: ['file', 'reason'] },
  split: { needs: ['findings', 'into', 'reason'], may: ['returns'] },
  splitOff: { needs: ['from', 'answer', 'sinceDay', 'lineage'], may: [] },
  merge: { needs: ['into', 'reason'] },
  absorb: { needs: ['from', 'answer', 'sinceDay', 'lineage'], may: [] },

  acceptRisk: { needs: ['residualRisk', 'why', 'signAgainDay'] },
  // What was approved has a day by which it had to be gone: that stays.
  refuseRisk: { needs: ['reason'], may: ['byDay'] },
  signAgain: { needs: ['residualRisk', 'signAgainDay'] },
  revokeRisk: { needs: ['reason', 'byDay'] },
  acknowledge: { needs: ['who', 'what', 'byDay'] },
  confirmContradiction: { needs: ['decision', 'reason'] },
  adoptPolicy: { needs: ['policyKey', 'reason'] },

  reportRead: { needs: [] },
  rightsSnapshot: { needs: [] },
  answerChanged: { needs: [] },
  escalated: { needs: ['level', 'duty', 'dueDay'] },
  stampConfirmed: { needs: ['decision', 'export'] },
  stampContradicted: { needs: ['decision', 'export', 'loggedAs'] },
};

const needed = LAWFUL_ACTS.flatMap((act) => ASKS[act].needs.map((field) => [act, field] as const));
const optional = LAWFUL_ACTS.flatMap((act) => (ASKS[act].may ?? []).map((field) => [act, field] as const));

describe('what an act asks for', () => {
  it.each(LAWFUL_ACTS)('done with all of it, %s counts', (act) => {
    expect(doing(act).voids).toEqual([]);
  });

  it.each(needed)('%s counts only with %s', (act, field) => {
    expect(doing(act, { without: field }).refused).toEqual({ code: 'field', field, problem: 'missing' });
    expect(doing(act, { body: { [field]: '' } }).refused).toEqual({ code: 'field', field, problem: 'missing' });
    expect(doing(act, { body: { [field]: { odd: [] } } }).refused).toMatchObject({ code: 'field', field });
  });

  it.each(optional)('%s may leave out %s, and is not taken as something else where it is odd', (act, field) => {
    expect(doing(act, { without: field }).refused).toBeUndefined();
    expect(doing(act, { body: { [field]: '' } }).refused).toBeUndefined();
    expect(doing(act, { body: { [field]: { odd: [] } } }).refused).toEqual({ code: 'field', field, problem: 'malformed' });
  });

  it.each(LAWFUL_ACTS.filter((act) => ASKS[act].needs.length > 0))('a body that is no record is no %s', (act) => {
    const unread = LAWFUL[act]();
    expect(unread.life.does(unread.author, act, null as never).refused).toEqual({ code: 'unreadable' });
    for (const body of ['text', 7, [], [{}]]) {
      const { life, author } = LAWFUL[act]();
      expect(life.does(author, act, body as object).refused).toMatchObject({ code: 'field', problem: 'missing' });
    }
  });

  it.each([
    ['review', 'sawReport', 255],
    ['verifyRemoved', 'sawReport', 255],
    ['redact', 'file', 400],
    ['confirmControl', 'control', 255],
    ['escalated', 'duty', 255],
    ['stampConfirmed', 'export', 255],
    ['stampContradicted', 'export', 255],
    ['stampContradicted', 'loggedAs', 255],
    ['comment', 'text', 2000],
  ] as const)('%s: %s has at most %i characters', (act, field, longest) => {
    const tooLong = { code: 'field', field, problem: 'tooLong' };
    expect(doing(act, { body: { [field]: 'x'.repeat(longest + 1) } }).refused).toEqual(tooLong);
    expect(doing(act, { body: { [field]: 'x'.repeat(longest) } }).refused).not.toEqual(tooLong);
  });

  it('takes as many files with one decision as the form says, and no more', () => {
    const files = Array.from({ length: MAX_EVIDENCE_FILES + 1 }, (_, at) => ({ ...EVIDENCE[0], name: `d1-${at}-proof.png` }));
    for (const act of ['comment', 'reportUse', 'confirmControl', 'review'] as const) {
      const { refused } = doing(act, { body: { evidence: files } });
      expect(refused).toEqual({ code: 'field', field: 'evidence', problem: 'tooMany' });
      expect(doing(act, { body: { evidence: files.slice(1) } }).refused).not.toEqual(refused);
    }
    expect(doing('comment', { body: { evidence: files } }).state.parts.evidence).toEqual([]);
    expect(doing('comment', { body: { evidence: files.slice(1) } }).state.parts.evidence).toHaveLength(MAX_EVIDENCE_FILES);
  });

  it('leaves what is not asked for out of sight', () => {
    expect(doing('comment', { body: { endDay: 99, actors: [], standing: { lifecycle: 'closed' } } }).voids).toEqual([]);
    expect(doing('comment', { body: { standing: { lifecycle: 'closed' } } }).lifecycle).toBe('approved');
  });
});
