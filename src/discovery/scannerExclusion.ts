import type { Finding } from '../domain/exception/finding';

const CONTROL_ID = /^MS\.[A-Z]+\.\d+\.\d+v\d+$/;
export const MAESTER_ACCOUNTS = 'Maester/EmergencyAccessAccounts';

/** Sources that are no run but a file that scanners run with, until somebody changes it. */
export const SCUBA_CONFIGURATION = 'ScubaGear configuration';
export const MAESTER_CONFIGURATION = 'Maester settings';
export const STANDING_SOURCES: readonly string[] = [SCUBA_CONFIGURATION, MAESTER_CONFIGURATION];

/**
 * Whether a finding is an entry of a scanner's own configuration: somebody is let off, and the setting is a control of
 * the baseline or the scanner's list, not an object of the tenant. Such an entry is documented where an approved
 * exception of the same principal covers a finding of the same kind that departs from the control; it is no growth of
 * that exception's scope.
 */
export function isScannerExclusion({ kind, setting }: Pick<Finding, 'kind' | 'setting'>): boolean {
  return kind !== 'omittedPolicy' && kind !== 'annotatedPolicy' && (CONTROL_ID.test(setting.id) || setting.id === MAESTER_ACCOUNTS);
}

/** Of emergency access only who has it is told, and no setting from which they are left out. */
export function isEmergencyAccount({ setting }: Pick<Finding, 'setting'>): boolean {
  return setting.id === MAESTER_ACCOUNTS;
}
