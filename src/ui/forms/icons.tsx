import * as React from 'react';
import { registerIcons } from '@fluentui/react/lib/Styling';

const drawn = (path: string): React.ReactElement => (
  <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="1.25" aria-hidden="true" focusable="false">
    <path d={path} />
  </svg>
);

/** Own drawings under own names, so that neither Fluent's fonts are asked for nor the page's icons are replaced. */
const ICONS = {
  'register-calendar': drawn('M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.5v3M10.5 1.5v3'),
  'register-down': drawn('M3 6l5 5 5-5'),
  'register-up': drawn('M3 10l5-5 5 5'),
  'register-check': drawn('M3 8.5l3.5 3.5 6.5-8'),
  'register-cancel': drawn('M3.5 3.5l9 9M12.5 3.5l-9 9'),
} as const;
export type FormIcon = keyof typeof ICONS;

let registered = false;

export function registerFormIcons(): void {
  if (!registered) registerIcons({ icons: ICONS });
  registered = true;
}
