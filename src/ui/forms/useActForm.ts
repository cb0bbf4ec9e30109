import * as React from 'react';
import type { Half, Intent, Missing, Outcome } from '../../decisions/decide';
import { newDecisionKey } from '../../decisions/decisionKey';
import type { Desk } from '../../decisions/desk';
import type { Drafts } from '../../decisions/draft';
import { doingOf } from '../../decisions/doingOf';
import type { OpenException } from '../../decisions/openException';
import type { Day } from '../../domain/day/day';
import type { EvidenceFile } from '../../domain/evidence/evidence';
import { evidenceRefusal } from '../../domain/evidence/evidenceRefusal';
import { keyFromDecision } from '../../domain/exception/keyFromDecision';
import { ruleOf, type Act } from '../../domain/ledger/acts/acts';
import type { FormValues } from '../../domain/ledger/askRule';
import type { Json } from '../../domain/ledger/canonical';
import type { ExceptionState } from '../../domain/ledger/fold';
import { seenBy } from '../../domain/ledger/seenByAuthors';
import { trial } from '../../domain/ledger/trial';
import { basisOf, emptyBasis } from './basis';
import type { FormContext, FormField } from './formContext';
import { contentOf } from './formDraft';
import { formReducer, isBusy, type FormState } from './formState';
import type { FormWork } from './formWork';
import { reasonsAgainst, withFiles, type PlacedReasons } from './placeReasons';
import { resolveForm } from './resolveForm';
import { addFiles } from './sendForm';
import { useDraft } from './useDraft';
import { useTarget, type Target } from './useTarget';

export interface ActFormInput {
  readonly desk: Desk;
  readonly drafts: Drafts | undefined;
  readonly opened: OpenException | undefined;
  readonly act: Act;
  readonly today: Day;
  readonly presets: FormValues;
  readonly work: FormWork;
  readonly onDone: (outcome: Extract<Outcome, { kind: 'done' | 'void' }>) => void;
  /** What became of a decision whose form was left while it was on its way. */
  readonly onLate: (outcome: Outcome) => void;
}

export interface ActFormModel {
  readonly state: FormState;
  readonly context: FormContext;
  readonly fields: readonly FormField[];
  /** What would be sent, without files that are not added yet. */
  readonly body: FormValues;
  readonly reasons: PlacedReasons;
  /** The state as it would be; undefined while the form cannot be sent. */
  readonly after: ExceptionState | undefined;
  readonly target: Target;
  readonly restored: { readonly changedAtMs: number; readonly files: readonly string[]; /** Decisions made since. */ readonly since: number } | undefined;
  enter(name: string, value: Json): void;
  leave(name: string): void;
  addFiles(files: readonly File[]): void;
  removeFile(at: number): void;
  /** False where it cannot be sent yet. */
  submit(): boolean;
  notYet(): void;
  /** Decides again on what others decided meanwhile. */
  again(): void;
  /** Settles a decision of which it is not known whether it arrived. */
  ask(): void;
  /** Does what is missing of a split or merge. */
  finish(): void;
  /** Takes the half of it that stands back. */
  takeBack(): void;
  stopFiles(): void;
  afresh(): void;
  /** The form goes; an empty one leaves no draft. */
  leaveForm(): void;
}

