import type { PageConfig } from '../pageConfig';
import { isRightToLeft } from '../pageOptions';

/** Tenant of the made-up directory. */
const TENANT_ID = '00000000-0000-4000-8000-00000000c0de';
const USER_ID = '00000000-0000-4000-8000-0000000000ff';
const CORRELATION_ID = '00000000-0000-4000-8000-000000000001';

/** `_spPageContextInfo` of a modern page, as far as the runtime and web parts read it. */
export function legacyContext({ context, options }: PageConfig): object {
  const { web, site, user, permissions, timeZone, digest } = context;
  return {
    webAbsoluteUrl: web.Url,
    webServerRelativeUrl: web.ServerRelativeUrl,
    webId: web.Id,
    webTitle: web.Title,
    webDescription: web.Description,
    webLanguage: web.Language,
    webPermMasks: { High: Number(permissions.High), Low: Number(permissions.Low) },
    webTimeZoneData: { Id: timeZone.Id, Description: timeZone.Description, ...timeZone.Information },
    siteAbsoluteUrl: site.Url,
    siteServerRelativeUrl: site.ServerRelativeUrl,
    siteId: site.Id,
    serverRequestPath: window.location.pathname,
    layoutsUrl: '_layouts/15',
    portalUrl: window.location.origin,
    currentLanguage: web.Language,
    currentCultureName: options.locale,
    currentUICultureName: options.locale,
    userId: user.Id,
    userLoginName: user.LoginName,
    userDisplayName: user.Title,
    userEmail: user.Email,
    isSiteAdmin: user.IsSiteAdmin,
    systemUserKey: user.LoginName,
    aadTenantId: TENANT_ID,
    aadUserId: USER_ID,
    formDigestValue: digest.FormDigestValue,
    formDigestTimeoutSeconds: digest.FormDigestTimeoutSeconds,
    isNoScriptEnabled: true,
    isAnonymousGuestUser: false,
    isExternalGuestUser: /#ext#/i.test(user.LoginName),
    userTimeZoneData: null,
    killSwitches: {},
    ExpFeatures: [],
  };
}

/** What `PageContext.initialize` takes. */
export function pageContextOptions({ context, options }: PageConfig): object {
  const { web, site, user, permissions, timeZone } = context;
  const timeZoneInfo = {
    id: timeZone.Id,
    description: timeZone.Description,
    offset: timeZone.Information.Bias,
    daylightOffset: timeZone.Information.DaylightBias,
    standardOffset: timeZone.Information.StandardBias,
  };
  return {
    cultureInfo: { currentCultureName: options.locale, currentUICultureName: options.locale, isRightToLeft: isRightToLeft(options.locale) },
    site: {
      absoluteUrl: site.Url,
      serverRelativeUrl: site.ServerRelativeUrl,
      id: site.Id,
      correlationId: CORRELATION_ID,
      cdnPrefix: '',
      classification: '',
      isNoScriptEnabled: true,
      recycleBinItemCount: 0,
      serverRequestPath: window.location.pathname,
      sitePagesEnabled: true,
    },
    web: {
      absoluteUrl: web.Url,
      serverRelativeUrl: web.ServerRelativeUrl,
      id: web.Id,
      title: web.Title,
      description: web.Description,
      language: web.Language,
      templateName: '68',
      logoUrl: '',
      isAppWeb: false,
      permissions: { High: Number(permissions.High), Low: Number(permissions.Low) },
      timeZoneInfo,
    },
    user: {
      displayName: user.Title,
      email: user.Email,
      loginName: user.LoginName,
      isAnonymousGuestUser: false,
      isExternalGuestUser: /#ext#/i.test(user.LoginName),
      preferUserTimeZone: false,
      timeZoneInfo,
    },
    featureInfo: {},
    aadInfo: { tenantId: TENANT_ID, userId: USER_ID, instanceUrl: '' },
  };
}
