import * as React from 'react';

/** How a screen leads to the page of an exception. */
export interface ExceptionLinks {
  /** @param act whose form is to be open there */
  hrefOf(exceptionKey: string, act?: string): string;
  /** In place, without loading the page anew. */
  open(exceptionKey: string, act?: string): void;
}

/** Undefined where a screen stands alone: nothing leads to a page then. */
export const ExceptionLinksContext = React.createContext<ExceptionLinks | undefined>(undefined);
