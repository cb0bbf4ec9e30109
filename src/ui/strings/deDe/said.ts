import { dayFromIso } from '../../../domain/day/day';
import type { ASKED_CONTROLS, CALENDAR_PARTS, ClauseOf, LeftOut, NOTE_CLAIMS } from '../../../domain/exception/said';
import type { Formats } from '../formats';
import { saidWords, type FactClauses, type PlainClauses, type SaidStrings } from '../saidStrings';
import { ownNames } from './ownNames';

const PLAIN: PlainClauses = {
  exclusionsApproved: 'Jeder Ausschluss ist genehmigt',
  consentsNeeded: 'Die Administration stimmt dem zu, was eine Anwendung braucht, und keiner riskanten Berechtigung',
  noSpamBypass: 'Keine Regel lässt E-Mail am Spamfilter vorbei',
  noAddressPasses: 'Keine Adresse darf am Verbindungsfilter vorbei',
  safeListUnused: 'Die Liste sicherer Absender von Dritten wird nicht verwendet',
  noSenderPasses: 'Kein Absender und keine Domäne darf an der Antispamrichtlinie vorbei',
  noForwarding: 'E-Mail wird nicht automatisch an fremde Domänen weitergeleitet',
  sharePointToGuests: 'SharePoint ist höchstens für vorhandene Gäste freigegeben',
  oneDriveToGuests: 'OneDrive ist höchstens für vorhandene Gäste freigegeben',
  sharingDomainsApproved: 'Dateien sind nur für Personen aus genehmigten Domänen freigegeben',
  sharingDomainApproved: 'Jede Domäne, für die Dateien freigegeben werden dürfen, ist genehmigt',
  linksView: 'Links für jeden erlauben nur das Ansehen',
  calendarsToNamed: 'Kalenderdetails und Kontakte sind nur für genannte Domänen freigegeben',
  teamsDomainsApproved: 'Teams-Benutzer sprechen nur mit Personen aus genehmigten Domänen',
  teamsDomainApproved: 'Jede Domäne, mit der Teams-Benutzer sprechen dürfen, ist genehmigt',
  trialsKeptOut: 'Personen aus Testmandanten bleiben draußen',
  privateMayNotStart: 'Personen mit privaten Teams-Konten können keine Unterhaltungen beginnen',
  privateNotReached: 'Benutzer können keine Unterhaltungen mit privaten Teams-Konten beginnen',
  skypeBlocked: 'Kontakt zu Skype-Benutzern ist gesperrt',
  guestsSeeLess: 'Gäste sehen weniger vom Verzeichnis als Mitglieder',
  invitersInvite: 'Nur wer dafür bestimmt ist, darf Gäste einladen',
  connectionsBlocked: 'Verbindungen zwischen diesem Mandanten und anderen sind gesperrt',
  connectionApproved: 'Jeder Mandant, mit dem verbunden werden darf, ist genehmigt',
  trustApproved: 'Der Anmeldung und den Geräten eines anderen Mandanten wird nur vertraut, wo jemand das genehmigt hat',
  directConnectApproved: 'Freigegebene Kanäle und andere direkte Verbindungen stehen nur genehmigten Mandanten offen',
  usersAsked: 'Benutzer werden gefragt, bevor ein anderer Mandant ihre Daten erhält, außer wo jemand das genehmigt hat',
  synchronisationApproved: 'Ein anderer Mandant legt hier nur Benutzer an, wo jemand das genehmigt hat',
  controlsAssessed: 'Jede Kontrolle der Baseline wird bewertet',
  controlMet: 'Die Kontrolle ist erfüllt, sodass nichts zu erklären ist',
  checksCount: 'Jede Prüfung zählt',
  emergencyApproved: 'Jedes Notfallzugriffskonto ist genehmigt',
  decidedHere: 'Über die Ausnahme wird in diesem Register entschieden, und jemand verantwortet sie',
  existsNoMore: 'es gibt das Objekt nicht mehr',
  takenForEmergency: 'Maester hält es für ein Notfallzugriffskonto',
  policyReports: 'die Richtlinie berichtet nur',
  policyOff: 'die Richtlinie ist ausgeschaltet',
  throughGroup: 'durch eine Gruppe',
  endUntold: 'ob die Zuweisung endet, sagt der Export nicht',
  activationLooksSame: 'eine laufende Aktivierung sieht für Maester gleich aus',
  otherOrganisation: 'die Anwendung gehört einer anderen Organisation',
  signInOff: 'die Anmeldung daran ist ausgeschaltet',
  ruleOff: 'die Regel ist ausgeschaltet oder wird nur getestet',
  filesToAnyDomain: 'Dateien dürfen für Personen aus jeder Domäne freigegeben werden, die nicht gesperrt ist',
  sharingOff: 'die externe Freigabe ist ausgeschaltet',
  everyDomainTalks: 'Jede fremde Domäne ist zugelassen',
  federationOff: 'der externe Zugriff ist ausgeschaltet',
  privateMayStart: 'Sie dürfen welche beginnen',
  privateReached: 'Benutzer dürfen welche beginnen',
  skypeAllowed: 'Er ist erlaubt',
  guestsSeeAll: 'Gäste sehen das Verzeichnis wie Mitglieder',
  isolationOff: 'Die Isolation ist ausgeschaltet: Mit jedem Mandanten kann verbunden werden',
  tenantItself: 'es ist dieser Mandant selbst, geöffnet wird also nichts',
  isolationOffAnyway: 'die Isolation ist ohnehin ausgeschaltet',
  omissionOver: 'die Auslassung ist vorbei',
};

