import { MAX_EVIDENCE_FILES } from '../../../domain/evidence/evidence';
import type { Ask } from '../../../domain/ledger/parts';
import type { Absent, Repeated, ReviewNo, Role, VoidReason } from '../../../domain/ledger/voidReason';
import type { ExceptionStrings } from '../exceptionStrings';
import type { Formats } from '../formats';
import { daysText } from './days';
import { FIELDS, PARTS } from './exceptionFields';
import { latestDay } from './exceptionLimits';
import { LIFECYCLE_WORDS, LIST_WORDS, SEAT_WORDS } from './exceptionWords';

/** What somebody did or holds that stands in the way, and who must act in their place. */
const HAS: Readonly<Record<Role, string>> = {
  requester: 'hat die Ausnahme beantragt oder vertritt ihre Fachseite',
  approver: 'verantwortet die Genehmigung',
  reviewer: 'verantwortet die Überprüfung',
  acceptor: 'hat über das Risiko entschieden',
};
const MUST: Readonly<Record<Role, string>> = {
  requester: 'Jemand anderes muss die Ausnahme beantragen',
  approver: 'Jemand anderes mit Kontrollverantwortung muss das tun',
  reviewer: 'Jemand anderes aus der Sicherheitsaufsicht muss das tun',
  acceptor: 'Jemand anderes aus der Risikoleitung muss das tun',
};
const YOU_DID: Readonly<Record<Role, string>> = {
  requester: 'Sie haben diese Ausnahme beantragt',
  approver: 'Sie haben diese Ausnahme genehmigt',
  reviewer: 'Sie haben diese Ausnahme überprüft',
  acceptor: 'Sie haben über das Risiko dieser Ausnahme entschieden',
};
const YOU_SIT: Readonly<Record<Role, string>> = {
  requester: 'Sie vertreten die Fachseite dieser Ausnahme',
  approver: 'Sie haben die Kontrollverantwortung für diese Ausnahme',
  reviewer: 'Sie haben die Sicherheitsaufsicht über diese Ausnahme',
  acceptor: YOU_DID.acceptor,
};

const NOT_ASKED: Readonly<Record<Ask['kind'], string>> = {
  extension: 'Niemand hat eine Verlängerung beantragt',
  renewal: 'Niemand hat eine Erneuerung beantragt',
  riskAcceptance: 'Niemand hat die Akzeptanz des Risikos beantragt',
};
const ASKED: Readonly<Record<Ask['kind'], string>> = {
  extension: 'Eine Verlängerung ist schon beantragt',
  renewal: 'Eine Erneuerung ist schon beantragt',
  riskAcceptance: 'Die Akzeptanz des Risikos ist schon beantragt',
};

const NOT_THERE: Readonly<Record<Absent, string>> = {
  control: 'Diese kompensierende Kontrolle gibt es nicht mehr: Sehen Sie noch einmal in die Liste.',
  findings: 'Berichte zeigen nicht alles davon: Wählen Sie unter dem, was sie jetzt zeigen.',
  file: 'Keine Entscheidung nennt eine solche Datei: Wählen Sie einen der hier aufgeführten Nachweise.',
  dismissal: 'Niemand hat die Verwerfung vorgeschlagen: Das tut zuerst die Sicherheitsaufsicht.',
  risk: 'Hier gibt es kein akzeptiertes Risiko: Die Akzeptanz muss zuerst beantragt und erteilt werden.',
  escalations: 'Nichts wurde eskaliert, also gibt es nichts zur Kenntnis zu nehmen.',
  into: 'Das Register hat keine offene Ausnahme mit diesem Schlüssel: Wählen Sie eine andere.',
};

/** What is chosen is so already, or leads back to where it began. */
const SAME: Readonly<Record<Repeated, string>> = {
  severity: 'Dieser Schweregrad gilt schon: Wählen Sie einen anderen.',
  person: 'Niemand kann sich selbst vertreten: Wählen Sie jemand anderen.',
  to: 'Niemand kann eine Funktion an sich selbst weitergeben: Wählen Sie jemand anderen.',
  file: 'Diese Datei ist schon als entfernt festgehalten: Wählen Sie eine andere.',
  into: 'Das ist diese Ausnahme selbst: Wählen Sie eine andere.',
  from: 'Das ist diese Ausnahme selbst: Sie kann nur von einer anderen etwas übernehmen.',
};

