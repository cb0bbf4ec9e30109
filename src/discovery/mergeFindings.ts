import type { Finding } from '../domain/exception/finding';
import { inOrder, withEach, type Pieces } from '../domain/pieces/pieces';
import { worse } from '../domain/exception/severity';
import { saidKey } from '../domain/exception/said';

/**
 * Findings with one key become one, in key order: the union of extents and controls, the earliest proof, the worse
 * severity. It ends only when each of them ends. The result does not depend on the order of the input.
 */
export function* mergeFindings(findings: readonly Finding[]): Pieces<Finding[]> {
  const byKey = new Map<string, Finding>();
  yield* withEach(findings, (finding) => {
    const before = byKey.get(finding.key);
    byKey.set(finding.key, before ? merged(before, finding) : finding);
  });
  return yield* inOrder([...byKey.values()], (a, b) => compare(a.key, b.key));
}

function merged(a: Finding, b: Finding): Finding {
  // One in force outweighs one that is not; else the smaller text is kept, so that the order of the two does not matter.
  const kept = a.inForce !== b.inForce ? (a.inForce ? a : b) : compare(saidKey(a.actual) + a.evidence, saidKey(b.actual) + b.evidence) <= 0 ? a : b;
  return {
    ...kept,
    controls: union(a.controls, b.controls),
    extent: union(a.extent, b.extent),
    since: a.since === null || b.since === null ? a.since ?? b.since : a.since < b.since ? a.since : b.since,
    endsOn: a.endsOn === null || b.endsOn === null ? null : a.endsOn > b.endsOn ? a.endsOn : b.endsOn,
    severity: worse(a.severity, b.severity),
  };
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort(compare);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
