import type { Day } from '../../../domain/day/day';
import { SEATS, type Seated, type SeatName } from '../../../domain/exception/seat';
import type { Ask } from '../../../domain/ledger/parts';
import type { HeldRow } from '../../../lists/codec/heldRow';
import type { JudgedRow } from './judgedRows';
import type { IsMine } from './mine';

/** Something that others must do before it goes on, and by when. */
export type WaitingLine = { readonly row: HeldRow; readonly dueDay: Day | undefined } & (
  | { readonly what: 'offer'; readonly seat: SeatName; readonly to: Seated; /** Until it is taken it stays with whoever holds it. */ readonly isOwn: boolean }
  | { readonly what: 'ask'; readonly kind: Ask['kind']; readonly onDay: Day; readonly by: Seated | undefined }
  | { readonly what: 'request'; readonly by: Seated | undefined }
  | { readonly what: 'verify'; readonly by: Seated | undefined }
  | { readonly what: 'dismissal'; readonly by: Seated | undefined }
);

/** What somebody asked others for and has no answer to, the earliest day first. */
export function waitingFor(rows: readonly JudgedRow[], isMine: IsMine): readonly WaitingLine[] {
  const lines = rows.flatMap(({ row, judgement }): WaitingLine[] => {
    const { brief, lifecycle, controlOwner, securityReviewer } = row;
    const dayOf = (...duties: readonly string[]): Day | undefined => judgement.dues.find(({ duty }) => duties.includes(duty))?.day;
    const offers = SEATS.flatMap((seat): WaitingLine[] => {
      const offer = brief.offers[seat];
      const isOwn = isMine(row[seat]);
      return offer && !isMine(offer.to) && (isOwn || isMine(offer.by)) ? [{ row, what: 'offer', seat, to: offer.to, isOwn, dueDay: offer.dueDay }] : [];
    });
    const { ask } = brief;
    const asks: WaitingLine[] = ask && isMine(ask.by) ? [{ row, what: 'ask', kind: ask.kind, onDay: ask.onDay, by: ask.kind === 'riskAcceptance' ? undefined : controlOwner, dueDay: ask.dueDay }] : [];
    const asked = row.businessOwner ? isMine(row.businessOwner) : brief.askedBy.some(isMine);
    const requests: WaitingLine[] = lifecycle === 'requested' && asked && !isMine(controlOwner) ? [{ row, what: 'request', by: controlOwner ?? brief.offers.controlOwner?.to, dueDay: dayOf('decideRequest') }] : [];
    const removals: WaitingLine[] = lifecycle === 'removalReported' && isMine(controlOwner) ? [{ row, what: 'verify', by: securityReviewer, dueDay: dayOf('verify') }] : [];
    const dismissals: WaitingLine[] = isMine(securityReviewer) && dayOf('confirmDismissal') !== undefined ? [{ row, what: 'dismissal', by: controlOwner ?? brief.offers.controlOwner?.to, dueDay: dayOf('confirmDismissal') }] : [];
    return [...offers, ...asks, ...requests, ...removals, ...dismissals];
  });
  return lines.sort((a, b) => (a.dueDay ?? Infinity) - (b.dueDay ?? Infinity) || a.row.id - b.row.id);
}
