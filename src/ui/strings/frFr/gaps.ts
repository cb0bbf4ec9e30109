import { dayFromIso } from '../../../domain/day/day';
import type { ExportPart, JsonKind, RowDefect, SilentTest } from '../../../domain/reconcile/gap';
import type { Formats } from '../formats';
import { gapWords, type FactWords, type GapStrings, type PlainWords } from '../gapStrings';
import { ownNames } from './ownNames';

const PLAIN: PlainWords = {
  notTold: 'le rapport ne le dit pas',
  nameAlone: 'le rapport n’en donne pas l’identifiant, seul le nom est donc connu',
  severalOfName: 'plusieurs portent ce nom et ne peuvent pas être distingués',
  neitherNameNorId: 'ni nom ni identifiant n’y figure',
  someWithoutId: 'parmi eux se trouve un objet dont le rapport ne donne pas l’identifiant',
  listEmpty: 'la liste est vide',
  sectionEmpty: 'la section est vide',
  tenantUnnamed: 'le fichier ne le nomme pas',
  dayOfFile: 'le fichier ne le dit pas ; le jour de sa dernière modification est retenu',
  dayInFile: 'le fichier ne le dit pas ; le jour le plus récent qu’il contient est retenu',
  mayBeCut: 'la dernière ligne n’a pas de saut de ligne, le fichier est donc peut-être tronqué au milieu',
  policyNameless: 'une stratégie sans identifiant ne peut pas être reconnue',
  membersNotHeld: 'le rapport ne contient pas les membres de ce groupe',
  assignmentNameless: 'une attribution sans compte ou sans rôle',
  applicationNameless: 'une application sans identifiant',
  applicationIdAlone: 'son identifiant d’objet n’est pas donné, seul l’identifiant d’application est donc connu',
  objectIdAlone: 'son identifiant d’application n’est pas donné, seul l’identifiant d’objet est donc connu',
  consentNotTold: 'le rapport ne dit pas si un administrateur a donné son consentement',
  domainExpected: 'ce n’est ni un domaine ni un objet qui en contient un',
  onlyWholeTenant: 'seuls les paramètres de partage du locataire entier sont évalués',
  onlyRisky: 'seules les applications qui demandent quelque chose de risqué sont listées',
  roleNotListed: 'le rapport ne liste pas ce rôle',
  membersMixed: 'c’est un groupe, et le rapport ne distingue pas ses membres des autres détenteurs du rôle',
  notEmbedded: 'le rapport ne contient pas la configuration avec laquelle il a été produit',
  isolationEmpty: 'la section est vide : l’isolation n’a jamais été configurée, ou n’a pas pu être lue',
  configurationOnly: 'une configuration dit ce que ScubaGear laisse de côté, et non ce qu’il y a dans le locataire',
  noneInConfiguration: 'une configuration n’en contient pas',
  notUnderstood: 'une partie de la configuration n’a pas été comprise',
  controlsExpected: 'elle contient autre chose que des contrôles',
  nothingUnderControl: 'rien ne figure sous ce contrôle',
  noExclusionList: 'aucune liste d’exclusions n’y figure',
  unknownList: 'ce n’est pas une liste d’exclusions connue',
  takenForUser: 'rien ne dit si c’est un utilisateur ou un groupe ; il est considéré comme un utilisateur',
  severityUntold: 'les paramètres seuls ne permettent pas de dire si une gravité a été abaissée',
  onlySomeHolders: 'Maester ne liste que certains types de détenteurs',
  onlyHighlyPrivileged: 'Maester ne liste tous les détenteurs permanents que pour les rôles hautement privilégiés',
  onlyWithoutFallback: 'Maester ne liste que ce qu’aucune autre stratégie n’inclut, pour les stratégies activées',
  fallbackNotListed: 'Maester ne liste que ce qu’aucune autre stratégie n’inclut ; les autres exclusions, les types d’invités et les règles de filtre ne sont pas indiqués',
  someRulesNotListed: 'les règles qui demandent aussi une adresse ou une signature ne sont pas listées, et rien ne dit si une règle est activée',
  takenToBeOn: 'le test liste les stratégies quel que soit leur état ; celle-ci est considérée comme activée',
  leftOutEverywhere: 'chaque stratégie le laisse de côté ; leurs noms ne sont pas listés',
  leftOutNotListed: 'seules les stratégies qui ne le laissent pas de côté sont listées',
  emergencyNotListed: 'Maester omet dans cette liste les comptes qu’il considère comme des comptes d’accès d’urgence',
  addressesUntold: 'les adresses autorisées ne sont pas indiquées',
  policyUntold: 'exclu, mais le rapport ne dit pas par quelle stratégie',
  pageMissing: 'une autre page suit, et elle ne figure pas parmi les fichiers',
  partExported: 'des objets isolés ou les listes de certaines applications ont été exportés, et non la liste complète',
  memberNameless: 'l’un des membres n’a pas d’identifiant',
  partnerNameless: 'un locataire partenaire sans identifiant',
  endsNotTold: 'rien n’y distingue une attribution activée d’une attribution permanente ; exportez aussi roleAssignmentScheduleInstances',
  secretsAlone: 'seules, elles ne déplacent la fin d’aucune exception, car aucun rapport lu avec elles ne montre une de ces applications : déposez avec elles les consentements (oauth2PermissionGrants et appRoleAssignments), les attributions de rôles ou un rapport de ScubaGear du même locataire',
  definitionsMissing: 'sans elles, seuls les rôles hautement privilégiés sont connus comme privilégiés',
  assignmentsMissing: 'seuls les rôles avec leurs membres ont été exportés, et non les attributions',
  noCheck: 'aucun test de cette analyse n’en contient',
  onlyPickedOut: 'cette analyse ne contient que ce qu’un test a relevé',
  idAndStateUntold: 'l’analyse n’en donne ni l’identifiant ni l’état, seul le nom est donc connu',
  endsUntold: 'Prowler ne distingue pas une attribution sans fin d’une attribution qui se termine',
  mutedUntold: 'rien ne dit si le test est mis en sourdine',
  noneInResults: 'les résultats de Prowler n’en contiennent pas ; sa mutelist, si',
  mutedOrAbsent: 'le test ne figure pas dans cette analyse, ou réussit alors qu’il est mis en sourdine',
  otherProvider: 'ils ne concernent pas Microsoft 365',
  onlyAgreed: 'un registre dit ce qui a été convenu, et non ce qui existe',
  otherSheet: 'une autre feuille a de meilleurs en-têtes',
};

