import type { Day } from '../../day/day';
import { CATEGORIES, type Category } from '../../exception/category';
import { hasOwnPlaybook, PLAYBOOKS } from '../../playbooks/playbooks';
import type { CoveredFinding } from '../answer';
import type { Parts } from '../parts';
import { scopeOf } from '../scope';
import { severityOf } from '../severityOf';
import type { VoidReason } from '../voidReason';
import { act, type Doing } from './act';
import { ended, isSeen, isToBeVerified, stands } from './effects';
import { choice, day, optional, text, yes } from './field';
import { controls, findings, person } from './recordFields';
import { departureRefusal, furtherAgain, isFurther, keptBefore, owedAfterExtension, reviewedTogetherFrom } from './grantedBefore';
import { grantedScopeRefusal, scopeRefusal } from './asSeen';
import { confirmedEnd, confirmedEndRefusal } from './confirmedEnd';
import { endRefusal } from './limits';
import { owedAfterAnswer, owedBut } from './owed';
import { answeredBefore, refusedBefore, removalRefusal, toBeRemoved, withLeftDue } from './removals';
import { doubtedLeftOut, reviewNo, writtenControls } from './reviewSays';
import { accepted, assignedTo, businessSideRefusal, controlSeatDeclined, controlSeatKept, controlSeatRefused, formerOwnerAnswered, formerOwnersRefusal, offerRefusal, offered } from './seating';
import { isSecretUnsaid, secretRefusal, withSecret } from './secretEnd';
import { peopleOfRole } from './separation';
import { standInRefusal } from './standIn';
import { actsAs, sameHuman, standsIn } from './who';
import { REFUSED_OFTEN } from '../../accountability/refusedOften';

/** Whoever holds the control seat or was offered it; anybody of the list while it is empty. */
const CONTROL = { seats: ['controlOwner'], offered: 'controlOwner', empty: 'controlOwner' } as const;
/** An emergency is also the service owner's to answer, who takes the seat by that, unless somebody sits there who can. */
const CONTROL_OR_STAND_IN = { ...CONTROL, serviceOwner: 'emergency' } as const;
const HOLDER = { seats: ['controlOwner'] } as const;
/** While it is open: what is over has no seat to take. */
const TAKEN = ['unassigned', 'assigned', 'requested', 'emergency', 'approved', 'lapsed', 'refused', 'removalReported', 'acceptedRisk'] as const;
const HANDS_ON = { holder: 'controlOwner', offered: 'controlOwner', serviceOwner: true } as const;

