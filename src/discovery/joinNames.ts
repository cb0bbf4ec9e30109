import { findingKeyOf, principalKeyOf } from '../domain/exception/exceptionKey';
import type { Finding } from '../domain/exception/finding';
import { mergeFindings } from './mergeFindings';
import type { Reading } from './parsedReport';

/**
 * Gives findings that are known by a name alone the id that another report of the same tenant has for it, so that two
 * tools that show the same hole make one finding. A principal is taken for the one of that name that is excepted from
 * the same setting in the same way; a setting for the one of that name by which the same principal is excepted. Where
 * several have the name, nothing is guessed.
 */
export function joinNames(readings: readonly Reading[]): readonly Reading[] {
  const all = readings.flatMap((reading) => (reading.outcome === 'read' ? reading.parsed.findings : []));
  const settings = idsByName(all.filter(({ setting }) => setting.id !== setting.name), settingPlace, ({ setting }) => setting.id);
  if (!all.some(isByName)) return readings;
  const withSettings = (finding: Finding): Finding => {
    const id = finding.setting.id === finding.setting.name ? settings.get(settingPlace(finding)) : undefined;
    if (id === undefined) return finding;
    const setting = { ...finding.setting, id };
    return rekeyed({ ...finding, setting, principal: isOwnSetting(finding) ? { ...finding.principal, id } : finding.principal });
  };
  const named = all.map(withSettings);
  const principals = idsByName(named.filter(({ principal }) => principal.id !== principal.name), principalPlace, ({ principal }) => principal.id);
  const joined = (finding: Finding): Finding => {
    const whole = withSettings(finding);
    const id = whole.principal.id === whole.principal.name ? principals.get(principalPlace(whole)) : undefined;
    return id === undefined ? whole : rekeyed({ ...whole, principal: { ...whole.principal, id } });
  };
  return readings.map((reading): Reading => (reading.outcome === 'read' ? { ...reading, parsed: { ...reading.parsed, findings: mergeFindings(reading.parsed.findings.map(joined)) } } : reading));
}

function isByName({ setting, principal }: Finding): boolean {
  return setting.id === setting.name || principal.id === principal.name;
}

/** A setting that is its own principal: there is nobody else to tell it by. */
function isOwnSetting({ setting, principal }: Finding): boolean {
  return principal.id === setting.id;
}

function settingPlace(finding: Finding): string {
  const { tenantId, kind, setting, principal } = finding;
  return [tenantId, kind, setting.name, isOwnSetting(finding) ? '' : principalKeyOf(principal)].join('\n');
}

function principalPlace({ tenantId, kind, setting, principal }: Finding): string {
  return [tenantId, kind, setting.id.toLowerCase(), principal.type, principal.name].join('\n');
}

/** The one id that stands at each place; places with several ids are left out. */
function idsByName(findings: readonly Finding[], placeOf: (finding: Finding) => string, idOf: (finding: Finding) => string): Map<string, string> {
  const ids = new Map<string, Set<string>>();
  for (const finding of findings) ids.set(placeOf(finding), (ids.get(placeOf(finding)) ?? new Set()).add(idOf(finding).toLowerCase()));
  return new Map([...ids].flatMap(([place, [id, ...others]]) => (id === undefined || others.length > 0 ? [] : [[place, id] as const])));
}

function rekeyed(finding: Finding): Finding {
  return { ...finding, key: findingKeyOf({ tenantId: finding.tenantId, kind: finding.kind, settingId: finding.setting.id, principal: finding.principal }) };
}
