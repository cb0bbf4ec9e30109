import type { Lifecycle } from '../../../domain/exception/lifecycle';
import type { SeatName } from '../../../domain/exception/seat';
import type { Severity } from '../../../domain/exception/severity';
import type { LedgerList } from '../../../domain/ledger/decision';
import type { Dismissal, Level, Review } from '../../../domain/ledger/parts';

/** Words for codes, as they stand inside a sentence. */
export const SEAT_WORDS: Readonly<Record<SeatName, string>> = { businessOwner: 'responsable métier', controlOwner: 'responsable du contrôle', securityReviewer: 'réviseur sécurité' };

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  manager: 'le supérieur hiérarchique de la personne concernée',
  risk: 'la direction des risques',
  leadership: 'la direction de l’organisation',
};

/** After « elle est » and « l’exception est ». */
export const LIFECYCLE_WORDS: Readonly<Record<Lifecycle, string>> = {
  requested: 'en attente d’une décision sur sa demande',
  unassigned: 'constatée par un rapport et pas encore attribuée',
  assigned: 'en attente d’une réponse',
  approved: 'approuvée',
  lapsed: 'en attente d’une nouvelle approbation',
  refused: 'refusée et à supprimer',
  removalReported: 'signalée comme supprimée',
  acceptedRisk: 'un risque accepté',
  closed: 'clôturée',
  dismissed: 'classée sans suite',
  withdrawn: 'retirée',
  emergency: 'déclarée en urgence',
  declined: 'refusée',
  merged: 'fusionnée avec une autre',
};

/** As the lists are called on the site. */
export const LIST_WORDS: Readonly<Record<LedgerList, string>> = {
  Requests: 'Requests',
  Approvals: 'Approvals',
  Reviews: 'Reviews',
  RiskDecisions: 'Risk Decisions',
  Observations: 'Observations',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { critical: 'critique', high: 'élevée', medium: 'moyenne', low: 'faible' };

export const NEEDED_WORDS: Readonly<Record<Review['needed'], string>> = { yes: 'encore nécessaire', partly: 'en partie nécessaire', no: 'plus nécessaire' };
export const END_WORDS: Readonly<Record<Review['end'], string>> = { right: 'date de fin juste', earlier: 'devrait prendre fin plus tôt' };
export const CONTROLS_WORDS: Readonly<Record<Review['controls'], string>> = { work: 'les mesures fonctionnent', notShown: 'mesures non démontrées', doNotWork: 'les mesures ne fonctionnent pas' };

export const DISMISSAL_WORDS: Readonly<Record<Dismissal['reason'], string>> = { byDesign: 'c’est voulu', wrongReading: 'c’est une erreur de lecture', duplicate: 'c’est un doublon' };
