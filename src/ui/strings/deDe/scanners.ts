import type { Formats } from '../formats';
import type { ScannersStrings } from '../scannersStrings';

export function scanners({ number, plural }: Formats): ScannersStrings {
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} Ausnahme`, other: `${number(count)} Ausnahmen` });
  return {
    back: 'Zurück',
    heading: 'Für Scanner',
    answer: ({ exported, leftOut }) =>
      exported === 0
        ? 'Heute ist keine Ausnahme genehmigt, die Scanner erfahren dürften'
        : leftOut === 0
          ? plural(exported, { one: `Scanner dürfen die ${number(exported)} offene Ausnahme erfahren`, other: `Scanner dürfen alle ${number(exported)} offenen Ausnahmen erfahren` })
          : `Scanner dürfen heute ${exceptions(exported)} erfahren, ${number(leftOut)} nicht`,
    reading: 'Jede Entscheidung des Registers wird gelesen',
    intro: 'Ein Scanner, der die genehmigten Ausnahmen kennt, zeigt nur, was niemand genehmigt hat. Eine Ausnahme, die endet, erlischt oder entfernt wird, fällt von selbst aus der nächsten Datei. Erstellen Sie die Datei daher vor jedem Lauf neu.',
    format: {
      label: 'Für',
      names: { scubagear: 'ScubaGear (YAML)', maester: 'Maester (JSON)', prowler: 'Prowler (YAML)', csv: 'Tabellenkalkulation (CSV)', json: 'Anderes Programm (JSON)' },
      means: {
        scubagear: 'Benutzer, Gruppen, Anwendungen und Gäste werden von den Kontrollen ihrer Ausnahme befreit. Was keine Liste von ScubaGear ausdrücken kann, steht als Anmerkung, die kein Ergebnis verbirgt.',
        maester: 'Notfallzugriffskonten und Tests von Einstellungen, die als Ganzes ausgenommen sind. Maester kennt keine Ausnahme für eine einzelne Person oder Anwendung, daher zeigen seine Tests diese weiterhin.',
        prowler: 'Eine Mutelist: Prüfungen ganzer Einstellungen und E-Mail-Regeln, die ausgenommen sind. Prowler betrachtet Richtlinien, Rollen und Zustimmungen als Ganzes, daher zeigen seine Prüfungen einzelne Personen und Anwendungen weiterhin.',
        csv: 'Eine Zeile je Ausnahme, mit der verantwortlichen Person und dem Ende.',
        json: 'Alles, was exportiert wird, mit den Befunden jedes genehmigten Umfangs.',
      },
    },
    tenant: { label: 'Mandant', all: 'alle' },
    preview: 'Was die Datei sagt',
    nothing: 'Die Datei nennt keine genehmigte Ausnahme. Geben Sie sie dem Scanner trotzdem: Was er bisher wusste, gilt nicht mehr.',
    download: (fileName) => `${fileName} herunterladen`,
    downloaded: (fileName) => `${fileName} wurde heruntergeladen`,
    leftOut: {
      heading: (count) => plural(count, { one: `${number(count)} offene Ausnahme ist nicht in dieser Datei`, other: `${number(count)} offene Ausnahmen sind nicht in dieser Datei` }),
      none: 'Jede offene Ausnahme dieses Mandanten ist in der Datei.',
      reason: (reason, count) => {
        switch (reason) {
          case 'notApproved':
            return plural(count, { one: `${number(count)} ist nicht genehmigt`, other: `${number(count)} sind nicht genehmigt` });
          case 'lapsed':
            return plural(count, { one: `${number(count)} ist erloschen, weil mehr gefunden als genehmigt wurde`, other: `${number(count)} sind erloschen, weil mehr gefunden als genehmigt wurde` });
          case 'ended':
            return plural(count, { one: `${number(count)} ist nach dem Enddatum`, other: `${number(count)} sind nach dem Enddatum` });
          case 'noEnd':
            return plural(count, { one: `${number(count)} hat kein Enddatum`, other: `${number(count)} haben kein Enddatum` });
          case 'signatureDue':
            return plural(count, { one: `${number(count)} ist ein akzeptiertes Risiko, das erneut unterzeichnet werden muss`, other: `${number(count)} sind akzeptierte Risiken, die erneut unterzeichnet werden müssen` });
          case 'scopeNotConfirmed':
            return plural(count, { one: `${number(count)} wurde vor jedem Bericht genehmigt, und der Umfang ist nicht bestätigt`, other: `${number(count)} wurden vor jedem Bericht genehmigt, und der Umfang ist nicht bestätigt` });
          case 'notSeen':
            return plural(count, { one: `${number(count)} wurde genehmigt, und kein Bericht zeigt sie`, other: `${number(count)} wurden genehmigt, und kein Bericht zeigt sie` });
          case 'cannotSay':
            return plural(count, { one: `${number(count)} ist genehmigt, hat in einer Datei dieser Art aber keinen Platz`, other: `${number(count)} sind genehmigt, haben in einer Datei dieser Art aber keinen Platz` });
          case 'removalReported':
            return plural(count, { one: `${number(count)} wurde als entfernt gemeldet`, other: `${number(count)} wurden als entfernt gemeldet` });
        }
      },
    },
  };
}