/** To what the last review says no, and the way out. */
const REVIEW_NO: Readonly<Record<ReviewNo, string>> = {
  notNeeded: 'Nach der letzten Überprüfung wird die Ausnahme nicht mehr gebraucht: Entfernen Sie die Ausnahme, oder bitten Sie die Sicherheitsaufsicht, noch einmal hinzusehen.',
  doNotWork: 'Nach der letzten Überprüfung wirken die Kontrollen nicht: Ersetzen Sie die Kontrollen, oder zeigen Sie ihre Wirksamkeit, und bitten Sie dann die Sicherheitsaufsicht, noch einmal hinzusehen.',
  notShown: 'Nach der letzten Überprüfung ist die Wirksamkeit der Kontrollen nicht gezeigt: Zeigen Sie zuerst, dass jede wirkt.',
};

export function fieldName(name: string): string {
  return (FIELDS as Readonly<Record<string, string>>)[name] ?? 'eine der Angaben';
}

/** Why a decision has no effect: one sentence for each rule, true both of what was written and of what is being written. */
export function reasons(formats: Formats): Pick<ExceptionStrings, 'voidReason' | 'notYou'> {
  const { day, number, plural } = formats;
  const anyOf = new Intl.ListFormat(formats.locale, { type: 'disjunction' });

  function missing(field: string, problem: Extract<VoidReason, { code: 'field' }>['problem']): string {
    if (problem === 'missing') return `Es fehlt noch: ${fieldName(field)}.`;
    if (problem === 'tooMany') return `Eine Entscheidung bringt höchstens ${number(MAX_EVIDENCE_FILES)} Dateien mit: Lassen Sie einige weg und fügen Sie sie mit einem Kommentar hinzu.`;
    return problem === 'tooLong' ? `Diese Angabe ist zu lang, kürzen Sie sie: ${fieldName(field)}.` : `Diese Angabe kann so nicht übernommen werden, prüfen Sie sie: ${fieldName(field)}.`;
  }

  function voidReason(reason: VoidReason, nameOf: (decisionKey: string) => string | undefined = () => undefined): string {
    switch (reason.code) {
      case 'unknownAct':
        return 'Diese Version kennt die Bedeutung nicht: Aktualisieren Sie die Webparts.';
      case 'unreadable':
        return 'Ihr Inhalt lässt sich nicht lesen: Wer sie geschrieben hat, soll sagen, was gemeint war, und im Portal neu entscheiden.';
      case 'notAKey':
        return 'Ihr Ausnahmeschlüssel ist nicht so geschrieben, wie das Register seine Schlüssel schreibt, daher gehört sie zu keiner Ausnahme: Entscheiden Sie im Portal auf der Seite der Ausnahme, die gemeint ist.';
      case 'wrongList':
        return `Die Entscheidung steht nicht in der Liste „${LIST_WORDS[reason.list]}“, in die sie gehört: Wer das entscheiden darf, muss sie dort eintragen.`;
      case 'notAPerson':
        return 'Eine App hat das geschrieben: Nur Personen entscheiden.';
      case 'forged':
        return 'Das Überwachungsprotokoll des Mandanten nennt eine andere Urheberschaft, daher zählt die Entscheidung nicht: Wer das entscheiden darf, muss es erneut tun.';
      case 'ownStamp':
        return 'Niemand bestätigt, was er selbst geschrieben hat oder laut Überwachungsprotokoll des Mandanten geschrieben haben soll: Jemand anderes muss den Export einlesen.';
      case 'field':
        return missing(reason.field, reason.problem);
      case 'outOfDate':
        return `${nameOf(reason.by) ?? 'Jemand'} hat inzwischen etwas geändert, nämlich ${PARTS[reason.part]}: Sehen Sie sich die Änderung an, und entscheiden Sie dann erneut.`;
      case 'alreadyDecided':
        return `${nameOf(reason.by) ?? 'Jemand'} hat zuerst entschieden, und diese Entscheidung gilt.`;
      case 'notNow':
        return reason.lifecycle === undefined ? 'Das Register kennt diese Ausnahme noch nicht.' : `Das ist nicht möglich, solange die Ausnahme ${LIFECYCLE_WORDS[reason.lifecycle]} ist.`;
      case 'notYours': {
        const seats = anyOf.format(reason.seats.map((seat) => `die ${SEAT_WORDS[seat]}`));
        return reason.holder === undefined ? `Das darf nur ${seats}, und diese Funktion ist unbesetzt: Zuerst muss sie besetzt werden.` : `Das darf nur ${seats}, also ${reason.holder}.`;
      }
      case 'offeredToAnother':
        return `Die Funktion ist ${reason.name} angeboten: Warten Sie die Antwort ab.`;
      case 'separation':
        return `${reason.name} ${HAS[reason.has]}: ${MUST[reason.wanted]}.`;
      case 'guest':
        return `Ein Gast kann die ${SEAT_WORDS[reason.seat]} nicht übernehmen: Wählen Sie jemanden aus der Organisation.`;
      case 'gone':
        return `Das Konto von ${reason.name} gibt es nicht mehr: Wählen Sie jemand anderen.`;
      case 'dayPassed':
        return 'Dieser Tag ist vergangen: Wählen Sie heute oder einen späteren Tag.';
      case 'dayTooLate':
        return latestDay(reason.because, day(reason.latestDay));
      case 'dayTooEarly':
        return `Der früheste Tag ist der ${day(reason.earliestDay)}: Wählen Sie diesen oder einen späteren Tag.`;
      case 'noExtensionLeft':
        return reason.allowed === 0
          ? 'Dieser Schweregrad erlaubt keine Verlängerung: Entfernen Sie die Ausnahme, oder beantragen Sie bei der Risikoleitung die Akzeptanz des Risikos.'
          : `${plural(reason.allowed, { one: 'Die einzige Verlängerung ist verbraucht', other: `Alle ${number(reason.allowed)} Verlängerungen sind verbraucht` })}: Entfernen Sie die Ausnahme, oder beantragen Sie bei der Risikoleitung die Akzeptanz des Risikos.`;
      case 'lifeUsedUp':
        return `Die längste Gesamtdauer, bis zum ${day(reason.lastDay)}, ist ausgeschöpft: Entfernen Sie die Ausnahme, oder beantragen Sie bei der Risikoleitung die Akzeptanz des Risikos.`;
      case 'reviewFirst':
        return reason.afterDay === undefined
          ? `Zuerst ist eine Überprüfung nötig, die höchstens ${daysText(formats, reason.withinDays)} alt ist: Wenden Sie sich an die Sicherheitsaufsicht.`
          : `Zuerst ist eine Überprüfung aus der Zeit nach dem ${day(reason.afterDay)} nötig: Wenden Sie sich an die Sicherheitsaufsicht.`;
      case 'reviewSaysNo':
        return REVIEW_NO[reason.says];
      case 'notAsked':
        return `${NOT_ASKED[reason.kind]}: Das tut zuerst die Fachseite oder die Dienstverantwortung.`;
      case 'askedAs':
        return 'Sie wurde als eine Art mit eigenen Regeln beantragt: Behalten Sie sie als diese Art, oder die Fachseite beantragt sie neu als eine andere.';
      case 'askedAlready':
        return `${ASKED[reason.kind]}: Warten Sie die Antwort ab.`;
      case 'endedRenew':
        return `Die Ausnahme endete am ${day(reason.endDay)}: Beantragen Sie stattdessen eine Erneuerung.`;
      case 'endedElsewhere':
        return `Dort, woher sie kommt, war die Ausnahme bis zum ${day(reason.endDay)} genehmigt, und dieser Tag ist vorbei: Hier wird sie nicht neu genehmigt. Führen Sie sie wieder zusammen und erneuern Sie sie dort, entfernen Sie sie, oder beantragen Sie, dass das Risiko akzeptiert wird.`;
      case 'acceptedElsewhere':
        return 'Dort, woher sie kommt, war sie ein akzeptiertes Risiko: Hier wird sie weder genehmigt noch verworfen. Entfernen Sie sie, oder beantragen Sie, dass das Risiko erneut akzeptiert wird.';
      case 'notEndedExtend':
        return `Die Ausnahme ist nicht beendet, sie endet erst am ${day(reason.endDay)}: Beantragen Sie stattdessen eine Verlängerung.`;
      case 'scopeNotAsSeen':
        return 'Berichte zeigen etwas anderes, als hier bestätigt wird: Sehen Sie sich den jetzigen Umfang an, und bestätigen Sie diesen.';
      case 'nothingSeen':
        return 'Noch kein Bericht zeigt die Ausnahme: Lesen Sie zuerst einen Bericht ein.';
      case 'nothingEnds':
        return 'Niemand hat sie hier bis zu einem Tag genehmigt, also kann kein Enddatum früher sein: Sagen Sie, dass das Enddatum stimmt, und dass sie nicht gebraucht wird, wenn sie weg soll.';
      case 'shownNoMore':
        return 'Kein Bericht zeigt die Ausnahme mehr, also gibt es nichts zu genehmigen oder zu akzeptieren: Lassen Sie melden und prüfen, dass sie entfernt ist, und beantragen Sie sie neu, wenn sie wieder gebraucht wird. Ein Antrag wird dafür abgelehnt.';
      case 'controlDoubted':
        return `Nach der letzten Überprüfung ist nicht gezeigt, dass „${reason.control}“ wirkt: Zeigen Sie die Wirksamkeit, oder ersetzen Sie diese Kontrolle durch eine andere.`;
      case 'verifyFirst':
        return 'Kein Bericht zeigt die Ausnahme, aber niemand hat geprüft, dass sie entfernt ist: Lassen Sie stattdessen melden, dass sie entfernt ist, und es prüfen.';
      case 'oneFinding':
        return 'Die Ausnahme hat nur einen Befund: Hier bliebe keiner.';
      case 'settleFirst':
        return 'Ein Export des Überwachungsprotokolls widerspricht, wer sie eröffnet hat: Nichts beendet sie, bis die Risikoleitung das geklärt hat oder sie entfernt und nachgeprüft ist.';
      case 'reportShowsIt':
        return `Der Bericht vom ${day(reason.ranOnDay)} zeigt die Ausnahme noch: Melden Sie, dass sie noch vorhanden ist, oder lesen Sie einen neueren Bericht ein.`;
      case 'showsMore':
        return 'Berichte zeigen hier noch etwas, das niemand als entfernt gemeldet hat: Teilen Sie es ab und prüfen Sie den Rest, oder melden Sie, dass die Ausnahme noch vorhanden ist.';
      case 'beingVerified':
        return 'Die andere Ausnahme ist als entfernt gemeldet: Was zu ihr käme, würde mit ihr geprüft. Lassen Sie das zuerst prüfen oder widerlegen.';
      case 'formerOwnerFirst':
        return `${reason.name} hatte dort, wo sie herkommt, die Kontrollverantwortung und hat noch nicht gesagt, ob das auch hier gilt: Bis zum ${day(reason.untilDay)} meldet niemand sonst sie als entfernt oder bestätigt, dass sie verworfen wird.`;
      case 'notOffered':
        return `Die ${SEAT_WORDS[reason.seat]} ist niemandem angeboten: Zuerst muss sie angeboten werden, von der Person, die sie hat, oder von der Sicherheitsaufsicht.`;
      case 'offerInVain':
        return `${reason.name} kann die angebotene Fachseite nicht mehr übernehmen: Das Konto gibt es nicht mehr, oder es wäre eine zweite Rolle in dieser Ausnahme. Bieten Sie die Fachseite zuerst jemand anderem an.`;
      case 'emergencyUsed':
        return `Die Ausnahme wurde vor Kurzem zum Notfall erklärt, das nächste Mal ist das ab dem ${day(reason.againOnDay)} möglich: Beantragen Sie eine Genehmigung.`;
      case 'goesOnThere':
        return 'Die Ausnahme, mit der sie zusammengeführt wurde, hat ihre Befunde übernommen: Sehen Sie sie dort an, und teilen Sie sie dort auf, wenn sie eine eigene Ausnahme brauchen.';
      case 'backFromThere':
        return 'Diese Befunde wurden aus der anderen Ausnahme zurückgenommen. Ist jene noch offen, nehmen Sie es noch einmal zurück, oder führen Sie jene mit dieser zusammen; brauchen sie eine eigene Ausnahme, teilen Sie sie in eine neue auf.';
      case 'noControlOwner':
        return 'Niemand hat die Kontrollverantwortung: Zuerst muss die Sicherheitsaufsicht sie zuweisen.';
      case 'acknowledgedAlready':
        return `Was eskaliert wurde, ist schon zur Kenntnis genommen: Ist nach dem ${day(reason.byDay)} noch etwas überfällig, geht die Eskalation weiter.`;
      case 'notThere':
        return NOT_THERE[reason.field];
      case 'sameAsBefore':
        return SAME[reason.field];
    }
  }

  return {
    voidReason,
    notYou: (reason, acted) => (reason.code === 'separation' ? `${(acted(reason.has) ? YOU_DID : YOU_SIT)[reason.has]}: ${MUST[reason.wanted]}.` : voidReason(reason)),
  };
}
