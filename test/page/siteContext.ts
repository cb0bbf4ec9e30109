/** What SharePoint writes into each of its pages, asked of the site with the rights of whoever looks at the page. */
export interface SiteContext {
  readonly web: { Id: string; Title: string; Description: string; Url: string; ServerRelativeUrl: string; Language: number };
  readonly site: { Id: string; Url: string; ServerRelativeUrl: string };
  readonly user: { Id: number; Title: string; Email: string; LoginName: string; IsSiteAdmin: boolean };
  readonly permissions: { High: string; Low: string };
  readonly timeZone: { Id: number; Description: string; Information: { Bias: number; DaylightBias: number; StandardBias: number } };
  readonly digest: { FormDigestValue: string; FormDigestTimeoutSeconds: number };
}

/** SharePoint's own sentence, where the answer holds one. */
function sentenceOf(body: string): string {
  try {
    const { 'odata.error': error } = JSON.parse(body) as { 'odata.error'?: { message?: { value?: string } } };
    return error?.message?.value ?? body.slice(0, 300);
  } catch {
    return body.slice(0, 300);
  }
}

export class SiteRefused extends Error {
  public readonly status: number;
  public readonly url: string;

  constructor(status: number, url: string, body: string) {
    super(sentenceOf(body));
    this.status = status;
    this.url = url;
  }
}

/** `cookie` says who looks. Throws SiteRefused where the site answers anything but 200. */
export async function readSiteContext(webUrl: string, cookie: string | undefined): Promise<SiteContext> {
  const headers = { accept: 'application/json;odata=nometadata', 'user-agent': 'local-page', ...(cookie ? { cookie } : {}) };
  const ask = async <T>(path: string, method = 'GET'): Promise<T> => {
    const url = `${webUrl}/_api/${path}`;
    const response = await fetch(url, { method, headers });
    if (!response.ok) throw new SiteRefused(response.status, url, await response.text());
    return (await response.json()) as T;
  };
  const [web, site, user, permissions, timeZone, digest] = await Promise.all([
    ask<SiteContext['web']>('web?$select=Id,Title,Description,Url,ServerRelativeUrl,Language'),
    ask<SiteContext['site']>('site?$select=Id,Url,ServerRelativeUrl'),
    ask<SiteContext['user']>('web/currentuser'),
    ask<SiteContext['permissions']>('web/effectiveBasePermissions'),
    ask<SiteContext['timeZone']>('web/regionalsettings/timezone'),
    ask<SiteContext['digest']>('contextinfo', 'POST'),
  ]);
  return { web, site, user, permissions, timeZone, digest };
}
