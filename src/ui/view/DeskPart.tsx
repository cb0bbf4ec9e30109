import * as React from 'react';
import type { Desk } from '../../decisions/desk';
import type { Opened } from '../hooks/useException';
import type { Strings } from '../strings/strings';
import { Message } from './Message';
import { reasonOf, referenceOf, RetryButton } from './ReadFailure';

export interface DeskPartProps {
  readonly read: Opened;
  readonly strings: Strings;
  readonly children: (desk: Desk) => React.ReactElement;
}

/** What a screen shows to whoever may read the register, once it is known what they may do; else why there is nothing. */
export function DeskPart({ read, strings, children }: DeskPartProps): React.ReactElement {
  const { denied, failed, loading } = strings.states;
  switch (read.status) {
    case 'loading':
      return <p>{loading}</p>;
    case 'failed': {
      const { problem, retry } = read;
      const isDenied = problem.kind === 'denied';
      return (
        <Message heading={isDenied ? denied.heading : failed.heading} text={isDenied ? denied.text : reasonOf(problem, strings)} detail={referenceOf(problem, strings)} role="alert">
          {!isDenied && <RetryButton problem={problem} busy={false} strings={strings} onRetry={retry} />}
        </Message>
      );
    }
    case 'ready':
      return children(read.desk);
  }
}
