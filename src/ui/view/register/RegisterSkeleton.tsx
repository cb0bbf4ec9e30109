import * as React from 'react';
import { LoadingHead, type LoadingHeadProps } from '../AnswerHead';
import styles from './Register.module.scss';

const SOME = [0, 1, 2, 3, 4, 5];

/** The frame of the list without what stands in it, so that little moves when it comes. */
export function RegisterSkeleton(props: LoadingHeadProps): React.ReactElement {
  return (
    <div aria-busy="true">
      <LoadingHead {...props} />
      <div className={styles.skeleton} aria-hidden="true">
        {SOME.map((each) => (
          <div key={each} />
        ))}
      </div>
    </div>
  );
}
