import type { approvalActs } from '../../../../domain/ledger/acts/approvalActs';
import type { ToldBy } from '../../decidedStrings';
import type { Formats } from '../../formats';
import { did, quoted, seatOf, settingsOf } from './telling';

export function approvalsTold({ day, list }: Formats): Pick<ToldBy, keyof typeof approvalActs> {
  const compensated = (controls: readonly { readonly text: string }[]): string => (controls.length === 0 ? '' : `Kompensiert durch: ${list(controls.map(({ text }) => text))}`);
  const removal = (plan: string): string => (plan === '' ? '' : `Plan zur Entfernung: ${quoted(plan)}`);
  return {
    approve: ({ endDay, findings, controls, plan }) => did(`Genehmigt bis zum ${day(endDay)}`, settingsOf(findings, list), compensated(controls), removal(plan)),
    remove: ({ byDay, plan }) => did(`Zu entfernen bis zum ${byDay === undefined ? 'Tag, der schon feststand' : day(byDay)}`, removal(plan)),
    keep: ({ endDay, findings, controls, plan }) => did(`Behalten bis zum ${day(endDay)}: genehmigt`, settingsOf(findings, list), compensated(controls), removal(plan)),
    handOn: ({ to, text }) => did(`Weitergegeben an ${to.name}`, quoted(text)),
    refuse: ({ reason, byDay }) => did(byDay === undefined ? 'Antrag abgelehnt' : `Abgelehnt: zu entfernen bis zum ${day(byDay)}`, quoted(reason)),
    grantExtension: ({ endDay }) => did(`Verlängert bis zum ${day(endDay)}`),
    grantRenewal: ({ endDay, findings }) => did(`Erneuert bis zum ${day(endDay)}`, settingsOf(findings, list)),
    refuseAsk: ({ reason }) => did('Folgeantrag abgelehnt', quoted(reason)),
    confirmScope: ({ findings }) => did('Umfang bestätigt', settingsOf(findings, list)),
    takeControlSeat: () => did(`${seatOf('controlOwner')} übernommen`),
    declineControlSeat: ({ text }) => did(`${seatOf('controlOwner')} abgelehnt`, quoted(text)),
    changeControls: ({ controls }) => did('Kompensierende Kontrollen geändert', controls.length === 0 ? 'Es gibt jetzt keine' : list(controls.map(({ text }) => text))),
    changePlan: ({ plan }) => did('Plan zur Entfernung geändert', quoted(plan)),
    confirmDismissal: () => did('Verworfen: keine Abweichung'),
  };
}
