import type { ImportPlan } from '../../decisions/importPlan';
import type { ImportProgress, ImportResult } from '../../decisions/importReport';
import type { ReadProblem } from '../../discovery/problem';
import type { Table } from '../../discovery/spreadsheet/table';
import type { FoundAccounts } from './accounts';

/** A tenant that files can be of. */
export interface KnownTenant {
  readonly id: string;
  /** Its id again where no name is known. */
  readonly name: string;
}

/** Counts of what was kept, over all tries. */
type Kept = Pick<ImportResult, 'created' | 'changed' | 'alreadyThere' | 'reportsRecorded'>;

const NOTHING_KEPT: Kept = { created: 0, changed: 0, alreadyThere: 0, reportsRecorded: 0 };

/** Where the reading of reports stands. */
export type IntakeState =
  | { readonly step: 'choose' }
  | { readonly step: 'reading'; readonly file: string; readonly done: number }
  | { readonly step: 'table'; readonly table: Table }
  | { readonly step: 'searching'; readonly done: number }
  | { readonly step: 'accounts'; readonly found: FoundAccounts }
  | { readonly step: 'tenant'; readonly files: readonly string[]; readonly tenants: readonly KnownTenant[] }
  | { readonly step: 'preview'; readonly plan: ImportPlan; readonly unreadable: readonly ReadProblem[]; readonly mayKeep: boolean }
  | { readonly step: 'running'; readonly progress: ImportProgress; readonly stopping: boolean; readonly before: Kept }
  | { readonly step: 'ended'; readonly progress: ImportProgress; readonly result: ImportResult }
  | { readonly step: 'notKnown'; readonly why: string };

export type IntakeEvent =
  | { readonly type: 'reading'; readonly file: string; readonly done: number }
  | { readonly type: 'tableAsked'; readonly table: Table }
  | { readonly type: 'searching'; readonly done: number }
  | { readonly type: 'accountsAsked'; readonly found: FoundAccounts }
  | { readonly type: 'tenantAsked'; readonly files: readonly string[]; readonly tenants: readonly KnownTenant[] }
  | { readonly type: 'planned'; readonly plan: ImportPlan; readonly unreadable: readonly ReadProblem[]; readonly mayKeep: boolean }
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
    case 'tableAsked':
      return { step: 'table', table: event.table };
    case 'searching':
      return { step: 'searching', done: event.done };
    case 'accountsAsked':
      return { step: 'accounts', found: event.found };
    case 'tenantAsked':
      return { step: 'tenant', files: event.files, tenants: event.tenants };
    case 'planned':
      return { step: 'preview', plan: event.plan, unreadable: event.unreadable, mayKeep: event.mayKeep };
    case 'registerUnread':
      return { step: 'notKnown', why: event.why };
    case 'started':
      return { step: 'running', progress: NOT_BEGUN, stopping: false, before: state.step === 'ended' ? state.result : NOTHING_KEPT };
    case 'progress':
      return state.step === 'running' ? { ...state, progress: event.progress } : state;
    case 'stopAsked':
      return state.step === 'running' ? { ...state, stopping: true } : state;
    case 'ended':
      return state.step === 'running' ? { step: 'ended', progress: state.progress, result: { ...event.result, ...sum(state.before, event.result) } } : state;
    case 'another':
      return { step: 'choose' };
  }
}

function sum(a: Kept, b: Kept): Kept {
  return {
    created: a.created + b.created,
    changed: a.changed + b.changed,
    alreadyThere: a.alreadyThere + b.alreadyThere,
    reportsRecorded: a.reportsRecorded + b.reportsRecorded,
  };
}
