import * as React from 'react';
import type { LastSweep } from '../../register/snapshot';
import type { Strings } from '../strings/strings';
import styles from './SweepLate.module.scss';

export interface SweepLateProps {
  /** Undefined: not known yet, so nothing is said. */
  readonly lastSweepAtMs: LastSweep | undefined;
  /** When what is shown was confirmed, by the server's clock. */
  readonly nowMs: number;
  readonly strings: Strings;
}

/** After so long without a complete sweep every screen says so (design §6). */
export const LATE_AFTER_MS = 48 * 3_600_000;

/** One small line above a screen: nobody is reminded and nothing is escalated, since no sweep came to its end for long. */
export function SweepLate({ lastSweepAtMs, nowMs, strings }: SweepLateProps): React.ReactElement | null {
  if (lastSweepAtMs === undefined || (lastSweepAtMs !== 'never' && nowMs - lastSweepAtMs <= LATE_AFTER_MS)) return null;
  return <p className={styles.late}>{strings.states.sweepLate(lastSweepAtMs)}</p>;
}
