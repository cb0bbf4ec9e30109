import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Groups, Names } from './HeldBackList';
import { outcomeOf, type ManyWords } from './manyLines';
import type { ManyModel } from './useMany';
import styles from '../Form.module.scss';

export interface ManyResultsProps {
  readonly model: ManyModel;
  readonly words: ManyWords;
  readonly onClose: () => void;
  readonly say: (text: string) => void;
}

/** What became of each: how many were recorded, and of the others why not, by name. */
export function ManyResults({ model, words, onClose, say }: ManyResultsProps): React.ReactElement {
  const { results } = words.many;
  const outcome = React.useMemo(() => outcomeOf(model.heldBack, model.results, words), [model.heldBack, model.results, words]);
  const notCount = outcome.not.reduce((sum, { lines }) => sum + lines.length, 0);
  const heading = results.heading({ recorded: outcome.recorded.length, not: notCount - outcome.unconfirmed.size, unknown: outcome.unconfirmed.size });
  React.useEffect(() => say(heading), [heading]);
  return (
    <>
      <h3 className={styles.heading} tabIndex={-1} data-outcome>
        {heading}
      </h3>
      {outcome.later > 0 && <p>{results.later}</p>}
      {outcome.not.length > 0 && <Groups groups={outcome.not} words={words} />}
      {outcome.recorded.length > 0 && (
        <details>
          <summary>{results.recorded(outcome.recorded.length)}</summary>
          <Names lines={outcome.recorded} />
        </details>
      )}
      <div className={styles.actions}>
        {outcome.again.length > 0 && (
          <PrimaryButton type="button" onClick={() => model.again(outcome.again, outcome.unconfirmed)}>
            {results.again(outcome.again.length)}
          </PrimaryButton>
        )}
        {outcome.again.length > 0 ? (
          <DefaultButton type="button" onClick={onClose}>
            {results.close}
          </DefaultButton>
        ) : (
          <PrimaryButton type="button" onClick={onClose}>
            {results.close}
          </PrimaryButton>
        )}
      </div>
    </>
  );
}
