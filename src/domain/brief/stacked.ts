import type { RegisterRow } from '../exception/registerRow';
import { isSomebody, somebodyKey } from '../exception/somebody';

/**
 * Stacked exceptions (design §5): those of one principal in several families, e.g. an administrator for good who is left
 * out of MFA too. Together they are worse than each: one step of severity.
 * @param rows of open exceptions and accepted risks: what is in force.
 * @returns of each exception that is stacked, the others of its principal, by exception key.
 */
export function stackedOn<Row extends Pick<RegisterRow, 'exceptionKey' | 'tenantId' | 'family' | 'principal'>>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const byPrincipal = new Map<string, Row[]>();
  for (const row of rows) {
    if (!isSomebody(row.principal)) continue;
    const key = somebodyKey(row.tenantId, row.principal);
    byPrincipal.set(key, [...(byPrincipal.get(key) ?? []), row]);
  }
  const stacks = [...byPrincipal.values()].filter((stack) => new Set(stack.map(({ family }) => family)).size > 1);
  return new Map(stacks.flatMap((stack) => stack.map((row) => [row.exceptionKey, stack.filter((other) => other !== row)] as const)));
}
