import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { EvidenceFile } from '../../domain/evidence/evidence';
import { evidenceRefusal } from '../../domain/evidence/evidenceRefusal';
import { evidenceStringsFor } from '../strings/evidenceStringsFor';
import type { FormWords } from './effectText';
import type { FrameIds } from './FieldFrame';
import styles from './Form.module.scss';

export interface EvidenceInputProps {
  readonly ids: FrameIds;
  readonly words: FormWords;
  /** Chosen, and sent with the form. */
  readonly files: readonly File[];
  /** In the library already, from a try that did not get to its end. */
  readonly kept: readonly EvidenceFile[];
  readonly onAdd: (files: readonly File[]) => void;
  readonly onRemove: (at: number) => void;
}

/** Files that show something: chosen, dropped or pasted; they are added when the form is sent. */
export function EvidenceInput({ ids, words, files, kept, onAdd, onRemove }: EvidenceInputProps): React.ReactElement {
  const say = words.form.files;
  const evidence = React.useMemo(() => evidenceStringsFor(words.strings.formats), [words]);
  const [dropping, setDropping] = React.useState(false);
  const input = React.useRef<HTMLInputElement>(null);
  return (
    <div
      role="group"
      aria-labelledby={ids.namedBy}
      className={`${styles.drop} ${dropping ? styles.dropping : ''}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.stopPropagation();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={(event) => {
        event.preventDefault();
        // What is dropped here is no report to be read.
        event.stopPropagation();
        setDropping(false);
        onAdd([...event.dataTransfer.files]);
      }}
    >
      <input
        id={ids.control}
        ref={input}
        className={styles.file}
        type="file"
        multiple
        aria-label={say.label}
        aria-describedby={`${ids.control}-limits`}
        onChange={(event) => {
          onAdd([...(event.target.files ?? [])]);
          // The same file can be chosen again after it was taken away.
          event.target.value = '';
        }}
      />
      <span className={styles.help} id={`${ids.control}-limits`}>
        {dropping ? say.dropNow : `${say.drop}. ${evidence.limits}`}
      </span>
      {(files.length > 0 || kept.length > 0) && (
        <ul className={styles.files}>
          {kept.map(({ name, title, size }) => (
            <li key={name}>
              {title}, {evidence.size(size)} <span className={styles.help}>{say.kept}</span>
            </li>
          ))}
          {files.map((file, at) => {
            const refusal = evidenceRefusal(file);
            return (
              <li key={`${file.name} ${at}`}>
                {refusal ? (
                  <span className={styles.error} role="alert" aria-live="polite">
                    {evidence.refused(file.name, refusal)}
                  </span>
                ) : (
                  <span>
                    {file.name}, {evidence.size(file.size)}
                  </span>
                )}
                <DefaultButton
                  type="button"
                  ariaLabel={say.remove(file.name)}
                  onClick={() => {
                    onRemove(at);
                    input.current?.focus();
                  }}
                >
                  {say.remove(file.name)}
                </DefaultButton>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
