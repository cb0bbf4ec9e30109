import type { Day } from '../../../../domain/day/day';
import { controlValidUntil } from '../../../../domain/judge/dues';
import type { CompensatingControl } from '../../../../domain/ledger/parts';
import type { Severity } from '../../../../domain/exception/severity';
import type { Policy } from '../../../../domain/policy/defaults';

/** Whether what was shown of a control still counts today. */
export type Freshness =
  | { readonly is: 'fresh'; readonly untilDay: Day }
  | { readonly is: 'stale'; readonly days: number; readonly validDays: number }
  | { readonly is: 'neverShown' }
  | { readonly is: 'doesNotWork' }
  /** A review did not find that it works. */
  | { readonly is: 'doubted'; readonly doubt: NonNullable<CompensatingControl['doubt']> };

export function freshnessOf(control: CompensatingControl, severity: Severity, policy: Policy, today: Day): Freshness {
  if (control.doubt) return { is: 'doubted', doubt: control.doubt };
  if (control.works === false) return { is: 'doesNotWork' };
  const untilDay = controlValidUntil(control, { severity, policy });
  if (untilDay === undefined || control.shownOnDay === undefined) return { is: 'neverShown' };
  return untilDay >= today ? { is: 'fresh', untilDay } : { is: 'stale', days: today - control.shownOnDay, validDays: untilDay - control.shownOnDay };
}
