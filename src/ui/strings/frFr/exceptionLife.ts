import type { Formats } from '../formats';
import type { LifeKind, LifeStrings } from '../lifeStrings';
import { daysText } from './days';
import { LEVEL_WORDS } from './exceptionWords';

const MARKS: Readonly<Record<LifeKind, string>> = {
  there: 'déjà présente',
  found: 'constatée par un rapport',
  asked: 'demandée',
  emergency: 'déclarée en urgence',
  granted: 'approuvée',
  extended: 'prolongée',
  renewed: 'renouvelée',
  refused: 'à supprimer',
  lapsed: 'caduque',
  reviewed: 'revue',
  drill: 'exercice',
  removalReported: 'signalée comme supprimée',
  stillThere: 'toujours présente',
  accepted: 'acceptée comme risque',
  signed: 'signée de nouveau',
  dismissed: 'classée sans suite',
  over: 'terminée',
  ends: 'prend fin',
  reviewDue: 'revue à faire',
  drillDue: 'exercice à faire',
  answerDue: 'réponse à donner',
  signDue: 'signature à donner',
  tolerance: 'fin de la tolérance',
  today: 'aujourd’hui',
};

const MISSED: Readonly<Partial<Record<LifeKind, string>>> = {
  ends: 'a pris fin',
  reviewDue: 'revue manquée',
  drillDue: 'exercice manqué',
  answerDue: 'réponse manquée',
  signDue: 'signature manquée',
  tolerance: 'tolérance dépassée',
};

export function life(formats: Formats): LifeStrings {
  return {
    heading: 'Vie',
    label: 'Sa vie en jours, dans l’ordre',
    mark: (kind, { missed, nth, ofAtMost }) => (kind === 'extended' || kind === 'renewed' ? `${MARKS[kind]} (${formats.number(nth)} sur ${formats.number(Math.max(nth, ofAtMost))})` : ((missed ? MISSED[kind] : undefined) ?? MARKS[kind])),
    openFor: (days, atLeast) => `ouverte depuis ${atLeast ? 'au moins ' : ''}${daysText(formats, days)}`,
    stretches: {
      unapproved: 'présente, non approuvée',
      approved: 'approuvée',
      ahead: 'encore accordée',
      lapsed: 'approbation caduque',
      ended: 'après sa date de fin',
      pastTolerance: 'hors tolérance',
      accepted: 'acceptée comme risque',
      over: 'absente',
    },
    told: ({ level, onDay }) => `${LEVEL_WORDS[level]} a reçu l’escalade le ${formats.day(onDay)}`,
  };
}