/** Acts of the Approvals list (design §4): the control owner answers for what stands here. */
export const approvalActs = {
  approve: act({
    list: 'Approvals',
    form: true,
    when: ['requested', 'emergency', 'lapsed'],
    who: CONTROL_OR_STAND_IN,
    as: 'approver',
    // A report that shows what was asked for changes how it stands, too: what it shows says more.
    reads: ['seen', 'standing', 'end'],
    settles: true,
    fields: {
      findings: findings(),
      endDay: day(),
      controls: optional(controls(), []),
      plan: text(),
      secretEndDay: optional(day()),
      answersForIt: yes(),
    },
    check: (doing, values) => {
      const trial = withSecret(doing, values.secretEndDay);
      const { parts } = trial;
      const unseated = PLAYBOOKS[parts.category].needsBusinessOwner && businessSideRefusal(doing, values.endDay);
      if (unseated) return unseated;
      if (isSecretUnsaid(parts, parts.category)) return { code: 'field', field: 'secretEndDay', problem: 'missing' };
      // Somebody else than who declared it or asked for it approves an emergency, also where two people are enough.
      if (parts.standing?.lifecycle === 'emergency' && isTwoPerson(doing)) return { code: 'separation', wanted: 'approver', has: 'requester', name: doing.author.name };
      // What was approved once is confirmed again with its new scope; a later end is an extension or a renewal.
      const isAgain = parts.standing?.lifecycle === 'lapsed';
      if (isAgain) {
        // Without an end it is an accepted risk, which risk leadership signs again or not.
        if (!parts.end) return { code: 'notNow', lifecycle: 'lapsed' };
        if (doing.day > parts.end.day) return { code: 'endedRenew', endDay: parts.end.day };
        if (values.endDay > parts.end.day) return { code: 'dayTooLate', field: 'endDay', latestDay: parts.end.day, because: 'approvedEnd' };
      }
      const granted = isAgain ? furtherAgain : keptBefore;
      return refusedBefore(parts) ?? standInRefusal(doing, CONTROL_OR_STAND_IN, values.endDay) ?? grantedScopeRefusal(doing, values.findings) ?? doubtedLeftOut(parts, values.controls) ?? secretRefusal(doing, values.secretEndDay, parts.category) ?? granted(doing, values.endDay) ?? endRefusal(trial, 'endDay', values.endDay, { startDay: doing.day, twoPerson: isTwoPerson(doing) });
    },
    effect: (doing, values) => ({
      ...approved(doing, values.findings, values.endDay, doing.parts.category, values.secretEndDay),
      controls: writtenControls(doing.parts, values.controls),
      plan: values.plan,
    }),
  }),

  remove: act({
    list: 'Approvals',
    form: true,
    // What came to something that must be gone waits for an answer there, too: it must be gone with it.
    when: ['unassigned', 'assigned', 'lapsed', 'refused'],
    who: CONTROL,
    as: 'approver',
    reads: ['standing', 'seen'],
    settles: true,
    fields: { byDay: optional(day()), plan: optional(text(), '') },
    check: (doing, { byDay }) => answeredBefore(doing.parts) ?? removalRefusal(doing, byDay),
    effect: (doing, { byDay, plan }) => ({ ...toBeRemoved(doing, byDay), ...controlSeatKept(doing, 'answered'), ...(plan === '' ? {} : { plan }) }),
  }),

  keep: act({
    list: 'Approvals',
    form: true,
    when: ['unassigned', 'assigned'],
    who: CONTROL,
    as: 'approver',
    reads: ['standing', 'seen'],
    settles: true,
    fields: {
      findings: findings(),
      endDay: day(),
      category: optional(choice(CATEGORIES), 'unclassified' as Category),
      controls: optional(controls(), []),
      plan: optional(text(), ''),
      secretEndDay: optional(day()),
    },
    check: (given, values) => {
      const refused = refusedBefore(given.parts);
      if (refused) return refused;
      const category = keptAs(given, values.category);
      const { askedAs } = given.parts;
      if (askedAs && category !== askedAs) return { code: 'askedAs' };
      const doing = withSecret(given, values.secretEndDay, category);
      const playbook = PLAYBOOKS[category];
      // What a category needs of the business side can only come with a request.
      const unsaid = unsaidOf(doing.parts, category);
      if (unsaid) return values.category === 'unclassified' || unsaid === 'secretEndDay' ? { code: 'field', field: unsaid, problem: 'missing' } : { code: 'field', field: 'category', problem: 'malformed' };
      if (playbook.approvalRequires.includes('plan') && values.plan === '') return { code: 'field', field: 'plan', problem: 'missing' };
      const unseated = playbook.needsBusinessOwner && businessSideRefusal(doing, values.endDay);
      if (unseated) return unseated;
      if (!isSeen(doing.parts)) return { code: 'nothingSeen' };
      const trial = { ...doing, parts: { ...doing.parts, category } };
      return scopeRefusal(doing, values.findings) ?? doubtedLeftOut(doing.parts, values.controls) ?? secretRefusal(given, values.secretEndDay, category) ?? keptBefore(doing, values.endDay) ?? endRefusal(trial, 'endDay', values.endDay, { startDay: doing.day, twoPerson: isTwoPerson(doing) });
    },
    effect: (doing, values) => ({
      ...approved(doing, values.findings, values.endDay, keptAs(doing, values.category), values.secretEndDay),
      controls: writtenControls(doing.parts, values.controls),
      plan: values.plan || doing.parts.plan,
    }),
  }),

  handOn: act({
    list: 'Approvals',
    form: true,
    when: ['unassigned', 'assigned', 'requested', 'emergency', 'approved', 'lapsed', 'refused', 'acceptedRisk'],
    who: HANDS_ON,
    reads: ['offers'],
    fields: { to: person(), text: optional(text(), '') },
    check: (doing, { to }) => {
      if (sameHuman(doing, to, doing.author)) return { code: 'sameAsBefore', field: 'to' };
      // The service owner hands on what has fallen to them, and nothing that somebody holds.
      const { parts, people } = doing;
      const holder = parts.controlOwner?.person;
      const isTheirs = !holder || parts.refusals >= REFUSED_OFTEN || standsIn(doing) || people.stateOf(holder.login) === 'gone';
      if (!isTheirs && actsAs(doing, HANDS_ON) === 'serviceOwner') return { code: 'notYours', seats: ['controlOwner'], holder: holder.name };
      return offerRefusal(doing, 'controlOwner', to);
    },
    effect: (doing, { to }) => ({
      ...offered(doing, 'controlOwner', to),
      ...assignedTo(doing),
      ...(refusedByAuthor(doing) ? { ...controlSeatRefused(doing), ...formerOwnerAnswered(doing) } : {}),
    }),
  }),

  refuse: act({
    list: 'Approvals',
    form: true,
    final: true,
    when: ['requested', 'emergency'],
    who: CONTROL_OR_STAND_IN,
    as: 'approver',
    reads: ['seen', 'standing'],
    settles: true,
    fields: { reason: text(), byDay: optional(day()) },
    // What may still be there stays open until it is gone (design §4, refuse).
    check: (doing, { byDay }) => (isToBeVerified(doing.parts) ? removalRefusal(doing, byDay) : undefined),
    effect: (doing, { byDay }) =>
      isToBeVerified(doing.parts) ? { ...toBeRemoved(doing, byDay), ...controlSeatKept(doing, 'answered') } : ended(doing.parts, doing.day, 'declined', 'declined'),
  }),

  grantExtension: act({
    list: 'Approvals',
    form: true,
    when: ['approved', 'lapsed'],
    who: HOLDER,
    as: 'approver',
    reads: ['ask', 'seen', 'review', 'end', 'scope'],
    settles: true,
    fields: { endDay: day(), secretEndDay: optional(day()) },
    check: (doing, { endDay, secretEndDay }) => {
      const { parts, day: today, policy } = doing;
      if (parts.ask?.kind !== 'extension' || !parts.end) return { code: 'notAsked', kind: 'extension' };
      if (today > parts.end.day) return { code: 'endedRenew', endDay: parts.end.day };
      if (parts.standing?.lifecycle === 'lapsed') return { code: 'notNow', lifecycle: 'lapsed' };
      return furtherRefusal(doing, { endDay, secretEndDay, startDay: parts.end.day, reviewedFrom: Math.max(today - policy.reviewForExtensionDays, reviewedTogetherFrom(doing, endDay)) });
    },
    effect: (doing, { endDay, secretEndDay }) => ({ ...furtherGrant(doing, endDay, secretEndDay, 'extended'), owed: owedAfterExtension(doing.parts) }),
  }),
  grantRenewal: act({
    list: 'Approvals',
    form: true,
    when: ['approved', 'lapsed'],
    who: HOLDER,
    as: 'approver',
    reads: ['ask', 'seen', 'review'],
    settles: true,
    fields: { endDay: day(), findings: findings(), secretEndDay: optional(day()) },
    check: (doing, { endDay, secretEndDay, findings: confirmed }) => {
      const { parts, day: today, policy } = doing;
      if (parts.ask?.kind !== 'renewal' || !parts.end) return { code: 'notAsked', kind: 'renewal' };
      const reviewedFrom = Math.max(parts.end.day + 1, today - policy.reviewForExtensionDays);
      return grantedScopeRefusal(doing, confirmed) ?? furtherRefusal(doing, { endDay, secretEndDay, startDay: today, reviewedFrom });
    },
    effect: (doing, { endDay, secretEndDay, findings: confirmed }) => ({
      ...furtherGrant(doing, endDay, secretEndDay, 'renewed'),
      standing: stands('approved', doing.day),
      owed: owedAfterAnswer(doing.parts),
      scope: { findings: scopeOf(confirmed), words: doing.parts.scope?.words ?? '', onDay: doing.day },
      lapse: undefined,
    }),
  }),
  refuseAsk: act({
    list: 'Approvals',
    form: true,
    final: true,
    who: HOLDER,
    as: 'approver',
    reads: ['ask'],
    settles: true,
    fields: { reason: text() },
    check: ({ parts }) => (parts.ask && parts.ask.kind !== 'riskAcceptance' ? undefined : { code: 'notAsked', kind: 'extension' }),
    effect: () => ({ ask: undefined }),
  }),

  confirmScope: act({
    list: 'Approvals',
    form: true,
    // What a risk was accepted for risk leadership signs again.
    when: ['approved'],
    who: HOLDER,
    as: 'approver',
    reads: ['standing', 'seen', 'scope'],
    fields: { findings: findings() },
    check: (doing, values) => (isSeen(doing.parts) ? (scopeRefusal(doing, values.findings) ?? confirmedEndRefusal(doing)) : { code: 'nothingSeen' }),
    effect: (doing, { findings: confirmed }) => ({ ...confirmedEnd(doing), ...scopeConfirmed(doing, confirmed) }),
  }),

  takeControlSeat: act({
    list: 'Approvals',
    form: true,
    when: TAKEN,
    who: { offered: 'controlOwner', empty: 'controlOwner' },
    as: 'approver',
    reads: ['offers', 'controlOwner'],
    fields: {},
    effect: (doing) => ({ ...accepted(doing, 'controlOwner'), ...assignedTo(doing) }),
  }),
  declineControlSeat: act({
    list: 'Approvals',
    form: true,
    who: { offered: 'controlOwner', formerOwner: true },
    reads: ['offers'],
    fields: { text: text() },
    effect: controlSeatDeclined,
  }),

  changeControls: act({
    list: 'Approvals',
    form: true,
    when: ['approved', 'lapsed', 'refused', 'acceptedRisk', 'emergency'],
    who: HOLDER,
    as: 'approver',
    reads: ['controls'],
    fields: { controls: controls() },
    check: ({ parts }, values) => doubtedLeftOut(parts, values.controls),
    effect: (doing, values) => ({ controls: writtenControls(doing.parts, values.controls) }),
  }),
  changePlan: act({
    list: 'Approvals',
    form: true,
    when: ['approved', 'lapsed', 'refused', 'acceptedRisk', 'emergency'],
    who: HOLDER,
    as: 'approver',
    reads: ['plan'],
    fields: { plan: text() },
    effect: (_doing, { plan }) => ({ plan }),
  }),

  confirmDismissal: act({
    list: 'Approvals',
    form: true,
    final: true,
    // Asking for it takes nothing back of what security proposed, and leaves it to whoever answers.
    when: ['unassigned', 'assigned', 'requested'],
    who: CONTROL,
    afterSettlement: true,
    as: 'approver',
    reads: ['dismissal', 'seen', 'standing', 'suspendedOpening'],
    settles: true,
    fields: {},
    check: (doing) => {
      const { dismissal } = doing.parts;
      if (!dismissal) return { code: 'notThere', field: 'dismissal' };
      // Two people are enough to grant what one of them asks for, never to say that it is no departure.
      if (isTwoPerson(doing)) return { code: 'separation', wanted: 'approver', has: 'requester', name: doing.author.name };
      // What was proposed holds for what it was proposed of, as it came along by now.
      return scopeRefusal(doing, dismissal.findings) ?? departureRefusal(doing.parts) ?? formerOwnersRefusal(doing);
    },
    effect: (doing) => ({
      ...controlSeatKept(doing, 'answered'),
      ...ended(doing.parts, doing.day, 'dismissed', 'dismissed'),
      owed: withLeftDue(doing.parts),
      dismissal: doing.parts.dismissal && { ...doing.parts.dismissal, confirmedOnDay: doing.day, untilDay: doing.day + doing.policy.dismissalValidDays },
    }),
  }),
} as const;

