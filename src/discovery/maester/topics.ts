import type { Finding, FindingKind } from '../../domain/exception/finding';
import type { Gap } from '../../domain/reconcile/gap';
import type { LookedSetting } from '../../domain/reconcile/lookedAt';
import type { Topic as ReportTopic } from '../../domain/reconcile/where';
import { POLICY_KINDS } from '../entra/policyExclusions';
import { readRiskyPermissions } from './consents';
import { readEmergencyAccess } from './exclusions';
import { readPrivateAccounts, readPrivateInbound } from './federation';
import { readGuestAccess, readGuestInvitations } from './guests';
import { readAllowedAddressList, readAllowedAddressTable, readAllowedDomains, readAllowedSenders, readAllowlistedDomains, readAnyAllowedAddress, readBypassRules, readForwarding, readRuleCount, readSafeList, readSkipHeaders } from './mail';
import { readDeletedGroups, readDeletedObjects, readUnprotectedGroups } from './policyTables';
import type { Reader } from './reader';
import { readControlPlane, readOutsidePim, readRoleTable, rolesToldWhole } from './roles';
import { readAnyoneLinkEnd, readAnyoneLinkRights, readOneDriveSharing, readSharePointSharing, readSharingDomains, readSharingPolicies } from './sharing';
import { readWithoutFallback } from './withoutFallback';

/** One thing that is asked of a run. All of its tests that have run are read. */
export interface Topic {
  readonly what: ReportTopic;
  /** Kinds of holes that it tells of: of these nothing is gone unless all of their topics were answered. */
  readonly kinds: readonly FindingKind[];
  /** Why what is absent from an answer may still be there. */
  readonly partly?: Gap;
  /** Settings of which an answer that is partial otherwise names everybody, without how far each reaches. */
  readonly wholeIn?: (findings: readonly Finding[]) => readonly LookedSetting[];
  /** Each of its tests asks for the whole of it, so one answer is enough; else nothing is gone unless all of them answered. */
  readonly anyTest?: boolean;
  readonly tests: readonly (readonly [id: string, read: Reader])[];
}

/** Somebody who is no longer a guest or synchronised, or whose mailbox or secret is gone, leaves such a list and still holds the role. */
const ONLY_SOME_HOLDERS: Gap = { code: 'onlySomeHolders' };
const ONLY_HIGHLY_PRIVILEGED: Gap = { code: 'onlyHighlyPrivileged' };

/** A policy that was switched off, and an exclusion that got a fallback, vanish from the list like one that was taken back. */
const ONLY_WITHOUT_FALLBACK: Gap = { code: 'onlyWithoutFallback' };

