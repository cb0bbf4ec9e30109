import type { ExceptionPageStrings } from '../exceptionPageStrings';
import type { Formats } from '../formats';
import { daysText } from './days';
import { peopleSections } from './exceptionPeople';

type Sections = Pick<ExceptionPageStrings, 'scope' | 'controls' | 'evidence' | 'plan' | 'people' | 'decisions' | 'frameworks' | 'details'>;

export function pageSections(formats: Formats): Sections {
  const { list } = formats;
  const dayText = formats.day;
  return {
    ...peopleSections(formats),
    scope: {
      heading: 'What it covers',
      setting: 'Setting',
      baselineSays: 'The baseline says',
      tenantHas: 'The tenant has',
      standing: 'Against what was approved',
      notStored: 'not stored',
      verdicts: {
        asApproved: 'as approved',
        gotMore: 'not approved: got more',
        notApproved: 'not approved yet',
        notConfirmed: 'not confirmed by the control owner',
        notShown: 'approved, and no longer shown by reports',
      },
      since: (day) => `there since ${dayText(day)} or earlier`,
      more: (extents) => `More than approved: ${list(extents)}`,
      nothingSeen: 'No report shows it yet.',
      intended: ({ principal, setting }) => (setting === '' ? `Meant for ${principal}.` : `Meant for ${principal}: “${setting}”.`),
      principal: (name, type) => (PRINCIPALS[type] === '' ? name : `${name} (${PRINCIPALS[type]})`),
    },
    controls: {
      heading: 'Compensating controls',
      none: 'There are none: nothing else holds the risk while it is open.',
      control: 'Control',
      shown: 'Last shown',
      counts: 'Still counts',
      how: (how) => `Shown by: ${how}`,
      shownBy: (day, by) => (by === undefined ? dayText(day) : `${dayText(day)}, ${by}`),
      neverShown: 'never shown to work',
      doesNotWork: 'does not work',
      doubted: ({ says, by, onDay }) => `${says === 'doNotWork' ? 'does not work' : 'not shown to work'}, says the review by ${by.name} of ${dayText(onDay)}`,
      fresh: (untilDay) => `works, until ${dayText(untilDay)}`,
      stale: (age, valid) => `too old: ${daysText(formats, age)}, counts for ${daysText(formats, valid)}`,
    },
    evidence: {
      heading: 'Evidence',
      none: 'No file was added.',
      check: 'Check whether the files are unchanged',
      added: (by, day) => `${by}, ${dayText(day)}`,
      checkFailed: 'The files could not be read just now. Try again.',
    },
    plan: { heading: 'How it will be removed', none: 'Nobody said how.' },
    frameworks: {
      heading: 'Controls and frameworks',
      none: 'No control is named: it was asked for before a report showed it.',
      unknown: 'not in the frameworks that the register knows',
      governance: 'What keeping this record answers to',
      title: (_id, kept) => kept,
    },
    details: {
      heading: 'Ids and hashes',
      key: 'Key of the exception',
      objectId: 'Object id',
      finding: 'Key of a finding',
      decision: 'Decision',
      list: 'Where',
      author: 'How its author is known',
      hash: 'SHA-256 of what it says',
      revision: 'Decisions in all',
      principal: 'Who or what',
    },
  };
}

const PRINCIPALS: Readonly<Record<Parameters<ExceptionPageStrings['scope']['principal']>[1], string>> = {
  user: 'user',
  group: 'group',
  role: 'role',
  application: 'application',
  location: 'location',
  guests: '',
  tenant: 'partner tenant',
  domain: 'domain',
  rule: 'rule',
  setting: '',
};
