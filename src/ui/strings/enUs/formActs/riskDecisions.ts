import type { riskActs } from '../../../../domain/ledger/acts/riskActs';
import type { ActWordsTable } from '../../formStrings';

const WHY = { label: 'Why' };
const BY_DAY = { label: 'It must be removed by' };
const RESIDUAL = { label: 'What risk is left?' };

export const riskWords: Pick<ActWordsTable, keyof typeof riskActs> = {
  acceptRisk: {
    heading: 'Accept the risk',
    submit: 'Accept the risk',
    intro: 'It becomes a change of the baseline that you answer for. The control owner goes on answering for the control.',
    final: 'You sign it with your name. It can be revoked later, not undone.',
    fields: { residualRisk: RESIDUAL, why: { label: 'Why is it accepted?' }, signAgainDay: { label: 'To be signed again by' } },
  },
  refuseRisk: { heading: 'Refuse to accept the risk', submit: 'Refuse', final: 'It must be removed by that day. The risk can only be accepted if somebody asks for it again.', fields: { reason: WHY, byDay: BY_DAY } },
  signAgain: {
    heading: 'Sign the accepted risk again',
    submit: 'Sign again',
    final: 'You sign it with your name. It can be revoked later, not undone.',
    fields: { residualRisk: RESIDUAL, signAgainDay: { label: 'To be signed again by' } },
  },
  revokeRisk: { heading: 'Revoke the acceptance', submit: 'Revoke it', final: 'The acceptance ends, and it must be removed by that day. It would have to be asked for and accepted anew.', fields: { reason: WHY, byDay: BY_DAY } },
  acknowledge: {
    heading: 'Acknowledge the escalation',
    submit: 'Acknowledge',
    intro: 'Escalation pauses until the day that you name.',
    fields: { who: { label: 'Who does something about it' }, what: { label: 'What' }, byDay: { label: 'By which day?' } },
  },
  confirmContradiction: {
    heading: 'Confirm that a decision has another author',
    submit: 'Make it void',
    intro: 'The tenant’s audit log names another author than the one who is stamped on it.',
    final: 'The decision loses its effect for good, and what followed from it is judged without it. If it is how the exception began, that stays open and must be answered.',
    fields: { decision: { label: 'Decision' }, reason: { label: 'What you found' } },
  },
};
