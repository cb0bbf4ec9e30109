import * as React from 'react';
import type { MyNotices, OpenNotice } from '../../../sweep/readNotices';
import type { NoticeStrings } from '../../strings/noticeStrings';
import { ExceptionLink } from '../ExceptionLink';
import { ScreenLink } from '../ScreenLink';
import styles from './Notices.module.scss';

/** Open notices, each a sentence with its exception and its day. */
export function NoticeList({ notices: { open, today, more }, words }: { readonly notices: MyNotices; readonly words: NoticeStrings }): React.ReactElement {
  return (
    <>
      <ul className={styles.list}>
        {open.map((each) => (
          <li key={each.notice.id} className={styles.item}>
            <About opened={each} words={words} />
            <p className={isLate(each, today) ? styles.late : styles.sentence}>{words.sentence({ about: each.notice.about, onDay: each.notice.onDay, due: each.due, named: each.named, today })}</p>
            <p className={styles.small}>{words.told(each.notice.onDay, each.notice.about.as)}</p>
          </li>
        ))}
      </ul>
      {more && <p className={styles.small}>{words.more}</p>}
    </>
  );
}

function About({ opened: { notice, title }, words }: { readonly opened: OpenNotice; readonly words: NoticeStrings }): React.ReactElement {
  return (
    <p className={styles.title}>
      {notice.exceptionKey === '' ? <ScreenLink screen="integrity">{words.integrity}</ScreenLink> : <ExceptionLink exceptionKey={notice.exceptionKey}>{title || notice.exceptionKey}</ExceptionLink>}
    </p>
  );
}

/** Also what was escalated by hand, and what is about the record. */
function isLate({ due, notice }: OpenNotice, today: number): boolean {
  return due ? due.day < today : notice.about.kind !== 'asked';
}
