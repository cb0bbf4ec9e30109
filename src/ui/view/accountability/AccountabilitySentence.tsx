import * as React from 'react';
import type { AccountabilityLines } from './accountabilityLines';
import { RichSentence } from './RichSentence';
import styles from './AccountabilitySentence.module.scss';

export interface AccountabilitySentenceProps {
  readonly lines: AccountabilityLines;
  /** Further facts that press, under the duties. */
  readonly children?: React.ReactNode;
}

/** Who answers for an exception and who for watching it, and what each must do next by when (design §3). The same everywhere. */
export function AccountabilitySentence({ lines, children }: AccountabilitySentenceProps): React.ReactElement {
  const { clauses, next } = lines;
  return (
    <div className={styles.sentence} data-accountability>
      <p className={styles.answer}>
        {clauses.map((clause, at) => (
          <React.Fragment key={at}>
            {at > 0 && ' '}
            <RichSentence text={clause} />
          </React.Fragment>
        ))}
      </p>
      {next.length > 0 && (
        <ul className={styles.next}>
          {next.map((line, at) => (
            <li key={at}>
              <RichSentence text={line} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
