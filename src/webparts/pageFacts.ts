import type { WebPartContext } from '@microsoft/sp-webpart-base';
import type { PageFacts } from './pageRegister';

/** The part of SPFx's page context that the web parts use. */
export function pageFactsOf({ pageContext }: WebPartContext): PageFacts {
  const { formDigestValue, formDigestTimeoutSeconds } = (pageContext.legacyPageContext ?? {}) as { formDigestValue?: string; formDigestTimeoutSeconds?: number };
  return {
    tenantId: String(pageContext.aadInfo?.tenantId ?? ''),
    webUrl: pageContext.web.absoluteUrl.replace(/\/+$/, ''),
    login: pageContext.user.loginName,
    cultureName: pageContext.cultureInfo.currentUICultureName,
    digest: formDigestValue ?? '',
    digestSeconds: formDigestTimeoutSeconds ?? 0,
  };
}
