import type { PlaybookStep } from '../../../domain/playbooks/playbook';
import type { Policy } from '../../../domain/policy/defaults';
import type { Formats } from '../formats';
import { daysText } from './days';

/** Steps of the playbooks, each one thing to do. */
export function playbookSteps(formats: Formats): (step: PlaybookStep, policy: Policy) => string {
  return (step, policy) => {
    const word = WORDS[step];
    return typeof word === 'string' ? word : word(policy, formats);
  };
}

const WORDS: Readonly<Record<PlaybookStep, string | ((policy: Policy, formats: Formats) => string)>> = {
  twoAccounts: 'Keep two or more emergency accounts, cloud-only.',
  storeCredentials: 'Store their credentials apart, and know who can open them.',
  alertOnUse: 'Alert on every sign-in, and report each use here.',
  drill: ({ drillEveryDays }, formats) => `Hold a drill at least every ${daysText(formats, drillEveryDays)}.`,
  acceptAsBaseline: 'To stand without an end date, have it accepted as a change of the baseline.',
  nameVendor: 'Name the vendor.',
  contractEnd: 'Know when the contract ends: the exception ends with it.',
  leastPermissions: 'Give no more permissions than it uses.',
  secretEnd: 'Know when its secret or certificate ends.',
  watchSignIns: 'Watch its sign-ins.',
  revokeAtEnd: 'Revoke the consent when the contract ends.',
  nameTenants: 'Name both tenants.',
  cutOver: ({ afterCutOverDays }, formats) => `Fix the day of the cut-over: the exception ends at most ${daysText(formats, afterCutOverDays)} later.`,
  milestones: 'Plan the removal with milestones.',
  removeTrust: 'Remove the trust between the tenants.',
  applicationOwner: 'The owner of the application is the business owner.',
  controlOwnerFromPlatform: 'The control owner comes from identity or the platform.',
  alternative: 'Look for a way that needs no exception.',
  reviewControls: 'Review the compensating controls each time.',
  reason: 'Say why it is needed and what stops without it.',
  endDate: 'Give it an end date.',
  compensate: 'Add compensating controls, and show that they work.',
  removalPlan: 'Say how it will be removed.',
};
