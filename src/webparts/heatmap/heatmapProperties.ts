/** What an editor of the page sets in the property pane; all texts, so that an old page never breaks a new version. */
export interface HeatmapProperties {
  /** Absolute address of the site that holds the register; empty: the site of the page. */
  readonly siteUrl: string;
  readonly title: string;
  readonly lens: string;
  /** Last day of each age band, separated by commas; empty: the register's own bands. */
  readonly ageBands: string;
}
