import * as React from 'react';
import { speakOn } from '../strings/language';
import type { Chapter } from '../strings/texts';

/**
 * A component that comes in a chunk of its own, asked for with its texts when it is first wanted; undefined until both are there. A chunk
 * that cannot be loaded is thrown where React draws, for the error boundary; drawing again asks again.
 * @param chapters of the page's language, in which the part finds its texts.
 */
export function usePart<Props>(wanted: boolean, chapters: readonly Chapter[], load: () => Promise<React.ComponentType<Props>>): React.ComponentType<Props> | undefined {
  const [part, setPart] = React.useState<{ readonly component: React.ComponentType<Props> }>();
  React.useEffect(() => {
    if (!wanted || part) return undefined;
    let gone = false;
    Promise.all([load(), speakOn(chapters)]).then(
      ([component]) => !gone && setPart({ component }),
      (error: unknown) =>
        setPart(() => {
          throw error;
        }),
    );
    return () => {
      gone = true;
    };
    // `load` and `chapters` are always the same.
  }, [wanted, part]);
  return part?.component;
}
