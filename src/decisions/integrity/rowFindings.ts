import type { IntegrityFinding } from '../../domain/integrity/finding';
import { fold, type ExceptionState, type Known } from '../../domain/ledger/fold';
import type { Policy } from '../../domain/policy/defaults';
import { historyAt, policiesOf, type PolicyHistory } from '../../domain/policy/history';
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
  const decisions = entries.map(({ decision }) => decision);
  const last = decisions.findIndex(({ key }) => key === row.LastDecisionKey);
  if (last < 0) return false;
  for (let end = last + 1; end <= decisions.length; end += 1) {
    if (wasSaid(row, end === decisions.length ? state : fold(decisions.slice(0, end), exceptionKey, known), site, known)) return true;
    if (decisions[end]?.exceptionKey === exceptionKey) return false;
  }
  return false;
}

/** Whether a row of that state said so, by what was known of policies then, on some day since its last decision. */
function wasSaid(row: RegisterItem, state: ExceptionState, site: Pick<Site, 'zone'>, known: Known): boolean {
  return ruledSince(state, known).some(({ policy, policies }) => {
    const wanted = bodyOf({ ...state, known: { ...known, policies } }, site, policy);
    return wanted !== undefined && writtenColumns(row, wanted).length === 0;
  });
}

/** A policy that was in force, and all that was known of policies then: a row says, too, since when it was not allowed what was allowed before. */
interface Ruled {
  readonly policy: Policy;
  readonly policies: PolicyHistory;
}

/** Policies that were in force since the last decision was made, the one that it was judged by among them. */
function ruledSince({ entries }: ExceptionState, { policies: history }: Pick<Known, 'policies'>): readonly Ruled[] {
  const last = entries[entries.length - 1];
  if (!last) return [];
  const { createdAt, createdDay } = last.decision;
  const { items, adoptions } = history;
  const instants = [...items, ...adoptions.flatMap((adoption) => [adoption, { createdAt: adoption.untilAt ?? adoption.createdAt }])].filter((each) => each.createdAt > createdAt);
  const days = [createdDay, ...items.map(({ createdDay: written, effectiveDay }) => Math.max(written, effectiveDay))].filter((day) => day >= createdDay);
  return [{ createdAt }, ...instants].flatMap(({ createdAt: atMs, ...written }) => {
    const policies = historyAt(history, atMs);
    const ruled = policiesOf(policies);
    const from = 'createdDay' in written ? written.createdDay : createdDay;
    const inForce = new Set([from, ...days.filter((day) => day >= from)].map((day) => ruled.at(atMs, day)));
    return [...inForce].map((policy) => ({ policy, policies }));
  });
}
