import * as React from 'react';

/**
 * Gives the focus to what stands in the place of a form once that is closed: in the same turn in which it is drawn, so that
 * the focus is never nowhere. `target` is there only while the form is not.
 */
export function useFocusAfter(isFormOpen: boolean, target: React.RefObject<HTMLElement>): void {
  const wasOpen = React.useRef(isFormOpen);
  React.useLayoutEffect(() => {
    if (wasOpen.current && !isFormOpen) target.current?.focus();
    wasOpen.current = isFormOpen;
  }, [isFormOpen]);
}
