import type { Lifecycle } from '../../../domain/exception/lifecycle';
import type { SeatName } from '../../../domain/exception/seat';
import type { Severity } from '../../../domain/exception/severity';
import type { LedgerList } from '../../../domain/ledger/decision';
import type { Dismissal, Level, Review } from '../../../domain/ledger/parts';

/** Words for codes, as they stand inside a sentence. Seats and levels are all feminine: "die" before each of them fits. */
export const SEAT_WORDS: Readonly<Record<SeatName, string>> = { businessOwner: 'Fachseite', controlOwner: 'Kontrollverantwortung', securityReviewer: 'Sicherheitsaufsicht' };

/** With their article, as subject and as object. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  manager: 'die zuständige Führungskraft',
  risk: 'die Risikoleitung',
  leadership: 'die Leitung der Organisation',
};

export const LIFECYCLE_WORDS: Readonly<Record<Lifecycle, string>> = {
  requested: 'beantragt und noch nicht entschieden',
  unassigned: 'von einem Bericht gefunden und niemandem zugewiesen',
  assigned: 'zugewiesen und noch unbeantwortet',
  approved: 'genehmigt',
  lapsed: 'erneut zu genehmigen',
  refused: 'abgelehnt, aber noch vorhanden',
  removalReported: 'als entfernt gemeldet',
  acceptedRisk: 'ein akzeptiertes Risiko',
  closed: 'geschlossen',
  dismissed: 'verworfen',
  withdrawn: 'zurückgezogen',
  emergency: 'zum Notfall erklärt',
  declined: 'abgelehnt',
  merged: 'mit einer anderen zusammengeführt',
};

/** Titles of the lists, as the site shows them. */
export const LIST_WORDS: Readonly<Record<LedgerList, string>> = {
  Requests: 'Requests',
  Approvals: 'Approvals',
  Reviews: 'Reviews',
  RiskDecisions: 'Risk decisions',
  Observations: 'Observations',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { critical: 'kritisch', high: 'hoch', medium: 'mittel', low: 'niedrig' };

export const NEEDED_WORDS: Readonly<Record<Review['needed'], string>> = { yes: 'noch gebraucht', partly: 'teilweise gebraucht', no: 'nicht mehr gebraucht' };
export const END_WORDS: Readonly<Record<Review['end'], string>> = { right: 'Enddatum stimmt', earlier: 'sollte früher enden' };
export const CONTROLS_WORDS: Readonly<Record<Review['controls'], string>> = { work: 'Kontrollen wirken', notShown: 'Wirkung der Kontrollen nicht gezeigt', doNotWork: 'Kontrollen wirken nicht' };

/** After "weil". */
export const DISMISSAL_WORDS: Readonly<Record<Dismissal['reason'], string>> = { byDesign: 'sie so gewollt ist', wrongReading: 'der Bericht falsch gelesen wurde', duplicate: 'sie doppelt erfasst ist' };
