import { MAX_INTERNAL_NAME_CHARS } from '../limits';
import { fieldByInternalName } from './fields';
import type { Database } from './database';

/** Signs that an internal name cannot hold become `_xHHHH_`; a leading digit too. Cut at 32 signs; a taken name gets a number. */
export function freeInternalName(db: Database, owner: string, wanted: string): string {
  const base = encodeName(wanted).slice(0, MAX_INTERNAL_NAME_CHARS);
  for (let number = 0; ; number += 1) {
    const name = number === 0 ? base : `${base.slice(0, MAX_INTERNAL_NAME_CHARS - String(number - 1).length)}${number - 1}`;
    if (fieldByInternalName(db, owner, name) === undefined) return name;
  }
}
export const encodeName = (text: string): string =>
  [...text].map((sign, at) => (/[A-Za-z]/.test(sign) || (at > 0 && /[0-9_]/.test(sign)) || (at === 0 && sign === '_') ? sign : code(sign))).join('');
const code = (sign: string): string => [...Array(sign.length).keys()].map((at) => `_x${sign.charCodeAt(at).toString(16).padStart(4, '0')}_`).join('');
