import type { Day } from '../../../domain/day/day';
import type { SeatName } from '../../../domain/exception/seat';
import type { Due, Duty } from '../../../domain/judge/duties';
import type { Ask } from '../../../domain/ledger/parts';
import type { Formats } from '../formats';
import type { AskedFacts, OwnerHeadingFacts, OwnerStrings, StandInFacts } from '../ownerStrings';
import { nobody, rich, strong, type Piece } from '../richText';
import { daysText, relativeDays } from './days';
import { SEAT_WORDS } from './exceptionWords';

/** A duty as something to do, at the head of its line. */
const TASKS: Readonly<Record<Duty, string>> = {
  remove: 'Remove it',
  drill: 'Hold a drill and report it',
  triage: 'Say what becomes of it',
  approveAgain: 'Approve it again or remove it',
  approveEmergency: 'Approve or refuse the emergency',
  decideRequest: 'Decide on the request',
  decideExtension: 'Decide on the extension',
  decideRenewal: 'Decide on the renewal',
  confirmScope: 'Confirm what it covers',
  review: 'Review it',
  verify: 'Verify that it is gone',
  decideRisk: 'Decide whether to accept the risk',
  sign: 'Sign the risk again',
  settleStamp: 'Say whether the audit log is right about who wrote a decision',
  confirmDismissal: 'Decide whether it is dismissed',
  fillSeat: 'See that somebody takes the business owner’s seat',
  reseat: 'Give a seat on whose holder can do nothing in it any more',
  answerOffer: 'Answer the offer of the seat',
  answerReview: 'Remove it, or say why it is still needed',
  showControl: 'Show that its controls work',
  doAcknowledged: 'Do what risk leadership was promised',
  dismissalEnds: 'Look at it again',
};

/** Shorter than on the page of one exception, since each stands in a line of its own. */
const BUTTONS: OwnerStrings['buttons'] = {
  reportRemoved: 'Report as removed',
  reportDrill: 'Report a drill',
  remove: 'Remove by …',
  keep: 'Keep until …',
  handOn: 'Hand on',
  assign: 'Give to a control owner',
  approve: 'Approve',
  grantRenewal: 'Renew',
  grantExtension: 'Extend',
  refuse: 'Refuse',
  refuseAsk: 'Refuse',
  confirmScope: 'Confirm what it covers',
  review: 'Review',
  verifyRemoved: 'Verify that it is gone',
  refute: 'Still there',
  acceptRisk: 'Accept the risk',
  refuseRisk: 'Refuse the risk',
  signAgain: 'Sign again',
  revokeRisk: 'Take the acceptance back',
  confirmContradiction: 'Confirm another author',
  confirmDismissal: 'Dismiss: no departure',
  confirmControl: 'Show that a control works',
  reopen: 'Open again',
  takeControlSeat: 'Take the seat',
  takeBusinessSeat: 'Take the seat',
  takeReviewerSeat: 'Take the seat',
  declineControlSeat: 'Decline',
  declineBusinessSeat: 'Decline',
  declineReviewerSeat: 'Decline',
  offerSeat: 'Offer the seat',
  nameDeputy: 'Name a deputy',
  askExtension: 'Ask for longer',
  askRenewal: 'Ask to renew it',
  askRiskAcceptance: 'Ask to accept the risk',
  acknowledge: 'Acknowledge',
  changeControls: 'Change controls',
  signOff: 'Sign for the quarter',
};

/** What was asked for, after "You asked" or the name of whoever asked. */
const ASKED: Readonly<Record<Ask['kind'], string>> = { extension: 'for longer', renewal: 'to renew it', riskAcceptance: 'to accept the risk' };

const SEATS: Readonly<Record<SeatName, string>> = { businessOwner: 'Business owner', controlOwner: 'Control owner', securityReviewer: 'Security reviewer' };

