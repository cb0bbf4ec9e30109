import * as React from 'react';
import { importReport } from '../../decisions/importReport';
import { planImport, type ImportPlan, type ReportToImport } from '../../decisions/importPlan';
import { readKnown } from '../../decisions/readKnown';
import { draftsFrom } from '../../discovery/drafts';
import { problemText } from '../../discovery/problem';
import { readReport } from '../../discovery/readReport';
import { siteZone } from '../../domain/day/zone';
import { SharePointError } from '../../lists/rest/errors';
import type { Gate } from '../../lists/rest/gate';
import { mayReadReports } from '../../register/mayReadReports';
import type { RegisterData } from '../../register/snapshot';
import { intakeReducer, type IntakeState, type UnreadableFile } from './intakeState';

export interface Intake {
  readonly state: IntakeState;
  read(files: readonly File[]): void;
  keep(plan: ImportPlan): void;
  /** Goes on with what is still missing in the register. */
  resume(): void;
  stop(): void;
  another(): void;
}

/** Reads files, compares them with the register, and keeps what is new when told to. */
export function useIntake(gate: Gate, data: RegisterData, onKept: () => void): Intake {
  const [state, dispatch] = React.useReducer(intakeReducer, { step: 'choose' });
  const reports = React.useRef<readonly ReportToImport[]>([]);
  const abort = React.useRef<AbortController>();
  React.useEffect(() => () => abort.current?.abort(), []);

  const read = async (files: readonly File[]): Promise<void> => {
    const read: ReportToImport[] = [];
    const unreadable: UnreadableFile[] = [];
    for (const file of files) {
      dispatch({ type: 'reading', file: file.name, done: 0 });
      const reading = await readReport(file.name, new Uint8Array(await file.arrayBuffer()), {
        pause: nextFrame,
        onProgress: (done) => dispatch({ type: 'reading', file: file.name, done }),
      });
      if (reading.outcome === 'read') read.push({ ...reading.parsed, drafts: draftsFrom(reading.parsed) });
      else unreadable.push({ file: file.name, why: problemText(reading.problem) });
    }
    reports.current = read;
    try {
      const [known, mayKeep] = await Promise.all([readKnown(gate), mayReadReports(gate)]);
      dispatch({ type: 'planned', plan: planImport(read, known), unreadable, mayKeep });
    } catch (error) {
      if (!(error instanceof SharePointError)) throw error;
      dispatch({ type: 'registerUnread', why: error.message });
    }
  };

  const keep = async (plan: ImportPlan): Promise<void> => {
    dispatch({ type: 'started' });
    abort.current = new AbortController();
    const zone = siteZone(data.zone);
    const result = await importReport(plan, {
      site: { gate, zone },
      policy: data.policy,
      signal: abort.current.signal,
      onProgress: (progress) => dispatch({ type: 'progress', progress }),
    });
    dispatch({ type: 'ended', result });
    onKept();
  };

  const resume = async (): Promise<void> => {
    try {
      await keep(planImport(reports.current, await readKnown(gate)));
    } catch (error) {
      if (!(error instanceof SharePointError)) throw error;
      dispatch({ type: 'registerUnread', why: error.message });
    }
  };

  const [failure, setFailure] = React.useState<unknown>();
  // Drawn again with the error, so that the error boundary of the web part says it.
  if (failure !== undefined) throw failure;

  return {
    state,
    read: (files) => void read(files).catch(setFailure),
    keep: (plan) => void keep(plan).catch(setFailure),
    resume: () => void resume().catch(setFailure),
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
