import type { Finding } from '../exception/finding';

/** Kinds whose findings are over, and not only off, where they are not in force. */
const OVER_WHERE_OFF: readonly Finding['kind'][] = ['omittedPolicy', 'annotatedPolicy'];

export function isOverWhereOff({ kind }: Pick<Finding, 'kind'>): boolean {
  return OVER_WHERE_OFF.includes(kind);
}

/** Whether a finding is of a setting that is off or only reports, and not over. */
export function isOff(finding: Pick<Finding, 'inForce' | 'kind'>): boolean {
  return !finding.inForce && !isOverWhereOff(finding);
}
