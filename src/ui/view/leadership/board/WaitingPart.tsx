import * as React from 'react';
import type { ForLeadership } from '../../../../domain/kpi/forLeadership';
import type { Gate } from '../../../../lists/rest/gate';
import { usePart } from '../../../hooks/usePart';
import { useMore } from '../../../hooks/useMore';
import type { LeadershipAct } from '../../../strings/boardStrings';
import { Button } from '../../Button';
import { ActMessage } from '../../exception/ActMessage';
import type { ActInPlaceProps } from './ActInPlace';
import type { BoardDesk } from './boardDesk';
import type { BoardModel } from './boardModel';
import { ItemTitle } from './ItemList';
import type { Said } from './said';
import styles from './Board.module.scss';

const AT_ONCE = 5;

/** Acts that settle what waits, the first one first. */
const ACTS: Readonly<Record<ForLeadership['what'], readonly LeadershipAct[]>> = {
  acknowledge: ['acknowledge'],
  decideRisk: ['acceptRisk', 'refuseRisk'],
  sign: ['signAgain', 'revokeRisk'],
  settleStamp: ['confirmContradiction'],
};

export interface WaitingPartProps {
  readonly model: BoardModel;
  readonly desk: BoardDesk;
  readonly gate: Gate;
  readonly zone: string;
  /** For what this browser keeps of unfinished forms. */
  readonly tenantId: string;
  readonly id: string;
  readonly said: Said;
  readonly onDecided: () => void;
  readonly say: (text: string) => void;
}

/** What waits for risk leadership, decided right here by those who may. */
export function WaitingPart({ model, desk, gate, zone, tenantId, id, said, onDecided, say }: WaitingPartProps): React.ReactElement {
  const { waiting: words } = said.words;
  const items = model.forLeadership;
  const [told, setTold] = React.useState<string>();
  const [open, setOpen] = React.useState<{ readonly key: string; readonly act: LeadershipAct }>();
  // A decision on its way keeps its form, so that its answer is told.
  const [isBusy, setBusy] = React.useState(false);
  const { shown, next, listRef, showMore } = useMore(items, AT_ONCE);
  const mayDecide = desk.status === 'ready' && desk.look.mayAddTo.has('RiskDecisions');
  const keyOf = ({ row, what }: ForLeadership): string => `${row.exceptionKey} ${what}`;
  return (
    <section className={styles.section} aria-labelledby={`${id}-waiting`}>
      <h3 id={`${id}-waiting`} className={styles.heading}>
        {words.heading}
      </h3>
      {told !== undefined && <ActMessage key={told} text={told} />}
      {items.length === 0 && <p className={styles.said}>{words.nothing}</p>}
      {items.length > 0 && desk.status === 'loading' && <p className={styles.definition}>{words.reading}</p>}
      {items.length > 0 && desk.status === 'ready' && !mayDecide && <p className={styles.definition}>{words.onlyReading}</p>}
      <ul className={styles.list} aria-label={words.heading} ref={listRef}>
        {shown.map((item) => (
          <Waiting
            key={keyOf(item)}
            item={item}
            today={model.today}
            mayDecide={mayDecide}
            gate={gate}
            zone={zone}
            tenantId={tenantId}
            open={open?.key === keyOf(item) ? open.act : undefined}
            said={said}
            waits={isBusy}
            waitsId={`${id}-waits`}
            onBusy={setBusy}
            onOpen={(act) => {
              setTold(undefined);
              setOpen(act && { key: keyOf(item), act });
            }}
            onDone={(text) => {
              setOpen(undefined);
              setTold(text);
              onDecided();
            }}
            say={say}
          />
        ))}
      </ul>
      {next > 0 && <Button onClick={showMore}>{said.words.more(next)}</Button>}
    </section>
  );
}

interface WaitingProps {
  readonly item: ForLeadership;
  readonly today: number;
  readonly mayDecide: boolean;
  readonly gate: Gate;
  readonly zone: string;
  readonly tenantId: string;
  readonly open: LeadershipAct | undefined;
  readonly said: Said;
  /** A decision of this list is on its way. */
  readonly waits: boolean;
  readonly waitsId: string;
  readonly onBusy: (isBusy: boolean) => void;
  readonly onOpen: (act: LeadershipAct | undefined) => void;
  readonly onDone: (text: string) => void;
  readonly say: (text: string) => void;
}

function Waiting({ item, today, mayDecide, gate, zone, tenantId, open, said, waits, waitsId, onBusy, onOpen, onDone, say }: WaitingProps): React.ReactElement {
  const { waiting: words } = said.words;
  const buttons = React.useRef<HTMLDivElement>(null);
  const Form = usePart<ActInPlaceProps>(open !== undefined, ['exception'], () => import(/* webpackChunkName: 'acting' */ './ActInPlace').then((part) => part.ActInPlace));
  const { title, when, isLate } = words.task(item, today);
  const cancel = (): void => {
    const act = open;
    onOpen(undefined);
    buttons.current?.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus();
  };
  return (
    <li className={styles.waiting} data-waiting={item.what}>
      <p className={styles.task}>
        {title} <span className={isLate ? `${styles.small} ${styles.late}` : styles.small}>{when}</span>
      </p>
      <ItemTitle item={item} said={said} />
      {mayDecide && (
        <div className={styles.actions} ref={buttons}>
          {ACTS[item.what].map((act, at) => (
            <Button key={act} primary={at === 0} data-act={act} aria-expanded={open === act} aria-label={words.buttonFor(words.acts[act], item.row.title)} aria-disabled={waits} aria-describedby={waits ? waitsId : undefined} onClick={() => !waits && onOpen(open === act ? undefined : act)}>
              {words.acts[act]}
            </Button>
          ))}
        </div>
      )}
      {mayDecide && open !== undefined && (
        <div className={styles.deciding}>{Form ? <Form key={open} exceptionKey={item.row.exceptionKey} act={open} gate={gate} zone={zone} tenantId={tenantId} said={said} onDone={onDone} onCancel={cancel} say={say} waitsId={waitsId} onBusy={onBusy} /> : <p role="status">{words.opening}</p>}</div>
      )}
    </li>
  );
}
