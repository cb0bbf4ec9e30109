import * as React from 'react';
import type { Desk } from '../../../decisions/desk';
import { keepStamps } from '../../../decisions/integrity/keepStamps';
import { readLedger } from '../../../decisions/integrity/readLedger';
import { planStamps, type StampPlan } from '../../../decisions/integrity/stampPlan';
import type { AuditLog } from '../../../discovery/auditLog/auditLog';
import { SharePointError } from '../../../lists/rest/errors';
import { auditLogReducer, type AuditLogState } from './auditLogState';

export interface AuditLogReader {
  readonly state: AuditLogState;
  read(file: File): void;
  keep(plan: StampPlan): void;
  /** Goes on with what is still missing. */
  resume(): void;
  stop(): void;
  another(): void;
}

/** Reads an export, compares it with the ledger, and keeps what it says when told to. */
export function useAuditLog(desk: Desk, onKept: () => void): AuditLogReader {
  const [state, dispatch] = React.useReducer(auditLogReducer, { step: 'choose' });
  const log = React.useRef<AuditLog>();
  const abort = React.useRef<AbortController>();
  React.useEffect(() => () => abort.current?.abort(), []);
  const [failure, setFailure] = React.useState<unknown>();
  // Drawn again with the error, so that the error boundary of the web part says it.
  if (failure !== undefined) throw failure;

  const compare = async (read: AuditLog): Promise<StampPlan | undefined> => {
    dispatch({ type: 'comparing' });
    try {
      return planStamps(read, await readLedger(desk), desk.zone);
    } catch (error) {
      if (!(error instanceof SharePointError)) throw error;
      dispatch({ type: 'registerUnread', kind: error.kind });
      return undefined;
    }
  };

  const read = async (file: File): Promise<void> => {
    dispatch({ type: 'reading', file: file.name, done: 0 });
    // The parser of CSV comes when a file is there to be read.
    const { readAuditLog } = await import(/* webpackChunkName: 'auditLog' */ '../../../discovery/auditLog/readAuditLog');
    const reading = await readAuditLog(file.name, new Uint8Array(await file.arrayBuffer()), { pause: nextFrame, onProgress: (done) => dispatch({ type: 'reading', file: file.name, done }) });
    if (reading.outcome === 'unreadable') return dispatch({ type: 'unreadable', problem: reading.problem });
    log.current = reading.log;
    const plan = await compare(reading.log);
    if (plan) dispatch({ type: 'planned', plan });
  };

  const keep = async (plan: StampPlan): Promise<void> => {
    dispatch({ type: 'started', plan });
    const { signal } = (abort.current = new AbortController());
    const result = await keepStamps(desk, plan, { signal, onProgress: (progress) => dispatch({ type: 'progress', ...progress }) });
    dispatch({ type: 'ended', result });
    onKept();
  };

  return {
    state,
    read: (file) => void read(file).catch(setFailure),
    keep: (plan) => void keep(plan).catch(setFailure),
    resume: () => {
      const { current } = log;
      if (current) void compare(current).then((plan) => plan && keep(plan)).catch(setFailure);
    },
    stop: () => {
      abort.current?.abort();
      dispatch({ type: 'stopAsked' });
    },
    another: () => dispatch({ type: 'another' }),
  };
}

/** Lets the page paint and answer between two slices of a parser. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
