import type { CoveredFinding } from './answer';
import type { Scope } from './parts';

/** Approved before any report showed it: only what was intended is known. */
export function isInWords({ findings, emptied }: Pick<Scope, 'findings' | 'emptied'>): boolean {
  return findings.length === 0 && emptied !== true;
}

/** What is left of a scope when some of its findings go to another exception. */
export function scopeWithout(scope: Scope, moved: readonly string[]): Scope {
  const findings = scope.findings.filter(({ key }) => !moved.includes(key));
  return { ...scope, findings, ...(findings.length === 0 && scope.findings.length > 0 ? { emptied: true } : {}) };
}

type Extent = Pick<CoveredFinding, 'key' | 'extent'>;

/** Keys of findings that were not approved, or reach farther than approved (design §5, scope grew). */
export function addedTo(scope: Pick<Scope, 'findings'>, seen: readonly Extent[]): string[] {
  const approved = new Map(scope.findings.map(({ key, extent }) => [key, new Set(extent)]));
  return seen.filter(({ key, extent }) => !extent.every((each) => approved.get(key)?.has(each)) || !approved.has(key)).map(({ key }) => key);
}

/** Keys of findings that were not there, or whose extent is another one, wider or narrower. */
export function changedIn(before: readonly Extent[], seen: readonly Extent[]): string[] {
  const there = new Map(before.map((finding) => [finding.key, finding]));
  return seen.filter((finding) => !sameScope([there.get(finding.key) ?? { key: '', extent: [] }], [finding])).map(({ key }) => key);
}

/** True where both name the same findings with the same extents, in any order. */
export function sameScope(a: readonly Extent[], b: readonly Extent[]): boolean {
  return a.length === b.length && addedTo({ findings: a }, b).length === 0 && addedTo({ findings: b }, a).length === 0;
}

export function scopeOf(findings: readonly Extent[]): Scope['findings'] {
  return findings.map(({ key, extent }) => ({ key, extent: [...extent].sort() })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
