import type { requestActs } from '../../../../domain/ledger/acts/requestActs';
import type { ToldBy } from '../../decidedStrings';
import type { Formats } from '../../formats';
import { did, quoted, seatOf } from './telling';

export function requestsTold({ day }: Formats): Pick<ToldBy, keyof typeof requestActs> {
  return {
    request: ({ untilDay, why, stops, businessOwner }) => did(`Asked for until ${day(untilDay)}`, quoted(why), `Stops without it: ${quoted(stops)}`, `Named as business owner: ${businessOwner.name}`),
    withdraw: ({ text }) => did('Request withdrawn', quoted(text)),
    comment: ({ text }) => did('Comment', quoted(text)),
    offerSeat: ({ seat, to, text }) => did(`Offered ${seatOf(seat)} to ${to.name}`, quoted(text)),
    nameDeputy: ({ seat, person, fromDay, toDay }) => did(`Named ${person.name} as deputy in ${seatOf(seat)}`, `From ${day(fromDay)} to ${day(toDay)}`),
    takeBusinessSeat: () => did(`Took ${seatOf('businessOwner')}`),
    declineBusinessSeat: ({ text }) => did(`Declined ${seatOf('businessOwner')}`, quoted(text)),
    askExtension: ({ untilDay, changed }) => did(`Asked to extend it to ${day(untilDay)}`, quoted(changed)),
    askRenewal: ({ untilDay, changed }) => did(`Asked to renew it until ${day(untilDay)}`, quoted(changed)),
    askRiskAcceptance: ({ why }) => did('Asked to accept it as a risk', quoted(why)),
    declareEmergency: ({ untilDay, why }) => did(`Declared an emergency until ${day(untilDay)}`, quoted(why)),
    confirmControl: ({ control, works, onDay, text }, { controlText }) => {
      const named = controlText(control);
      const which = named === undefined ? 'a compensating control' : `“${named}”`;
      return did(works === 'yes' ? `Showed on ${day(onDay)} that ${which} works` : `Saw on ${day(onDay)} that ${which} does not work`, quoted(text));
    },
    signOff: ({ text }) => did('Signed that it was looked at and is still answered for', quoted(text)),
    reportDrill: ({ onDay, text }) => did(`Held a drill on ${day(onDay)}`, quoted(text)),
    reportUse: ({ onDay, text }) => did(`Reported that it was used on ${day(onDay)}`, quoted(text)),
    reportRemoved: ({ onDay, text }) => did(`Reported as removed on ${day(onDay)}`, quoted(text)),
  };
}
