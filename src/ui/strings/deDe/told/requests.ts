import type { requestActs } from '../../../../domain/ledger/acts/requestActs';
import type { ToldBy } from '../../decidedStrings';
import type { Formats } from '../../formats';
import { did, quoted, seatOf } from './telling';

export function requestsTold({ day }: Formats): Pick<ToldBy, keyof typeof requestActs> {
  return {
    request: ({ untilDay, why, stops, businessOwner }) => did(`Beantragt bis zum ${day(untilDay)}`, quoted(why), `Was ohne die Ausnahme nicht geht: ${quoted(stops)}`, `Als Fachseite genannt: ${businessOwner.name}`),
    withdraw: ({ text }) => did('Antrag zurückgezogen', quoted(text)),
    comment: ({ text }) => did('Kommentar', quoted(text)),
    offerSeat: ({ seat, to, text }) => did(`Angeboten an ${to.name}: ${seatOf(seat)}`, quoted(text)),
    nameDeputy: ({ seat, person, fromDay, toDay }) => did(`Als Vertretung benannt: ${person.name} (${seatOf(seat)})`, `Vom ${day(fromDay)} bis zum ${day(toDay)}`),
    takeBusinessSeat: () => did(`${seatOf('businessOwner')} übernommen`),
    declineBusinessSeat: ({ text }) => did(`${seatOf('businessOwner')} abgelehnt`, quoted(text)),
    askExtension: ({ untilDay, changed }) => did(`Verlängerung bis zum ${day(untilDay)} beantragt`, quoted(changed)),
    askRenewal: ({ untilDay, changed }) => did(`Erneuerung bis zum ${day(untilDay)} beantragt`, quoted(changed)),
    askRiskAcceptance: ({ why }) => did('Akzeptanz als Risiko beantragt', quoted(why)),
    declareEmergency: ({ untilDay, why }) => did(`Zum Notfall erklärt bis zum ${day(untilDay)}`, quoted(why)),
    confirmControl: ({ control, works, onDay, text }, { controlText }) => {
      const named = controlText(control);
      const which = named === undefined ? 'eine kompensierende Kontrolle' : `„${named}“`;
      return did(works === 'yes' ? `Am ${day(onDay)} gezeigt, dass ${which} wirkt` : `Am ${day(onDay)} festgestellt, dass ${which} nicht wirkt`, quoted(text));
    },
    signOff: ({ text }) => did('Unterzeichnet: angesehen und weiterhin verantwortet', quoted(text)),
    reportDrill: ({ onDay, text }) => did(`Am ${day(onDay)} eine Übung durchgeführt`, quoted(text)),
    reportUse: ({ onDay, text }) => did(`Nutzung am ${day(onDay)} gemeldet`, quoted(text)),
    reportRemoved: ({ onDay, text }) => did(`Als am ${day(onDay)} entfernt gemeldet`, quoted(text)),
  };
}
