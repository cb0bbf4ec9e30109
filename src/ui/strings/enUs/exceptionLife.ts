import type { Formats } from '../formats';
import type { LifeKind, LifeStrings } from '../lifeStrings';
import { daysText } from './days';
import { LEVEL_WORDS } from './exceptionWords';

const MARKS: Readonly<Record<LifeKind, string>> = {
  there: 'already there',
  found: 'found by a report',
  asked: 'asked for',
  emergency: 'declared an emergency',
  granted: 'approved',
  extended: 'extended',
  renewed: 'renewed',
  refused: 'to be removed',
  lapsed: 'lapsed',
  reviewed: 'reviewed',
  drill: 'drill',
  removalReported: 'reported as removed',
  stillThere: 'still there',
  accepted: 'accepted as a risk',
  signed: 'signed again',
  dismissed: 'dismissed',
  over: 'over',
  ends: 'ends',
  reviewDue: 'review due',
  drillDue: 'drill due',
  answerDue: 'answer due',
  signDue: 'signature due',
  tolerance: 'tolerance ends',
  today: 'today',
};

const MISSED: Readonly<Partial<Record<LifeKind, string>>> = {
  ends: 'ended',
  reviewDue: 'review missed',
  drillDue: 'drill missed',
  answerDue: 'answer missed',
  signDue: 'signature missed',
  tolerance: 'tolerance ended',
};

export function life(formats: Formats): LifeStrings {
  return {
    heading: 'Life',
    label: 'Its life in days, in order',
    mark: (kind, { missed, nth, ofAtMost }) => (kind === 'extended' || kind === 'renewed' ? `${MARKS[kind]} (${nth} of ${Math.max(nth, ofAtMost)})` : ((missed ? MISSED[kind] : undefined) ?? MARKS[kind])),
    openFor: (days, atLeast) => `open for ${atLeast ? 'at least ' : ''}${daysText(formats, days)}`,
    stretches: {
      unapproved: 'there, not approved',
      approved: 'approved',
      ahead: 'still granted',
      lapsed: 'approval lapsed',
      ended: 'after its end date',
      pastTolerance: 'past tolerance',
      accepted: 'accepted as a risk',
      over: 'not there',
    },
    told: ({ level, onDay }) => `${LEVEL_WORDS[level]} was told on ${formats.day(onDay)}`,
  };
}
