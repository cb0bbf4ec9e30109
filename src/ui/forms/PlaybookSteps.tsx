import * as React from 'react';
import { CATEGORIES } from '../../domain/exception/category';
import { PLAYBOOKS } from '../../domain/playbooks/playbooks';
import type { FormWords } from './effectText';
import type { FormContext } from './formContext';
import styles from './Form.module.scss';

/** What goes with a kind of exception, in order; nothing until a kind is chosen. */
export function PlaybookSteps({ context, category, words }: { readonly context: FormContext; readonly category: unknown; readonly words: FormWords }): React.ReactElement | null {
  const known = CATEGORIES.find((each) => each === category);
  if (known === undefined || known === 'unclassified') return null;
  const { playbook } = words.form;
  return (
    <details className={styles.field} open>
      <summary>{playbook.heading(words.strings.categories[known])}</summary>
      <ol className={styles.list}>
        {PLAYBOOKS[known].steps.map((step) => (
          <li key={step}>{playbook.step(step, context.doing.policy)}</li>
        ))}
      </ol>
    </details>
  );
}
