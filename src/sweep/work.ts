import type { Desk } from '../decisions/desk';
import { rowFindings, type StandingRow } from '../decisions/integrity/rowFindings';
import type { ExceptionState } from '../domain/ledger/fold';
import type { NewNotice } from '../domain/notices/notice';
import type { Policy } from '../domain/policy/defaults';
import type { ExceptionPlan } from './plan';
import type { RegisterRead } from './readRegister';
import type { SweepReport } from './sweepOutcome';

/** What is to be done about one exception. */
export interface WorkItem {
  readonly exceptionKey: string;
  readonly plan: ExceptionPlan;
  /**
   * How the row stands beside the decisions; `byHand`: it says what no decisions ever said. `alone`: there are none to write
   * it from.
   */
  readonly row: 'right' | 'behind' | 'byHand' | 'alone';
}

/** All that a sweep found to do. */
export interface Work {
  readonly items: readonly WorkItem[];
  /** Of no single exception. */
  readonly notices: readonly NewNotice[];
  readonly read: RegisterRead;
  readonly looked: SweepReport['looked'];
  readonly unjudged: SweepReport['unjudged'];
  readonly seal: SweepReport['seal'];
}

/** Undefined where there is nothing to do. @param policy in force today */
export function toWork(state: ExceptionState, plan: ExceptionPlan, standing: StandingRow | undefined, desk: Desk, policy: Policy): WorkItem | undefined {
  const row = rowOf(state, standing, desk, policy);
  const isIdle = row === 'right' && plan.escalations.length === 0 && plan.notices.length === 0 && plan.untold === 0;
  return isIdle ? undefined : { exceptionKey: state.exceptionKey, plan, row };
}

function rowOf(state: ExceptionState, standing: StandingRow | undefined, desk: Desk, policy: Policy): WorkItem['row'] {
  const [finding] = rowFindings(state, standing, desk, desk.known, policy);
  switch (finding?.code) {
    case undefined:
      return 'right';
    case 'rowDiffers':
      return finding.behind ? 'behind' : 'byHand';
    case 'rowAlone':
      return 'alone';
    default:
      return 'behind';
  }
}
