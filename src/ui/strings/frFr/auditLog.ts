import type { AuditLogUnreadable, LogEntry, RowProblem } from '../../../discovery/auditLog/auditLog';
import type { Decision } from '../../../domain/ledger/decision';
import type { SharePointErrorKind } from '../../../lists/rest/errors';
import type { Formats } from '../formats';
import type { IntegrityStrings } from '../integrityStrings';
import { problems } from './problems';

const DONE: Readonly<Record<string, string>> = {
  listitemcreated: 'création',
  listitemupdated: 'modification',
  listitemdeleted: 'suppression',
  listitemrecycled: 'mise à la corbeille',
  listitemrestored: 'restauration',
};

const PROBLEMS: Readonly<Record<RowProblem['why'], string>> = {
  cells: 'le nombre de cellules n’est pas celui de l’en-tête',
  quotes: 'contenu tronqué, ou guillemets mal fermés',
  notJson: 'contenu tronqué, ou qui n’est pas l’enregistrement qu’écrit Purview. Les tableurs coupent les longues cellules : utilisez le fichier tel qu’il a été téléchargé',
  missing: 'contenu vide',
  malformed: 'ce n’est pas une heure UTC',
};

/** Texts of reading an export of the audit log. */
export function auditLogWords(formats: Formats, decision: (of: Decision) => string, because: (kind: SharePointErrorKind) => string): IntegrityStrings['auditLog'] {
  const { number, plural, instant } = formats;
  const items = (count: number, one: string, other: string): string => plural(count, { one: `${number(count)} ${one}`, other: `${number(count)} ${other}` });
  const rows = (count: number): string => items(count, 'ligne', 'lignes');
  const decisions = (count: number): string => items(count, 'décision', 'décisions');
  return {
    heading: 'Lire une exportation du journal d’audit',
    intro: 'Seul le journal d’audit du locataire sait qui était connecté quand une décision a été écrite. Recherchez dans Microsoft Purview les activités des éléments de liste SharePoint sur la période voulue, téléchargez tous les résultats au format CSV, et choisissez ce fichier. Il est lu dans votre navigateur et ne va nulle part ailleurs.',
    mayNot: 'Seuls les réviseurs sécurité lisent les exportations du journal d’audit. Adressez-vous à un membre du groupe « Register security reviewers ».',
    choose: 'Choisir l’exportation (CSV)',
    reading: (file) => `Lecture du fichier ${file}`,
    comparing: 'Comparaison avec les décisions du registre',
    unreadable: ({ file, code, looksLike }) => unreadable(file, code, problems(formats).look(looksLike)),
    registerUnread: (kind) => `Les décisions n’ont pas pu être lues, rien ne peut donc être comparé : ${because(kind)}`,
    result: ({ contradicted, confirmed }) => {
      if (contradicted > 0) return items(contradicted, 'décision n’a pas été écrite par la personne ou au moment qu’elle indique', 'décisions n’ont pas été écrites par la personne ou au moment qu’elles indiquent');
      return confirmed > 0 ? items(confirmed, 'décision a été écrite par la personne et au moment qu’elle indique', 'décisions ont été écrites par la personne et au moment qu’elles indiquent') : 'Cette exportation n’apprend rien de nouveau sur les auteurs des décisions';
    },
    file: ({ file, rows: count, fromMs, toMs }) => (fromMs === undefined || toMs === undefined ? `${file} : ${rows(count)}, aucune sur des éléments de liste` : `${file} : ${rows(count)}, éléments de liste du ${instant(fromMs)} au ${instant(toMs)}`),
    contradicted: ({ decision: of, entry, otherTime }) => (otherTime ? `« ${decision(of)} » : selon le journal, écrite le ${instant(entry.atMs)}` : `« ${decision(of)} » : selon le journal, écrite par ${entry.account} le ${instant(entry.atMs)}`),
    known: (count) => items(count, 'ligne dit ce qui est déjà enregistré.', 'lignes disent ce qui est déjà enregistré.'),
    unclear: (count) => items(count, 'ligne porte sur ce qu’une application a écrit : les noms ne disent pas laquelle.', 'lignes portent sur ce qu’une application a écrit : les noms ne disent pas laquelle.'),
    notThere: (count) => plural(count, { one: `Le journal connaît ${decisions(count)} qui n’est pas dans le registre :`, other: `Le journal connaît ${decisions(count)} qui ne sont pas dans le registre :` }),
    touched: (count) => plural(count, { one: `${number(count)} fois, une décision a été modifiée, supprimée ou restaurée après coup :`, other: `${number(count)} fois, une décision a été modifiée, supprimée ou restaurée après coup :` }),
    notInLog: (count) => `${items(count, 'décision de cette période n’est pas dans l’exportation', 'décisions de cette période ne sont pas dans l’exportation')}. Elle a pu être filtrée : recherchez de nouveau tous les éléments de liste du site.`,
    leftOut: (count) => items(count, 'ligne sur autre chose est laissée de côté.', 'lignes sur autre chose sont laissées de côté.'),
    problems: (count) => items(count, 'ligne n’a pas pu être lue, on n’en sait donc rien :', 'lignes n’ont pas pu être lues, on n’en sait donc rien :'),
    entry: ({ row, operation, account, atMs, objectId, itemId }) => `Ligne ${number(row)} : ${DONE[operation.toLowerCase()] ?? operation}, par ${account}, le ${instant(atMs)}, ${shortened(objectId) || itemId}`,
    problem: ({ row, field, why, found }) => `Ligne ${number(row)}${field === '' ? '' : `, ${field}`} : ${PROBLEMS[why]}${found === '' ? '.' : ` : ${found}`}`,
    willHappen: 'Ce qui va se passer : pour chaque décision, ce que dit le journal est enregistré comme vu par vous aujourd’hui, avec l’empreinte de ce fichier. Une décision que le journal contredit est aussitôt suspendue, jusqu’à ce que la direction des risques tranche. Conservez le fichier lui-même hors de ce site.',
    keep: (count) => `L’enregistrer pour ${decisions(count)}`,
    another: 'Lire une autre exportation',
    nothing: 'Il ne reste rien à enregistrer.',
    running: (done, total) => items(done, `sur ${number(total)} enregistrée`, `sur ${number(total)} enregistrées`),
    stop: 'Arrêter',
    stopping: 'Arrêt en cours',
    ended: ({ kept, alreadyThere, failed, stopped }) =>
      [
        stopped ? 'Arrêté.' : '',
        `Enregistré pour ${decisions(kept)}.`,
        alreadyThere > 0 ? items(alreadyThere, 'y était déjà.', 'y étaient déjà.') : '',
        failed > 0 ? items(failed, 'n’a pas pu être enregistrée.', 'n’ont pas pu être enregistrées.') : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    next: 'Ensuite : la direction des risques examine chaque décision suspendue sur la page de son exception.',
    failure: (of, kind) => `« ${decision(of)} » : ${because(kind)}`,
    resume: 'Continuer',
    more: (count) => `et ${items(count, 'autre', 'autres')}`,
  };
}

function unreadable(file: string, code: AuditLogUnreadable['code'], found: string): string {
  switch (code) {
    case 'empty':
      return `Le fichier ${file} est vide. Téléchargez de nouveau l’exportation.`;
    case 'notText':
      return `Le fichier ${file} n’est pas un CSV (contenu reconnu : ${found}). Choisissez le fichier tel que Purview l’a donné, non une version enregistrée comme classeur.`;
    case 'noAuditData':
      return `Le fichier ${file} n’a pas de colonne AuditData, ce n’est donc pas une exportation du journal d’audit (contenu reconnu : ${found}). Dans Purview, choisissez « Exporter », puis « Télécharger tous les résultats ».`;
  }
}

/** Site and list of an item's address are enough to recognise it. */
function shortened(address: LogEntry['objectId']): string {
  return address.replace(/^https?:\/\/[^/]+/i, '');
}
