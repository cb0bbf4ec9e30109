import type { Formats } from '../formats';
import type { FormStrings } from '../formStrings';
import { relativeDays } from './days';
import { approvalWords } from './formActs/approvals';
import { requestWords } from './formActs/requests';
import { reviewWords } from './formActs/reviews';
import { riskWords } from './formActs/riskDecisions';
import { effects } from './formEffects';
import { outcomes } from './formOutcomes';
import { playbookSteps } from './formPlaybooks';
import { ownNames } from './ownNames';
import { said } from './said';
import { titles } from './titles';

export function forms(formats: Formats): FormStrings {
  const { day: dayText, instant, list, number, plural } = formats;
  const weekday = new Intl.DateTimeFormat(formats.locale, { weekday: 'long', timeZone: 'UTC' });
  return {
    acts: { ...requestWords, ...approvalWords, ...reviewWords, ...riskWords },
    label: (label, optional) => (optional ? `${label} (facultatif)` : label),
    cancel: 'Annuler',
    close: 'Fermer',
    more: 'Davantage, si vous le savez',
    cannot: 'Vous ne pouvez pas le faire maintenant',
    choose: 'Choisir',
    fact: (label, value) => `${label} : ${value}`,
    final: { heading: 'C’est définitif', confirm: (submit) => `Oui. ${submit}`, notYet: 'Pas encore' },
    draft: {
      back: (instantMs) => `Votre formulaire inachevé du ${instant(instantMs)} est de retour.`,
      afresh: 'Recommencer',
      files: (names) => `Les fichiers ne sont pas conservés, à choisir de nouveau : ${list(names)}.`,
      since: (count) => plural(count, { one: `Depuis, ${number(count)} autre décision a été prise.`, other: `Depuis, ${number(count)} autres décisions ont été prises.` }),
    },
    day: {
      choose: (label) => `Choisir un jour : ${label}`,
      dialog: 'Calendrier',
      format: `Par exemple ${dayText(20_650)}, ou 2026-07-16.`,
      said: (day, today) => `${weekday.format(new Date(day * 86_400_000))}, ${relativeDays(formats, day, today)}`,
      latest: (day, because) => `Au plus tard le ${dayText(day)} : ${because}.`,
      between: (earliestDay, latestDay, because) => `Du ${dayText(earliestDay)} au ${dayText(latestDay)} : ${because}.`,
      earliest: (day) => `Au plus tôt le ${dayText(day)}.`,
      limits: {
        grant: 'durée maximale d’un octroi',
        totalLife: 'durée de vie totale maximale',
        twoPerson: 'la même personne demande et approuve',
        contract: 'fin du contrat',
        secret: 'fin du secret ou du certificat',
        shownSecret: 'aucun rapport ne montre de secret ou de certificat qui prenne fin plus tard',
        cutOver: 'peu après la bascule',
        emergency: 'durée maximale d’une urgence',
        acknowledge: 'l’escalade n’est pas suspendue plus longtemps',
        deputy: 'durée maximale d’une suppléance',
        deputyBegin: 'un an à l’avance',
        deputyNow: 'le suppléant qui agit en ce moment',
        sign: 'délai maximal entre deux signatures',
        approvedEnd: 'la date de fin approuvée',
        currentEnd: 'sa date de fin actuelle ; une revue ne peut que raccourcir',
        today: 'aujourd’hui',
      },
      nextMonth: 'Mois suivant',
      previousMonth: 'Mois précédent',
      nextYear: 'Année suivante',
      previousYear: 'Année précédente',
      nextYears: 'Années suivantes',
      previousYears: 'Années précédentes',
      goToToday: 'Aller à aujourd’hui',
      selected: 'Jour choisi {0}',
      today: 'Aujourd’hui {0}',
      chooseYear: '{0}, choisir l’année',
      chooseMonth: '{0}, choisir le mois',
    },
    principal: {
      type: 'De quoi s’agit-il ?',
      name: 'Son nom',
      user: 'Quelle personne ?',
      help: {
        application: 'Telle qu’elle s’appelle parmi les applications d’entreprise.',
        tenant: 'Son identifiant ou son premier domaine.',
        domain: 'Par exemple partenaire.example.',
      },
    },
    tenant: { other: 'Un autre locataire', otherLabel: 'Lequel ? Son identifiant ou son premier domaine.' },
    other: { none: 'Le registre ne contient pas cette exception.', notLooked: 'La recherche n’a pas abouti. L’adresse de sa page suffit.' },
    findings: {
      seen: (day) => `Telle que le rapport du ${dayText(day)} la montre :`,
      nothing: 'Aucun rapport ne l’a encore montrée. Votre décision porte sur ce qui a été demandé en mots.',
      words: (setting) => `Demandé : ${ownNames.name(setting)}`,
      setting: ownNames.name,
      baselineSays: 'La base de référence demande',
      tenantHas: 'Le locataire a',
      ...said(formats),
      reaches: (extents) => `Étendue : ${list(extents.map(ownNames.reach))}`,
      added: 'nouveau, ou va plus loin que ce qui a été approuvé',
    },
    controls: {
      text: 'Ce qui limite le risque',
      how: 'Comment son fonctionnement est démontré',
      add: 'Ajouter une mesure',
      remove: (text, nth) => (text === '' ? `Retirer la mesure ${number(nth)}` : `Retirer « ${text} »`),
      nth: (n) => `Mesure ${number(n)}`,
    },
    files: {
      label: 'Choisir un fichier',
      drop: 'ou déposez-le ou collez-le ici',
      dropNow: 'Déposez le fichier ici',
      remove: (file) => `Enlever « ${file} »`,
      kept: 'déjà conservé',
      uploading: (file, n, of) => (of === 1 ? `Ajout du fichier « ${file} »` : `Ajout du fichier « ${file} », ${number(n)} sur ${number(of)}`),
      unreadable: (file) => `« ${file} » n’a pas pu être lu. Le fichier a pu être déplacé ou modifié : choisissez-le de nouveau.`,
    },
    playbook: { heading: (category) => `Étapes pour : ${category}`, step: playbookSteps(formats) },
    about: {
      need: ({ why, stops, untilDay }, by) => [`${by ?? 'Quelqu’un'} la demande jusqu’au ${dayText(untilDay)}.`, `Pourquoi : ${why}`, `Sans elle : ${stops}`],
      ask: ({ kind, by, untilDay, text, onDay }) => {
        const what = { extension: 'une prolongation', renewal: 'un renouvellement', riskAcceptance: 'l’acceptation du risque' }[kind];
        return `${by.name} a demandé ${what} le ${dayText(onDay)}${untilDay === undefined ? '' : `, jusqu’au ${dayText(untilDay)}`} : ${text}`;
      },
      removal: ({ by, onDay, text }) => `${by.name} dit que la suppression a eu lieu le ${dayText(onDay)} : ${text}`,
      dismissal: ({ by, onDay, text }, reason) => `${by.name} l’a proposé le ${dayText(onDay)} : ${reason}. ${text}`,
      offer: (seat, by, dueDay) => `${by.name} vous propose la fonction de ${seat}. Répondez au plus tard le ${dayText(dueDay)}.`,
      newestReport: (day, shows) => (shows ? `Le rapport du ${dayText(day)} la montre encore, après le jour où elle aurait été supprimée.` : `Le dernier rapport qui la montre est du ${dayText(day)}, avant sa suppression.`),
      lookedInVain: (day) => `Le rapport du ${dayText(day)} l’a cherchée et ne l’a pas trouvée.`,
      cannotTell: (day) => `Le rapport du ${dayText(day)} ne la montre pas, ce qui ne prouve rien : vérifiez vous-même.`,
      saw: (day) => `Enregistré avec votre décision : vous avez vu le rapport du ${dayText(day)}.`,
      end: (day, today) => (day < today ? `Elle a pris fin le ${dayText(day)}, ${relativeDays(formats, day, today)}.` : `Elle prend fin le ${dayText(day)}, ${relativeDays(formats, day, today)}.`),
      known: (about, lifecycle) => `Le registre la contient déjà : ${titles(formats)(about)}. Elle est ${lifecycle}. Votre demande s’y rattache.`,
      looking: 'Recherche dans le registre : y est-elle déjà ?',
      notLooked: 'Impossible de savoir si le registre la contient déjà ; la vérification se refait à l’envoi.',
    },
    effect: effects(formats),
    outcome: outcomes(formats),
  };
}
