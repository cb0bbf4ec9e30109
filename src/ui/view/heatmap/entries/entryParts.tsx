import * as React from 'react';
import type { Entry } from '../../../../register/derive/entries';
import type { EntryTexts } from '../../../../register/snapshot';
import type { EntryStrings } from '../../../strings/entryStrings';
import type { Strings } from '../../../strings/strings';
import type { TextsOf } from './textsOf';
import styles from './EntryList.module.scss';

export interface EntryProps {
  readonly entry: Entry;
  readonly texts: ReturnType<TextsOf>;
  readonly today: number;
  readonly strings: Strings;
  readonly words: EntryStrings;
  readonly isOpen: boolean;
  readonly onOpen: (id: number | undefined) => void;
  readonly detail: React.ReactNode;
}

export const loaded = (texts: ReturnType<TextsOf>): EntryTexts | undefined => (typeof texts === 'string' ? undefined : texts);

/** The title opens and closes the details in place. */
export function EntryTitle({ entry, texts, words, isOpen, onOpen }: EntryProps): React.ReactElement {
  const { list } = words;
  const title = loaded(texts)?.title ?? (texts === 'failed' ? list.titleFailed : list.titlePending);
  return (
    <button type="button" className={styles.title} aria-expanded={isOpen} aria-controls={isOpen ? `details-${entry.id}` : undefined} onClick={() => onOpen(isOpen ? undefined : entry.id)}>
      {texts === 'pending' ? <span className={styles.pending}>{title}</span> : title}
    </button>
  );
}

/** The name of the seat holder; an empty seat is said in black on white, never hidden. */
export function Accountable({ entry, texts, strings, words }: Pick<EntryProps, 'entry' | 'texts' | 'strings' | 'words'>): React.ReactElement {
  if (entry.controlOwnerLogin === '') return <strong className={styles.nobody}>{strings.nobodyYet}</strong>;
  return (
    <>
      {loaded(texts)?.controlOwnerName || words.list.titlePending}
      <span className={styles.small}>{words.seats.controlOwner}</span>
    </>
  );
}
