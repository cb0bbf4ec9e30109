import type { AppendOnlyList, IdRange, IntegrityFinding, KeptItem, RewriteSign, Untaken } from '../../../domain/integrity/finding';
import type { Power } from '../../../domain/integrity/powers';
import type { Decision } from '../../../domain/ledger/decision';
import { ownMember } from '../../../domain/ledger/ownMember';
import { isSameAccount } from '../../../domain/people/account';
import { register } from '../../../lists/schema/register';
import type { Formats } from '../formats';
import type { FindingWords, IntegrityStrings } from '../integrityStrings';
import { ACT_NOUNS } from './exceptionActs';
import { linkFindingWords } from './linkFindings';
import { differenceText } from './siteDifferences';

/** Titles of the lists, as people see them on the site. */
export const LIST_TITLES: Readonly<Record<AppendOnlyList, string>> = {
  Requests: 'Requests',
  Approvals: 'Approvals',
  Reviews: 'Reviews',
  RiskDecisions: 'Risk decisions',
  Observations: 'Observations',
  People: 'People',
  Policy: 'Policy',
  ServiceOwners: 'Service owners',
};

export const GRADES: IntegrityStrings['grades'] = {
  record: { heading: 'Signes de falsification', means: 'Quelqu’un a pu modifier, falsifier ou enlever ce qui a été décidé. Cherchez qui et pourquoi avant que quiconque ne s’y fie.' },
  rights: { heading: 'Quelqu’un peut plus qu’il ne devrait', means: 'Tant que cela dure, le registre peut être modifié par des personnes qui ne devraient pas le pouvoir.' },
  repair: { heading: 'À corriger', means: 'Rien n’est perdu : les décisions sont complètes, mais ce qui en est affiché ou configuré autour ne l’est pas.' },
  unexplained: { heading: 'Inexpliqué', means: 'En soi, cela ne signifie rien.' },
};

const UNTAKEN_WORDS: Readonly<Record<Untaken, string>> = {
  origin: 'leur origine',
  origins: 'où les rapports parlent de ce qui s’y était ajouté avant',
  findings: 'tout ce que les rapports en montraient là-bas',
  age: 'depuis quand ils existent',
  firstApproval: 'le jour de la première approbation',
  extensions: 'les prolongations utilisées',
  twoPerson: 'l’approbation à deux personnes',
  emergencies: 'les urgences déclarées',
  pauses: 'pendant combien de temps des signalements de suppression réfutés ont suspendu l’escalade',
  acknowledged: 'les escalades dont il a été pris acte',
  people: 'qui l’a demandée, approuvée et revue',
  owners: 'qui en répondait et doit dire si c’est aussi le cas ici',
  due: 'ce qui était dû et pour quand',
  severity: 'la gravité qui comptait',
};

const SIGNS: Readonly<Record<RewriteSign, string>> = {
  version: 'une version supplémentaire existe',
  writes: 'SharePoint compte plus d’une écriture',
  modified: 'la dernière modification ne date pas de la création',
  editor: 'quelqu’un d’autre est l’auteur de la dernière modification',
  log: 'le journal des modifications de sa liste le dit',
};

/** Ranges of numbers that are written out. */
const SHOWN_RANGES = 5;
/** Decisions that are named in one sentence. */
const NAMED = 3;

