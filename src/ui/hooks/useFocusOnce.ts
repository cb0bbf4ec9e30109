import * as React from 'react';

/** Moves the focus to the heading when what was asked for is there; never on a page that was just loaded. */
export function useFocusOnce(moved: boolean, what: string, there: boolean): React.RefObject<HTMLHeadingElement> {
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    if (moved && there) heading.current?.focus();
  }, [moved, what, there]);
  return heading;
}
