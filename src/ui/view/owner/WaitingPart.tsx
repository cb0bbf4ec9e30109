import * as React from 'react';
import type { Day } from '../../../domain/day/day';
import { useMore } from '../../hooks/useMore';
import type { OwnerStrings } from '../../strings/ownerStrings';
import type { RichText } from '../../strings/richText';
import { RichSentence } from '../accountability/RichSentence';
import { Button } from '../Button';
import { ExceptionLink } from '../ExceptionLink';
import type { WaitingLine } from './waiting';
import styles from './Owner.module.scss';

const AT_ONCE = 10;

export interface WaitingPartProps {
  readonly waiting: readonly WaitingLine[];
  readonly today: Day;
  readonly id: string;
  readonly words: OwnerStrings;
}

/** What somebody asked others for and has no answer to yet. */
export function WaitingPart({ waiting, today, id, words }: WaitingPartProps): React.ReactElement {
  const said = words.waiting;
  const { shown, next, listRef, showMore } = useMore(waiting, AT_ONCE);
  return (
    <section className={styles.section} aria-labelledby={`${id}-waiting`}>
      <h3 className={styles.sub} id={`${id}-waiting`}>
        {said.heading}
      </h3>
      {waiting.length === 0 && <p className={styles.said}>{said.none}</p>}
      <ul className={styles.lines} ref={listRef}>
        {shown.map((line, at) => (
          <li key={`${line.row.id} ${line.what} ${at}`}>
            <ExceptionLink exceptionKey={line.row.exceptionKey} className={styles.exception}>
              {line.row.title}
            </ExceptionLink>{' '}
            <span className={styles.id}>{words.id(line.row.id)}</span>
            <p className={styles.about}>
              <RichSentence text={sentenceOf(line, words)} />
            </p>
            {line.dueDay !== undefined && <p className={line.dueDay < today ? styles.lateSmall : styles.small}>{said.due(line.dueDay, today)}</p>}
          </li>
        ))}
      </ul>
      {next > 0 && <Button onClick={showMore}>{words.more(next)}</Button>}
    </section>
  );
}

function sentenceOf(line: WaitingLine, { waiting }: OwnerStrings): RichText {
  switch (line.what) {
    case 'offer':
      return waiting.offer({ seat: line.seat, to: line.to.name, isOwn: line.isOwn });
    case 'ask':
      return waiting.ask({ kind: line.kind, by: line.by?.name, onDay: line.onDay });
    case 'request':
      return waiting.request(line.by?.name);
    case 'verify':
      return waiting.verify(line.by?.name);
    case 'dismissal':
      return waiting.dismissal(line.by?.name);
  }
}
