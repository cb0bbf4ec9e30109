import type { Finding, Principal } from '../../domain/exception/finding';
import { madeOfEach } from '../../domain/pieces/pieces';
import { isByName } from '../../domain/reconcile/absence';
import type { LookedSetting } from '../../domain/reconcile/lookedAt';
import { HIGHLY_PRIVILEGED_ROLES, permanentRoleFinding, type RoleDoubt } from '../entra/permanentRole';
import { WELL_KNOWN_ROLES } from '../entra/wellKnown';
import type { Gap, Unread } from '../../domain/reconcile/gap';
import { linksIn, longTablesIn, plain } from './markdown';
import { asTold, NOTHING, strangeRow as strange } from './asTold';
import { isObjectId, portalObjects } from './portal';
import type { LongReading, Reader, Scope } from './reader';
import type { MaesterTest } from './run';
import { topic } from '../../domain/reconcile/where';

const ROLE_IDS: ReadonlyMap<string, string> = new Map([...WELL_KNOWN_ROLES].map(([id, name]) => [name.toLowerCase(), id]));
const TYPES: ReadonlyMap<string, Principal['type']> = new Map([
  ['user', 'user'],
  ['group', 'group'],
  ['serviceprincipal', 'application'],
]);

interface Held {
  readonly principal: Principal;
  readonly role: string;
  readonly scope: string;
  readonly throughPim: boolean | undefined;
  readonly doubt?: RoleDoubt;
}

/** CISA.MS.AAD.7.4 (assignments without an end) and CISA.MS.AAD.7.5 (given outside privileged identity management, so without an end too). */
export const readRoleTable: Reader = function* (test, scope): LongReading {
  const tables = (yield* longTablesIn(test.text)).filter(({ head }) => head.includes('role') && head.includes('display name'));
  if (tables.length === 0) return test.outcome === 'failed' ? undefined : NOTHING;
  const outside = test.id.endsWith('7.5');
  const unread: Unread[] = [];
  const held: Held[][] = [];
  for (const { head, rows, broken } of tables) {
    unread.push(...broken.map((row) => strange(test, row)));
    const cell = (cells: (typeof rows)[number], heading: string): (typeof cells)[number] | undefined => cells[head.indexOf(heading)];
    const its = yield* madeOfEach(rows, (cells): Held[] => {
      const role = cell(cells, 'role')?.text ?? '';
      const type = TYPES.get((cell(cells, 'principal type')?.text ?? '').toLowerCase());
      const name = cell(cells, 'display name');
      if (role === '' || type === undefined || name === undefined || name.text === '') {
        unread.push(strange(test, cells.map(({ text }) => text).join(' | ')));
        return [];
      }
      const linked = linkedPrincipal(name.links[0]?.address ?? '', name.text);
      return [{ role, scope: '', throughPim: outside ? false : undefined, principal: linked ?? namedPrincipal(type, name.text, scope, test, unread) }];
    });
    held.push(its);
  }
  return yield* readingOf(held.flat(), unread, test, scope);
};

/**
 * Highly privileged roles of which CISA.MS.AAD.7.4 names everybody: it asks for all assignments without an end, in these
 * roles alone. Somebody who is told by a name may be whom an earlier run knew by an id, so of that role nobody can tell.
 */
export function rolesToldWhole(findings: readonly Finding[]): LookedSetting[] {
  const byName = findings.filter(isByName);
  const isNamed = (roleId: string): boolean => byName.some(({ setting }) => setting.id.toLowerCase() === roleId || !isObjectId(setting.id));
  return [...HIGHLY_PRIVILEGED_ROLES].filter((roleId) => !isNamed(roleId)).map((id) => ({ id, state: 'on' }));
}

const ASSIGNMENT = /^[-*]\s+(\[.*\]\(\S+\)) with (.+) on scope (.+)$/;

