import * as React from 'react';

/** The one form of a section that is open, and what became of the last one. */
export interface OneForm {
  readonly openKey: string | undefined;
  readonly told: { readonly key: string; readonly text: string } | undefined;
  open(key: string): void;
  /** @param mayBeThere something was sent, and it is not known whether it arrived: what is shown is read again. */
  close(mayBeThere: boolean): void;
  /** It was recorded: the form goes, and what it says stands in its place. */
  done(text: string): void;
}

/** @param onDone something was recorded, or may have been. */
export function useOneForm(onDone: () => void): OneForm {
  const [openKey, setOpenKey] = React.useState<string>();
  const [told, setTold] = React.useState<OneForm['told']>();
  return {
    openKey,
    told,
    open: (key) => {
      setTold(undefined);
      setOpenKey(key);
    },
    close: (mayBeThere) => {
      setOpenKey(undefined);
      if (mayBeThere) onDone();
    },
    done: (text) => {
      setTold(openKey === undefined ? undefined : { key: openKey, text });
      setOpenKey(undefined);
      onDone();
    },
  };
}
