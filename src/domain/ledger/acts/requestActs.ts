import { CATEGORIES } from '../../exception/category';
import { FAMILIES } from '../../exception/family';
import { SEATS } from '../../exception/seat';
import { SOURCES_BY_HAND, type SourceByHand } from '../../exception/source';
import { hasOwnPlaybook, PLAYBOOKS } from '../../playbooks/playbooks';
import { exceptionTitleInWords } from '../../exception/titleInWords';
import { NOTHING, type Parts, type Standing } from '../parts';
import { scopeOf } from '../scope';
import { severityOf } from '../severityOf';
import type { VoidReason } from '../voidReason';
import { act, type Doing } from './act';
import { begunAnew, ended, isOver, isPresent, stands, waitsForAnswer } from './effects';
import { choice, day, optional, text, yes, type Values } from './field';
import { evidence, person, principal } from './recordFields';
import { lifeRefusal } from './limits';
import { notHolder, offeringRefusal } from './offering';
import { askedAndFound, seenNothing } from './seen';
import { owedBut, owedHere } from './owed';
import { acceptedBefore } from './removals';
import { answeredReview, confirmedControl } from './reviewSays';
import { askingRefusal, businessSeatAccepted, businessSeatAsked, businessSeatByAsking, businessSeatGivenBack, formerOwnersRefusal, offerRefusal, offered, twoPersonByAsking } from './seating';
import { bothSidesRefusal, separationRefusal, withActor } from './separation';
import { actsAs, sameHuman } from './who';
import type { AskedTitle } from '../../exception/titleFacts';

/** What an extension and a renewal ask for. The last two only where the end would be later than they were said to be. */
const LONGER = { untilDay: day(), changed: text(), contractEndDay: optional(day()), cutOverDay: optional(day()) };
type Longer = Values<typeof LONGER>;

/** Whoever stands in later than that is named when the time comes: who holds the seat then, nobody knows. */
const DEPUTY_BEGINS_WITHIN_DAYS = 365;

/** Whoever speaks for the need, be it that they take the seat by asking, or the service owner in their place. */
const ASKS = { seats: ['businessOwner'], offered: 'businessOwner', serviceOwner: true } as const;

