import * as React from 'react';
import type { MyNotices, OpenNotice } from '../../../sweep/readNotices';
import type { NoticeKind } from '../../../domain/notices/notice';
import type { NoticeStrings } from '../../strings/noticeStrings';
import type { TitleOf } from '../../strings/titleStrings';
import { ExceptionLink } from '../ExceptionLink';
import { ScreenLink } from '../ScreenLink';
import styles from './Notices.module.scss';

/** Open notices, each a sentence with its exception and its day. */
export function NoticeList({ notices: { open, today, more }, titleOf, words }: { readonly notices: MyNotices; readonly titleOf: TitleOf; readonly words: NoticeStrings }): React.ReactElement {
  return (
    <>
      <ul className={styles.list}>
        {open.map((each) => (
          <li key={each.notice.id} className={styles.item}>
            <About opened={each} titleOf={titleOf} words={words} />
            <p className={isLate(each, today) ? styles.late : styles.sentence}>{words.sentence({ about: each.notice.about, onDay: each.notice.onDay, due: each.due, named: each.named, today })}</p>
            <p className={styles.small}>{words.told(each.notice.onDay, each.notice.about.as)}</p>
          </li>
        ))}
      </ul>
      {more && <p className={styles.small}>{words.more}</p>}
    </>
  );
}

function About({ opened: { notice, subject }, titleOf, words }: { readonly opened: OpenNotice; readonly titleOf: TitleOf; readonly words: NoticeStrings }): React.ReactElement {
  return (
    <p className={styles.title}>
      {notice.exceptionKey === '' ? <OfRegister kind={notice.about.kind} words={words} /> : <ExceptionLink exceptionKey={notice.exceptionKey}>{(subject && titleOf(subject)) || notice.exceptionKey}</ExceptionLink>}
    </p>
  );
}

/** Where what is of no single exception is settled. */
function OfRegister({ kind, words }: { readonly kind: NoticeKind; readonly words: NoticeStrings }): React.ReactElement {
  return kind === 'adoptionDisputed' ? <ScreenLink screen="people">{words.policy}</ScreenLink> : <ScreenLink screen="integrity">{words.integrity}</ScreenLink>;
}

/** Also what was escalated by hand, and what is about the record. */
function isLate({ due, notice: { about } }: OpenNotice, today: number): boolean {
  return due ? due.day < today : about.kind === 'escalated' || about.kind === 'ledgerChanged';
}
