import type { Day } from '../../day/day';
import { SEVERITIES, type Severity } from '../../exception/severity';
import type { Person } from '../../people/person';
import type { Answer } from '../answer';
import { LEVELS, type Parts } from '../parts';
import { besides, outgrown } from '../byName';
import { scopeOf, scopeWithout } from '../scope';
import { reportedSeverity, severityOf } from '../severityOf';
import { ownOf, retitled } from '../subject';
import type { VoidReason } from '../voidReason';
import { act, type Doing } from './act';
import { broughtAgain, hasTakenIn } from './broughtAlong';
import { begunAnew, ended, isSeen, isToBeVerified, stands, waits, waitsForAnswer } from './effects';
import { choice, day, exceptionKey, keys, optional, text } from './field';
import { answer, evidence, lineage, person, type Lineage } from './recordFields';
import { reviewedSince } from './reviewedSince';
import { controlsAfterReview, unneededSince } from './reviewSays';
import { absorbed, lapsedBy, seenWithout, tenantEndOf } from './seen';
import { accepted, assignedTo, offerRefusal, offered, seatTaken } from './seating';
import { departureRefusal } from './grantedBefore';
import { owedByGrowth } from './grown';
import { owedBut, owedHere } from './owed';
import { daysPaused } from './pause';
import { withLeftDue } from './removals';
import { joined, separationRefusal } from './separation';
import { guestRefusal, sameHuman } from './who';

export const NEEDED = ['yes', 'partly', 'no'] as const;
export const END_RIGHT = ['right', 'earlier'] as const;
export const CONTROLS_SHOWN = ['work', 'notShown', 'doNotWork'] as const;
export const DISMISSAL_REASONS = ['byDesign', 'wrongReading', 'duplicate'] as const;

const OPEN = ['requested', 'unassigned', 'assigned', 'approved', 'lapsed', 'refused', 'removalReported', 'emergency'] as const;
/** What findings tell where they go to (`lineageOf`) besides their limits and days: who answers for them, who took which side, how they are rated, and what was acknowledged. */
const TOLD_ALONG = ['controlOwner', 'offers', 'formerOwners', 'rated', 'acknowledged', 'actors'] as const;

