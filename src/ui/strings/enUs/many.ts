import { NEWEST_REPORT_DAYS } from '../../../domain/judge/newestReport';
import type { Formats } from '../formats';
import type { ManyActWords, ManyStrings } from '../manyStrings';
import { relativeDays } from './days';

export function many(formats: Formats): ManyStrings {
  const { number, plural, day, list, instant } = formats;
  const items = (count: number, one: string, other: string): string => plural(count, { one: `${number(count)} ${one}`, other: `${number(count)} ${other}` });
  const found = (count: number): string => items(count, 'found item', 'found items');
  const exceptions = (count: number): string => items(count, 'exception', 'exceptions');
  const decisions = (count: number): string => items(count, 'decision is', 'decisions are');
  const by = (onDay: number | undefined, today: number): string => (onDay === undefined ? '' : `${day(onDay)}, ${relativeDays(formats, onDay, today)}`);
  /** What all of them have in common: one decision each, the visitor's own. */
  const recorded = (count: number): string => `${decisions(count)} recorded as yours today`;
  const acts: ManyStrings['acts'] = {
    assign: {
      button: 'Give to control owners',
      heading: (count) => `Give ${found(count)} to control owners`,
      intro: 'Each is asked of one person, who answers for it once they accept. You watch it until then.',
      submit: (count) => `Ask for ${items(count, 'answer', 'answers')}`,
      will: ({ count, name }) => `${recorded(count)}: ${name === undefined ? 'each service owner' : name} is asked to answer, and you are the security reviewer where nobody is.`,
    },
    notADeparture: {
      button: 'Not a departure',
      heading: (count) => `Propose to dismiss ${found(count)}`,
      intro: 'They stay open until a control owner confirms that they are no departure.',
      submit: (count) => `Propose ${items(count, 'dismissal', 'dismissals')}`,
      will: ({ count }) => `${recorded(count)}: control owners are asked to confirm.`,
    },
    remove: {
      button: 'Remove by a day',
      heading: (count) => `Have ${found(count)} removed`,
      submit: (count) => `Have ${number(count)} removed by then`,
      will: ({ count, day: byDay, today }) => `${recorded(count)}: to be removed by ${by(byDay, today)}. You answer for them.`,
    },
    keep: {
      button: 'Keep until a day',
      heading: (count) => `Keep ${found(count)} until a day`,
      intro: 'This is the approval. You answer for each of them.',
      submit: (count) => `Keep ${number(count)} until then`,
      will: ({ count, day: endDay, today }) => `${recorded(count)}: kept until ${by(endDay, today)}. You answer for them.`,
    },
    emergencyAccount: {
      button: 'Emergency account',
      heading: (count) => `${items(count, 'found item is', 'found items are')} for emergency accounts`,
      intro: 'Break-glass accounts: kept until a day at first, with a drill at least every 90 days. Without an end date they may stand only once risk leadership has accepted the risk.',
      submit: (count) => `Keep ${number(count)} as emergency access`,
      will: ({ count, day: endDay, today }) => `${recorded(count)}: emergency access, kept until ${by(endDay, today)}. You answer for them.`,
    },
    handOn: {
      button: 'Hand on',
      heading: (count) => `Hand on ${exceptions(count)}`,
      intro: 'Whoever holds the seat keeps it until the new one accepts.',
      submit: (count) => `Offer ${items(count, 'seat', 'seats')}`,
      will: ({ count, name }) => `${recorded(count)}: the seat of each is offered${name === undefined ? '' : ` to ${name}`}.`,
    },
    offerSeat: {
      button: 'Offer the seats',
      heading: (count) => `Offer ${items(count, 'seat', 'seats')} to somebody`,
      intro: 'Whoever holds a seat keeps it until the new one takes it. Who already has another part in an exception cannot take a second one: those are left out, to be offered to somebody else.',
      submit: (count) => `Offer ${items(count, 'seat', 'seats')}`,
      will: ({ count, name }) => `${recorded(count)}: the seat of each is offered${name === undefined ? '' : ` to ${name}`}, and stays where it is until it is taken.`,
    },
    takeControlSeat: {
      button: 'Take the seats',
      heading: (count) => `Become control owner of ${exceptions(count)}`,
      intro: 'You answer for each of them from then on.',
      submit: (count) => `Take ${items(count, 'seat', 'seats')}`,
      will: ({ count }) => `${recorded(count)}: you become control owner. Whoever held the seats holds them no more.`,
    },
    takeBusinessSeat: {
      button: 'Take the seats',
      heading: (count) => `Become business owner of ${exceptions(count)}`,
      intro: 'You speak for the need of each of them from then on.',
      submit: (count) => `Take ${items(count, 'seat', 'seats')}`,
      will: ({ count }) => `${recorded(count)}: you become business owner. Whoever held the seats holds them no more.`,
    },
    takeReviewerSeat: {
      button: 'Take the seats',
      heading: (count) => `Become security reviewer of ${exceptions(count)}`,
      intro: 'You answer for watching each of them from then on.',
      submit: (count) => `Take ${items(count, 'seat', 'seats')}`,
      will: ({ count }) => `${recorded(count)}: you become security reviewer. Whoever held the seats holds them no more.`,
    },
    nameDeputy: {
      button: 'Name a deputy',
      heading: (count) => `Name a deputy for ${items(count, 'seat', 'seats')}`,
      intro: 'A deputy may act for you while you are away; you stay accountable.',
      submit: (count) => `Name the deputy for ${number(count)}`,
      will: ({ count, name, day: toDay, today }) => `${recorded(count)}: ${name === undefined ? 'the deputy' : name} may act for you${toDay === undefined ? '' : ` until ${by(toDay, today)}`}.`,
    },
    confirmDismissal: {
      button: 'Confirm: not a departure',
      heading: (count) => `Confirm that ${items(count, 'found item is', 'found items are')} no departure`,
      intro: 'They are no longer open exceptions, and open again as soon as what they cover changes, and after the time that policy allows.',
      submit: (count) => `Dismiss ${number(count)}`,
      final: 'It closes all of them. You cannot open them again: a security reviewer can, or a report that shows something else.',
      will: ({ count }) => `${recorded(count)}: dismissed.`,
    },
    approve: {
      button: 'Approve',
      heading: (count) => `Approve ${exceptions(count)}`,
      submit: (count) => `Approve ${number(count)}`,
      will: ({ count, day: endDay, today }) => `${recorded(count)}: approved until ${by(endDay, today)}. You answer for them.`,
    },
    reportRemoved: {
      button: 'Report as removed',
      heading: (count) => `Report ${exceptions(count)} as removed`,
      submit: (count) => `Report ${number(count)} as removed`,
      will: ({ count }) => `${recorded(count)}: security is asked to verify each.`,
    },
    verifyRemoved: {
      button: 'Verify as gone',
      heading: (count) => `Verify that ${items(count, 'exception is', 'exceptions are')} gone`,
      submit: (count) => `${number(count)} are gone: close them`,
      final: 'It closes all of them. What comes back is opened again with its age.',
      will: ({ count }) => `${recorded(count)}: closed.`,
    },
    review: {
      button: 'Review together',
      heading: (count) => `Review ${exceptions(count)} together`,
      intro: 'Only what has nothing left to look at: still needed, end date right, controls work.',
      submit: (count) => `Record ${items(count, 'review', 'reviews')}`,
      will: ({ count }) => `${items(count, 'review is', 'reviews are')} recorded as yours today, each on the report that it saw.`,
    },
    signOff: {
      button: 'Sign for the quarter',
      heading: (count) => `Sign for ${exceptions(count)}`,
      intro: 'You have looked at each of them and still answer for it. It grants nothing: end dates, reviews and escalations go on as they are.',
      submit: (count) => `Sign for ${number(count)}`,
      will: ({ count }) => `${items(count, 'signature is', 'signatures are')} recorded as yours today, one for each exception.`,
    },
  } satisfies Record<string, ManyActWords>;
  return {
    acts,
    reading: 'Reading what the ledger says of each',
    read: (done, total) => `${number(done)} of ${number(total)} read`,
    readFailed: 'They could not be read',
    checking: 'Checking each by the rules',
    ready: (ready, total) => (total === 1 ? (ready === 1 ? 'It can be recorded.' : 'It cannot be recorded.') : ready === total ? `All ${number(total)} can be recorded.` : `${number(ready)} of ${number(total)} can be recorded.`),
    heldBack: (count) => plural(count, { one: `${number(count)} is left out:`, other: `${number(count)} are left out:` }),
    willHeading: 'What will happen',
    willNot: 'Nothing yet: none of them can be recorded.',
    owners: ({ owners, without }) => {
      const each = owners.map(({ name, count }) => `${name} (${number(count)})`);
      if (owners.length === 0) return 'None of them has a service owner: name one person for all.';
      return `Left empty, each is asked of the service owner of its tenant and family: ${list(each)}${without === 0 ? '' : plural(without, { one: `; ${number(without)} has none and is left out`, other: `; ${number(without)} have none and are left out` })}.`;
    },
    days: ({ latestForAll, latestForSome }) => (latestForAll === latestForSome ? `All of them may have until ${day(latestForAll)}.` : `All of them may have until ${day(latestForAll)}, some until ${day(latestForSome)}.`),
    alone: {
      askedOfAnother: 'Somebody else was asked to answer it: answer it by itself.',
      severity: 'Critical and high ones are reviewed one by one.',
      notApproved: 'It is not approved, or its approval has lapsed: review it by itself.',
      ended: 'Its end date has passed: review it by itself.',
      noReport: 'No report has looked for it: review it by itself.',
      reportOld: `The newest report about it is older than ${number(NEWEST_REPORT_DAYS)} days: read a new one, or review it by itself.`,
      notAsApproved: 'The newest report does not show what was approved: review it by itself.',
      noControls: 'It has no compensating control that could be fresh: review it by itself.',
      controlsNotShown: 'A compensating control was not shown in time: review it by itself.',
    },
    unsettled: (sentAtMs) => `You sent this on ${instant(sentAtMs)}, and it is not known whether it arrived: open its page and ask again.`,
    running: 'Recording',
    progress: ({ done, total, title }) => `${number(done)} of ${number(total)} recorded. Now: ${title}`,
    stop: 'Stop',
    stopping: 'Stopping after what has begun',
    results: {
      heading: ({ recorded: done, not, unknown }) => [done === 0 ? 'None recorded' : `${number(done)} recorded`, ...(not === 0 ? [] : [`${number(not)} not`]), ...(unknown === 0 ? [] : [`${number(unknown)} not known yet`])].join(', '),
      later: 'recorded; the register’s lists show it as soon as somebody who may change them opens it',
      unconfirmed: 'It was sent, and SharePoint did not say whether it arrived. Trying again finds out, and does nothing twice.',
      notTried: 'Its turn did not come.',
      without: (reason) => `Kept without effect: ${reason}`,
      because: (reason, count) => (count === 1 ? reason : `${number(count)}: ${reason}`),
      recorded: (count) => `${number(count)} recorded`,
      again: (count) => `Try ${number(count)} again`,
      close: 'Back to the list',
    },
  };
}
