import { SCUBA_CONTROLS } from '../../domain/frameworks/scuba';
import { numberOf, RENAMED } from '../../domain/frameworks/scubaVersions';
import { ownMember } from '../../domain/ledger/ownMember';

const KNOWN: ReadonlySet<string> = new Set(SCUBA_CONTROLS.map(({ id }) => id));

/**
 * Today's ids of a control as any version of the baseline named it; empty for an empty id. A version that no list knows,
 * older or later, is the same control: its number is. A control that was dropped keeps its id.
 */
export function currentControls(id: string): readonly string[] {
  const written = id.trim().toUpperCase().replace(/V(\d+)$/, 'v$1');
  if (written === '') return [];
  const renamed = ownMember(RENAMED, written);
  if (renamed) return renamed;
  if (KNOWN.has(written)) return [written];
  const byNumber = currentOfNumber(written);
  return byNumber.length > 0 && byNumber[0] !== numberOf(written) ? byNumber : [written];
}

/**
 * Today's ids of a control that is named without a version, as Maester does (`CISA.MS.EXO.12.1`): what its versions
 * became, or the version that the current baseline has; empty for anything else. A control that was dropped keeps the
 * number alone.
 */
export function currentOfNumber(number: string): readonly string[] {
  const written = numberOf(number.trim().toUpperCase().replace(/^CISA\./, ''));
  if (!/^MS\.[A-Z]+\.\d+\.\d+$/.test(written)) return [];
  const moved = Object.keys(RENAMED).filter((id) => numberOf(id) === written).flatMap((id) => RENAMED[id] ?? []);
  if (moved.length > 0) return [...new Set(moved)];
  const known = [...KNOWN].filter((id) => numberOf(id) === written);
  return known.length > 0 ? known : [written];
}
