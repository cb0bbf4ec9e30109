import { findingKeyOf } from '../domain/exception/exceptionKey';
import type { Finding } from '../domain/exception/finding';
import { isObjectId } from '../domain/exception/principalKey';
import { anyOf, madeOfEach, withEach, type Pieces } from '../domain/pieces/pieces';
import { consentName } from './entra/consent';
import type { NamedHole } from './joinNames';
import { mergeFindings } from './mergeFindings';
import type { ParsedReport, Reading } from './parsedReport';

/** The two ids of one application in one tenant: of its service principal, and its own. */
interface Ids {
  readonly objectId: string;
  readonly applicationId: string;
}

/** Object ids of service principals → application ids, by tenant in lower case. */
interface Told {
  readonly tenantId: string;
  readonly sameAs: ReadonlyMap<string, string>;
}

/** Which of several keys of one consent to take, the best first. */
export type Choose = (keys: readonly [ConsentKey, ...ConsentKey[]]) => ConsentKey;
export interface ConsentKey {
  readonly key: string;
  readonly tenantId: string;
  readonly settingId: string;
  readonly applicationId: string;
}

/** Nothing is known of before: both ids as they are. */
const BOTH: Choose = ([first]) => first;

/**
 * One consent under one key: an export without service principals knows an application by its object id alone, a tool by
 * its application id alone, and whatever else is read or known links the two. Where several applications would share an
 * id, nothing is guessed.
 * @param holes what findings link by themselves @param choose takes the key that is known already
 */
export function* applicationJoiner(told: readonly Told[], holes: readonly NamedHole[], choose: Choose = BOTH): Pieces<(finding: Finding) => Finding> {
  const byId = new Map<string, Ids | undefined>();
  const put = (tenantId: string, objectId: string, applicationId: string): void => {
    if (!isObjectId(objectId) || !isObjectId(applicationId) || objectId === applicationId) return;
    for (const id of [objectId, applicationId]) {
      const [place, before] = [placeOf(tenantId, id), byId.get(placeOf(tenantId, id))];
      const isOther = byId.has(place) && (before?.objectId !== objectId || before.applicationId !== applicationId);
      byId.set(place, isOther ? undefined : { objectId, applicationId });
    }
  };
  for (const { tenantId, sameAs } of told) yield* withEach([...sameAs], ([objectId, applicationId]) => put(tenantId, objectId.toLowerCase(), applicationId.toLowerCase()));
  const names = new Map<string, string>();
  yield* withEach(holes, ({ tenantId, kind, setting, principal }) => {
    if (kind !== 'adminConsent') return;
    put(tenantId, setting.id.toLowerCase(), principal.id.toLowerCase());
    if (isObjectId(principal.name)) return;
    for (const id of [setting.id, principal.id]) if (!names.has(placeOf(tenantId, id))) names.set(placeOf(tenantId, id), principal.name);
  });
  return (finding) => {
    const { tenantId, kind, setting, principal } = finding;
    if (kind !== 'adminConsent') return finding;
    const ids = byId.get(placeOf(tenantId, setting.id));
    const { key, settingId, applicationId } = ids ? choose(keysOf(tenantId, ids)) : { key: finding.key, settingId: setting.id, applicationId: principal.id };
    const name = isObjectId(principal.name) ? [setting.id, principal.id].flatMap((id) => names.get(placeOf(tenantId, id)) ?? [])[0] : undefined;
    if (key === finding.key && name === undefined) return finding;
    return { ...finding, key, setting: { id: settingId, name: name === undefined ? setting.name : consentName(name) }, principal: { ...principal, id: applicationId, name: name ?? principal.name } };
  };
}

/** Both ids; the object id alone; the application id alone. */
function keysOf(tenantId: string, { objectId, applicationId }: Ids): [ConsentKey, ConsentKey, ConsentKey] {
  const keyOf = (settingId: string, id: string): ConsentKey => ({ key: findingKeyOf({ tenantId, kind: 'adminConsent', settingId, principal: { type: 'application', id } }), tenantId, settingId, applicationId: id });
  return [keyOf(objectId, applicationId), keyOf(objectId, objectId), keyOf(applicationId, applicationId)];
}

function placeOf(tenantId: string, id: string): string {
  return `${tenantId.toLowerCase()}\n${id.toLowerCase()}`;
}

/** The same for reports that are read together: what any of them links is one application in all of them. */
export function* joinApplications(readings: readonly Reading[]): Pieces<readonly Reading[]> {
  const read = readings.flatMap((reading) => (reading.outcome === 'read' ? [reading.parsed] : []));
  const consents = yield* madeOfEach(read, ({ findings }) => findings.filter(({ kind }) => kind === 'adminConsent'));
  if (consents.length === 0) return readings;
  const joined = yield* applicationJoiner(read.map(({ report, sameAs }) => ({ tenantId: report.tenant.id, sameAs })), consents);
  const all: Reading[] = [];
  for (const reading of readings) all.push(reading.outcome === 'read' ? { ...reading, parsed: yield* withFindings(reading.parsed, joined) } : reading);
  return all;
}

function* withFindings(parsed: ParsedReport, joined: (finding: Finding) => Finding): Pieces<ParsedReport> {
  const findings = yield* madeOfEach(parsed.findings, (finding) => [joined(finding)]);
  return (yield* anyOf(findings, (finding, at) => finding !== parsed.findings[at])) ? { ...parsed, findings: yield* mergeFindings(findings) } : parsed;
}
