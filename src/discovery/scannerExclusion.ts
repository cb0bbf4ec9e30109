import type { Finding } from '../domain/exception/finding';

const CONTROL_ID = /^MS\.[A-Z]+\.\d+\.\d+v\d+$/;
const MAESTER_ACCOUNTS = 'Maester/EmergencyAccessAccounts';

/**
 * Whether a finding is an entry of a scanner's own configuration: somebody is let off, and the setting is a control of
 * the baseline or the scanner's list, not an object of the tenant. Such an entry is documented where an approved
 * exception of the same principal covers a finding of the same kind that departs from the control; it is no growth of
 * that exception's scope.
 */
export function isScannerExclusion({ kind, setting }: Pick<Finding, 'kind' | 'setting'>): boolean {
  return kind !== 'omittedPolicy' && kind !== 'annotatedPolicy' && (CONTROL_ID.test(setting.id) || setting.id === MAESTER_ACCOUNTS);
}
