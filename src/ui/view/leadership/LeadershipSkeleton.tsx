import * as React from 'react';
import { LoadingHead, type LoadingHeadProps } from '../AnswerHead';
import styles from './Leadership.module.scss';

/** Keeps the place of heading, numbers and columns until they are there. */
export function LeadershipSkeleton(props: LoadingHeadProps): React.ReactElement {
  return (
    <div aria-busy="true">
      <LoadingHead {...props} />
      <BoardSkeleton />
    </div>
  );
}

/** The same below a heading that is there already. */
export function BoardSkeleton(): React.ReactElement {
  return (
    <div aria-hidden="true">
      <div className={styles.strip} />
      <div className={styles.block} />
    </div>
  );
}
