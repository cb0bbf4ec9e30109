import { findingKeyOf, principalKeyOf } from '../domain/exception/exceptionKey';
import { anyOf, madeOfEach, withEach, type Pieces } from '../domain/pieces/pieces';
import type { Finding } from '../domain/exception/finding';
import { mergeFindings } from './mergeFindings';
import type { Reading } from './parsedReport';

/** A hole of a tenant as far as names are told from it. */
export type NamedHole = Pick<Finding, 'tenantId' | 'kind' | 'setting' | 'principal'>;

/**
 * Gives findings that are known by a name alone the id that another report of the same tenant has for it, so that two
 * tools that show the same hole make one finding.
 */
export function* joinNames(readings: readonly Reading[]): Pieces<readonly Reading[]> {
  const all = yield* madeOfEach(readings, (reading) => (reading.outcome === 'read' ? reading.parsed.findings : []));
  if (!(yield* anyOf(all, isByName))) return readings;
  const joined = yield* joinerOf([all]);
  const settled: Reading[] = [];
  for (const reading of readings) {
    if (reading.outcome !== 'read') {
      settled.push(reading);
      continue;
    }
    const findings = yield* madeOfEach(reading.parsed.findings, (finding) => [joined(finding)]);
    const isNew = yield* anyOf(findings, (finding, at) => finding !== reading.parsed.findings[at]);
    settled.push(isNew ? { ...reading, parsed: { ...reading.parsed, findings: yield* mergeFindings(findings) } } : reading);
  }
  return settled;
}

/**
 * The same by what was known before. A principal is taken for the one of that name that is excepted from the same setting
 * in the same way; a setting for the one of that name by which the same principal is excepted; both for those of these
 * names that stand together. Where several have the name, nothing is guessed. @param sources the best first: what an earlier one tells of a name, a later one does not change
 */
export function* joinerOf(sources: readonly (readonly NamedHole[])[]): Pieces<(finding: Finding) => Finding> {
  const settings: IdsByPlace[] = [];
  for (const holes of sources) settings.push(yield* idsByName(holes, ({ setting }) => setting.id !== setting.name, settingPlace, ({ setting }) => setting.id));
  const withSetting = <Hole extends NamedHole>(hole: Hole): Hole => {
    const id = hole.setting.id === hole.setting.name ? idAt(settings, settingPlace(hole)) : undefined;
    if (id === undefined) return hole;
    return { ...hole, setting: { ...hole.setting, id }, principal: isOwnSetting(hole) ? { ...hole.principal, id } : hole.principal };
  };
  const principals: IdsByPlace[] = [];
  const pairs: IdsByPlace[] = [];
  for (const holes of sources) {
    const whole = yield* madeOfEach(holes, (hole) => [withSetting(hole)]);
    principals.push(yield* idsByName(whole, ({ principal }) => principal.id !== principal.name, principalPlace, ({ principal }) => principal.id));
    pairs.push(yield* idsByName(holes, (hole) => !isOwnSetting(hole) && hole.setting.id !== hole.setting.name && hole.principal.id !== hole.principal.name, pairPlace, idsOf));
  }
  return (finding) => {
    if (!isByName(finding)) return finding;
    const pair = finding.setting.id === finding.setting.name && finding.principal.id === finding.principal.name ? idAt(pairs, pairPlace(finding)) : undefined;
    const [settingId, principalId] = pair?.split('\n') ?? [];
    if (settingId !== undefined && principalId !== undefined) return rekeyed({ ...finding, setting: { ...finding.setting, id: settingId }, principal: { ...finding.principal, id: principalId } });
    const whole = withSetting(finding);
    const id = whole.principal.id === whole.principal.name ? idAt(principals, principalPlace(whole)) : undefined;
    if (id === undefined) return whole === finding ? finding : rekeyed(whole);
    return rekeyed({ ...whole, principal: { ...whole.principal, id } });
  };
}

/** Whether a name stands for the id of its setting or of its principal. */
export function isByName({ setting, principal }: Pick<NamedHole, 'setting' | 'principal'>): boolean {
  return setting.id === setting.name || principal.id === principal.name;
}

/** A setting that is its own principal: there is nobody else to tell it by. */
function isOwnSetting({ setting, principal }: NamedHole): boolean {
  return principal.id === setting.id;
}

function settingPlace(hole: NamedHole): string {
  const { tenantId, kind, setting, principal } = hole;
  return [tenantId.toLowerCase(), kind, setting.name, isOwnSetting(hole) ? '' : principalKeyOf(principal)].join('\n');
}

function principalPlace({ tenantId, kind, setting, principal }: NamedHole): string {
  return [tenantId.toLowerCase(), kind, setting.id.toLowerCase(), principal.type, principal.name].join('\n');
}

function pairPlace({ tenantId, kind, setting, principal }: NamedHole): string {
  return [tenantId.toLowerCase(), kind, setting.name, principal.type, principal.name].join('\n');
}

function idsOf({ setting, principal }: NamedHole): string {
  return `${setting.id}\n${principal.id}`;
}

/** The id that stands at each place; `several` where it is not one alone. */
type IdsByPlace = ReadonlyMap<string, { readonly id: string; readonly several: boolean }>;

function* idsByName(holes: readonly NamedHole[], tells: (hole: NamedHole) => boolean, placeOf: (hole: NamedHole) => string, idOf: (hole: NamedHole) => string): Pieces<IdsByPlace> {
  const ids = new Map<string, { readonly id: string; readonly several: boolean }>();
  yield* withEach(holes, (hole) => {
    if (!tells(hole)) return;
    const [place, id] = [placeOf(hole), idOf(hole).toLowerCase()];
    const before = ids.get(place);
    ids.set(place, { id, several: before !== undefined && (before.several || before.id !== id) });
  });
  return ids;
}

function idAt(sources: readonly IdsByPlace[], place: string): string | undefined {
  const [first] = sources.flatMap((ids) => ids.get(place) ?? []);
  return first && !first.several ? first.id : undefined;
}

function rekeyed(finding: Finding): Finding {
  return { ...finding, key: findingKeyOf({ tenantId: finding.tenantId, kind: finding.kind, settingId: finding.setting.id, principal: finding.principal }) };
}
