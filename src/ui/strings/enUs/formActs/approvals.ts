import type { approvalActs } from '../../../../domain/ledger/acts/approvalActs';
import type { ActWordsTable } from '../../formStrings';

const COVERS = { label: 'What it covers' };
const SECRET = { label: 'Its secret or certificate ends on', help: 'Where there are several, the last one: until then the application can sign in.' };
const CONTROLS = { label: 'Compensating controls', help: 'What keeps the risk small meanwhile, and how it can be shown to work.' };
const PLAN = { label: 'How will it be removed?', help: 'One sentence.' };

export const approvalWords: Pick<ActWordsTable, keyof typeof approvalActs> = {
  approve: {
    heading: 'Approve it',
    submit: 'Approve',
    fields: {
      findings: COVERS,
      secretEndDay: SECRET,
      endDay: { label: 'It ends on' },
      controls: CONTROLS,
      plan: PLAN,
      answersForIt: { label: 'I answer for this' },
    },
  },
  remove: {
    heading: 'Have it removed',
    submit: 'Have it removed by then',
    fields: { byDay: { label: 'By which day?' }, plan: { ...PLAN, label: 'How will it be removed' } },
  },
  keep: {
    heading: 'Keep it until a day',
    submit: 'Keep it until then',
    intro: 'This is the approval. A kind that needs more of the business side is not offered here: it must be asked for.',
    fields: { findings: COVERS, secretEndDay: SECRET, endDay: { label: 'It ends on' }, category: { label: 'What kind is it' }, controls: CONTROLS, plan: { ...PLAN, label: 'How will it be removed' } },
  },
  handOn: {
    heading: 'Hand it on',
    submit: 'Hand it on',
    intro: 'Whoever holds the seat keeps it until the new one accepts.',
    fields: { to: { label: 'To whom' }, text: { label: 'Why' } },
  },
  refuse: {
    heading: 'Refuse the request',
    submit: 'Refuse',
    final: 'The request ends: whoever still needs it asks anew. What is still there must be removed.',
    fields: { reason: { label: 'Why' }, byDay: { label: 'It must be removed by', help: 'It is still there, so it stays open until then.' } },
  },
  grantExtension: { heading: 'Extend it', submit: 'Extend', fields: { secretEndDay: SECRET, endDay: { label: 'New end date' } } },
  grantRenewal: { heading: 'Renew it', submit: 'Renew', fields: { findings: COVERS, secretEndDay: SECRET, endDay: { label: 'New end date' } } },
  refuseAsk: { heading: 'Refuse what is asked for', submit: 'Refuse', final: 'What was asked for ends, and the end date stays. Whoever needs it longer asks again.', fields: { reason: { label: 'Why' } } },
  confirmScope: {
    heading: 'Confirm what it covers',
    submit: 'Confirm: this is it',
    intro: 'It was approved in words, before any report showed it. A report shows this now.',
    fields: { findings: COVERS },
  },
  takeControlSeat: { heading: 'Become control owner', submit: 'Take the seat', intro: 'The control owner answers for the exception.', fields: {} },
  declineControlSeat: { heading: 'Decline to become control owner', submit: 'Decline', fields: { text: { label: 'Why' } } },
  changeControls: { heading: 'Change the compensating controls', submit: 'Change them', fields: { controls: CONTROLS } },
  changePlan: { heading: 'Change how it will be removed', submit: 'Change it', fields: { plan: PLAN } },
  confirmDismissal: {
    heading: 'Confirm that it is no departure',
    submit: 'Dismiss it',
    intro: 'It is no longer an open exception. It opens again as soon as what it covers changes, and after the time that policy allows.',
    final: 'It closes the exception. You cannot open it again: a security reviewer can, or a report that shows something else.',
    fields: {},
  },
};
