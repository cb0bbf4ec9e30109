import type { ListSchema } from './list';
import { REGISTER_LIST } from './addresses';

/** Schema that this version of the register makes. Rises whenever a list, column, view, level or right changes. */
export const SCHEMA_VERSION = 4;

/** Lowest schema whose lists have every column that this version reads or writes. Raise it together with a new column. */
export const OLDEST_USABLE = 4;

/**
 * The schema version of a site stands at the end of the description of the Register list: only owners can change it,
 * everybody who may read the register reads it with the list itself, and no property bag is needed (those are blocked
 * on most modern sites). It is written after everything else was made.
 */
const MARK = / Schema (\d+)\.$/;

/** Description that a list has on a site: that of Register carries the version. */
export function descriptionOf(list: Pick<ListSchema, 'url' | 'description'>, version: number | undefined): string {
  return list.url === REGISTER_LIST.url && version !== undefined ? `${list.description} Schema ${version}.` : list.description;
}

/** Version of a site by the description of its Register list; undefined where provisioning did not finish. */
export function schemaVersionOf(description: string): number | undefined {
  const digits = MARK.exec(description)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The description without its version. */
export function plainDescription(description: string): string {
  return description.replace(MARK, '');
}
