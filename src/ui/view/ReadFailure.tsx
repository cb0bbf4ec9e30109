import * as React from 'react';
import type { ReadProblem } from '../../register/snapshot';
import { NOT_DATA } from '../../lists/rest/errors';
import type { Strings } from '../strings/strings';
import { Button } from './Button';

/** Why the register could not be read, in words. */
export function reasonOf(problem: ReadProblem, strings: Strings): string {
  const { failed } = strings.states;
  return problem.code === NOT_DATA ? failed.sessionEnded : (failed.reasons[problem.kind] ?? failed.reasons.other);
}

export function referenceOf({ code, requestId }: ReadProblem, strings: Strings): string | undefined {
  return requestId === '' ? undefined : strings.states.failed.reference(code, requestId);
}

/** What can be done about it: read again, or sign in again. */
export function RetryButton({ problem, busy, strings, onRetry }: { readonly problem: ReadProblem; readonly busy: boolean; readonly strings: Strings; readonly onRetry: () => void }): React.ReactElement {
  const { failed, loading } = strings.states;
  if (problem.code === NOT_DATA) return <Button onClick={() => window.location.reload()}>{failed.reload}</Button>;
  return (
    <Button onClick={onRetry} aria-disabled={busy}>
      {busy ? loading : failed.retry}
    </Button>
  );
}
