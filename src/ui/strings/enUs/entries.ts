import type { EntryStrings } from '../entryStrings';
import type { Formats } from '../formats';
import { daysText, dueText, relativeDays } from './days';

export function entries(formats: Formats): EntryStrings {
  const { day: dayText } = formats;
  return {
    lifecycles: {
      requested: 'requested',
      unassigned: 'found, nobody asked for it',
      assigned: 'waiting for an answer',
      approved: 'approved',
      lapsed: 'approval lapsed',
      refused: 'refused, still there',
      removalReported: 'reported as removed',
      acceptedRisk: 'accepted risk',
      closed: 'closed',
      dismissed: 'dismissed',
      withdrawn: 'withdrawn',
    },
    principalTypes: {
      user: 'user',
      group: 'group',
      role: 'role',
      application: 'application',
      location: 'location',
      guests: 'guests',
      tenant: 'partner tenant',
      domain: 'domain',
      rule: 'rule',
      setting: 'setting',
    },
    seats: { businessOwner: 'Business owner', controlOwner: 'Control owner', securityReviewer: 'Security reviewer' },
    age: (count, atLeast) => (atLeast ? `at least ${daysText(formats, count)}` : daysText(formats, count)),
    relative: (day, today) => relativeDays(formats, day, today),
    list: {
      columns: { risk: 'Exception', accountable: 'Accountable', age: 'Open for', due: 'Next', reviewed: 'Last security review' },
      sortBy: 'Sort by',
      sorts: { risk: 'risk', accountable: 'accountable', age: 'age', due: 'next duty', reviewed: 'last review' },
      titlePending: 'Reading its name',
      titleFailed: 'Its name could not be read',
      never: 'never',
      noDue: 'no day set',
      id: (id) => `EX-${String(id).padStart(4, '0')}`,
      age: (text) => `Open for ${text}.`,
      next: (text) => `Next: ${text}.`,
      lastReview: (text) => `Last security review: ${text}.`,
      reviewed: (day, today) => relativeDays(formats, day, today),
    },
    duty: ({ lifecycle, dueDay, ends, today }) => dueText(formats, ends ? 'end' : lifecycle === 'unassigned' || lifecycle === 'assigned' ? 'answer' : 'review', dueDay, today),
    detail: {
      loading: 'Reading the details',
      failed: 'The details could not be read.',
      settings: 'What it covers',
      baselineSays: 'The baseline says',
      tenantHas: 'The tenant has',
      controls: 'Controls',
      source: 'Found by',
      sources: { request: 'a request', scan: 'a report', audit: 'an audit', incident: 'an incident' },
      state: 'State',
      severity: 'Severity',
      tenant: 'Tenant',
      openFor: 'Open for',
      endsOn: 'Ends',
      noEnd: 'no end date',
      reviewed: 'Last security review',
      principal: 'Who or what',
      objectId: 'Object id',
      notStored: 'not stored',
      principalIs: (name, type) => `${name} (${type})`,
      openSince: (age, day) => `${age}, since ${dayText(day)}`,
      endsDay: (day, today) => `${dayText(day)}, ${relativeDays(formats, day, today)}`,
      thereSince: (day) => `there since ${dayText(day)} or earlier`,
      accountable: ({ name, sinceDay }) =>
        name === undefined
          ? 'Nobody answers for it yet: a security reviewer must give it to a control owner.'
          : sinceDay === undefined
            ? `${name} answers for it.`
            : `${name} answers for it, control owner since ${dayText(sinceDay)}.`,
      watching: ({ name }) => (name === undefined ? 'Nobody answers for watching it yet.' : `${name} answers for watching it.`),
    },
  };
}
