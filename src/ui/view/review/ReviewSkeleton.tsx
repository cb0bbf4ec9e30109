import * as React from 'react';
import { LoadingHead, type LoadingHeadProps } from '../AnswerHead';

/** The desk while the register is read: its head, so that nothing moves when the answer comes. */
export function ReviewSkeleton(props: LoadingHeadProps): React.ReactElement {
  return (
    <div aria-busy="true">
      <LoadingHead {...props} />
    </div>
  );
}
