import type { Language } from '../texts';
import { first } from './first';

/** German, with its chapters where they are asked for. */
export const language: Language = {
  first,
  chapters: {
    board: async () => (await import(/* webpackChunkName: 'deDeBoard' */ './chapters/board')).chapter,
    administration: async () => (await import(/* webpackChunkName: 'deDeAdministration' */ './chapters/administration')).chapter,
    findings: async () => (await import(/* webpackChunkName: 'deDeFindings' */ './chapters/findings')).chapter,
    exception: async () => (await import(/* webpackChunkName: 'deDeException' */ './chapters/exception')).chapter,
    forms: async () => (await import(/* webpackChunkName: 'deDeForms' */ './chapters/forms')).chapter,
    review: async () => (await import(/* webpackChunkName: 'deDeReview' */ './chapters/review')).chapter,
    people: async () => (await import(/* webpackChunkName: 'deDePeople' */ './chapters/people')).chapter,
    intake: async () => (await import(/* webpackChunkName: 'deDeIntake' */ './chapters/intake')).chapter,
    integrity: async () => (await import(/* webpackChunkName: 'deDeIntegrity' */ './chapters/integrity')).chapter,
    screens: async () => (await import(/* webpackChunkName: 'deDeScreens' */ './chapters/screens')).chapter,
  },
};
