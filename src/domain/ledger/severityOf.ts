import type { Family } from '../exception/family';
import { KINDS } from '../exception/kinds';
import { SEVERITIES, worse, type Severity } from '../exception/severity';
import { maybeKnown } from './byName';
import type { Parts, Rating, Seen } from './parts';

type Severe = Pick<Parts, 'rated' | 'seen' | 'subject'>;

/**
 * The severity that counts: what a reviewer rated, else what reports say. What they show besides what was rated, and
 * whatever they call worse than they did then, counts as they say.
 */
export function severityOf(parts: Severe): Severity {
  const { rated } = parts;
  const reported = reportedSeverity(parts);
  if (!rated) return reported;
  const isWorse = reported !== rated.of.severity && worse(reported, rated.of.severity) === reported;
  return [...(isWorse ? [reported] : []), ...addedSince(rated, parts.seen)].reduce(worse, rated.severity);
}

/**
 * What counts where nobody rated it: the worst that reports say, else (asked for before any report) the worst that the
 * family knows, so that nothing is treated as milder than it may turn out.
 */
export function reportedSeverity({ seen, subject }: Omit<Severe, 'rated'>): Severity {
  const sources = Object.values(seen?.sources ?? {});
  const showing = sources.filter(({ findings, untold }) => findings.length + untold.length > 0);
  // Of what is gone, what was last said of it.
  const reported = (showing.length > 0 ? showing : sources).map(({ severity }) => severity);
  if (reported.length > 0) return reported.reduce(worse);
  return subject ? worstOfFamily(subject.family) : 'high';
}

/** It counts as milder than reports say, because a reviewer rated it so. */
export function isLowered(parts: Severe): boolean {
  const [counts, reported] = [severityOf(parts), reportedSeverity(parts)];
  return counts !== reported && worse(counts, reported) === reported;
}

function addedSince({ of }: Rating, seen: Seen | undefined): Severity[] {
  const added = (seen?.findings ?? []).filter(({ key }) => !of.keys.includes(key));
  const known = maybeKnown(added, of.keys.map((key) => seen?.findings.find((finding) => finding.key === key) ?? { key, extent: [] }), Object.values(seen?.sources ?? {}).map(({ findings }) => findings));
  return added.filter(({ key }) => !known.has(key)).map(({ severity }) => severity);
}

function worstOfFamily(family: Family): Severity {
  const known = Object.values(KINDS).filter((kind) => kind.family === family).map(({ severity }) => severity);
  return SEVERITIES.find((severity) => known.includes(severity)) ?? 'high';
}
