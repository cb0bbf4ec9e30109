import type { Lifecycle } from '../../../domain/exception/lifecycle';
import type { SeatName } from '../../../domain/exception/seat';
import type { Severity } from '../../../domain/exception/severity';
import type { LedgerList } from '../../../domain/ledger/decision';
import type { Dismissal, Level, Review } from '../../../domain/ledger/parts';

/** Words for codes, as they stand inside a sentence. */
export const SEAT_WORDS: Readonly<Record<SeatName, string>> = { businessOwner: 'business owner', controlOwner: 'control owner', securityReviewer: 'security reviewer' };

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  manager: 'the manager of whoever has the duty',
  risk: 'risk leadership',
  leadership: 'the leadership of the organisation',
};

export const LIFECYCLE_WORDS: Readonly<Record<Lifecycle, string>> = {
  requested: 'waiting for a decision on its request',
  unassigned: 'found by a report and given to nobody',
  assigned: 'waiting for an answer',
  approved: 'approved',
  lapsed: 'waiting to be approved again',
  refused: 'refused and to be removed',
  removalReported: 'reported as removed',
  acceptedRisk: 'an accepted risk',
  closed: 'closed',
  dismissed: 'dismissed',
  withdrawn: 'withdrawn',
  emergency: 'declared an emergency',
  declined: 'refused',
  merged: 'merged into another one',
};

export const LIST_WORDS: Readonly<Record<LedgerList, string>> = {
  Requests: 'Requests',
  Approvals: 'Approvals',
  Reviews: 'Reviews',
  RiskDecisions: 'Risk Decisions',
  Observations: 'Observations',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { critical: 'critical', high: 'high', medium: 'medium', low: 'low' };

export const NEEDED_WORDS: Readonly<Record<Review['needed'], string>> = { yes: 'still needed', partly: 'partly needed', no: 'no longer needed' };
export const END_WORDS: Readonly<Record<Review['end'], string>> = { right: 'end date right', earlier: 'should end earlier' };
export const CONTROLS_WORDS: Readonly<Record<Review['controls'], string>> = { work: 'controls work', notShown: 'controls not shown', doNotWork: 'controls do not work' };

export const DISMISSAL_WORDS: Readonly<Record<Dismissal['reason'], string>> = { byDesign: 'it is by design', wrongReading: 'it was read wrongly', duplicate: 'it is a duplicate' };
