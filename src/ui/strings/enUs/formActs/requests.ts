import type { requestActs } from '../../../../domain/ledger/acts/requestActs';
import type { ActWordsTable } from '../../formStrings';

const LONGER = {
  untilDay: { label: 'Until when?' },
  contractEndDay: { label: 'The contract ends now on' },
  cutOverDay: { label: 'Day of the cut-over now' },
  changed: { label: 'What changed since it was approved?' },
};
const SHOWS = { label: 'A file that shows it' };

export const requestWords: Pick<ActWordsTable, keyof typeof requestActs> = {
  request: {
    heading: 'Ask for an exception',
    submit: 'Send the request',
    fields: {
      principal: { label: 'Who or what needs it' },
      family: { label: 'What it must be excepted from' },
      setting: { label: 'Which setting', help: 'The name of the policy or rule, if you know it.' },
      tenantId: { label: 'Tenant', help: 'Its id or its first domain.' },
      why: { label: 'Why is it needed?' },
      stops: { label: 'What stops without it?' },
      untilDay: { label: 'Until when?' },
      category: { label: 'What kind is it?' },
      vendor: { label: 'Vendor' },
      contractEndDay: { label: 'The contract ends on' },
      sourceTenant: { label: 'Tenant that is left' },
      targetTenant: { label: 'Tenant that is moved to' },
      cutOverDay: { label: 'Day of the cut-over' },
      businessOwner: { label: 'Business owner', help: 'Who speaks for the need. You, unless you ask for somebody else, who is offered the seat and accepts or declines it.' },
      ticket: { label: 'Ticket', help: 'Number or address.' },
      source: { label: 'How did it come to light?', options: { request: 'Somebody asks for it', audit: 'An audit found it', incident: 'An incident showed it' } },
    },
  },
  withdraw: {
    heading: 'Withdraw the request',
    submit: 'Withdraw it',
    final: 'A withdrawn request cannot be taken up again: whoever needs it later asks anew.',
    fields: { text: { label: 'Why' } },
  },
  comment: {
    heading: 'Comment',
    submit: 'Add the comment',
    intro: 'A comment changes nothing and cannot be edited later.',
    fields: { text: { label: 'Comment' }, evidence: SHOWS },
  },
  offerSeat: {
    heading: 'Offer a seat',
    submit: 'Offer the seat',
    intro: 'Whoever sits there keeps it until it is accepted.',
    fields: { seat: { label: 'Seat' }, to: { label: 'To whom' }, text: { label: 'Why' } },
  },
  nameDeputy: {
    heading: 'Name a deputy',
    submit: 'Name the deputy',
    intro: 'A deputy may act for you; you stay accountable.',
    fields: { seat: { label: 'Seat' }, person: { label: 'Deputy' }, fromDay: { label: 'From' }, toDay: { label: 'To, this day included' } },
  },
  takeBusinessSeat: { heading: 'Become business owner', submit: 'Take the seat', fields: {} },
  declineBusinessSeat: { heading: 'Decline to become business owner', submit: 'Decline', fields: { text: { label: 'Why' } } },
  askExtension: {
    heading: 'Ask to keep it longer',
    submit: 'Ask for the extension',
    fields: LONGER,
  },
  askRenewal: {
    heading: 'Ask to renew it',
    submit: 'Ask for the renewal',
    intro: 'Its end date has passed. A renewal counts as an extension, and its age goes on.',
    fields: LONGER,
  },
  askRiskAcceptance: {
    heading: 'Ask risk leadership to accept the risk',
    submit: 'Ask for acceptance',
    intro: 'An accepted risk is a change of the baseline. It is no longer an exception, and must be signed again and again.',
    fields: { why: { label: 'Why can it not be removed?' } },
  },
  declareEmergency: {
    heading: 'Declare an emergency',
    submit: 'Declare it',
    intro: 'It counts at once as “emergency, not approved”. Somebody else must approve it.',
    fields: { untilDay: { label: 'Until when?' }, why: { label: 'What happened?' } },
  },
  confirmControl: {
    heading: 'Say whether a compensating control works',
    submit: 'Record it',
    fields: {
      control: { label: 'Control' },
      works: { label: 'Does it work?', options: { yes: 'Yes', no: 'No' } },
      onDay: { label: 'Checked on' },
      text: { label: 'What you saw' },
      evidence: SHOWS,
    },
  },
  signOff: {
    heading: 'Sign for the quarter',
    submit: 'Sign for it',
    intro: 'You have looked at it and still answer for it. It grants nothing: end date, reviews and escalation go on as they are.',
    fields: { text: { label: 'What you saw' } },
  },
  reportDrill: {
    heading: 'Report a drill',
    submit: 'Report the drill',
    fields: { onDay: { label: 'Held on' }, text: { label: 'What was tried, and how it went' }, evidence: SHOWS },
  },
  reportUse: {
    heading: 'Report a use of the emergency account',
    submit: 'Report the use',
    fields: { onDay: { label: 'Used on' }, text: { label: 'Who used it, and what for' }, evidence: SHOWS },
  },
  reportRemoved: {
    heading: 'Report it as removed',
    submit: 'Report as removed',
    intro: 'A security reviewer verifies it. Escalation pauses for the time to verify it, and for no longer however often it is reported.',
    fields: { onDay: { label: 'Removed on' }, text: { label: 'What was done' }, evidence: SHOWS, gone: { label: 'It is gone from the tenant: every setting listed here is as the baseline says' } },
  },
};
