import type { Act } from '../../../domain/ledger/acts/acts';
import type { Formats } from '../formats';
import type { Decided, DecidedFacts, Told, ToldBy } from '../decidedStrings';
import { approvalsTold } from './told/approvals';
import { observationsTold } from './told/observations';
import { requestsTold } from './told/requests';
import { reviewsTold } from './told/reviews';
import { riskDecisionsTold } from './told/riskDecisions';

/** Acts as nouns: what a decision is called where it has no effect. */
export const ACT_NOUNS: Readonly<Record<Act, string>> = {
  request: 'Antrag',
  withdraw: 'Rücknahme des Antrags',
  comment: 'Kommentar',
  offerSeat: 'Angebot einer Funktion',
  nameDeputy: 'Benennung einer Vertretung',
  takeBusinessSeat: 'Übernahme der Fachseite',
  declineBusinessSeat: 'Ablehnung der Fachseite',
  askExtension: 'Antrag auf Verlängerung',
  askRenewal: 'Antrag auf Erneuerung',
  askRiskAcceptance: 'Antrag auf Akzeptanz des Risikos',
  declareEmergency: 'Erklärung zum Notfall',
  confirmControl: 'Bestätigung einer Kontrolle',
  signOff: 'Unterzeichnung für das Quartal',
  reportDrill: 'Meldung einer Übung',
  reportUse: 'Meldung einer Nutzung',
  reportRemoved: 'Meldung der Entfernung',
  approve: 'Genehmigung',
  remove: 'Antwort: zu entfernen',
  keep: 'Antwort: behalten',
  handOn: 'Weitergabe',
  refuse: 'Ablehnung',
  grantExtension: 'Verlängerung',
  grantRenewal: 'Erneuerung',
  refuseAsk: 'Ablehnung eines Folgeantrags',
  confirmScope: 'Bestätigung des Umfangs',
  takeControlSeat: 'Übernahme der Kontrollverantwortung',
  declineControlSeat: 'Ablehnung der Kontrollverantwortung',
  changeControls: 'Änderung der kompensierenden Kontrollen',
  changePlan: 'Änderung des Plans zur Entfernung',
  confirmDismissal: 'Verwerfung',
  assign: 'Zuweisung',
  rateSeverity: 'Bewertung des Schweregrads',
  review: 'Überprüfung',
  takeReviewerSeat: 'Übernahme der Sicherheitsaufsicht',
  declineReviewerSeat: 'Ablehnung der Sicherheitsaufsicht',
  proposeDismissal: 'Vorschlag zur Verwerfung',
  verifyRemoved: 'Nachprüfung der Entfernung',
  refute: 'Feststellung, dass sie noch vorhanden ist',
  reopen: 'Wiedereröffnung',
  escalate: 'Eskalation von Hand',
  redact: 'Entfernung eines Nachweises',
  split: 'Aufteilung',
  splitOff: 'Abspaltung',
  merge: 'Zusammenführung',
  absorb: 'Aufnahme einer anderen Ausnahme',
  acceptRisk: 'Akzeptanz des Risikos',
  refuseRisk: 'Ablehnung des Risikos',
  signAgain: 'Unterzeichnung des Risikos',
  revokeRisk: 'Widerruf der Akzeptanz',
  acknowledge: 'Kenntnisnahme',
  confirmContradiction: 'Bestätigung der anderen Urheberschaft einer Entscheidung',
  adoptPolicy: 'Annahme eines Regelwerks',
  reportRead: 'Einlesen eines Berichts',
  rightsSnapshot: 'Momentaufnahme der Rechte',
  answerChanged: 'Aussage eines Berichts',
  escalated: 'Eskalation',
  stampConfirmed: 'Urheberschaft bestätigt',
  stampContradicted: 'Urheberschaft widerlegt',
};

/** What a decision did, from its facts. An act that is missing here does not compile. */
export function tellDecisions(formats: Formats): (decided: Decided, facts: DecidedFacts) => Told {
  const told: ToldBy = { ...requestsTold(formats), ...approvalsTold(formats), ...reviewsTold(formats), ...riskDecisionsTold(formats), ...observationsTold(formats) };
  // Act and values belong together in `Decided`, which a table cannot see.
  return ({ act, values }, facts) => (told[act] as (values: unknown, facts: DecidedFacts) => Told)(values, facts);
}
