import * as React from 'react';
import { focusFirst, focusReason } from './focusField';

/**
 * To the first field when a form opens, to what is said (`data-outcome`) when that changes, and back to the opening button
 * at the end.
 * @param told changes with what the form says; as many each time.
 */
export function useFormFocus(section: React.RefObject<HTMLElement>, ...told: readonly unknown[]): void {
  const isFirst = React.useRef(true);
  React.useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (isFocusLost() && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  React.useEffect(() => {
    const said = section.current?.querySelector<HTMLElement>('[data-outcome]');
    if (said) said.focus();
    // Whoever is typing is left alone; a button that went away leaves the focus nowhere.
    else if (isFirst.current) focusFirst(section.current);
    else if (isFocusLost()) focusReason(section.current);
    isFirst.current = false;
  }, told);
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
