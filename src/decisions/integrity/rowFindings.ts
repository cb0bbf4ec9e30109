import type { IntegrityFinding } from '../../domain/integrity/finding';
import { fold, type ExceptionState, type Known } from '../../domain/ledger/fold';
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
 * version of the register, is behind, which the next write puts right; any other difference was written by hand.
 */
export function rowFindings(state: ExceptionState, row: StandingRow | undefined, site: Pick<Site, 'zone'>, known: Known): IntegrityFinding[] {
  const { exceptionKey } = state;
  const wanted = bodyOf(state, site);
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
function isBehind(row: RegisterItem, { exceptionKey, entries }: ExceptionState, site: Pick<Site, 'zone'>, known: Known): boolean {
  const decisions = entries.map(({ decision }) => decision);
  const last = decisions.findIndex(({ key }) => key === row.LastDecisionKey);
  if (last < 0) return false;
  for (let end = last + 1; end <= decisions.length; end += 1) {
    const wanted = bodyOf(fold(decisions.slice(0, end), exceptionKey, known), site);
    if (wanted && writtenColumns(row, wanted).length === 0) return true;
    if (decisions[end]?.exceptionKey === exceptionKey) return false;
  }
  return false;
}
