import * as React from 'react';
import { ScreenLinksContext } from '../hooks/screenLinks';
import type { ScreenName } from '../hooks/useRoute';

export interface ScreenLinkProps {
  readonly screen: ScreenName;
  readonly className?: string | undefined;
  readonly children: React.ReactNode;
}

/** A real link to a screen of the register: it can be sent and opened in a new tab; a plain click opens it in place. */
export function ScreenLink({ screen, className, children }: ScreenLinkProps): React.ReactElement | null {
  const links = React.useContext(ScreenLinksContext);
  if (!links) return null;
  return (
    <a
      href={links.hrefOfScreen(screen)}
      className={className}
      data-screen={screen}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        links.openScreen(screen);
      }}
    >
      {children}
    </a>
  );
}
