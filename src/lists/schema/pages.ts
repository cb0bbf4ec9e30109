/** A page that the PnP template makes: one web part for each of the people who use the register. */
export interface PageSchema {
  /** In the site's library of pages. */
  readonly fileName: string;
  readonly title: string;
  /** Ids of web parts from their manifests, top down, each in a section of its own. */
  readonly webParts: readonly string[];
}

/** Ids as in `src/webparts/<name>/*.manifest.json`. */
const WEB_PART = {
  owner: '3e2ff63b-e4bb-468e-bd0f-cdd3f59ee246',
  review: '15644222-92f2-46ac-80b8-9494c486e5ad',
  leadership: 'cd9f6edf-71b1-4c90-9155-784adaecb37b',
  heatmap: '0125d5c7-60e9-4998-9083-795ca8d1e307',
  register: '29316fa3-a0e3-44c1-8e36-bc25f0b46660',
  administration: '26b32de3-d636-4af3-81e4-381d3e5a2cee',
} as const;

/** Path below a site of the page that holds the whole register. */
export const REGISTER_PAGE = 'SitePages/Register.aspx';

export const PAGES: readonly PageSchema[] = [
  { fileName: 'Owners.aspx', title: 'My trust exceptions', webParts: [WEB_PART.owner] },
  { fileName: 'Security.aspx', title: 'Trust exception reviews', webParts: [WEB_PART.review] },
  { fileName: 'Leadership.aspx', title: 'Trust exceptions for leadership', webParts: [WEB_PART.leadership, WEB_PART.heatmap] },
  { fileName: 'Register.aspx', title: 'Trust exception register', webParts: [WEB_PART.register] },
  { fileName: 'Set-up.aspx', title: 'Set up the register', webParts: [WEB_PART.administration] },
];
