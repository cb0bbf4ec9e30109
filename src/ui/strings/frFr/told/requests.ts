import type { requestActs } from '../../../../domain/ledger/acts/requestActs';
import type { ToldBy } from '../../decidedStrings';
import type { Formats } from '../../formats';
import { did, quoted, seatOf } from './telling';

export function requestsTold({ day }: Formats): Pick<ToldBy, keyof typeof requestActs> {
  return {
    request: ({ untilDay, why, stops, businessOwner }) => did(`Demandée jusqu’au ${day(untilDay)}`, quoted(why), `Ce qui s’arrête sans elle : ${quoted(stops)}`, `Indiqué comme responsable métier : ${businessOwner.name}`),
    withdraw: ({ text }) => did('Demande retirée', quoted(text)),
    comment: ({ text }) => did('Commentaire', quoted(text)),
    offerSeat: ({ seat, to, text }) => did(`Proposition de la ${seatOf(seat)} à ${to.name}`, quoted(text)),
    nameDeputy: ({ seat, person, fromDay, toDay }) => did(`Suppléant désigné pour la ${seatOf(seat)} : ${person.name}`, `Du ${day(fromDay)} au ${day(toDay)}`),
    takeBusinessSeat: () => did(`Prise de la ${seatOf('businessOwner')}`),
    declineBusinessSeat: ({ text }) => did(`Refus de la ${seatOf('businessOwner')}`, quoted(text)),
    askExtension: ({ untilDay, changed }) => did(`Prolongation demandée jusqu’au ${day(untilDay)}`, quoted(changed)),
    askRenewal: ({ untilDay, changed }) => did(`Renouvellement demandé jusqu’au ${day(untilDay)}`, quoted(changed)),
    askRiskAcceptance: ({ why }) => did('Acceptation du risque demandée', quoted(why)),
    declareEmergency: ({ untilDay, why }) => did(`Déclarée en urgence jusqu’au ${day(untilDay)}`, quoted(why)),
    confirmControl: ({ control, works, onDay, text }, { controlText }) => {
      const named = controlText(control);
      const what = works === 'yes' ? `Mesure compensatoire démontrée le ${day(onDay)}` : `Mesure compensatoire qui ne fonctionnait pas le ${day(onDay)}`;
      return did(named === undefined ? what : `${what} : « ${named} »`, quoted(text));
    },
    signOff: ({ text }) => did('Signée pour le trimestre : examinée, et quelqu’un en répond toujours', quoted(text)),
    reportDrill: ({ onDay, text }) => did(`Exercice organisé le ${day(onDay)}`, quoted(text)),
    reportUse: ({ onDay, text }) => did(`Utilisation signalée, le ${day(onDay)}`, quoted(text)),
    reportRemoved: ({ onDay, text }) => did(`Signalée comme supprimée le ${day(onDay)}`, quoted(text)),
  };
}
