import * as React from 'react';
import { createPortal } from 'react-dom';
import { changesSince } from '../../../../domain/kpi/sinceVisit';
import { peopleAt } from '../../../../domain/people/people';
import type { Day } from '../../../../domain/day/day';
import type { HeldRow } from '../../../../lists/codec/heldRow';
import type { Gate } from '../../../../lists/rest/gate';
import type { LookRead } from '../../../hooks/useLook';
import { useReports } from '../../../hooks/useReports';
import { accountabilityStringsFor } from '../../../strings/accountabilityStringsFor';
import { boardStringsFor } from '../../../strings/boardStringsFor';
import { Banner } from '../../Banner';
import { Button } from '../../Button';
import type { Frame, WebPartProps } from '../../RegisterFrame';
import { AllNumbers } from './AllNumbers';
import type { BoardDesk } from './boardDesk';
import { boardModel } from './boardModel';
import { NobodyActs } from './NobodyActs';
import { numberLines } from './numberLines';
import type { OfReports } from './ofReports';
import { Paper } from './Paper';
import type { Said } from './said';
import { Services } from './Services';
import { SignOffPart } from './SignOffPart';
import { SinceVisitPart } from './SinceVisitPart';
import { Stacked } from './Stacked';
import { Tiles } from './Tiles';
import { Trend } from './Trend';
import { UnusedPart } from './UnusedPart';
import { usePrint } from './usePrint';
import { noteVisit, visitKey } from './visit';
import { WaitingPart } from './WaitingPart';
import { WhoIsAccountable } from './WhoIsAccountable';
import styles from './Board.module.scss';

export interface BoardProps extends Pick<WebPartProps, 'store' | 'gate' | 'strings' | 'id' | 'tenantId' | 'login'> {
  readonly rows: readonly HeldRow[];
  readonly today: Day;
  /** Of the site, IANA name. */
  readonly zone: string;
  /** Who looks, on its way while the board is. */
  readonly read: LookRead;
  readonly tenantNames: ReadonlyMap<string, string>;
  /** The answer that stands above all this, for the paper. */
  readonly heading: string;
  /** Place beside the heading for the button that prints. */
  readonly printAt: HTMLElement | null;
  readonly frame: Frame;
}

/** Everything below the heading of the leadership dashboard. */
export function Board({ rows, today, zone, read, gate, store, strings, id, tenantId = '', login, tenantNames, heading, printAt, frame }: BoardProps): React.ReactElement {
  const { narrow, say } = frame;
  const model = React.useMemo(() => boardModel(rows, today), [rows, today]);
  const words = React.useMemo(() => boardStringsFor(strings.formats), [strings]);
  const said = React.useMemo((): Said => {
    const accountability = accountabilityStringsFor(strings.formats);
    return { strings, words, accountability, duty: accountability.duty, tenantName: (tenant) => tenantNames.get(tenant) ?? tenant, idOf: model.idOf };
  }, [strings, words, tenantNames, model]);
  const look = read.status === 'ready' ? read.what : undefined;
  const desk = React.useMemo((): BoardDesk => (look ? { status: 'ready', look, people: peopleAt(look.people, gate.clock.now()) } : { status: read.status === 'failed' ? 'failed' : 'loading' }), [look, read.status, gate]);
  const reports = useReports(gate, rows, reportsIn);
  const { documented, unused } = React.useMemo(() => (typeof reports === 'function' ? reports(model.judged, today) : { documented: reports, unused: reports }), [reports, model, today]);
  const lines = React.useMemo(() => numberLines(model.kpis, typeof documented === 'object' ? documented : undefined, words), [model, documented, words]);
  const visitedDay = React.useMemo(() => noteVisit(storageOf(window), visitKey(gate.webUrl, login), today), [gate, login, today]);
  const visit = React.useMemo(() => (visitedDay === undefined ? undefined : changesSince(model.judged, visitedDay)), [model, visitedDay]);
  const { paperRef, print } = usePrint();
  const tenants = [...new Set(model.lines.map((line) => line.tenantId))].map(said.tenantName);
  const people = desk.status === 'ready' ? desk.people : undefined;
  const decided = (): void => void store.refresh();
  return (
    <>
      <div className={styles.screen}>
        {printAt && createPortal(<Button onClick={print}>{words.paper.print}</Button>, printAt)}
        {visit && <SinceVisitPart visit={visit} today={today} id={id} said={said} />}
        <Tiles model={model} documented={documented} narrow={narrow} id={id} said={said} />
        {read.status === 'failed' && (
          <Banner text={words.deskFailed}>
            <Button onClick={read.retry}>{strings.states.failed.retry}</Button>
          </Banner>
        )}
        <div className={narrow ? undefined : styles.columns}>
          <div className={styles.waits}>
            <WaitingPart model={model} desk={desk} gate={gate} zone={zone} tenantId={tenantId} id={id} said={said} onDecided={decided} say={say} />
          </div>
          <div className={styles.main}>
            <WhoIsAccountable model={model} people={desk.status === 'failed' ? 'unread' : people} id={id} said={said} />
            <Trend points={model.trend} today={today} narrow={narrow} id={id} said={said} />
            <NobodyActs model={model} people={people} id={id} said={said} />
            <Stacked model={model} id={id} said={said} />
            <UnusedPart unused={unused} today={today} id={id} said={said} />
          </div>
          <div className={styles.side}>
            <Services model={model} id={id} said={said} />
            <SignOffPart model={model} desk={desk} id={id} said={said} />
            <AllNumbers lines={lines} today={today} narrow id={id} said={said} />
          </div>
        </div>
      </div>
      <Paper model={model} heading={heading} lines={lines} tenants={tenants} paperRef={paperRef} said={said} />
    </>
  );
}

async function reportsIn(gate: Gate, signal: AbortSignal): Promise<OfReports> {
  return (await import(/* webpackChunkName: 'boardReports' */ './ofReports')).readOfReports(gate, signal);
}

/** Undefined where the browser keeps nothing for the page. */
function storageOf(page: Window): Storage | undefined {
  try {
    return page.localStorage;
  } catch {
    return undefined;
  }
}
