import { dayFromIso } from '../../../domain/day/day';
import type { ASKED_CONTROLS, CALENDAR_PARTS, ClauseOf, LeftOut, NOTE_CLAIMS } from '../../../domain/exception/said';
import type { Formats } from '../formats';
import { saidWords, type FactClauses, type PlainClauses, type SaidStrings } from '../saidStrings';
import { ownNames } from './ownNames';

const PLAIN: PlainClauses = {
  exclusionsApproved: 'Chaque exclusion est approuvée',
  consentsNeeded: 'Un administrateur consent à ce dont une application a besoin, et à aucune autorisation risquée',
  noSpamBypass: 'Aucune règle ne laisse passer du courrier outre le filtre anti-courrier indésirable',
  noAddressPasses: 'Aucune adresse ne passe outre le filtre de connexion',
  safeListUnused: 'La liste verte de tiers n’est pas utilisée',
  noSenderPasses: 'Aucun expéditeur ni domaine ne passe outre la stratégie anti-courrier indésirable',
  noForwarding: 'Le courrier n’est pas transféré automatiquement vers des domaines externes',
  sharePointToGuests: 'SharePoint est partagé tout au plus avec des invités existants',
  oneDriveToGuests: 'OneDrive est partagé tout au plus avec des invités existants',
  sharingDomainsApproved: 'Les fichiers ne sont partagés qu’avec des personnes de domaines approuvés',
  sharingDomainApproved: 'Chaque domaine avec lequel des fichiers peuvent être partagés est approuvé',
  linksView: 'Les liens pour tous ne permettent que la consultation',
  calendarsToNamed: 'Les détails des calendriers et les contacts ne sont partagés qu’avec des domaines nommés',
  teamsDomainsApproved: 'Les utilisateurs de Teams n’échangent qu’avec des personnes de domaines approuvés',
  teamsDomainApproved: 'Chaque domaine avec lequel les utilisateurs de Teams peuvent échanger est approuvé',
  trialsKeptOut: 'Les personnes de locataires d’essai restent dehors',
  privateMayNotStart: 'Les personnes qui ont un compte Teams privé ne peuvent pas engager de conversation',
  privateNotReached: 'Les utilisateurs ne peuvent pas engager de conversation avec des comptes Teams privés',
  skypeBlocked: 'Le contact avec des utilisateurs de Skype est bloqué',
  guestsSeeLess: 'Les invités voient moins de l’annuaire que les membres',
  invitersInvite: 'Seuls ceux qui sont désignés pour cela peuvent inviter',
  connectionsBlocked: 'Les connexions entre ce locataire et d’autres sont bloquées',
  connectionApproved: 'Chaque locataire avec lequel une connexion est possible est approuvé',
  trustApproved: 'La connexion et les appareils d’un autre locataire ne sont acceptés que là où quelqu’un l’a approuvé',
  directConnectApproved: 'Les canaux partagés et les autres connexions directes ne sont ouverts qu’à des locataires approuvés',
  usersAsked: 'Les utilisateurs sont consultés avant qu’un autre locataire reçoive leurs données, sauf là où quelqu’un l’a approuvé',
  synchronisationApproved: 'Un autre locataire ne crée des utilisateurs ici que là où quelqu’un l’a approuvé',
  controlsAssessed: 'Chaque contrôle de la base de référence est évalué',
  controlMet: 'Le contrôle est respecté, il n’y a donc rien à expliquer',
  checksCount: 'Chaque test compte',
  emergencyApproved: 'Chaque compte d’accès d’urgence est approuvé',
  decidedHere: 'L’exception est décidée dans ce registre, et quelqu’un en répond',
  existsNoMore: 'l’objet n’existe plus',
  takenForEmergency: 'Maester le considère comme un accès d’urgence',
  policyReports: 'la stratégie ne fait que rapporter',
  policyOff: 'la stratégie est désactivée',
  throughGroup: 'par un groupe',
  endUntold: 'l’exportation ne dit pas si cela prend fin',
  activationLooksSame: 'une activation en cours se présente de la même façon pour Maester',
  otherOrganisation: 'l’application appartient à une autre organisation',
  signInOff: 'la connexion y est désactivée',
  ruleOff: 'la règle est désactivée ou seulement testée',
  filesToAnyDomain: 'Les fichiers peuvent être partagés avec des personnes de tout domaine qui n’est pas bloqué',
  sharingOff: 'le partage externe est désactivé',
  everyDomainTalks: 'Tout domaine externe est autorisé',
  federationOff: 'l’accès externe est désactivé',
  privateMayStart: 'Elles peuvent en engager',
  privateReached: 'Les utilisateurs peuvent en engager',
  skypeAllowed: 'Il est autorisé',
  guestsSeeAll: 'Les invités voient l’annuaire comme les membres',
  isolationOff: 'L’isolation est désactivée : une connexion est possible avec tout locataire',
  tenantItself: 'c’est ce locataire lui-même, rien n’est donc ouvert',
  isolationOffAnyway: 'l’isolation est de toute façon désactivée',
  omissionOver: 'l’omission est terminée',
};

