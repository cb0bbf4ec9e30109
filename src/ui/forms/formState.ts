import type { Json } from '../../domain/ledger/canonical';
import type { FormValues } from '../../domain/ledger/askRule';
import type { EvidenceFile } from '../../domain/evidence/evidence';
import type { ExceptionState } from '../../domain/ledger/fold';
import type { VoidReason } from '../../domain/ledger/voidReason';
import type { EvidenceProgress } from '../../decisions/evidence';
import type { Half, Intent, Outcome, Step } from '../../decisions/decide';
import type { SharePointError } from '../../lists/rest/errors';
import type { EvidenceRefusal } from '../../domain/evidence/evidenceRefusal';

/** What the author has seen: what a decision is based on. */
export interface Basis {
  readonly state: ExceptionState;
  readonly base: readonly string[];
  readonly baseHash: string;
}

/** Why the last try ended without success; what was entered is still there. */
export type Note =
  | { readonly kind: 'refused'; readonly reasons: readonly VoidReason[] }
  | { readonly kind: 'failed'; readonly error: SharePointError }
  | { readonly kind: 'fileRefused'; readonly file: string; readonly refusal: EvidenceRefusal }
  | { readonly kind: 'fileFailed'; readonly file: string; readonly error: SharePointError }
  | { readonly kind: 'fileUnread'; readonly file: string };

export type Phase =
  | { readonly step: 'filling'; readonly note?: Note | undefined }
  /** A final act, asked once more. */
  | { readonly step: 'askedAgain' }
  | { readonly step: 'adding'; readonly file: string; readonly n: number; readonly of: number; readonly progress: EvidenceProgress | undefined }
  | { readonly step: 'deciding'; readonly at: Step }
  | { readonly step: 'changed'; readonly outcome: Extract<Outcome, { kind: 'changed' }> }
  | { readonly step: 'unconfirmed'; readonly intent: Intent; readonly sentAtMs: number | undefined }
  /** Of a split or merge only the receiving side stands. */
  | { readonly step: 'half'; readonly outcome: Half; readonly intent: Intent }
  | { readonly step: 'void'; readonly outcome: Extract<Outcome, { kind: 'void' }> }
  | { readonly step: 'done'; readonly outcome: Extract<Outcome, { kind: 'done' }> };

export interface FormState {
  readonly basis: Basis;
  readonly entered: FormValues;
  readonly files: readonly File[];
  /** Fields that were left once, and so are told when they are empty. */
  readonly left: ReadonlySet<string>;
  /** It was to be sent once: every field tells what is missing. */
  readonly tried: boolean;
  readonly phase: Phase;
}

export type FormEvent =
  | { readonly type: 'entered'; readonly name: string; readonly value: Json }
  | { readonly type: 'left'; readonly name: string }
  | { readonly type: 'filesAdded'; readonly files: readonly File[] }
  | { readonly type: 'fileRemoved'; readonly at: number }
  /** It was to be sent and cannot be yet. */
  | { readonly type: 'held' }
  | { readonly type: 'askedAgain' }
  | { readonly type: 'notYet' }
  | { readonly type: 'adding'; readonly file: string; readonly n: number; readonly of: number; readonly progress: EvidenceProgress | undefined }
  | { readonly type: 'added'; readonly evidence: readonly EvidenceFile[] }
  | { readonly type: 'noted'; readonly note: Note }
  | { readonly type: 'deciding'; readonly at: Step }
  | { readonly type: 'decided'; readonly outcome: Outcome; readonly intent: Intent }
  /** What the register knows of the one that is asked for. */
  | { readonly type: 'based'; readonly basis: Basis }
  | { readonly type: 'again'; readonly basis: Basis }
  | { readonly type: 'afresh'; readonly basis: Basis };

/** While one of these lasts, what is on its way is not changed. */
export const isBusy = ({ step }: Phase): boolean => step === 'adding' || step === 'deciding';

export function formReducer(state: FormState, event: FormEvent): FormState {
  if (isBusy(state.phase) && (event.type === 'entered' || event.type === 'filesAdded' || event.type === 'fileRemoved')) return state;
  switch (event.type) {
    case 'entered':
      return { ...state, entered: { ...state.entered, [event.name]: event.value }, phase: { step: 'filling' } };
    case 'left':
      return state.left.has(event.name) ? state : { ...state, left: new Set([...state.left, event.name]) };
    case 'filesAdded':
      return { ...state, files: [...state.files, ...event.files], phase: { step: 'filling' } };
    case 'fileRemoved':
      return { ...state, files: state.files.filter((_file, at) => at !== event.at), phase: { step: 'filling' } };
    case 'held':
      return { ...state, tried: true, phase: { step: 'filling' } };
    case 'askedAgain':
      return { ...state, phase: { step: 'askedAgain' } };
    case 'notYet':
      return { ...state, phase: { step: 'filling' } };
    case 'adding':
      return { ...state, phase: { step: 'adding', file: event.file, n: event.n, of: event.of, progress: event.progress } };
    case 'added':
      return { ...state, entered: { ...state.entered, evidence: event.evidence as unknown as Json }, files: state.files.slice(1) };
    case 'noted':
      return { ...state, phase: { step: 'filling', note: event.note } };
    case 'deciding':
      return { ...state, phase: { step: 'deciding', at: event.at } };
    case 'decided':
      return decided(state, event.outcome, event.intent);
    case 'based':
      return { ...state, basis: event.basis };
    case 'again':
      return { ...state, basis: event.basis, phase: { step: 'filling' } };
    case 'afresh':
      return { basis: event.basis, entered: {}, files: [], left: new Set(), tried: false, phase: { step: 'filling' } };
  }
}

function decided(state: FormState, outcome: Outcome, intent: Intent): FormState {
  switch (outcome.kind) {
    case 'done':
      return { ...state, phase: { step: 'done', outcome } };
    case 'void':
      return { ...state, phase: { step: 'void', outcome } };
    case 'changed':
      return { ...state, phase: { step: 'changed', outcome } };
    case 'half':
      return { ...state, phase: { step: 'half', outcome, intent } };
    case 'unconfirmed':
      return { ...state, phase: { step: 'unconfirmed', intent, sentAtMs: undefined } };
    case 'failed':
      return { ...state, phase: { step: 'filling', note: { kind: 'failed', error: outcome.error } } };
    case 'refused':
      // The state that refused it is the one to go on with.
      return { ...state, tried: true, basis: { ...state.basis, state: outcome.state }, phase: { step: 'filling', note: { kind: 'refused', reasons: outcome.reasons } } };
  }
}
