import { isUnused, UNUSED_DAYS } from '../../../domain/kpi/unused';
import type { Formats } from '../formats';
import type { ReviewWorkStrings } from '../reviewWorkStrings';
import { late, rich, strong } from '../richText';
import { answers } from './answers';
import { daysText, relativeDays } from './days';
import { ownNames } from './ownNames';

const NEEDED = { yes: 'encore nécessaire', partly: 'en partie nécessaire', no: 'plus nécessaire' } as const;
const END = { right: 'date de fin juste', earlier: 'devrait prendre fin plus tôt' } as const;
const CONTROLS = { work: 'les mesures fonctionnent', notShown: 'mesures non démontrées', doNotWork: 'les mesures ne fonctionnent pas' } as const;

export function reviewWork(formats: Formats): ReviewWorkStrings {
  const { day, list, number, plural, instant } = formats;
  const answerWords = answers(formats);
  return {
    loading: 'Ouverture',
    failed: 'Elle n’a pas pu être ouverte',
    whole: 'Tout ce qui la concerne',
    facts: {
      label: 'Ce qui est connu',
      report: 'Dernier rapport',
      saysReport: (report, today) => {
        if (report.is === 'never') return ['Aucun rapport ne l’a encore recherchée.'];
        const on = `${day(report.ranOnDay)}, ${relativeDays(formats, report.ranOnDay, today)}`;
        switch (report.is) {
          case 'gone':
            return rich`${strong('Disparue')} dans le rapport du ${on}.`;
          case 'asApproved':
            return rich`${strong('Telle qu’approuvée')} dans le rapport du ${on}.`;
          case 'less':
            return rich`${strong('Moins que ce qui a été approuvé')} dans le rapport du ${on}.`;
          case 'notApproved':
            return rich`${strong('Toujours présente')} dans le rapport du ${on} ; aucun périmètre n’est approuvé.`;
          case 'untold':
            return rich`${strong('Non montrée, ce qui ne prouve rien')} dans le rapport du ${on} : ${list([...new Set(report.doubts.map((doubt) => answerWords.reason(doubt)))])}.`;
          case 'more':
            return rich`${late('Plus que ce qui a été approuvé')} dans le rapport du ${on} : ${list(report.settings.map(ownNames.name))}.`;
        }
      },
      ends: 'Date de fin',
      endsOn: (endDay, today) => {
        if (endDay === undefined) return ['Aucune date de fin.'];
        const text = `${day(endDay)}, ${relativeDays(formats, endDay, today)}`;
        return endDay < today ? [late(text)] : [text];
      },
      controls: 'Mesures compensatoires',
      noControls: 'Aucune n’est indiquée.',
      use: 'Dernière utilisation',
      noUse: 'Inconnue : aucune exportation de connexions ne la nomme.',
      used: (use, today) => `${day(use.lastUsedDay)}, ${relativeDays(formats, use.lastUsedDay, today)}, d’après l’exportation du ${day(use.asOfDay)}${isUnused(use) ? ` : inutilisée pendant les ${number(UNUSED_DAYS)} jours précédents, à supprimer d’abord` : ''}.`,
      tried: (use, today) => `Inconnue : quelqu’un a tenté de se connecter le ${day(use.lastUsedDay)}, ${relativeDays(formats, use.lastUsedDay, today)}, et l’exportation du ${day(use.asOfDay)} ne dit pas si la connexion a réussi.${isUnused(use) ? ` Aucune tentative pendant les ${number(UNUSED_DAYS)} jours précédant cette exportation, à supprimer d’abord.` : ''}`,
      change: 'Dernière modification du paramètre',
      noChange: 'Inconnue : aucune exportation de l’activité des administrateurs ne la nomme.',
      changed: ({ day: onDay, by, what }) => `${what === 'opened' ? 'Ouverture' : 'Fermeture'} le ${day(onDay)} par ${by}.`,
      looking: 'Recherche dans les exportations lues.',
      failed: 'Les exportations lues n’ont pas pu être consultées.',
      stacked: 'Même principal, autres exceptions',
      removal: 'Signalée comme supprimée',
      removed: ({ by, onDay, text, isShownSince }) => rich`${day(onDay)}, par ${strong(by)} : « ${text} »${isShownSince ? late(' Un rapport postérieur la montre encore.') : ''}`,
    },
    reviews: {
      heading: 'Revues antérieures',
      none: 'Elle n’a jamais été revue.',
      line: ({ onDay, by, needed, end, controls, text }) => `${day(onDay)}, ${by} : ${NEEDED[needed]}, ${END[end]}, ${CONTROLS[controls]}. « ${text} »`,
    },
    forms: { label: 'Que constatez-vous ?', verifyRemoved: 'Elle a disparu', refute: 'Elle est toujours présente' },
    onlyReading: 'Les réviseurs sécurité enregistrent les revues et vérifient les suppressions. Vous pouvez lire ce qu’ils examineraient.',
    cannot: 'Vous ne pouvez pas traiter celle-ci',
    over: 'Il n’y a plus rien à faire ici : une décision a été prise entre-temps.',
    next: (title) => `Ensuite : ${title}`,
    noNext: 'C’était la dernière ici.',
    many: {
      oneByOne: 'Retour à une par une',
      answers: 'Réponses pour celles qui sont choisies',
      columns: { what: 'Quoi', severity: 'Gravité', age: 'Ouverte depuis', due: 'Échéance', who: 'Qui en répond', reviewer: 'Réviseur sécurité' },
      chosen: (count, total) => (count === 0 ? `Aucune choisie sur ${number(total)}` : plural(count, { one: `${number(count)} choisie sur ${number(total)}`, other: `${number(count)} choisies sur ${number(total)}` })),
      all: (count) => `Toutes (${number(count)})`,
      tooMany: (count, most) => `${number(count)}, c’est plus que ce qui peut être fait en une fois : choisissez-en ${number(most)} au plus.`,
      age: (count, atLeast) => `${atLeast ? 'au moins ' : ''}${daysText(formats, count)}`,
      due: (dueDay, today) => (dueDay < today ? `${daysText(formats, today - dueDay)} de retard, depuis le ${day(dueDay)}` : `${relativeDays(formats, dueDay, today)}, ${day(dueDay)}`),
      stacked: (others) => plural(others, { one: 'cumulée avec une autre', other: `cumulée avec ${number(others)} autres` }),
      asked: (name) => `demandé à ${name}`,
      fallsTo: (name) => `revient à ${name}`,
      rights: ({ mayReview, mayAnswer, list: where, possible }) => {
        if (where === 'found') {
          if (mayAnswer) return 'Vous répondez comme responsable du contrôle : supprimer, conserver, compte d’accès d’urgence. Les réviseurs sécurité attribuent les exceptions aux responsables du contrôle et proposent les classements sans suite.';
          if (mayReview) return 'Vous attribuez les exceptions aux responsables du contrôle, ou proposez de les classer sans suite. Supprimer et conserver sont les réponses des responsables du contrôle.';
        }
        if (where === 'review' && mayReview) return 'Peuvent être revues ensemble les exceptions de gravité moyenne ou faible, telles qu’approuvées dans un rapport des 30 derniers jours, avec des mesures récentes. Le reste est indiqué à part, une par une.';
        if (where === 'removed' && mayReview) return 'Vérifiez ensemble celles dont vous savez qu’elles ont disparu. Ce qu’un rapport montre encore est indiqué à part.';
        return possible > 0 ? 'Choisissez-en, et ce que vous pouvez en faire vous est proposé.' : 'Vous pouvez lire cette liste. Les réviseurs sécurité et les responsables du contrôle décident ici.';
      },
      keys: [
        ['↓ ou j, ↑ ou k', 'd’une case à l’autre'],
        ['Espace ou x', 'la choisir'],
        ['Maj avec Espace, un clic, ↓ ou ↑', 'choisir tout ce qui est entre les deux'],
        ['Ctrl+A', 'tout choisir'],
        ['Entrée ou o', 'ouvrir sa page'],
      ],
    },
    drafts: {
      heading: (count) => plural(count, { one: `${number(count)} formulaire est inachevé`, other: `${number(count)} formulaires sont inachevés` }),
      line: ({ title, act, changedAtMs, isSent }) => `${title} : ${act}, ${isSent ? `envoyé le ${instant(changedAtMs)}, sans que l’on sache encore s’il est arrivé` : `conservé le ${instant(changedAtMs)}`}`,
      goOn: 'Continuer',
      go: (title) => `Continuer : ${title}`,
      throwAway: 'Abandonner',
      discard: (title) => `Abandonner : ${title}`,
      discarded: 'Abandonné.',
    },
  };
}