/** Acts of the Requests list (design §4): what is asked for, offered and reported by those who need an exception or hold it. */
export const requestActs = {
  request: act({
    list: 'Requests',
    form: true,
    when: ['new', 'unassigned', 'assigned', 'refused', 'closed', 'withdrawn', 'declined', 'dismissed'],
    as: 'requester',
    reads: ['standing', 'businessOwner', 'ask'],
    fields: {
      tenantId: text(255),
      family: choice(FAMILIES),
      principal: principal(),
      setting: optional(text(255), ''),
      why: text(),
      stops: text(),
      untilDay: day(),
      category: choice(CATEGORIES),
      businessOwner: person(),
      vendor: optional(text(255), ''),
      contractEndDay: optional(day()),
      cutOverDay: optional(day()),
      sourceTenant: optional(text(255), ''),
      targetTenant: optional(text(255), ''),
      ticket: optional(text(255), ''),
      source: optional<SourceByHand, SourceByHand>(choice(SOURCES_BY_HAND), 'request'),
    },
    check: (doing, values) => {
      if (values.untilDay < doing.day) return { code: 'dayPassed', field: 'untilDay' };
      for (const field of PLAYBOOKS[values.category].requires) {
        if (values[field] === undefined || values[field] === '') return { code: 'field', field, problem: 'missing' };
      }
      const { standing, grants, businessOwner: held, ask } = doing.parts;
      // What risk leadership was asked is theirs to answer: asking for something else takes it from nobody.
      if (ask && !isOver(standing)) return { code: 'askedAlready', kind: ask.kind };
      // What was approved, here or where it came from, now or before it came back, and must go now has two ways out, and a request is neither (design §1, permanent override).
      const mustGo = standing?.lifecycle === 'refused' || owedHere(doing.parts).some(({ end }) => end === 'refused');
      if (mustGo && grants.firstApprovalDay !== undefined) return { code: 'notNow', lifecycle: 'refused' };
      const accepted = acceptedBefore(doing.parts);
      if (accepted) return accepted;
      if (held && !isOver(standing) && !sameHuman(doing, held.person, values.businessOwner)) return { code: 'notYours', seats: ['businessOwner'], holder: held.person.name };
      return offerRefusal(doing, 'businessOwner', values.businessOwner);
    },
    effect: (doing, values) => {
      const { tenantId, family, principal: who, category, businessOwner, source, ...need } = values;
      const { standing, seen } = doing.parts;
      const begun = begunAnew(doing);
      const titled: AskedTitle = { kind: 'asked', who, family, setting: need.setting.trim() };
      const subject = begun.subject ?? { tenantId, family, principal: who, title: exceptionTitleInWords(titled), titled, controls: [], source };
      const severity = severityOf({ ...begun, subject });
      // What is due on what was found stays due: asking for it is no answer.
      const seats = businessSeatAsked(doing, businessOwner);
      const holder = seats.businessOwner?.person;
      const asked = holder && sameHuman(doing, holder, doing.author) ? {} : { asked: { by: doing.author, holder } };
      const requested = { ...stands('requested', doing.day, doing.day + doing.policy.decideWithinDays[severity]), ...(standing && !isOver(standing) ? { before: standing } : {}), ...asked };
      const shown = standing?.lifecycle === 'closed' ? seenNothing(seen) : seen;
      return {
        ...begun,
        subject,
        category,
        askedAs: begun.askedAs ?? (hasOwnPlaybook(category) ? category : undefined),
        need,
        standing: askedAndFound({ ...begun, subject, standing: requested, seen: shown }, doing.day, doing.policy),
        seen: shown,
        ...seats,
      };
    },
  }),

  withdraw: act({
    list: 'Requests',
    form: true,
    final: true,
    when: ['requested'],
    who: { seats: ['businessOwner'], offered: 'businessOwner', askedForAnother: true },
    reads: ['standing'],
    fields: { text: optional(text(), '') },
    effect: (doing) => {
      const { parts, day: today, policy } = doing;
      const before = parts.standing?.before;
      // Nobody is asked any more to speak for a need that is none, and whoever spoke for it keeps nobody else from asking.
      const left = { offers: { ...parts.offers, businessOwner: undefined }, ...businessSeatGivenBack(doing) };
      if (before) return { ...left, standing: before.lifecycle === 'refused' ? before : { ...before, lifecycle: waitsForAnswer(parts, today, today).lifecycle } };
      return isPresent(parts) ? { ...left, standing: waitsForAnswer(parts, today, today + policy.triageWithinDays[severityOf(parts)]) } : ended(parts, today, 'withdrawn', 'withdrawn');
    },
  }),

  comment: act({
    list: 'Requests',
    form: true,
    reads: [],
    fields: { text: text(), evidence: optional(evidence(), []) },
    effect: () => ({}),
  }),

  offerSeat: act({
    list: 'Requests',
    form: true,
    when: ['requested', 'unassigned', 'assigned', 'approved', 'lapsed', 'refused', 'removalReported', 'emergency', 'acceptedRisk'],
    // Whoever asked for somebody who declined names another.
    who: { seats: SEATS, managerOfGone: true, askedForAnother: 'empty' },
    reads: [...SEATS, 'offers'],
    fields: { seat: choice(SEATS), to: person(), text: optional(text(), '') },
    check: (doing, { seat, to }) => offeringRefusal(doing, seat) ?? offerRefusal(doing, seat, to),
    effect: (doing, { seat, to }) => offered(doing, seat, to),
  }),

  nameDeputy: act({
    list: 'Requests',
    form: true,
    when: ['requested', 'unassigned', 'assigned', 'approved', 'lapsed', 'refused', 'removalReported', 'emergency', 'acceptedRisk'],
    who: { seats: SEATS },
    reads: ['deputies'],
    fields: { seat: choice(SEATS), person: person(), fromDay: day(), toDay: day() },
    check: (doing, { seat, person: deputy, fromDay, toDay }) => {
      if (toDay < doing.day) return { code: 'dayPassed', field: 'toDay' };
      if (toDay < fromDay) return { code: 'dayTooEarly', field: 'toDay', earliestDay: fromDay };
      const latestBegin = doing.day + DEPUTY_BEGINS_WITHIN_DAYS;
      if (fromDay > latestBegin) return { code: 'dayTooLate', field: 'fromDay', latestDay: latestBegin, because: 'deputyBegin' };
      const latestDay = fromDay + doing.policy.deputyAtMostDays - 1;
      if (toDay > latestDay) return { code: 'dayTooLate', field: 'toDay', latestDay, because: 'deputy' };
      // There is one at a time: whoever stands in today is not ended by somebody of later.
      const now = doing.parts.deputies[seat];
      if (now && now.fromDay <= doing.day && doing.day <= now.toDay && fromDay > doing.day) return { code: 'dayTooLate', field: 'fromDay', latestDay: doing.day, because: 'deputyNow' };
      const seated = doing.parts[seat];
      if (!seated) return { code: 'notYours', seats: [seat], holder: undefined };
      const holder = notHolder(doing, seat);
      if (holder) return holder;
      if (sameHuman(doing, seated.person, deputy)) return { code: 'sameAsBefore', field: 'person' };
      return offerRefusal(doing, seat, deputy);
    },
    effect: ({ parts }, { seat, person: deputy, fromDay, toDay }) => ({ deputies: { ...parts.deputies, [seat]: { person: deputy, fromDay, toDay } } }),
  }),

  takeBusinessSeat: act({
    list: 'Requests',
    form: true,
    who: { offered: 'businessOwner' },
    as: 'requester',
    reads: ['offers', 'end'],
    fields: {},
    check: (doing) => bothSidesRefusal(doing, doing.author),
    effect: businessSeatAccepted,
  }),
  declineBusinessSeat: act({
    list: 'Requests',
    form: true,
    who: { offered: 'businessOwner' },
    reads: ['offers'],
    fields: { text: optional(text(), '') },
    effect: ({ parts }) => ({ offers: { ...parts.offers, businessOwner: undefined } }),
  }),

  askExtension: act({
    list: 'Requests',
    form: true,
    when: ['approved', 'lapsed'],
    who: ASKS,
    as: 'requester',
    reads: ['standing', 'end', 'ask'],
    fields: LONGER,
    check: (doing, values) => {
      const { end, ask } = doing.parts;
      if (end && doing.day > end.day) return { code: 'endedRenew', endDay: end.day };
      return askingRefusal(doing) ?? askRefusal(doing, values.untilDay, ask) ?? noneLeft(doing) ?? lifeRefusal(doing, 'untilDay', values.untilDay) ?? businessDaysRefusal(doing, values);
    },
    effect: (doing, values) => ({ ...asked(doing, 'extension', values.untilDay, values.changed), need: saidNow(doing.parts.need, values) }),
  }),
  askRenewal: act({
    list: 'Requests',
    form: true,
    when: ['approved', 'lapsed'],
    who: ASKS,
    as: 'requester',
    reads: ['standing', 'ask'],
    fields: LONGER,
    check: (doing, values) => {
      const { end, ask } = doing.parts;
      if (end && doing.day <= end.day) return { code: 'notEndedExtend', endDay: end.day };
      // An extension that nobody granted in time can no longer be granted.
      return askingRefusal(doing) ?? askRefusal(doing, values.untilDay, ask?.kind === 'extension' ? undefined : ask) ?? noneLeft(doing) ?? lifeRefusal(doing, 'untilDay', values.untilDay) ?? businessDaysRefusal(doing, values);
    },
    effect: (doing, values) => ({ ...asked(doing, 'renewal', values.untilDay, values.changed), need: saidNow(doing.parts.need, values) }),
  }),
  askRiskAcceptance: act({
    list: 'Requests',
    form: true,
    when: ['assigned', 'approved', 'lapsed', 'refused'],
    who: ASKS,
    as: 'requester',
    reads: ['standing', 'ask'],
    fields: { why: text() },
    check: (doing) => askingRefusal(doing) ?? (doing.parts.ask ? { code: 'askedAlready', kind: doing.parts.ask.kind } : undefined),
    effect: (doing, { why }) => asked(doing, 'riskAcceptance', undefined, why),
  }),

  declareEmergency: act({
    list: 'Requests',
    form: true,
    when: ['requested', 'unassigned', 'assigned'],
    // Of what was found there is no requester yet: whoever declares it asks for it with that, and takes that side.
    who: { seats: ['businessOwner', 'controlOwner'], offered: 'businessOwner', asked: true },
    reads: ['standing', 'grants'],
    fields: { untilDay: day(), why: text() },
    check: (doing, { untilDay }) => {
      const { parts, author, day: today, policy } = doing;
      // A control owner, or their deputy, may declare it too, who is a requester then: somebody else must approve it.
      const apart = separationRefusal(doing, author, actsAs(doing, { seats: ['controlOwner'] }) ? 'approver' : 'requester');
      if (apart) return apart;
      if (untilDay < today) return { code: 'dayPassed', field: 'untilDay' };
      const latestDay = today + policy.emergencyAtMostDays;
      if (untilDay > latestDay) return { code: 'dayTooLate', field: 'untilDay', latestDay, because: 'emergency' };
      const last = parts.grants.emergencyDays[parts.grants.emergencyDays.length - 1];
      const againOnDay = last === undefined ? undefined : last + policy.emergencyAgainAfterDays;
      return againOnDay !== undefined && today < againOnDay ? { code: 'emergencyUsed', againOnDay } : undefined;
    },
    effect: (doing, { untilDay }) => {
      const { parts, author, day: today, policy } = doing;
      const { grants = parts.grants, ...seat } = businessSeatByAsking(doing);
      return {
        ...seat,
        standing: { ...stands('emergency', today, today + policy.emergencyApprovalWithinDays), ...stillDue(parts) },
        end: { day: untilDay, by: 'emergency', setOnDay: today },
        // Whoever needs it at once does not say that it is no departure.
        dismissal: undefined,
        grants: { ...grants, firstAnswerDay: grants.firstAnswerDay ?? today, emergencyDays: [...grants.emergencyDays, today] },
        actors: withActor(parts.actors, 'requester', author),
        since: parts.since ?? { day: today, atLeast: false },
      };
    },
  }),

  confirmControl: act({
    list: 'Requests',
    form: true,
    when: ['approved', 'lapsed', 'refused', 'acceptedRisk', 'removalReported', 'emergency'],
    who: { seats: ['controlOwner'] },
    as: 'approver',
    reads: ['controls'],
    fields: { control: text(255), works: choice(['yes', 'no']), onDay: day(), text: optional(text(), ''), evidence: optional(evidence(), []) },
    check: (doing, { control, onDay }) => {
      const shown = doing.parts.controls.find(({ id }) => id === control);
      if (!shown) return { code: 'notThere', field: 'control' };
      // What was seen before says nothing of what was seen since.
      const earliestDay = Math.max(shown.shownOnDay ?? 0, shown.doubt?.onDay ?? 0);
      return onDay < earliestDay ? { code: 'dayTooEarly', field: 'onDay', earliestDay } : notYet(doing, onDay);
    },
    effect: ({ parts, author }, { control, works, onDay }) => ({
      controls: parts.controls.map((each) => (each.id === control ? confirmedControl(each, works === 'yes', onDay, author) : each)),
    }),
  }),

  /** Once a quarter: whoever answers for it has looked at it and still does. It grants nothing and ends nothing. */
  signOff: act({
    list: 'Requests',
    form: true,
    when: ['requested', 'assigned', 'approved', 'lapsed', 'refused', 'acceptedRisk', 'removalReported', 'emergency'],
    who: { seats: ['controlOwner'] },
    as: 'approver',
    // What was signed for is what stood there, and what security says of it.
    reads: ['standing', 'review'],
    fields: { text: optional(text(), '') },
    // Where a review says that it is not needed, they say why it is.
    check: ({ parts }, { text: said }) => (said === '' && parts.review?.unneededSinceDay !== undefined ? { code: 'field', field: 'text', problem: 'missing' } : undefined),
    effect: ({ parts, author, day: today }) => ({ signedOff: { by: author, onDay: today }, review: parts.review && answeredReview(parts.review) }),
  }),

  reportDrill: act({
    list: 'Requests',
    form: true,
    // Whatever was decided since: it may be owed from where it came from.
    when: ['requested', 'unassigned', 'assigned', 'approved', 'lapsed', 'refused', 'removalReported', 'emergency', 'acceptedRisk'],
    who: { seats: ['controlOwner'], serviceOwner: true },
    reads: ['drillDay'],
    fields: { onDay: day(), text: text(), evidence: optional(evidence(), []) },
    check: (doing, { onDay }) => notYet(doing, onDay),
    // A drill of before the day from which another exception's was counted is none.
    effect: ({ parts }, { onDay }) => ({ drillDay: Math.max(onDay, parts.drillDay ?? onDay), owed: owedBut(parts, ({ duty, day: from }) => duty === 'drill' && from < onDay) }),
  }),
  reportUse: act({
    list: 'Requests',
    form: true,
    when: ['approved', 'lapsed', 'acceptedRisk', 'assigned', 'unassigned'],
    who: { seats: ['controlOwner'], serviceOwner: true },
    reads: [],
    fields: { onDay: day(), text: text(), evidence: optional(evidence(), []) },
    check: (doing, { onDay }) => notYet(doing, onDay),
    effect: ({ parts }, { onDay }) => ({ useDays: [...parts.useDays, onDay] }),
  }),

  reportRemoved: act({
    list: 'Requests',
    form: true,
    // Also while somebody asks for what is there, so that nobody holds off a removal by asking again and again.
    when: ['requested', 'assigned', 'approved', 'lapsed', 'refused', 'emergency', 'acceptedRisk'],
    // Whoever declared an emergency knows when it is over; where the control seat is somebody's it is theirs to say (design §4),
    // and of what a report found nobody says so but who takes that seat.
    who: { seats: ['controlOwner'], serviceOwner: 'inWords', declared: true },
    as: 'approver',
    askersToo: true,
    // What they saw is what they say is gone: of what came to it since they say nothing.
    reads: ['standing', 'seen'],
    fields: { onDay: day(), text: text(), evidence: optional(evidence(), []), gone: yes() },
    check: (doing, { onDay }) => (isOnlyAsked(doing.parts.standing) ? { code: 'notNow', lifecycle: 'requested' } : (notYet(doing, onDay) ?? formerOwnersRefusal(doing))),
    effect: ({ parts, author, day: today, policy }, { onDay, text: how }) => ({
      standing: { ...stands('removalReported', today, today + policy.verifyWithinDays), before: parts.standing },
      removal: { onDay, reportedOnDay: today, by: author, text: how, findings: scopeOf(parts.seen?.findings ?? []) },
      ask: undefined,
    }),
  }),
} as const;

