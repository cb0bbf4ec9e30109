import type { Accountability } from '../../../domain/accountability/accountability';
import type { SeatName } from '../../../domain/exception/seat';
import type { Due } from '../../../domain/judge/duties';
import type { FurtherDuty } from './accountabilityLines';

/** Whom a duty may name: of a state its parts, of a row its brief. */
interface Named {
  readonly offers: Readonly<Partial<Record<SeatName, { readonly to: { readonly name: string } }>>>;
  readonly acknowledgement: { readonly who: { readonly name: string } } | undefined;
}

/**
 * Duties of those who sit in no seat, each once: all of risk leadership's but the one that stands with the accepted risk
 * already, an offer's answer, and what an acknowledgement named.
 */
export function furtherDuties(dues: readonly Due[], { offers, acknowledgement }: Named, { risk }: Pick<Accountability, 'risk'>): readonly FurtherDuty[] {
  return dues.flatMap((due): FurtherDuty[] => {
    if (due.of === 'riskLeadership') return isSame(due, risk?.next) ? [] : [{ who: undefined, due }];
    if (due.duty === 'answerOffer') return [{ who: offers[due.what as SeatName]?.to.name, due }];
    return due.duty === 'doAcknowledged' && acknowledgement ? [{ who: acknowledgement.who.name, due }] : [];
  });
}

function isSame({ duty, day }: Due, other: Due | undefined): boolean {
  return duty === other?.duty && day === other.day;
}
