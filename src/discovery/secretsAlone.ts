import { anyOf, type Pieces } from '../domain/pieces/pieces';
import type { ParsedReport, Reading } from './parsedReport';
import { topic } from '../domain/reconcile/where';

/**
 * Says of an export that tells when secrets of applications end, and with which no report shows any of them, what else has
 * to be dropped with it: an end is kept with an exception that a report shows, and moves none by itself.
 */
export function* withSecretsAlone(readings: readonly Reading[]): Pieces<readonly Reading[]> {
  const read = readings.flatMap((reading) => (reading.outcome === 'read' ? [reading.parsed] : []));
  const all: Reading[] = [];
  for (const reading of readings) {
    const isAlone = reading.outcome === 'read' && reading.parsed.report.source === 'Microsoft Graph' && (reading.parsed.secretEnds?.size ?? 0) > 0 && !(yield* isShown(reading.parsed, read));
    all.push(isAlone ? { ...reading, parsed: { ...reading.parsed, report: { ...reading.parsed.report, unread: [...reading.parsed.report.unread, { where: topic('endsOfSecrets'), why: { code: 'secretsAlone' } }] } } } : reading);
  }
  return all;
}

/** Whether a report of the same tenant shows one of the applications, or the service principal of one. */
function* isShown({ report, secretEnds }: ParsedReport, read: readonly ParsedReport[]): Pieces<boolean> {
  for (const other of read) {
    if (other.report.tenant.id.toLowerCase() !== report.tenant.id.toLowerCase()) continue;
    if (yield* anyOf(other.findings, ({ principal: { type, id } }) => type === 'application' && [id, other.sameAs.get(id.toLowerCase()) ?? id].some((each) => secretEnds?.has(each.toLowerCase()) === true))) return true;
  }
  return false;
}