const ASKS: Readonly<Record<(typeof ASKED_CONTROLS)[number], string>> = {
  'MS.AAD.1.1v1': 'La connexion par des protocoles anciens est bloquée pour tous',
  'MS.AAD.2.1v1': 'Les utilisateurs à haut risque sont bloqués, sans exception',
  'MS.AAD.2.3v1': 'Les connexions à haut risque sont bloquées, sans exception',
  'MS.AAD.3.1v1': 'Tous se connectent avec une authentification multifacteur qui résiste à l’hameçonnage',
  'MS.AAD.3.2v2': 'Tous se connectent avec une authentification multifacteur',
  'MS.AAD.3.6v1': 'Les rôles hautement privilégiés se connectent avec une authentification multifacteur qui résiste à l’hameçonnage',
  'MS.AAD.3.7v1': 'Tous se connectent depuis un appareil géré',
  'MS.AAD.3.8v1': 'Les méthodes de connexion ne sont enregistrées que depuis un appareil géré',
  'MS.AAD.3.9v1': 'La connexion par code d’appareil est bloquée pour tous',
};

const LEFT: Readonly<Record<LeftOut, string>> = {
  user: 'l’utilisateur',
  group: 'le groupe',
  roleHolders: 'tous ceux qui ont le rôle',
  allGuests: 'tous les invités',
  guests: 'les invités',
  application: 'l’application',
  workloadIdentity: 'l’identité de charge de travail',
  location: 'l’emplacement',
  platforms: 'les plateformes d’appareils',
  devicesByRule: 'les appareils selon la règle',
  applicationsByRule: 'les applications selon la règle',
  domain: 'le domaine',
};

const CALENDARS: Readonly<Record<(typeof CALENDAR_PARTS)[number], string>> = { details: 'les détails des calendriers', contacts: 'les contacts', calendars: 'les calendriers' };
const CLAIMS: Readonly<Record<(typeof NOTE_CLAIMS)[number], string>> = {
  wrong: 'Le résultat serait faux',
  untold: 'Le contrôle est expliqué ; rien ne dit s’il est respecté',
  met: 'Le contrôle est respecté',
  notMet: 'Le contrôle n’est pas respecté',
};

/** Entra's words for who may invite. */
const INVITERS: Readonly<Record<string, string>> = { everyone: 'Tout le monde, invités compris, peut inviter', adminsguestinvitersandallmembers: 'Chaque membre peut inviter' };

