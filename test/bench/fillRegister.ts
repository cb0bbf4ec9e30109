import { siteZone } from '../../src/domain/day/zone';
import { encodeRegisterRow } from '../../src/lists/codec/registerRow';
import type { RegisterItem } from '../../src/lists/codec/registerItem';
import type { ReadRow } from '../../src/register/columns';
import { fillList } from './fillList';
import { fullRow } from './fullRow';

/** Adds rows to the register of a data file that no server has open and that holds one item, the pattern of the others. */
export function fillRegister(dataFile: string, rows: readonly ReadRow[]): void {
  fillList(dataFile, 'Register', rows.map((row) => ({ id: row.id, fields: { ...itemOf(row) } })));
}

/** All that a row written by the register has, so that a client that selects nothing pays for what is there. */
export function itemOf(row: ReadRow): RegisterItem {
  return encodeRegisterRow(fullRow(row), siteZone('America/Los_Angeles'));
}
