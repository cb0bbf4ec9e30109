import * as React from 'react';
import { speakOn } from '../strings/language';

/**
 * A component that comes in a chunk of its own, asked for with its texts when it is first wanted; undefined until both are there. A chunk
 * that cannot be loaded is thrown where React draws, for the error boundary; drawing again asks again.
 */
export function usePart<Props>(wanted: boolean, load: () => Promise<React.ComponentType<Props>>): React.ComponentType<Props> | undefined {
  const [part, setPart] = React.useState<{ readonly component: React.ComponentType<Props> }>();
  React.useEffect(() => {
    if (!wanted || part) return undefined;
    let gone = false;
    Promise.all([load(), speakOn()]).then(
      ([component]) => !gone && setPart({ component }),
      (error: unknown) =>
        setPart(() => {
          throw error;
        }),
    );
    return () => {
      gone = true;
    };
    // `load` always loads the same.
  }, [wanted, part]);
  return part?.component;
}
