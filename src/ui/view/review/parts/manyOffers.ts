import type { LedgerList } from '../../../../domain/ledger/decision';
import type { Lifecycle } from '../../../../domain/exception/lifecycle';
import { ACTS, type Act } from '../../../../domain/ledger/acts/acts';
import type { When } from '../../../../domain/ledger/acts/act';
import type { ManyName } from '../../../forms/many/manyNames';
import type { DeskItem, DeskList } from '../deskModel';

/** Which act an answer for many is. */
const ACT_OF: Readonly<Record<ManyName, Act>> = {
  assign: 'assign',
  notADeparture: 'proposeDismissal',
  remove: 'remove',
  keep: 'keep',
  emergencyAccount: 'keep',
  handOn: 'handOn',
  offerSeat: 'offerSeat',
  takeControlSeat: 'takeControlSeat',
  takeBusinessSeat: 'takeBusinessSeat',
  takeReviewerSeat: 'takeReviewerSeat',
  nameDeputy: 'nameDeputy',
  confirmDismissal: 'confirmDismissal',
  approve: 'approve',
  reportRemoved: 'reportRemoved',
  verifyRemoved: 'verifyRemoved',
  review: 'review',
  signOff: 'signOff',
};

/** What each list is there for, the answer that its button names first. */
const OF_LIST: Readonly<Record<DeskList, readonly ManyName[]>> = {
  review: ['review'],
  removed: ['verifyRemoved'],
  found: ['assign', 'remove', 'keep', 'notADeparture', 'emergencyAccount', 'handOn', 'confirmDismissal'],
  all: ['assign', 'remove', 'keep', 'approve', 'handOn', 'reportRemoved', 'confirmDismissal', 'notADeparture', 'emergencyAccount', 'verifyRemoved', 'review'],
};

/**
 * Answers that make sense for what was chosen, by the lists that the visitor may write. Whether each single one may be
 * answered so is asked of the ledger when the form opens.
 */
export function manyOffers(list: DeskList, chosen: readonly DeskItem[], mayAddTo: ReadonlySet<LedgerList>, isMe: (person: { readonly login: string }) => boolean): readonly ManyName[] {
  return OF_LIST[list].filter((name) => {
    const { list: ledgerList, when } = ACTS[ACT_OF[name]] as { readonly list: LedgerList; readonly when?: readonly When[] };
    return mayAddTo.has(ledgerList) && chosen.some((item) => isNow(item, when) && isOfUse(name, item, isMe));
  });
}

/** What was found not to be a departure too long ago is open again by itself. */
function isNow({ row: { lifecycle }, is }: DeskItem, when: readonly When[] | undefined): boolean {
  const now: Lifecycle = is.dismissalExpired ? 'assigned' : lifecycle;
  return when === undefined || when.includes(now);
}

function isOfUse(name: ManyName, { row, is }: DeskItem, isMe: (person: { readonly login: string }) => boolean): boolean {
  const holds = row.controlOwner !== undefined && isMe(row.controlOwner);
  switch (name) {
    case 'assign':
      return row.controlOwner === undefined;
    case 'confirmDismissal':
      return is.dues.some(({ duty }) => duty === 'confirmDismissal');
    case 'reportRemoved':
      return holds;
    case 'handOn':
      return holds || (row.brief.offers.controlOwner !== undefined && isMe(row.brief.offers.controlOwner.to)) || row.controlOwner === undefined;
    default:
      return true;
  }
}
