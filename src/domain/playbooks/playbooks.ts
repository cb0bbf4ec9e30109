import type { Day } from '../day/day';
import type { Category } from '../exception/category';
import type { Need } from '../ledger/need';
import type { Grants } from '../ledger/parts';
import type { DayLimit } from '../ledger/voidReason';
import type { Policy } from '../policy/defaults';
import { businessCritical } from './businessCritical';
import { emergencyAccess } from './emergencyAccess';
import { migration } from './migration';
import type { Playbook } from './playbook';
import { thirdParty } from './thirdParty';

/** Legacy protocol, device trust, operational and not classified: the general rules alone. */
const GENERAL: Playbook = {
  requires: [],
  approvalRequires: [],
  needsBusinessOwner: false,
  drills: false,
  steps: ['reason', 'endDate', 'compensate', 'removalPlan'],
  limits: () => [],
};

export const PLAYBOOKS: Readonly<Record<Category, Playbook>> = {
  unclassified: GENERAL,
  emergencyAccess,
  thirdParty,
  migration,
  businessCritical,
  legacyProtocol: GENERAL,
  deviceTrust: GENERAL,
  operational: GENERAL,
};

/** False where the general rules alone apply: to call it such a category is never stricter. */
export function hasOwnPlaybook(category: Category): boolean {
  return PLAYBOOKS[category] !== GENERAL;
}

export function categoryLimits({ category, need, grants }: { readonly category: Category; readonly need: Need | undefined; readonly grants: Grants }, policy: Policy): readonly { readonly day: Day; readonly because: DayLimit }[] {
  return PLAYBOOKS[category].limits(need, grants, policy);
}
