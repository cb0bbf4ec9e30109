import * as React from 'react';
import type { StampResult } from '../../../decisions/integrity/keepStamps';
import type { StampPlan } from '../../../decisions/integrity/stampPlan';
import type { IntegrityStrings } from '../../strings/integrityStrings';
import { Button } from '../Button';
import styles from './Integrity.module.scss';

export interface AuditLogEndProps {
  readonly plan: StampPlan;
  readonly result: StampResult;
  readonly words: IntegrityStrings;
  readonly onResume: () => void;
  readonly onAnother: () => void;
  readonly say: (text: string) => void;
}

/** Failures that are written out. */
const SHOWN_FAILURES = 5;

/** What was recorded, and what comes next; what was not done can be gone on with. */
export function AuditLogEnd({ plan, result, words, onResume, onAnother, say }: AuditLogEndProps): React.ReactElement {
  const said = words.auditLog;
  const { failures, stopped } = result;
  const answer = said.ended({ kept: result.kept, alreadyThere: result.alreadyThere, failed: failures.length, stopped });
  React.useEffect(() => say(answer), []);
  return (
    <>
      <h4 className={styles.answer}>{answer}</h4>
      {plan.contradicted.length > 0 && <p className={styles.text}>{said.next}</p>}
      {failures.length > 0 && (
        <ul className={styles.points}>
          {failures.slice(0, SHOWN_FAILURES).map(({ stamp, error }) => (
            <li key={stamp.act.key}>{said.failure(stamp.decision, error.kind)}</li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        {(stopped || failures.length > 0) && (
          <Button primary onClick={onResume}>
            {said.resume}
          </Button>
        )}
        <Button onClick={onAnother}>{said.another}</Button>
      </div>
    </>
  );
}
