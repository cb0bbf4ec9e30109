import * as React from 'react';
import { ExceptionLinksContext } from '../hooks/exceptionLinks';

export interface ExceptionLinkProps extends Omit<React.AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  readonly exceptionKey: string;
  /** Leads straight into the form of this act. */
  readonly act?: string | undefined;
  /** For those who hear it, where the text alone says too little. */
  readonly label?: string | undefined;
  readonly children: React.ReactNode;
}

/** A real link to the page of an exception: it can be sent and opened in a new tab; a plain click opens it in place. */
export function ExceptionLink({ exceptionKey, act, label, children, ...rest }: ExceptionLinkProps): React.ReactElement | null {
  const links = React.useContext(ExceptionLinksContext);
  if (!links) return null;
  return (
    <a
      {...rest}
      href={links.hrefOf(exceptionKey, act)}
      data-exception={exceptionKey}
      data-opens={act}
      aria-label={label}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        links.open(exceptionKey, act);
      }}
    >
      {children}
    </a>
  );
}
