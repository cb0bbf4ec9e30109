import { MAX_EVIDENCE_FILES } from '../../../domain/evidence/evidence';
import type { Ask } from '../../../domain/ledger/parts';
import type { Absent, Repeated, ReviewNo, Role, VoidReason } from '../../../domain/ledger/voidReason';
import type { ExceptionStrings } from '../exceptionStrings';
import type { Formats } from '../formats';
import { daysText } from './days';
import { FIELDS, PARTS } from './exceptionFields';
import { latestDay } from './exceptionLimits';
import { LIFECYCLE_WORDS, LIST_WORDS, SEAT_WORDS } from './exceptionWords';

/** What somebody did or holds that stands in the way, and who must act in their place. */
const HAS: Readonly<Record<Role, string>> = {
  requester: 'asked for it or speaks for its business side',
  approver: 'answers for approving it',
  reviewer: 'answers for reviewing it',
  acceptor: 'decided on its risk',
};
const MUST: Readonly<Record<Role, string>> = {
  requester: 'somebody else must ask for it',
  approver: 'another control owner must',
  reviewer: 'another reviewer must',
  acceptor: 'somebody else of risk leadership must',
};
const YOU_DID: Readonly<Record<Role, string>> = {
  requester: 'You asked for this one',
  approver: 'You approved this one',
  reviewer: 'You reviewed this one',
  acceptor: 'You decided on the risk of this one',
};
const YOU_SIT: Readonly<Record<Role, string>> = {
  requester: 'You are the business owner of this one',
  approver: 'You are the control owner of this one',
  reviewer: 'You are the security reviewer of this one',
  acceptor: YOU_DID.acceptor,
};

const ASKS: Readonly<Record<Ask['kind'], string>> = { extension: 'an extension', renewal: 'a renewal', riskAcceptance: 'the acceptance of the risk' };

const NOT_THERE: Readonly<Record<Absent, string>> = {
  control: 'There is no such compensating control any more: look again at the list.',
  findings: 'Reports do not show all of that: choose among what they show now.',
  file: 'No decision names such a file: choose one of the evidence listed here.',
  dismissal: 'Nobody proposed to dismiss it: a security reviewer does so first.',
  risk: 'No accepted risk stands here: it must be asked for and accepted first.',
  escalations: 'Nothing was escalated, so there is nothing to acknowledge.',
  into: 'The register has no open exception with that key: choose another one.',
};

/** What is chosen is so already, or leads back to where it began. */
const SAME: Readonly<Record<Repeated, string>> = {
  severity: 'It is rated so already: choose another severity.',
  person: 'Nobody can be their own deputy: choose somebody else.',
  to: 'Nobody can hand it on to themselves: choose somebody else.',
  file: 'That file is recorded as removed already: choose another one.',
  into: 'That is this exception itself: choose another one.',
  from: 'That is this exception itself: it can only take over from another one.',
};

/** To what the last review says no, and the way out. */
const REVIEW_NO: Readonly<Record<ReviewNo, string>> = {
  notNeeded: 'The last review says that it is no longer needed: remove it, or ask the security reviewer to look again.',
  doNotWork: 'The last review says that its controls do not work: replace them or show that they work, then ask the security reviewer to look again.',
  notShown: 'The last review did not find its controls shown to work: show that each of them works first.',
};

export function fieldName(name: string): string {
  return (FIELDS as Readonly<Record<string, string>>)[name] ?? 'one of its fields';
}

