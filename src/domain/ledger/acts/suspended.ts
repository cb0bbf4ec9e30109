import { OPEN_LIFECYCLES, type Lifecycle } from '../../exception/lifecycle';
import { SEATS } from '../../exception/seat';
import type { Parts } from '../parts';
import { severityOf } from '../severityOf';
import type { Doing } from './act';
import { waitsForAnswer } from './effects';

const WAITING: readonly Lifecycle[] = ['unassigned', 'assigned'];

/**
 * What is left of a decision whose stamp is contradicted and which opened its exception: nothing of it counts but that the
 * exception is open and waits for an answer, so that nobody silences one by contradicting how it began. Undefined where the
 * decision opened nothing. @param next the parts as it would have left them.
 */
export function openThough({ parts, day, policy }: Pick<Doing, 'parts' | 'day' | 'policy'>, next: Parts): Parts | undefined {
  if (isOpen(parts) || !isOpen(next)) return undefined;
  // Sides that somebody is said to have taken stay theirs until it is settled; seats do not.
  const left = { ...next, ...Object.fromEntries(SEATS.map((seat) => [seat, parts[seat]])), offers: parts.offers, deputies: parts.deputies };
  const { standing } = next;
  return standing && WAITING.includes(standing.lifecycle) ? { ...left, standing } : { ...left, standing: waitsForAnswer(left, day, day + policy.triageWithinDays[severityOf(left)]) };
}

function isOpen({ standing }: Parts): boolean {
  return standing !== undefined && (standing.lifecycle === 'acceptedRisk' || OPEN_LIFECYCLES.includes(standing.lifecycle));
}
