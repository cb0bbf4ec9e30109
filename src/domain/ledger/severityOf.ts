import type { Family } from '../exception/family';
import { KINDS } from '../exception/kinds';
import { SEVERITIES, worse, type Severity } from '../exception/severity';
import type { Parts } from './parts';

/**
 * The severity that counts: what a reviewer rated, else the worst that reports say, else (asked for before any report)
 * the worst that the family knows, so that nothing is treated as milder than it may turn out.
 */
export function severityOf({ rated, seen, subject }: Pick<Parts, 'rated' | 'seen' | 'subject'>): Severity {
  if (rated) return rated.severity;
  const sources = Object.values(seen?.sources ?? {});
  const showing = sources.filter(({ findings, untold }) => findings.length + untold.length > 0);
  // Of what is gone, what was last said of it.
  const reported = (showing.length > 0 ? showing : sources).map(({ severity }) => severity);
  if (reported.length > 0) return reported.reduce(worse);
  return subject ? worstOfFamily(subject.family) : 'high';
}

function worstOfFamily(family: Family): Severity {
  const known = Object.values(KINDS).filter((kind) => kind.family === family).map(({ severity }) => severity);
  return SEVERITIES.find((severity) => known.includes(severity)) ?? 'high';
}