/** The requester approves: only where two-person mode is on (separation would have refused it), with shorter grants. */
function isTwoPerson(doing: Doing): boolean {
  return peopleOfRole(doing, 'requester').some((each) => sameHuman(doing, each, doing.author));
}

/** Whoever was offered the seat and hands it on has refused it. */
function refusedByAuthor(doing: Doing): boolean {
  const offer = doing.parts.offers.controlOwner;
  return offer !== undefined && sameHuman(doing, offer.to, doing.author);
}

/** What a playbook asks for that neither a request nor an earlier approval said. */
function unsaidOf(parts: Parts, category: Category): string | undefined {
  const { need } = parts;
  const field = PLAYBOOKS[category].requires.find((each) => need?.[each] === undefined || need[each] === '');
  return field ?? (isSecretUnsaid(parts, category) ? 'secretEndDay' : undefined);
}

/**
 * What a found item is kept as: what was asked for once stays of its kind, also where that was withdrawn or asked for otherwise
 * since. Whoever keeps it cannot take it out of a stricter playbook alone (design §4).
 */
function keptAs({ parts }: Doing, category: Category): Category {
  return category === 'unclassified' ? (parts.askedAs ?? parts.category) : category;
}

function scopeConfirmed({ parts, day: today }: Doing, confirmed: readonly CoveredFinding[]): Partial<Parts> {
  return { owed: owedBut(parts, ({ duty }) => duty === 'triage'), scope: { findings: scopeOf(confirmed), words: parts.scope?.words ?? '', onDay: today } };
}

