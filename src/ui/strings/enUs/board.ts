import { isoFromDay, type Day } from '../../../domain/day/day';
import { UNUSED_DAYS } from '../../../domain/kpi/unused';
import type { BoardStrings } from '../boardStrings';
import type { Formats } from '../formats';
import { nobody, rich, strong } from '../richText';
import { percentOf } from '../percent';
import { daysText, relativeDays } from './days';
import { SEAT_WORDS } from './exceptionWords';
import { kpis } from './kpis';

export function board(formats: Formats): BoardStrings {
  const { number, plural, list, locale } = formats;
  const dayText = formats.day;
  const share = percentOf(formats);
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const monthsShort = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const monthText = (day: Day): string => months.format(new Date(`${isoFromDay(day)}T00:00:00Z`));
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception`, other: `${number(count)} exceptions` });
  const are = (count: number): string => plural(count, { one: 'is', other: 'are' });
  const lateness = (day: Day, today: Day): string => `${daysText(formats, today - day)} late, since ${dayText(day)}`;

  return {
    kpis: kpis(formats),
    count: number,
    deskFailed: 'What you may decide here could not be read. The numbers are complete.',
    id: (id) => `EX-${String(id).padStart(4, '0')}`,
    more: (count) => `Show ${number(count)} more`,
    visit: {
      since: (day) => `Since your last visit on ${dayText(day)}:`,
      nothing: 'nothing new',
      change: {
        fresh: (count) => `${number(count)} new`,
        closed: (count) => `${number(count)} closed and verified`,
        back: (count) => `${number(count)} back`,
        past: (count) => `${number(count)} more past tolerance`,
        accepted: (count) => plural(count, { one: `${number(count)} risk accepted`, other: `${number(count)} risks accepted` }),
      },
    },
    tiles: {
      label: 'Key numbers',
      comparedWith: (now, before) => {
        if (!before) return undefined;
        const change = now - before.past;
        const month = monthsShort.format(new Date(`${isoFromDay(before.day)}T00:00:00Z`));
        if (change === 0) return `as many as at the end of ${month}`;
        return `${number(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than at the end of ${month}`;
      },
      ifNobodyActs: 'If nobody acts',
      ifNobodyActsMeans: (day) => `Open exceptions that are past tolerance today, and those that will be by ${dayText(day)} if nobody does anything until then.`,
      pastBy: (day) => `past tolerance by ${dayText(day)}`,
      noReviewer: (count) => `no reviewer: ${number(count)}`,
      reading: 'reading reports',
      notRead: 'reports could not be read',
    },
    items: {
      heading: (name, count) => `${name}: ${exceptions(count)}`,
      close: 'Close the list',
      none: 'No exception.',
      definition: 'What is counted',
      answers: (name) => rich`${strong(name)} answers for it`,
      nobody: rich`${nobody('Nobody yet')} answers for it`,
      pastSince: (day, today) => `past tolerance for ${daysText(formats, today - day + 1)}, since ${dayText(day)}`,
      signedAgainBy: (day) => `to be signed again by ${dayText(day)}`,
    },
    who: {
      heading: 'Who is accountable for …?',
      label: 'A person, policy, app or tenant',
      hint: 'Type a name, e.g. of an account, a policy, an app or a tenant.',
      found: (count) => `${exceptions(count)} found`,
      nothing: (text) => `Nothing that is open or accepted has to do with “${text}”. What is over is in the register.`,
      person: ({ name, answersFor, watches, needs }) => {
        const parts = [
          ...(answersFor > 0 ? [`answers for ${exceptions(answersFor)}`] : []),
          ...(watches > 0 ? [`answers for watching ${exceptions(watches)}`] : []),
          ...(needs > 0 ? [`asked for ${exceptions(needs)}`] : []),
        ];
        return rich`${strong(name)} ${list(parts)}.`;
      },
      reading: 'Reading who stands in for whom',
      failed: 'Who stands in for an empty seat could not be read, so only those who sit there are named.',
    },
    trend: {
      heading: 'Open at the end of each month',
      open: 'open',
      past: 'past tolerance',
      accepted: 'accepted risks',
      summary: (points) => {
        const [first, last] = [points[0], points[points.length - 1]];
        if (!first || !last) return '';
        const most = Math.max(...points.map(({ open }) => open));
        return `Open: ${number(last.open)} now, ${number(most)} at most since ${monthText(first.day)}. Past tolerance: ${number(last.past)} now. Accepted risks: ${number(last.accepted)} now.`;
      },
      asTable: 'As a table',
      monthEnd: 'End of month',
      month: ({ day }, today) => (day === today ? 'today' : monthText(day)),
      label: (value, name) => `${number(value)} ${name}`,
      monthShort: (day) => monthsShort.format(new Date(`${isoFromDay(day)}T00:00:00Z`)),
    },
    waiting: {
      heading: 'Waiting for risk leadership',
      nothing: 'Nothing: no escalation waits to be acknowledged and no risk to be accepted, refused or signed again.',
      onlyReading: 'Only risk leadership can acknowledge, accept, refuse or sign. You see what waits for it.',
      reading: 'Reading what you may decide',
      task: ({ what, due, escalation, row }, today) => {
        const when = due ? (due.day < today ? lateness(due.day, today) : `by ${dayText(due.day)}, ${relativeDays(formats, due.day, today)}`) : `told on ${dayText(escalation?.onDay ?? today)}, ${relativeDays(formats, escalation?.onDay ?? today, today)}`;
        const isLate = due !== undefined && due.day < today;
        switch (what) {
          case 'acknowledge':
            return { title: 'Acknowledge an escalation', when, isLate };
          case 'decideRisk':
            return { title: row.brief.ask ? `Accept the risk, or refuse: ${row.brief.ask.by.name} asks` : 'Accept the risk, or refuse', when, isLate };
          case 'sign':
            return { title: 'Sign the accepted risk again, or end it', when, isLate };
          case 'settleStamp':
            return { title: 'Say whether the audit log is right about who wrote a decision', when, isLate };
        }
      },
      acts: { acknowledge: 'Acknowledge', acceptRisk: 'Accept the risk', refuseRisk: 'Refuse the risk', signAgain: 'Sign again', revokeRisk: 'End the acceptance', confirmContradiction: 'Settle it' },
      buttonFor: (button, title) => `${button}: ${title}`,
      open: 'Open the exception',
      opening: 'Opening the exception',
      cannot: 'You cannot do this',
      over: 'This has been settled in the meantime.',
    },
    services: {
      heading: 'Past tolerance, by service',
      nobodys: 'Of these, nobody’s',
      none: 'Nothing is past tolerance.',
      onPaper: 'By tenant and service',
      asTable: 'All by tenant and service, as a table',
      tenant: 'Tenant',
      family: 'Service',
      all: 'All',
      columns: { open: 'Open', past: 'Past tolerance', nobody: 'Nobody answers', accepted: 'Accepted risks' },
    },
    nobodyActs: {
      heading: 'If nobody acts',
      summary: ({ now, soon, soonDay, later, laterDay }) =>
        `${exceptions(now)} ${are(now)} past tolerance today. If nobody acts it will be ${number(soon)} by ${dayText(soonDay)} and ${number(later)} by ${dayText(laterDay)}. Each of these acts prevents one.`,
      summaryOnPaper: ({ now, soon, soonDay, later, laterDay }) => `${exceptions(now)} ${are(now)} past tolerance today. If nobody acts it will be ${number(soon)} by ${dayText(soonDay)} and ${number(later)} by ${dayText(laterDay)}.`,
      none: 'No further exception will be past tolerance within 90 days.',
      becomes: (pastDay, today) => `past tolerance from ${dayText(pastDay)}, ${relativeDays(formats, pastDay, today)}`,
      prevents: ({ seat, name, fallsTo }, duty) => {
        const of = seat && SEAT_WORDS[seat];
        if (name !== undefined) return rich`${strong(name)}${of === undefined ? '' : `, ${of}`}: ${duty}`;
        if (of === undefined) return rich`${nobody('Nobody yet')}: ${duty}`;
        const falls = fallsTo === undefined ? '' : fallsTo.name === undefined ? ' (it falls to nobody)' : ` (falls to ${fallsTo.name})`;
        return rich`${nobody('Nobody')} is ${of}${falls}: ${duty}`;
      },
    },
    stacked: {
      heading: 'Stacked exceptions',
      summary: (count) => (count === 0 ? 'Nobody and nothing has exceptions of several kinds at once.' : plural(count, { one: `${number(count)} account, app or tenant has exceptions of several kinds at once.`, other: `${number(count)} accounts, apps or tenants have exceptions of several kinds at once.` })),
      definition: 'One principal of one tenant with exceptions in several services. Each alone may be harmless, together they are a way in: the worst of them counts one step worse.',
      stack: ({ items, findings, severity }, name, severities) => `${name}: ${exceptions(items.length)}, ${plural(findings, { one: `${number(findings)} finding`, other: `${number(findings)} findings` })}, ${severities[severity].toLowerCase()} together`,
    },
    unused: {
      heading: 'Unused: remove these first',
      summary: ({ unused, unknown }) => {
        const first = unused === 0 ? `No exception is known to be unused for ${number(UNUSED_DAYS)} days.` : plural(unused, { one: `${exceptions(unused)} of somebody who was not seen for ${number(UNUSED_DAYS)} days.`, other: `${exceptions(unused)} of those who were not seen for ${number(UNUSED_DAYS)} days.` });
        return unknown === 0 ? first : `${first} Of ${exceptions(unknown)} the last use is unknown: no export shows it.`;
      },
      definition: 'Open exceptions of an account, app or tenant whose last use an export shows, and that was at least 60 days before that export. Whoever no export names is unknown, not unused.',
      lastUsed: (lastUsedDay, asOfDay) => `last used on ${dayText(lastUsedDay)}, not in the ${daysText(formats, asOfDay - lastUsedDay)} up to the export of ${dayText(asOfDay)}`,
      lastTried: (lastTriedDay, asOfDay) => `last sign-in tried on ${dayText(lastTriedDay)}, none in the ${daysText(formats, asOfDay - lastTriedDay)} up to the export of ${dayText(asOfDay)}`,
    },
    signOff: {
      heading: 'Sign-off of the quarter',
      quarter: ({ quarter, year }) => `quarter ${number(quarter)} of ${String(year)}`,
      summary: ({ signed, held, nobodys, quarter: { quarter, year, lastDay } }) => {
        const rest = nobodys === 0 ? '' : ` Nobody can sign for ${exceptions(nobodys)}: the control seat is empty.`;
        return held === 0 ? `Nobody answers for anything yet.${rest}` : `${share(signed, held)} signed for quarter ${number(quarter)} of ${String(year)}: ${number(signed)} of ${exceptions(held)}, by ${dayText(lastDay)}.${rest}`;
      },
      definition: 'Once in a calendar quarter every control owner signs, for each exception and accepted risk they hold, that they have looked at it and still answer for it. Whoever takes over signs anew.',
      owner: 'Control owner',
      progress: 'Signed',
      ownersProgress: (signed, held) => `${number(signed)} of ${number(held)}`,
      byOwner: 'By control owner',
      yours: (unsigned, held) => `You answer for ${exceptions(held)}, and ${plural(unsigned, { one: `${number(unsigned)} is`, other: `${number(unsigned)} are` })} not signed for in this quarter.`,
      yoursDone: 'You have signed for everything that you answer for.',
      start: (count) => `Look through and sign for ${number(count)}`,
    },
    numbers: { heading: 'All numbers' },
    paper: {
      print: 'Print for the board',
      heading: 'Trust exceptions: report for the board',
      of: (tenants, today) => (tenants.length === 0 ? `As of ${dayText(today)}` : `${list(tenants)}, as of ${dayText(today)}`),
      measure: 'Measure',
      number: 'Number',
      ofIt: 'Of this',
      note: 'What each measure counts is explained in the register. Names of people are left out on purpose.',
    },
  };
}