const FOUND: Readonly<Record<JsonKind, string>> = { list: 'une liste', object: 'un objet', text: 'un texte', number: 'un nombre', flag: 'oui ou non' };

const NOT_EXPORTED: Readonly<Record<ExportPart, string>> = {
  family: 'absent des fichiers exportés',
  ownPermissions: 'les autorisations propres aux applications n’ont pas été exportées',
  delegatedPermissions: 'les autorisations que les applications détiennent pour les personnes connectées n’ont pas été exportées',
  crossTenantDefault: 'la valeur par défaut pour tous les autres locataires n’a pas été exportée',
  partners: 'les configurations des locataires partenaires n’ont pas été exportées',
  synchronisation: 'la synchronisation des locataires partenaires n’a pas été exportée',
};

const SILENT: Readonly<Record<SilentTest['is'], string>> = {
  absent: 'ne figure pas dans l’exécution',
  failedEmpty: 'a échoué et ne dit rien',
  failedNameless: 'a échoué et ne nomme aucune exception',
  passedEmpty: 'a réussi et ne dit rien',
  skipped: 'a été ignoré',
  error: 's’est terminé par une erreur',
  notRun: 'n’a pas été exécuté',
};

/** Words behind what stands in the field, or instead of it. */
const ROWS: Readonly<Record<RowDefect, string>> = {
  cells: 'elle a plus de cellules que le tableau n’a d’en-têtes',
  quotes: 'ses guillemets ne vont pas ensemble',
  cutOff: 'le fichier s’y arrête au milieu',
  missing: 'elle ne dit pas qui ou quoi est excepté',
  noDay: 'n’est pas un jour',
  ambiguousDay: 'peut se lire de deux façons ; indiquez si le jour ou le mois vient en premier',
  endBeforeStart: 'précède le début',
  noFamily: 'ne dit pas quel type d’exception c’est',
  unknownSeverity: 'n’est pas une gravité connue',
  severalPrincipals: 'en nomme plusieurs ; chacun a besoin d’une ligne à lui',
  noTenant: 'ne dit pas quel est le locataire',
};
/** Said of a field in which nothing stands. */
const EMPTY_FIELD: Partial<Record<RowDefect, string>> = { noFamily: 'elle ne dit pas son type d’exception', noTenant: 'elle ne dit pas son locataire' };
const OF_THE_ROW: readonly RowDefect[] = ['cells', 'quotes', 'cutOff', 'missing'];

