import type { Found, Look, Need, NeededMember, ProblemCode, ReadProblem, UnpackDefect } from '../../../discovery/problem';
import type { Formats } from '../formats';
import type { ProblemStrings } from '../problemStrings';

const WRONG: Readonly<Record<ProblemCode, string>> = {
  empty: 'est vide',
  notText: 'n’est pas du texte',
  truncated: 'est tronqué',
  notJson: 'n’est pas du JSON valide',
  notYaml: 'n’est pas du YAML valide',
  notAReport: 'n’est pas un rapport lisible',
  incomplete: 'ne contient pas ce qu’un rapport doit avoir',
  tooLarge: 'est trop volumineux',
  archive: 'ne peut pas être décompressé',
  noTenant: 'ne dit pas de quel locataire il provient',
  noDay: 'ne dit pas de quel jour il date',
  unopened: 'ne peut pas être ouvert',
};

const MISSING: Readonly<Record<NeededMember, string>> = {
  MetaData: 'MetaData manque',
  Raw: 'Raw (les paramètres lus dans le locataire) manque',
  'MetaData.TenantId': 'MetaData.TenantId manque',
  'MetaData.TimestampZulu': 'MetaData.TimestampZulu (le jour de l’exécution) manque',
  TenantId: 'TenantId manque : l’exécution n’était connectée à aucun locataire',
  ExecutedAt: 'ExecutedAt (le jour de l’exécution) manque',
};

const UNPACK: Readonly<Record<UnpackDefect, string>> = {
  encrypted: 'il est protégé par un mot de passe',
  method: 'il est compressé d’une façon qui n’est pas prise en charge (seules « stored » et « deflate » le sont)',
  damaged: 'il est endommagé, ou contient plus que ce que l’archive annonce',
};

const LOOKS: Readonly<Record<Exclude<Look['kind'], 'resultsOf'>, string>> = {
  emptyFile: 'fichier vide',
  emptyList: 'liste vide',
  zip: 'archive ZIP',
  zipOrOffice: 'archive ZIP ou fichier Office',
  fileInZip: 'fichier dans une archive ZIP',
  office: 'fichier Office',
  oldOffice: 'ancien fichier Office',
  excel: 'fichier Excel',
  pdf: 'fichier PDF',
  gzip: 'archive gzip',
  png: 'image PNG',
  jpeg: 'image JPEG',
  binary: 'fichier binaire',
  veryLarge: 'fichier très volumineux',
  locked: 'dossier, ou fichier déplacé ou verrouillé',
  manyFiles: 'dossier contenant de très nombreux fichiers',
  webPage: 'page web (ScubaGear écrit aussi BaselineReports.html, qui en contient trop peu)',
  xml: 'XML',
  json: 'JSON',
  otherJson: 'JSON d’une autre sorte',
  csv: 'tableau en texte (CSV)',
  markdown: 'texte en Markdown, dont les tableaux ne sont pas lus',
  plainText: 'texte brut',
  scubaResults: 'résultats de ScubaGear',
  scubaSettings: 'ProviderSettingsExport.json de ScubaGear (paramètres sans l’enveloppe des résultats)',
  scubaConfig: 'configuration de ScubaGear',
  scubaConfigYaml: 'configuration de ScubaGear en YAML',
  scubaCsv: 'CSV que ScubaGear écrit à côté de ses résultats',
  maesterRun: 'exécution de Maester',
  maesterSettings: 'paramètres de Maester',
  prowler: 'résultats de Prowler',
  graphExport: 'exportation de Microsoft Graph',
  graphAnswer: 'réponse de Microsoft Graph',
  register: 'registre d’exceptions',
};

const NEEDED: Readonly<Record<Need, string>> = {
  scubaResults: 'le fichier ScubaResults….json que ScubaGear 1.4 à 1.8 écrit (avec MetaData, Results et Raw), entier',
  scubaConfig: 'une configuration de ScubaGear en YAML ou en JSON (avec ProductNames, OmitPolicy, AnnotatePolicy ou des exclusions), entière',
  maesterRun: 'le fichier TestResults-….json que Maester écrit (avec TenantId, ExecutedAt et Tests), entier, d’une exécution connectée à Microsoft Graph',
  maesterSettings: 'les paramètres de Maester, maester-config.json (avec GlobalSettings), entiers',
  prowler: 'le fichier ….ocsf.json que Prowler écrit pour Microsoft 365, entier',
  graphExport: 'du JSON tel que Microsoft Graph le renvoie (stratégies d’accès conditionnel, accès interlocataire, consentements, attributions de rôles, etc.)',
  register: 'un registre d’exceptions au format CSV ou Excel, avec des en-têtes',
  smallerFiles: 'des fichiers de 50 Mo au plus : divisez l’exportation, ou laissez de côté ce qui n’est pas demandé',
  smallerSheets: 'le même tableau enregistré en CSV, ou en plusieurs fichiers Excel',
  wholeArchive: 'une archive ZIP sans mot de passe, entière',
  tenant: 'l’identifiant du locataire, indiqué avec les fichiers, ou à côté un fichier qui nomme le locataire (la réponse à /organization, ou un rapport d’outil d’analyse)',
  tenantOfRows: 'l’identifiant du locataire, indiqué avec le fichier ou dans sa propre colonne',
  day: 'le jour du fichier, indiqué avec lui',
  dayOfRegister: 'le jour du registre, indiqué avec le fichier',
  tellingColumns: 'une colonne pour qui est excepté, et une pour la fin, le motif ou la personne qui en répond',
  rows: 'des lignes contenant une exception chacune',
  theFile: 'le fichier lui-même',
};

