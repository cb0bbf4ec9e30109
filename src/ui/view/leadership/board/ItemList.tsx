import * as React from 'react';
import type { Day } from '../../../../domain/day/day';
import type { JudgedRow } from '../../../../domain/kpi/judged';
import { useMore } from '../../../hooks/useMore';
import { Button } from '../../Button';
import { RichSentence } from '../../accountability/RichSentence';
import { ExceptionLink } from '../../ExceptionLink';
import { pressingDue } from './items';
import type { Said } from './said';
import styles from './Board.module.scss';

/** So many sentences are drawn at once. */
const AT_ONCE = 8;

export interface ItemListProps<Item extends JudgedRow> {
  readonly items: readonly Item[];
  readonly today: Day;
  readonly said: Said;
  readonly label: string;
  /** What a list is about, in place of who answers and what is next. */
  readonly factsOf?: (item: Item) => React.ReactNode;
}

/** Exceptions behind a number, each a sentence with its link. */
export function ItemList<Item extends JudgedRow>({ items, today, said, label, factsOf }: ItemListProps<Item>): React.ReactElement {
  const { shown, next, listRef, showMore } = useMore(items, AT_ONCE);
  if (items.length === 0) return <p className={styles.said}>{said.words.items.none}</p>;
  return (
    <>
      <ul className={styles.list} aria-label={label} ref={listRef}>
        {shown.map((item) => (
          <li key={item.row.exceptionKey}>
            <ItemTitle item={item} said={said} />
            <p className={styles.facts}>{factsOf ? factsOf(item) : <WhoAndNext item={item} today={today} said={said} />}</p>
          </li>
        ))}
      </ul>
      {next > 0 && <Button onClick={showMore}>{said.words.more(next)}</Button>}
    </>
  );
}

/** Its title as a link, and small what tells it from others. */
export function ItemTitle({ item: { row }, said }: { readonly item: JudgedRow; readonly said: Said }): React.ReactElement {
  const id = said.idOf(row.exceptionKey);
  const facts = [...(id === undefined ? [] : [said.words.id(id)]), said.strings.severities[row.severity], said.strings.families[row.family], said.tenantName(row.tenantId)];
  return (
    <>
      <ExceptionLink exceptionKey={row.exceptionKey} className={styles.title}>
        {row.title}
      </ExceptionLink>
      <span className={styles.small}>
        {facts.map((fact) => (
          <span key={fact} className={styles.part}>
            {fact}
          </span>
        ))}
      </span>
    </>
  );
}

function WhoAndNext({ item, today, said }: { readonly item: JudgedRow; readonly today: Day; readonly said: Said }): React.ReactElement {
  const { words, duty } = said;
  const due = pressingDue(item, today);
  const owner = item.row.controlOwner;
  return (
    <>
      <span className={styles.part}>
        <RichSentence text={owner ? words.items.answers(owner.name) : words.items.nobody} />
      </span>
      {due && (
        <span className={due.day < today ? `${styles.part} ${styles.late}` : styles.part} data-late={due.day < today || undefined}>
          {duty(due, today)}
        </span>
      )}
    </>
  );
}
