import * as React from 'react';
import type { Person } from '../../../domain/people/person';
import { useAround } from '../../hooks/useAround';
import { useKeptFocus } from '../../hooks/useKeptFocus';
import { usePart } from '../../hooks/usePart';
import { useRows } from '../../hooks/useRows';
import { NEW_EXCEPTION } from '../../hooks/useRoute';
import { dutyStringsFor } from '../../strings/dutyStringsFor';
import { ownerStringsFor } from '../../strings/ownerStringsFor';
import { Banner } from '../Banner';
import { Button } from '../Button';
import { ExceptionLink } from '../ExceptionLink';
import { LoadingLines } from '../LoadingLines';
import { RegisterFrame, type Frame, type ReadySnapshot, type WebPartProps } from '../RegisterFrame';
import { RowsFailure, RowsKept, rowsStatus } from '../RowsFailure';
import { UnlessEmpty } from '../UnlessEmpty';
import type { HandOverProps } from '../../forms/handOver/HandOver';
import type { OwnerMoreProps } from './more/OwnerMore';
import { NoticesPart } from './NoticesPart';
import { mineBy } from './mine';
import { ownerModel } from './ownerModel';
import { OwnerHead, type OwnerViewName } from './OwnerHead';
import { OwnerScreen } from './OwnerScreen';
import styles from './Owner.module.scss';

/** What one person answers for, and what they must do next by when. */
export function OwnerApp(props: WebPartProps): React.ReactElement {
  const { store, gate, strings, tenantId, title } = props;
  return (
    <RegisterFrame store={store} gate={gate} strings={strings} tenantId={tenantId} loading={({ progress }) => <LoadingLines lines={3} title={title} progress={progress} strings={strings} />}>
      {(snapshot, frame) => (
        <UnlessEmpty store={store} gate={gate} strings={strings} snapshot={snapshot} frame={frame}>
          <Ready {...props} snapshot={snapshot} frame={frame} />
        </UnlessEmpty>
      )}
    </RegisterFrame>
  );
}

type ReadyProps = WebPartProps & { readonly snapshot: ReadySnapshot; readonly frame: Frame };

function Ready({ snapshot, frame, store, gate, strings, tenantId, title, login, id }: ReadyProps): React.ReactElement {
  const { data, problem: stale } = snapshot;
  const { today, zone } = data;
  const words = React.useMemo(() => ownerStringsFor(strings.formats), [strings]);
  const duty = React.useMemo(() => dutyStringsFor(strings.formats), [strings]);
  const { rows, problem, retry } = useRows(store, data.columns);
  const around = useAround(gate, zone, rows !== undefined);
  const isMine = React.useMemo(() => mineBy(login, around.read?.people), [login, around.read]);
  const model = React.useMemo(() => rows && ownerModel(rows.rows, today, isMine, around.read), [rows, today, isMine, around.read]);
  const besides = React.useMemo(() => (rows ? around.read?.besides(rows.rows, today, isMine) : undefined), [rows, today, isMine, around.read]);
  const More = usePart<OwnerMoreProps>(besides !== undefined, [], () => import(/* webpackChunkName: 'ownerMore' */ './more/OwnerMore').then((part) => part.OwnerMore));
  const [chosen, setView] = React.useState<OwnerViewName>('mine');
  const root = React.useRef<HTMLDivElement>(null);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [of, setOf] = React.useState<Person>();
  const HandOver = usePart<HandOverProps>(chosen === 'handOver', ['exception', 'forms', 'review'], () => import(/* webpackChunkName: 'forms' */ '../../forms/handOver/HandOver').then((part) => part.HandOver));
  useKeptFocus(root, heading);
  if (!rows || !model) return problem ? <RowsFailure problem={problem} strings={strings} onRetry={retry} /> : <LoadingLines lines={3} title={title} progress={undefined} strings={strings} />;
  const { states } = strings;
  const status = rowsStatus(data, Math.max(data.unreadableRows, rows.unreadable), stale ?? problem, strings);
  const people = besides && besides.reports.people.length > 0 ? besides.reports : undefined;
  const view = chosen === 'people' && !(people && More) ? 'mine' : chosen;
  const known = around.read;
  const handOver = (person?: Person): void => {
    setOf(person);
    setView('handOver');
  };
  const more = (show: OwnerMoreProps['show']): React.ReactNode =>
    More && besides && <More show={show} besides={besides} isRisk={around.read?.isRisk ?? false} today={today} narrow={frame.narrow} id={id} duty={duty} strings={strings} words={words} onHandOver={handOver} />;
  // Below what whoever answers for many must do; to whoever only asks it is what they came for.
  const asksFirst = model.onlyAsks && view === 'mine';
  const ask = (
    <p className={asksFirst ? styles.askFirst : styles.ask}>
      <ExceptionLink exceptionKey={NEW_EXCEPTION}>{strings.ask}</ExceptionLink>
    </p>
  );
  return (
    <div ref={root}>
      {problem && !stale && <RowsKept problem={problem} strings={strings} onRetry={retry} />}
      <OwnerHead model={model} title={title} status={status} view={view} others={{ people, handOver: known !== undefined }} escalated={besides?.escalated.length ?? 0} headingRef={heading} strings={strings} words={words} onView={(next) => (next === 'handOver' ? handOver() : setView(next))} />
      {asksFirst && ask}
      {view === 'people' && more('people')}
      {view === 'mine' && (
        <OwnerScreen
          model={model}
          narrow={frame.narrow}
          id={id}
          duty={duty}
          words={words}
          besides={more('besides')}
          notices={<NoticesPart gate={gate} zone={zone} id={id} strings={strings} words={words} say={frame.say} />}
          onAway={known && model.held.lines.length > 0 ? () => handOver() : undefined}
          onTake={known ? () => handOver() : undefined}
        />
      )}
      {view === 'handOver' && !(HandOver && known) && <p role="status">{states.loading}</p>}
      {view === 'handOver' && HandOver && known && (
        <HandOver key={of?.login ?? ''} gate={gate} tenantId={tenantId ?? ''} zone={zone} rows={rows.rows} today={today} people={known.people} of={of} strings={strings} words={words} onRan={() => void store.refresh()} say={frame.say} />
      )}
      {around.failed && (
        <Banner text={words.aroundFailed}>
          <Button onClick={around.retry}>{states.failed.retry}</Button>
        </Banner>
      )}
      {!asksFirst && ask}
    </div>
  );
}