const ASKS: Readonly<Record<(typeof ASKED_CONTROLS)[number], string>> = {
  'MS.AAD.1.1v1': 'Die Anmeldung mit veralteten Protokollen ist für alle gesperrt',
  'MS.AAD.2.1v1': 'Benutzer mit hohem Risiko sind gesperrt, ohne Ausnahme',
  'MS.AAD.2.3v1': 'Anmeldungen mit hohem Risiko sind gesperrt, ohne Ausnahme',
  'MS.AAD.3.1v1': 'Alle melden sich mit Phishing-resistenter mehrstufiger Authentifizierung an',
  'MS.AAD.3.2v2': 'Alle melden sich mit mehrstufiger Authentifizierung an',
  'MS.AAD.3.6v1': 'Besonders privilegierte Rollen melden sich mit Phishing-resistenter mehrstufiger Authentifizierung an',
  'MS.AAD.3.7v1': 'Alle melden sich von einem verwalteten Gerät an',
  'MS.AAD.3.8v1': 'Anmeldemethoden werden nur von einem verwalteten Gerät registriert',
  'MS.AAD.3.9v1': 'Die Anmeldung mit Gerätecode ist für alle gesperrt',
};

const LEFT: Readonly<Record<LeftOut, string>> = {
  user: 'den Benutzer',
  group: 'die Gruppe',
  roleHolders: 'alle in der Rolle',
  allGuests: 'alle Gäste',
  guests: 'Gäste',
  application: 'die Anwendung',
  workloadIdentity: 'die Workloadidentität',
  location: 'den Standort',
  platforms: 'Geräteplattformen',
  devicesByRule: 'Geräte nach der Regel',
  applicationsByRule: 'Anwendungen nach der Regel',
  domain: 'die Domäne',
};

const CALENDARS: Readonly<Record<(typeof CALENDAR_PARTS)[number], string>> = { details: 'Kalenderdetails', contacts: 'Kontakte', calendars: 'Kalender' };
const CLAIMS: Readonly<Record<(typeof NOTE_CLAIMS)[number], string>> = {
  wrong: 'Das Ergebnis soll falsch sein',
  untold: 'Die Kontrolle wird erklärt; ob sie erfüllt ist, steht nicht da',
  met: 'Die Kontrolle ist erfüllt',
  notMet: 'Die Kontrolle ist nicht erfüllt',
};

/** Entra's words for who may invite. */
const INVITERS: Readonly<Record<string, string>> = { everyone: 'Alle, auch Gäste, dürfen Gäste einladen', adminsguestinvitersandallmembers: 'Jedes Mitglied darf Gäste einladen' };

