import type { Lifecycle } from '../../../domain/exception/lifecycle';
import type { Ask, LapseCause, Occurrence } from '../../../domain/ledger/parts';
import type { LedgerList } from '../../../domain/ledger/decision';
import type { ExceptionPageStrings } from '../exceptionPageStrings';
import type { Formats } from '../formats';
import { daysText, relativeDays } from './days';
import { pageSections } from './exceptionSections';
import { DISMISSAL_WORDS, LEVEL_WORDS, LIFECYCLE_WORDS } from './exceptionWords';

const ASKED: Readonly<Record<Ask['kind'], string>> = { extension: 'to extend it', renewal: 'to renew it', riskAcceptance: 'to accept it as a risk' };
const OVER: Readonly<Record<Occurrence['how'], string>> = {
  removed: 'removed and verified',
  dismissed: 'dismissed as no departure',
  withdrawn: 'its request withdrawn',
  declined: 'its request refused',
  merged: 'merged into another exception',
};
const OVER_NOW: Readonly<Partial<Record<Lifecycle, string>>> = {
  closed: 'Nobody answers for it any more: it was removed, and that was verified.',
  dismissed: 'Nobody answers for it: it was dismissed, since it is no departure from the baseline.',
  withdrawn: 'Nobody answers for it: its request was withdrawn before anything was there.',
  declined: 'Nobody answers for it: its request was refused before anything was there.',
  merged: 'Whoever answers for the exception that it was merged into answers for this one.',
};
const LAPSED: Readonly<Record<'approval' | 'acceptance' | 'dismissal', string>> = { approval: 'The approval', acceptance: 'The acceptance of the risk', dismissal: 'The dismissal' };
const LAPSED_BY: Readonly<Record<LapseCause, string>> = {
  grew: 'it got more',
  changed: 'what it covers is no longer what was looked at',
  expired: 'policy lets it hold no longer',
};

/** Whose an act is, by the list in which it is recorded. */
const WHOSE: Readonly<Record<LedgerList, string>> = {
  Requests: 'Open to whoever may ask for exceptions',
  Approvals: 'The control owner’s to do',
  Reviews: 'A security reviewer’s to do',
  RiskDecisions: 'Risk leadership’s to do',
  Observations: 'A security reviewer’s to do',
};
const YOURS = 'Yours by your seat, but you are not in the group that may record it: ask an owner of the site.';

