import * as React from 'react';
import type { Day } from '../../../domain/day/day';
import { useKeptFocus } from '../../hooks/useKeptFocus';
import { useRovingList } from '../../hooks/useRovingList';
import type { ReviewStrings } from '../../strings/reviewStrings';
import type { Strings } from '../../strings/strings';
import { RichSentence } from '../accountability/RichSentence';
import { Button } from '../Button';
import type { DeskItem, DeskList } from './deskModel';
import type { OwnSide } from './ownSide';
import styles from './Queue.module.scss';

/** Items drawn at first, and with each "more". */
const STEP = 100;

export interface QueueProps {
  readonly list: DeskList;
  readonly items: readonly DeskItem[];
  readonly openKey: string | undefined;
  readonly ownSide: (item: DeskItem) => OwnSide | undefined;
  readonly letters: boolean;
  readonly today: Day;
  readonly strings: Strings;
  readonly words: ReviewStrings;
  readonly onOpen: (exceptionKey: string) => void;
}

/** A list in order of risk: one tab stop, from item to item by keys, opened by Enter. */
export function Queue({ list, items, openKey, ownSide, letters, today, strings, words, onOpen }: QueueProps): React.ReactElement {
  const [shown, setShown] = React.useState(STEP);
  const drawn = items.slice(0, shown);
  const roving = useRovingList(drawn.length, letters, { first: openKey, keyAt: (at) => items[at]?.row.exceptionKey ?? '' });
  const tabStop = React.useRef<HTMLButtonElement>(null);
  // Somebody else may have done what is worked on here.
  useKeptFocus(roving.ref, tabStop);
  return (
    <>
      <p className={styles.count} id={`queue-${list}`}>
        {words.queue.label(list, items.length)}
      </p>
      <ol className={styles.queue} ref={roving.ref as React.RefObject<HTMLOListElement>} aria-labelledby={`queue-${list}`} data-queue>
        {drawn.map((item, at) => (
          <li key={item.row.exceptionKey}>
            <button
              type="button"
              className={item.row.exceptionKey === openKey ? styles.open : styles.item}
              aria-current={item.row.exceptionKey === openKey}
              ref={at === roving.at ? tabStop : undefined}
              tabIndex={at === roving.at ? 0 : -1}
              data-at={at}
              data-item={item.row.exceptionKey}
              onFocus={() => roving.onFocus(at)}
              onKeyDown={(event) => {
                if (roving.onKeyDown(event) || !letters || event.key !== 'o' || event.ctrlKey || event.metaKey || event.altKey) return;
                event.preventDefault();
                onOpen(item.row.exceptionKey);
              }}
              onClick={() => onOpen(item.row.exceptionKey)}
            >
              <span className={styles.title}>{item.row.title}</span>
              <span className={styles.facts}>
                <RichSentence text={words.queue.facts({ severity: strings.severities[item.row.severity], ageDays: item.is.ageDays, atLeast: item.row.sinceAtLeast, list, dueDay: item.due?.day, today })} />
              </span>
              <Notes item={item} side={ownSide(item)} words={words} />
            </button>
          </li>
        ))}
      </ol>
      {items.length > shown && (
        <Button
          onClick={() => {
            setShown(shown + STEP);
            // The first of those that came.
            setTimeout(() => roving.focus(shown), 0);
          }}
        >
          {words.queue.more(Math.min(STEP, items.length - shown))}
        </Button>
      )}
    </>
  );
}

interface NotesProps {
  readonly item: DeskItem;
  readonly side: OwnSide | undefined;
  readonly words: ReviewStrings;
}

function Notes({ item: { stackedWith }, side, words }: NotesProps): React.ReactElement {
  return (
    <>
      {stackedWith.length > 0 && <span className={styles.facts}>{words.queue.stacked(stackedWith.length)}</span>}
      {side && <span className={styles.facts}>{words.queue.notYou[side]}</span>}
    </>
  );
}
