import { madeOfEach, withEach } from '../../domain/pieces/pieces';
import { consentFinding, writesMuch, type GivenPermission } from '../entra/consent';
import type { Unread } from '../../domain/reconcile/gap';
import { asTold, strangeRow } from './asTold';
import { longTablesIn } from './markdown';
import { isObjectId, portalObjects } from './portal';
import type { LongReading, Reader } from './reader';

/** What the three tables of applications call their columns. */
const APPLICATION = ['applicationname', 'application'];
const APPLICATION_ID = ['applicationid', 'application id'];
const PERMISSIONS = ['permissionname', 'exchange permissions'];

interface Row {
  readonly name: string;
  readonly objectId: string | undefined;
  readonly permission: GivenPermission;
}

/**
 * MT.1050 and MT.1051 (permissions of Microsoft Graph by which an application can take the tenant over) and MT.1058
 * (applications that reach every mailbox). Each permission needs an administrator's consent; whether a delegated one was
 * given for everybody or for one user is not told.
 */
export const readRiskyPermissions: Reader = function* (test, { run }): LongReading {
  const tables = (yield* longTablesIn(test.text)).filter(({ head }) => PERMISSIONS.some((name) => head.includes(name)) && APPLICATION_ID.some((name) => head.includes(name)));
  if (tables.length === 0) return test.outcome === 'failed' ? undefined : { findings: [], unread: [] };
  const unread: Unread[] = [];
  const applications = new Map<string, Row[]>();
  const strange = (row: string): number => unread.push(strangeRow(test, row));
  for (const { head, rows, broken } of tables) {
    broken.forEach(strange);
    yield* withEach(rows, (cells) => {
      const cell = (names: readonly string[]): (typeof cells)[number] | undefined => cells[head.findIndex((heading) => names.includes(heading))];
      const application = cell(APPLICATION);
      const id = cell(APPLICATION_ID)?.text.toLowerCase() ?? '';
      const roles = (cell(PERMISSIONS)?.text ?? '').split(/[,\s]+/).filter((role) => role !== '');
      if (!isObjectId(id) || roles.length === 0) {
        strange(cells.map(({ text }) => text).join(' | '));
        return;
      }
      const objectId = portalObjects(application?.links[0]?.address ?? '').object;
      const type = cell(['permissiontype'])?.text ?? 'Application';
      const direct = test.id === 'MT.1050';
      applications.set(id, [...(applications.get(id) ?? []), ...roles.map((role): Row => ({ name: application?.text ?? '', objectId, permission: { api: 'Microsoft Graph', role, type, risky: true, highRisk: direct || writesMuch(role) } }))]);
    });
  }
  const findings = yield* madeOfEach([...applications], ([id, rows]) => {
    const name = rows.map((row) => row.name).find((text) => text !== '') ?? id;
    const objectId = rows.map((row) => row.objectId).find((object) => object !== undefined);
    const delegated = rows.filter(({ permission }) => permission.type === 'Delegated').map(({ permission }) => permission.role);
    if (delegated.length > 0) unread.push({ where: `${test.path}: ${name}`, why: { code: 'consentOfWhom', permissions: [...new Set(delegated)].sort() } });
    if (objectId === undefined) unread.push({ where: `${test.path}: ${name}`, why: { code: 'applicationIdAlone' } });
    const permissions = [...new Map(rows.map(({ permission }) => [`${permission.role} ${permission.type}`, permission])).values()];
    return [consentFinding(run, { settingId: objectId ?? id, application: { type: 'application', id, name }, permissions, thirdParty: false, more: [], evidence: test.path })];
  });
  return { findings: asTold(test, findings), unread };
};
