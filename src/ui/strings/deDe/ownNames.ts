import { ownNamesIn, type OwnNames } from '../ownNames';

/** Names of principals and settings and words of an extent that are ours; lists keep them in English. */
export const ownNames: OwnNames = ownNamesIn({
  types: { user: 'Benutzer', group: 'Gruppe', role: 'Rolle', application: 'Anwendung', location: 'Standort', guests: 'Gäste', tenant: 'Mandant', domain: 'Domäne', rule: 'Regel', setting: 'Einstellung' },
  principals: { guests: 'Gäste und externe Benutzer', trustedLocations: 'Alle vertrauenswürdigen Standorte' },
  settings: {
    sharePointSharing: 'Externe Freigabe von SharePoint',
    oneDriveSharing: 'Externe Freigabe von OneDrive',
    sharingDomains: 'Domänen für die externe Freigabe',
    anyoneLinksEnd: 'Ablauf von Links, die für jeden gelten',
    anyoneLinksRights: 'Rechte von Links, die für jeden gelten',
    teamsExternalAccess: 'Externer Zugriff in Teams',
    privateOutbound: 'Kontakt zu privaten Teams-Konten',
    privateInbound: 'Kontakt von privaten Teams-Konten',
    skypeContact: 'Kontakt zu Skype-Benutzern',
    trialTenants: 'Kontakt zu Testmandanten',
    guestsSee: 'Was Gäste im Verzeichnis sehen',
    guestsInvited: 'Wer Gäste einladen darf',
    tenantIsolation: 'Mandantenisolation von Power Platform',
    crossTenantDefault: 'Mandantenübergreifender Zugriff, Standard',
    emergencyAccounts: 'Maesters Konten für den Notfallzugriff',
    unnamed: 'eine Einstellung, die das Register nicht nennt',
  },
  settingsWith: {
    partnerAccess: (name) => `Mandantenübergreifender Zugriff von ${name}`,
    consent: (name) => `Administratorzustimmung für ${name}`,
    roleInConfiguration: (control) => `in einer hoch privilegierten Rolle (${control} in der Konfiguration von ScubaGear)`,
    controlInConfiguration: (control) => `${control} in der Konfiguration von ScubaGear`,
  },
  reach: {
    mfa: 'mehrstufige Authentifizierung',
    compliant: 'konforme Geräte',
    hybrid: 'hybrid eingebundene Geräte',
    inbound: 'eingehend',
    outbound: 'ausgehend',
    members: 'direkte Mitglieder',
  },
  reachWith: {
    member: (id) => `Mitglied ${id}`,
    scope: (path) => `Bereich ${path}`,
    inbound: (what) => `eingehend: ${what}`,
    outbound: (what) => `ausgehend: ${what}`,
    allBut: (what) => `alle außer ${what}`,
    noted: (key) => `Ausnahme des Registers: ${key}`,
  },
});
