import type { Finding, FindingKind, Principal } from '../../domain/exception/finding';
import { framed } from '../../domain/exception/ownNames';
import { askedBy } from '../controls/conditionalAccessControls';
import { currentControls } from '../controls/scubaIds';
import { exclusionSeverity, GUESTS, whoLeftOut } from '../entra/policyExclusions';
import { WELL_KNOWN_APPLICATIONS } from '../entra/wellKnown';
import { isObject, textsOf, type Entry, type JsonObject } from '../json/access';
import type { Gap, Unread } from '../../domain/reconcile/gap';
import { makeFinding, type FamilyReading, type Seen } from '../makeFinding';
import type { LeftOut } from '../../domain/exception/said';

const PRODUCTS = ['aad', 'exo', 'securitysuite', 'defender', 'powerplatform', 'sharepoint', 'teams', 'powerbi'];
/** Lists of whom a control protects, and of domains that are the organisation's own or a partner's: nobody is let off. */
const PROTECTED = ['sensitiveusers', 'partnerdomains', 'agencydomains'];
/** Whom the strict preset security policy covers and, in the lists of this beginning, whom it leaves out: ScubaGear expects the policy to say the same. */
const PRESET = 'sensitiveaccounts';
const LEFT_OUT = /^excluded(?:users|groups|domains)$/;
const COVERED = /^included(?:users|groups|domains)$/;
const CONTROL_ID = /^MS\.[A-Z]+\.\d+\.\d+V\d+$/i;
const OBJECT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NAMED_APPLICATION = /^[a-z0-9]+$/i;
const DOMAIN = /^(?:\*|[^\s.@]+(?:\.[^\s.@]+)+)$/;

interface ListMeaning {
  readonly kind: FindingKind;
  readonly type: Principal['type'];
  readonly shapes: readonly RegExp[];
  readonly what: LeftOut;
}

const OBJECTS: readonly RegExp[] = [OBJECT_ID];
/** Lists of principals that ScubaGear lets off a control, by the member that holds them and the list's own name. */
const LISTS: Readonly<Record<string, Readonly<Record<string, ListMeaning>>>> = {
  capexclusions: {
    users: { kind: 'userExcluded', type: 'user', shapes: OBJECTS, what: 'user' },
    groups: { kind: 'groupExcluded', type: 'group', shapes: OBJECTS, what: 'group' },
    roles: { kind: 'roleExcluded', type: 'role', shapes: OBJECTS, what: 'roleHolders' },
    applications: { kind: 'applicationExcluded', type: 'application', shapes: [OBJECT_ID, NAMED_APPLICATION], what: 'application' },
    guestusertypes: { kind: 'guestsExcluded', type: 'guests', shapes: [NAMED_APPLICATION], what: 'guests' },
  },
  roleexclusions: {
    users: { kind: 'permanentRole', type: 'user', shapes: OBJECTS, what: 'user' },
    groups: { kind: 'permanentRole', type: 'group', shapes: OBJECTS, what: 'group' },
  },
};
/** A list that holds nobody was read whole. */
const EMPTY: Gap = { code: 'listEmpty' };
/** What keeps no kind of entry from being told: an empty list, and a list of which there is no kind. */
const OF_NO_KIND: readonly Gap['code'][] = [EMPTY.code, 'leftOutOfPreset'];
const FORWARDING: ListMeaning = { kind: 'automaticForwarding', type: 'domain', shapes: [DOMAIN], what: 'domain' };

/** Kinds of entries that a configuration can hold. */
export const EXCLUSION_KINDS: readonly FindingKind[] = [...new Set([...Object.values(LISTS).flatMap((lists) => Object.values(lists)), FORWARDING].map(({ kind }) => kind))];

/**
 * Everyone whom a configuration of ScubaGear lets off a control. Such an entry has neither a reason nor an end: each is
 * a hole that nobody documented, until an approved exception of the same principal covers the control.
 */
export function readExclusions(seen: Seen, config: JsonObject): FamilyReading & { readonly isWhole: boolean } {
  const findings: Finding[] = [];
  const unread: Unread[] = [];
  for (const [section, controls] of Object.entries(config)) {
    if (!PRODUCTS.includes(section.toLowerCase()) || controls === null) continue;
    if (!isObject(controls)) unread.push({ where: section, why: { code: 'controlsExpected' } });
    else for (const [id, lists] of Object.entries(controls)) readControl(seen, { value: lists, path: `${section}["${id}"]` }, id, findings, unread);
  }
  return { findings, unread, isWhole: unread.every(({ why }) => OF_NO_KIND.includes(why.code)) };
}