/** Asked for in words, and nothing was there before that. */
function isOnlyAsked(standing: Standing | undefined): boolean {
  return standing?.lifecycle === 'requested' && standing.before === undefined;
}

function askRefusal({ parts: { end, standing }, day: today }: Doing, untilDay: number, ask: Parts['ask']): VoidReason | undefined {
  if (ask) return { code: 'askedAlready', kind: ask.kind };
  // Without an end it is an accepted risk that lapsed, which risk leadership signs again or not.
  if (!end) return { code: 'notNow', lifecycle: standing?.lifecycle };
  if (untilDay < today) return { code: 'dayPassed', field: 'untilDay' };
  return untilDay <= end.day ? { code: 'dayTooEarly', field: 'untilDay', earliestDay: end.day + 1 } : undefined;
}

function saidNow(need: Parts['need'], { contractEndDay, cutOverDay }: Longer): Parts['need'] {
  return need && { ...need, contractEndDay: contractEndDay ?? need.contractEndDay, cutOverDay: cutOverDay ?? need.cutOverDay };
}

/** Of the days that a playbook ends by, the business side says its own: who wants longer says that they are later now. */
function businessDaysRefusal({ parts, policy }: Doing, values: Longer): VoidReason | undefined {
  const limits = PLAYBOOKS[parts.category].limits(saidNow(parts.need, values), NOTHING.grants, policy);
  const limit = limits.find(({ day: latestDay }) => values.untilDay > latestDay);
  if (!limit) return undefined;
  const field = limit.because === 'contract' ? 'contractEndDay' : 'cutOverDay';
  return values[field] === undefined ? { code: 'field', field, problem: 'missing' } : { code: 'dayTooLate', field: 'untilDay', latestDay: limit.day, because: limit.because };
}

