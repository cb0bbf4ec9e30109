import type { Finding } from '../../domain/exception/finding';
import { atOnce, madeOfEach, type Pieces } from '../../domain/pieces/pieces';
import { dayOf } from '../dates';
import { readPolicyExclusions } from '../entra/policyExclusions';
import type { SettingChange } from '../facts';
import { capitalised, isObject, memberOf, objectsOf, textOf, type JsonObject } from '../json/access';
import type { Unread } from '../../domain/reconcile/gap';
import type { GraphEntry } from './graphFile';
import { identity, type GraphSet } from './graphSet';

/** What the directory's audit log says of holes: changes, and the earliest day on which each one was there. */
export interface AuditReading {
  readonly changes: readonly SettingChange[];
  /** Who opened each hole last, by its finding key. */
  readonly opened: ReadonlyMap<string, SettingChange>;
  /** Finding key → `yyyy-mm-dd`, for holes that are there without a break since that day. */
  readonly provedOn: ReadonlyMap<string, string>;
  readonly unread: readonly Unread[];
}

interface Event {
  readonly entry: GraphEntry;
  readonly at: string;
  readonly activity: string;
  readonly by: SettingChange['by'];
  readonly before: string;
  readonly after: string;
  /** Finding keys before and after; undefined where that side cannot be read. */
  readonly holesBefore: ReadonlySet<string> | undefined;
  readonly holesAfter: ReadonlySet<string> | undefined;
  readonly policyId: string;
}

const ABOUT_POLICIES = /\bconditional access policy\b/i;

/** Reads changes of conditional access policies: who added or removed which exclusion, with the old and the new value. */
export function* readAudits(set: GraphSet): Pieces<AuditReading> {
  const unread: Unread[] = [];
  const once = new Map(set.of('audits').map((entry) => [identity(entry.value), entry]));
  const read = yield* madeOfEach([...once.values()], (entry) => eventsOf(set, entry, unread));
  const events = read.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const changes = events.flatMap(changesOf);
  const byPolicy = new Map<string, Event[]>();
  for (const event of events) byPolicy.set(event.policyId, [...(byPolicy.get(event.policyId) ?? []), event]);
  const provedOn = new Map<string, string>();
  for (const its of byPolicy.values()) prove(its, provedOn);
  changes.sort((a, b) => compare(a.at, b.at) || compare(a.findingKey, b.findingKey));
  return { changes, opened: new Map(changes.flatMap((change) => (change.what === 'opened' ? [[change.findingKey, change]] : []))), provedOn, unread };
}

/** The finding with an earlier day that the log proves, and who opened it where the log tells. */
export function withAudits(finding: Finding, { opened: openedBy, provedOn }: AuditReading): Finding {
  const day = provedOn.get(finding.key);
  const opened = openedBy.get(finding.key);
  return {
    ...finding,
    since: day !== undefined && (finding.since === null || day < finding.since) ? day : finding.since,
    actual: opened === undefined ? finding.actual : [...finding.actual, { code: 'openedBy', by: opened.by.name, on: opened.at.slice(0, 10) }],
  };
}

function eventsOf(set: GraphSet, entry: GraphEntry, unread: Unread[]): Event[] {
  const activity = textOf(entry.value['ActivityDisplayName']);
  if (!ABOUT_POLICIES.test(activity) || textOf(entry.value['Result']).toLowerCase() === 'failure') return [];
  const at = instantOf(entry.value['ActivityDateTime']);
  const target = objectsOf(entry.value['TargetResources'], '')[0]?.value ?? {};
  const policyId = textOf(target['Id']).toLowerCase();
  if (at === undefined || policyId === '') {
    unread.push({ where: set.at(entry), why: { code: 'changeWithout', activity, lacks: at === undefined ? 'time' : 'policy' } });
    return [];
  }
  const values = objectsOf(target['ModifiedProperties'], '').map(({ value }) => ({ before: textOf(value['OldValue']), after: textOf(value['NewValue']) }));
  const whole = values.find(({ before, after }) => policyIn(before) !== undefined || policyIn(after) !== undefined);
  const adds = /^add\b/i.test(activity);
  const deletes = /^delete\b/i.test(activity);
  const [before, after] = [whole?.before ?? '', whole?.after ?? ''];
  const holesBefore = adds ? new Set<string>() : holesIn(set, before, policyId);
  const holesAfter = deletes ? new Set<string>() : holesIn(set, after, policyId);
  if (holesBefore === undefined || holesAfter === undefined) unread.push({ where: set.at(entry), why: { code: 'changeCut', activity, on: at.slice(0, 10), side: holesBefore === undefined ? 'old' : 'new' } });
  return [{ entry, at, activity, by: initiatorOf(entry.value['InitiatedBy']), before, after, holesBefore, holesAfter, policyId }];
}

/** Keys of what a policy leaves out, read by the same rules as an exported policy. */
function holesIn(set: GraphSet, text: string, policyId: string): ReadonlySet<string> | undefined {
  const policy = policyIn(text);
  if (policy === undefined) return undefined;
  const { findings, unread } = atOnce(readPolicyExclusions({ seen: set, names: set.names, policies: [{ value: { ...policy, Id: policyId }, path: '' }], spell: (member) => member, where: '' }));
  return unread.some(({ why }) => why.code !== 'membersNotHeld') ? undefined : new Set(findings.map(({ key }) => key));
}

function policyIn(text: string): JsonObject | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const value = capitalised(JSON.parse(text));
    return isObject(value) && isObject(value['Conditions']) ? value : undefined;
  } catch {
    return undefined;
  }
}

function changesOf({ holesBefore, holesAfter, ...event }: Event): SettingChange[] {
  if (holesBefore === undefined || holesAfter === undefined) return [];
  const { at, by, activity, before, after, entry } = event;
  const change = (findingKey: string, what: SettingChange['what']): SettingChange => ({ findingKey, what, at, by, activity, before, after, evidence: `${entry.file}: ${entry.path}` });
  return [
    ...[...holesAfter].filter((key) => !holesBefore.has(key)).map((key) => change(key, 'opened')),
    ...[...holesBefore].filter((key) => !holesAfter.has(key)).map((key) => change(key, 'closed')),
  ];
}

/** Walks back from the newest change of a policy for as long as each hole was there. */
function prove(newestFirst: readonly Event[], provedOn: Map<string, string>): void {
  let open = newestFirst[0]?.holesAfter;
  for (const { at, holesBefore, holesAfter } of newestFirst) {
    if (open === undefined || holesAfter === undefined) return;
    const there = [...open].filter((key) => holesAfter.has(key));
    for (const key of there) provedOn.set(key, at.slice(0, 10));
    if (holesBefore === undefined) return;
    open = new Set(there.filter((key) => holesBefore.has(key)));
  }
}

function initiatorOf(value: unknown): SettingChange['by'] {
  const user = memberOf(value, 'User');
  const app = memberOf(value, 'App');
  const id = textOf(memberOf(user, 'Id')) || textOf(memberOf(app, 'ServicePrincipalId')) || textOf(memberOf(app, 'AppId'));
  const name = textOf(memberOf(user, 'UserPrincipalName')) || textOf(memberOf(user, 'DisplayName')) || textOf(memberOf(app, 'DisplayName'));
  return { id, name: name || id || 'somebody whom the log does not name' };
}

function instantOf(value: unknown): string | undefined {
  if (dayOf(value) === null) return undefined;
  const text = textOf(value);
  const ticks = /Date\((-?\d+)/.exec(text)?.[1];
  const ms = ticks === undefined ? Date.parse(text) : Number(ticks);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
