import type { Formats } from '../formats';
import type { Strings } from '../strings';
import { states } from './states';
import { titles } from './titles';

/** German, with the numbers and days of the reader's country. */
export function deDe(formats: Formats): Strings {
  const { number } = formats;
  return {
    formats,
    families: {
      conditionalAccess: 'Ausschlüsse vom bedingten Zugriff',
      adminConsent: 'Administratorzustimmung',
      privilegedRoles: 'Privilegierte Rollen, dauerhaft',
      crossTenantTrust: 'Mandantenübergreifendes Vertrauen',
      mailFlow: 'Zulassungen im Nachrichtenfluss',
      externalSharing: 'Externe Freigabe',
      federation: 'Zulassungen im Verbund',
      guestAccess: 'Gastzugriff',
      tenantIsolation: 'Mandantenisolation',
      baselinePolicy: 'Ausgelassene Baselinerichtlinien',
    },
    severities: { critical: 'Kritisch', high: 'Hoch', medium: 'Mittel', low: 'Niedrig' },
    categories: {
      unclassified: 'noch nicht eingeordnet',
      emergencyAccess: 'Notfallzugriff',
      thirdParty: 'Integration eines Drittanbieters',
      migration: 'Mandantenmigration',
      businessCritical: 'geschäftskritische Integration',
      legacyProtocol: 'Legacyprotokoll',
      deviceTrust: 'Gerätevertrauen',
      operational: 'Betrieb',
    },
    band: ({ from, to }) => (to === Infinity ? `über ${number(from - 1)} Tage` : `${number(from)}–${number(to)} Tage`),
    bandShort: ({ from, to }) => (to === Infinity ? `über ${number(from - 1)}` : `${number(from)}–${number(to)}`),
    title: titles(formats),
    nobodyYet: 'Noch niemand',
    ask: 'Ausnahme beantragen',
    moreScreens: 'Mehr vom Register',
    screens: { notices: 'Für Sie', people: 'Personen und Regelwerk', drift: 'Was sich geändert hat', integrity: 'Integrität', scanners: 'Für Scanner', signOff: 'Unterzeichnung', sweep: 'Prüflauf' },
    states: states(formats),
    reports: { open: 'Bericht einlesen', opening: 'Wird geöffnet', dropHint: 'oder hier ablegen', dropNow: 'Bericht hier ablegen' },
  };
}