function withFacts({ number, plural, list, day }: Formats): FactClauses {
  const dayText = (iso: string): string => {
    const known = dayFromIso(iso);
    return known === undefined ? iso : day(known);
  };
  const beside = (parts: readonly string[]): string => (parts.length === 0 ? '' : ` (${parts.map(ownNames.reach).join(', ')})`);
  const left = ({ what, who, extent }: Pick<ClauseOf<'leavesOut'>, 'what' | 'who' | 'extent'>): string => `${LEFT[what]}${who === '' ? '' : ` ${who}`}${beside(extent)}`;
  return {
    asked: ({ control }) => ASKS[control],
    holdsForAll: ({ policy }) => `« ${policy} » vaut pour tous ceux à qui elle est destinée`,
    rolesActivated: ({ highly }) => `Les rôles ${highly ? 'hautement privilégiés' : 'privilégiés'} sont activés pour un temps et jamais détenus en permanence`,
    linksEndAfter: ({ days }) => `Les liens pour tous prennent fin après ${number(days)} jours au plus`,
    leavesOut: ({ policy, ...facts }) => `« ${policy} » exclut ${left(facts)}`,
    directMembers: ({ members }) => plural(members, { one: `${number(members)} membre direct`, other: `${number(members)} membres directs` }),
    openedBy: ({ by, on }) => `fait par ${by} le ${dayText(on)}`,
    holdsRole: ({ who, role }) => `${who} détient sans fin le rôle ${role}`,
    consented: ({ permissions, risky }) => `Un administrateur a consenti à ${plural(permissions, { one: `${number(permissions)} autorisation`, other: `${number(permissions)} autorisations` })} pour le locataire entier, dont risquées : ${number(risky)}`,
    secretEnds: ({ on }) => `son dernier secret ou certificat prend fin le ${dayText(on)}`,
    ruleBypasses: ({ rule, spamLevel, header }) => `« ${rule} » fixe ${[...(spamLevel ? ['le niveau de courrier indésirable à -1'] : []), ...(header === '' ? [] : [`l’en-tête ${header}`])].join(' et ')}`,
    addressesPass: ({ filter, addresses }) => `${addresses === 0 ? 'Des adresses figurent' : plural(addresses, { one: `${number(addresses)} adresse figure`, other: `${number(addresses)} adresses figurent` })} sur la liste d’autorisation du filtre « ${filter} »`,
    safeListOn: ({ filter }) => `La liste verte est activée dans « ${filter} »`,
    sendersPass: ({ policy, senders }) => `${plural(senders, { one: `${number(senders)} expéditeur ou domaine passe`, other: `${number(senders)} expéditeurs ou domaines passent` })} outre « ${policy} »`,
    mailForwarded: ({ domain }) => `Du courrier peut être transféré automatiquement vers ${domain === '*' ? 'tout domaine externe' : domain}`,
    sharePointShared: ({ anyone }) => `SharePoint peut être partagé avec ${anyone ? 'tous ceux qui ont un lien' : 'de nouveaux invités'}`,
    oneDriveShared: ({ anyone }) => `OneDrive peut être partagé avec ${anyone ? 'tous ceux qui ont un lien' : 'de nouveaux invités'}`,
    domainListed: ({ domain }) => `${domain} figure sur la liste des domaines autorisés`,
    linksEnd: ({ days }) => `Les liens pour tous ${days === 0 ? 'ne prennent jamais fin' : `prennent fin après ${number(days)} jours`}`,
    linksEdit: ({ of }) => `Les liens pour tous permettent de modifier des ${of === 'both' ? 'fichiers et dossiers' : of === 'files' ? 'fichiers' : 'dossiers'}`,
    calendarsShared: ({ policy, what }) => `« ${policy} » partage avec tout le monde ${list(what.map((part) => CALENDARS[part]))}`,
    calendarPolicyOn: ({ policy }) => `« ${policy} » est activée ; rien ne dit avec qui elle partage des calendriers`,
    trialsLetIn: ({ domains }) => `Elles sont admises${beside(domains)}`,
    othersInvite: ({ who }) => INVITERS[who] ?? `« ${who} » peut inviter`,
    tenantLetThrough: ({ tenant, directions }) => `${tenant === '*' ? 'Chaque locataire' : tenant} a libre passage${beside(directions)}`,
    tenantTrusted: ({ tenant, of }) => `Sont acceptés ${tenant === '*' ? 'venant de tout locataire' : `venant du locataire ${tenant}`} : ${of.map(ownNames.reach).join(', ')}`,
    directConnectOpen: ({ tenant, extent }) => `La connexion directe avec ${tenant === '*' ? 'tout locataire' : tenant} est ouverte : ${extent.map(ownNames.reach).join(', ')}`,
    consentSkipped: ({ tenant, directions }) => `Entre ce locataire et ${tenant === '*' ? 'tout autre' : tenant} les utilisateurs ne sont pas consultés : ${list(directions.map(ownNames.reach))}`,
    usersCreated: ({ tenant }) => `${tenant === '*' ? 'Chaque locataire' : tenant} peut créer et modifier ses utilisateurs ici`,
    leftUnassessed: ({ control, reason }) => `${control} n’est pas évalué${reason === '' ? ', sans raison' : ` : ${reason}`}`,
    annotated: ({ claim, comment }) => `${CLAIMS[claim]}${comment === '' ? '' : ` : ${comment}`}`,
    checkMuted: ({ check, resources }) => `${check} est mis en sourdine pour ${plural(resources, { one: `${number(resources)} ressource`, other: `${number(resources)} ressources` })}`,
    scannerLetsOff: (facts) => `ScubaGear doit laisser de côté ${left(facts)}, sans raison et sans fin`,
    emergencyAccount: ({ what, who }) => `Maester doit considérer ${LEFT[what]} ${who} comme un accès d’urgence, sans raison et sans fin`,
    agreed: ({ reference, reason, askedBy, approvedBy, reviewedBy, review, compensating }) => {
      const told = [['référence', reference], ['raison', reason], ['demandée par', askedBy], ['approuvée par', approvedBy], ['revue par', reviewedBy], ['revue', review], ['mesures compensatoires', compensating]].flatMap(([what, text]) => (text === '' ? [] : [`${what ?? ''} : ${text ?? ''}`]));
      return told.length === 0 ? 'Le registre n’en dit pas plus' : `Le registre dit : ${told.join(' ; ')}`;
    },
  };
}

export function said(formats: Formats): SaidStrings {
  return saidWords(PLAIN, withFacts(formats), ' ; ');
}
