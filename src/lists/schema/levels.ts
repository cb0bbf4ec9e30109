/** A permission mask as SharePoint writes it: two unsigned 32-bit halves, in decimal digits, as strings. */
export interface PermissionMask {
  readonly High: string;
  readonly Low: string;
}

/** Bits of the permissions that we add to Read or must find absent (https://learn.microsoft.com, SP.PermissionKind, minus one). */
export const PERMISSION_BIT = { addListItems: 1, editListItems: 2, deleteListItems: 3, manageLists: 11, managePermissions: 25 } as const;
export type Permission = keyof typeof PERMISSION_BIT;

/** SharePoint's own Read level. */
export const READ_MASK: PermissionMask = { High: '176', Low: '138612833' };

/** A mask with further permissions. */
export function withPermissions(mask: PermissionMask, ...permissions: readonly Permission[]): PermissionMask {
  return fromBits(permissions.reduce((bits, permission) => bits | (BigInt(1) << BigInt(PERMISSION_BIT[permission])), toBits(mask)));
}

export function sameMask(a: PermissionMask, b: PermissionMask): boolean {
  return toBits(a) === toBits(b);
}

/** Numbers of the bits that are set, lowest first. */
export function maskBits(mask: PermissionMask): number[] {
  const bits = toBits(mask);
  return Array.from({ length: 64 }, (_, bit) => bit).filter((bit) => ((bits >> BigInt(bit)) & BigInt(1)) === BigInt(1));
}

const LOW_BITS = BigInt(32);
const LOW_MASK = BigInt(0xffffffff);

function toBits({ High, Low }: PermissionMask): bigint {
  return (BigInt(High) << LOW_BITS) | BigInt(Low);
}

function fromBits(bits: bigint): PermissionMask {
  return { High: (bits >> LOW_BITS).toString(), Low: (bits & LOW_MASK).toString() };
}

/** What a group may do with a list. `read` is SharePoint's own level, found by its kind since its name is translated. */
export type Access = 'read' | 'append' | 'project';

export interface LevelSchema {
  readonly access: Exclude<Access, 'read'>;
  readonly name: string;
  readonly description: string;
  readonly mask: PermissionMask;
}

/** Kinds of SharePoint's own levels. */
export const ROLE_TYPE_KIND = { read: 2, fullControl: 5, limitedAccess: 1 } as const;

export const LEVELS: readonly LevelSchema[] = [
  { access: 'append', name: 'Register append', description: 'Read, and add items. No editing, no deleting.', mask: withPermissions(READ_MASK, 'addListItems') },
  { access: 'project', name: 'Register project', description: 'Read, add and edit items. No deleting.', mask: withPermissions(READ_MASK, 'addListItems', 'editListItems') },
];
