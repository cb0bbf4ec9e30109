import type { Finding, FindingKind, Principal } from '../../domain/exception/finding';
import { shifted } from '../../domain/exception/severity';
import { exclusionSeverity, expectedOf, whoLeftOut } from '../entra/policyExclusions';
import type { Gap, Unread } from '../../domain/reconcile/gap';
import { makeFinding } from '../makeFinding';
import { emergencyAccessIn } from './knownObjects';
import type { Reader, Scope } from './reader';
import type { LeftOut, Said } from '../../domain/exception/said';

export interface Exclusion {
  readonly kind: FindingKind;
  readonly principal: Principal;
  readonly extent?: readonly string[];
  readonly policy: Finding['setting'];
  readonly what: LeftOut;
  /** The object was deleted and the policy still names it. */
  readonly gone?: boolean;
  readonly test: string;
  readonly evidence: string;
}

/** One principal that one policy leaves out. A policy whose state Maester does not tell counts as being on. */
export function exclusionFinding({ run, known }: Scope, exclusion: Exclusion): Finding {
  const { kind, principal, extent = [], policy, what, gone = false, test, evidence } = exclusion;
  const controls = known.controlsOf(policy.id);
  const notes: Said = [...(gone ? [{ code: 'existsNoMore' } as const] : []), ...(isEmergencyAccess({ run, known }, principal) ? [{ code: 'takenForEmergency' } as const] : [])];
  const severity = exclusionSeverity(kind, controls);
  return makeFinding(run, {
    kind,
    controls: [...controls, test],
    setting: policy,
    principal,
    extent,
    expected: expectedOf(controls, policy.name),
    actual: [{ code: 'leavesOut', policy: policy.name, what, who: whoLeftOut(principal), extent }, ...notes],
    severity: gone ? shifted(severity, -1) : severity,
    evidence,
  });
}

function isEmergencyAccess({ known }: Scope, { id, name }: Principal): boolean {
  return [id, name].some((text) => known.emergencyAccess.has(text.toLowerCase()));
}

/** Says of a known policy that its state is not told; nothing of one that stands in a list of policies that are on. */
export const stateNotTold = ({ known }: Scope, policies: readonly string[], path: string): Unread[] =>
  [...new Set(policies)]
    .filter((id) => !known.enabledPolicies.has(id))
    .sort()
    .map((id) => ({ where: { code: 'stateOf', policy: known.nameOf('policy', id), at: path }, why: { code: 'takenToBeOn' } }));

/** What MT.1005 can and cannot tell: it names the policies that leave nobody out. */
export const readEmergencyAccess: Reader = (test) => {
  const accounts = emergencyAccessIn(test.text).map(({ name, id }) => `${name} (${id})`);
  if (accounts.length === 0) return { findings: [], unread: [] };
  const why: Gap = test.outcome === 'passed' ? { code: 'leftOutEverywhere' } : { code: 'leftOutNotListed' };
  return { findings: [], unread: accounts.map((account) => ({ where: { code: 'object', object: 'emergencyAccount', name: account, at: test.path }, why })) };
};
