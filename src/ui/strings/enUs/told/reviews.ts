import type { reviewActs } from '../../../../domain/ledger/acts/reviewActs';
import type { ToldBy } from '../../decidedStrings';
import type { Formats } from '../../formats';
import { CONTROLS_WORDS, DISMISSAL_WORDS, END_WORDS, LEVEL_WORDS, NEEDED_WORDS, SEVERITY_WORDS } from '../exceptionWords';
import { did, quoted, seatOf, settingsOf } from './telling';

export function reviewsTold({ day, list, number, plural }: Formats): Pick<ToldBy, keyof typeof reviewActs> {
  return {
    assign: ({ controlOwner, securityReviewer }) => did(`Offered ${seatOf('controlOwner')} to ${controlOwner.name}`, securityReviewer ? `Asked ${securityReviewer.name} to watch it` : ''),
    rateSeverity: ({ severity, reason }) => did(`Rated ${SEVERITY_WORDS[severity]}`, quoted(reason)),
    review: ({ needed, end, controls, text, byDay, sawReportDay }) =>
      did(
        `Reviewed: ${NEEDED_WORDS[needed]}, ${END_WORDS[end]}, ${CONTROLS_WORDS[controls]}`,
        byDay === undefined ? '' : `Ends on ${day(byDay)} instead`,
        quoted(text),
        sawReportDay === undefined ? '' : `Looked at the report of ${day(sawReportDay)}`,
      ),
    takeReviewerSeat: () => did(`Took ${seatOf('securityReviewer')}`),
    declineReviewerSeat: ({ text }) => did(`Declined ${seatOf('securityReviewer')}`, quoted(text)),
    proposeDismissal: ({ reason, text }) => did(`Proposed to dismiss it: ${DISMISSAL_WORDS[reason]}`, quoted(text)),
    verifyRemoved: ({ text }) => did('Verified that it is gone', quoted(text)),
    refute: ({ text }) => did('Found that it is still there', quoted(text)),
    reopen: ({ reason }) => did('Opened it again', quoted(reason)),
    escalate: ({ level, reason }) => did(`Told ${LEVEL_WORDS[level]}`, quoted(reason)),
    redact: ({ file, reason }) => did(`Recorded that evidence was removed: ${file}`, quoted(reason)),
    split: ({ findings, reason }) =>
      did(plural(findings.length, { one: 'Split: one finding goes on as an exception of its own', other: `Split: ${number(findings.length)} findings go on as an exception of their own` }), quoted(reason)),
    splitOff: ({ answer }) => did('Split off from another exception', settingsOf(answer.findings, list)),
    merge: ({ reason }) => did('Merged into another exception', quoted(reason)),
    absorb: ({ answer }) => did('Took over what another exception covered', settingsOf(answer.findings, list)),
  };
}
