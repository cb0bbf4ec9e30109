import type { Formats } from '../formats';
import type { IntakeTableStrings } from '../intakeTableStrings';

export function intakeTable({ number, plural, list }: Formats): IntakeTableStrings {
  const rows = (count: number): string => plural(count, { one: `${number(count)} row`, other: `${number(count)} rows` });
  return {
    heading: (file) => `How is ${file} to be read?`,
    text: ({ sheet, rows: count }) =>
      sheet === '' ? `It has ${rows(count)}. What its columns hold was guessed from their headings: change what is wrong.` : `Its sheet “${sheet}” has ${rows(count)}. What its columns hold was guessed from their headings: change what is wrong.`,
    fields: {
      reference: 'Its own number',
      principal: 'Who or what is excepted',
      principalId: 'Its object id',
      principalType: 'Kind of account or object',
      family: 'Kind of exception',
      kinds: 'Kinds of hole',
      setting: 'From what: policy, role, rule',
      control: 'Control of a baseline',
      reason: 'Reason',
      businessOwner: 'Who asked for it',
      controlOwner: 'Who approved it',
      reviewer: 'Who reviews it',
      startDay: 'Begins',
      endDay: 'Ends',
      reviewDay: 'Next review',
      severity: 'Severity',
      status: 'Status',
      compensating: 'Compensating controls',
      tenant: 'Tenant',
    },
    noColumn: 'Not in this table',
    column: (heading, sample) => (sample === '' ? heading : `${heading} (${sample})`),
    family: 'Rows that do not tell what kind of exception they are',
    noFamily: 'Leave these rows out',
    dateOrder: { label: 'Days like 03/04/2026', untold: 'Leave these rows out', dayFirst: 'The day stands first', monthFirst: 'The month stands first' },
    count: ({ entries, problems, closed }) => {
      const open = plural(entries, { one: `${number(entries)} open exception`, other: `${number(entries)} open exceptions` });
      const parts = [open, ...(problems === 0 ? [] : [plural(problems, { one: `${number(problems)} row with something wrong`, other: `${number(problems)} rows with something wrong` })]), ...(closed === 0 ? [] : [plural(closed, { one: `${number(closed)} row that is closed`, other: `${number(closed)} rows that are closed` })])];
      return list(parts);
    },
    counting: 'The rows are being read',
    lacks: (fields) => (fields.length === 1 ? `No column is chosen for: ${list(fields)}.` : `At least one of these needs a column: ${list(fields)}.`),
    first: 'The first rows as they would be read',
    columns: { who: 'Who', what: 'From what', family: 'Kind', ends: 'Ends', approvedBy: 'Approved by' },
    noEnd: 'no end',
    line: ({ who, what, family, ends, approvedBy }) => {
      const subject = who === '' ? `“${what}”` : what === '' ? who : `${who}, from “${what}”`;
      return [`${subject}. ${family}.`, ...(ends === '' ? [] : [`Ends: ${ends}.`]), ...(approvedBy === '' ? [] : [`Approved by: ${approvedBy}.`])].join(' ');
    },
    problems: (count) => plural(count, { one: `${number(count)} row is left out`, other: `${number(count)} rows are left out` }),
    problem: ({ row, field, why, found }) => {
      const where = field === '' ? `Row ${number(row)}` : `Row ${number(row)}, ${field}`;
      const reasons: Readonly<Record<typeof why, string>> = {
        cells: 'it has more cells than there are headings.',
        quotes: 'its quotes do not fit.',
        cutOff: 'the file ends within it.',
        missing: 'it does not say who or what is excepted.',
        noDay: `“${found}” is no day.`,
        ambiguousDay: `“${found}” can be read in two ways.`,
        endBeforeStart: `it ends on ${found}, before it begins.`,
        noFamily: found === '' ? 'it does not tell what kind of exception it is.' : `“${found}” does not tell what kind of exception it is.`,
        unknownSeverity: `“${found}” is no severity.`,
        severalPrincipals: `“${found}” names several; each needs a row of its own.`,
        noTenant: 'it does not say of which tenant it is.',
      };
      return `${where}: ${reasons[why]}`;
    },
    moreProblems: (count) => `and ${number(count)} more`,
    goOn: 'Go on',
    leaveOut: 'Leave this file out',
    searching: 'Looking for the accounts in the directory',
    accounts: {
      heading: 'Which account is meant?',
      text: ({ found, several, unknown, unasked }) => [
        plural(several, { one: 'One name stands for more than one account.', other: `${number(several)} names stand for more than one account.` }),
        ...(found === 0 ? [] : [plural(found, { one: 'One other name was found.', other: `${number(found)} other names were found.` })]),
        ...(unknown === 0 ? [] : [plural(unknown, { one: 'One is not in the directory and stays a name.', other: `${number(unknown)} are not in the directory and stay names.` })]),
        ...(unasked === 0 ? [] : [plural(unasked, { one: 'For one the directory did not answer.', other: `For ${number(unasked)} the directory did not answer.` })]),
      ],
      account: (name, mail) => (mail === '' ? name : `${name} (${mail})`),
      leave: 'None of these: leave it a name',
      goOn: 'Go on',
    },
  };
}
