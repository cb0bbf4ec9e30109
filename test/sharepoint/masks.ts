/** Rights as SharePoint numbers them: bit = PermissionKind - 1. */
export const RIGHT = {
  ViewListItems: 1n << 0n, AddListItems: 1n << 1n, EditListItems: 1n << 2n, DeleteListItems: 1n << 3n, ApproveItems: 1n << 4n, OpenItems: 1n << 5n,
  ViewVersions: 1n << 6n, DeleteVersions: 1n << 7n, CancelCheckout: 1n << 8n, ManagePersonalViews: 1n << 9n, ManageLists: 1n << 11n, ViewFormPages: 1n << 12n,
  AnonymousSearchAccessList: 1n << 13n, Open: 1n << 16n, ViewPages: 1n << 17n, AddAndCustomizePages: 1n << 18n, ApplyThemeAndBorder: 1n << 19n, ApplyStyleSheets: 1n << 20n,
  ViewUsageData: 1n << 21n, CreateSSCSite: 1n << 22n, ManageSubwebs: 1n << 23n, CreateGroups: 1n << 24n, ManagePermissions: 1n << 25n, BrowseDirectories: 1n << 26n,
  BrowseUserInfo: 1n << 27n, AddDelPrivateWebParts: 1n << 28n, UpdatePersonalWebParts: 1n << 29n, ManageWeb: 1n << 30n, UseClientIntegration: 1n << 36n, UseRemoteAPIs: 1n << 37n,
  ManageAlerts: 1n << 38n, CreateAlerts: 1n << 39n, EditMyUserInfo: 1n << 40n, EnumeratePermissions: 1n << 62n,
} as const;
export type Right = keyof typeof RIGHT;

const HALF = 0xffffffffn;
export const maskOf = (high: string | number, low: string | number): bigint => (BigInt(high) << 32n) | BigInt(low);
export const highOf = (mask: bigint): string => String(mask >> 32n);
export const lowOf = (mask: bigint): string => String(mask & HALF);

export const FULL_MASK = maskOf('2147483647', '4294967295');
/** What Full Control amounts to on a site without custom script: AddAndCustomizePages is taken away. */
export const NO_SCRIPT_MASK = FULL_MASK & ~RIGHT.AddAndCustomizePages;
/** ClientIntegration, remote APIs, Open, … : what Limited Access holds. */
export const LIMITED_ACCESS_ROLE_ID = 1073741825;
export const FULL_CONTROL_ROLE_ID = 1073741829;

/** Levels of a new site; masks as recorded from SharePoint Online. */
export const DEFAULT_ROLES = [
  { id: FULL_CONTROL_ROLE_ID, name: 'Full Control', description: 'Has full control.', high: '2147483647', low: '4294967295', kind: 5, hidden: false, position: 1 },
  { id: 1073741828, name: 'Design', description: 'Can view, add, update, delete, approve, and customize.', high: '432', low: '1012866047', kind: 4, hidden: false, position: 32 },
  { id: 1073741830, name: 'Edit', description: 'Can add, edit and delete lists; can view, add, update and delete list items and documents.', high: '432', low: '1011030767', kind: 6, hidden: false, position: 48 },
  { id: 1073741827, name: 'Contribute', description: 'Can view, add, update, and delete list items and documents.', high: '432', low: '1011028719', kind: 3, hidden: false, position: 64 },
  { id: 1073741826, name: 'Read', description: 'Can view pages and list items and download documents.', high: '176', low: '138612833', kind: 2, hidden: false, position: 128 },
  { id: 1073741832, name: 'Restricted View', description: 'Can view pages, list items, and documents. Documents can be viewed in the browser but not downloaded.', high: '65584', low: '134418433', kind: 8, hidden: true, position: 96 },
  { id: LIMITED_ACCESS_ROLE_ID, name: 'Limited Access', description: 'Can view specific lists, document libraries, list items, folders, or documents when given permissions.', high: '48', low: '134287360', kind: 1, hidden: true, position: 160 },
  { id: 1073741833, name: 'Web-Only Limited Access', description: 'Web-Only Limited Access permission level.', high: '560', low: '134221824', kind: 9, hidden: true, position: 161 },
] as const;
