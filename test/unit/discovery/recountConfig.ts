import type { Migration } from './controls/migrations';
import { dayOf, get, tally, type Recount } from './recount';

const LISTS = [
  ['CapExclusions.Users', 'userExcluded', 'conditionalAccess'],
  ['CapExclusions.Groups', 'groupExcluded', 'conditionalAccess'],
  ['CapExclusions.Roles', 'roleExcluded', 'conditionalAccess'],
  ['CapExclusions.Applications', 'applicationExcluded', 'conditionalAccess'],
  ['RoleExclusions.Users', 'permanentRole', 'privilegedRoles'],
  ['RoleExclusions.Groups', 'permanentRole', 'privilegedRoles'],
  ['AllowedForwardingDomains', 'automaticForwarding', 'mailFlow'],
] as const;

/**
 * A plain recount of a configuration of ScubaGear as any YAML parser gives it, which shares no code with the readers: each
 * entry for each control, guests of one control together, and each omission and annotation under today's id of its control.
 */
export function recountConfig(file: unknown, migrations: readonly Migration[], changedOn: string): Recount {
  const { add, counted } = tally(dayOf(changedOn) ?? NaN);
  const today = (id: string): readonly string[] => {
    const next = migrations.find(({ old }) => old === id)?.next ?? [];
    return next.length > 0 ? next : [id];
  };
  const under = (name: string): [string, unknown][] => Object.entries((get(file, name) ?? {}) as object);
  for (const product of ['Aad', 'Exo', 'SecuritySuite', 'SharePoint', 'Teams', 'PowerPlatform']) {
    for (const [control, lists] of under(product)) {
      for (const [path, kind, family] of LISTS) for (const who of (get(lists, path) ?? []) as readonly string[]) add(kind, family, control, who, true);
      if (get(lists, 'CapExclusions.GuestUserTypes') !== undefined) add('guestsExcluded', 'conditionalAccess', control, 'GuestsOrExternalUsers', true);
    }
  }
  for (const [written, note] of under('OmitPolicy')) for (const id of today(written)) add('omittedPolicy', 'baselinePolicy', id, id, !((dayOf(get(note, 'Expiration')) ?? Infinity) < (dayOf(changedOn) ?? NaN)));
  for (const [written] of under('AnnotatePolicy')) for (const id of today(written)) add('annotatedPolicy', 'baselinePolicy', id, id, true);
  return counted();
}