function withFacts({ number, plural, list, day }: Formats): FactClauses {
  const dayText = (iso: string): string => {
    const known = dayFromIso(iso);
    return known === undefined ? iso : day(known);
  };
  const beside = (parts: readonly string[]): string => (parts.length === 0 ? '' : ` (${parts.map(ownNames.reach).join(', ')})`);
  const left = ({ what, who, extent }: Pick<ClauseOf<'leavesOut'>, 'what' | 'who' | 'extent'>): string => `${LEFT[what]}${who === '' ? '' : ` ${who}`}${beside(extent)}`;
  return {
    asked: ({ control }) => ASKS[control],
    holdsForAll: ({ policy }) => `„${policy}“ gilt für alle, für die sie gedacht ist`,
    rolesActivated: ({ highly }) => `${highly ? 'Besonders privilegierte' : 'Privilegierte'} Rollen werden auf Zeit aktiviert und nie auf Dauer gehalten`,
    linksEndAfter: ({ days }) => `Links für jeden enden nach höchstens ${number(days)} Tagen`,
    leavesOut: ({ policy, ...facts }) => `„${policy}“ lässt ${left(facts)} aus`,
    directMembers: ({ members }) => plural(members, { one: `${number(members)} direktes Mitglied`, other: `${number(members)} direkte Mitglieder` }),
    openedBy: ({ by, on }) => `getan von ${by} am ${dayText(on)}`,
    holdsRole: ({ who, role }) => `${who} hat ${role} ohne Ende`,
    consented: ({ permissions, risky }) => `Die Administration hat ${plural(permissions, { one: `${number(permissions)} Berechtigung`, other: `${number(permissions)} Berechtigungen` })} für den ganzen Mandanten zugestimmt, davon riskant: ${number(risky)}`,
    secretEnds: ({ on }) => `das letzte Geheimnis oder Zertifikat endet am ${dayText(on)}`,
    ruleBypasses: ({ rule, spamLevel, header }) => `„${rule}“ setzt ${[...(spamLevel ? ['den Spamgrad auf -1'] : []), ...(header === '' ? [] : [`die Kopfzeile ${header}`])].join(' und ')}`,
    addressesPass: ({ filter, addresses }) => `${addresses === 0 ? 'Adressen stehen' : plural(addresses, { one: `${number(addresses)} Adresse steht`, other: `${number(addresses)} Adressen stehen` })} auf der Liste zugelassener Adressen von „${filter}“`,
    safeListOn: ({ filter }) => `Die Liste sicherer Absender ist in „${filter}“ eingeschaltet`,
    sendersPass: ({ policy, senders }) => `${plural(senders, { one: `${number(senders)} Absender oder Domäne darf`, other: `${number(senders)} Absender oder Domänen dürfen` })} an „${policy}“ vorbei`,
    mailForwarded: ({ domain }) => `E-Mail darf automatisch weitergeleitet werden an ${domain === '*' ? 'jede fremde Domäne' : domain}`,
    sharePointShared: ({ anyone }) => `SharePoint darf freigegeben werden für ${anyone ? 'jeden mit einem Link' : 'neue Gäste'}`,
    oneDriveShared: ({ anyone }) => `OneDrive darf freigegeben werden für ${anyone ? 'jeden mit einem Link' : 'neue Gäste'}`,
    domainListed: ({ domain }) => `${domain} steht auf der Liste zugelassener Domänen`,
    linksEnd: ({ days }) => `Links für jeden enden ${days === 0 ? 'nie' : `nach ${number(days)} Tagen`}`,
    linksEdit: ({ of }) => `Links für jeden erlauben das Bearbeiten von ${of === 'both' ? 'Dateien und Ordnern' : of === 'files' ? 'Dateien' : 'Ordnern'}`,
    calendarsShared: ({ policy, what }) => `„${policy}“ gibt ${list(what.map((part) => CALENDARS[part]))} für alle frei`,
    calendarPolicyOn: ({ policy }) => `„${policy}“ ist eingeschaltet; für wen Kalender freigegeben sind, steht nicht da`,
    trialsLetIn: ({ domains }) => `Sie werden hereingelassen${beside(domains)}`,
    othersInvite: ({ who }) => INVITERS[who] ?? `„${who}“ darf Gäste einladen`,
    tenantLetThrough: ({ tenant, directions }) => `${tenant === '*' ? 'Jeder Mandant' : tenant} wird durchgelassen${beside(directions)}`,
    tenantTrusted: ({ tenant, of }) => `${tenant === '*' ? 'Jedem Mandanten' : `Dem Mandanten ${tenant}`} wird vertraut: ${of.map(ownNames.reach).join(', ')}`,
    directConnectOpen: ({ tenant, extent }) => `Die direkte Verbindung mit ${tenant === '*' ? 'jedem Mandanten' : tenant} steht offen: ${extent.map(ownNames.reach).join(', ')}`,
    consentSkipped: ({ tenant, directions }) => `Zwischen diesem Mandanten und ${tenant === '*' ? 'jedem anderen' : tenant} werden Benutzer nicht gefragt: ${list(directions.map(ownNames.reach))}`,
    usersCreated: ({ tenant }) => `${tenant === '*' ? 'Jeder Mandant' : tenant} darf hier eigene Benutzer anlegen und ändern`,
    leftUnassessed: ({ control, reason }) => `${control} wird nicht bewertet${reason === '' ? ', ohne Grund' : `: ${reason}`}`,
    annotated: ({ claim, comment }) => `${CLAIMS[claim]}${comment === '' ? '' : `: ${comment}`}`,
    checkMuted: ({ check, resources }) => `${check} ist für ${plural(resources, { one: `${number(resources)} Ressource`, other: `${number(resources)} Ressourcen` })} stummgeschaltet`,
    scannerLetsOff: (facts) => `ScubaGear soll ${left(facts)} auslassen, ohne Grund und ohne Ende`,
    emergencyAccount: ({ what, who }) => `Maester soll ${LEFT[what]} ${who} als Notfallzugriff ansehen, ohne Grund und ohne Ende`,
    agreed: ({ reference, reason, askedBy, approvedBy, reviewedBy, review, compensating }) => {
      const told = [['Verweis', reference], ['Grund', reason], ['beantragt von', askedBy], ['genehmigt von', approvedBy], ['überprüft von', reviewedBy], ['Überprüfung', review], ['kompensierende Kontrollen', compensating]].flatMap(([what, text]) => (text === '' ? [] : [`${what ?? ''}: ${text ?? ''}`]));
      return told.length === 0 ? 'Das Register sagt nicht mehr darüber' : `Das Register sagt: ${told.join('; ')}`;
    },
  };
}

export function said(formats: Formats): SaidStrings {
  return saidWords(PLAIN, withFacts(formats), '; ');
}