/** Acts of the Reviews list (design §4): security answers for watching. */
export const reviewActs = {
  assign: act({
    list: 'Reviews',
    form: true,
    when: ['requested', 'unassigned', 'assigned', 'emergency'],
    reads: ['standing', 'securityReviewer', 'offers'],
    fields: { controlOwner: person(), securityReviewer: optional(person()) },
    check: (doing, { controlOwner, securityReviewer }) => {
      const seated = doing.parts.controlOwner?.person;
      if (seated && !isEmergencyOf(doing, seated)) return { code: 'notYours', seats: ['controlOwner'], holder: seated.name };
      const owner = guestRefusal(doing, doing.author, 'securityReviewer') ?? offerRefusal(doing, 'controlOwner', controlOwner);
      if (owner) return owner;
      const held = doing.parts.securityReviewer?.person;
      if (held && securityReviewer && !sameHuman(doing, held, securityReviewer) && !sameHuman(doing, held, doing.author)) return { code: 'notYours', seats: ['securityReviewer'], holder: held.name };
      for (const reviewer of [...(securityReviewer ? [securityReviewer] : []), ...(held ? [] : [doing.author])]) {
        if (sameHuman(doing, reviewer, controlOwner)) return { code: 'separation', wanted: 'approver', has: 'reviewer', name: reviewer.name };
        const refused = offerRefusal(doing, 'securityReviewer', reviewer);
        if (refused) return refused;
      }
      return undefined;
    },
    effect: (doing, { controlOwner, securityReviewer }) => {
      const { parts, day: today } = doing;
      // Assigning is not asking: whoever assigns watches it, until somebody whom they named takes the seat (design §3).
      const watching = parts.securityReviewer ?? seatTaken(doing.author, today, 'assigned');
      const asked = securityReviewer && !sameHuman(doing, securityReviewer, watching.person) ? offered(doing, 'securityReviewer', securityReviewer) : {};
      return {
        ...offered({ ...doing, parts: { ...parts, ...asked } }, 'controlOwner', controlOwner),
        ...assignedTo(doing),
        securityReviewer: watching,
      };
    },
  }),

  rateSeverity: act({
    list: 'Reviews',
    form: true,
    when: OPEN,
    as: 'reviewer',
    reads: ['rated', 'seen'],
    fields: { severity: choice(SEVERITIES), reason: optional(text(), '') },
    check: ({ parts }, { severity, reason }) => {
      if (severity === severityOf(parts)) return { code: 'sameAsBefore', field: 'severity' };
      // Somebody who raises it again half-way has still lowered it.
      const isLower = isMilder(severity, severityOf(parts)) || isMilder(severity, reportedSeverity(parts));
      return isLower && reason === '' ? { code: 'field', field: 'reason', problem: 'missing' } : undefined;
    },
    effect: (doing, { severity, reason }) => {
      const { parts } = doing;
      const reported = reportedSeverity(parts);
      const rated = { severity, reason, lowered: isMilder(severity, reported), of: { severity: reported, keys: (parts.seen?.findings ?? []).map((finding) => finding.key) } };
      return { rated, ...owedByGrowth(parts, { ...parts, rated }, doing) };
    },
  }),

  review: act({
    list: 'Reviews',
    form: true,
    // Before anybody has answered for it only where a review was owed where it came from. To ask for what must be gone takes no answer back.
    when: [...OPEN, 'acceptedRisk'],
    as: 'reviewer',
    reads: ['standing', 'scope', 'end', 'controls'],
    fields: {
      needed: choice(NEEDED),
      end: choice(END_RIGHT),
      controls: choice(CONTROLS_SHOWN),
      text: text(),
      byDay: optional(day()),
      sawReport: optional(text(255), ''),
      sawReportDay: optional(day()),
      sawAdminDay: optional(day()),
      evidence: optional(evidence(), []),
    },
    check: ({ parts, day: today }, { end, byDay }) => {
      const { standing } = parts;
      // To report it as removed is no answer: where that is refuted it waits as before.
      const answering = standing?.lifecycle === 'removalReported' ? standing.before : standing;
      const isUnanswered = answering !== undefined && waits(answering) && reviewedSince(answering) === undefined;
      if (isUnanswered && !owedHere(parts).some(({ duty }) => duty === 'review')) return { code: 'notNow', lifecycle: standing?.lifecycle };
      if (end === 'right') return undefined;
      // An accepted risk has no end that could be earlier: revoking it is risk leadership's. What nobody has answered has none but the tenant's.
      if (isUnanswered || !parts.end) return { code: 'nothingEnds', field: 'end' };
      if (byDay === undefined) return { code: 'field', field: 'byDay', problem: 'missing' };
      if (byDay < today) return { code: 'dayPassed', field: 'byDay' };
      // A review may only shorten: a later day is the control owner's to grant.
      return byDay > parts.end.day ? { code: 'dayTooLate', field: 'byDay', latestDay: parts.end.day, because: 'currentEnd' } : undefined;
    },
    effect: (doing, values) => {
      const { parts, author, day: today } = doing;
      const { needed, end, controls, text: said, byDay } = values;
      const isEarlier = end === 'earlier' && byDay !== undefined && parts.end !== undefined && byDay < parts.end.day;
      return {
        review: { onDay: today, by: author, needed, end, controls, text: said, ...unneededSince(parts, needed, today) },
        controls: controlsAfterReview(parts, controls, author, today),
        ...(isEarlier ? { end: { day: byDay, by: 'review' as const, setOnDay: today } } : {}),
        owed: owedBut(parts, ({ duty }) => duty === 'review'),
        securityReviewer: parts.securityReviewer ?? seatTaken(author, today, 'reviewed'),
      };
    },
  }),

  takeReviewerSeat: act({
    list: 'Reviews',
    form: true,
    who: { offered: 'securityReviewer', empty: 'securityReviewer' },
    as: 'reviewer',
    reads: ['offers', 'securityReviewer'],
    fields: {},
    effect: (doing) => accepted(doing, 'securityReviewer'),
  }),
  declineReviewerSeat: act({
    list: 'Reviews',
    form: true,
    who: { offered: 'securityReviewer' },
    reads: ['offers'],
    fields: { text: optional(text(), '') },
    effect: ({ parts }) => ({ offers: { ...parts.offers, securityReviewer: undefined } }),
  }),

  proposeDismissal: act({
    list: 'Reviews',
    form: true,
    when: ['unassigned', 'assigned'],
    afterSettlement: true,
    as: 'reviewer',
    reads: ['standing', 'seen', 'dismissal', 'suspendedOpening'],
    fields: { reason: choice(DISMISSAL_REASONS), text: text() },
    check: ({ parts }) => departureRefusal(parts),
    effect: ({ parts, author, day: today, policy }, { reason, text: said }) => ({
      dismissal: { reason, text: said, by: author, onDay: today, dueDay: today + policy.decideWithinDays[severityOf(parts)], findings: scopeOf(parts.seen?.findings ?? []), confirmedOnDay: undefined, untilDay: undefined },
    }),
  }),

  verifyRemoved: act({
    list: 'Reviews',
    form: true,
    final: true,
    when: ['removalReported'],
    as: 'reviewer',
    reads: ['standing', 'seen'],
    settles: true,
    fields: { text: text(), sawReport: optional(text(255), ''), evidence: optional(evidence(), []) },
    check: ({ parts }) => {
      const { seen, removal } = parts;
      const shownOnDay = isSeen(parts) ? seen?.shownOnDay : undefined;
      if (removal && shownOnDay !== undefined && shownOnDay > removal.onDay) return { code: 'reportShowsIt', ranOnDay: shownOnDay };
      // Whoever reported it said of nothing else that it is gone.
      return besides(removal?.findings ?? [], seen).length > 0 ? { code: 'showsMore' } : undefined;
    },
    effect: ({ parts, author, day: today }) => ({
      ...ended(parts, today, 'closed', 'removed'),
      securityReviewer: parts.securityReviewer ?? seatTaken(author, today, 'reviewed'),
    }),
  }),
  refute: act({
    list: 'Reviews',
    form: true,
    when: ['removalReported'],
    as: 'reviewer',
    reads: ['standing'],
    settles: true,
    fields: { text: text(), evidence: optional(evidence(), []) },
    // Reporting only paused the ladder: it goes on where it was (design §4), but for what it got more meanwhile.
    effect: ({ parts, day: today }) => {
      const standing = parts.standing?.before ?? stands('assigned', today);
      return { standing, removal: undefined, grants: { ...parts.grants, pausedDays: daysPaused(parts, today) }, ...lapsedBy({ ...parts, standing }, today) };
    },
  }),

  reopen: act({
    list: 'Reviews',
    form: true,
    // Of what was merged the portal asks first whether the other exception took it in (decisions/decideReopen).
    when: ['closed', 'dismissed', 'withdrawn', 'declined', 'merged'],
    as: 'reviewer',
    reads: ['standing'],
    fields: { reason: text() },
    effect: (doing) => {
      const begun = begunAnew(doing);
      const standing = waitsForAnswer(begun, doing.day, doing.day + doing.policy.triageWithinDays[severityOf(begun)]);
      return { ...begun, since: begun.since ?? { day: doing.day, atLeast: true }, standing, ...tenantEndOf({ ...begun, standing }) };
    },
  }),

  escalate: act({
    list: 'Reviews',
    form: true,
    when: [...OPEN, 'acceptedRisk'],
    as: 'reviewer',
    reads: ['escalations'],
    fields: { level: choice(LEVELS), reason: text() },
    effect: ({ parts, day: today }, { level }) => ({ escalations: [...parts.escalations, { level, duty: '', dueDay: undefined, onDay: today, byHand: true }] }),
  }),

  redact: act({
    list: 'Reviews',
    form: true,
    final: true,
    as: 'reviewer',
    reads: [],
    fields: { file: text(400), reason: text() },
    check: ({ parts }, { file }) => {
      if (!parts.evidence.some(({ name }) => name === file)) return { code: 'notThere', field: 'file' };
      return parts.redactions.some((redaction) => redaction.file === file) ? { code: 'sameAsBefore', field: 'file' } : undefined;
    },
    effect: ({ parts, author, day: today }, { file, reason }) => ({ redactions: [...parts.redactions, { file, why: reason, by: author, onDay: today }] }),
  }),

  /** Moves findings away to an exception of their own; `splitOff` begins that one. */
  split: act({
    list: 'Reviews',
    form: true,
    final: true,
    when: OPEN,
    as: 'reviewer',
    // What is used of the limits goes along, by when it had to be gone, and what else is told.
    reads: ['standing', 'seen', 'grants', 'end', ...TOLD_ALONG],
    // `returns`: the exception that they came from and that never gave them away, to which they go back.
    fields: { findings: keys(), into: exceptionKey(), reason: text(), returns: optional(exceptionKey()) },
    check: ({ parts, exceptionKey }, { findings: moved, into }) => {
      const seen = parts.seen?.findings ?? [];
      if (seen.length === 1) return { code: 'oneFinding' };
      if (into === exceptionKey) return { code: 'sameAsBefore', field: 'into' };
      // What it began with came from there again, and it ends by that: both would have given it away.
      if (parts.origins.some(({ from, only }) => from === into && moved.some((each) => only?.includes(each) ?? true))) return { code: 'backFromThere' };
      if (!moved.every((each) => seen.some((finding) => finding.key === each))) return { code: 'notThere', field: 'findings' };
      return new Set(moved).size >= seen.length ? { code: 'field', field: 'findings', problem: 'malformed' } : undefined;
    },
    effect: ({ parts, day: today }, { findings: moved, into, returns }) => {
      const seen = seenWithout(parts.seen, moved);
      const scope = parts.scope && scopeWithout(parts.scope, moved);
      const only = [...new Set(moved)];
      // What reports find there later, or where that came from, is not here, too.
      const origins = parts.origins.map((origin) => (returns !== undefined && origin.by === returns ? { ...origin, only: only.filter((key) => origin.only?.includes(key) ?? true) } : origin));
      const gone = { subject: parts.subject && seen && retitled(parts.subject, ownOf(parts.subject, seen)), without: [...new Set([...parts.without, ...moved])], left: [...new Set([...parts.left, ...moved])], gave: [...parts.gave, { into, only }], origins };
      if (!scope || !parts.lapse) return { seen, scope, ...gone, ...lapsedBy({ ...parts, seen, scope }, today) };
      const added = outgrown(scope, seen);
      const isHealed = added.length === 0;
      return { seen, scope, ...gone, ...(isHealed ? { standing: healed(parts, today), lapse: undefined } : { lapse: { ...parts.lapse, added } }) };
    },
  }),
  /** Begins an exception with them; said again, it adds what was used of the limits before they left the other. */
  splitOff: act({
    list: 'Reviews',
    when: ['new', ...OPEN, 'acceptedRisk'],
    as: 'reviewer',
    reads: ['standing'],
    fields: { from: exceptionKey(), answer: answer(), sinceDay: day(), lineage: lineage() },
    check: (doing, values) => {
      const { standing } = doing.parts;
      const isAgain = hasTakenIn(doing.parts, values.from, keysOf(values.answer));
      return fromAnother(doing, values) ?? (standing && !isAgain ? { code: 'notNow', lifecycle: standing.lifecycle } : undefined);
    },
    effect: (doing, { from, answer: said, sinceDay, lineage: past }) =>
      doing.parts.standing ? broughtAgain(doing, past, keysOf(said)) : absorbed(doing, { from, answer: said, sinceDay, lineage: past, only: keysOf(said) }),
  }),
  /** Ends this exception: it goes on in another one, which `absorb`s it. */
  merge: act({
    list: 'Reviews',
    form: true,
    final: true,
    when: ['requested', 'unassigned', 'assigned'],
    afterSettlement: true,
    as: 'reviewer',
    // What is told goes along; who answers for it is asked there.
    reads: ['standing', 'seen', ...TOLD_ALONG, 'suspendedOpening'],
    fields: { into: exceptionKey(), reason: text() },
    check: ({ parts, exceptionKey }, { into }) => {
      if (into === exceptionKey) return { code: 'sameAsBefore', field: 'into' };
      // Of what no report shows there is nothing that could go on elsewhere.
      const isAskedInWords = parts.standing?.lifecycle === 'requested' && !isToBeVerified(parts);
      return isSeen(parts) || isAskedInWords ? undefined : { code: 'verifyFirst' };
    },
    effect: ({ parts, day: today }, { into }) => ({ ...ended(parts, today, 'merged', 'merged'), owed: withLeftDue(parts), gave: [...parts.gave, { into, only: undefined }] }),
  }),
  absorb: act({
    list: 'Reviews',
    when: [...OPEN, 'acceptedRisk'],
    as: 'reviewer',
    reads: ['standing', 'seen'],
    fields: { from: exceptionKey(), answer: answer(), sinceDay: day(), lineage: lineage() },
    check: (doing, values) => (doing.parts.standing?.lifecycle === 'removalReported' ? { code: 'beingVerified' } : fromAnother(doing, values)),
    effect: (doing, { from, answer: said, sinceDay, lineage: past }) => absorbed(doing, { from, answer: said, sinceDay, lineage: past, only: undefined }),
  }),
} as const;

