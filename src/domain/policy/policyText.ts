import { canonicalText, type Json } from '../ledger/canonical';
import type { Policy } from './defaults';
import { SETTING_NAMES, SETTINGS } from './settings';

/**
 * The policy that a JSON value holds; undefined unless every setting is there with a value that may stand in a policy.
 * What it does not know is passed over. A setting that a later release adds must read as what held before it where it
 * is missing, or the policies written until then would stop counting.
 */
export function parsePolicy(json: unknown): Policy | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const members = json as Partial<Record<string, unknown>>;
  const read = SETTING_NAMES.map((name) => [name, SETTINGS[name].read(members[name])] as const);
  return read.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(read) as unknown as Policy);
}

/** The one text of a policy. */
export function encodePolicy(policy: Policy): string {
  return canonicalText(policy as { readonly [Name in keyof Policy]: Json });
}
