import type { WriteOf } from '../schema/item';
import type { register } from '../schema/register';

/** A register item as it is written: every column but the person columns, which need ids of the site's users. */
export type RegisterItem = Omit<Required<WriteOf<typeof register>>, 'BusinessOwnerId' | 'ControlOwnerId' | 'SecurityReviewerId'>;

/** Columns that `encodeRegisterRow` writes, for reading a row back and comparing it. */
export const REGISTER_ROW_COLUMNS = [
  'Title', 'TitleFacts', 'ExceptionKey', 'Facets', 'Tenant', 'Family', 'Severity', 'Category', 'Lifecycle', 'Source', 'Kind',
  'PrincipalType', 'PrincipalId', 'PrincipalName', 'SettingName', 'FindingCount', 'Controls', 'FindingsHash',
  'BusinessOwnerLogin', 'BusinessOwnerName', 'ControlOwnerLogin', 'ControlOwnerName', 'SecurityReviewerLogin', 'SecurityReviewerName',
  'ControlOwnerSinceDay', 'SinceDay', 'Since', 'SinceAtLeast', 'ReviewedDay', 'Reviewed', 'ExpiresDay', 'Expires', 'ReviewDueDay', 'ReviewDue',
  'TriageDueDay', 'DueDay', 'Due', 'Brief', 'Revision', 'LastDecisionKey',
] as const satisfies readonly (keyof RegisterItem)[];

/** Columns that a row from before its schema lacks: that nothing stands there, nobody wrote. */
export const LATER_COLUMNS: readonly (keyof RegisterItem)[] = ['Since', 'TitleFacts'];
