import * as React from 'react';
import { evidenceStringsFor } from '../strings/evidenceStringsFor';
import type { Drafts } from '../../decisions/draft';
import type { FormWords } from './effectText';
import type { Note } from './formState';
import styles from './Form.module.scss';

/** Why the last try ended, and what was kept. Reasons of rules stand above the buttons with the others. */
export function Notice({ note, keeping, words }: { readonly note: Exclude<Note, { kind: 'refused' }>; readonly keeping: ReturnType<Drafts['keeping']>; readonly words: FormWords }): React.ReactElement {
  const { outcome, files } = words.form;
  return (
    <div className={styles.reasons} role="alert" tabIndex={-1} data-outcome>
      <h4 className={styles.sub}>{outcome.failed.heading}</h4>
      <p>{text()}</p>
      <p>{outcome.kept[keeping]}</p>
    </div>
  );

  function text(): string {
    const evidence = evidenceStringsFor(words.strings.formats);
    switch (note.kind) {
      case 'failed':
        return outcome.failed.reasons[note.error.kind] ?? outcome.failed.other;
      case 'fileRefused':
        return evidence.refused(note.file, note.refusal);
      case 'fileFailed':
        return evidence.failed(note.file, note.error.kind);
      case 'fileUnread':
        return files.unreadable(note.file);
    }
  }
}
