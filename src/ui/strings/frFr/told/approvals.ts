import type { approvalActs } from '../../../../domain/ledger/acts/approvalActs';
import type { ToldBy } from '../../decidedStrings';
import type { Formats } from '../../formats';
import { did, quoted, seatOf, settingsOf } from './telling';

export function approvalsTold({ day, list }: Formats): Pick<ToldBy, keyof typeof approvalActs> {
  const compensated = (controls: readonly { readonly text: string }[]): string => (controls.length === 0 ? '' : `Compensée par : ${list(controls.map(({ text }) => text))}`);
  const removal = (plan: string): string => (plan === '' ? '' : `Plan de suppression : ${quoted(plan)}`);
  return {
    approve: ({ endDay, findings, controls, plan }) => did(`Approuvée jusqu’au ${day(endDay)}`, settingsOf(findings, list), compensated(controls), removal(plan)),
    remove: ({ byDay, plan }) => did(`À supprimer ${byDay === undefined ? 'à la date déjà fixée' : `au plus tard le ${day(byDay)}`}`, removal(plan)),
    keep: ({ endDay, findings, controls, plan }) => did(`Conservée jusqu’au ${day(endDay)} : approuvée`, settingsOf(findings, list), compensated(controls), removal(plan)),
    handOn: ({ to, text }) => did(`Transmise à ${to.name}`, quoted(text)),
    refuse: ({ reason, byDay }) => did(byDay === undefined ? 'Demande refusée' : `Refusée : à supprimer au plus tard le ${day(byDay)}`, quoted(reason)),
    grantExtension: ({ endDay }) => did(`Prolongée jusqu’au ${day(endDay)}`),
    grantRenewal: ({ endDay, findings }) => did(`Renouvelée jusqu’au ${day(endDay)}`, settingsOf(findings, list)),
    refuseAsk: ({ reason }) => did('Ce qui était demandé a été refusé', quoted(reason)),
    confirmScope: ({ findings }) => did('Périmètre confirmé', settingsOf(findings, list)),
    takeControlSeat: () => did(`Prise de la ${seatOf('controlOwner')}`),
    declineControlSeat: ({ text }) => did(`Refus de la ${seatOf('controlOwner')}`, quoted(text)),
    changeControls: ({ controls }) => did('Mesures compensatoires modifiées', controls.length === 0 ? 'Il n’y en a plus' : list(controls.map(({ text }) => text))),
    changePlan: ({ plan }) => did('Plan de suppression modifié', quoted(plan)),
    confirmDismissal: () => did('Classée sans suite : ce n’est pas un écart'),
  };
}
