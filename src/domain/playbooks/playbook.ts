import type { Day } from '../day/day';
import type { Need } from '../ledger/need';
import type { Grants } from '../ledger/parts';
import type { DayLimit } from '../ledger/voidReason';
import type { Policy } from '../policy/defaults';

/** What a request says that only some categories need. */
export type NeedField = 'vendor' | 'contractEndDay' | 'cutOverDay' | 'sourceTenant' | 'targetTenant';

/** Rules of one category beside the general ones (design §4, playbooks), and its steps in order, shown on the form. */
export interface Playbook {
  /** What a request must say. */
  readonly requires: readonly NeedField[];
  /** What the control owner must say besides when approving. */
  readonly approvalRequires: readonly ('secretEndDay' | 'plan')[];
  /** The business seat must be filled before it can be approved. */
  readonly needsBusinessOwner: boolean;
  /** A drill takes the place of the end date among what is due. */
  readonly drills: boolean;
  /** Codes of the steps; `ui/strings` says them. */
  readonly steps: readonly PlaybookStep[];
  /** Latest end dates that the category allows. */
  limits(need: Need | undefined, grants: Grants, policy: Policy): readonly { readonly day: Day; readonly because: DayLimit }[];
}

export const PLAYBOOK_STEPS = [
  'twoAccounts', 'storeCredentials', 'alertOnUse', 'drill', 'acceptAsBaseline',
  'nameVendor', 'contractEnd', 'leastPermissions', 'secretEnd', 'watchSignIns', 'revokeAtEnd',
  'nameTenants', 'cutOver', 'milestones', 'removeTrust',
  'applicationOwner', 'controlOwnerFromPlatform', 'alternative', 'reviewControls',
  'reason', 'endDate', 'compensate', 'removalPlan',
] as const;
export type PlaybookStep = (typeof PLAYBOOK_STEPS)[number];
