import type { HeldRow } from '../../../../src/lists/codec/heldRow';
import { briefWith } from './someBrief';

/** 24 November 2026. */
export const TODAY = 20_781;

/** A row of something that was found ten days ago and that nobody answered yet; what a test needs is put on top. */
export function rowWith({ brief, ...parts }: Partial<Omit<HeldRow, 'brief'>> & { readonly brief?: Parameters<typeof briefWith>[0] } = {}): HeldRow {
  const id = parts.id ?? 1;
  return {
    id,
    exceptionKey: `x${id}`,
    title: `svc-${id} is excluded from “Require MFA”`,
    tenantId: 'tenant-a',
    family: 'conditionalAccess',
    severity: 'medium',
    category: 'unclassified',
    lifecycle: 'unassigned',
    source: 'scan',
    kind: 'userExcluded',
    principal: { type: 'user', id: `user-${id}`, name: `svc-${id}` },
    settingName: 'Require MFA',
    findingCount: 1,
    controls: ['MS.AAD.3.2v2'],
    findingsHash: 'hash',
    businessOwner: undefined,
    controlOwner: undefined,
    securityReviewer: undefined,
    controlOwnerSinceDay: undefined,
    sinceDay: TODAY - 10,
    sinceAtLeast: false,
    reviewedDay: undefined,
    expiresDay: undefined,
    reviewDueDay: undefined,
    triageDueDay: undefined,
    dueDay: undefined,
    pastToleranceDay: undefined,
    revision: 1,
    lastDecisionKey: `key-${id}`,
    ...parts,
    brief: briefWith(brief),
  };
}
