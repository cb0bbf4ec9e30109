import type { Switches } from '../../sharepoint/switches';

/** Each undocumented fact the other way than the one that hurts most. */
export const OTHER_WAY: Readonly<Switches> = {
  forgedStampWhileAdding: false,
  duplicateStatus: 400,
  refusedAddUsesUpId: false,
  ensureUserRefusedToAddOnly: false,
  overwriteByAddOnly: false,
  officeFilesRewritten: false,
  throttleBodyIsHtml: false,
  appGrantReachesAroundListRights: false,
};
