import * as React from 'react';
import { TermsContext, type Terms } from '../hooks/terms';
import { usePart } from '../hooks/usePart';
import type { TermName } from '../strings/glossaryStrings';
import type { ExplanationProps } from './Explanation';
import styles from './Term.module.scss';

export interface TermProps {
  readonly of: TermName;
  /** The word as it stands there. */
  readonly children: string;
}

/** A word that explains itself where it stands: a press shows what it means, Escape or going on hides it. */
export function Term({ of, children }: TermProps): React.ReactElement {
  const terms = React.useContext(TermsContext);
  return terms ? <Explained of={of} terms={terms} word={children} /> : <>{children}</>;
}

/** The explanation comes in a chunk of its own, with the glossary, when somebody first asks. */
function Explained({ of, terms, word }: { readonly of: TermName; readonly terms: Terms; readonly word: string }): React.ReactElement {
  const button = React.useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = React.useState(false);
  const Explanation = usePart<ExplanationProps>(isOpen, ['screens'], () => import(/* webpackChunkName: 'glossary' */ './Explanation').then((part) => part.Explanation));
  const close = (): void => setOpen(false);
  return (
    <>
      <button
        type="button"
        ref={button}
        className={styles.term}
        data-term={of}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onBlur={close}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isOpen) return;
          event.stopPropagation();
          close();
        }}
      >
        {word}
      </button>
      {isOpen && Explanation && <Explanation of={of} word={button} terms={terms} onClose={close} />}
    </>
  );
}
