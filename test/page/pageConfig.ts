import type { PageOptions } from './pageOptions';
import type { SiteContext } from './siteContext';
import type { WebPart } from './webParts';

/** What the server hands the page's script, as a JSON data block. */
export interface PageConfig {
  readonly options: PageOptions;
  readonly context: SiteContext;
  /** In the order in which they stand on the page. */
  readonly webParts: readonly WebPart[];
  /** Whether the server tells of new builds. */
  readonly watched: boolean;
}

export const CONFIG_ELEMENT_ID = 'page-config';
export const zoneId = (webPart: { readonly name: string }): string => `web-part-${webPart.name}`;
