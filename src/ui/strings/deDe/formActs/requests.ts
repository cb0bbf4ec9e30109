import type { requestActs } from '../../../../domain/ledger/acts/requestActs';
import type { ActWordsTable } from '../../formStrings';

const LONGER = {
  untilDay: { label: 'Bis wann?' },
  contractEndDay: { label: 'Der Vertrag endet jetzt am' },
  cutOverDay: { label: 'Jetziger Tag der Umstellung' },
  changed: { label: 'Was hat sich seit der Genehmigung geändert?' },
};
const SHOWS = { label: 'Eine Datei, die es zeigt' };

export const requestWords: Pick<ActWordsTable, keyof typeof requestActs> = {
  request: {
    heading: 'Ausnahme beantragen',
    submit: 'Antrag senden',
    fields: {
      principal: { label: 'Wer oder was braucht die Ausnahme?' },
      family: { label: 'Wovon soll ausgenommen werden?' },
      setting: { label: 'Welche Einstellung', help: 'Der Name der Richtlinie oder Regel, wenn Sie ihn kennen.' },
      tenantId: { label: 'Mandant', help: 'Die ID oder die erste Domäne.' },
      why: { label: 'Wozu wird die Ausnahme gebraucht?' },
      stops: { label: 'Was geht ohne die Ausnahme nicht?' },
      untilDay: { label: 'Bis wann?' },
      category: { label: 'Welche Art ist es?' },
      vendor: { label: 'Anbieter' },
      contractEndDay: { label: 'Der Vertrag endet am' },
      sourceTenant: { label: 'Mandant, aus dem migriert wird' },
      targetTenant: { label: 'Mandant, in den migriert wird' },
      cutOverDay: { label: 'Tag der Umstellung' },
      businessOwner: { label: 'Fachseite', help: 'Wer für den Bedarf spricht. Sie selbst, außer Sie beantragen für jemand anderen: Diese Person wird gefragt und nimmt an oder lehnt ab.' },
      ticket: { label: 'Ticket', help: 'Nummer oder Adresse.' },
      source: { label: 'Wie wurde die Ausnahme bekannt?', options: { request: 'Jemand beantragt sie', audit: 'Ein Audit hat sie gefunden', incident: 'Ein Vorfall hat sie gezeigt' } },
    },
  },
  withdraw: {
    heading: 'Antrag zurückziehen',
    submit: 'Zurückziehen',
    final: 'Ein zurückgezogener Antrag lässt sich nicht wieder aufnehmen: Wer die Ausnahme später braucht, beantragt sie neu.',
    fields: { text: { label: 'Warum' } },
  },
  comment: {
    heading: 'Kommentieren',
    submit: 'Kommentar hinzufügen',
    intro: 'Ein Kommentar ändert nichts und lässt sich später nicht bearbeiten.',
    fields: { text: { label: 'Kommentar' }, evidence: SHOWS },
  },
  offerSeat: {
    heading: 'Funktion anbieten',
    submit: 'Funktion anbieten',
    intro: 'Wer die Funktion hat, behält sie, bis das Angebot angenommen ist.',
    fields: { seat: { label: 'Funktion' }, to: { label: 'An wen' }, text: { label: 'Warum' } },
  },
  nameDeputy: {
    heading: 'Vertretung benennen',
    submit: 'Vertretung benennen',
    intro: 'Eine Vertretung darf für Sie handeln, die Funktion bleibt bei Ihnen.',
    fields: { seat: { label: 'Funktion' }, person: { label: 'Vertretung' }, fromDay: { label: 'Von' }, toDay: { label: 'Bis einschließlich' } },
  },
  takeBusinessSeat: { heading: 'Fachseite übernehmen', submit: 'Übernehmen', fields: {} },
  declineBusinessSeat: { heading: 'Fachseite ablehnen', submit: 'Ablehnen', fields: { text: { label: 'Warum' } } },
  askExtension: {
    heading: 'Verlängerung beantragen',
    submit: 'Verlängerung beantragen',
    fields: LONGER,
  },
  askRenewal: {
    heading: 'Erneuerung beantragen',
    submit: 'Erneuerung beantragen',
    intro: 'Das Enddatum ist verstrichen. Eine Erneuerung zählt als Verlängerung, und das Alter läuft weiter.',
    fields: LONGER,
  },
  askRiskAcceptance: {
    heading: 'Bei der Risikoleitung die Akzeptanz des Risikos beantragen',
    submit: 'Akzeptanz beantragen',
    intro: 'Ein akzeptiertes Risiko ist eine Änderung der Baseline. Es ist keine Ausnahme mehr und muss immer wieder unterzeichnet werden.',
    fields: { why: { label: 'Warum lässt sich die Ausnahme nicht entfernen?' } },
  },
  declareEmergency: {
    heading: 'Zum Notfall erklären',
    submit: 'Zum Notfall erklären',
    intro: 'Die Ausnahme zählt sofort als „Notfall, nicht genehmigt“. Jemand anderes muss sie genehmigen.',
    fields: { untilDay: { label: 'Bis wann?' }, why: { label: 'Was ist geschehen?' } },
  },
  confirmControl: {
    heading: 'Sagen, ob eine kompensierende Kontrolle wirkt',
    submit: 'Festhalten',
    fields: {
      control: { label: 'Kontrolle' },
      works: { label: 'Wirkt sie?', options: { yes: 'Ja', no: 'Nein' } },
      onDay: { label: 'Geprüft am' },
      text: { label: 'Was Sie gesehen haben' },
      evidence: SHOWS,
    },
  },
  signOff: {
    heading: 'Für das Quartal unterzeichnen',
    submit: 'Unterzeichnen',
    intro: 'Sie haben hingesehen und sind weiterhin verantwortlich. Damit ist nichts bewilligt: Enddatum, Überprüfungen und Eskalation laufen weiter wie bisher.',
    fields: { text: { label: 'Was Sie gesehen haben' } },
  },
  reportDrill: {
    heading: 'Übung melden',
    submit: 'Übung melden',
    fields: { onDay: { label: 'Durchgeführt am' }, text: { label: 'Was geübt wurde und wie es verlief' }, evidence: SHOWS },
  },
  reportUse: {
    heading: 'Nutzung des Notfallzugriffskontos melden',
    submit: 'Nutzung melden',
    fields: { onDay: { label: 'Genutzt am' }, text: { label: 'Wer es wofür genutzt hat' }, evidence: SHOWS },
  },
  reportRemoved: {
    heading: 'Als entfernt melden',
    submit: 'Als entfernt melden',
    intro: 'Die Sicherheitsaufsicht prüft das nach. Die Eskalation pausiert für die Frist zur Nachprüfung, und nicht länger, so oft auch gemeldet wird.',
    fields: { onDay: { label: 'Entfernt am' }, text: { label: 'Was getan wurde' }, evidence: SHOWS, gone: { label: 'Die Ausnahme ist aus dem Mandanten entfernt: Jede hier aufgeführte Einstellung ist so, wie die Baseline es verlangt' } },
  },
};
