import { LEVELS } from '../parts';
import { act } from './act';
import { choice, day, text, whole } from './field';
import { answer } from './recordFields';
import { answered } from './seen';
import { stampActs } from './stampActs';

/** Acts of the Observations list (design §4): what was seen, written by the portal and the sweep; no form makes them. */
export const observationActs = {
  reportRead: act({ list: 'Observations', register: true, reads: [], fields: {}, effect: () => ({}) }),
  rightsSnapshot: act({ list: 'Observations', register: true, reads: [], fields: {}, effect: () => ({}) }),

  /** What another exception's answers say may be ours too: the fold sees to that. */
  answerChanged: act({
    list: 'Observations',
    reads: [],
    fields: { body: whole(answer()) },
    effect: (doing, { body }) => answered(doing, doing.exceptionKey, body),
  }),

  escalated: act({
    list: 'Observations',
    reads: [],
    fields: { level: choice(LEVELS), duty: text(255), dueDay: day() },
    effect: ({ parts, day: today }, { level, duty, dueDay }) =>
      parts.escalations.some((each) => each.level === level && each.duty === duty && each.dueDay === dueDay && each.onDay === today)
        ? {}
        : { escalations: [...parts.escalations, { level, duty, dueDay, onDay: today, byHand: false }] },
  }),

  stampConfirmed: stampActs.stampConfirmed,
  stampContradicted: stampActs.stampContradicted,
} as const;
