import type { IntakeStrings } from '../intakeStrings';
import type { Formats } from '../formats';
import { gaps } from './gaps';
import { intakeTable } from './intakeTable';
import { problems } from './problems';
import { where as whereText } from './wheres';

export function intake(formats: Formats): IntakeStrings {
  const { number, plural, list, day: dayText } = formats;
  const words = gaps(formats);
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception`, other: `${number(count)} exceptions` });
  const steps = (done: number, total: number): string => plural(done, { one: `${number(done)} étape sur ${number(total)}`, other: `${number(done)} étapes sur ${number(total)}` });
  return {
    heading: 'Lire un rapport',
    close: 'Fermer',
    choose:
      'Choisissez des résultats ou une configuration de ScubaGear, des résultats de Maester, des exportations de Microsoft Graph, ou votre propre registre (CSV ou Excel), un ou plusieurs, y compris dans un fichier ZIP ; ou déposez-les ici, dossiers compris. Ils sont lus dans votre navigateur, et vous voyez ce qu’ils contiennent avant que quoi que ce soit ne soit conservé.',
    reading: (fileName) => `Lecture du fichier ${fileName}`,
    cancel: 'Annuler',
    comparing: 'Comparaison avec le registre',
    registerUnread: 'Le registre n’a pas pu être lu, on ne sait donc pas ce qui est nouveau. Rien n’a été conservé.',
    said: { preview: 'Le rapport a été lu. Son contenu est affiché.', ended: 'La conservation du rapport est terminée.' },
    tenant: {
      heading: 'De quel locataire s’agit-il ?',
      text: (files) => plural(files.length, { one: `${list(files)} ne nomme pas son locataire.`, other: `${list(files)} ne nomment pas leur locataire.` }),
      known: (name, id) => `${name} (${id})`,
      other: 'Un autre locataire',
      id: 'Identifiant du locataire',
      noId: 'Ce n’est pas un identifiant de locataire. Il ressemble à 11111111-2222-4333-8444-555555555555 et figure sur la page de vue d’ensemble de Microsoft Entra.',
      goOn: 'Continuer',
      leaveOut: (files) => plural(files, { one: 'Laisser ce fichier de côté', other: 'Laisser ces fichiers de côté' }),
    },
    table: intakeTable(formats),
    preview: {
      heading: ({ added, known }) =>
        added === 0
          ? known === 0
            ? 'Ce rapport ne montre aucune exception'
            : 'Le registre connaît déjà chaque exception de ce rapport'
          : known === 0
            ? `Ceci ajouterait ${exceptions(added)} au registre`
            : `Ceci ajouterait ou modifierait ${exceptions(added)} ; le registre en connaît déjà ${number(known)}`,
      report: ({ tool, tenant, day, file }) => (day === undefined ? `${tool}, ${tenant} (${file})` : `${tool}, ${tenant}, ${dayText(day)} (${file})`),
      alreadyRead: 'Ce rapport a déjà été lu : il n’en reste rien à faire.',
      notInForce: (count) => plural(count, { one: `${number(count)} constat n’est pas en vigueur et n’est pas conservé.`, other: `${number(count)} constats ne sont pas en vigueur et ne sont pas conservés.` }),
      notInForceWhy: 'Leur stratégie est désactivée ou en mode rapport seul.',
      unread: (count) => plural(count, { one: `${number(count)} partie du rapport n’a pas pu être examinée`, other: `${number(count)} parties du rapport n’ont pas pu être examinées` }),
      unreadPart: ({ where, why }) => `${whereText(where)} : ${words.why(why)}`,
      unreadWhy: 'Ce qui manque ici n’est pas forcément absent du locataire.',
      family: 'Famille de contrôles',
      columnAdded: 'nouvelles',
      columnChanged: 'modifiées',
      columnKnown: 'connues',
      which: 'Lesquelles',
      draft: (severity, family, settings) =>
        plural(settings, { one: `${severity} · ${family}`, other: `${severity} · ${family} · ${number(settings)} paramètres` }),
      more: (count) => plural(count, { one: `et ${number(count)} autre`, other: `et ${number(count)} autres` }),
      willHappen:
        'Ce qui va se passer : le rapport est enregistré comme lu par vous aujourd’hui. Chaque exception est conservée sans que personne n’en réponde, jusqu’à ce qu’un réviseur sécurité l’attribue à un responsable du contrôle.',
      confirm: (count) => `Conserver ${exceptions(count)}`,
      confirmRecord: 'Enregistrer le rapport comme lu',
      another: 'Lire un autre rapport',
    },
    unreadable: { heading: (file) => `Fichier illisible : ${file}`, hint: 'Rien n’en a été conservé.', problem: problems(formats).problem, more: (count) => plural(count, { one: `${number(count)} autre fichier n’a pas pu être lu`, other: `${number(count)} autres fichiers n’ont pas pu être lus` }) },
    mayNot: {
      heading: 'Vous pouvez regarder un rapport ici, mais pas le conserver',
      text: 'Seuls les réviseurs sécurité conservent les rapports. Demandez à un membre du groupe « Register security reviewers » de le lire, ou à un propriétaire du site de vous ajouter à ce groupe.',
    },
    run: {
      heading: 'Conservation de ce que dit le rapport',
      progress: (done, total) => steps(done, total),
      stop: 'Arrêter',
      stopping: 'Arrêt en cours',
    },
    stopped: {
      heading: (done, total) => `Arrêté après ${steps(done, total)}`,
      text: 'Ce qui a été conservé le reste. Continuer fait le reste, et rien deux fois.',
      resume: 'Continuer',
    },
    failed: {
      heading: (count) => plural(count, { one: `${number(count)} étape n’a pas été faite`, other: `${number(count)} étapes n’ont pas été faites` }),
      reasons: {
        denied: 'Vous n’êtes pas autorisé à l’écrire. Adressez-vous à un propriétaire du site.',
        conflict: 'Quelqu’un l’a modifiée au même moment. Continuez pour la faire.',
        duplicate: 'Une autre entrée porte sa clé : prévenez un réviseur sécurité.',
        unknownOutcome: 'SharePoint n’a pas dit si c’était fait. Continuer permet de le savoir.',
        cancelled: 'Elle a été arrêtée.',
      },
      failure: (what, why) => `${what} : ${why}`,
    },
    done: {
      heading: ({ created, changed, known }) => {
        const kept = plural(created, { one: `${exceptions(created)} conservée`, other: `${exceptions(created)} conservées` });
        if (changed === 0 && known === 0) return kept;
        return `${kept}, ${plural(changed, { one: `${number(changed)} modifiée`, other: `${number(changed)} modifiées` })}, ${plural(known, { one: `${number(known)} était déjà là`, other: `${number(known)} étaient déjà là` })}`;
      },
      text: 'Personne ne répond encore des nouvelles. Ensuite : un réviseur sécurité attribue chacune à un responsable du contrôle.',
      nothing: 'Le rapport est enregistré comme lu. Le registre en connaissait déjà chaque exception.',
      close: 'Terminé',
    },
  };
}
