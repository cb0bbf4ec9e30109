/**
 * What every page of the local portal allows, enforced by the browser: stricter than SharePoint's own policy.
 * Scripts come from the server alone (Microsoft's runtime and the package); none inline, none made from text, from a
 * blob or from data, and no worker. Styles may be inline, because SPFx and Fluent write them so.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "worker-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
