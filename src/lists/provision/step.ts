import type { Column } from '../schema/column';
import type { ContentTypeSchema } from '../schema/contentTypes';
import type { GroupSchema } from '../schema/groups';
import type { Access, LevelSchema } from '../schema/levels';
import type { ListSchema, View } from '../schema/list';
import type { ListCommand } from '../schema/listCommand';
import type { ControlRow } from './site';
import type { Upgrade } from './upgrades/upgrade';

/** Properties of a list or field by SharePoint's names. */
export type Properties = Readonly<Record<string, unknown>>;

/** What a level is found by while a plan runs: levels of the plan have no id yet. */
export type LevelRef = Access | 'fullControl';

/**
 * One write. Groups, levels and content types are named, not numbered, because earlier steps of the same plan make
 * them. No step deletes a list, a column or an item.
 */
export type Step =
  | { readonly kind: 'createLevel'; readonly level: LevelSchema }
  | { readonly kind: 'updateLevel'; readonly level: LevelSchema; readonly id: number }
  | { readonly kind: 'createGroup'; readonly group: GroupSchema }
  | { readonly kind: 'grantSite'; readonly group: string }
  | { readonly kind: 'createContentType'; readonly contentType: ContentTypeSchema }
  | { readonly kind: 'createList'; readonly list: ListSchema }
  | { readonly kind: 'updateList'; readonly list: ListSchema; readonly changes: Properties }
  | { readonly kind: 'addContentType'; readonly list: ListSchema; readonly contentType: ContentTypeSchema }
  | { readonly kind: 'removeItemContentType'; readonly list: ListSchema }
  | { readonly kind: 'createField'; readonly list: ListSchema; readonly name: string; readonly column: Column }
  | { readonly kind: 'updateField'; readonly list: ListSchema; readonly name: string; readonly changes: Properties }
  | { readonly kind: 'createView'; readonly list: ListSchema; readonly view: View }
  | { readonly kind: 'updateView'; readonly list: ListSchema; readonly view: View; readonly id: string; readonly columns: boolean; readonly changes: Properties }
  | { readonly kind: 'formatSharePointsView'; readonly list: ListSchema; readonly formatter: string }
  | { readonly kind: 'addCommand'; readonly list: ListSchema; readonly command: ListCommand }
  | { readonly kind: 'breakInheritance'; readonly list: ListSchema }
  | { readonly kind: 'grant'; readonly list: ListSchema; readonly group: string; readonly level: LevelRef }
  | { readonly kind: 'revoke'; readonly list: ListSchema; readonly group: string; readonly principalId: number; readonly levelId: number }
  | { readonly kind: 'seedControls'; readonly list: ListSchema; readonly rows: readonly { readonly id: number | undefined; readonly row: ControlRow }[] }
  | { readonly kind: 'upgrade'; readonly upgrade: Upgrade }
  | { readonly kind: 'setVersion'; readonly list: ListSchema; readonly version: number }
  | { readonly kind: 'removeCaller'; readonly list: ListSchema };

/** What was under way when SharePoint refused something: a step, or reading before any. */
export type Work = Step | { readonly kind: 'readSite' } | { readonly kind: 'checkRights' };
