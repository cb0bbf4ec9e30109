import { answerOwedBy } from '../ledger/acts/lineage';
import type { Lineage } from '../ledger/acts/field';
import { daysPaused } from '../ledger/acts/pause';
import { isRefused, mustGoBy, promisedDay } from '../ledger/acts/removals';
import { sidesOf } from '../ledger/acts/separation';
import type { Origin, Owed, Parts } from '../ledger/parts';
import { severityOf } from '../ledger/severityOf';
import type { Policy } from '../policy/defaults';
import { duesOf } from './dues';
import { laterDues } from './later';

/** A state as far as it says what its findings bring along. */
export interface Leaving {
  readonly parts: Parts;
  /** By which its days are counted. */
  readonly policy: Policy;
}

/**
 * What findings bring along to another exception. @param moved keys of the findings that go; undefined: all, and what
 * reports show later where they came from.
 */
export function lineageOf(leaving: Leaving, moved: readonly string[] | undefined): Lineage {
  const { parts } = leaving;
  const { firstApprovalDay, extensionsUsed, twoPerson, emergencyDays } = parts.grants;
  const narrowed = ({ from, only }: Origin): Origin => ({ from, only: moved === undefined ? only : moved.filter((key) => only?.includes(key) ?? true) });
  return { origins: parts.origins.map(narrowed), firstApprovalDay, extensionsUsed, twoPerson, emergencyDays, pausedDays: daysPaused(parts), answerDueDay: answerOwedBy(parts.standing), actors: sidesOf(parts), owed: owedBy(leaving), severity: severityOf(parts) };
}

/** What is due and counts against tolerance, late or not, also where a reported removal only pauses it. */
export function owedBy({ parts, policy }: Leaving): Owed[] {
  const severity = severityOf(parts);
  const dues = [...duesOf({ parts, severity, policy }), ...(laterDues({ parts, severity, policy })?.dues ?? [])];
  const owed = dues.flatMap(({ duty, day }): Owed[] => {
    switch (duty) {
      case 'review':
        return [{ duty, day: day - policy.reviewEveryDays[severity] }];
      case 'drill':
        return [{ duty, day: day - policy.drillEveryDays }];
      case 'remove':
      case 'triage':
        return [{ duty, day }];
      default:
        return [];
    }
  });
  const [granted, gone] = [promisedDay(parts), mustGoBy(parts)];
  return [
    ...owed,
    ...(granted === undefined || isRefused(parts) ? [] : [{ duty: 'remove', day: granted, end: 'granted' } as const]),
    ...(gone === undefined ? [] : [{ duty: 'remove', day: gone, end: 'refused' } as const]),
  ];
}
