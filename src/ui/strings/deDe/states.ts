import type { StateStrings } from '../stateStrings';
import type { Formats } from '../formats';

export function states({ number, plural, instant }: Formats): StateStrings {
  return {
    loading: 'Das Register wird gelesen',
    acceptedRisks: (count) => plural(count, { one: `daneben ${number(count)} akzeptiertes Risiko`, other: `daneben ${number(count)} akzeptierte Risiken` }),
    unreadableRows: (count) =>
      plural(count, { one: `${number(count)} Zeile ist nicht lesbar und in keiner Zahl hier enthalten`, other: `${number(count)} Zeilen sind nicht lesbar und in keiner Zahl hier enthalten` }),
    progress: (rows, ofAtMost) => `${number(rows)} von höchstens ${number(ofAtMost)} gelesen`,
    empty: {
      heading: 'Es wurde noch kein Bericht eingelesen',
      text: 'Legen Sie hier einen Bericht Ihres Mandanten ab, zum Beispiel die Ergebnisdatei von ScubaGear, oder wählen Sie einen aus. Er wird in Ihrem Browser gelesen und verlässt ihn nicht.',
    },
    nothingOpen: { heading: 'Keine Vertrauensausnahme ist offen', text: 'Die eingelesenen Berichte zeigen keine Abweichung von der Baseline, die noch besteht.' },
    newerLists: (site) => `Die Listen dieser Website (Schema ${number(site)}) sind neuer als diese Version des Registers, die daher vielleicht nicht alles zeigt. Laden Sie die Seite neu. Bleibt der Hinweis, muss die neuere Version in den App-Katalog.`,
    nothingMatches: 'Keine offene Ausnahme entspricht diesen Filtern.',
    denied: { heading: 'Sie dürfen das Register nicht lesen', text: 'Bitten Sie die Websitebesitzer, Sie in die Gruppe „Register readers“ aufzunehmen.' },
    failed: {
      heading: 'Das Register konnte nicht gelesen werden',
      kept: 'Sie sehen den Stand, der zuletzt gelesen werden konnte. Seither kann sich etwas geändert haben.',
      retry: 'Erneut versuchen',
      reload: 'Seite neu laden',
      reasons: {
        denied: 'Sie dürfen es nicht lesen. Wenden Sie sich an die Websitebesitzer.',
        notFound: 'Die Website oder eine ihrer Listen ist nicht vorhanden. Wer diese Seite bearbeitet, kann eine andere Website wählen.',
        threshold: 'Eine der Listen ist zu lang für diese Abfrage. Die Websitebesitzer sollten die Einrichtung erneut ausführen: Dabei werden die Indizes wiederhergestellt.',
        throttled: 'SharePoint war zu lange ausgelastet. Versuchen Sie es später noch einmal.',
        unavailable: 'SharePoint hat nicht geantwortet. Versuchen Sie es gleich noch einmal.',
        other: 'SharePoint hat eine Antwort gegeben, die hier nicht bekannt ist.',
        unknownZone: 'Das Register kennt die Zeitzone dieser Website nicht, daher wäre kein Tag richtig. Die Websitebesitzer können in den regionalen Einstellungen der Website eine andere wählen.',
      },
      sessionEnded: 'Ihre Anmeldung ist abgelaufen. Laden Sie die Seite neu, um sich wieder anzumelden.',
      reference: (code, requestId) => (code === '' ? `Anforderung ${requestId}` : `Code ${code}, Anforderung ${requestId}`),
    },
    throttled: {
      heading: 'SharePoint ist ausgelastet und bittet um Geduld',
      wait: (seconds) => plural(seconds, { one: `Nächster Versuch in ${number(seconds)} Sekunde.`, other: `Nächster Versuch in ${number(seconds)} Sekunden.` }),
    },
    asOf: (instantMs) => `Stand: ${instant(instantMs)} Uhr`,
    upToDate: (instantMs) => `aktuell, ${instant(instantMs)} Uhr`,
    stale: (instantMs) => `Stand: ${instant(instantMs)} Uhr, wird bestätigt`,
    sweepLate: (lastSweepAtMs) =>
      lastSweepAtMs === 'never'
        ? 'Es gab noch keinen Prüflauf: Niemand wird erinnert, und nichts wird eskaliert.'
        : `Seit ${instant(lastSweepAtMs)} Uhr war kein Prüflauf vollständig: Erinnerungen und Eskalationen sind überfällig.`,
    broken: { heading: 'Dieses Webpart wurde angehalten', text: 'Am Register wurde nichts geändert. Meist hilft es, das Webpart noch einmal anzuzeigen.', again: 'Noch einmal anzeigen' },
  };
}
