/** SharePoint's 64-bit mask of rights as two 32-bit halves, written as texts. */
export interface RightsMask {
  readonly Low: string;
}

/** Bits of the low half (https://learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.permissionkind, read 2026-11-24). */
export const ADD_LIST_ITEMS = 0x2;
export const MANAGE_PERMISSIONS = 0x2000000;
export const MANAGE_WEB = 0x40000000;

export function hasRight({ Low }: RightsMask, bit: number): boolean {
  return (Number(Low) & bit) !== 0;
}
