import { formatsOf, type Formats } from '../formats';
import type { Strings } from '../strings';
import { states } from './states';

/** English, with the numbers and days of the United States unless others are given. */
export function enUs(formats: Formats = formatsOf('en-US')): Strings {
  const { number } = formats;
  return {
    formats,
    families: {
      conditionalAccess: 'Conditional access exclusions',
      adminConsent: 'Admin consent',
      privilegedRoles: 'Privileged roles, permanent',
      crossTenantTrust: 'Cross-tenant trust',
      mailFlow: 'Mail-flow allowances',
      externalSharing: 'External sharing',
      federation: 'Federation allowances',
      guestAccess: 'Guest access',
      tenantIsolation: 'Tenant isolation',
      baselinePolicy: 'Omitted baseline policies',
    },
    severities: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' },
    categories: {
      unclassified: 'not classified yet',
      emergencyAccess: 'emergency access',
      thirdParty: 'third-party integration',
      migration: 'tenant migration',
      businessCritical: 'business-critical integration',
      legacyProtocol: 'legacy protocol',
      deviceTrust: 'device trust',
      operational: 'operational',
    },
    band: ({ from, to }) => (to === Infinity ? `over ${number(from - 1)} days` : `${number(from)}–${number(to)} days`),
    bandShort: ({ from, to }) => (to === Infinity ? `over ${number(from - 1)}` : `${number(from)}–${number(to)}`),
    // Lists hold them in English.
    title: ({ title }) => title,
    nobodyYet: 'Nobody yet',
    ask: 'Ask for an exception',
    moreScreens: 'More of the register',
    screens: { notices: 'For you', people: 'People and policy', drift: 'What changed', integrity: 'Integrity', scanners: 'For scanners', signOff: 'Sign-off', sweep: 'Sweep' },
    states: states(formats),
    reports: { open: 'Read a report', opening: 'Opening', dropHint: 'or drop it here', dropNow: 'Drop the report here' },
  };
}
