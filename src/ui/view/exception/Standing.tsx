import * as React from 'react';
import type { OpenException } from '../../../decisions/openException';
import type { ExceptionStrings } from '../../strings/exceptionStrings';
import { Term } from '../Term';
import type { ExceptionModel } from './exceptionModel';
import { standingLines } from './standingLines';
import styles from './ExceptionPage.module.scss';

export interface StandingProps {
  readonly model: ExceptionModel;
  readonly row: OpenException['row'];
  readonly words: ExceptionStrings;
}

export function Standing({ model, row, words }: StandingProps): React.ReactElement {
  return (
    <ul className={styles.standing} aria-label={words.page.standing.label}>
      {standingLines(model, row, words).map(({ text, isLate, term }) => (
        <li key={text} className={isLate ? styles.late : undefined}>
          {text}
          {term && (
            <>
              {' '}
              <Term of={term}>{words.page.explain}</Term>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
