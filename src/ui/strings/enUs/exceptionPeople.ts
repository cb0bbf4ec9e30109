import type { Role } from '../../../domain/ledger/voidReason';
import type { SeatDefect } from '../../../domain/accountability/seatDefects';
import type { SeatHow } from '../../../domain/exception/seat';
import type { ExceptionPageStrings } from '../exceptionPageStrings';
import type { ExceptionStrings } from '../exceptionStrings';
import type { Formats } from '../formats';
import { SEAT_WORDS } from './exceptionWords';

const SINCE: Readonly<Record<SeatHow, string>> = {
  asked: 'named when it was asked for',
  approved: 'approved it',
  answered: 'answered for it when it was found',
  accepted: 'accepted the seat',
  assigned: 'named when it was given to a control owner',
  reviewed: 'reviewed it',
};

export function peopleSections(formats: Formats): Pick<ExceptionPageStrings, 'people' | 'decisions'> {
  const dayText = formats.day;
  return {
    people: {
      heading: 'People',
      known: 'What the register knows of people',
      seat: ({ seat, sinceDay, how }) => `${seat} since ${dayText(sinceDay)}: ${SINCE[how]}`,
      notNeeded: 'Nobody, and none is needed',
      offer: ({ to, by, onDay, dueDay }) => `Offered to ${to} by ${by} on ${dayText(onDay)}; an answer is due by ${dayText(dueDay)}.`,
      deputy: ({ name, fromDay, toDay }) => `Deputy: ${name}, ${dayText(fromDay)} to ${dayText(toDay)}.`,
      accountable: 'answers for it',
      defects: 'What is wrong with the seats',
    },
    decisions: {
      heading: 'Decisions',
      hidden: (count) => `Show ${formats.plural(count, { one: 'one earlier decision', other: `${formats.number(count)} earlier decisions` })}`,
      withoutEffect: (noun) => `${noun}, without effect`,
      noEffect: (reason) => `Without effect: ${reason}`,
      stamps: {
        stamped: 'stamped by SharePoint',
        confirmed: 'confirmed by the tenant’s audit log',
        contradicted: 'contradicted by the tenant’s audit log',
        forged: 'another author, confirmed by risk leadership',
      },
      unconfirmed: 'Author not confirmed in time: no export of the tenant’s audit log showed this decision while the log still held it.',
      suspended: 'Suspended: the tenant’s audit log names another author. Risk leadership must settle it.',
      other: 'Open the other exception',
    },
  };
}

/** What somebody in a seat did on another side. */
const DID: Readonly<Record<Role, string>> = { requester: 'asked for it', approver: 'approved it', reviewer: 'reviewed it', acceptor: 'decided on its risk' };

/** What is wrong with who sits where, and what to do. */
export function defects({ list, number }: Formats): ExceptionStrings['defect'] {
  return (defect: SeatDefect): string => {
    switch (defect.code) {
      case 'emptySeat':
        return `Nobody is ${SEAT_WORDS[defect.seat]}: offer the seat to somebody.`;
      case 'oneHumanInTwoSeats':
        return `${defect.person.name} is both ${SEAT_WORDS[defect.seats[0]]} and ${SEAT_WORDS[defect.seats[1]]}: hand one of the seats to somebody else.`;
      case 'holderBarred':
        return `${defect.person.name} ${DID[defect.has]} and can do nothing as ${SEAT_WORDS[defect.seat]} any more: give that seat to somebody else.`;
      case 'guestHolds':
        return `${defect.person.name} is a guest and may not be ${SEAT_WORDS[defect.seat]}: give that seat to somebody of the organisation.`;
      case 'nobodyLeft':
        return `Nobody is left who may ${defect.to} it: everybody of that group has another part in it. Add somebody to the group.`;
      case 'personGone':
        return `The account of ${defect.person.name}, ${SEAT_WORDS[defect.seat]}, is gone: offer the seat to somebody else.`;
      case 'deputyGone':
        return `The account of ${defect.person.name}, deputy for the ${SEAT_WORDS[defect.seat]}, is gone: name another deputy.`;
      case 'acceptorGone':
        return `The account of ${defect.person.name}, who accepted the risk, is gone: somebody else in risk leadership must sign it again, or end it.`;
      case 'ownerCannotChange':
        return `${defect.person.name} answers for it but holds no role that can change the setting: hand it on, or have the role given.`;
      case 'ownerBenefits':
        return `${defect.person.name} is the one who is excepted and also answers for it: hand it on to somebody else.`;
      case 'severalAdministrators':
        return `${number(defect.count)} people can change the setting and no service owner is named: name one.`;
      case 'oneEmergencyAccount':
        return 'Only one account for emergency access has an exception in this tenant: two or more are needed, so that the loss of one locks nobody out.';
      case 'scopeNotLookedAt':
        return `Nobody looked at who is in the excluded group: ${list(defect.settings)}. Read a report that lists its members.`;
    }
  };
}