export function exceptionPage(formats: Formats): ExceptionPageStrings {
  const { number, plural, list } = formats;
  const dayText = formats.day;
  const days = (count: number): string => daysText(formats, count);
  const onDay = (day: number, today: number): string => `${dayText(day)}, ${relativeDays(formats, day, today)}`;
  return {
    ...pageSections(formats),
    loading: 'Reading the exception',
    soFar: (count) => `Very much was written about it: ${plural(count, { one: '1 decision', other: `${number(count)} decisions` })} read so far.`,
    back: 'Back',
    notFound: {
      heading: 'No exception has this key',
      text: 'The address may have been cut short when it was sent, or it belongs to another register. Ask whoever sent it for the whole address, or look for the exception in the heatmap.',
    },
    failed: { heading: 'The exception could not be read' },
    ticket: (ticket) => `ticket ${ticket}`,
    twoPerson: 'asked for and approved by one person',
    probably: 'It is probably what was asked for as one of these. If it is, a security reviewer merges it into that one:',
    match: (id, title) => `EX-${String(id).padStart(4, '0')}, ${title}`,
    more: 'More',
    actions: 'What you can do',
    onlyReading: 'You may read it. Whoever decides on it is in a group of the register: an owner of the site can add you.',
    whyNot: 'What you cannot do now, and why',
    othersDo: (of, is, name) => (is === 'you' ? YOURS : is === 'group' ? `${WHOSE[of]}.` : is === 'seated' ? `${WHOSE[of]}: ${name}.` : is === 'offered' ? `${WHOSE[of]}: that seat is offered to ${name}.` : `${WHOSE[of]}: nobody sits in that seat yet.`),
    notYours: (acts, why) => `${list(acts)}: ${why.charAt(0).toLowerCase()}${why.slice(1)}`,
    loadingForm: 'Opening the form',
    waits: 'Your decision is being saved: until that is done nothing else can be started.',
    after: ({ what, next, later }) => `${what}. It is recorded as yours today.${next === '' ? '' : ` Next: ${next}`}${later ? ' Lists and the heatmap show it as soon as somebody who may write there opens it.' : ''}`,
    afterVoid: (reason) => `It was kept, but has no effect. ${reason}`,
    mayNotAsk: 'You may read the register, but not ask for an exception. Ask an owner of the site to add you to the group “Register requesters”.',
    over: (lifecycle) => OVER_NOW[lifecycle] ?? 'Nobody answers for it any more: it is over.',
    untitled: 'An exception without facts',
    explain: 'What does this mean?',
    standing: {
      label: 'How it stands',
      is: ({ lifecycle, onDay: sinceDay, end, today }) => {
        const stands = `It has been ${LIFECYCLE_WORDS[lifecycle]}`;
        if (OVER_NOW[lifecycle] !== undefined || !end) return `${stands} since ${onDay(sinceDay, today)}.`;
        if (end.by === 'tenant') return `${stands} since ${dayText(sinceDay)}; the tenant itself ends it on ${onDay(end.day, today)}.`;
        const until = end.by === 'removeBy' ? 'must be gone by' : end.day < today ? 'ended on' : 'ends on';
        const why = end.by === 'secret' ? ', when its secret or certificate ends, as a report showed after it was granted' : '';
        return `${stands} since ${dayText(sinceDay)} and ${until} ${onDay(end.day, today)}${why}.`;
      },
      pastTolerance: (sinceDay, today) => `Past tolerance since ${onDay(sinceDay, today)}.`,
      override: {
        noEnd: 'It has no end date: a permanent override. Only removal, or accepting the risk as a change of the baseline, ends that.',
        pastLastEnd: 'It is open after the last end date that policy allows: a permanent override. Only removal, or accepting the risk as a change of the baseline, ends that.',
      },
      lapse: ({ of, cause, onDay: lapsedOn }, settings) => `${LAPSED[of]} lapsed on ${dayText(lapsedOn)}, because ${LAPSED_BY[cause]}${settings.length === 0 ? '' : `: ${list(settings)}`}.`,
      escalation: ({ level, onDay: toldOn, byHand }) => `${capital(LEVEL_WORDS[level])} was told on ${dayText(toldOn)}${byHand ? ' by a reviewer' : ''}.`,
      mustBeTold: (levels) => `${capital(list(levels.map((level) => LEVEL_WORDS[level])))} must be told: no sweep has recorded it yet.`,
      scopeUnconfirmed: 'A report now shows what may be this exception. Until the control owner confirms what it covers, it is in no count of the documented ones.',
      dismissalExpired: 'It was dismissed longer ago than policy allows: it counts as open again.',
      ask: ({ kind, by, untilDay, text, onDay: askedOn, dueDay }) => `${by.name} asked on ${dayText(askedOn)} ${ASKED[kind]}${untilDay === undefined ? '' : ` until ${dayText(untilDay)}`}: “${text}” An answer is due by ${dayText(dueDay)}.`,
      suspended: (count) =>
        plural(count, { one: 'The tenant’s audit log names another author of one decision: it is suspended until risk leadership settles it.', other: `The tenant’s audit log names other authors of ${number(count)} decisions: they are suspended until risk leadership settles it.` }),
      suspendedOpening: 'One of them is how it began: until that is settled nobody dismisses or merges it.',
      severityLowered: (reason) => `A reviewer lowered its severity: “${reason}”`,
      rowBehind: 'Lists and the heatmap do not show its newest decisions yet. This page does.',
      removal: ({ onDay: removedOn, by, text, pausesUntilDay }) => `${by} reported it as removed on ${dayText(removedOn)}: “${text}” ${pausesUntilDay === undefined ? 'Escalation goes on: the time for which reports of a removal pause it is used up.' : `Escalation pauses until ${dayText(pausesUntilDay)}.`}`,
      dismissal: ({ reason, by, text, untilDay }) => `${by} ${untilDay === undefined ? 'proposes to dismiss it' : 'had it dismissed'}, because ${DISMISSAL_WORDS[reason]}: “${text}”${untilDay === undefined ? '' : ` Until ${dayText(untilDay)}.`}`,
      risk: ({ residualRisk, why }) => `Risk that is left: “${residualRisk}” Accepted because: “${why}”`,
    },
    need: {
      heading: 'Why it is needed',
      none: 'Nobody said what it is for: it was found by a report.',
      why: 'Why',
      stops: 'What stops without it',
      until: 'Needed until',
      setting: 'Setting',
      vendor: 'Vendor',
      contractEnds: 'Contract ends',
      secretEnds: 'Secret or certificate ends',
      cutOver: 'Cut-over',
      tenants: 'Tenants',
      ticket: 'Ticket',
      fromTo: (from, to) => `from ${from} to ${to}`,
      dayIs: onDay,
    },
    nobodyActs: {
      heading: 'What happens if nobody acts',
      none: 'Nothing in the next 90 days.',
      within: (count) => `In the next ${days(count)}`,
      label: 'What happens, by day',
    },
    occurrences: {
      heading: 'Earlier occurrences',
      one: ({ sinceDay, endedOnDay, how }) => (sinceDay === undefined ? `Until ${dayText(endedOnDay)}: ${OVER[how]}.` : `${dayText(sinceDay)} to ${dayText(endedOnDay)}: ${OVER[how]}.`),
    },
    record: {
      heading: 'Something is wrong with the record of this exception',
      more: (count) => plural(count, { one: 'One more sign', other: `${number(count)} more signs` }),
      unlooked: (count) => plural(count, { one: 'One evidence file of this exception was not looked at.', other: `${number(count)} evidence files of this exception were not looked at.` }),
      lookOn: 'Look at the next files',
      looking: 'Looking at files',
    },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