/** What had lapsed stands again; what was reported as removed meanwhile is still to be verified, and goes back to that where it is refuted. */
function healed({ standing, risk }: Parts, today: Day): Parts['standing'] {
  const again = stands(risk ? 'acceptedRisk' : 'approved', today);
  if (standing?.lifecycle === 'lapsed') return again;
  return standing?.before?.lifecycle === 'lapsed' ? { ...standing, before: again } : standing;
}

function keysOf({ findings }: Answer): readonly string[] {
  return findings.map((finding) => finding.key);
}

/** Whoever declared an emergency may not approve it: somebody else is offered the seat that they sit in. */
function isEmergencyOf(doing: Doing, person: Person): boolean {
  return doing.parts.standing?.lifecycle === 'emergency' && doing.parts.actors.requesters.some((each) => sameHuman(doing, each, person));
}

function isMilder(severity: Severity, than: Severity): boolean {
  return SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(than);
}

/** Whoever moves findings is on the reviewing side of both exceptions. */
function fromAnother(doing: Doing, { from, lineage: { actors } }: { readonly from: string; readonly lineage: Lineage }): VoidReason | undefined {
  if (from === doing.exceptionKey) return { code: 'sameAsBefore', field: 'from' };
  return actors && separationRefusal({ ...doing, parts: { ...doing.parts, actors: joined(doing.parts.actors, actors) } }, doing.author, 'reviewer');
}