export function owner(formats: Formats): OwnerStrings {
  const { number, plural, day: dayText, list } = formats;
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception`, other: `${number(count)} exceptions` });
  const openExceptions = (count: number): string => plural(count, { one: `${number(count)} open exception`, other: `${number(count)} open exceptions` });
  const whoOr = (name: string | undefined, otherwise: string): Piece => (name === undefined ? nobody(otherwise) : strong(name));

  function askedHeading({ allTheirs, open, ending, today }: AskedFacts): string {
    const you = allTheirs ? 'You asked for' : 'You need';
    const first = open === 0 ? `${you} exceptions, and none is open now` : `${you} ${exceptions(open)}`;
    if (!ending) return open === 0 ? first : `${first}, and none ends within 30 days`;
    const { count, day } = ending;
    const when = day < today ? `ended ${daysText(formats, today - day)} ago` : day === today ? 'ends today' : `ends in ${daysText(formats, day - today)}`;
    if (count === 1) return `${first}, ${open === 1 ? 'and it' : '1'} ${when}`;
    return `${first}, ${number(count)} end within 30 days, and the first one ${when}`;
  }

  function heading({ answersFor, watches, needAct, others, escalated, asked }: OwnerHeadingFacts): string {
    const ofThese = plural(needAct, { one: `${number(needAct)} needs something from you`, other: `${number(needAct)} need something from you` });
    const ofAny = plural(needAct, { one: `${exceptions(needAct)} needs something from you`, other: `${exceptions(needAct)} need something from you` });
    const needs = needAct === 0 ? 'and nothing is needed from you now' : others ? `and ${ofAny}` : ofThese;
    if (answersFor > 0) return `You answer for ${openExceptions(answersFor)}, ${needs}`;
    if (watches > 0) return `You watch over ${openExceptions(watches)}, ${needs}`;
    if (needAct > 0) return ofAny;
    if (escalated > 0) return plural(escalated, { one: `${exceptions(escalated)} escalated to you`, other: `${exceptions(escalated)} escalated to you` });
    return asked.open > 0 ? askedHeading(asked) : 'You answer for no open exception';
  }

  function standIn({ seat, fromDay, toDay, count, today }: StandInFacts): string {
    const days = fromDay > today ? `from ${dayText(fromDay)} until ${dayText(toDay)}` : `until ${dayText(toDay)}, ${relativeDays(formats, toDay, today)}`;
    return `${days}, as ${SEAT_WORDS[seat]} of ${exceptions(count)}`;
  }

  return {
    heading,
    status: ({ name, open }) => [
      ...(name === undefined ? [] : [name]),
      ...(open.controlOwner > 0 ? [`control owner of ${number(open.controlOwner)}`] : []),
      ...(open.securityReviewer > 0 ? [`security reviewer of ${number(open.securityReviewer)}`] : []),
      ...(open.businessOwner > 0 ? [`business owner of ${number(open.businessOwner)}`] : []),
    ],
    views: {
      label: 'Show', mine: 'Mine', people: (overdue) => (overdue === 0 ? 'My people' : `My people (${number(overdue)} late)`), handOver: 'Hand over, or be away',
      peopleHeading: ({ people, late }) => {
        const who = plural(people, { one: `${number(people)} person reports to you`, other: `${number(people)} people report to you` });
        return late === 0 ? `${who}, and nothing of theirs is late` : `${who}, and ${plural(late, { one: `${exceptions(late)} of theirs is late`, other: `${exceptions(late)} of theirs are late` })}`;
      },
    },
    id: (id) => `EX-${String(id).padStart(4, '0')}`,
    when: (day, today) => ({
      relative: day < today ? `${daysText(formats, today - day)} late` : relativeDays(formats, day, today),
      absolute: day < today ? `since ${dayText(day)}` : dayText(day),
    }),
    duties: {
      heading: 'What you must do',
      task: (due: Due) => (due.duty === 'triage' && due.of === 'securityReviewer' ? 'Give it to a control owner' : due.duty === 'answerOffer' ? `Take the seat of the ${SEAT_WORDS[due.what as SeatName] ?? 'owner'}, or decline` : TASKS[due.duty]),
      also: (duties) => `Also: ${list(duties)}.`,
      deputyFor: (name, untilDay) => `for ${name}, whose deputy you are until ${dayText(untilDay)}`,
      offered: 'offered to you: whoever answers takes the seat',
      ofRiskLeadership: 'for risk leadership',
      told: (onDay) => `it was escalated on ${dayText(onDay)}`,
      lifeEnded: (day) => `it reached the longest total life on ${dayText(day)}, so nobody can keep it longer`,
      promised: (what) => `“${what}”`,
      foundByReport: 'found by a report, nobody asked for it',
      askedBy: (names) => `asked for by ${list(names)}`,
      none: 'Nothing is late, due within 14 days, or waiting for your answer.',
      next: (title, duty) => `Next: ${duty} (${title}).`,
      open: 'Open it',
    },
    offers: { sentence: (count) => `${number(count)} seats are offered to you.`, open: 'Look through and take them together' },
    buttons: BUTTONS,
    buttonFor: (button, title) => `${button}: ${title}`,
    asked: {
      heading: askedHeading,
      end: (day, today) => ({ relative: day < today ? `ended ${relativeDays(formats, day, today)}` : `ends ${relativeDays(formats, day, today)}`, absolute: dayText(day) }),
      stands: ({ lifecycle, approvedBy, ask, refusedOnDay }) => {
        const asking = ask === undefined ? '' : ` ${ask.by ?? 'You'} asked ${ASKED[ask.kind]}, and that waits for an answer.`;
        switch (lifecycle) {
          case 'requested':
            return `It waits for a decision.${asking}`;
          case 'approved':
            return `${approvedBy === undefined ? 'Approved.' : `Approved by ${approvedBy}.`}${asking}`;
          case 'lapsed':
            return `It got more than was approved, and must be approved again.${asking}`;
          case 'refused':
            return `Refused, and to be removed.${asking}`;
          case 'removalReported':
            return 'It is reported as removed, and security verifies that.';
          case 'acceptedRisk':
            return 'Risk leadership accepted it as a risk, and signs it again from time to time.';
          case 'emergency':
            return 'An emergency: in force, and not approved yet.';
          case 'declined':
            return refusedOnDay === undefined ? 'The request was refused.' : `The request was refused on ${dayText(refusedOnDay)}.`;
          default:
            return `A report found it, and it waits for an answer.${asking}`;
        }
      },
      stillNeeded: ({ removes, ended, noneLeft }) => {
        const longer = noneLeft ? 'It cannot be extended any more: if it must stay, risk leadership has to accept the risk. ' : '';
        if (ended) return `${longer}If you no longer need it, there is nothing to do for you: it has to be removed.`;
        return `${longer}If you no longer need it then, there is nothing to do for you${removes === undefined ? '' : `: ${removes} removes it`}.`;
      },
    },
    held: {
      heading: 'Everything you hold',
      columns: { exception: 'Exception', seat: 'Your seat', openFor: 'Open for', ends: 'Ends' },
      seats: SEATS,
      openFor: (days, atLeast) => (atLeast ? `at least ${daysText(formats, days)}` : daysText(formats, days)),
      sentence: ({ seat, openFor }) => `${SEATS[seat]}. Open for ${openFor}.`,
      endsSentence: ({ endDay, today, accepted, signAgainDay }) => {
        if (accepted) return signAgainDay === undefined ? 'An accepted risk.' : `An accepted risk, to be signed again by ${dayText(signAgainDay)}.`;
        return endDay === undefined ? 'It has no end date.' : endDay < today ? `It ended on ${dayText(endDay)}.` : `It ends on ${dayText(endDay)}.`;
      },
      ends: (endDay, today) => (endDay === undefined ? 'no end date' : endDay < today ? `ended on ${dayText(endDay)}` : dayText(endDay)),
      accepted: (signAgainDay) => (signAgainDay === undefined ? 'accepted risk' : `accepted risk, to be signed again by ${dayText(signAgainDay)}`),
      next: (duty) => `Next: ${duty}.`,
      none: 'You hold no seat. Seats come by answering what a report found, by approving, or by taking one that is offered.',
    },
    waiting: {
      heading: 'Waiting for others',
      none: 'Nothing that you asked others for waits for an answer.',
      offer: ({ seat, to, isOwn }) => (isOwn ? rich`The seat of the ${SEAT_WORDS[seat]} is offered to ${strong(to)}; it is yours until they take it.` : rich`The seat of the ${SEAT_WORDS[seat]} is offered to ${strong(to)}.`),
      ask: ({ kind, by, onDay }) => {
        const asked = `You asked ${ASKED[kind]} on ${dayText(onDay)}.`;
        return kind === 'riskAcceptance' ? rich`${asked} Risk leadership decides.` : rich`${asked} ${whoOr(by, 'Nobody yet')} decides.`;
      },
      request: (by) => rich`Requested. ${whoOr(by, 'Nobody yet')} decides.`,
      verify: (by) => (by === undefined ? rich`You reported it as removed. Security verifies that.` : rich`You reported it as removed. ${strong(by)}, or another security reviewer, verifies that.`),
      dismissal: (by) => rich`It is proposed to dismiss it. ${whoOr(by, 'Nobody yet')} decides.`,
      due: (day: Day, today: Day) => (day < today ? `${daysText(formats, today - day)} late, since ${dayText(day)}` : `by ${dayText(day)}, ${relativeDays(formats, day, today)}`),
    },
    deputies: {
      heading: 'Deputies',
      actsFor: (facts) => `You act for ${facts.name} ${standIn(facts)}. ${facts.name} stays accountable.`,
      actFor: (facts) => `${facts.name} acts for you ${standIn(facts)}. You stay accountable.`,
      absence: 'Away for a while? Name a deputy for all that you hold.',
      name: 'Name a deputy for everything',
    },
    signOff: {
      sentence: ({ unsigned, held, quarter: { quarter, year, lastDay } }) => {
        const of = `quarter ${number(quarter)} of ${String(year)}`;
        if (unsigned === 0) return `You have signed for all that you answer for, for ${of}.`;
        return held === 1 ? `You have not signed for it yet: ${of}, by ${dayText(lastDay)}.` : `${number(unsigned)} of ${number(held)} that you answer for are not signed for: ${of}, by ${dayText(lastDay)}.`;
      },
      open: 'Look through and sign',
    },
    notices: { heading: 'What you were told', show: 'Show reminders and escalations', hide: 'Hide reminders and escalations' },
    nothing: {
      heading: 'The register names you nowhere',
      text: 'You hold no seat, asked for nothing, and nothing is offered to you. If you need an exception from a security baseline, ask for it here.',
    },
    aroundFailed: 'Who is who could not be read. What other accounts of yours hold, who reports to you and what escalated to you is not shown.',
    more: (count) => plural(count, { one: `Show ${number(count)} more`, other: `Show ${number(count)} more` }),
  };
}