function readControl(seen: Seen, { value, path }: Entry, id: string, findings: Finding[], unread: Unread[]): void {
  if (!CONTROL_ID.test(id)) unread.push({ where: path, why: { code: 'noControlId', id } });
  else if (!isObject(value)) unread.push({ where: path, why: { code: 'nothingUnderControl' } });
  else {
    for (const [member, under] of Object.entries(value)) {
      const at = `${path}.${member}`;
      const name = member.toLowerCase();
      const lists = LISTS[name];
      if (name === 'allowedforwardingdomains') readList(seen, { value: under, path: at }, id, FORWARDING, findings, unread);
      else if (name === PRESET) unread.push(...leftOutOfPreset(under, at));
      else if (lists && isObject(under)) readLists(seen, under, at, id, lists, findings, unread);
      else if (lists) unread.push({ where: at, why: { code: 'noExclusionList' } });
      else if (!PROTECTED.includes(name)) unread.push({ where: at, why: { code: 'unknownList' } });
    }
  }
}

/** The register has no kind of hole for these, so they are named and no finding is made of them. */
function leftOutOfPreset(under: unknown, path: string): Unread[] {
  if (!isObject(under)) return [{ where: path, why: { code: 'noExclusionList' } }];
  return Object.entries(under).flatMap(([list, value]): Unread[] => {
    const at = `${path}.${list}`;
    if (!LEFT_OUT.test(list.toLowerCase())) return COVERED.test(list.toLowerCase()) ? [] : [{ where: at, why: { code: 'unknownList' } }];
    const who = textsOf(value, at).map((entry) => entry.value.trim()).filter((each) => each !== '');
    return who.length === 0 ? [] : [{ where: at, why: { code: 'leftOutOfPreset', who: who.slice(0, NAMED), more: Math.max(0, who.length - NAMED) } }];
  });
}

/** Entries that are named one by one. */
const NAMED = 5;

function readLists(seen: Seen, under: JsonObject, path: string, id: string, lists: Readonly<Record<string, ListMeaning>>, findings: Finding[], unread: Unread[]): void {
  for (const [list, value] of Object.entries(under)) {
    const meaning = lists[list.toLowerCase()];
    if (meaning) readList(seen, { value, path: `${path}.${list}` }, id, meaning, findings, unread);
    else unread.push({ where: `${path}.${list}`, why: { code: 'unknownList' } });
  }
}

function readList(seen: Seen, { value, path }: Entry, id: string, meaning: ListMeaning, findings: Finding[], unread: Unread[]): void {
  const entries = textsOf(value, path);
  if (entries.length === 0) unread.push({ where: path, why: EMPTY });
  const good = entries.filter((entry) => meaning.shapes.some((shape) => shape.test(entry.value)));
  for (const entry of entries.filter((one) => !good.includes(one))) unread.push({ where: entry.path, why: { code: 'notForThisList', entry: entry.value } });
  if (meaning.type === 'guests') {
    if (good.length > 0) findings.push(findingOf(seen, id, meaning, GUESTS, good.map((entry) => entry.value), path));
  } else for (const entry of good) findings.push(findingOf(seen, id, meaning, principalOf(meaning, entry.value), [], entry.path));
}

function principalOf({ type }: ListMeaning, written: string): Principal {
  const id = OBJECT_ID.test(written) || type === 'domain' ? written.toLowerCase() : written;
  const name = type === 'application' ? WELL_KNOWN_APPLICATIONS.get(id.toLowerCase()) : undefined;
  return { type, id, name: name ?? id };
}

function findingOf(seen: Seen, written: string, { kind, what }: ListMeaning, principal: Principal, extent: readonly string[], evidence: string): Finding {
  const controls = currentControls(written);
  const control = controls[0] ?? written;
  const asked = askedBy(controls);
  return makeFinding(seen, {
    kind,
    controls,
    setting: { id: control, name: kind === 'permanentRole' ? framed('roleInConfiguration', control) : framed('controlInConfiguration', control) },
    principal,
    extent,
    expected: kind === 'permanentRole' ? [{ code: 'rolesActivated', highly: true }] : kind === 'automaticForwarding' ? [{ code: 'noForwarding' }] : asked.length > 0 ? asked : [{ code: 'exclusionsApproved' }],
    actual: [{ code: 'scannerLetsOff', what, who: whoLeftOut(principal), extent }],
    ...(kind.endsWith('Excluded') ? { severity: exclusionSeverity(kind, controls) } : {}),
    evidence,
  });
}
