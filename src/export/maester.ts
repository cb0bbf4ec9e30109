import { formerNumbers } from '../domain/frameworks/scubaVersions';
import type { ExportedException } from './exportable';
import type { ExportFormat, WriteOptions } from './format';
import { noteOf } from './note';

const OWN_TEST = /^(MT|CIS|EIDSCA|ORCA)\./;
/** Maester names its tests of CISA's baselines by their number, before the controls of mail moved to the security suite, and has none of other services (maester-config.json of 2.0.0, read 2026-11-26). */
const CISA_TESTED = /^MS\.(AAD|EXO|SHAREPOINT)\./;
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
  says: (exception) => isAccount(exception) || testsOf(exception).length > 0,
  write: async (exceptions, options) => {
    const accounts = new Map(exceptions.filter(isAccount).map((exception) => [`${exception.principal.type}|${exception.principal.id}`, accountOf(exception, options)] as const));
    const tests = exceptions.flatMap((exception) => testsOf(exception).map((id) => ({ Id: id, Severity: 'Info', Title: noteOf(exception, options) })));
    const sorted = <T>(values: readonly T[]): readonly T[] => [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    return `${JSON.stringify({ GlobalSettings: { EmergencyAccessAccounts: sorted([...accounts.values()]) }, TestSettings: sorted(tests) }, null, 2)}\n`;
  },
};

function isAccount({ category, principal: { type } }: ExportedException): boolean {
  return category === 'emergencyAccess' && (type === 'user' || type === 'group');
}

function accountOf(exception: ExportedException, options: WriteOptions): object {
  const { type, id } = exception.principal;
  return { Type: type === 'user' ? 'User' : 'Group', ...(GUID.test(id) ? { Id: id } : { UserPrincipalName: id }), Exception: noteOf(exception, options) };
}

/**
 * Tests that show nothing but this setting. A filter or a platform that a policy leaves out has no principal of its own
 * either, and is one hole among many that the tests of conditional access look for.
 */
function testsOf({ family, principal: { type }, controls }: ExportedException): readonly string[] {
  if (type !== 'setting' || family === 'conditionalAccess') return [];
  return [...new Set(controls.flatMap((id) => (OWN_TEST.test(id) ? [id] : formerNumbers(id).filter((number) => CISA_TESTED.test(number)).map((number) => `CISA.${number}`))))].sort();
}
