import * as React from 'react';
import type { CoveredFinding } from '../../domain/ledger/answer';
import type { FormStrings } from '../strings/formStrings';
import styles from './Form.module.scss';

/** What one finding says: what the baseline says, what the tenant has, how far it reaches. */
export function FindingLines({ finding, words }: { readonly finding: CoveredFinding; readonly words: FormStrings['findings'] }): React.ReactElement {
  const { expected, actual, extent } = finding;
  return (
    <>
      {expected !== undefined && (
        <dl className={styles.facts}>
          <dt>{words.baselineSays}</dt>
          <dd>{words.clauses(expected)}</dd>
          <dt>{words.tenantHas}</dt>
          <dd>{words.clauses(actual ?? [])}</dd>
        </dl>
      )}
      {extent.length > 0 && <span className={styles.help}>{words.reaches(extent)}</span>}
    </>
  );
}
