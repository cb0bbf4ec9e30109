import type { Formats } from '../formats';
import type { OutcomeStrings } from '../formStrings';

/** What became of an act, and what is certain about it. */
export function outcomes({ number, plural, instant }: Formats): OutcomeStrings {
  return {
    steps: {
      checking: 'Es wird geprüft, ob inzwischen jemand entschieden hat',
      saving: 'Ihre Entscheidung wird gespeichert',
      confirming: 'Gespeichert. Wird zurückgelesen',
      showing: 'Gespeichert. Das Register wird aktualisiert',
    },
    saved: 'Gespeichert.',
    savedLater: 'Gespeichert. Die Listen des Registers zeigen es, sobald jemand mit Schreibrecht die Ausnahme öffnet.',
    refused: (count) => plural(count, { one: 'Nicht gesendet, und zwar aus diesem Grund:', other: `Nicht gesendet, und zwar aus diesen ${number(count)} Gründen:` }),
    changed: {
      heading: 'Während Sie das Formular ausgefüllt haben, hat sich etwas geändert',
      text: 'Nichts von Ihnen wurde gesendet. Sehen Sie sich an, was andere entschieden haben, und entscheiden Sie dann erneut. Ihre Eingaben sind noch hier.',
      again: 'Erneut entscheiden',
      by: (name, instantMs) => `${name}, ${instant(instantMs)} Uhr`,
    },
    half: {
      heading: 'Erst die Hälfte ist erledigt',
      stands: {
        split: 'Die andere Ausnahme hat begonnen und deckt die Befunde ab, die dorthin gehen. Aus dieser sind sie noch nicht heraus: Beide decken sie ab.',
        merge: 'Die andere Ausnahme hat die Befunde übernommen. Diese ist noch nicht beendet: Beide decken sie ab.',
      },
      why: 'Warum die andere Hälfte nicht erledigt ist:',
      finish: 'Die andere Hälfte erledigen',
      takeBack: 'Zurücknehmen',
      whyNotBack: 'Warum es nicht zurückgenommen werden konnte:',
      otherwise: {
        split: 'Wenn das nicht mehr geht, nehmen Sie es zurück: Die andere Ausnahme wird mit der zusammengeführt, zu der ihre Befunde gehören, und hier zählt alles wie zuvor. Geht auch das nicht, öffnen Sie die andere Ausnahme und entscheiden Sie dort.',
        merge: 'Wenn das nicht mehr geht, nehmen Sie es zurück: Diese Befunde werden von der anderen Ausnahme abgespalten und mit dieser zusammengeführt, und hier zählt alles wie zuvor. Geht auch das nicht, öffnen Sie die andere Ausnahme und entscheiden Sie dort.',
      },
      other: 'Die andere Ausnahme öffnen',
    },
    void: {
      heading: 'Die Entscheidung wurde aufbewahrt, ist aber unwirksam',
      text: 'Jemand war schneller. Ihre Entscheidung bleibt mit diesem Grund in der Aufzeichnung:',
      close: 'Ausnahme anzeigen',
    },
    unconfirmed: {
      heading: 'Noch nicht bestätigt',
      text: (sentAtMs) =>
        sentAtMs === undefined
          ? 'Die Entscheidung wurde gesendet, und SharePoint hat nicht gesagt, ob sie angekommen ist. Nachfragen klärt das und tut nichts doppelt.'
          : `Sie haben die Entscheidung am ${instant(sentAtMs)} Uhr gesendet, und es ist nicht bekannt, ob sie angekommen ist. Nachfragen klärt das und tut nichts doppelt.`,
      ask: 'Nachfragen',
    },
    failed: {
      heading: 'Die Entscheidung wurde nicht aufbewahrt',
      reasons: {
        denied: 'Sie dürfen das nicht schreiben. Wenden Sie sich an die Websitebesitzer.',
        notFound: 'Die Website oder eine ihrer Listen ist nicht mehr vorhanden. Wenden Sie sich an die Websitebesitzer.',
        conflict: 'Jemand hat im selben Moment etwas geändert. Versuchen Sie es noch einmal.',
        duplicate: 'Unter diesem Schlüssel steht ein anderer Eintrag. Informieren Sie die Sicherheitsaufsicht.',
        threshold: 'Eine der Listen ist zu lang für diese Abfrage. Die Websitebesitzer sollten die Einrichtung erneut ausführen.',
        throttled: 'SharePoint ist ausgelastet. Warten Sie eine Minute, und versuchen Sie es noch einmal.',
        unavailable: 'SharePoint antwortet nicht. Prüfen Sie Ihre Verbindung, und versuchen Sie es noch einmal.',
        cancelled: 'Sie haben es angehalten.',
        otherPerson: 'In diesem Browser ist jetzt jemand anderes bei SharePoint angemeldet. Melden Sie sich wieder an, oder laden Sie die Seite neu.',
      },
      other: 'SharePoint hat eine Antwort gegeben, die hier nicht bekannt ist. Versuchen Sie es noch einmal; wenn das nicht hilft, wenden Sie sich an die Websitebesitzer.',
    },
    kept: {
      kept: 'Ihre Eingaben sind in diesem Browser aufbewahrt.',
      off: 'Ihre Eingaben sind aufbewahrt, solange diese Seite geöffnet ist.',
      refused: 'Dieser Browser bewahrt für die Seite nichts auf: Ihre Eingaben bleiben, solange die Seite geöffnet ist.',
    },
  };
}
