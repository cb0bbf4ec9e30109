import * as React from 'react';

/**
 * Holds something back while a pointer is pressed. A field that is left says what it lacks, which moves everything below
 * it: the button that is being pressed must not go away from under the pointer.
 */
export function useAfterPress(tell: (name: string) => void): (name: string) => void {
  const pressed = React.useRef(false);
  const waiting = React.useRef<string[]>([]);
  const newest = React.useRef(tell);
  newest.current = tell;
  React.useEffect(() => {
    const press = (): void => {
      pressed.current = true;
    };
    const release = (): void => {
      pressed.current = false;
      // The click comes after the release.
      setTimeout(() => waiting.current.splice(0).forEach((name) => newest.current(name)), 0);
    };
    document.addEventListener('pointerdown', press, true);
    document.addEventListener('pointerup', release, true);
    document.addEventListener('pointercancel', release, true);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      document.removeEventListener('pointerup', release, true);
      document.removeEventListener('pointercancel', release, true);
    };
  }, []);
  return (name) => {
    if (pressed.current) waiting.current.push(name);
    else newest.current(name);
  };
}
