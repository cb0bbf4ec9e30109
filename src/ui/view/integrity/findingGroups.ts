import { GRADES, gradeOf, type Grade, type IntegrityFinding } from '../../../domain/integrity/finding';

/** Findings about one exception, or about none. */
export interface FindingsAbout {
  readonly exceptionKey: string | undefined;
  readonly findings: readonly IntegrityFinding[];
}

export interface FindingGroup {
  readonly grade: Grade;
  readonly about: readonly FindingsAbout[];
}

/** Findings by what they mean, the worst first, and together where they are about one exception; grades without one are left out. */
export function findingGroups(findings: readonly IntegrityFinding[]): FindingGroup[] {
  return GRADES.map((grade) => ({ grade, about: byException(findings.filter((finding) => gradeOf(finding) === grade)) })).filter(({ about }) => about.length > 0);
}

/** What is about no exception stands alone. */
function byException(findings: readonly IntegrityFinding[]): FindingsAbout[] {
  const about = new Map<string, { readonly exceptionKey: string | undefined; readonly findings: IntegrityFinding[] }>();
  findings.forEach((finding, at) => {
    const exceptionKey = exceptionKeyOf(finding);
    const key = exceptionKey ?? `\u0000${at}`;
    const same = about.get(key);
    if (same) same.findings.push(finding);
    else about.set(key, { exceptionKey, findings: [finding] });
  });
  return [...about.values()];
}

export function countOf(findings: readonly IntegrityFinding[], grade: Grade): number {
  return findings.filter((finding) => gradeOf(finding) === grade).length;
}

/** The exception whose page shows more of a finding; undefined where it is about none. */
export function exceptionKeyOf(finding: IntegrityFinding): string | undefined {
  switch (finding.code) {
    case 'rowDiffers':
    case 'rowMissing':
    case 'rowAlone':
    case 'notJudged':
      return finding.row.exceptionKey || undefined;
    case 'seenMissing':
      return finding.namedBy[0]?.exceptionKey || undefined;
    case 'seenChanged':
      return finding.noticedBy[0]?.exceptionKey || undefined;
    case 'linkedAfterwards':
      return finding.exceptions.length === 1 ? finding.exceptions[0]?.exceptionKey : undefined;
    case 'unreported':
      return finding.decisions.every(({ exceptionKey }) => exceptionKey === finding.decisions[0]?.exceptionKey) ? finding.decisions[0]?.exceptionKey : undefined;
    case 'keyTwice':
    case 'unconfirmed':
      return finding.decisions[0]?.exceptionKey || undefined;
    default:
      return 'decision' in finding ? finding.decision?.exceptionKey || undefined : undefined;
  }
}

/**
 * Exceptions whose rows can be written again from their decisions. Where these may not be whole, the row is what is left of
 * them and stays as it is.
 */
export function repairableKeys(findings: readonly IntegrityFinding[]): string[] {
  const isRow = ({ code }: IntegrityFinding): boolean => code === 'rowDiffers' || code === 'rowMissing';
  const doubted = new Set(findings.filter((finding) => gradeOf(finding) === 'record' && !isRow(finding)).map(exceptionKeyOf));
  return findings.filter(isRow).flatMap((finding) => exceptionKeyOf(finding) ?? []).filter((key) => !doubted.has(key));
}
