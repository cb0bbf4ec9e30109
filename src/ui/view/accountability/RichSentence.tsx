import * as React from 'react';
import type { RichText } from '../../strings/richText';
import styles from './AccountabilitySentence.module.scss';

/** A sentence in which names, empty seats and what is late stand out. */
export function RichSentence({ text }: { readonly text: RichText }): React.ReactElement {
  return (
    <>
      {text.map((piece, at) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          // Pieces have no identity of their own, and a sentence is drawn anew as a whole.
          <strong key={at} className={styles[piece.as]}>
            {piece.text}
          </strong>
        ),
      )}
    </>
  );
}
