import * as React from 'react';

/** Kept in this browser for every register: it is about the person's keyboard and voice, not about what is in a register. */
const NAME = 'trust-exception-register:letters';

/** Whether single letters are keys of a list, and switching them off: who speaks to the computer may not want them. */
export function useLetters(page: Pick<Window, 'localStorage'> = window): readonly [boolean, (on: boolean) => void] {
  const [letters, setLetters] = React.useState(() => read(page) !== 'off');
  return [
    letters,
    (on) => {
      setLetters(on);
      write(page, on ? 'on' : 'off');
    },
  ];
}

/** Browsers throw where a page may keep nothing: the choice then lasts as long as the page. */
function read(page: Pick<Window, 'localStorage'>): string | null {
  try {
    return page.localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

function write(page: Pick<Window, 'localStorage'>, value: string): void {
  try {
    page.localStorage.setItem(NAME, value);
  } catch {
    // See above.
  }
}
