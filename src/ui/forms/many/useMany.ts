import * as React from 'react';
import { MOST_AT_ONCE, type BulkItem, type ItemResult, type Planned, type Ready, type SeenRow } from '../../../decisions/bulk/bulkItem';
import { unsettledOf } from '../../../decisions/bulk/planBulk';
import type { BulkProgress } from '../../../decisions/bulk/runBulk';
import { newDecisionKey } from '../../../decisions/decisionKey';
import type { Desk } from '../../../decisions/desk';
import type { Drafts } from '../../../decisions/draft';
import type { Day } from '../../../domain/day/day';
import type { FormValues } from '../../../domain/ledger/askRule';
import type { Json } from '../../../domain/ledger/canonical';
import type { ExceptionState } from '../../../domain/ledger/fold';
import { SharePointError } from '../../../lists/rest/errors';
import { bulkActOf, type ManyAct } from './manyActs';
import { chosenOf, looked, type Chosen, type Held, type Looked } from './manyModel';
import type { ManyWork } from './manyWork';
import type { Alone } from './manyNames';

export type ManyPhase =
  | { readonly step: 'reading'; readonly done: number }
  | { readonly step: 'unread'; readonly error: SharePointError }
  | { readonly step: 'filling'; readonly tried: boolean }
  /** A final act, asked once more. */
  | { readonly step: 'askedAgain' }
  | { readonly step: 'checking' }
  | { readonly step: 'running'; readonly progress: BulkProgress; readonly stopping: boolean }
  | { readonly step: 'done' };

export interface ManyInput {
  readonly desk: Desk;
  readonly drafts: Drafts | undefined;
  readonly many: ManyAct;
  readonly rows: readonly SeenRow[];
  readonly today: Day;
  readonly isFinal: boolean;
  readonly work: ManyWork;
  /** After a run, and after each further try. */
  readonly onRan: (results: readonly ItemResult[]) => void;
}

export interface ManyModel {
  readonly phase: ManyPhase;
  readonly entered: FormValues;
  readonly chosen: readonly Chosen[];
  readonly now: Looked;
  /** Left out by the rules when it was sent. */
  readonly heldBack: readonly Held[];
  readonly results: readonly ItemResult[];
  enter(name: string, value: Json): void;
  submit(): void;
  notYet(): void;
  stop(): void;
  /** The same decisions once more, under the keys they have. */
  again(ready: readonly Ready[], sentBefore: ReadonlySet<string>): void;
  readAgain(): void;
}

const NOTHING: ReadonlyMap<string, ExceptionState> = new Map();

/** A form for many: reads each of them, says who can be recorded while it is filled in, and records them. */
export function useMany({ desk, drafts, many, rows, today, isFinal, work, onRan }: ManyInput): ManyModel {
  const [items] = React.useState((): readonly BulkItem[] => rows.slice(0, MOST_AT_ONCE).map((seen) => ({ decisionKey: newDecisionKey(), seen })));
  const [states, setStates] = React.useState(NOTHING);
  const [tries, setTries] = React.useState(0);
  const [phase, setPhase] = React.useState<ManyPhase>({ step: 'reading', done: 0 });
  const [entered, setEntered] = React.useState<FormValues>({});
  const [heldBack, setHeldBack] = React.useState<readonly Held[]>([]);
  const [results, setResults] = React.useState<readonly ItemResult[]>([]);
  const stopping = React.useRef<AbortController>();
  const alive = React.useRef(true);
  const [failure, setFailure] = React.useState<unknown>();
  // Drawn again with the error, so that the error boundary of the web part says it.
  if (failure !== undefined) throw failure;
  const tell = (next: ManyPhase): void => {
    if (alive.current) setPhase(next);
  };

  React.useEffect(() => {
    const abort = new AbortController();
    work.readStates(desk, items.map(({ seen }) => seen.exceptionKey), { signal: abort.signal, onProgress: (done) => !abort.signal.aborted && setPhase({ step: 'reading', done }) }).then(
      (read) => {
        if (abort.signal.aborted) return;
        setStates(read);
        setPhase({ step: 'filling', tried: false });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        if (error instanceof SharePointError) setPhase({ step: 'unread', error });
        else setFailure(error);
      },
    );
    return () => abort.abort();
  }, [desk, items, tries]);
  React.useEffect(
    () => () => {
      alive.current = false;
      stopping.current?.abort();
    },
    [],
  );

  const unsettled = React.useMemo(() => unsettledOf(drafts, many.act, items), [drafts, many, items, states]);
  const chosen = React.useMemo(() => chosenOf(desk, items, states, today), [desk, items, states, today]);
  const now = React.useMemo(() => looked(chosen, many, entered, unsettled), [chosen, many, entered, unsettled]);

  const run = async (ready: readonly Ready[], before: readonly ItemResult[], sentBefore?: ReadonlySet<string>): Promise<void> => {
    stopping.current = new AbortController();
    tell({ step: 'running', progress: { done: 0, total: ready.length, title: ready[0]?.intent.title ?? '' }, stopping: false });
    const ran = await work.runBulk(desk, ready, { today, drafts, sentBefore, signal: stopping.current.signal, onProgress: (progress) => tell({ step: 'running', progress, stopping: stopping.current?.signal.aborted ?? false }) });
    const all = [...before.filter((each) => !ran.some((newer) => newer.ready === each.ready)), ...ran];
    if (alive.current) setResults(all);
    tell({ step: 'done' });
    if (alive.current) onRan(all);
  };
  const send = async (): Promise<void> => {
    tell({ step: 'checking' });
    const plan = await work.planBulk(desk, items, states, bulkActOf(many, entered), { today, unsettled });
    const ready = plan.filter((each): each is Extract<Planned<Alone>, { kind: 'ready' }> => each.kind === 'ready');
    if (alive.current) setHeldBack(plan.filter((each): each is Held => each.kind === 'heldBack'));
    if (ready.length === 0) tell({ step: 'filling', tried: true });
    else await run(ready, []);
  };

  return {
    phase,
    entered,
    chosen,
    now,
    heldBack,
    results,
    enter: (name, value) => {
      setEntered((before) => ({ ...before, [name]: value }));
      setPhase({ step: 'filling', tried: false });
    },
    submit: () => {
      if (phase.step === 'filling' && isFinal && now.can.length > 0) setPhase({ step: 'askedAgain' });
      else if (phase.step === 'filling' || phase.step === 'askedAgain') send().catch(setFailure);
    },
    notYet: () => setPhase({ step: 'filling', tried: false }),
    stop: () => {
      stopping.current?.abort();
      if (phase.step === 'running') setPhase({ ...phase, stopping: true });
    },
    again: (ready, sentBefore) => void run(ready, results, sentBefore).catch(setFailure),
    readAgain: () => {
      setPhase({ step: 'reading', done: 0 });
      setTries(tries + 1);
    },
  };
}
