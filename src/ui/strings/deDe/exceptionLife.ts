import type { Formats } from '../formats';
import type { LifeKind, LifeStrings } from '../lifeStrings';
import { daysDative } from './days';
import { LEVEL_WORDS } from './exceptionWords';

const MARKS: Readonly<Record<LifeKind, string>> = {
  there: 'schon vorhanden',
  found: 'von einem Bericht gefunden',
  asked: 'beantragt',
  emergency: 'zum Notfall erklärt',
  granted: 'genehmigt',
  extended: 'verlängert',
  renewed: 'erneuert',
  refused: 'zu entfernen',
  lapsed: 'erloschen',
  reviewed: 'überprüft',
  drill: 'Übung',
  removalReported: 'als entfernt gemeldet',
  stillThere: 'noch vorhanden',
  accepted: 'als Risiko akzeptiert',
  signed: 'erneut unterzeichnet',
  dismissed: 'verworfen',
  over: 'vorbei',
  ends: 'endet',
  reviewDue: 'Überprüfung fällig',
  drillDue: 'Übung fällig',
  answerDue: 'Antwort fällig',
  signDue: 'Unterzeichnung fällig',
  tolerance: 'Toleranz endet',
  today: 'heute',
};

const MISSED: Readonly<Partial<Record<LifeKind, string>>> = {
  ends: 'endete',
  reviewDue: 'Überprüfung versäumt',
  drillDue: 'Übung versäumt',
  answerDue: 'Antwort versäumt',
  signDue: 'Unterzeichnung versäumt',
  tolerance: 'Toleranz endete',
};

export function life(formats: Formats): LifeStrings {
  return {
    heading: 'Verlauf',
    label: 'Der Verlauf in Tagen, der Reihe nach',
    mark: (kind, { missed, nth, ofAtMost }) => (kind === 'extended' || kind === 'renewed' ? `${MARKS[kind]} (${nth} von ${Math.max(nth, ofAtMost)})` : ((missed ? MISSED[kind] : undefined) ?? MARKS[kind])),
    openFor: (days, atLeast) => `offen seit ${atLeast ? 'mindestens ' : ''}${daysDative(formats, days)}`,
    stretches: {
      unapproved: 'vorhanden, nicht genehmigt',
      approved: 'genehmigt',
      ahead: 'noch bewilligt',
      lapsed: 'Genehmigung erloschen',
      ended: 'nach dem Enddatum',
      pastTolerance: 'über der Toleranz',
      accepted: 'als Risiko akzeptiert',
      over: 'nicht vorhanden',
    },
    told: ({ level, onDay }) => `${LEVEL_WORDS[level]} wurde am ${formats.day(onDay)} informiert`,
  };
}
