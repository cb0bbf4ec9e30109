import type { AuditLogUnreadable, LogEntry, RowProblem } from '../../../discovery/auditLog/auditLog';
import type { Decision } from '../../../domain/ledger/decision';
import type { SharePointErrorKind } from '../../../lists/rest/errors';
import type { Formats } from '../formats';
import type { IntegrityStrings } from '../integrityStrings';
import { problems } from './problems';

const DONE: Readonly<Record<string, string>> = {
  listitemcreated: 'created',
  listitemupdated: 'changed',
  listitemdeleted: 'deleted',
  listitemrecycled: 'moved to the recycle bin',
  listitemrestored: 'put back',
};

const PROBLEMS: Readonly<Record<RowProblem['why'], string>> = {
  cells: 'has another number of cells than the heading',
  quotes: 'is cut off, or its quotes do not fit',
  notJson: 'is cut off, or not the record that Purview writes. Spreadsheets cut long cells: use the file as it was downloaded',
  missing: 'is empty',
  malformed: 'is not a time in UTC',
};

/** Texts of reading an export of the audit log. */
export function auditLogWords(formats: Formats, decision: (of: Decision) => string, because: (kind: SharePointErrorKind) => string): IntegrityStrings['auditLog'] {
  const { number, plural, instant } = formats;
  const rows = (count: number): string => plural(count, { one: `${number(count)} row`, other: `${number(count)} rows` });
  const decisions = (count: number): string => plural(count, { one: `${number(count)} decision`, other: `${number(count)} decisions` });
  return {
    heading: 'Read an audit-log export',
    intro: 'Only the tenant’s audit log knows who was signed in when a decision was written. Search Microsoft Purview for the activities of SharePoint list items in the time that matters, download all results as CSV, and choose that file. It is read in your browser and goes nowhere else.',
    mayNot: 'Only security reviewers read exports of the audit log. Ask one of the group “Register security reviewers”.',
    choose: 'Choose the export (CSV)',
    reading: (file) => `Reading ${file}`,
    comparing: 'Comparing with the decisions of the register',
    unreadable: ({ file, code, looksLike }) => unreadable(file, code, problems(formats).look(looksLike)),
    registerUnread: (kind) => `The decisions could not be read, so nothing can be compared: ${because(kind)}`,
    result: ({ contradicted, confirmed }) => {
      if (contradicted > 0) return plural(contradicted, { one: 'One decision was not written by whom or when it says', other: `${number(contradicted)} decisions were not written by whom or when they say` });
      return confirmed > 0 ? `${decisions(confirmed)} ${plural(confirmed, { one: 'was', other: 'were' })} written by whom and when they say` : 'This export says nothing new of who wrote the decisions';
    },
    file: ({ file, rows: count, fromMs, toMs }) => (fromMs === undefined || toMs === undefined ? `${file}: ${rows(count)}, none about list items` : `${file}: ${rows(count)}, list items from ${instant(fromMs)} to ${instant(toMs)}`),
    contradicted: ({ decision: of, entry, otherTime }) => (otherTime ? `“${decision(of)}”: written on ${instant(entry.atMs)}, says the log` : `“${decision(of)}”: written by ${entry.account} on ${instant(entry.atMs)}, says the log`),
    known: (count) => `${rows(count)} ${plural(count, { one: 'says', other: 'say' })} what is on record already.`,
    unclear: (count) => `${rows(count)} ${plural(count, { one: 'is', other: 'are' })} about what an app wrote: names cannot tell which app.`,
    notThere: (count) => plural(count, { one: 'The log knows a decision that is not in the register:', other: `The log knows ${number(count)} decisions that are not in the register:` }),
    touched: (count) => plural(count, { one: 'A decision was changed, deleted or put back afterwards:', other: `${number(count)} times a decision was changed, deleted or put back afterwards:` }),
    notInLog: (count) => `${decisions(count)} of that time ${plural(count, { one: 'is', other: 'are' })} not in the export. It may have been filtered: search again for all list items of the site.`,
    leftOut: (count) => `${rows(count)} about something else ${plural(count, { one: 'is', other: 'are' })} left out.`,
    problems: (count) => `${rows(count)} could not be read, so nothing is known of ${plural(count, { one: 'it', other: 'them' })}:`,
    entry: ({ row, operation, account, atMs, objectId, itemId }) => `Row ${number(row)}: ${DONE[operation.toLowerCase()] ?? operation} by ${account} on ${instant(atMs)}, ${shortened(objectId) || itemId}`,
    problem: ({ row, field, why, found }) => `Row ${number(row)}${field === '' ? '' : `, ${field}`}: ${PROBLEMS[why]}${found === '' ? '.' : `: ${found}`}`,
    willHappen: 'What will happen: for each decision it is recorded as seen by you today what the log says, with the fingerprint of this file. A decision that the log contradicts is suspended at once, until risk leadership settles it. Keep the file itself outside of this site.',
    keep: (count) => `Record it for ${decisions(count)}`,
    another: 'Read another export',
    nothing: 'Nothing is left to record.',
    running: (done, total) => `${number(done)} of ${number(total)} recorded`,
    stop: 'Stop',
    stopping: 'Stopping',
    ended: ({ kept, alreadyThere, failed, stopped }) =>
      [
        stopped ? 'Stopped.' : '',
        `Recorded for ${decisions(kept)}.`,
        alreadyThere > 0 ? `${number(alreadyThere)} ${plural(alreadyThere, { one: 'was', other: 'were' })} there already.` : '',
        failed > 0 ? `${number(failed)} could not be recorded.` : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    next: 'Next: risk leadership looks at each suspended decision on the page of its exception.',
    failure: (of, kind) => `“${decision(of)}”: ${because(kind)}`,
    resume: 'Go on',
    more: (count) => `and ${number(count)} more`,
  };
}

function unreadable(file: string, code: AuditLogUnreadable['code'], look: string): string {
  switch (code) {
    case 'empty':
      return `${file} is empty. Download the export again.`;
    case 'notText':
      return `${file} is ${look}, and no CSV. Choose the file as Purview gave it, not one that was saved as a workbook.`;
    case 'noAuditData':
      return `${file} has no column AuditData, so it is no export of the audit log: it looks like ${look}. In Purview choose “Export”, then “Download all results”.`;
  }
}

/** Site and list of an item's address are enough to recognise it. */
function shortened(address: LogEntry['objectId']): string {
  return address.replace(/^https?:\/\/[^/]+/i, '');
}
