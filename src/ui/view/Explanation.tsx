import * as React from 'react';
import { createPortal } from 'react-dom';
import type { Terms } from '../hooks/terms';
import type { TermName } from '../strings/glossaryStrings';
import { glossaryStringsFor } from '../strings/glossaryStringsFor';
import styles from './Explanation.module.scss';

export interface ExplanationProps {
  readonly of: TermName;
  /** What was pressed. */
  readonly word: React.RefObject<HTMLElement>;
  readonly terms: Terms;
  readonly onClose: () => void;
}

/** Widest explanation, in CSS pixels. */
const WIDTH_PX = 320;
const GAP_PX = 4;

/** What a word means, below the word and beside the text that it stands in: headings and columns keep their names. */
export function Explanation({ of, word, terms: { formats, root }, onClose }: ExplanationProps): React.ReactElement | null {
  const note = React.useRef<HTMLDivElement>(null);
  // Put into a region that is there already, it is heard.
  const [text, setText] = React.useState('');
  const [, setMoves] = React.useState(0);
  React.useEffect(() => setText(glossaryStringsFor(formats)[of]), [formats, of]);
  React.useEffect(() => {
    // Not every browser gives the focus to a button that is clicked.
    const outside = ({ target }: Event): void => {
      if (!note.current?.contains(target as Node) && !word.current?.contains(target as Node)) onClose();
    };
    document.addEventListener('pointerdown', outside);
    const moved = (): void => setMoves((count) => count + 1);
    window.addEventListener('resize', moved);
    return () => {
      document.removeEventListener('pointerdown', outside);
      window.removeEventListener('resize', moved);
    };
  });
  if (!root.current || !word.current) return null;
  return createPortal(
    // A press on the text keeps the focus on the word.
    <div ref={note} role="status" className={styles.explanation} style={placeOf(word.current, root.current)} onMouseDown={(event) => event.preventDefault()}>
      {text}
    </div>,
    root.current,
  );
}

/** Below the word, inside the frame of the web part. */
function placeOf(word: HTMLElement, root: HTMLElement): { readonly left: number; readonly top: number; readonly width: number } {
  const [at, frame] = [word.getBoundingClientRect(), root.getBoundingClientRect()];
  const width = Math.min(WIDTH_PX, Math.max(0, frame.width - 2 * GAP_PX)) || WIDTH_PX;
  return { left: Math.max(GAP_PX, Math.min(at.left - frame.left, frame.width - width - GAP_PX)), top: at.bottom - frame.top + GAP_PX, width };
}
