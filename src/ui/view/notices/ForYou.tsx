import * as React from 'react';
import type { Gate } from '../../../lists/rest/gate';
import { noticeStringsFor } from '../../strings/noticeStringsFor';
import type { Strings } from '../../strings/strings';
import { Message } from '../Message';
import { reasonOf, referenceOf, RetryButton } from '../ReadFailure';
import { ScreenLink } from '../ScreenLink';
import { NoticeList } from './NoticeList';
import { useNotices } from './useNotices';
import styles from './Notices.module.scss';

export interface ForYouProps {
  readonly gate: Gate;
  /** Login text; undefined: whoever is signed in. */
  readonly login?: string | undefined;
  /** IANA name, where the register was read already. */
  readonly zone: string | undefined;
  readonly strings: Strings;
  /** On a screen of its own, how many there are is the answer. */
  readonly isScreen?: boolean;
  /** Says how many there are to those who cannot see it. */
  readonly say?: ((text: string) => void) | undefined;
}

/** What waits for one person, as sweeps told it: until its cause is gone or it was acknowledged. */
export function ForYou({ gate, login, zone, strings, isScreen = false, say }: ForYouProps): React.ReactElement {
  const words = React.useMemo(() => noticeStringsFor(strings.formats), [strings]);
  const { notices, problem, retry } = useNotices(gate, login, zone);
  const said = notices && (notices.open.length === 0 ? words.none.heading : words.count(notices.open.length));
  React.useEffect(() => {
    if (said !== undefined) say?.(said);
  }, [said]);
  if (problem) {
    return (
      <Message heading={strings.states.failed.heading} text={reasonOf(problem, strings)} detail={referenceOf(problem, strings)} role="alert">
        <RetryButton problem={problem} busy={false} strings={strings} onRetry={retry} />
      </Message>
    );
  }
  if (!notices) return <p>{strings.states.loading}</p>;
  return (
    <>
      {isScreen ? <h3 className={styles.answer}>{said}</h3> : <p className={styles.text}>{said}.</p>}
      {notices.open.length === 0 ? <p className={styles.text}>{words.none.text}</p> : <NoticeList notices={notices} titleOf={strings.title} words={words} />}
      {notices.signOff.unsigned.length > 0 && (
        <p className={styles.text}>
          {words.signOff.sentence({ unsigned: notices.signOff.unsigned.length, held: notices.signOff.unsigned.length + notices.signOff.signed.length, quarter: notices.signOff.quarter })} <ScreenLink screen="signOff">{words.signOff.open}</ScreenLink>
        </p>
      )}
    </>
  );
}
