import type { Formats } from '../formats';
import type { RegisterStrings } from '../registerStrings';
import type { Counts } from '../../view/register/registerLines';

export function register({ number, plural }: Formats): RegisterStrings {
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception`, other: `${number(count)} exceptions` });

  /** `, 12 of them past tolerance, and nobody answers for 6` */
  function pressing({ past: late, nobody }: Counts): string {
    if (late > 0 && nobody > 0) return `, ${number(late)} of them past tolerance, and nobody answers for ${number(nobody)}`;
    if (late > 0) return `, ${number(late)} of them past tolerance`;
    return nobody > 0 ? `, and nobody answers for ${number(nobody)}` : '';
  }

  return {
    heading: (counts) => (counts.open === 0 ? 'No exception is open' : `${plural(counts.open, { one: '1 exception is open', other: `${number(counts.open)} exceptions are open` })}${pressing(counts)}`),
    headingFiltered: (counts) => (counts.all === 0 ? 'No exception matches' : `${plural(counts.all, { one: '1 exception matches', other: `${number(counts.all)} exceptions match` })}${pressing(counts)}`),
    inAll: (count) => `${exceptions(count)} in the register, with those that are over`,
    announce: (counts) => `${exceptions(counts.all)} shown${pressing(counts)}.`,
    find: 'Find',
    findHint: 'name, setting, person, control, EX number',
    filters: {
      label: 'What is shown',
      state: 'State',
      severity: 'Severity',
      family: 'Family',
      tenant: 'Tenant',
      category: 'Category',
      owner: 'Control owner',
      reviewer: 'Reviewer',
      due: 'Next is due',
      group: 'Group by',
      noGroup: 'nothing',
      all: 'all',
      anyone: 'anyone',
      clear: 'Show all that is open',
      stateSets: 'Together',
      stateSingles: 'One state',
    },
    states: { open: 'open', past: 'past tolerance', accepted: 'accepted risks', over: 'over', all: 'everything' },
    dues: { overdue: 'late', week: 'within 7 days', month: 'in 8 to 30 days', quarter: 'in 31 to 90 days', later: 'in more than 90 days', none: 'nothing is due' },
    choice: (label, count) => `${label} (${number(count)})`,
    groups: { family: 'family', category: 'category', due: 'next due day', state: 'state', owner: 'control owner', reviewer: 'reviewer', tenant: 'tenant', severity: 'severity' },
    groupHead: (label, counts) => `${label}: ${exceptions(counts.all)}${pressing({ ...counts, nobody: 0 })}`,
    columns: { risk: 'Exception, by risk', accountable: 'Accountable', state: 'State', age: 'Open for', due: 'Next' },
    sortBy: 'Sort by',
    sorts: { risk: 'risk', accountable: 'accountable', state: 'state', age: 'age', due: 'next duty' },
    otherWay: 'Reverse the order',
    caption: 'Exceptions of the register',
    keys: 'Arrow keys move from row to row, Page Up and Page Down by ten, Home and End with Control to the first and last. Enter opens.',
    fallsTo: (as, name) => (as === 'serviceOwner' ? `falls to ${name}, service owner` : `falls to ${name}, the default accountable`),
    fallsToNobody: 'falls to nobody: no service owner is named',
    pastTolerance: 'past tolerance',
    override: { noEnd: 'permanent override: no end date', pastLastEnd: 'permanent override: past the last end that policy allows' },
    openAgain: 'dismissed too long ago, so open again',
    nothingDue: 'nothing is due',
    sentence: {
      answers: (name) => `${name} answers for it.`,
      nobodyAnswers: (falls) => (falls === '' ? 'answers for it.' : `answers for it: it ${falls}.`),
      standing: (state, age) => `Its state: ${state}. Open for ${age}.`,
      next: (duty) => `Next: ${duty}.`,
    },
    noneMatch: 'Nothing in the register has all that is asked for. Ask for less, or look at everything that is open.',
    views: {
      label: 'My views',
      none: 'What is shown can be saved under a name.',
      save: 'Save this view',
      name: 'Name of the view',
      keep: 'Save',
      cancel: 'Cancel',
      where: 'Views are kept in this browser, for you alone. To send one to somebody, copy the address of the page.',
      missing: 'Give the view a name.',
      saved: (name) => `The view “${name}” is saved.`,
      replaced: (name) => `The view “${name}” now shows this.`,
      deleted: (name) => `The view “${name}” is deleted.`,
      deleteOne: (name) => `Delete the view “${name}”`,
      notKept: 'This browser keeps nothing for the page, so the view could not be saved. Copy the address of the page instead.',
    },
    exportOpen: 'Export what is shown',
  };
}
