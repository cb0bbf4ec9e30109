import type { Column } from './column';
import type { ListCommand } from './listCommand';

export type Columns = Readonly<Record<string, Column>>;

/** A native list view. Column names are checked against the list's own (`listOf`). */
export interface View<Name extends string = string> {
  /** Title of the view; a view is found again by it. */
  readonly title: string;
  readonly columns: readonly (Name | 'LinkTitle' | 'LinkFilename' | 'Created' | 'Author' | 'Modified' | 'Editor')[];
  /** CAML inside `<Query>`. */
  readonly query: string;
  readonly isDefault?: boolean;
}

export interface ListSchema<Name extends string = string, C extends Columns = Columns> {
  /** Last part of the list's URL and its stable name: `Lists/<url>`, or `<url>` for a library. */
  readonly url: Name;
  readonly title: string;
  readonly description: string;
  readonly kind: 'list' | 'library';
  /** Name of the content type that its items have; without one they are plain items. */
  readonly contentType?: string;
  /** True where people add and edit items in SharePoint's own form; everywhere else its commands are hidden (viewFormatting.ts). */
  readonly keptByForm?: boolean;
  readonly command?: ListCommand;
  readonly columns: C;
  readonly views: readonly View[];
}

interface ListRules<Name extends string, C extends Columns> extends Omit<ListSchema<Name, C>, 'views'> {
  readonly views: readonly View<keyof C & string>[];
}

/** Keeps the literal types of a list, so that items of it are typed (see item.ts). */
export function listOf<Name extends string, C extends Columns>(list: ListRules<Name, C>): ListSchema<Name, C> {
  return list;
}

/** BaseTemplate numbers of SharePoint. */
export const BASE_TEMPLATE = { list: 100, library: 101 } as const;

/** Path of the list inside its site, without a leading slash. */
export function listPath(list: Pick<ListSchema, 'kind' | 'url'>): string {
  return list.kind === 'library' ? list.url : `Lists/${list.url}`;
}

/**
 * What holds for every list of the register (design §7): not crawled, not synchronised, no attachments, comments,
 * folders or grid editing; every change of an item kept as a version.
 */
export const LIST_SETTINGS = {
  NoCrawl: true,
  ExcludeFromOfflineClient: true,
  EnableAttachments: false,
  EnableFolderCreation: false,
  DisableCommenting: true,
  DisableGridEditing: true,
  EnableVersioning: true,
  MajorVersionLimit: 500,
} as const;
export type ListSetting = keyof typeof LIST_SETTINGS;

/** Settings that apply to a list; a library has no attachments to switch off. */
export function settingsOf(list: Pick<ListSchema, 'kind'>): Partial<typeof LIST_SETTINGS> {
  if (list.kind === 'list') return LIST_SETTINGS;
  const { EnableAttachments: _none, ...rest } = LIST_SETTINGS;
  return rest;
}
