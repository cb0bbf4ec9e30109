import type { Predicate } from '../predicate';

/** A `<View>` as the query functions use it. */
export type CamlView = {
  where: Predicate | undefined;
  orderBy: readonly { field: string; descending: boolean }[];
  /** Undefined: not said. */
  viewFields: readonly string[] | undefined;
  rowLimit: number | undefined;
  paged: boolean;
  scope: Scope;
};
/** Default: items and folders of one folder. */
export type Scope = 'default' | 'recursive' | 'recursiveAll' | 'filesOnly';

export const EVERYTHING: CamlView = { where: undefined, orderBy: [], viewFields: undefined, rowLimit: undefined, paged: false, scope: 'default' };
