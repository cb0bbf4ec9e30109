import type { approvalActs } from '../../../../domain/ledger/acts/approvalActs';
import type { ToldBy } from '../../decidedStrings';
import type { Formats } from '../../formats';
import { did, quoted, seatOf, settingsOf } from './telling';

export function approvalsTold({ day, list }: Formats): Pick<ToldBy, keyof typeof approvalActs> {
  const compensated = (controls: readonly { readonly text: string }[]): string => (controls.length === 0 ? '' : `Compensated by ${list(controls.map(({ text }) => text))}`);
  const removal = (plan: string): string => (plan === '' ? '' : `Will be removed: ${quoted(plan)}`);
  return {
    approve: ({ endDay, findings, controls, plan }) => did(`Approved until ${day(endDay)}`, settingsOf(findings, list), compensated(controls), removal(plan)),
    remove: ({ byDay, plan }) => did(`To be removed by ${byDay === undefined ? 'the day it had already' : day(byDay)}`, removal(plan)),
    keep: ({ endDay, findings, controls, plan }) => did(`Kept until ${day(endDay)}: approved`, settingsOf(findings, list), compensated(controls), removal(plan)),
    handOn: ({ to, text }) => did(`Handed on to ${to.name}`, quoted(text)),
    refuse: ({ reason, byDay }) => did(byDay === undefined ? 'Refused the request' : `Refused: to be removed by ${day(byDay)}`, quoted(reason)),
    grantExtension: ({ endDay }) => did(`Extended to ${day(endDay)}`),
    grantRenewal: ({ endDay, findings }) => did(`Renewed until ${day(endDay)}`, settingsOf(findings, list)),
    refuseAsk: ({ reason }) => did('Refused what was asked for', quoted(reason)),
    confirmScope: ({ findings }) => did('Confirmed what it covers', settingsOf(findings, list)),
    takeControlSeat: () => did(`Took ${seatOf('controlOwner')}`),
    declineControlSeat: ({ text }) => did(`Declined ${seatOf('controlOwner')}`, quoted(text)),
    changeControls: ({ controls }) => did('Changed the compensating controls', controls.length === 0 ? 'There are none now' : list(controls.map(({ text }) => text))),
    changePlan: ({ plan }) => did('Changed how it will be removed', quoted(plan)),
    confirmDismissal: () => did('Dismissed: it is no departure'),
  };
}