/** MT.1025 to MT.1028: holders of a control-plane role who are guests, synchronised, applications with a secret, or have a mailbox. */
export const readControlPlane: Reader = function* (test, scope): LongReading {
  const lines = test.text.split(/\r?\n/).map((line) => line.trim()).filter((line) => /^[-*]\s/.test(line));
  if (lines.length === 0) return /exists:/i.test(test.text) ? undefined : NOTHING;
  const unread: Unread[] = [];
  const held = yield* madeOfEach(lines, (line): Held[] => {
    const [, linked = '', role = '', on = ''] = ASSIGNMENT.exec(line) ?? [];
    const [link] = linksIn(linked);
    const principal = link === undefined ? undefined : linkedPrincipal(link.address, link.text);
    if (principal === undefined || role === '') {
      unread.push(strange(test, line));
      return [];
    }
    return [{ principal, role: plain(role), scope: /tenant-wide/i.test(on) ? '/' : on.trim(), throughPim: undefined, doubt: 'activationLooksSame' }];
  });
  return yield* readingOf(held, unread, test, scope);
};

const OUTSIDE = /^[-*]\s+(.+) with (.+) by AssigneeId ([0-9a-f-]{36})$/i;

/** MT.1031: assignments of control-plane roles outside privileged identity management; emergency accounts are left out by Maester. */
export const readOutsidePim: Reader = function* (test, scope): LongReading {
  const lines = test.text.split(/\r?\n/).map((line) => line.trim()).filter((line) => /^[-*]\s/.test(line));
  if (lines.length === 0) return test.outcome === 'failed' ? undefined : NOTHING;
  const unread: Unread[] = [{ where: topic('emergencyAccess', test.path), why: { code: 'emergencyNotListed' } as const }];
  const held = yield* madeOfEach(lines, (line): Held[] => {
    const [, name = '', role = '', id = ''] = OUTSIDE.exec(line) ?? [];
    if (!isObjectId(id)) {
      unread.push(strange(test, line));
      return [];
    }
    return [{ principal: { type: typeOf(id, scope), id: id.toLowerCase(), name: plain(name) || id }, role: plain(role), scope: '', throughPim: false }];
  });
  return yield* readingOf(held, unread, test, scope);
};

function* readingOf(held: readonly Held[], unread: readonly Unread[], test: MaesterTest, { run }: Scope): LongReading {
  const roles = [...new Set(held.map(({ role }) => role))].filter((role) => !ROLE_IDS.has(role.toLowerCase())).sort();
  const findings: Finding[] = yield* madeOfEach(held, ({ principal, role, scope, throughPim, doubt }) => [
    permanentRoleFinding(run, { roleId: ROLE_IDS.get(role.toLowerCase()) ?? role, roleName: role, principal, scope, throughGroup: false, throughPim, since: null, ...(doubt === undefined ? {} : { doubt }), evidence: test.path }),
  ]);
  return {
    findings: asTold(test, findings),
    unread: [...unread, ...roles.map((role) => ({ where: { code: 'object', object: 'role', name: role, at: test.path } as const, why: { code: 'nameAlone' } as const }))],
  };
}

function linkedPrincipal(address: string, name: string): Principal | undefined {
  const { user, group, object } = portalObjects(address);
  if (user !== undefined) return { type: 'user', id: user, name };
  if (group !== undefined) return { type: 'group', id: group, name };
  return object === undefined ? undefined : { type: 'application', id: object, name };
}

function namedPrincipal(type: Principal['type'], name: string, { known }: Scope, test: MaesterTest, unread: Unread[]): Principal {
  const found = known.idOf(type === 'application' ? 'servicePrincipal' : type === 'group' ? 'group' : 'user', name);
  if (found !== undefined && found !== 'several') return { type, id: found.id, name };
  const why: Gap = found === 'several' ? { code: 'severalOfName' } : { code: 'nameAlone' };
  unread.push({ where: { code: 'object', object: type === 'application' ? 'application' : type === 'group' ? 'group' : 'user', name, at: test.path }, why });
  return { type, id: name, name };
}

/** MT.1031 tells no type: it is what the links of the other tests say, else a user. */
function typeOf(id: string, { known }: Scope): Principal['type'] {
  const is = (type: 'group' | 'servicePrincipal'): boolean => known.nameOf(type, id) !== id;
  return is('group') ? 'group' : is('servicePrincipal') ? 'application' : 'user';
}
