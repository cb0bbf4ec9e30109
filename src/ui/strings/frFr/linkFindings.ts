import type { LinkedException, LinkFinding } from '../../../domain/integrity/finding';
import type { Decision } from '../../../domain/ledger/decision';
import type { Person } from '../../../domain/people/person';
import { signInName } from '../../../domain/people/signInName';
import type { Formats } from '../formats';
import type { FindingWords } from '../integrityStrings';

/** Accounts and exceptions that are named in one sentence. */
const NAMED = 6;

const TAKE_APART =
  'retirez le lien dans « Personnes et politique » (laissez vide « Autre compte de la même personne » ; si des comptes partagent un objet de l’annuaire, choisissez de nouveau le compte dans l’annuaire). Une personne à qui aucun de ces comptes n’appartient le fait seule ; sinon, deux de ces comptes doivent le dire. Si cela reste sans effet, un propriétaire du site ajoute une autre personne à « Register admins », qui pourra le faire.';

/** Findings about who is who. @param decision a decision as it is named. */
export function linkFindingWords({ number, list, instant, plural }: Formats, decision: (of: Decision) => string): (found: LinkFinding) => FindingWords {
  const account = ({ name, login }: Person): string => (name === '' || name === signInName(login) ? signInName(login) : `${name} (${signInName(login)})`);
  const listed = (names: readonly string[]): string => list(names.length > NAMED ? [...names.slice(0, NAMED), plural(names.length - NAMED, { one: `${number(names.length - NAMED)} autre`, other: `${number(names.length - NAMED)} autres` })] : names);
  const accounts = (people: readonly Person[]): string => listed(people.map(account));
  const titles = (exceptions: readonly LinkedException[]): string => listed(exceptions.map(({ title, exceptionKey }) => `« ${title || exceptionKey} »`));
  return (found) => {
    switch (found.code) {
      case 'linkedAfterwards': {
        const open = found.exceptions.filter(({ isOpen }) => isOpen);
        const blocked = open.length === 0 ? '' : ` ${plural(open.length, { one: `L’une est ouverte : ${titles(open)}.`, other: `${number(open.length)} sont ouvertes : ${titles(open)}.` })} Aucun de ces comptes ne peut plus y décider ce qu’une même personne ne doit pas décider.`;
        return {
          what: `${found.by ? account(found.by) : 'Quelqu’un'} a dit le ${instant(found.fact.createdAt)} que ces comptes sont à une même personne : ${accounts(found.accounts)}. Auparavant, ils avaient agi comme des personnes différentes sur ${plural(found.exceptions.length, { one: 'une exception', other: `${number(found.exceptions.length)} exceptions` })} : ${titles(found.exceptions)}.${blocked}`,
          todo: `Posez la question, et regardez dans l’annuaire si c’est vrai. Si c’est vrai, une autre personne décide de nouveau ce qu’ils ont décidé ensemble. Sinon, ${TAKE_APART}`,
        };
      }
      case 'manyAccounts':
        return {
          what: `${number(found.accounts.length)} comptes comptent pour une seule personne : ${accounts(found.accounts)}.${found.by.length > 0 ? ` Dit par : ${accounts(found.by)}.` : ''}`,
          todo: `Une personne a rarement plus de trois comptes, et aucun d’eux ne peut revoir ni approuver ce qu’un autre a fait. Regardez dans l’annuaire si c’est vrai. Sinon, ${TAKE_APART}`,
        };
      case 'decidedMeanwhile': {
        const [author, other] = [account(found.decision.author), account(found.other)];
        const by = found.partedBy ? account(found.partedBy) : 'quelqu’un';
        return {
          what: `« ${decision(found.decision)} » n’a été possible que parce que ${author} et ${other} ne comptaient pas pour une seule personne à ce moment : ${by} avait retiré ce lien le ${instant(found.partedAt)}, et il compte de nouveau depuis le ${instant(found.joinedAt)}.`,
          todo: `Demandez pourquoi${found.partedBy ? ` (${by})` : ''}. Si c’est une même personne, quelqu’un d’autre décide de nouveau, et la suite revient à la direction des risques. Sinon, retirez de nouveau le lien dans « Personnes et politique ».`,
        };
      }
      case 'linkDoubted':
        return {
          what: `${account(found.by)} a dit le ${instant(found.atMs)} que ${account(found.account)} n’est pas la même personne que les comptes avec lesquels il compte pour une seule. C’est sans effet pour l’instant, car ${account(found.by)} compte parmi eux.`,
          todo: 'Vérifiez si c’est vrai. Si oui, une personne à qui aucun de ces comptes n’appartient retire le lien dans « Personnes et politique », ou un deuxième de ces comptes y dit la même chose. Sinon, il n’y a rien à faire.',
        };
      case 'goneDecided':
        return {
          what: `${account(found.decision.author)} compte depuis le ${instant(found.saidAt)} comme compte qui n’existe plus${found.by ? ` (dit par ${account(found.by)})` : ''}, et a pourtant décidé ensuite : « ${decision(found.decision)} ».`,
          todo: 'Tant qu’il compte ainsi, ce compte ne reçoit aucun rappel, et son supérieur hiérarchique peut proposer ses fonctions à d’autres. S’il existe, notez-le dans « Personnes et politique » ; sinon, cherchez qui l’utilise.',
        };
      case 'ownManager':
        return {
          what: `Seul ${account(found.by)} a dit, le ${instant(found.atMs)}, qui reçoit un avis quand une action est en retard (${account(found.account)}) : ${found.manager ? account(found.manager) : 'personne'}. Les deux comptes sont à une même personne.`,
          todo: 'Une autre personne doit vérifier si c’est juste, et le noter dans « Personnes et politique », même si rien ne change.',
        };
    }
  };
}
