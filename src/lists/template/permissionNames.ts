import { maskBits, type PermissionMask } from '../schema/levels';

/**
 * Names that a PnP template has for permissions, by bit (SP.PermissionKind minus one; PnP schema 2022-09,
 * RoleDefinition/Permissions). Only bits that Read and our levels use.
 */
const NAME_BY_BIT: Readonly<Record<number, string>> = {
  0: 'ViewListItems',
  1: 'AddListItems',
  2: 'EditListItems',
  5: 'OpenItems',
  6: 'ViewVersions',
  12: 'ViewFormPages',
  16: 'Open',
  17: 'ViewPages',
  22: 'CreateSSCSite',
  27: 'BrowseUserInfo',
  36: 'UseClientIntegration',
  37: 'UseRemoteAPIs',
  39: 'CreateAlerts',
};

/** The permissions of a mask by name. Throws for one without a name, so that a level never loses a right unseen. */
export function permissionNames(mask: PermissionMask): string[] {
  return maskBits(mask).map((bit) => {
    const name = NAME_BY_BIT[bit];
    if (name === undefined) throw new Error(`No template name for permission bit ${bit}`);
    return name;
  });
}
