import * as React from 'react';
import { importReport } from '../../decisions/importReport';
import type { ImportPlan, ReportToImport } from '../../decisions/importPlan';
import { planOnSite } from '../../decisions/planOnSite';
import { readContext, type Context } from '../../decisions/readContext';
import { outcomeInPieces } from '../../decisions/readingOutcome';
import { readKnown } from '../../decisions/readKnown';
import type { Reading } from '../../discovery/parsedReport';
import { inPieces } from '../../domain/pieces/pieces';
import { siteZone } from '../../domain/day/zone';
import { SharePointError } from '../../lists/rest/errors';
import type { Gate } from '../../lists/rest/gate';
import { mayReadReports } from '../../register/mayReadReports';
import type { RegisterData } from '../../register/snapshot';
import { intakeReducer, type IntakeState } from './intakeState';
import { turns } from './turns';
import { useFileReading, type FileReading } from './useFileReading';

export interface Intake extends Pick<FileReading, 'read' | 'ofTable' | 'ofAccounts' | 'ofTenant' | 'cancel'> {
  readonly state: IntakeState;
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
  /** What answers are judged by; read with the register, right before it is added to. */
  const judgedBy = React.useRef<Context>();
  const abort = React.useRef<AbortController>();
  React.useEffect(() => () => abort.current?.abort(), []);
  const [failure, setFailure] = React.useState<unknown>();
  // Drawn again with the error, so that the error boundary of the web part says it.
  if (failure !== undefined) throw failure;

  const compare = async (readings: readonly Reading[], pause: () => Promise<void>): Promise<void> => {
    const { reports: read, unreadable } = await inPieces(outcomeInPieces(readings), pause);
    reports.current = read;
    const site = { gate, zone: siteZone(data.zone) };
    try {
      const [known, mayKeep, context] = await Promise.all([readKnown(gate, undefined, data.today), mayReadReports(gate), readContext(site)]);
      judgedBy.current = context;
      await pause();
      const plan = await planOnSite({ site, known: context, pause }, read, known);
      dispatch({ type: 'planned', plan, unreadable, mayKeep });
    } catch (error) {
      if (!(error instanceof SharePointError)) throw error;
      dispatch({ type: 'registerUnread', why: error.message });
    }
  };

  const keep = async (plan: ImportPlan): Promise<void> => {
    dispatch({ type: 'started' });
    abort.current = new AbortController();
    const site = { gate, zone: siteZone(data.zone) };
    const result = await importReport(plan, {
      site,
      known: (judgedBy.current ??= await readContext(site)),
      signal: abort.current.signal,
      onProgress: (progress) => dispatch({ type: 'progress', progress }),
    });
    dispatch({ type: 'ended', result });
    onKept();
  };

  const resume = async (): Promise<void> => {
    try {
      judgedBy.current = undefined;
      const site = { gate, zone: siteZone(data.zone) };
      const [known, context] = await Promise.all([readKnown(gate, undefined, data.today), readContext(site)]);
      judgedBy.current = context;
      await keep(await planOnSite({ site, known: context, pause: turns(new AbortController().signal) }, reports.current, known));
    } catch (error) {
      if (!(error instanceof SharePointError)) throw error;
      dispatch({ type: 'registerUnread', why: error.message });
    }
  };

  const { read, ofTable, ofAccounts, ofTenant, cancel } = useFileReading({ gate, tenantsInRows: data.columns.tenants, dispatch, onRead: compare, onFailure: setFailure });

  return {
    state,
    read,
    ofTable,
    ofAccounts,
    ofTenant,
    cancel,
    keep: (plan) => void keep(plan).catch(setFailure),
    resume: () => void resume().catch(setFailure),
    stop: () => {
      abort.current?.abort();
      dispatch({ type: 'stopAsked' });
    },
    another: () => dispatch({ type: 'another' }),
  };
}
