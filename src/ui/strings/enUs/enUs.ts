import { formatsOf } from '../formats';
import type { Strings } from '../strings';
import { daysText, relativeDays } from './days';
import { heatmap } from './heatmap';
import { intake } from './intake';
import { states } from './states';

/** English (United States). */
export function enUs(): Strings {
  const formats = formatsOf('en-US');
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
    lifecycles: {
      requested: 'requested',
      unassigned: 'found, nobody asked for it',
      assigned: 'waiting for an answer',
      approved: 'approved',
      lapsed: 'approval lapsed',
      refused: 'refused, still there',
      removalReported: 'reported as removed',
      acceptedRisk: 'accepted risk',
      closed: 'closed',
      dismissed: 'dismissed',
      withdrawn: 'withdrawn',
    },
    principalTypes: {
      user: 'user',
      group: 'group',
      role: 'role',
      application: 'application',
      location: 'location',
      guests: 'guests',
      tenant: 'partner tenant',
      domain: 'domain',
      rule: 'rule',
      setting: 'setting',
    },
    seats: { businessOwner: 'Business owner', controlOwner: 'Control owner', securityReviewer: 'Security reviewer' },
    band: ({ from, to }) => (to === Infinity ? `over ${number(from - 1)} days` : `${number(from)}–${number(to)} days`),
    bandShort: ({ from, to }) => (to === Infinity ? `over ${number(from - 1)}` : `${number(from)}–${number(to)}`),
    days: (count) => daysText(formats, count),
    age: (count, atLeast) => (atLeast ? `at least ${daysText(formats, count)}` : daysText(formats, count)),
    relative: (day, today) => relativeDays(formats, day, today),
    nobodyYet: 'Nobody yet',
    heatmap: heatmap(formats),
    states: states(formats),
    intake: intake(formats),
  };
}