export const TOPICS: readonly Topic[] = [
  { what: 'withoutFallback', kinds: POLICY_KINDS, partly: ONLY_WITHOUT_FALLBACK, tests: [['MT.1036', readWithoutFallback]] },
  { what: 'unprotectedGroups', kinds: ['groupExcluded'], partly: ONLY_WITHOUT_FALLBACK, tests: [['MT.1035', readUnprotectedGroups]] },
  { what: 'deletedObjects', kinds: ['userExcluded', 'groupExcluded', 'roleExcluded'], partly: ONLY_WITHOUT_FALLBACK, tests: [['MT.1038', readDeletedGroups], ['MT.1066', readDeletedObjects]] },
  { what: 'emergencyAccess', kinds: [], tests: [['MT.1005', readEmergencyAccess]] },
  { what: 'highlyPrivilegedRoles', kinds: ['permanentRole'], partly: ONLY_HIGHLY_PRIVILEGED, wholeIn: rolesToldWhole, tests: [['CISA.MS.AAD.7.4', readRoleTable]] },
  { what: 'rolesOutsidePim', kinds: ['permanentRole'], partly: ONLY_SOME_HOLDERS, tests: [['CISA.MS.AAD.7.5', readRoleTable], ['MT.1031', readOutsidePim]] },
  { what: 'guestsWithRole', kinds: ['permanentRole'], partly: ONLY_SOME_HOLDERS, tests: [['MT.1025', readControlPlane]] },
  { what: 'synchronisedWithRole', kinds: ['permanentRole'], partly: ONLY_SOME_HOLDERS, tests: [['MT.1026', readControlPlane]] },
  { what: 'applicationsWithRole', kinds: ['permanentRole'], partly: ONLY_SOME_HOLDERS, tests: [['MT.1027', readControlPlane]] },
  { what: 'mailboxesWithRole', kinds: ['permanentRole'], partly: ONLY_SOME_HOLDERS, tests: [['MT.1028', readControlPlane]] },
  { what: 'takeoverAtOnce', kinds: ['adminConsent'], tests: [['MT.1050', readRiskyPermissions]] },
  { what: 'takeoverInSteps', kinds: ['adminConsent'], tests: [['MT.1051', readRiskyPermissions]] },
  { what: 'everyMailbox', kinds: ['adminConsent'], tests: [['MT.1058', readRiskyPermissions]] },
  { what: 'guestAccess', kinds: ['guestPermissions'], anyTest: true, tests: [['CISA.MS.AAD.8.1', readGuestAccess], ['EIDSCA.AP07', readGuestAccess], ['CIS.M365.5.1.6.2', readGuestAccess]] },
  { what: 'guestInviters', kinds: ['guestInvitations'], anyTest: true, tests: [['CISA.MS.AAD.8.2', readGuestInvitations], ['EIDSCA.AP04', readGuestInvitations]] },
  { what: 'forwardingDomains', kinds: ['automaticForwarding'], tests: [['CISA.MS.EXO.1.1', readForwarding]] },
  { what: 'contactsShared', kinds: ['calendarSharing'], tests: [['CISA.MS.EXO.6.1', readSharingPolicies]] },
  { what: 'calendarsShared', kinds: ['calendarSharing'], anyTest: true, tests: [['CISA.MS.EXO.6.2', readSharingPolicies], ['CIS.M365.1.3.3', readSharingPolicies]] },
  { what: 'filterAddresses', kinds: ['ipAllowList'], anyTest: true, tests: [['ORCA.114', readAllowedAddressTable], ['CISA.MS.EXO.12.1', readAllowedAddressList], ['CIS.M365.2.1.12', readAnyAllowedAddress]] },
  { what: 'safeList', kinds: ['safeList'], anyTest: true, tests: [['CISA.MS.EXO.12.2', readSafeList], ['CIS.M365.2.1.13', readSafeList]] },
  { what: 'filterDomains', kinds: ['allowedSenders'], tests: [['CISA.MS.EXO.14.3', readAllowedDomains], ['ORCA.118.1', readAllowlistedDomains]] },
  { what: 'filterSenders', kinds: ['allowedSenders'], tests: [['ORCA.109', readAllowedSenders]] },
  { what: 'rulesSkippingSpam', kinds: ['spamFilterBypassRule'], partly: { code: 'someRulesNotListed' }, tests: [['ORCA.118.2', readBypassRules], ['MT.1043', readRuleCount]] },
  { what: 'rulesSkippingAttachments', kinds: ['spamFilterBypassRule'], tests: [['ORCA.189', readSkipHeaders]] },
  { what: 'rulesSkippingLinks', kinds: ['spamFilterBypassRule'], tests: [['ORCA.189.2', readSkipHeaders]] },
  { what: 'sharePointSharing', kinds: ['sharePointSharing'], tests: [['CISA.MS.SHAREPOINT.1.1', readSharePointSharing]] },
  { what: 'oneDriveSharing', kinds: ['oneDriveSharing'], tests: [['CISA.MS.SHAREPOINT.1.2', readOneDriveSharing]] },
  { what: 'sharingDomains', kinds: ['sharingAllowedDomain', 'sharingWithAnyDomain'], tests: [['CISA.MS.SHAREPOINT.1.3', readSharingDomains]] },
  { what: 'anyoneLinkEnd', kinds: ['anyoneLinksWithoutEnd'], tests: [['CISA.MS.SHAREPOINT.3.1', readAnyoneLinkEnd]] },
  { what: 'anyoneLinkRights', kinds: ['anyoneLinksCanEdit'], tests: [['CISA.MS.SHAREPOINT.3.2', readAnyoneLinkRights]] },
  { what: 'privateAccountsOut', kinds: ['unmanagedOutbound'], tests: [['CIS.M365.8.2.2', readPrivateAccounts]] },
  { what: 'privateAccountsIn', kinds: ['unmanagedInbound'], tests: [['CIS.M365.8.2.3', readPrivateInbound]] },
];

/** What no test of Maester tells. */
export const NEVER_TOLD: readonly ReportTopic[] = ['crossTenantAccess', 'teamsDomains', 'tenantIsolation', 'groupMembers', 'controlsLeftOut'];
