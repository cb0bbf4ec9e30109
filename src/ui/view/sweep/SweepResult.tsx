import * as React from 'react';
import type { SweepOutcome } from '../../../sweep/sweepOutcome';
import type { SweepStrings } from '../../strings/sweepStrings';
import { ScreenLink } from '../ScreenLink';
import styles from './Sweep.module.scss';

/** What became of a sweep: the sentence first, then what it did, then what somebody should look at. */
export function SweepResult({ outcome, words }: { readonly outcome: SweepOutcome; readonly words: SweepStrings }): React.ReactElement {
  return (
    <section>
      <h3 className={styles.answer}>{words.result(outcome)}</h3>
      {outcome.kind === 'claimed' && <p className={styles.text}>{words.claimed(outcome)}</p>}
      {outcome.kind === 'refused' && <p className={styles.text}>{words.refused(outcome.lists)}</p>}
      {'report' in outcome && (
        <>
          {outcome.report.seal.before === 'changed' && (
            <p className={styles.late}>
              {words.changed.sentence} <ScreenLink screen="integrity">{words.changed.link}</ScreenLink>
            </p>
          )}
          <ul className={styles.points}>
            {words.points(outcome.report).map((point) => (
              <li key={point}>{point}</li>
            ))}
            {outcome.report.untold > 0 && (
              <li>
                {words.untold.sentence(outcome.report.untold)} <ScreenLink screen="people">{words.untold.link}</ScreenLink>
              </li>
            )}
          </ul>
          {outcome.kind === 'complete' && <p className={styles.small}>{words.seal(outcome.report.seal.hash)}</p>}
        </>
      )}
    </section>
  );
}
