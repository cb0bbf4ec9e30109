/** What an editor of the page sets for every web part; all texts, so that an old page never breaks a new version. */
export interface RegisterProperties {
  /** Absolute address of the site that holds the register; empty: the site of the page. */
  readonly siteUrl: string;
  readonly title: string;
}
