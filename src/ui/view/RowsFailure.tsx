import * as React from 'react';
import type { ReadProblem, RegisterData } from '../../register/snapshot';
import type { Strings } from '../strings/strings';
import { Banner } from './Banner';
import { Message } from './Message';
import { reasonOf, referenceOf, RetryButton } from './ReadFailure';

export interface RowsFailureProps {
  readonly problem: ReadProblem;
  readonly strings: Strings;
  readonly onRetry: () => void;
}

/** In place of a screen whose rows could not be read. */
export function RowsFailure({ problem, strings, onRetry }: RowsFailureProps): React.ReactElement {
  return (
    <Message heading={strings.states.failed.heading} text={reasonOf(problem, strings)} detail={referenceOf(problem, strings)} role="alert">
      <RetryButton problem={problem} busy={false} strings={strings} onRetry={onRetry} />
    </Message>
  );
}

/** Above a screen whose rows are of an earlier moment, because newer ones could not be read. */
export function RowsKept({ problem, strings, onRetry }: RowsFailureProps): React.ReactElement {
  return (
    <Banner text={`${strings.states.failed.kept} ${reasonOf(problem, strings)}`} small={referenceOf(problem, strings)}>
      <RetryButton problem={problem} busy={false} strings={strings} onRetry={onRetry} />
    </Banner>
  );
}

/** Beside a heading: how many rows cannot be read, and as of when the others are. @param problem why newer ones could not be read */
export function rowsStatus({ freshness, confirmedAtMs }: RegisterData, unreadable: number, problem: ReadProblem | undefined, { states }: Strings): readonly string[] {
  const said = problem ? states.asOf : freshness === 'confirmed' ? states.upToDate : states.stale;
  return [...(unreadable > 0 ? [states.unreadableRows(unreadable)] : []), said(confirmedAtMs)];
}
