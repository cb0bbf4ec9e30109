import * as React from 'react';
import type { ReadProblem } from '../../register/snapshot';
import type { Strings } from '../strings/strings';
import { Message } from './Message';
import { reasonOf, referenceOf, RetryButton } from './ReadFailure';

/** In place of a screen whose rows could not be read. */
export function RowsFailure({ problem, strings, onRetry }: { readonly problem: ReadProblem; readonly strings: Strings; readonly onRetry: () => void }): React.ReactElement {
  return (
    <Message heading={strings.states.failed.heading} text={reasonOf(problem, strings)} detail={referenceOf(problem, strings)} role="alert">
      <RetryButton problem={problem} busy={false} strings={strings} onRetry={onRetry} />
    </Message>
  );
}
