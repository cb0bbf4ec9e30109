import type { Day } from '../day/day';
import type { Severity } from '../exception/severity';
import { isSeen } from '../ledger/acts/effects';
import type { ExceptionState } from '../ledger/fold';
import { asDecided } from '../ledger/bySource';
import { sameScope } from '../ledger/scope';
import type { Policy } from '../policy/defaults';
import { controlValidUntil } from './dues';
import { NEWEST_REPORT_DAYS } from './newestReport';

const TOGETHER: readonly Severity[] = ['medium', 'low'];

/** Why an exception has to be reviewed by itself. */
export type ReviewAlone = 'severity' | 'notApproved' | 'ended' | 'noReport' | 'reportOld' | 'notAsApproved' | 'noControls' | 'controlsNotShown';

/**
 * Whether one exception may be reviewed together with others, with one "still needed, end date right, controls work":
 * only where nothing is left to look at. Undefined: it may.
 */
export function reviewAlone({ parts, severity }: Pick<ExceptionState, 'parts' | 'severity'>, policy: Policy, today: Day): ReviewAlone | undefined {
  const { standing, scope, seen, end, controls } = parts;
  if (!TOGETHER.includes(severity)) return 'severity';
  if (standing?.lifecycle !== 'approved' && standing?.lifecycle !== 'acceptedRisk') return 'notApproved';
  if (end && end.day < today) return 'ended';
  if (!seen) return 'noReport';
  if (seen.ranOnDay < today - NEWEST_REPORT_DAYS) return 'reportOld';
  if (!isSeen(parts) || !scope || seen.untold.length > 0 || !sameScope(scope.findings, asDecided(seen, scope.findings))) return 'notAsApproved';
  if (controls.length === 0) return 'noControls';
  return controls.every((control) => (controlValidUntil(control, { severity, policy }) ?? -1) >= today) ? undefined : 'controlsNotShown';
}
