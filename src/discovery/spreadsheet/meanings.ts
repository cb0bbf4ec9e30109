import { FAMILIES, type Family } from '../../domain/exception/family';
import { FINDING_KINDS, PRINCIPAL_TYPES, type FindingKind, type PrincipalType } from '../../domain/exception/finding';
import { KINDS } from '../../domain/exception/kinds';
import { SEVERITIES, type Severity } from '../../domain/exception/severity';
import { CONTROLS } from '../../domain/frameworks/controls';
import { plainWords } from './words';

/** This register's own word, as its CSV writes it. */
function ownWord<T extends string>(words: readonly T[], text: string): T | undefined {
  return words.find((word) => word.toLowerCase() === text.trim().toLowerCase());
}

type Meanings<T> = readonly (readonly [T, RegExp])[];

/** Words of people for a family, English, German and French, after `plainWords`; the first that fits. */
const FAMILY_WORDS: Meanings<Family> = [
  ['crossTenantTrust', /\b(cross tenant|crosstenant|partner tenant|b2b|direct connect|mandantenubergreifend|inter locataires)\b/],
  ['tenantIsolation', /\b(power platform|power apps|power automate|tenant isolation|isolation)\b/],
  ['adminConsent', /\b(consent|app permissions?|application permissions?|api permissions?|enterprise app\w*|oauth|zustimmung|berechtigung\w* (der|fur) anwendung\w*|consentement)\b/],
  ['conditionalAccess', /\b(conditional access|ca|cap|mfa|2fa|multi ?factor|legacy auth\w*|device compliance|compliant device|bedingter zugriff|bedingten zugriff|mehrfaktor\w*|acces conditionnel|authentification multifacteur)\b/],
  ['privilegedRoles', /\b(privileged|admin(istrator)? roles?|pim|global admin\w*|permanent (admin|role)|role assignment|privilegiert\w*|administratorrolle\w*|rollenzuweisung|role privilegie|roles privilegies|administrateur)\b/],
  ['mailFlow', /\b(mail\w*|email|e mail|exchange|spam|transport rule|forward\w*|allow ?list|whitelist\w*|weiterleitung|transportregel|courriel|transfert|messagerie)\b/],
  ['federation', /\b(federation|teams external|external access|externer zugriff|skype|foderation)\b/],
  ['guestAccess', /\b(guests?|gast\w*|invites?|invitations?|einladung\w*)\b/],
  ['externalSharing', /\b(sharing|share|sharepoint|onedrive|anyone links?|freigabe\w*|externe freigabe|partage)\b/],
  ['baselinePolicy', /\b(baseline|scuba|scubagear|benchmark|hardening|configuration|konfiguration|hartung|durcissement)\b/],
];

/** Family that a text or controls tell; undefined where they tell none. */
export function familyIn(text: string, controls: readonly string[]): Family | undefined {
  const ofControls = CONTROLS.find(({ id }) => controls.some((control) => control.toLowerCase() === id.toLowerCase()))?.family;
  const own = ownWord(FAMILIES, text);
  if (own !== undefined) return own;
  const words = plainWords(text);
  return FAMILY_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? ofControls;
}

/** Kinds of hole in a list of this register's own words, as its CSV writes them; those of another family are none of it. */
export function kindsIn(text: string, family: Family): FindingKind[] {
  const named = text.split(';').flatMap((each) => ownWord(FINDING_KINDS, each) ?? []);
  return [...new Set(named)].filter((kind) => KINDS[kind].family === family).sort();
}

const TYPE_WORDS: Meanings<PrincipalType> = [
  ['group', /\b(group|gruppe|groupe|team)\b/],
  ['application', /\b(app|application|service principal|anwendung|dienstprinzipal|enterprise app|workload\w*)\b/],
  ['role', /\b(role|rolle)\b/],
  ['location', /\b(location|network|ip|standort|netzwerk|emplacement|reseau)\b/],
  ['guests', /\b(guests?|external users|gaste|invites|utilisateurs externes)\b/],
  ['tenant', /\b(tenant|mandant|organisation|organization|locataire)\b/],
  ['domain', /\b(domain|domane|domaine)\b/],
  ['rule', /\b(rule|regel|regle)\b/],
  ['user', /\b(user|account|person|benutzer|konto|utilisateur|compte)\b/],
];

const DOMAIN = /^(?!\d+(\.\d+)*$)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i;
/** What a principal is where neither its column nor its look tells. */
const USUAL: Readonly<Partial<Record<Family, PrincipalType>>> = { adminConsent: 'application', mailFlow: 'rule', crossTenantTrust: 'tenant', tenantIsolation: 'tenant', externalSharing: 'setting', federation: 'setting', guestAccess: 'setting', baselinePolicy: 'setting' };

/** What kind of principal a text names: by the type that is written, by its look, else what is usual in the family. */
export function principalTypeIn(type: string, principal: string, family: Family): PrincipalType {
  const named = ownWord(PRINCIPAL_TYPES, type) ?? TYPE_WORDS.find(([, pattern]) => pattern.test(plainWords(type)))?.[0];
  if (named !== undefined) return named;
  if (principal === '') return 'setting';
  if (principal.includes('@')) return 'user';
  if (DOMAIN.test(principal)) return 'domain';
  return USUAL[family] ?? 'user';
}

const SEVERITY_WORDS: Meanings<Severity> = [
  ['critical', /^(critical|very high|kritisch|sehr hoch|critique|tres eleve|1|p1)\b/],
  ['high', /^(high|major|hoch|eleve|haut|fort|2|p2)/],
  ['medium', /^(medium|moderate|mittel|moyen|modere|3|p3)/],
  ['low', /^(low|minor|info\w*|niedrig|gering|faible|bas|mineur|4|p4)/],
];

export function severityIn(text: string): Severity | undefined {
  const words = plainWords(text);
  return SEVERITIES.find((severity) => severity === words) ?? SEVERITY_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Whether a register calls a row over: it was closed, refused or withdrawn. Expired is not over: the hole may be there still. */
export function isClosed(status: string): boolean {
  return /^(closed|done|resolved|removed|rejected|declined|withdrawn|cancelled|canceled|geschlossen|erledigt|abgelehnt|entfernt|zuruckgezogen|clos|ferme|cloture|termine|refuse|rejete|retire|supprime|annule)/.test(plainWords(status));
}
