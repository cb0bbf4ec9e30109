import type { Finding, FindingKind } from '../../domain/exception/finding';
import type { Entry, JsonObject } from '../json/access';
import type { Unread } from '../../domain/reconcile/gap';
import type { FamilyReading, Seen } from '../makeFinding';
import { plain } from './markdown';
import type { MaesterTest } from './run';
import type { NamedObject } from '../../domain/reconcile/where';

export const NOTHING: FamilyReading = { findings: [], unread: [] };

/** Findings of a test, with its result as their evidence. Maester's own ids join the controls; CISA's and CIS's stand there already. */
export function asTold(test: MaesterTest, findings: readonly Finding[]): Finding[] {
  const own = /^(CISA|CIS)\./.test(test.id) ? [] : [test.id];
  return findings.map((finding) => ({ ...finding, controls: [...new Set([...finding.controls, ...own])], evidence: test.path }));
}

/**
 * What a test tells of a service's settings, read like the settings themselves, so that every tool makes the same
 * finding. Only the given kinds are kept: a test tells of one thing, and what it takes for granted is no finding.
 */
export function settingsTold(test: MaesterTest, seen: Seen, read: (seen: Seen, entry: Entry<JsonObject>) => readonly Finding[], settings: readonly JsonObject[], kinds: readonly FindingKind[]): Finding[] {
  const found = settings.flatMap((value) => read(seen, { value, path: test.path }));
  return asTold(test, found.filter(({ kind }) => kinds.includes(kind)));
}

/** A row or line of a result that could not be understood. */
export function strangeRow({ path }: MaesterTest, row: string): Unread {
  return { where: path, why: { code: 'strangeRow', row: plain(row) } };
}

/** Whether something stands there that may be a finding, and was not understood. */
export function isStrangeRow({ why }: Unread): boolean {
  return why.code === 'strangeRow';
}

/** An object of Exchange that Maester names and gives no id of. */
export function nameAlone({ path }: MaesterTest, object: NamedObject, name: string): Unread {
  return { where: { code: 'object', object, name, at: path }, why: { code: 'nameAlone' } };
}
