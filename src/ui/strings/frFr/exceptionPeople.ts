import type { Role } from '../../../domain/ledger/voidReason';
import type { SeatDefect } from '../../../domain/accountability/seatDefects';
import type { SeatHow } from '../../../domain/exception/seat';
import type { ExceptionPageStrings } from '../exceptionPageStrings';
import type { ExceptionStrings } from '../exceptionStrings';
import type { Formats } from '../formats';
import { SEAT_WORDS } from './exceptionWords';

const SINCE: Readonly<Record<SeatHow, string>> = {
  asked: 'selon la demande',
  approved: 'l’a approuvée',
  answered: 'y a répondu lorsqu’elle a été constatée',
  accepted: 'a accepté la fonction',
  assigned: 'par attribution',
  reviewed: 'l’a revue',
};

export function peopleSections(formats: Formats): Pick<ExceptionPageStrings, 'people' | 'decisions'> {
  const dayText = formats.day;
  return {
    people: {
      heading: 'Personnes',
      known: 'Ce que le registre sait des personnes',
      seat: ({ seat, sinceDay, how }) => `${seat} depuis le ${dayText(sinceDay)} : ${SINCE[how]}`,
      notNeeded: 'Personne, et ce n’est pas nécessaire',
      offer: ({ to, by, onDay, dueDay }) => `Proposée à ${to} par ${by} le ${dayText(onDay)} ; une réponse est attendue au plus tard le ${dayText(dueDay)}.`,
      deputy: ({ name, fromDay, toDay }) => `Suppléant : ${name}, du ${dayText(fromDay)} au ${dayText(toDay)}.`,
      accountable: 'en répond',
      defects: 'Ce qui ne va pas dans les fonctions',
    },
    decisions: {
      heading: 'Décisions',
      hidden: (count) => formats.plural(count, { one: 'Afficher une décision antérieure', other: `Afficher ${formats.number(count)} décisions antérieures` }),
      withoutEffect: (noun) => `${noun}, sans effet`,
      noEffect: (reason) => `Sans effet : ${reason}`,
      stamps: {
        stamped: 'estampillée par SharePoint',
        confirmed: 'confirmée par le journal d’audit du locataire',
        contradicted: 'contredite par le journal d’audit du locataire',
        forged: 'autre auteur, confirmé par la direction des risques',
      },
      unconfirmed: 'Auteur non confirmé à temps : aucun export du journal d’audit n’a montré cette décision tant que le journal la contenait.',
      suspended: 'Suspendue : le journal d’audit du locataire nomme un autre auteur. La direction des risques doit trancher.',
      other: 'Ouvrir l’autre exception',
    },
  };
}

/** What somebody in a seat did on another side. */
const DID: Readonly<Record<Role, string>> = { requester: 'l’a demandée', approver: 'l’a approuvée', reviewer: 'l’a revue', acceptor: 'a décidé de son risque' };

/** What is wrong with who sits where, and what to do. */
export function defects({ list, number, plural }: Formats): ExceptionStrings['defect'] {
  return (defect: SeatDefect): string => {
    switch (defect.code) {
      case 'emptySeat':
        return `Personne n’est ${SEAT_WORDS[defect.seat]} : proposez la fonction à quelqu’un.`;
      case 'oneHumanInTwoSeats':
        return `${defect.person.name} est à la fois ${SEAT_WORDS[defect.seats[0]]} et ${SEAT_WORDS[defect.seats[1]]} : transmettez l’une des fonctions à quelqu’un d’autre.`;
      case 'holderBarred':
        return `${defect.person.name} ${DID[defect.has]} et ne peut plus rien faire comme ${SEAT_WORDS[defect.seat]} : confiez cette fonction à quelqu’un d’autre.`;
      case 'guestHolds':
        return `${defect.person.name} a un compte d’invité et ne peut pas être ${SEAT_WORDS[defect.seat]} : confiez cette fonction à une personne de l’organisation.`;
      case 'nobodyLeft':
        return `Il ne reste personne qui puisse ${defect.to === 'approve' ? 'l’approuver' : 'la revoir'} : tous ceux de ce groupe y jouent un autre rôle. Ajoutez quelqu’un au groupe.`;
      case 'personGone':
        return `${defect.person.name} (${SEAT_WORDS[defect.seat]}) : ce compte n’existe plus. Proposez la fonction à quelqu’un d’autre.`;
      case 'deputyGone':
        return `${defect.person.name} (suppléance : ${SEAT_WORDS[defect.seat]}) : ce compte n’existe plus. Désignez un autre suppléant.`;
      case 'acceptorGone':
        return `${defect.person.name} a accepté le risque, et ce compte n’existe plus : une autre personne de la direction des risques doit signer à nouveau, ou y mettre fin.`;
      case 'ownerCannotChange':
        return `${defect.person.name} en répond mais n’a aucun rôle qui permette de modifier le paramètre : transmettez-la, ou faites donner le rôle.`;
      case 'ownerBenefits':
        return `${defect.person.name} bénéficie de l’exception et en répond aussi : transmettez-la à quelqu’un d’autre.`;
      case 'severalAdministrators':
        return plural(defect.count, { one: `${number(defect.count)} personne peut modifier le paramètre et aucun responsable de service n’est nommé : nommez-en un.`, other: `${number(defect.count)} personnes peuvent modifier le paramètre et aucun responsable de service n’est nommé : nommez-en un.` });
      case 'oneEmergencyAccount':
        return 'Un seul compte d’accès d’urgence a une exception dans ce locataire : il en faut au moins deux, pour que la perte de l’un ne bloque personne.';
      case 'scopeNotLookedAt':
        return `Personne n’a regardé qui est dans le groupe exclu : ${list(defect.settings)}. Lisez un rapport qui en énumère les membres.`;
    }
  };
}
