import type { IntegrityFinding } from '../../domain/integrity/finding';
import { fold, type Entry, type ExceptionState, type Known } from '../../domain/ledger/fold';
import type { Policy } from '../../domain/policy/defaults';
import { policiesOf } from '../../domain/policy/history';
import { LATER_COLUMNS, type RegisterItem } from '../../lists/codec/registerItem';
import type { Site } from '../append';
import { bodyOf } from '../project';
import { differingColumns } from '../registerRow';

/** A row as it stands. */
export interface StandingRow {
  readonly id: number;
  readonly value: RegisterItem;
}

/**
 * Whether a row says what the decisions say. One that says what fewer of them said is behind, or was written by an earlier
 * version of the register or by a policy that was in force since, is behind, which the next write puts right; any other
 * difference was written by hand. @param policy in force now
 */
export function rowFindings(state: ExceptionState, row: StandingRow | undefined, site: Pick<Site, 'zone'>, known: Known, policy: Policy): IntegrityFinding[] {
  const { exceptionKey } = state;
  const wanted = bodyOf(state, site, policy);
  const title = wanted?.Title ?? row?.value.Title ?? '';
  if (!row) return wanted ? [{ code: 'rowMissing', row: { exceptionKey, title } }] : [];
  const named = { id: row.id, exceptionKey, title };
  if (!wanted) return [{ code: 'rowAlone', row: named }];
  const columns = differingColumns(row.value, wanted);
  return columns.length === 0 ? [] : [{ code: 'rowDiffers', row: named, columns, behind: writtenColumns(row.value, wanted).length === 0 || isBehind(row.value, state, site, known) }];
}

/** Columns in which a row says something else, without those that were not there when it was written. */
function writtenColumns(row: RegisterItem, wanted: RegisterItem): (keyof RegisterItem)[] {
  return differingColumns(row, wanted).filter((column) => !(LATER_COLUMNS.includes(column) && row[column] === null));
}

/** True where the row is what the decisions up to its last one said, with or without later answers about other exceptions. */
function isBehind(row: RegisterItem, state: ExceptionState, site: Pick<Site, 'zone'>, known: Known): boolean {
  const { exceptionKey, entries } = state;
  const saysBy = (policy: Policy): boolean => {
    const wanted = bodyOf(state, site, policy);
    return wanted !== undefined && writtenColumns(row, wanted).length === 0;
  };
  const decisions = entries.map(({ decision }) => decision);
  const last = decisions.findIndex(({ key }) => key === row.LastDecisionKey);
  if (last < 0) return false;
  if (last === decisions.length - 1 && policiesSince(entries[last], known).some((policy) => saysBy(policy))) return true;
  for (let end = last + 1; end <= decisions.length; end += 1) {
    const wanted = bodyOf(fold(decisions.slice(0, end), exceptionKey, known), site);
    if (wanted && writtenColumns(row, wanted).length === 0) return true;
    if (decisions[end]?.exceptionKey === exceptionKey) return false;
  }
  return false;
}

/** Policies that were in force since a decision was made, the one that it was judged by among them. */
function policiesSince(entry: Entry | undefined, { policies: { items, adoptions } }: Pick<Known, 'policies'>): readonly Policy[] {
  if (!entry) return [];
  const { createdAt, createdDay } = entry.decision;
  const policies = policiesOf({ items, adoptions });
  const instants = [createdAt, ...items.map((item) => item.createdAt), ...adoptions.flatMap((adoption) => [adoption.createdAt, adoption.untilAt ?? adoption.createdAt])].filter((atMs) => atMs >= createdAt);
  const days = [createdDay, ...items.map(({ createdDay: written, effectiveDay }) => Math.max(written, effectiveDay))].filter((day) => day >= createdDay);
  return [...new Set([entry.policy, ...instants.flatMap((atMs) => days.map((day) => policies.at(atMs, day)))])];
}
