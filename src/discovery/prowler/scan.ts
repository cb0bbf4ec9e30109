import { isoFromDay } from '../../domain/day/day';
import { withEach, type Pieces } from '../../domain/pieces/pieces';
import { dayOf } from '../dates';
import { entriesOf, isObject, memberOf, objectsOf, textOf, type Entry, type JsonObject } from '../json/access';
import type { Seen } from '../makeFinding';

/** One check of one resource, as Prowler writes it in OCSF (class 2004, detection finding). */
export interface Verdict {
  /** `entra_legacy_authentication_blocked`. */
  readonly check: string;
  readonly status: 'pass' | 'fail' | 'manual';
  /** Prowler was told to overlook it; undefined where the finding does not say. */
  readonly muted: boolean | undefined;
  readonly detail: string;
  readonly resource: string;
  readonly path: string;
  /** What Prowler knew of the resource. */
  readonly known: readonly Entry<JsonObject>[];
}

/** What one scan says of one tenant. */
export interface Scan extends Seen {
  readonly toolVersion: string;
  readonly verdicts: readonly Verdict[];
}

const SECONDS_PER_DAY = 86_400;
/** Resources stand beside the check, or in a table by their ids. */
const DEEPEST_LEVEL = 2;

/** Whether a value is a list of Prowler's findings; one is enough. */
export function isProwler(value: unknown): boolean {
  return entriesOf(value, '').some((entry) => isObject(entry.value) && isFinding(entry.value));
}

function isFinding(value: JsonObject): boolean {
  const product = memberOf(value, 'metadata', 'product');
  return isObject(product) && textOf(product['name']).toLowerCase() === 'prowler' && memberOf(value, 'metadata', 'event_code') !== undefined;
}

export interface OpenedScans {
  /** One for each Microsoft 365 tenant. */
  readonly scans: readonly Scan[];
  /** Providers of findings that are not about Microsoft 365. */
  readonly others: readonly string[];
  /** Findings that name no tenant or no day. */
  readonly nameless: number;
  /** Objects that are no findings of Prowler. */
  readonly strangers: number;
}

/** Sorts the findings of a file by their tenants. */
export function* openScans(value: unknown): Pieces<OpenedScans> {
  const scans = new Map<string, { readonly tenant: Seen['tenant']; readonly days: string[]; readonly versions: string[]; readonly verdicts: Verdict[] }>();
  const others = new Set<string>();
  let nameless = 0;
  let strangers = 0;
  yield* withEach(objectsOf(value, ''), ({ value: finding, path }) => {
    if (!isFinding(finding)) {
      strangers++;
      return;
    }
    const provider = (textOf(memberOf(finding, 'cloud', 'provider')) || textOf(memberOf(finding, 'unmapped', 'provider'))).toLowerCase();
    if (provider !== 'm365' && provider !== 'microsoft365') {
      others.add(provider === '' ? 'an unnamed provider' : provider);
      return;
    }
    const id = (textOf(memberOf(finding, 'cloud', 'org', 'uid')) || textOf(memberOf(finding, 'metadata', 'tenant_uid'))).toLowerCase();
    const day = dayIn(finding);
    if (id === '' || day === null) {
      nameless++;
      return;
    }
    const name = textOf(memberOf(finding, 'cloud', 'org', 'name')) || textOf(memberOf(finding, 'cloud', 'account', 'name'));
    const scan = scans.get(id) ?? { tenant: { id, name: name || id }, days: [], versions: [], verdicts: [] };
    scan.days.push(day);
    scan.versions.push(textOf(memberOf(finding, 'metadata', 'product', 'version')));
    scan.verdicts.push(verdictOf(finding, path));
    scans.set(id, scan);
  });
  return {
    scans: [...scans.values()].map(({ tenant, days, versions, verdicts }) => ({ tenant, ranOn: days.reduce((last, day) => (day > last ? day : last)), toolVersion: [...versions].sort().pop() ?? '', verdicts })),
    others: [...others].sort(),
    nameless,
    strangers,
  };
}

/** Seconds are an instant; the text beside them is the clock of the machine that ran the scan. */
function dayIn(finding: JsonObject): string | null {
  const seconds = Number(textOf(finding['time']) || NaN);
  if (Number.isFinite(seconds) && seconds > 0 && seconds < 253_402_300_800) return isoFromDay(Math.floor(seconds / SECONDS_PER_DAY));
  return dayOf(finding['time_dt']) ?? dayOf(memberOf(finding, 'finding_info', 'created_time_dt'));
}

function verdictOf(finding: JsonObject, path: string): Verdict {
  const status = textOf(finding['status_code']).toLowerCase();
  const resources = objectsOf(finding['resources'], `${path}.resources`);
  return {
    check: textOf(memberOf(finding, 'metadata', 'event_code')),
    status: status === 'pass' ? 'pass' : status === 'fail' ? 'fail' : 'manual',
    muted: textOf(finding['status']) === '' ? undefined : textOf(finding['status']).toLowerCase() === 'suppressed',
    detail: textOf(finding['status_detail']) || textOf(finding['message']),
    resource: resources.map(({ value }) => textOf(value['name']) || textOf(value['uid']))[0] ?? '',
    path,
    known: resources.flatMap(({ value, path: at }) => objectsIn(memberOf(value, 'data', 'metadata'), `${at}.data.metadata`)),
  };
}

/** The objects of a resource: itself, and those that stand in it by their ids. */
function objectsIn(value: unknown, path: string, depth = 0): Entry<JsonObject>[] {
  if (!isObject(value) || depth > DEEPEST_LEVEL) return [];
  const inside = Object.entries(value).filter(([name]) => /^[0-9a-f-]{36}$/i.test(name));
  return [{ value, path }, ...inside.flatMap(([name, member]) => objectsIn(member, `${path}["${name}"]`, depth + 1))];
}
