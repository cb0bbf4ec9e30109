import * as React from 'react';
import type { People } from '../../../domain/people/people';
import type { RegisterData } from '../../../register/snapshot';
import type { Rows } from '../../../register/rows';
import { useAddress } from '../../hooks/useAddress';
import { useLetters } from '../../hooks/useLetters';
import { useTenantNames } from '../../hooks/useNames';
import { usePart } from '../../hooks/usePart';
import type { ReviewStrings } from '../../strings/reviewStrings';
import { AnswerHead } from '../AnswerHead';
import { Button } from '../Button';
import type { Frame, WebPartProps } from '../RegisterFrame';
import { ToggleButtons } from '../ToggleButtons';
import { DeskFilters } from './DeskFilters';
import { hasDrafts } from './hasDrafts';
import { filtered, inList, placeIn, valuesOf, type DeskPlace } from './deskPlace';
import { countsOf, DESK_LISTS, deskOf, type DeskItem, type DeskList } from './deskModel';
import { Keys } from './Keys';
import { ownSideOf } from './ownSide';
import { Queue } from './Queue';
import type { ReviewWorkProps } from './parts/workProps';
import styles from './ReviewDesk.module.scss';

export interface ReviewDeskProps extends WebPartProps {
  readonly data: RegisterData;
  readonly rows: Rows;
  /** As of when the rows are, and how many cannot be read. */
  readonly status: readonly string[];
  readonly people: People;
  readonly words: ReviewStrings;
  readonly frame: Frame;
}

/** Lists whose items are opened one by one; the others are tables of many. */
const ONE_BY_ONE: readonly DeskList[] = ['review', 'removed'];