function noneLeft({ parts, policy }: Doing): VoidReason | undefined {
  const allowed = policy.extensions[severityOf(parts)];
  const used = parts.grants.extensionsUsed;
  return used >= allowed ? { code: 'noExtensionLeft', used, allowed } : undefined;
}

function asked(doing: Doing, kind: NonNullable<Parts['ask']>['kind'], untilDay: number | undefined, why: string): Partial<Parts> {
  const { parts, author, day: today, policy } = doing;
  const within = kind === 'riskAcceptance' ? policy.decideRiskWithinDays : policy.decideWithinDays[severityOf(parts)];
  return { ...twoPersonByAsking(doing), ...businessSeatByAsking(doing), ask: { kind, by: author, untilDay, text: why, onDay: today, dueDay: today + within } };
}

/** To declare an emergency answers nothing: what was found, or must be gone by a day, stays due as it was. */
function stillDue({ standing, end }: Parts): Pick<Standing, 'before'> {
  const found = standing?.lifecycle === 'requested' ? standing.before : standing;
  return found ? { before: end ? { ...found, end } : found } : {};
}

/** What is reported has happened. */
function notYet({ day: today }: Doing, onDay: number): VoidReason | undefined {
  return onDay > today ? { code: 'dayTooLate', field: 'onDay', latestDay: today, because: 'today' } : undefined;
}
