import type { ListRow } from './rows';

/** Name of the table that holds a list's items. */
export const itemsTable = (of: Pick<ListRow, 'number'>): string => `items_${of.number}`;