function approved(doing: Doing, confirmed: readonly CoveredFinding[], endDay: Day, category: Category, secretEndDay: Day | undefined): Partial<Parts> {
  const { parts, day: today } = doing;
  return {
    category,
    // Who asked said what it is, and who approves agrees.
    askedAs: hasOwnPlaybook(category) ? category : undefined,
    standing: stands('approved', today),
    owed: owedAfterAnswer(parts),
    scope: { findings: scopeOf(confirmed), words: parts.need?.setting ?? '', onDay: today },
    end: { day: endDay, by: 'approved', setOnDay: today },
    grants: {
      ...parts.grants,
      firstApprovalDay: parts.grants.firstApprovalDay ?? today,
      firstAnswerDay: parts.grants.firstAnswerDay ?? today,
      extensionsUsed: parts.grants.extensionsUsed + (isFurther(parts, endDay) ? 1 : 0),
      twoPerson: parts.grants.twoPerson || isTwoPerson(doing),
      secretEndDay: withSecret(doing, secretEndDay, category).parts.grants.secretEndDay,
    },
    since: { day: Math.min(parts.since?.day ?? today, today), atLeast: parts.since?.atLeast ?? false },
    ...controlSeatKept(doing, parts.standing?.lifecycle === 'requested' || parts.standing?.lifecycle === 'emergency' ? 'approved' : 'answered'),
    dismissal: undefined,
    lapse: undefined,
  };
}

