import * as React from 'react';

/**
 * A component that comes in a chunk of its own, asked for when it is first wanted; undefined until it is there. A chunk
 * that cannot be loaded is thrown where React draws, for the error boundary; drawing again asks again.
 */
export function usePart<Props>(wanted: boolean, load: () => Promise<React.ComponentType<Props>>): React.ComponentType<Props> | undefined {
  const [part, setPart] = React.useState<{ readonly component: React.ComponentType<Props> }>();
  React.useEffect(() => {
    if (!wanted || part) return undefined;
    let gone = false;
    load().then(
      (component) => !gone && setPart({ component }),
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