/** Why a decision has no effect: one sentence for each rule, true both of what was written and of what is being written. */
export function reasons(formats: Formats): Pick<ExceptionStrings, 'voidReason' | 'notYou'> {
  const { day, number, plural } = formats;
  const days = (count: number): string => daysText(formats, count);

  function missing(field: string, problem: Extract<VoidReason, { code: 'field' }>['problem']): string {
    if (problem === 'missing') return `Say ${fieldName(field)}.`;
    if (problem === 'tooMany') return `A decision brings at most ${number(MAX_EVIDENCE_FILES)} files: leave some out, and add them with a comment.`;
    return problem === 'tooLong' ? `Shorten ${fieldName(field)}: it is too long.` : `Check ${fieldName(field)}: it cannot be taken as it stands.`;
  }

  function voidReason(reason: VoidReason, nameOf: (decisionKey: string) => string | undefined = () => undefined): string {
    switch (reason.code) {
      case 'unknownAct':
        return 'This version does not know what it means: update the web parts.';
      case 'unreadable':
        return 'What it says cannot be read: ask its author what was meant, and to decide it again in the portal.';
      case 'notAKey':
        return 'Its exception key is not spelt as the register spells its keys, so it is of no exception: decide it in the portal, on the page of the exception that is meant.';
      case 'wrongList':
        return `It stands in another list than ${LIST_WORDS[reason.list]}, where it belongs: whoever may decide this must write it there.`;
      case 'notAPerson':
        return 'An app wrote it: only people decide.';
      case 'forged':
        return 'The tenant’s audit log names another author, so it does not count: whoever may decide this must do so again.';
      case 'ownStamp':
        return 'Nobody confirms what they wrote themselves, or what the tenant’s audit log says they wrote: somebody else must read the export.';
      case 'field':
        return missing(reason.field, reason.problem);
      case 'outOfDate':
        return `${nameOf(reason.by) ?? 'Somebody'} changed ${PARTS[reason.part]} meanwhile: look at what changed, then decide again.`;
      case 'alreadyDecided':
        return `${nameOf(reason.by) ?? 'Somebody'} decided it first, and that decision stands.`;
      case 'notNow':
        return reason.lifecycle === undefined ? 'The register does not know this exception yet.' : `Not possible while the exception is ${LIFECYCLE_WORDS[reason.lifecycle]}.`;
      case 'notYours': {
        const seats = formats.list(reason.seats.map((seat) => SEAT_WORDS[seat])).replace(/ and /, ' or ');
        return reason.holder === undefined ? `Only the ${seats} may: that seat is empty, so it must be filled first.` : `Only the ${seats} may, and that is ${reason.holder}.`;
      }
      case 'offeredToAnother':
        return `The seat is offered to ${reason.name}: wait for the answer.`;
      case 'separation':
        return `${reason.name} ${HAS[reason.has]}: ${MUST[reason.wanted]}.`;
      case 'guest':
        return `Guests cannot be ${SEAT_WORDS[reason.seat]}: choose somebody of the organisation.`;
      case 'gone':
        return `The account of ${reason.name} is gone: choose somebody else.`;
      case 'dayPassed':
        return 'That day has passed: choose one from today on.';
      case 'dayTooLate':
        return latestDay(reason.because, day(reason.latestDay));
      case 'dayTooEarly':
        return `The earliest day is ${day(reason.earliestDay)}: choose that day or a later one.`;
      case 'noExtensionLeft':
        return reason.allowed === 0
          ? 'This severity allows no extension: remove it, or ask risk leadership to accept the risk.'
          : `${plural(reason.allowed, { one: 'Its one extension is', other: `All ${number(reason.allowed)} extensions are` })} used: remove it, or ask risk leadership to accept the risk.`;
      case 'lifeUsedUp':
        return `Its longest total life, until ${day(reason.lastDay)}, is used up: remove it, or ask risk leadership to accept the risk.`;
      case 'reviewFirst':
        return reason.afterDay === undefined
          ? `A review of the last ${days(reason.withinDays)} is needed first: ask the security reviewer.`
          : `A review from after ${day(reason.afterDay)} is needed first: ask the security reviewer.`;
      case 'reviewSaysNo':
        return REVIEW_NO[reason.says];
      case 'notAsked':
        return `Nobody asked for ${ASKS[reason.kind]}: the business owner or the service owner asks first.`;
      case 'askedAs':
        return 'It was asked for as a kind that has rules of its own: keep it as that kind, or let the business side ask for it anew as another one.';
      case 'askedAlready':
        return `${capital(ASKS[reason.kind])} is asked for already: wait for the answer.`;
      case 'endedRenew':
        return `It ended on ${day(reason.endDay)}: ask for a renewal instead.`;
      case 'endedElsewhere':
        return `Where it came from it was approved until ${day(reason.endDay)}, and that day has passed: it is not approved anew here. Merge it back and have it renewed there, remove it, or ask to have the risk accepted.`;
      case 'acceptedElsewhere':
        return 'Where it came from it was an accepted risk: it is neither approved nor dismissed here. Remove it, or ask to have the risk accepted anew.';
      case 'notEndedExtend':
        return `It has not ended, it does so on ${day(reason.endDay)}: ask for an extension instead.`;
      case 'scopeNotAsSeen':
        return 'Reports show something else than what is confirmed here: look at what it covers now and confirm that.';
      case 'nothingSeen':
        return 'No report shows it yet: read a report first.';
      case 'nothingEnds':
        return 'Nobody here granted it until a day, so no end date could be earlier: say that the end date is right, and that it is not needed where it should go.';
      case 'shownNoMore':
        return 'No report shows it any more, so there is nothing to approve or accept: have it reported and verified as removed, and ask for it anew if it is needed again. A request for it is refused for that.';
      case 'controlDoubted':
        return `The last review did not find that “${reason.control}” works: show that it does, or write another one in its place.`;
      case 'verifyFirst':
        return 'No report shows it, but nobody verified that it was removed: have that reported and verified instead.';
      case 'oneFinding':
        return 'It has one finding only: nothing would stay here.';
      case 'settleFirst':
        return 'An export of the audit log contradicts who opened it: nothing ends it until risk leadership has settled that, or it is removed and verified.';
      case 'reportShowsIt':
        return `The report of ${day(reason.ranOnDay)} still shows it: say that it is still there, or read a newer report.`;
      case 'showsMore':
        return 'Reports show something here besides that nobody reported as removed: split it off and verify the rest, or say that it is still there.';
      case 'beingVerified':
        return 'The other exception is reported as removed: whatever came to it would be verified with it. Have that verified or refuted first.';
      case 'formerOwnerFirst':
        return `${reason.name} answered for it where it came from and has not said yet whether they do here: until ${day(reason.untilDay)} nobody else reports it as removed or confirms a dismissal.`;
      case 'notOffered':
        return `The seat of the ${SEAT_WORDS[reason.seat]} is not offered to anybody: its holder or a reviewer offers it first.`;
      case 'offerInVain':
        return `${reason.name} could not take the seat of the business owner that they are offered, since they are gone or would have a second part here: offer it to somebody else first.`;
      case 'emergencyUsed':
        return `An emergency was declared for it lately; the next one is possible from ${day(reason.againOnDay)} on. Ask for approval.`;
      case 'goesOnThere':
        return 'The exception that it was merged into took its findings in: look at them there, and split them off there if they need one of their own.';
      case 'backFromThere':
        return 'These findings were taken back from the other exception. If that one is still open, take it back once more, or merge it into this one; if they need an exception of their own, split them off to a new one.';
      case 'noControlOwner':
        return 'Nobody is control owner: a reviewer must give it to one first.';
      case 'acknowledgedAlready':
        return `What was escalated is acknowledged already: it goes further up if it is still late after ${day(reason.byDay)}.`;
      case 'notThere':
        return NOT_THERE[reason.field];
      case 'sameAsBefore':
        return SAME[reason.field];
    }
  }

  return {
    voidReason,
    notYou: (reason, acted) => (reason.code === 'separation' ? `${(acted(reason.has) ? YOU_DID : YOU_SIT)[reason.has]}: ${MUST[reason.wanted]}.` : voidReason(reason)),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
