import type { PermissionMask } from '../schema/levels';

/** What a principal may do somewhere, by the ids of permission levels. Limited Access is left out. */
export interface Assignment {
  readonly principalId: number;
  readonly principalName: string;
  readonly levelIds: readonly number[];
}

export interface LevelOnSite {
  readonly id: number;
  readonly name: string;
  /** RoleTypeKind of SharePoint; 0 for levels that somebody made. */
  readonly kind: number;
  readonly mask: PermissionMask;
}

export interface FieldOnSite {
  readonly name: string;
  readonly description: string;
  /** `TypeAsString`. */
  readonly type: string;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly choices: readonly string[];
  readonly formatter: string;
}

export interface ViewOnSite {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly query: string;
  readonly isDefault: boolean;
  /** True of the view that SharePoint makes with every list; its title is translated. */
  readonly isSharePoints: boolean;
  readonly formatter: string;
}

/** A custom action of a list. */
export interface CommandOnSite {
  /** Where SharePoint offers it. */
  readonly location: string;
  /** Id of its command set, in lower case. */
  readonly componentId: string;
}

export interface ContentTypeOnSite {
  readonly id: string;
  readonly name: string;
}

export interface ListOnSite {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** Values of the settings in LIST_SETTINGS, by SharePoint's names. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly contentTypesEnabled: boolean;
  readonly itemCount: number;
  readonly fields: readonly FieldOnSite[];
  readonly views: readonly ViewOnSite[];
  readonly contentTypes: readonly ContentTypeOnSite[];
  /** Read of lists that the schema gives a command; else none. */
  readonly commands: readonly CommandOnSite[];
  /** Undefined where the list inherits the rights of its site. */
  readonly assignments: readonly Assignment[] | undefined;
}

export interface ControlRow {
  readonly controlId: string;
  readonly title: string;
  readonly framework: string;
  readonly family: string | null;
  readonly severity: string | null;
}

export interface ControlOnSite extends ControlRow {
  readonly id: number;
}

/** Everything of a site that provisioning and the rights check look at. */
export interface SiteOnServer {
  /** Path of the web on its server, `/sites/register`. */
  readonly webPath: string;
  readonly isSubsite: boolean;
  /** False where the web takes its rights from its parent. */
  readonly hasOwnRights: boolean;
  readonly caller: { readonly id: number; readonly name: string };
  /** The site's owners; undefined where the site has no such group. */
  readonly owners: { readonly id: number; readonly title: string } | undefined;
  readonly levels: readonly LevelOnSite[];
  readonly groups: readonly { readonly id: number; readonly title: string }[];
  readonly assignments: readonly Assignment[];
  readonly contentTypes: readonly ContentTypeOnSite[];
  /** Lists of the schema that are there, in no order. */
  readonly lists: readonly ListOnSite[];
  readonly controls: readonly ControlOnSite[];
}
