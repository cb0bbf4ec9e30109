import * as React from 'react';
import { judgeRow } from '../../../domain/brief/judgeRow';
import type { Day } from '../../../domain/day/day';
import type { HeldRow } from '../../../lists/codec/heldRow';
import { useLook } from '../../hooks/useLook';
import { useTenantNames } from '../../hooks/useNames';
import { usePart } from '../../hooks/usePart';
import { useRows } from '../../hooks/useRows';
import { leadershipStringsFor } from '../../strings/leadershipStringsFor';
import type { LeadershipStrings } from '../../strings/leadershipStrings';
import { AnswerHead } from '../AnswerHead';
import { RegisterFrame, type Frame, type ReadySnapshot, type WebPartProps } from '../RegisterFrame';
import { RowsFailure, RowsKept, rowsStatus } from '../RowsFailure';
import { UnlessEmpty } from '../UnlessEmpty';
import type { BoardProps } from './board/Board';
import { BoardSkeleton, LeadershipSkeleton } from './LeadershipSkeleton';
import styles from './Leadership.module.scss';

/** Who is accountable, what is past tolerance, what happens if nobody acts, and what to decide. */
export function LeadershipApp(props: WebPartProps): React.ReactElement {
  const { store, gate, strings, tenantId, title } = props;
  return (
    <RegisterFrame store={store} gate={gate} strings={strings} tenantId={tenantId} loading={({ progress }) => <LeadershipSkeleton title={title} progress={progress} strings={strings} />}>
      {(snapshot, frame) => (
        <UnlessEmpty store={store} gate={gate} strings={strings} snapshot={snapshot} frame={frame}>
          <Ready {...props} snapshot={snapshot} frame={frame} />
        </UnlessEmpty>
      )}
    </RegisterFrame>
  );
}

/** Tenants named beside the heading. */
const SHOWN_TENANTS = 3;

type ReadyProps = WebPartProps & { readonly snapshot: ReadySnapshot; readonly frame: Frame };

function Ready({ snapshot, frame, ...props }: ReadyProps): React.ReactElement {
  const { data, problem: stale } = snapshot;
  const { strings, store, gate, title } = props;
  const words = React.useMemo(() => leadershipStringsFor(strings.formats), [strings]);
  const tenantNames = useTenantNames(gate, data.columns);
  const { rows, problem, retry } = useRows(store, data.columns);
  const [printAt, setPrintAt] = React.useState<HTMLElement | null>(null);
  const read = useLook(gate, data.zone, rows !== undefined);
  const Board = usePart<BoardProps>(rows !== undefined, ['board'], () => import(/* webpackChunkName: 'board' */ './board/Board').then((part) => part.Board));
  const heading = React.useMemo(() => rows && headingOf(words, rows.rows, data.today), [words, rows, data.today]);
  if (!rows || heading === undefined) return problem ? <RowsFailure problem={problem} strings={strings} onRetry={retry} /> : <LeadershipSkeleton title={title} progress={undefined} strings={strings} />;
  const status = [...data.columns.tenants.flatMap((tenant) => tenantNames.get(tenant) ?? []).slice(0, SHOWN_TENANTS), ...rowsStatus(data, Math.max(data.unreadableRows, rows.unreadable), stale ?? problem, strings)];
  return (
    <>
      {problem && !stale && <RowsKept problem={problem} strings={strings} onRetry={retry} />}
      <div className={styles.head}>
        <AnswerHead title={title} heading={heading} status={status}>
          <span ref={setPrintAt} />
        </AnswerHead>
      </div>
      {Board ? <Board {...props} read={read} rows={rows.rows} zone={data.zone} today={data.today} tenantNames={tenantNames} heading={heading} printAt={printAt} frame={frame} /> : <BoardSkeleton />}
    </>
  );
}

function headingOf(words: LeadershipStrings, rows: readonly HeldRow[], today: Day): string {
  const judged = rows.map((row) => ({ row, is: judgeRow(row, today) })).filter(({ is }) => is.isOpen);
  return words.heading({ open: judged.length, past: judged.filter(({ is }) => is.pastTolerance).length, nobody: judged.filter(({ row }) => !row.controlOwner).length });
}