export function findingWords(formats: Formats): Pick<IntegrityStrings, 'finding' | 'decision'> & { readonly power: (power: Power) => string } {
  const { number, plural, list, day, instant } = formats;
  const decision = ({ act, author, createdDay }: Decision): string => `${ownMember<string>(ACT_NOUNS, act) ?? 'Décision'}, par ${author.name || author.login}, du ${day(createdDay)}`;
  const linkWords = linkFindingWords(formats, decision);
  const inList = (name: AppendOnlyList): string => `la liste « ${LIST_TITLES[name]} »`;
  const item = (kept: KeptItem, of?: Decision): string => (of ? `« ${decision(of)} »` : 'act' in kept ? `« ${decision(kept as KeptItem & Decision)} »` : `l’entrée « ${kept.title} » dans ${inList(kept.list)}`);
  const named = (decisions: readonly Decision[]): string => {
    const shown = decisions.slice(0, NAMED).map((each) => `« ${decision(each)} »`);
    const rest = decisions.length - shown.length;
    return list(rest > 0 ? [...shown, plural(rest, { one: `${number(rest)} autre`, other: `${number(rest)} autres` })] : shown);
  };
  const ranges = (all: readonly IdRange[]): string => {
    const shown = all.slice(0, SHOWN_RANGES).map(({ from, to }) => (from === to ? number(from) : `${number(from)}–${number(to)}`));
    return all.length > SHOWN_RANGES ? `${shown.join(', ')} et d’autres` : list(shown);
  };

  function finding(found: IntegrityFinding): FindingWords {
    switch (found.code) {
      case 'writtenAgain':
        return {
          what: `Réécriture après la création : ${item(found.item, found.decision)}. Signes : ${list(found.signs.map((sign) => SIGNS[sign]))}.`,
          todo: 'Personne ne devrait le pouvoir. L’historique des versions et le journal d’audit du locataire disent qui l’a fait ; comparez avec une copie conservée hors du site.',
        };
      case 'textChanged':
        return { what: `Ce que dit « ${decision(found.decision)} » n’est pas ce qui a été écrit : l’empreinte ne correspond pas.`, todo: 'Cherchez la première version dans l’historique des versions, et qui l’a modifiée dans le journal d’audit.' };
      case 'notAKey':
        return { what: `« ${decision(found.decision)} » ne désigne aucune exception : « ${found.decision.exceptionKey} » n’est pas écrit comme le registre écrit ses clés, en minuscules, chiffres et traits d’union. Elle ne compte pour aucune.`, todo: 'Demandez à qui l’a écrite ce qu’il fallait décider, et faites-le décider dans le portail : SharePoint confond majuscules et minuscules, elle devait donc peut-être passer pour celle d’une autre exception.' };
      case 'keyTwice':
        return { what: `${plural(found.decisions.length, { one: `${number(found.decisions.length)} décision a`, other: `${number(found.decisions.length)} décisions ont` })} une même clé : ${named(found.decisions)}. Dans une même liste, seule la première compte ; dans des listes différentes, chacune compte.`, todo: 'Demandez aux auteurs des suivantes ce qu’ils voulaient décider : les clés sont créées par le portail et jamais données deux fois.' };
      case 'secondKey':
        return {
          what: found.holder ? `À l’envoi de « ${decision(found.decision)} », un autre texte portait sa clé : « ${decision(found.holder)} ».` : `À l’envoi de « ${decision(found.decision)} », un autre texte portait sa clé, et il n’est plus là.`,
          todo: 'Interrogez les deux auteurs. Quelqu’un a pu écrire sous une clé qui n’était pas la sienne.',
        };
      case 'seenMissing':
        return { what: `Une décision manque, qui avait été vue avant ${named(found.namedBy)}, et qui n’est plus là.`, todo: 'Un propriétaire du site peut la chercher dans la corbeille ; le journal d’audit dit qui l’a enlevée. Tant qu’elle n’est pas revenue, personne ne peut dire ce qui a été décidé.' };
      case 'seenChanged':
        return seenChanged(found);
      case 'beforeSeen':
        return { what: `« ${decision(found.decision)} » nomme une décision qui n’a été écrite qu’après : « ${decision(found.seen)} ».`, todo: 'Elle compte comme non vue, pour que personne n’écrive dans le passé. Ou bien son auteur l’a nommée d’avance, ou bien l’une des deux porte une heure falsifiée : une exportation du journal d’audit sait quand les deux ont été écrites.' };
      case 'stampDisputed':
        return disputed(found);
      case 'adoptionDisputed':
        return adoptionDisputed(found);
      case 'lineageShort': {
        const left = list(found.untaken.map((each) => UNTAKEN_WORDS[each]));
        return found.untaken.includes('origin')
          ? { what: `« ${decision(found.decision)} » nomme comme origine une exception qui ne figure pas dans le registre.`, todo: 'Demandez à son auteur d’où viennent les constats, et cherchez ce qui a été retiré.' }
          : { what: `« ${decision(found.decision)} » n’apporte pas ce qui valait avant pour ses constats : ${left}.`, todo: 'L’âge et les limites repartent ici de zéro, ce qu’aucune scission ni fusion ne doit permettre. Demandez à son auteur, puis supprimez l’exception ou fusionnez-la de nouveau.' };
      }
      case 'lineageMore':
        return { what: `« ${decision(found.decision)} » apporte avec ses constats plus que ce qui en était connu avant : ${list(found.claimed.map((each) => UNTAKEN_WORDS[each]))}.`, todo: 'Inventé, cela écarte des personnes, épuise des limites ou suspend l’escalade. Demandez à son auteur.' };
      case 'notTakenIn':
        return { what: `« ${decision(found.decision)} » a passé ses constats à une exception qui ne les a pas repris, ou les avait déjà rendus.`, todo: 'En l’état, personne n’en répond. Demandez à son auteur. Un réviseur peut rouvrir ce qui a été fusionné ; le prochain rapport qui montre ces constats les ramène aussi ici.' };
      case 'takenBack':
        return { what: `Ce que « ${decision(found.decision)} » a rouvert ici se poursuivait dans une autre exception, qui l’avait repris.`, todo: 'Cela compte dans les deux. Fusionnez de nouveau celle-ci avec l’autre, et demandez qui l’a rouverte : le portail ne rouvre rien de ce qu’une autre exception a repris.' };
      case 'notGiven':
        return { what: `« ${decision(found.decision)} » a repris des constats que l’autre exception n’a pas cédés.`, todo: 'Ils comptent dans les deux. Si une scission ou une fusion s’est arrêtée à mi-chemin, décidez-la de nouveau là-bas, ce qui fait le reste ; sinon, demandez à son auteur.' };
      case 'unreported':
        return unreported(found);
      case 'unconfirmed':
        return {
          what: `Aucun export du journal d’audit n’a montré qui a écrit ${plural(found.decisions.length, { one: 'une décision', other: `${number(found.decisions.length)} décisions` })} tant que le journal ${plural(found.decisions.length, { one: 'la', other: 'les' })} contenait encore : ${named(found.decisions)}.`,
          todo: 'Les noms qu’elles portent sont ceux que SharePoint a apposés. Lisez un export au moins tous les 180 jours, pour que le journal confirme les suivantes.',
        };
      case 'byApp':
        return { what: `Dernière écriture par une application : ${item(found.item, found.decision)}.`, todo: 'Les applications contournent les droits des listes. Cherchez de quelle application il s’agit et qui l’exploite ; ce sont les personnes qui décident, pas les applications.' };
      case 'outOfLine':
        return {
          what: `Selon sa date, ${item(found.item)} est du ${instant(found.item.createdAt)}, mais son numéro se place ${found.item.id > found.beside.id ? 'après' : 'avant'} celui qui le voisine (${item(found.beside)}, du ${instant(found.beside.createdAt)}).`,
          todo: 'L’heure de l’une des deux a été falsifiée. Lisez une exportation du journal d’audit : il sait quand les deux ont été écrites, et par qui.',
        };
      case 'takenAway':
        return { what: `L’entrée ${number(found.id)} dans ${inList(found.list)} a été supprimée le ${instant(found.atMs)}.`, todo: 'Un propriétaire du site peut la chercher dans la corbeille et la restaurer ; le journal d’audit dit qui l’a supprimée.' };
      case 'putBack':
        return { what: `L’entrée ${number(found.id)} dans ${inList(found.list)} a été supprimée puis restaurée, la dernière fois le ${instant(found.atMs)}.`, todo: 'Elle est de nouveau là. Le journal d’audit dit qui l’a enlevée et ce qui s’est passé entre-temps.' };
      case 'idsUnexplained':
        return {
          what: `Dans ${inList(found.list)}, ${plural(found.count, { one: `${number(found.count)} numéro ne correspond`, other: `${number(found.count)} numéros ne correspondent` })} à aucune entrée : ${ranges(found.ranges)}.`,
          todo: 'Une entrée que SharePoint a refusée consomme un numéro, par exemple quand deux personnes ont enregistré la même chose à la fois. Une entrée supprimée il y a plus de 60 jours aussi : rien ne dit laquelle des deux.',
        };
      case 'rowDiffers': {
        const columns = found.columns.map((column) => `« ${register.columns[column as keyof typeof register.columns]?.name ?? column} »`);
        return found.behind
          ? { what: 'Les listes et la carte thermique ne montrent pas encore ses dernières décisions.', todo: 'Une personne qui peut écrire les lignes peut y remédier ; la prochaine décision aussi.' }
          : {
              what: `Sa ligne du registre ne dit pas ce que disent ses décisions. ${plural(columns.length, { one: 'Colonne différente', other: 'Colonnes différentes' })} : ${list(columns)}.`,
              todo: 'Quelqu’un a modifié à la main soit la ligne, soit les décisions : l’historique des versions dit qui a modifié la ligne. Si les décisions sont intactes, elle peut être réécrite à partir d’elles.',
            };
      }
      case 'rowMissing':
        return { what: `« ${found.row.title} » fait l’objet de décisions, mais n’a pas de ligne dans le registre : les listes et la carte thermique ne la montrent donc pas.`, todo: 'Une personne qui peut écrire les lignes peut y remédier.' };
      case 'rowAlone':
        return { what: 'Le registre contient une ligne pour elle, mais aucune décision qui compte.', todo: 'Soit quelqu’un a créé la ligne à la main, soit ses décisions ont été enlevées : cherchez dans la corbeille et dans le journal d’audit.' };
      case 'notJudged':
        return { what: `${found.row.title === '' ? 'Une exception' : `« ${found.row.title} »`} n’a pas pu être jugée : quelque chose dans ses décisions fait échouer l’examen. Ce qui en est dit ici n’est peut-être pas tout.`, todo: 'Mettez à jour les composants WebPart, puis vérifiez à nouveau. Regardez ses entrées les plus récentes dans les listes : quelqu’un en a peut-être écrit une à la main.' };
      case 'evidence':
        return found.state === 'changed'
          ? { what: `Le fichier « ${found.file.title} » n’est plus celui sur lequel s’appuyait « ${decision(found.decision)} ».`, todo: 'L’historique des versions du fichier dit qui l’a modifié et garde ce qu’il était.' }
          : { what: `Le fichier « ${found.file.title} », sur lequel s’appuyait « ${decision(found.decision)} », n’est plus là, et personne n’a consigné pourquoi.`, todo: 'Un propriétaire du site peut le chercher dans la corbeille. S’il devait être retiré, un réviseur sécurité le consigne sur la page de l’exception.' };
      case 'aheadReport':
        return { what: `${found.decision.author.name || found.decision.author.login} a enregistré le ${day(found.decision.createdDay)} un rapport du ${day(found.ranOnDay)}, alors que ce jour n’était pas encore venu.`, todo: 'Demandez pourquoi. Aucune importation n’enregistre un tel rapport. Rien n’est comparé avec lui, si bien que les rapports suivants comptent.' };
      case 'foreignNotices':
        return { what: `${found.author.name} a écrit ${plural(found.count, { one: '1 avis qu’aucun balayage n’aurait écrit', other: `${number(found.count)} avis qu’aucun balayage n’aurait écrits` })}.`, todo: 'Demandez pourquoi. Qui devait apprendre autre chose sous la même clé l’apprend quand même : le prochain balayage l’envoie sous une autre clé.' };
      case 'falseCompletions':
        return { what: `${found.author.name} a consigné comme complets des balayages qui n’ont pas vu ce qu’ils disent (nombre : ${number(found.count)}) : il y a moins de décisions que cela.`, todo: 'Demandez pourquoi. Ils ne comptent pas comme des balayages : ce qu’ils devaient cacher est montré quand même.' };
      case 'rights':
        return { what: differenceText(found.difference) ?? found.difference.text, todo: found.difference.grade === 'danger' ? 'Un propriétaire du site doit y remédier maintenant, et chercher depuis quand il en est ainsi.' : 'Un propriétaire du site peut y remédier en relançant la configuration du registre : elle ne change rien à ce qui est déjà correct.' };
      case 'openGroup':
        return { what: `Les membres de « ${found.group} », ou quiconque le demande, peuvent y faire entrer des personnes.`, todo: 'Un propriétaire du site doit réserver cela au propriétaire du groupe, dans les paramètres du groupe.' };
      case 'linkedAfterwards':
      case 'decidedMeanwhile':
      case 'manyAccounts':
      case 'linkDoubted':
      case 'ownManager':
      case 'goneDecided':
        return linkWords(found);
      case 'twoGroups':
        return {
          what: `${list(found.accounts.map(({ name }) => name))} : ${found.accounts.length > 1 ? 'ces comptes sont à une même personne et figurent' : 'ce compte figure'} dans ${list(found.groups.map((group) => `« ${group} »`))}. Ce qui est décidé dans l’un n’est contrôlé par personne d’autre dans l’autre.`,
          todo: 'Un propriétaire du site doit ne laisser que l’un de ces groupes.',
        };
    }
  }

  function unreported({ decisions, isLate }: Extract<IntegrityFinding, { code: 'unreported' }>): FindingWords {
    const [first] = [...decisions].sort((a, b) => a.createdAt - b.createdAt);
    const who = first ? first.author.name || first.author.login : 'quelqu’un';
    const on = first ? day(first.createdDay) : '';
    const kept = plural(decisions.length, { one: `${who} a consigné le ${on} ce qu’un rapport est censé montrer`, other: `${who} a consigné ${number(decisions.length)} fois, d’abord le ${on}, ce que des rapports sont censés montrer` });
    const counts = 'Cela compte jusqu’à ce que le prochain rapport montre autre chose.';
    return isLate
      ? { what: `${kept}, plus d’un jour après l’enregistrement de ce rapport.`, todo: `Une importation consigne cela avant d’enregistrer son rapport. Demandez à ${who} d’où cela vient. ${counts}` }
      : { what: `${kept}, et aucun rapport de ce genre n’est enregistré.`, todo: `Si une importation s’est arrêtée à mi-chemin ou est encore en cours, c’est pour cela : terminez-la en lisant de nouveau le même rapport. Sinon, demandez à ${who} d’où cela vient. ${counts}` };
  }

  function seenChanged({ noticedBy, suspects, others }: Extract<IntegrityFinding, { code: 'seenChanged' }>): FindingWords {
    const [first] = noticedBy;
    const doubted = others.length === 0 ? '' : ` Personne ne peut plus se porter garant de ${plural(others.length, { one: `${number(others.length)} autre décision`, other: `${number(others.length)} autres décisions` })}.`;
    const todo = 'Comparez-les avec une copie conservée hors du site, et regardez leurs historiques des versions. D’ici là, on ne peut pas se fier à ce qu’elles disent.';
    if (suspects.length === 0) return { what: `${first ? `« ${decision(first)} »` : 'Une décision'} dit avoir vu ce que personne d’autre n’avait vu : ce qu’elle en dit a été modifié, ou elle n’a pas été créée par le portail.${doubted}`, todo };
    const seen = first ? `Ce qu’avait vu l’auteur d’une décision (« ${decision(first)} »)` : 'Ce qu’avait vu l’auteur d’une décision';
    const changed = plural(suspects.length, { one: 'A été modifiée', other: 'A été modifiée l’une de celles-ci' });
    return { what: `${seen} n’est pas ce qui s’y trouve maintenant. ${changed} : ${named(suspects)}, ou ce que la décision dit avoir vu.${doubted}`, todo };
  }

  function writtenByAnother(of: Decision, loggedAs: string): string {
    const sameAccount = isSameAccount(of.author.login, loggedAs) === true;
    return sameAccount ? `Selon le journal d’audit du locataire, « ${decision(of)} » a été écrite à un autre moment.` : `Selon le journal d’audit du locataire, « ${decision(of)} » a été écrite par ${loggedAs || 'quelqu’un d’autre'}.`;
  }

  function adoptionDisputed({ decision: of, loggedAs, settleBy }: Extract<IntegrityFinding, { code: 'adoptionDisputed' }>): FindingWords {
    const what = writtenByAnother(of, loggedAs);
    return { what: `${what} Ce qu’elle assouplissait ne compte plus depuis ; ce qui a été décidé d’après elle demeure.`, todo: settleBy === undefined ? 'Cette politique a été adoptée de nouveau, ou une autre la remplace : il ne reste rien à trancher.' : `La direction des risques adopte de nouveau la politique d’ici au ${day(settleBy)}, ou un administrateur en écrit une autre. Si l’exportation était erronée, un réviseur en lit une plus récente.` };
  }

  function disputed({ decision: of, loggedAs, settled }: Extract<IntegrityFinding, { code: 'stampDisputed' }>): FindingWords {
    const what = writtenByAnother(of, loggedAs);
    return settled
      ? { what: `${what} La direction des risques l’a confirmé : elle est sans effet.`, todo: 'Ceux qui s’y fiaient décident de nouveau.' }
      : { what: `${what} Elle est suspendue et sans effet.`, todo: 'La direction des risques le confirme sur la page de l’exception. Si l’exportation était erronée, un réviseur en lit une plus récente.' };
  }

  const power = (of: Power): string => {
    switch (of.code) {
      case 'siteAdmin':
        return `${of.person.name} administre le site : peut tout lire, modifier et supprimer, et donner des droits à n’importe qui.`;
      case 'siteOwner':
        return `${of.person.name} est propriétaire du site : peut modifier et supprimer chaque entrée, et donner des droits à n’importe qui.`;
      case 'groupOwner':
        return `${of.owner} possède ${list(of.groups.map((group) => `« ${group} »`))} : dit qui y figure, et pourrait y prendre une fonction.`;
      case 'unseenMembers':
        return `« ${of.name} » figure dans « ${of.group} » : c’est un groupe de l’annuaire, dont les membres ne sont pas visibles d’ici.`;
    }
  };
  return { finding, decision, power };
}
