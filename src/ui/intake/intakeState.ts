import type { ImportPlan } from '../../decisions/importPlan';
import type { ImportProgress, ImportResult } from '../../decisions/importReport';

/** A file that gave nothing, and what is wrong with it. */
export interface UnreadableFile {
  readonly file: string;
  readonly why: string;
}

/** Where the reading of reports stands. The plan stays with it, so that what stopped can go on. */
export type IntakeState =
  | { readonly step: 'choose' }
  | { readonly step: 'reading'; readonly file: string; readonly done: number }
  | { readonly step: 'preview'; readonly plan: ImportPlan; readonly unreadable: readonly UnreadableFile[]; readonly mayKeep: boolean }
  | { readonly step: 'running'; readonly plan: ImportPlan; readonly progress: ImportProgress; readonly stopping: boolean }
  | { readonly step: 'ended'; readonly plan: ImportPlan; readonly progress: ImportProgress; readonly result: ImportResult }
  | { readonly step: 'notKnown'; readonly why: string };

export type IntakeEvent =
  | { readonly type: 'reading'; readonly file: string; readonly done: number }
  | { readonly type: 'planned'; readonly plan: ImportPlan; readonly unreadable: readonly UnreadableFile[]; readonly mayKeep: boolean }
  | { readonly type: 'registerUnread'; readonly why: string }
  | { readonly type: 'started' }
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'stopAsked' }
  | { readonly type: 'ended'; readonly result: ImportResult }
  | { readonly type: 'another' };

const NOT_BEGUN: ImportProgress = { done: 0, total: 0, what: '' };

export function intakeReducer(state: IntakeState, event: IntakeEvent): IntakeState {
  switch (event.type) {
    case 'reading':
      return { step: 'reading', file: event.file, done: event.done };
    case 'planned':
      return { step: 'preview', plan: event.plan, unreadable: event.unreadable, mayKeep: event.mayKeep };
    case 'registerUnread':
      return { step: 'notKnown', why: event.why };
    case 'started':
      return state.step === 'preview' || state.step === 'ended' ? { step: 'running', plan: state.plan, progress: NOT_BEGUN, stopping: false } : state;
    case 'progress':
      return state.step === 'running' ? { ...state, progress: event.progress } : state;
    case 'stopAsked':
      return state.step === 'running' ? { ...state, stopping: true } : state;
    case 'ended':
      return state.step === 'running' ? { step: 'ended', plan: state.plan, progress: state.progress, result: event.result } : state;
    case 'another':
      return { step: 'choose' };
  }
}
