import type { Language } from '../texts';
import { first } from './first';

/** French, with its chapters where they are asked for. */
export const language: Language = {
  first,
  chapters: {
    board: async () => (await import(/* webpackChunkName: 'frFrBoard' */ './chapters/board')).chapter,
    administration: async () => (await import(/* webpackChunkName: 'frFrAdministration' */ './chapters/administration')).chapter,
    findings: async () => (await import(/* webpackChunkName: 'frFrFindings' */ './chapters/findings')).chapter,
    exception: async () => (await import(/* webpackChunkName: 'frFrException' */ './chapters/exception')).chapter,
    forms: async () => (await import(/* webpackChunkName: 'frFrForms' */ './chapters/forms')).chapter,
    review: async () => (await import(/* webpackChunkName: 'frFrReview' */ './chapters/review')).chapter,
    people: async () => (await import(/* webpackChunkName: 'frFrPeople' */ './chapters/people')).chapter,
    intake: async () => (await import(/* webpackChunkName: 'frFrIntake' */ './chapters/intake')).chapter,
    integrity: async () => (await import(/* webpackChunkName: 'frFrIntegrity' */ './chapters/integrity')).chapter,
    screens: async () => (await import(/* webpackChunkName: 'frFrScreens' */ './chapters/screens')).chapter,
  },
};
