import * as React from 'react';

/** Whole seconds until an instant of this PC's clock, counted down; 0 when it has passed or there is none. */
export function useSecondsUntil(untilMs: number | undefined): number {
  const left = (): number => (untilMs === undefined ? 0 : Math.max(0, Math.ceil((untilMs - Date.now()) / 1000)));
  const [seconds, setSeconds] = React.useState(left);
  React.useEffect(() => {
    setSeconds(left());
    if (untilMs === undefined) return undefined;
    const timer = setInterval(() => setSeconds(left()), 1000);
    return () => clearInterval(timer);
  }, [untilMs]);
  return seconds;
}
