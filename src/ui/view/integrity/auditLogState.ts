import type { StampResult } from '../../../decisions/integrity/keepStamps';
import type { StampPlan } from '../../../decisions/integrity/stampPlan';
import type { AuditLogUnreadable } from '../../../discovery/auditLog/auditLog';
import type { SharePointErrorKind } from '../../../lists/rest/errors';

/** Where the reading of an export stands. */
export type AuditLogState =
  | { readonly step: 'choose' }
  | { readonly step: 'reading'; readonly file: string; readonly done: number }
  | { readonly step: 'comparing' }
  | { readonly step: 'unreadable'; readonly problem: AuditLogUnreadable }
  | { readonly step: 'notKnown'; readonly kind: SharePointErrorKind }
  | { readonly step: 'preview'; readonly plan: StampPlan }
  | { readonly step: 'running'; readonly plan: StampPlan; readonly done: number; readonly total: number; readonly stopping: boolean }
  | { readonly step: 'ended'; readonly plan: StampPlan; readonly result: StampResult };

export type AuditLogEvent =
  | { readonly type: 'reading'; readonly file: string; readonly done: number }
  | { readonly type: 'comparing' }
  | { readonly type: 'unreadable'; readonly problem: AuditLogUnreadable }
  | { readonly type: 'registerUnread'; readonly kind: SharePointErrorKind }
  | { readonly type: 'planned'; readonly plan: StampPlan }
  | { readonly type: 'started'; readonly plan: StampPlan }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'stopAsked' }
  | { readonly type: 'ended'; readonly result: StampResult }
  | { readonly type: 'another' };

export function auditLogReducer(state: AuditLogState, event: AuditLogEvent): AuditLogState {
  switch (event.type) {
    case 'reading':
      return { step: 'reading', file: event.file, done: event.done };
    case 'comparing':
      return { step: 'comparing' };
    case 'unreadable':
      return { step: 'unreadable', problem: event.problem };
    case 'registerUnread':
      return { step: 'notKnown', kind: event.kind };
    case 'planned':
      return { step: 'preview', plan: event.plan };
    case 'started':
      return { step: 'running', plan: event.plan, done: 0, total: event.plan.confirmed.length + event.plan.contradicted.length, stopping: false };
    case 'progress':
      return state.step === 'running' ? { ...state, done: event.done, total: event.total } : state;
    case 'stopAsked':
      return state.step === 'running' ? { ...state, stopping: true } : state;
    case 'ended':
      return state.step === 'running' ? { step: 'ended', plan: state.plan, result: event.result } : state;
    case 'another':
      return { step: 'choose' };
  }
}
