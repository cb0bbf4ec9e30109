import type { AdministrationStrings } from '../administrationStrings';
import type { Unlooked } from '../../view/administration/setupModel';
import type { Formats } from '../formats';
import { daysText } from './days';
import { policyWays } from './policyWays';

const UNLOOKED: Readonly<Record<Unlooked, string>> = { rights: 'les listes et les droits', groups: 'les membres des groupes', readers: 'qui peut lire', sweep: 'le dernier balayage', rows: 'le retard éventuel de lignes', record: 'l’intégrité du registre' };

/** Accounts that are named in one sentence. */
const NAMED = 6;

export function administration(formats: Formats): AdministrationStrings {
  const { number, plural, list, day, instant } = formats;
  const items = (count: number, one: string, other: string): string => plural(count, { one: `${number(count)} ${one}`, other: `${number(count)} ${other}` });
  const accounts = (count: number): string => items(count, 'compte', 'comptes');
  const wants = (count: number): string => items(count, 'point demande votre attention', 'points demandent votre attention');

  return {
    reading: 'Examen de la configuration du registre',
    heading: ({ todo, concerns, unlooked }) => {
      const rest = unlooked.length > 0 ? `. Non examiné : ${list(unlooked.map((part) => UNLOOKED[part]))}` : '';
      if (todo > 0) return `${items(todo, 'étape reste à faire', 'étapes restent à faire')}${concerns > 0 ? `, et ${wants(concerns)}` : ''}${rest}`;
      if (concerns > 0) return `Le registre est configuré, et ${wants(concerns)}${rest}`;
      return `Le registre est configuré, et rien ${unlooked.length > 0 ? 'de ce qui a été examiné ' : ''}ne demande votre attention${rest}`;
    },
    failed: 'La configuration du registre n’a pas pu être lue',
    notOwner: 'Vous n’êtes pas propriétaire de ce site : vous voyez donc ce que d’autres peuvent voir, et ne pouvez modifier ni listes, ni groupes, ni droits. Un propriétaire le peut.',
    steps: {
      heading: 'Pour commencer',
      states: { done: 'fait', todo: 'à faire', unknown: 'non visible' },
      lists: 'Listes, groupes et droits',
      listsText: ({ version, wanted }) => {
        if (version === wanted) return `Ils sont tels que cette version du registre les demande (schéma ${number(wanted)}).`;
        if (version === 0) return 'Leur configuration n’est jamais allée à son terme. Vérifiez la configuration ci-dessous : elle reprend là où elle s’est arrêtée.';
        return version < wanted
          ? `Ils sont au schéma ${number(version)}, et cette version du registre demande le schéma ${number(wanted)}. Vérifiez la configuration ci-dessous : elle montre ce qui changerait avant que quoi que ce soit ne change.`
          : `Ils sont au schéma ${number(version)}, plus récent que celui que cette version du registre connaît (${number(wanted)}). Utilisez la version plus récente.`;
      },
      people: 'Personnes dans leurs groupes',
      peopleText: ({ state }) => (state === 'unknown' ? 'Vous n’êtes pas autorisé à voir qui est dans les groupes. Un propriétaire du site le peut.' : state === 'done' ? 'Chaque groupe dont le registre a besoin contient quelqu’un.' : 'Il manque quelqu’un là où le registre en a besoin :'),
      group: ({ title, members, isNeeded }) => {
        if (!members) return `${title} : ce groupe n’existe pas sur ce site.`;
        if (members.length === 0) return isNeeded ? `${title} : personne pour l’instant, et il faut quelqu’un.` : `${title} : personne.`;
        return `${title} : ${members.length > 6 ? `${list([...members.slice(0, 5), accounts(members.length - 5)])}` : list(members)}.`;
      },
      peopleLink: 'Mettre des personnes dans les groupes',
      owners: 'Qui répond là où personne ne répond',
      ownersText: ({ fallback, gone }) => {
        const rest = fallback === undefined ? 'Personne n’est nommé pour tout le reste : une exception sans responsable du contrôle peut donc ne revenir à personne.' : `Ce dont personne d’autre ne répond revient à ${fallback}.`;
        return gone > 0 ? `${rest} ${items(gone, 'responsable de service n’existe plus : quelqu’un d’autre doit être nommé.', 'responsables de service n’existent plus : d’autres doivent être nommés.')}` : rest;
      },
      tenant: (name, named, of) => `${name} : ${items(named, `famille sur ${number(of)} a un responsable de service.`, `familles sur ${number(of)} ont un responsable de service.`)}`,
      ownersLink: 'Nommer des responsables de service',
      policy: 'Politique',
      policyText: ({ isDefault, waiting, defects, damaged }) =>
        [
          isDefault ? 'La politique par défaut est en vigueur.' : 'Votre propre politique est en vigueur.',
          ...(waiting > 0 ? [items(waiting, 'politique plus souple attend que la direction des risques l’adopte.', 'politiques plus souples attendent que la direction des risques les adopte.')] : []),
          ...(defects > 0 ? [items(defects, 'paramètre ne va pas avec les autres.', 'paramètres ne vont pas ensemble.')] : []),
          ...(damaged > 0 ? [items(damaged, 'politique est endommagée et sans effet.', 'politiques sont endommagées et sans effet.')] : []),
        ].join(' '),
      policyWays,
      policyLink: 'Voir chaque paramètre',
      report: 'Le premier rapport',
      reportText: ({ state, tenants }) => (state === 'done' ? `Le registre contient des exceptions pour ${items(tenants, 'locataire', 'locataires')}.` : 'Le registre ne contient encore rien. Lisez un rapport de votre locataire : il est lu dans le navigateur et ne va nulle part ailleurs.'),
    },
    health: {
      heading: 'En fonctionnement',
      nothing: 'Rien de ce qui est visible d’ici n’est anormal.',
      concern: (concern) => {
        switch (concern.code) {
          case 'site':
            return concern.differences > 0
              ? items(concern.differences, 'point de ce site diffère de ce dont le registre a besoin.', 'points de ce site diffèrent de ce dont le registre a besoin.')
              : `La configuration ferait ${items(concern.steps, 'chose', 'choses')} sur ce site.`;
          case 'everyone':
            return `Tout le registre peut être lu par : ${concern.claim.name}${concern.claim.through === undefined ? '' : `, via le groupe « ${concern.claim.through} »`}${concern.claim.guests ? ', invités compris' : ''}.`;
          case 'twoGroups':
            return `${list(concern.names)} : ${concern.names.length > 1 ? 'ces comptes sont à une même personne et figurent' : 'ce compte figure'} dans ${number(concern.groups.length)} groupes qui se contrôlent l’un l’autre (${list(concern.groups)}).`;
          case 'manyAccounts':
            return `${number(concern.names.length)} comptes comptent pour une seule personne : ${list(concern.names.slice(0, NAMED))}${concern.names.length > NAMED ? ', entre autres' : ''}.${concern.by.length > 0 ? ` Dit par : ${list(concern.by)}.` : ''}`;
          case 'openGroup':
            return `Les membres de « ${concern.group} », ou quiconque le demande, décident de qui d’autre en fait partie.`;
          case 'adoptions':
            return plural(concern.count, { one: 'Une exportation du journal d’audit du locataire contredit qui a adopté une politique plus souple : elle ne compte plus.', other: `Une exportation du journal d’audit du locataire contredit qui a adopté ${number(concern.count)} politiques plus souples : elles ne comptent plus.` });
          case 'neverSwept':
            return 'Aucun balayage n’est jamais allé à son terme : personne ne reçoit de rappel, rien n’est escaladé, et ce qui est en retard n’est pas trouvé.';
          case 'sweepOld':
            return `Le dernier balayage complet date du ${instant(concern.atMs)}, il y a ${daysText(formats, concern.days)} : depuis, personne ne reçoit de rappel et rien n’est escaladé.`;
          case 'lagging':
            return `${items(concern.count, 'ligne est en retard sur ce qui a été décidé', 'lignes sont en retard sur ce qui a été décidé')}. Chaque page montre ce qui a été décidé, mais la liste elle-même ne le montre pas.`;
          case 'unreadable':
            return items(concern.count, 'ligne est illisible pour cette version et n’entre dans aucun nombre.', 'lignes sont illisibles pour cette version et n’entrent dans aucun nombre.');
        }
      },
      mend: (concern) => {
        switch (concern.code) {
          case 'site':
            return 'Ce que c’est, ce que cela empêche et ce qui y remédie figurent plus bas, sous « Vérifier la configuration ».';
          case 'everyone':
            return 'Savoir qui est exclu de l’authentification multifacteur (MFA), c’est disposer d’un plan d’attaque. Retirez cette entrée, et ajoutez ceux qui en ont besoin.';
          case 'twoGroups':
            return 'Ce que cette personne décide n’est contrôlé par personne d’autre. Retirez-la de l’un des groupes.';
          case 'manyAccounts':
            return 'Aucun d’eux ne peut revoir ni approuver ce qu’un autre a fait. Regardez dans l’annuaire ; si c’est faux, retirez les liens dans « Personnes et politique » : une personne à qui aucun n’appartient le fait seule, sinon deux d’entre eux doivent le dire. Si rien n’y fait, ajoutez une autre personne à « Register admins », qui pourra le faire.';
          case 'openGroup':
            return 'Dans les paramètres du groupe, réservez la modification des membres au propriétaire du groupe, et n’acceptez pas de demandes.';
          case 'adoptions':
            return `La direction des risques adopte de nouveau d’ici au ${day(concern.settleBy)}, dans « Personnes et politique », ce qui doit compter ; une autre politique remplace ce qui ne le doit pas.`;
          case 'neverSwept':
          case 'sweepOld':
            return 'Aucun balayage ne démarre tout seul. Un réviseur ouvre « Balayage » et le lance ; mieux vaut une tâche planifiée qui exécute la commande de balayage une fois par jour. Si elle existe, vérifiez que son compte peut se connecter.';
          case 'lagging':
            return 'Un responsable du contrôle, un réviseur ou le prochain balayage les réécrit ; la vérification du registre aussi.';
          case 'unreadable':
            return 'Vérifiez la configuration, puis laissez la vérification du registre les réécrire.';
        }
      },
      readers: ({ accounts: count, unseen }) => `${items(count, 'compte peut lire le registre', 'comptes peuvent lire le registre')}${unseen > 0 ? `, ainsi que les membres de ${items(unseen, 'groupe de l’annuaire', 'groupes de l’annuaire')}` : ''}. Qui peut ouvrir le site peut tout y lire.`,
      readersUnknown: 'Vous n’êtes pas autorisé à voir qui peut ouvrir le site.',
      unseen: (name, through) => (through === undefined ? `${name} : ses membres ne sont pas visibles d’ici.` : `${name}, dans « ${through} » : ses membres ne sont pas visibles d’ici.`),
      sweep: (atMs) => `Le dernier balayage complet date du ${instant(atMs)}.`,
      sweepUnknown: 'La date du dernier balayage complet n’a pas pu être lue.',
      laggingNone: 'Chaque ligne examinée dit ce qui a été décidé.',
      laggingUnknown: 'Il n’a pas été possible de lire si des lignes sont en retard sur ce qui a été décidé.',
      record: 'L’intégrité du registre (rien n’y a été modifié ni retiré) n’est pas examinée ici : il faut pour cela le lire en entier.',
      integrity: 'Vérifier tout le registre',
      sweepLink: 'Ouvrir le balayage',
    },
    check: {
      heading: 'Vérifier la configuration',
      text: 'Lit toutes les listes, colonnes, vues, tous les groupes et droits, et montre ce qui diffère de ce dont le registre a besoin, ce que cela empêche, et ce que la configuration changerait. Regarder ne modifie rien.',
      run: 'Vérifier maintenant',
      again: 'Vérifier de nouveau',
      running: 'Lecture des listes, des groupes et des droits',
      right: 'Tout est tel que le registre en a besoin. La configuration ne changerait rien.',
      found: (differences) => items(differences, 'point diffère de ce dont le registre a besoin', 'points diffèrent de ce dont le registre a besoin'),
      failed: 'Le site n’a pas pu être vérifié.',
      obstacle: 'La configuration ne peut pas être lancée ici.',
      breaks: 'Ce que cela empêche',
      mend: 'Ce qui y remédie',
      preview: (count) => plural(count, { one: `La configuration ferait ${number(count)} chose`, other: `La configuration ferait ${number(count)} choses` }),
      showAll: (count) => `Tout afficher (${number(count)})`,
      upgrade: 'Lancer la configuration',
      final: 'Aucune liste, colonne ni aucun élément n’est supprimé. Elle peut être arrêtée et relancée : elle reprend là où elle s’est arrêtée.',
      working: 'Configuration en cours',
      step: (done, total) => items(done, `étape faite sur ${number(total)}`, `étapes faites sur ${number(total)}`),
      stopped: 'La configuration s’est arrêtée. Ce qui a été fait est conservé, et le prochain lancement reprend à partir de là.',
      done: 'La configuration est terminée. Le site a été vérifié une fois de plus :',
      byHand: 'Aucun lancement de la configuration n’y remédie ; quelqu’un doit le faire à la main.',
    },
  };
}
