import type { LearntRefusal } from '../../../domain/people/learntRefusal';
import type { Formats } from '../formats';
import type { PeopleFormStrings } from '../peopleStrings';
import { relativeDays } from './days';

/** Exceptions that are named in one sentence. */
const NAMED = 6;

export function peopleForms(formats: Formats): PeopleFormStrings {
  const { day: dayText, list, number, plural } = formats;
  return {
    effects: 'Ce que cela change',
    notYet: 'Complétez ce qui manque pour voir ce que cela change.',
    saving: 'Enregistrement',
    changed: { heading: 'Cela a changé pendant que vous remplissiez ce formulaire', text: 'Rien de votre part n’a été envoyé. Ceci a été noté entre-temps ; regardez-le et renvoyez votre saisie si elle est toujours juste :' },
    fact: {
      heading: (name) => (name === undefined ? 'Noter quelque chose sur une personne' : `Ce que vous avez appris sur ${name}`),
      who: 'Sur qui ?',
      whoHelp: 'Y compris une personne que le registre ne connaît pas encore.',
      state: 'Le compte existe-t-il ?',
      states: { present: 'Oui, il existe', gone: 'Non, il n’existe plus', cannotTell: 'Impossible à dire' },
      sameHuman: 'Autre compte de la même personne',
      sameHumanHelp: 'Le compte avec lequel cette personne travaille d’habitude. Laissez vide s’il n’y en a pas d’autre.',
      manager: 'Supérieur hiérarchique',
      managerHelp: 'Reçoit un avis quand une action est en retard. Laissez vide s’il n’est pas connu.',
      source: 'Où l’avez-vous appris ?',
      sourceHelp: 'Par exemple la liste des départs, ou la personne qui vous l’a dit.',
      onDay: 'Quel jour ?',
      submit: 'Enregistrer',
      refusal: (refusal: LearntRefusal) => {
        switch (refusal.field) {
          case 'login':
            return 'Choisissez une personne.';
          case 'source':
            return refusal.code === 'missing' ? 'Dites où vous l’avez appris.' : 'Dites-le en moins de mots : 255 caractères au plus.';
          case 'onDay':
            return refusal.code === 'missing' ? `Saisissez un jour, par exemple ${dayText(20_650)}.` : 'Ce jour est encore à venir : saisissez le jour où vous l’avez appris.';
          case 'sameHumanAs':
            if (refusal.code === 'managerOf') return 'L’un de ces comptes est enregistré comme supérieur hiérarchique d’un autre : plus personne ne serait prévenu d’un retard. S’il s’agit d’une seule personne, enregistrez d’abord le bon supérieur hiérarchique.';
            return refusal.code === 'own' ? 'Ce sont les comptes d’une seule personne et, d’après le registre, les vôtres : une personne à qui aucun n’appartient doit les dissocier. S’ils ne sont pas à vous, demandez à un propriétaire du site d’ajouter une autre personne à « Register admins » : elle pourra le faire.' : 'C’est ce compte lui-même : choisissez-en un autre de la même personne.';
          case 'manager':
            return 'Personne n’est son propre supérieur hiérarchique : choisissez quelqu’un d’autre.';
        }
      },
      effect: (effect, name, nameOf) => {
        switch (effect.code) {
          case 'linked':
            return `${name} et ${nameOf(effect.to)} comptent pour une seule personne : ensemble, ces comptes tiennent au plus une fonction d’une exception.`;
          case 'unlinked':
            return `${name} et ${nameOf(effect.from)} ne comptent plus pour une seule personne.`;
          case 'doubted':
            return 'Pour l’instant, ces comptes restent une seule personne, car l’un d’eux compte comme le vôtre. Ce que vous dites est conservé : dès qu’un autre de ces comptes dit la même chose, cela compte. Une personne à qui aucun n’appartient peut les dissocier aussitôt.';
          case 'otherObject':
            return `${name} est, dans l’annuaire, un autre compte que celui qui était connu : il ne compte plus pour une seule personne avec ceux qui partagent l’ancien.`;
          case 'managed':
            return `Quand une action est en retard (${name}), un avis est envoyé à ${nameOf(effect.by)}.`;
          case 'unmanaged':
            return `Quand une action est en retard (${name}), plus aucun supérieur hiérarchique ne reçoit d’avis.`;
          case 'gone':
            return `${name} compte comme compte qui n’existe plus : personne ne peut lui proposer de fonction, et toute fonction qu’il tient est signalée comme une anomalie.`;
          case 'present':
            return `${name} compte comme compte qui existe.`;
          case 'cannotTell':
            return `${name} : on considère comme inconnu si ce compte existe.`;
          case 'confirmed':
            return `Rien ne change : ce qui est connu à ce sujet (${name}) est confirmé au ${dayText(effect.onDay)}.`;
        }
      },
      clashes: (exceptions) => {
        const rest = exceptions.length - NAMED;
        const titles = exceptions.slice(0, NAMED).map(({ title, exceptionKey }) => `« ${title || exceptionKey} »`);
        const shown = list(rest > 0 ? [...titles, plural(rest, { one: `${number(rest)} autre`, other: `${number(rest)} autres` })] : titles);
        return `Regardez à deux fois : dans ${plural(exceptions.length, { one: 'une exception ouverte', other: `${number(exceptions.length)} exceptions ouvertes` })}, deux personnes qui tiennent des fonctions n’en feraient plus qu’une : ${shown}. Aucun de ces comptes n’y pourrait plus décider ce qu’une même personne ne doit pas décider, tant que quelqu’un d’autre ne tient pas l’une des fonctions.`;
      },
      seatsNotRead: 'Regardez à deux fois : qui tient quelles fonctions n’a pas pu être lu ici, ou pas encore. Là où deux de ces comptes tiennent des fonctions d’une même exception, aucun ne pourrait plus décider ce qu’une même personne ne doit pas décider.',
      earlierStay: 'Cela compte à partir de maintenant ; les décisions déjà prises restent telles quelles.',
      done: (effects) => `Enregistré. ${effects.join(' ')}`,
      crossed: 'Quelqu’un d’autre a noté quelque chose sur ce compte au même moment. Votre saisie est la plus récente et compte seule : voyez si l’autre doit être notée de nouveau.',
      newest: ({ state, sameAs, manager, source, onDay }) =>
        list([
          { present: 'le compte existe', gone: 'le compte n’existe plus', cannotTell: 'l’existence du compte est indéterminable' }[state],
          sameAs === undefined ? 'aucun autre compte de la même personne n’est connu' : `un autre compte de la même personne est ${sameAs}`,
          manager === undefined ? 'aucun supérieur hiérarchique n’est connu' : `le supérieur hiérarchique est ${manager}`,
        ]).replace(/^./, (first) => first.toUpperCase()) + ` (${source}, ${dayText(onDay)}).`,
    },
    owner: {
      heading: (what) => `Responsable de service : ${what}`,
      who: 'Qui répond là où il n’y a pas de responsable du contrôle ?',
      whoHelp: 'Cette personne peut transmettre une exception à un responsable du contrôle, mais pas l’approuver comme responsable de service.',
      submit: 'Nommer responsable de service',
      nobody: 'Ne nommer personne',
      missing: 'Choisissez une personne.',
      gone: 'Ce compte n’existe plus : choisissez quelqu’un d’autre.',
      until: (name, sinceDay) => `Jusqu’ici : ${name}, depuis le ${dayText(sinceDay)}.`,
      effect: (name, what) => `Désormais, ${name} répond là où il n’y a pas de responsable du contrôle : ${what}.`,
      done: (name, what) => `Enregistré. ${name} répond là où il n’y a pas de responsable du contrôle : ${what}.`,
      doneNobody: (what) => `Enregistré. Plus personne n’est responsable de service : ${what}.`,
      newest: (name, onDay) => (name === '' ? `Plus personne, depuis le ${dayText(onDay)}.` : `${name}, depuis le ${dayText(onDay)}.`),
      title: (family, name) => `${family ?? 'Tout le reste'} : ${name === '' ? 'personne' : name}`,
    },
    adopt: {
      heading: 'Adopter la politique plus souple',
      text: (fromDay, today) => (fromDay > today ? `À partir du ${dayText(fromDay)}, ${relativeDays(formats, fromDay, today)}, ceci compte :` : 'Dès que vous l’adoptez, ceci compte :'),
      reason: 'Pourquoi est-ce acceptable ?',
      missing: 'Dites pourquoi, en une phrase.',
      submit: 'Adopter cette politique',
      final: 'On ne peut pas revenir en arrière : il faudrait ensuite écrire une politique plus stricte. Les décisions déjà prises restent telles quelles.',
      defects: (sentences) => `Avec elle, ces paramètres ne vont pas ensemble : ${sentences.join(' ')}`,
      changed: 'Elle n’attend plus d’adoption : quelqu’un l’a adoptée, ou une politique plus récente la remplace. Rien de votre part n’a été envoyé.',
      refused: 'Rien n’a été envoyé',
      done: (fromDay, today) => (fromDay > today ? `Adoptée. Elle compte à partir du ${dayText(fromDay)}.` : 'Adoptée. Elle compte dès maintenant.'),
      title: 'Politique plus souple adoptée',
    },
  };
}
