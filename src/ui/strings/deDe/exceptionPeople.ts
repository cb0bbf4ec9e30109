import type { Role } from '../../../domain/ledger/voidReason';
import type { SeatDefect } from '../../../domain/accountability/seatDefects';
import type { SeatHow } from '../../../domain/exception/seat';
import type { ExceptionPageStrings } from '../exceptionPageStrings';
import type { ExceptionStrings } from '../exceptionStrings';
import type { Formats } from '../formats';
import { SEAT_WORDS } from './exceptionWords';

const SINCE: Readonly<Record<SeatHow, string>> = {
  asked: 'im Antrag benannt',
  approved: 'hat die Ausnahme genehmigt',
  answered: 'hat geantwortet, als die Ausnahme gefunden wurde',
  accepted: 'hat die Funktion angenommen',
  assigned: 'benannt, als die Kontrollverantwortung zugewiesen wurde',
  reviewed: 'hat die Ausnahme überprüft',
};

export function peopleSections(formats: Formats): Pick<ExceptionPageStrings, 'people' | 'decisions'> {
  const dayText = formats.day;
  return {
    people: {
      heading: 'Personen',
      known: 'Was das Register über Personen weiß',
      seat: ({ seat, sinceDay, how }) => `${seat} seit dem ${dayText(sinceDay)}: ${SINCE[how]}`,
      notNeeded: 'Niemand, und hier wird auch niemand gebraucht',
      offer: ({ to, by, onDay, dueDay }) => `Am ${dayText(onDay)} von ${by} angeboten an ${to}. Eine Antwort ist bis zum ${dayText(dueDay)} fällig.`,
      deputy: ({ name, fromDay, toDay }) => `Vertretung: ${name}, vom ${dayText(fromDay)} bis zum ${dayText(toDay)}.`,
      accountable: 'verantwortet die Ausnahme',
      defects: 'Was an der Besetzung der Funktionen nicht stimmt',
    },
    decisions: {
      heading: 'Entscheidungen',
      hidden: (count) => formats.plural(count, { one: '1 frühere Entscheidung anzeigen', other: `${formats.number(count)} frühere Entscheidungen anzeigen` }),
      withoutEffect: (noun) => `${noun}, unwirksam`,
      noEffect: (reason) => `Unwirksam: ${reason}`,
      stamps: {
        stamped: 'von SharePoint gestempelt',
        confirmed: 'vom Überwachungsprotokoll des Mandanten bestätigt',
        contradicted: 'vom Überwachungsprotokoll des Mandanten widerlegt',
        forged: 'andere Urheberschaft, von der Risikoleitung bestätigt',
      },
      unconfirmed: 'Urheberschaft nicht rechtzeitig bestätigt: Kein Export des Überwachungsprotokolls zeigte diese Entscheidung, solange das Protokoll sie noch enthielt.',
      suspended: 'Ausgesetzt: Das Überwachungsprotokoll des Mandanten nennt eine andere Urheberschaft. Die Risikoleitung muss das klären.',
      other: 'Andere Ausnahme öffnen',
    },
  };
}

/** What nobody is left to do. */
const NOBODY_LEFT: Readonly<Record<Extract<SeatDefect, { code: 'nobodyLeft' }>['to'], string>> = { approve: 'genehmigen', review: 'überprüfen' };

/** What somebody in a seat did on another side. */
const DID: Readonly<Record<Role, string>> = { requester: 'hat die Ausnahme beantragt', approver: 'hat die Ausnahme genehmigt', reviewer: 'hat die Ausnahme überprüft', acceptor: 'hat über das Risiko entschieden' };

/** What is wrong with who sits where, and what to do. */
export function defects({ list, number }: Formats): ExceptionStrings['defect'] {
  return (defect: SeatDefect): string => {
    switch (defect.code) {
      case 'emptySeat':
        return `Die ${SEAT_WORDS[defect.seat]} ist unbesetzt: Bieten Sie die Funktion jemandem an.`;
      case 'oneHumanInTwoSeats':
        return `${defect.person.name} hat zugleich die ${SEAT_WORDS[defect.seats[0]]} und die ${SEAT_WORDS[defect.seats[1]]}: Übergeben Sie eine der Funktionen an jemand anderen.`;
      case 'holderBarred':
        return `${defect.person.name} ${DID[defect.has]} und kann mit der ${SEAT_WORDS[defect.seat]} nichts mehr tun: Geben Sie diese Funktion jemand anderem.`;
      case 'guestHolds':
        return `${defect.person.name} ist Gast und darf die ${SEAT_WORDS[defect.seat]} nicht haben: Geben Sie diese Funktion jemandem aus der Organisation.`;
      case 'nobodyLeft':
        return `Es ist niemand übrig, der die Ausnahme ${NOBODY_LEFT[defect.to]} darf: Alle in der Gruppe sind schon anders beteiligt. Nehmen Sie jemanden in die Gruppe auf.`;
      case 'personGone':
        return `Das Konto von ${defect.person.name} (${SEAT_WORDS[defect.seat]}) gibt es nicht mehr: Bieten Sie die Funktion jemand anderem an.`;
      case 'deputyGone':
        return `Das Konto von ${defect.person.name} (Vertretung: ${SEAT_WORDS[defect.seat]}) gibt es nicht mehr: Benennen Sie eine andere Vertretung.`;
      case 'acceptorGone':
        return `Das Konto von ${defect.person.name} gibt es nicht mehr. Von diesem Konto aus wurde das Risiko akzeptiert: Jemand anderes aus der Risikoleitung muss erneut unterzeichnen oder die Akzeptanz beenden.`;
      case 'ownerCannotChange':
        return `${defect.person.name} verantwortet die Ausnahme, hat aber keine Rolle, mit der sich die Einstellung ändern lässt: Geben Sie die Ausnahme weiter, oder lassen Sie die Rolle zuweisen.`;
      case 'ownerBenefits':
        return `${defect.person.name} ist selbst ausgenommen und verantwortet die Ausnahme zugleich: Geben Sie die Ausnahme an jemand anderen weiter.`;
      case 'severalAdministrators':
        return `${number(defect.count)} Personen können die Einstellung ändern, und niemand hat die Dienstverantwortung: Benennen Sie jemanden.`;
      case 'oneEmergencyAccount':
        return 'In diesem Mandanten hat nur ein Notfallkonto eine Ausnahme: Es braucht mindestens zwei, damit der Verlust des einen niemanden aussperrt.';
      case 'scopeNotLookedAt':
        return `Niemand hat nachgesehen, wer in der ausgeschlossenen Gruppe ist: ${list(defect.settings)}. Lesen Sie einen Bericht ein, der ihre Mitglieder auflistet.`;
    }
  };
}