/** A form of one act: what it shows, what speaks against it, what it would do, and sending it. */
export function useActForm({ desk, drafts, opened, act, today, presets, work, onDone, onLate }: ActFormInput): ActFormModel {
  const rule = ruleOf(act);
  if (!rule) throw new TypeError(`There is no act ${act}`);
  const isFromScratch = opened === undefined;
  const kept = useDraft(drafts, opened?.state.exceptionKey ?? '', act);
  const { draft } = kept;
  const [state, dispatch] = React.useReducer(formReducer, undefined, (): FormState => {
    const sent = draft.sentAtMs !== undefined && draft.sent ? { step: 'unconfirmed' as const, intent: { ...draft.sent, act }, sentAtMs: draft.sentAtMs } : undefined;
    return {
      basis: opened ? basisOf(opened.state) : emptyBasis(keyFromDecision(draft.key), desk.known),
      entered: contentOf(draft).entered,
      files: [],
      left: new Set(),
      tried: false,
      phase: sent ?? { step: 'filling' },
    };
  });
  const { basis, entered, files, phase } = state;
  const [restored, setRestored] = React.useState(() => kept.restored && { changedAtMs: draft.changedAtMs, files: kept.restored.files, since: madeSince(basis.state, draft.base) });
  const target = useTarget(desk, work, isFromScratch, draft.key, entered, (next) => dispatch({ type: 'based', basis: next }));

  const context = React.useMemo((): FormContext => ({ act, rule, doing: doingOf(desk, basis.state, today, draft.key), state: basis.state, isFromScratch, isReviewer: desk.mayAddTo.has('Reviews'), presets, entered }), [act, rule, desk, basis, today, draft.key, isFromScratch, presets, entered]);
  const { fields, body } = React.useMemo(() => resolveForm(context), [context]);
  /** Chosen where the form still asks for files. */
  const chosen = fields.some(({ field }) => field.kind === 'evidence') ? files : [];
  const before = (Array.isArray(body['evidence']) ? body['evidence'] : []) as unknown as readonly EvidenceFile[];
  const fileCount = before.length + chosen.length;
  const reasons = React.useMemo(() => withFiles(reasonsAgainst(context, fields, body), fileCount), [context, fields, body, fileCount]);
  const after = React.useMemo(() => (reasons.none ? trial(basis.state, context.doing, act, body as Json) : undefined), [reasons, context, body]);

  const alive = React.useRef(true);
  const uploads = React.useRef<AbortController>();
  const changed = React.useRef(false);
  React.useEffect(() => {
    if (changed.current) kept.keep({ entered, files: files.map(({ name }) => name) }, basis);
  }, [entered, files, basis]);
  React.useEffect(
    () => () => {
      alive.current = false;
      uploads.current?.abort();
    },
    [],
  );
  const tell: typeof dispatch = (event) => {
    if (alive.current) dispatch(event);
  };
  const [failure, setFailure] = React.useState<unknown>();
  // Drawn again with the error, so that the error boundary of the web part says it.
  if (failure !== undefined) throw failure;

  const decide = async (intent: Intent, sentBefore: boolean): Promise<void> => {
    tell({ type: 'deciding', at: 'checking' });
    const outcome = await work.decide(desk, intent, {
      today,
      sentBefore,
      onStep: (step) => {
        // Down before the request leaves: the key must outlive a tab that closes meanwhile.
        if (step === 'saving') drafts?.markSent(draft.key, intent);
        tell({ type: 'deciding', at: step });
      },
    });
    if (outcome.kind === 'done' || outcome.kind === 'void') kept.discard();
    // Half of it stands under this key: the form goes on with it, also in another tab.
    else if (outcome.kind !== 'unconfirmed' && outcome.kind !== 'half') drafts?.markRefused(draft.key);
    tell({ type: 'decided', outcome, intent });
    if (!alive.current) onLate(outcome);
    else if (outcome.kind === 'done') onDone(outcome);
  };

  const back = async (intent: Intent, half: Half): Promise<void> => {
    tell({ type: 'deciding', at: 'checking' });
    const outcome = await work.takeBack(desk, intent, half, { today, onStep: (at) => tell({ type: 'deciding', at }) });
    if (outcome.kind === 'done') kept.discard();
    tell({ type: 'decided', outcome: outcome.kind === 'done' ? outcome : { ...half, back: missingFrom(outcome) }, intent });
    if (!alive.current) onLate(outcome);
    else if (outcome.kind === 'done') onDone(outcome);
  };

  const send = async (): Promise<void> => {
    uploads.current = new AbortController();
    const evidence = await addFiles(desk, work, draft.key, chosen, before, tell, uploads.current.signal);
    if (!evidence) return;
    const title = after?.parts.subject?.title ?? basis.state.parts.subject?.title ?? act;
    const onDay = typeof body['onDay'] === 'number' ? body['onDay'] : today;
    const whole = (evidence.length > 0 ? { ...body, evidence } : body) as unknown as Json;
    await decide({ key: draft.key, exceptionKey: basis.state.exceptionKey, act, base: basis.base, baseHash: basis.baseHash, body: whole, title, onDay }, false);
  };

  const change = (event: Parameters<typeof dispatch>[0]): void => {
    changed.current = true;
    dispatch(event);
  };
  return {
    state,
    context,
    fields,
    body,
    reasons,
    after,
    target,
    restored,
    enter: (name, value) => change({ type: 'entered', name, value }),
    leave: (name) => dispatch({ type: 'left', name }),
    addFiles: (added) => change({ type: 'filesAdded', files: added }),
    removeFile: (at) => change({ type: 'fileRemoved', at }),
    submit: () => {
      if (isBusy(phase)) return true;
      if (!reasons.none || chosen.some((file) => evidenceRefusal(file) !== undefined)) {
        dispatch({ type: 'held' });
        return false;
      }
      if (rule.final && phase.step !== 'askedAgain') dispatch({ type: 'askedAgain' });
      else send().catch(setFailure);
      return true;
    },
    notYet: () => dispatch({ type: 'notYet' }),
    again: () => {
      if (phase.step === 'changed') change({ type: 'again', basis: basisOf(phase.outcome.state) });
    },
    ask: () => {
      if (phase.step === 'unconfirmed') decide(phase.intent, true).catch(setFailure);
    },
    finish: () => {
      if (phase.step === 'half') decide(missingOf(phase.intent, phase.outcome), true).catch(setFailure);
    },
    takeBack: () => {
      if (phase.step === 'half') back(phase.intent, phase.outcome).catch(setFailure);
    },
    stopFiles: () => uploads.current?.abort(),
    afresh: () => {
      changed.current = false;
      kept.afresh();
      setRestored(undefined);
      dispatch({ type: 'afresh', basis: opened ? basisOf(opened.state) : emptyBasis(keyFromDecision(draft.key), desk.known) });
    },
    leaveForm: () => {
      if (!changed.current && !restored && phase.step !== 'unconfirmed' && phase.step !== 'half') kept.discard();
    },
  };
}

/** What was meant, by somebody who has now seen what stood in the way; under a new key where it is kept without effect. */
function missingOf(intent: Intent, { given, state }: Half): Intent {
  if (given.kind !== 'changed' && given.kind !== 'void') return intent;
  const { base, baseHash } = basisOf(state);
  return { ...intent, base, baseHash, key: given.kind === 'void' ? newDecisionKey() : intent.key };
}

/** What may have arrived is asked about by doing it again. */
function missingFrom(outcome: Exclude<Outcome, { kind: 'done' }>): Missing {
  if (outcome.kind === 'half') return outcome.given;
  return outcome.kind === 'unconfirmed' ? { kind: 'failed', error: outcome.error } : outcome;
}

/** Decisions of a state that somebody had not seen who had seen this base. */
function madeSince(state: ExceptionState, base: readonly string[]): number {
  const decisions = state.entries.map(({ decision }) => decision);
  const ours = { key: '', base, createdAt: Infinity, list: 'Observations', id: Infinity } as const;
  return decisions.length - seenBy(decisions, ours).length;
}
