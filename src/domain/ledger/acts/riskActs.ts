import type { Day } from '../../day/day';
import type { Parts } from '../parts';
import { scopeOf } from '../scope';
import { severityOf } from '../severityOf';
import type { VoidReason } from '../voidReason';
import { act, type Doing } from './act';
import { adoptPolicy } from './adoptPolicy';
import { isShownNoMore, stands } from './effects';
import { acknowledgedNow } from './acknowledged';
import { day, optional, text } from './field';
import { person } from './recordFields';
import { owedAfterAnswer } from './owed';
import { removalRefusal, toBeRemoved } from './removals';
import { stampActs } from './stampActs';

/** Acts of the Risk Decisions list (design §4): risk leadership accepts, refuses, acknowledges. */
export const riskActs = {
  acceptRisk: act({
    list: 'RiskDecisions',
    form: true,
    final: true,
    // Nobody keeps risk leadership from deciding by declaring an emergency.
    when: ['assigned', 'approved', 'lapsed', 'refused', 'emergency'],
    as: 'acceptor',
    reads: ['standing', 'seen', 'controlOwner', 'rated'],
    settles: true,
    fields: { residualRisk: text(), why: text(), signAgainDay: day() },
    check: (doing, { signAgainDay }) => {
      if (doing.parts.ask?.kind !== 'riskAcceptance') return { code: 'notAsked', kind: 'riskAcceptance' };
      // Of an accepted risk the acceptor answers for the risk, the control owner for the control (design §3).
      return doing.parts.controlOwner ? signRefusal(doing, signAgainDay) : { code: 'noControlOwner' };
    },
    effect: (doing, { residualRisk, why, signAgainDay }) => {
      const { parts, author, day: today } = doing;
      return {
        ...acceptance(doing),
        risk: { by: author, onDay: today, signAgainDay, residualRisk, why, signatures: 1 },
        ask: undefined,
        dismissal: undefined,
        end: undefined,
        grants: { ...parts.grants, firstApprovalDay: parts.grants.firstApprovalDay ?? today, firstAnswerDay: parts.grants.firstAnswerDay ?? today },
      };
    },
  }),
  refuseRisk: act({
    list: 'RiskDecisions',
    form: true,
    final: true,
    when: ['assigned', 'approved', 'lapsed', 'refused', 'emergency'],
    as: 'acceptor',
    reads: ['standing'],
    settles: true,
    fields: { reason: text(), byDay: optional(day()) },
    check: (doing, { byDay }) => (doing.parts.ask?.kind === 'riskAcceptance' ? removalRefusal(doing, byDay) : { code: 'notAsked', kind: 'riskAcceptance' }),
    effect: (doing, { byDay }) => toBeRemoved(doing, byDay),
  }),
  signAgain: act({
    list: 'RiskDecisions',
    form: true,
    final: true,
    when: ['acceptedRisk', 'lapsed'],
    as: 'acceptor',
    reads: ['standing', 'seen', 'rated'],
    settles: true,
    fields: { residualRisk: text(), signAgainDay: day() },
    check: (doing, { signAgainDay }) => {
      if (!doing.parts.risk) return { code: 'notThere', field: 'risk' };
      return signRefusal(doing, signAgainDay);
    },
    effect: (doing, { residualRisk, signAgainDay }) => {
      const { parts, author, day: today } = doing;
      return { ...acceptance(doing), risk: parts.risk && { ...parts.risk, by: author, onDay: today, signAgainDay, residualRisk, signatures: parts.risk.signatures + 1 } };
    },
  }),
  revokeRisk: act({
    list: 'RiskDecisions',
    form: true,
    final: true,
    when: ['acceptedRisk', 'lapsed'],
    as: 'acceptor',
    reads: ['standing'],
    settles: true,
    fields: { reason: text(), byDay: optional(day()) },
    check: (doing, { byDay }) => (doing.parts.risk ? removalRefusal(doing, byDay) : { code: 'notThere', field: 'risk' }),
    effect: (doing, { byDay }) => toBeRemoved(doing, byDay),
  }),

  acknowledge: act({
    list: 'RiskDecisions',
    form: true,
    when: ['requested', 'unassigned', 'assigned', 'approved', 'lapsed', 'refused', 'removalReported', 'emergency', 'acceptedRisk'],
    as: 'acceptor',
    reads: ['escalations', 'acknowledgement'],
    fields: { who: person(), what: text(), byDay: day() },
    check: ({ parts, day: today, policy, people }, { who, byDay }) => {
      if (parts.escalations.length === 0) return { code: 'notThere', field: 'escalations' };
      // What was acknowledged once is not acknowledged again: the ladder goes on after the day that was named.
      const before = parts.acknowledgement;
      if (before && parts.escalations.length <= before.escalations) return { code: 'acknowledgedAlready', byDay: before.byDay };
      if (people.stateOf(who.login) === 'gone') return { code: 'gone', name: who.name };
      if (byDay < today) return { code: 'dayPassed', field: 'byDay' };
      const latestDay = today + policy.acknowledgeAtMostDays;
      return byDay > latestDay ? { code: 'dayTooLate', field: 'byDay', latestDay, because: 'acknowledge' } : undefined;
    },
    effect: ({ parts, author, day: today }, { who, what, byDay }) => ({
      acknowledgement: { by: author, onDay: today, who, what, byDay, escalations: parts.escalations.length },
      acknowledged: acknowledgedNow(parts, byDay),
    }),
  }),

  confirmContradiction: stampActs.confirmContradiction,
  adoptPolicy,
} as const;

function signRefusal({ parts, day: today, policy }: Doing, signAgainDay: Day): VoidReason | undefined {
  if (isShownNoMore(parts)) return { code: 'shownNoMore' };
  if (signAgainDay <= today) return { code: 'dayPassed', field: 'signAgainDay' };
  const latestDay = today + policy.signRiskAgainDays[severityOf(parts)];
  return signAgainDay > latestDay ? { code: 'dayTooLate', field: 'signAgainDay', latestDay, because: 'sign' } : undefined;
}

/** What was seen when it was signed is what was accepted. */
function acceptance({ parts, day: today }: Doing): Partial<Parts> {
  return {
    standing: stands('acceptedRisk', today),
    scope: { findings: scopeOf(parts.seen?.findings ?? []), words: parts.need?.setting ?? '', onDay: today },
    lapse: undefined,
    owed: owedAfterAnswer(parts),
  };
}
