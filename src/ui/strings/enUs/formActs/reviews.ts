import type { reviewActs } from '../../../../domain/ledger/acts/reviewActs';
import type { ActWordsTable } from '../../formStrings';

const SHOWS = { label: 'A file that shows it' };
const WHY = { label: 'Why' };

export const reviewWords: Pick<ActWordsTable, keyof typeof reviewActs> = {
  assign: {
    heading: 'Give it to a control owner',
    submit: 'Ask this control owner',
    fields: {
      controlOwner: { label: 'Control owner', help: 'Somebody who can change the setting.' },
      securityReviewer: { label: 'Security reviewer', help: 'You, unless somebody else watches it.' },
    },
  },
  rateSeverity: { heading: 'Rate the severity', submit: 'Rate it', fields: { severity: { label: 'Severity' }, reason: { ...WHY, help: 'A milder severity must be explained.' } } },
  review: {
    heading: 'Review it',
    submit: 'Record the review',
    fields: {
      needed: { label: 'Is it still needed?', options: { yes: 'Yes', partly: 'Partly', no: 'No' } },
      end: { label: 'Is the end date right?', options: { right: 'Right', earlier: 'It should be earlier' } },
      controls: { label: 'Do the compensating controls work?', options: { work: 'They work', notShown: 'It is not shown', doNotWork: 'They do not work' } },
      byDay: { label: 'It should end by' },
      text: { label: 'What you saw', help: 'One sentence.' },
      evidence: SHOWS,
    },
  },
  takeReviewerSeat: { heading: 'Become security reviewer', submit: 'Take the seat', intro: 'The security reviewer answers for watching it.', fields: {} },
  declineReviewerSeat: { heading: 'Decline to become security reviewer', submit: 'Decline', fields: { text: WHY } },
  proposeDismissal: {
    heading: 'Propose to dismiss it',
    submit: 'Propose it',
    intro: 'It stays open until a control owner confirms that it is no departure.',
    fields: {
      reason: { label: 'Why is it no departure?', options: { byDesign: 'It is by design', wrongReading: 'The report reads it wrongly', duplicate: 'It is the same as another one' } },
      text: { label: 'Explain it', help: 'One sentence.' },
    },
  },
  verifyRemoved: {
    heading: 'Verify that it is gone',
    submit: 'It is gone: close it',
    final: 'It closes the exception. If it comes back, it is opened again with its age.',
    fields: { text: { label: 'How you know' }, evidence: SHOWS },
  },
  refute: {
    heading: 'It is still there',
    submit: 'Say that it is still there',
    intro: 'Everything goes on where it was before the removal was reported.',
    fields: { text: { label: 'What you saw' }, evidence: SHOWS },
  },
  reopen: { heading: 'Open it again', submit: 'Open it again', fields: { reason: WHY } },
  escalate: { heading: 'Escalate it', submit: 'Escalate', fields: { level: { label: 'To whom' }, reason: WHY } },
  redact: {
    heading: 'Record that a file was removed',
    submit: 'Record it',
    intro: 'An owner of the site removes the file itself; this says who asked for it and why.',
    final: 'The record stays: the file shows as removed from now on.',
    fields: { file: { label: 'File' }, reason: { label: 'Why it must go' } },
  },
  split: {
    heading: 'Split it',
    submit: 'Split it',
    intro: 'What you choose goes to an exception of its own, which keeps the age.',
    final: 'A split cannot be undone.',
    fields: { findings: { label: 'What goes to the other exception' }, reason: WHY },
  },
  merge: {
    heading: 'Merge it into another one',
    submit: 'Merge it',
    intro: 'It ends here and goes on in the other exception.',
    final: 'A merge cannot be undone.',
    fields: { into: { label: 'The other exception', help: 'Its number, such as EX-0012, or the address of its page. What was asked for and may be the same is offered as you type.' }, reason: WHY },
  },
};
