import type { Finding, FindingKind, Principal } from '../../domain/exception/finding';
import { withEach } from '../../domain/pieces/pieces';
import type { Unread } from '../../domain/reconcile/gap';
import { exclusionFinding, stateNotTold, type Exclusion } from './exclusions';
import { strangeRow as strange } from './asTold';
import { longTablesIn, type Cell } from './markdown';
import { isObjectId, portalObjects } from './portal';
import type { LongReading, Reader } from './reader';
import type { MaesterTest } from './run';
import type { LeftOut } from '../../domain/exception/said';

type Left = Pick<Exclusion, 'kind' | 'principal' | 'what' | 'gone'>;

/** MT.1035: groups that policies leave out and that others than administrators of the policies can fill. */
export const readUnprotectedGroups: Reader = (test, scope) =>
  readTable(test, scope, 'policy name', (cells, column) => {
    const link = cells[column('security group')]?.links.find(({ address }) => portalObjects(address).group !== undefined);
    const id = link === undefined ? undefined : portalObjects(link.address).group;
    return id === undefined ? undefined : { kind: 'groupExcluded', principal: { type: 'group', id, name: link?.text ?? id }, what: 'group' };
  });

/** MT.1038: deleted groups that policies still name. */
export const readDeletedGroups: Reader = (test, scope) => readTable(test, scope, 'conditional access policy', (cells, column) => gone('group', cells[column('deleted security group')]?.text));

/** MT.1066: users, groups and roles that do not exist and that policies still name. */
export const readDeletedObjects: Reader = (test, scope) => readTable(test, scope, 'conditional access policy', (cells, column) => gone(cells[column('object type')]?.text, cells[column('non-existent object')]?.text));

const GONE: Readonly<Record<string, { readonly kind: FindingKind; readonly type: Principal['type']; readonly what: LeftOut }>> = {
  user: { kind: 'userExcluded', type: 'user', what: 'user' },
  group: { kind: 'groupExcluded', type: 'group', what: 'group' },
  role: { kind: 'roleExcluded', type: 'role', what: 'roleHolders' },
};

function gone(type = '', id = ''): Left | undefined {
  const known = GONE[type.toLowerCase()];
  return known === undefined || !isObjectId(id) ? undefined : { kind: known.kind, principal: { type: known.type, id: id.toLowerCase(), name: id }, what: known.what, gone: true };
}

/** Rows of policies and what they name; only those whose condition is "exclude" leave something out. */
function* readTable(test: MaesterTest, scope: Parameters<Reader>[1], policyColumn: string, leftOf: (cells: readonly Cell[], column: (heading: string) => number) => Left | undefined): LongReading {
  const tables = (yield* longTablesIn(test.text)).filter(({ head }) => head.includes(policyColumn) && head.includes('condition'));
  if (tables.length === 0) return test.outcome === 'failed' ? undefined : { findings: [], unread: [] };
  const findings: Finding[] = [];
  const unread: Unread[] = [];
  for (const { head, rows, broken } of tables) {
    const column = (heading: string): number => head.indexOf(heading);
    yield* withEach(rows, (cells) => {
      const condition = cells[column('condition')]?.text.toLowerCase();
      if (condition === 'include') return;
      const link = cells[column(policyColumn)]?.links[0];
      const policy = link === undefined ? undefined : portalObjects(link.address).policy;
      const left = condition === 'exclude' ? leftOf(cells, column) : undefined;
      if (policy === undefined || left === undefined) unread.push(strange(test, cells.map(({ text }) => text).join(' | ')));
      else findings.push(exclusionFinding(scope, { ...left, policy: { id: policy, name: link?.text ?? policy }, test: test.id, evidence: test.path }));
    });
    unread.push(...broken.map((row) => strange(test, row)));
  }
  return { findings, unread: [...unread, ...stateNotTold(scope, findings.map(({ setting }) => setting.id), test.path)] };
}