function withFacts({ number, plural, list, day }: Formats): FactWords {
  const dayText = (iso: string): string => {
    const known = dayFromIso(iso);
    return known === undefined ? iso : day(known);
  };
  const silent = ({ id, is, said }: SilentTest): string => `${id} ${SILENT[is]}${said === '' ? '' : ` : ${said}`}`;
  const files = (count: number, file: string): string => plural(count, { one: `${file} ne le nomme pas`, other: `${number(count)} fichiers ne le nomment pas` });
  const asked = (unlicensed: boolean): string => `ScubaGear ne le demande que dans un locataire doté de la licence Entra ID P2${unlicensed ? ', et celui-ci n’en a pas' : ''}`;
  const more = (parts: readonly string[], beyond: number): string => (beyond === 0 ? parts.join(', ') : `${parts.join(', ')} et ${plural(beyond, { one: `${number(beyond)} autre`, other: `${number(beyond)} autres` })}`);
  return {
    memberNotTold: ({ member }) => `le rapport ne contient pas ${member}`,
    neverTold: ({ tool }) => `${tool} ne le dit pas`,
    endNoDay: ({ written }) => `« ${written} » n’est pas un jour, la fin n’est donc pas connue`,
    otherKind: ({ found, expected }) => `ce qui s’y trouve : ${FOUND[found]} ; ce qui était attendu : ${FOUND[expected]}`,
    cutByPowerShell: ({ instead }) => `l’exportation contient « ${instead} » au lieu du contenu ; ConvertTo-Json le conserve avec -Depth 10`,
    fewerThanCounted: ({ counted, held }) => `le rapport en compte ${number(counted)}, et les fichiers en contiennent ${number(held)}`,
    settingUnread: ({ setting }) => `« ${ownNames.name(setting)} » n’a pas pu être lu en entier`,
    tenantGiven: ({ files: count, file, tenant }) => `${files(count, file)} ; indiqué lors de la lecture : ${tenant}`,
    tenantFrom: ({ files: count, file, tenant, from }) => `${files(count, file)} ; repris du fichier ${from} : ${tenant}`,
    noEndMark: ({ format }) => `le format ${format} n’a pas de marque de fin, une partie tronquée passe donc inaperçue`,
    noSection: ({ version }) => `ce rapport de ScubaGear ${version} ne contient pas cette section`,
    notAssessed: ({ product }) => `${product} n’a pas été évalué lors de cette exécution`,
    unknownVersion: ({ version }) => `${version || 'une version sans nom'} ne fait pas partie des versions 1.4 à 1.8 dont la forme est connue ; des sections peuvent se trouver ailleurs`,
    commandFailed: ({ command }) => (command === '' ? 'une commande sans nom a échoué lors de cette exécution' : `la commande ${command} a échoué lors de cette exécution`),
    holdersUnasked: ({ unlicensed }) => `le rapport ne dit pas qui détient le rôle : ${asked(unlicensed)}`,
    holdersUnaskedOf: ({ silent: count, roles, unlicensed }) => `pour ${number(count)} rôles sur ${number(roles)}, le rapport ne dit pas qui les détient : ${asked(unlicensed)}`,
    holdersUnnamed: ({ unnamed, holders }) => `le rapport ne nomme pas ${number(unnamed)} des ${number(holders)} détenteurs de rôles permanents`,
    noControlId: ({ id }) => `« ${id} » n’est pas l’identifiant d’un contrôle`,
    notForThisList: ({ entry }) => `« ${entry} » n’a pas sa place dans cette liste`,
    leftOutOfPreset: ({ who, more: beyond }) => `la stratégie de sécurité prédéfinie stricte peut laisser de côté ${more(who, beyond)} ; le registre n’a pas de type d’exception pour cela`,
    testsSilent: ({ tests }) => tests.map(silent).join(' ; ') || 'aucun test muet n’est nommé',
    strangeRow: ({ row }) => `une ligne de tableau incompréhensible : ${row}`,
    strangeLine: ({ line }) => `une ligne incompréhensible : ${line}`,
    consentOfWhom: ({ permissions }) => `le rapport ne dit pas si le consentement vaut pour tous ou pour certains utilisateurs : ${list(permissions)}`,
    rulesCounted: ({ rules }) => plural(rules, { one: `${number(rules)} règle fixe le niveau de courrier indésirable à -1, sans être nommée`, other: `${number(rules)} règles fixent le niveau de courrier indésirable à -1, sans être nommées` }),
    sharingUntold: ({ what }) => `avec qui et quelle part des ${what === 'contacts' ? 'contacts' : 'calendriers'} est partagée n’est pas indiqué ; Maester compte aussi les simples disponibilités`,
    notExported: ({ part }) => NOT_EXPORTED[part],
    membersCut: ({ most }) => `l’exportation ne contient peut-être que les ${number(most)} premiers membres ; exportez groups/{id}/members`,
    manyMembers: ({ most }) => `plus de ${number(most)} membres, qui ne sont pas comparés un à un`,
    changeWithout: ({ activity, lacks }) => `« ${activity} » sans ${lacks === 'time' ? 'date' : 'stratégie'}`,
    changeCut: ({ activity, on, side }) => `« ${activity} » (${dayText(on)}) ne contient pas ${side === 'old' ? 'l’ancienne valeur' : 'la nouvelle valeur'} en entier`,
    onlyAttempts: ({ principals }) => `pour ${plural(principals, { one: `${number(principals)} compte`, other: `${number(principals)} comptes` })}, seules des tentatives sont indiquées, y compris des échecs ; exportez aussi lastSuccessfulSignInDateTime`,
    permissionWithout: ({ member }) => `une autorisation sans ${member}`,
    applicationIdsUntold: ({ unknown, of }) => `pour ${number(unknown)} applications sur ${number(of)}, seul l’identifiant d’objet est connu ; exportez aussi les principaux de service`,
    nothingReadFrom: ({ paths, more: beyond }) => `rien n’en est lu : ${more(paths, beyond)}`,
    undecided: ({ said }) => said || 'le test n’a pas pu conclure',
    namelessFindings: ({ findings }) => plural(findings, { one: `${number(findings)} d’entre eux n’est pas lu`, other: `${number(findings)} d’entre eux ne sont pas lus` }),
    noFindings: ({ objects }) => plural(objects, { one: `${number(objects)} d’entre eux n’est pas un résultat de Prowler et n’est pas lu`, other: `${number(objects)} d’entre eux ne sont pas des résultats de Prowler et ne sont pas lus` }),
    row: ({ defect, found }) => (OF_THE_ROW.includes(defect) ? ROWS[defect] : found === '' ? (EMPTY_FIELD[defect] ?? ROWS[defect]) : `« ${found} » ${ROWS[defect]}`),
    moreRows: ({ rows }) => plural(rows, { one: `${number(rows)} autre contient une erreur`, other: `${number(rows)} autres contiennent une erreur` }),
    closedRows: ({ rows, more: beyond }) => more(rows.map(String), beyond),
    doubledRows: ({ rows, more: beyond }) => `elles disent la même faille qu’une ligne au-dessus et comptent avec elle : ${more(rows.map(String), beyond)}`,
  };
}

export function gaps(formats: Formats): GapStrings {
  return gapWords(PLAIN, withFacts(formats));
}
