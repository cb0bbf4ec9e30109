import { controlsFrom } from './control';

/**
 * Tests of Maester that name exceptions and that no control of another framework stands for (github.com/maester365/maester,
 * read 2026-11-26). Its CISA and CIS tests stand under those frameworks' ids. Titles and severities are ours.
 */
export const MAESTER_CONTROLS = controlsFrom('Maester', [
  ['MT.1005', 'conditionalAccess', 'high', 'Emergency accounts are left out of every policy'],
  ['MT.1025', 'privilegedRoles', 'high', 'No guest holds a control-plane role for good'],
  ['MT.1026', 'privilegedRoles', 'high', 'No synchronised user holds a control-plane role for good'],
  ['MT.1027', 'privilegedRoles', 'critical', 'No application with a secret holds a control-plane role for good'],
  ['MT.1028', 'privilegedRoles', 'medium', 'No user with a mailbox holds a control-plane role for good'],
  ['MT.1031', 'privilegedRoles', 'high', 'Control-plane roles are given through privileged identity management only'],
  ['MT.1035', 'conditionalAccess', 'high', 'Groups that policies name can be filled by few people only'],
  ['MT.1036', 'conditionalAccess', 'high', 'What one policy leaves out another one covers'],
  ['MT.1038', 'conditionalAccess', 'low', 'No policy names a deleted group'],
  ['MT.1050', 'adminConsent', 'critical', 'No application can make itself global administrator'],
  ['MT.1051', 'adminConsent', 'high', 'No application can become global administrator in steps'],
  ['MT.1058', 'adminConsent', 'high', 'Applications reach only the mailboxes they need'],
  ['MT.1066', 'conditionalAccess', 'low', 'No policy names what does not exist'],
  ['EIDSCA.AP04', 'guestAccess', 'medium', 'Few people may invite guests'],
  ['EIDSCA.AP07', 'guestAccess', 'medium', 'Guests see little'],
  ['ORCA.109', 'mailFlow', 'high', 'No sender is waved through a spam policy'],
  ['ORCA.114', 'mailFlow', 'high', 'No address is waved through the connection filter'],
  ['ORCA.118.1', 'mailFlow', 'high', 'No domain is waved through a spam policy'],
  ['ORCA.118.2', 'mailFlow', 'high', 'No rule waves a domain through the spam filter'],
  ['ORCA.189', 'mailFlow', 'high', 'No rule switches off the check of attachments'],
  ['ORCA.189.2', 'mailFlow', 'high', 'No rule switches off the check of links'],
]);
