import type { ExportFormat } from './format';
import { noteOf } from './note';

const TEST_ID = /^(MT|CIS|CISA|EIDSCA|ORCA)\./;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Maester's settings (https://maester.dev/docs/configuration, read 2026-11-26). Its tests know no exception of one
 * principal: emergency access accounts are the one list of people, and only where a whole setting is excepted a test
 * becomes mere information.
 */
export const maester: ExportFormat = {
  name: 'maester',
  fileName: 'maester-config.json',
  mediaType: 'application/json',
  oneTenant: true,
  write: async (exceptions, options) => {
    const accounts = new Map(
      exceptions
        .filter(({ category, principal: { type } }) => category === 'emergencyAccess' && (type === 'user' || type === 'group'))
        .map((exception) => {
          const { type, id } = exception.principal;
          return [`${type}|${id}`, { Type: type === 'user' ? 'User' : 'Group', ...(GUID.test(id) ? { Id: id } : { UserPrincipalName: id }), Exception: noteOf(exception, options) }] as const;
        }),
    );
    const tests = exceptions
      .filter(({ principal: { type } }) => type === 'setting')
      .flatMap((exception) => exception.controls.filter((id) => TEST_ID.test(id)).map((id) => ({ Id: id, Severity: 'Info', Title: noteOf(exception, options) })));
    const sorted = <T>(values: readonly T[]): readonly T[] => [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    return `${JSON.stringify({ GlobalSettings: { EmergencyAccessAccounts: sorted([...accounts.values()]) }, TestSettings: sorted(tests) }, null, 2)}\n`;
  },
};