/** What an extension and a renewal have in common: one of the few, a fresh review that does not say no, and the limits. */
function furtherRefusal(doing: Doing, { endDay, secretEndDay, startDay, reviewedFrom }: Further): VoidReason | undefined {
  const { parts, policy, day: today } = doing;
  const mustGo = refusedBefore(parts);
  if (mustGo) return mustGo;
  const allowed = policy.extensions[severityOf(parts)];
  const used = parts.grants.extensionsUsed;
  if (used >= allowed) return { code: 'noExtensionLeft', used, allowed };
  if (!parts.review || parts.review.onDay < reviewedFrom) return { code: 'reviewFirst', withinDays: policy.reviewForExtensionDays, afterDay: reviewedFrom > today - policy.reviewForExtensionDays ? reviewedFrom - 1 : undefined };
  const says = reviewNo(parts);
  if (says) return { code: 'reviewSaysNo', says };
  if (parts.end && endDay <= parts.end.day) return { code: 'dayTooEarly', field: 'endDay', earliestDay: parts.end.day + 1 };
  const refused = secretRefusal(doing, secretEndDay, parts.category) ?? endRefusal(withSecret(doing, secretEndDay), 'endDay', endDay, { startDay, twoPerson: parts.grants.twoPerson || isTwoPerson(doing) });
  // A secret that was renewed meanwhile ends later than it was said to.
  return secretEndDay === undefined && refused?.code === 'dayTooLate' && refused.because === 'secret' ? { code: 'field', field: 'secretEndDay', problem: 'missing' } : refused;
}

interface Further {
  readonly endDay: Day;
  readonly secretEndDay: Day | undefined;
  readonly startDay: Day;
  readonly reviewedFrom: Day;
}

function furtherGrant(doing: Doing, endDay: Day, secretEndDay: Day | undefined, by: 'extended' | 'renewed'): Partial<Parts> {
  const { parts, day: today } = withSecret(doing, secretEndDay);
  return {
    end: { day: endDay, by, setOnDay: today },
    grants: { ...parts.grants, extensionsUsed: parts.grants.extensionsUsed + 1, twoPerson: parts.grants.twoPerson || isTwoPerson(doing) },
    ask: undefined,
  };
}