export function problems(formats: Formats): ProblemStrings {
  const look = (seems: Look): string => (seems.kind === 'resultsOf' ? `résultats de l’outil ${seems.tool}` : LOOKS[seems.kind]);
  return {
    look,
    problem: ({ file, code, at, found, looksLike, needed }: ReadProblem) => {
      const where = at ? ` (ligne ${at.line}, colonne ${at.column}${at.path === '' ? '' : `, ${at.path}`})` : '';
      const choices = needed.map((need) => NEEDED[need]);
      return `Le fichier ${file} ${WRONG[code]}${where} : ${foundText(found, formats)}. Contenu reconnu : ${look(looksLike)}. Il faut : ${choices.join(' ; ou ')}.`;
    },
  };
}

/** A clause without its point. */
function foundText(found: Found, { number, plural, list }: Formats): string {
  switch (found.what) {
    case 'noBytes':
      return 'il contient 0 octet';
    case 'whiteSpace':
      return 'il ne contient que des espaces';
    case 'notCharacters':
      return 'les octets ne sont pas du texte';
    case 'textEnds':
      return 'le texte s’arrête';
    case 'endsInValue':
      return 'le texte s’arrête au milieu d’une valeur';
    case 'nothingWrong':
      return 'le navigateur le refuse, sans que la raison soit connue';
    case 'notAllowed':
      return `« ${found.excerpt.replace(/\s+/g, ' ')} » n’est pas permis ici`;
    case 'yaml':
      return found.message === '' ? 'il ne peut pas être analysé' : found.message.replace(/\.$/, '');
    case 'characters':
      return `il compte ${number(found.characters)} caractères, et une configuration est lue jusqu’à ${number(found.most)}`;
    case 'missing':
      return within(found.path, MISSING[found.member]);
    case 'noId':
      return within(found.path, `${found.member} n’est pas un identifiant (${found.text}) : l’exécution n’était connectée à aucun locataire`);
    case 'otherTool':
      return `il a été écrit par ${found.tool}, non par ScubaGear`;
    case 'noPolicies':
      return 'il ne contient ni ProductNames ni stratégie';
    case 'noDay':
      return 'le fichier ne dit pas son jour, et le jour de sa dernière modification n’est pas connu';
    case 'noTenant':
      return 'l’exportation ne nomme pas son locataire, et rien à côté ne le nomme';
    case 'noneChosen':
      return 'il ne nomme aucun locataire, et aucun n’a été choisi';
    case 'severalTenants':
      return `plusieurs locataires sont nommés à côté (${list(found.tenants)})`;
    case 'refused':
      return `Microsoft Graph a refusé la requête (${found.answer})`;
    case 'emptyList':
      return 'la liste est vide, et rien ne dit de quoi c’est une liste';
    case 'notOneObject':
      return 'le JSON n’est pas un objet unique';
    case 'nothingKnown':
      return 'aucune partie n’en est connue';
    case 'otherProviders':
      return `ses constats portent sur ${list(found.providers)}`;
    case 'namelessFindings':
      return 'ses constats ne nomment pas de locataire ou de jour';
    case 'columns':
      return `ses colonnes sont ${list(found.headings)}`;
    case 'noTable':
      return 'aucune feuille ne contient de tableau';
    case 'noHeadings':
      return 'il n’y a pas de ligne d’en-têtes';
    case 'noTenantInRows':
      return 'aucune de ses lignes ne nomme un locataire connu';
    case 'noOpenRow':
      return 'aucune ligne n’est une exception ouverte';
    case 'badRows':
      return plural(found.rows, { one: 'quelque chose ne va pas dans son unique ligne', other: `quelque chose ne va pas dans chacune de ses ${number(found.rows)} lignes` });
    case 'contents':
      return 'sa table des matières manque ou est endommagée, comme dans un fichier tronqué';
    case 'noFiles':
      return 'il ne contient aucun fichier';
    case 'document':
      return 'c’est un document, non un rapport';
    case 'nested':
      return 'une archive dans une archive n’est pas ouverte';
    case 'unpack':
      return UNPACK[found.why];
    case 'sheets':
      return `ses feuilles ne peuvent pas être lues (${found.message})`;
    case 'sheetsTooLarge':
      return `ses feuilles sont plus volumineuses que ce qui est lu (${number(found.most)} Mo chacune, décompressées)`;
    case 'files':
      return `il contient ${number(found.files)} fichiers, et ${number(found.most)} au plus sont lus`;
    case 'moreFiles':
      return `il contient plus de ${number(found.most)} fichiers, et davantage ne sont pas lus à la fois`;
    case 'size':
      return sizeText(found, number);
    case 'system':
      return found.message.replace(/\.$/, '');
  }
}

function sizeText({ megabytes, most, inside }: Extract<Found, { readonly what: 'size' }>, number: Formats['number']): string {
  const limit = `${number(most)} Mo au plus sont lus`;
  if (inside === undefined) return `il compte ${number(megabytes)} Mo, et ${limit}`;
  return inside === 'all' ? `décompressé, il compte ${number(megabytes)} Mo, et ${limit}` : `décompressé, ${inside.file} compte ${number(megabytes)} Mo, et ${limit}`;
}

function within(path: string | undefined, clause: string): string {
  return path === undefined ? clause : `${path} : ${clause}`;
}
