import * as React from 'react';
import { useSecondsUntil } from '../hooks/useSecondsUntil';
import type { Strings } from '../strings/strings';
import { Banner } from './Banner';

/** Said while SharePoint asked for silence; goes away by itself. The countdown is not read aloud each second. */
export function Throttled({ untilMs, strings }: { readonly untilMs: number | undefined; readonly strings: Strings }): React.ReactElement | null {
  const seconds = useSecondsUntil(untilMs);
  if (seconds === 0) return null;
  const { heading, wait } = strings.states.throttled;
  return (
    <Banner text={heading}>
      <span aria-live="off">{wait(seconds)}</span>
    </Banner>
  );
}
