import type { reviewActs } from '../../../../domain/ledger/acts/reviewActs';
import type { ActWordsTable } from '../../formStrings';

const SHOWS = { label: 'Eine Datei, die es zeigt' };
const WHY = { label: 'Warum' };

export const reviewWords: Pick<ActWordsTable, keyof typeof reviewActs> = {
  assign: {
    heading: 'Kontrollverantwortung zuweisen',
    submit: 'Diese Person fragen',
    fields: {
      controlOwner: { label: 'Kontrollverantwortung', help: 'Jemand, der die Einstellung ändern kann.' },
      securityReviewer: { label: 'Sicherheitsaufsicht', help: 'Sie selbst, außer jemand anderes hat die Aufsicht.' },
    },
  },
  rateSeverity: { heading: 'Schweregrad bewerten', submit: 'Bewerten', fields: { severity: { label: 'Schweregrad' }, reason: { ...WHY, help: 'Ein milderer Schweregrad muss begründet werden.' } } },
  review: {
    heading: 'Ausnahme überprüfen',
    submit: 'Überprüfung festhalten',
    fields: {
      needed: { label: 'Wird die Ausnahme noch gebraucht?', options: { yes: 'Ja', partly: 'Teilweise', no: 'Nein' } },
      end: { label: 'Stimmt das Enddatum?', options: { right: 'Es stimmt', earlier: 'Es sollte früher sein' } },
      controls: { label: 'Wirken die kompensierenden Kontrollen?', options: { work: 'Sie wirken', notShown: 'Das ist nicht gezeigt', doNotWork: 'Sie wirken nicht' } },
      byDay: { label: 'Die Ausnahme sollte enden bis zum' },
      text: { label: 'Was Sie gesehen haben', help: 'Ein Satz.' },
      evidence: SHOWS,
    },
  },
  takeReviewerSeat: { heading: 'Sicherheitsaufsicht übernehmen', submit: 'Übernehmen', intro: 'Wer die Sicherheitsaufsicht hat, verantwortet die Aufsicht über die Ausnahme.', fields: {} },
  declineReviewerSeat: { heading: 'Sicherheitsaufsicht ablehnen', submit: 'Ablehnen', fields: { text: WHY } },
  proposeDismissal: {
    heading: 'Verwerfung vorschlagen',
    submit: 'Vorschlagen',
    intro: 'Die Ausnahme bleibt offen, bis die Kontrollverantwortung bestätigt, dass es keine Abweichung ist.',
    fields: {
      reason: { label: 'Warum ist es keine Abweichung?', options: { byDesign: 'So gewollt', wrongReading: 'Vom Bericht falsch gelesen', duplicate: 'Dasselbe wie eine andere' } },
      text: { label: 'Erklären Sie es', help: 'Ein Satz.' },
    },
  },
  verifyRemoved: {
    heading: 'Entfernung nachprüfen',
    submit: 'Nicht mehr vorhanden: schließen',
    final: 'Damit wird die Ausnahme geschlossen. Kommt sie wieder, wird sie mit ihrem Alter wieder geöffnet.',
    fields: { text: { label: 'Woher Sie das wissen' }, evidence: SHOWS },
  },
  refute: {
    heading: 'Die Ausnahme ist noch vorhanden',
    submit: 'Als noch vorhanden melden',
    intro: 'Alles geht dort weiter, wo es vor der Meldung der Entfernung war.',
    fields: { text: { label: 'Was Sie gesehen haben' }, evidence: SHOWS },
  },
  reopen: { heading: 'Ausnahme wieder öffnen', submit: 'Wieder öffnen', fields: { reason: WHY } },
  escalate: { heading: 'Ausnahme eskalieren', submit: 'Eskalieren', fields: { level: { label: 'An wen' }, reason: WHY } },
  redact: {
    heading: 'Entfernung einer Datei vermerken',
    submit: 'Vermerken',
    intro: 'Die Websitebesitzer entfernen die Datei selbst. Hier steht, wer darum gebeten hat und warum.',
    final: 'Der Vermerk bleibt: Die Datei erscheint von jetzt an als entfernt.',
    fields: { file: { label: 'Datei' }, reason: { label: 'Warum sie wegmuss' } },
  },
  split: {
    heading: 'Ausnahme aufteilen',
    submit: 'Aufteilen',
    intro: 'Was Sie auswählen, wird zu einer eigenen Ausnahme, die das Alter behält.',
    final: 'Eine Aufteilung lässt sich nicht rückgängig machen.',
    fields: { findings: { label: 'Was zur anderen Ausnahme geht' }, reason: WHY },
  },
  merge: {
    heading: 'Mit einer anderen Ausnahme zusammenführen',
    submit: 'Zusammenführen',
    intro: 'Diese Ausnahme endet hier und wird in der anderen Ausnahme weitergeführt.',
    final: 'Eine Zusammenführung lässt sich nicht rückgängig machen.',
    fields: { into: { label: 'Die andere Ausnahme', help: 'Ihre Nummer, etwa EX-0012, oder die Adresse ihrer Seite. Was beantragt wurde und dasselbe sein kann, wird beim Tippen angeboten.' }, reason: WHY },
  },
};