/** What waits for security: the answer first, then the list in order of risk, and beside it the one that is open. */
export function ReviewDesk(props: ReviewDeskProps): React.ReactElement {
  const { data, rows, status, people, words, frame, gate, login, strings, title, store, tenantId = '' } = props;
  const { today, zone } = data;
  const [values, setValues] = useAddress('review');
  const place = React.useMemo(() => placeIn(values), [values]);
  const desk = React.useMemo(() => deskOf(rows.rows, today), [rows, today]);
  const counts = React.useMemo(() => countsOf(desk, today), [desk, today]);
  const items = React.useMemo(() => filtered(desk[place.list], place, today), [desk, place, today]);
  const tenantNames = useTenantNames(gate, data.columns);
  const [letters, setLetters] = useLetters();
  const [many, setMany] = React.useState(false);
  const root = React.useRef<HTMLDivElement>(null);
  const lists = React.useRef<HTMLDivElement>(null);
  const work = React.useRef<HTMLDivElement>(null);
  const isOneByOne = ONE_BY_ONE.includes(place.list) && !many;
  const isIdle = isOneByOne && place.item === undefined;
  const [unfinished] = React.useState(() => hasDrafts(window, gate.webUrl, login));
  const hasWork = !isIdle || unfinished;
  const Work = usePart<ReviewWorkProps>(hasWork, ['exception', 'review'], () => import(/* webpackChunkName: 'reviewWork' */ './parts/ReviewWork').then((part) => part.ReviewWork));

  const go = (change: Partial<DeskPlace>): void => setValues(valuesOf({ ...place, ...change }));
  const choose = (list: DeskList): void => {
    setMany(false);
    setValues(valuesOf(inList(place, list)));
  };
  const ownSide = (item: DeskItem): ReturnType<typeof ownSideOf> => (place.list === 'all' || place.list === 'found' ? undefined : ownSideOf(item.row, login, people.humanOf));
  const backToList = (): void => {
    const list = root.current?.querySelector<HTMLElement>('[data-queue]');
    const item = list?.querySelector<HTMLElement>('[aria-current="true"]') ?? list?.querySelector<HTMLElement>('[tabindex="0"]');
    (item ?? lists.current?.querySelector<HTMLElement>('[aria-pressed="true"]'))?.focus();
  };
  const close = (): void => {
    go({ item: undefined });
    setTimeout(backToList, 0);
  };
  /** The one that is open already gets the focus, as one that is opened does. */
  const open = (item: string): void => {
    if (item === place.item) work.current?.querySelector<HTMLElement>('form input, form textarea, form button')?.focus();
    else go({ item });
  };
  const showsList = isOneByOne && !(frame.narrow && place.item !== undefined);
  const next = items.find((item) => item.row.exceptionKey !== place.item && ownSide(item) === undefined);

  return (
    <div ref={root}>
      <AnswerHead title={title} heading={words.heading(counts)} status={[words.also(counts), ...status].filter(Boolean)}>
        <ToggleButtons
          label={words.lists.label}
          choices={DESK_LISTS.map((list) => ({ value: list, text: words.lists.tab(list, list === 'review' ? counts.late + counts.soon : desk[list].length) }))}
          chosen={place.list}
          onChoose={choose}
          groupRef={lists}
        />
      </AnswerHead>
      {!(frame.narrow && place.item !== undefined) && <DeskFilters items={desk[place.list]} place={place} login={login} narrow={frame.narrow} tenantNames={tenantNames} strings={strings} words={words} onChange={go} />}
      <div className={isOneByOne && !frame.narrow ? styles.columns : styles.alone}>
        {showsList && (
          <div className={frame.narrow ? styles.alone : styles.queue}>
            {items.length === 0 ? (
              <Nothing list={place.list} place={place} all={desk[place.list]} today={today} words={words} onAll={() => go({ when: 'any' })} />
            ) : (
              <Queue key={place.list} list={place.list} items={items} openKey={place.item} ownSide={ownSide} letters={letters} today={today} strings={strings} words={words} onOpen={open} />
            )}
            {items.length > 1 && <Button onClick={() => setMany(true)}>{words.lists.many}</Button>}
            {items.length > 0 && <Keys letters={letters} lines={words.keys.lines} note={words.queue.order} words={words} onLetters={setLetters} />}
          </div>
        )}
        {(hasWork || (!frame.narrow && items.length > 0)) && (
          <div className={isOneByOne && !frame.narrow ? styles.work : styles.alone} ref={work}>
            {isIdle && items.length > 0 && <Choose next={next} words={words} onOpen={(item) => go({ item })} />}
            {hasWork && !Work && <p role="status">{strings.states.loading}</p>}
            {hasWork && Work && (
              <Work
                gate={gate}
                store={store}
                tenantId={tenantId}
                zone={zone}
                list={place.list}
                mode={isIdle ? 'idle' : isOneByOne ? 'one' : 'many'}
                openKey={place.item}
                rows={rows.rows}
                items={items}
                next={next}
                people={people}
                tenantNames={tenantNames}
                letters={letters}
                narrow={frame.narrow}
                strings={strings}
                words={words}
                onOpen={(item) => go({ item })}
                onClose={isOneByOne ? close : () => setMany(false)}
                onList={backToList}
                onLetters={setLetters}
                say={frame.say}
              />
            )}
          </div>
        )}
      </div>
    </div>
  );
}

interface NothingProps {
  readonly list: DeskList;
  readonly place: DeskPlace;
  readonly all: readonly DeskItem[];
  readonly today: number;
  readonly words: ReviewStrings;
  readonly onAll: () => void;
}

function Nothing({ list, place, all, today, words, onAll }: NothingProps): React.ReactElement {
  const elsewhere = filtered(all, { ...place, when: 'any' }, today);
  const days = elsewhere.flatMap(({ due }) => (due ? [due.day] : []));
  const isNarrowed = elsewhere.length === 0 && all.length > 0;
  return (
    <>
      <p className={styles.nothing}>{words.queue.nothing(list, { isNarrowed, nextDay: days.length === 0 ? undefined : Math.min(...days), today })}</p>
      {elsewhere.length > 0 && <Button onClick={onAll}>{words.queue.showAll}</Button>}
    </>
  );
}

interface ChooseProps {
  readonly next: DeskItem | undefined;
  readonly words: ReviewStrings;
  readonly onOpen: (exceptionKey: string) => void;
}

function Choose({ next, words, onOpen }: ChooseProps): React.ReactElement {
  return (
    <>
      <p className={styles.choose}>{words.pane.choose}</p>
      {next && (
        <Button primary onClick={() => onOpen(next.row.exceptionKey)}>
          {words.pane.begin(next.row.title)}
        </Button>
      )}
    </>
  );
}
