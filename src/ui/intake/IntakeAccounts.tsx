import * as React from 'react';
import type { DirectoryPerson } from '../../discovery/spreadsheet/matchPeople';
import { signInName } from '../../domain/people/signInName';
import type { IntakeTableStrings } from '../strings/intakeTableStrings';
import { Button } from '../view/Button';
import type { FoundAccounts } from './accounts';
import styles from './IntakeTable.module.scss';

export interface IntakeAccountsProps {
  readonly found: FoundAccounts;
  readonly words: IntakeTableStrings['accounts'];
  /** The account of each name that one was chosen for. */
  readonly onChosen: (chosen: ReadonlyMap<string, DirectoryPerson>) => void;
}

/** Names that more than one account has, each to be chosen from; nothing is guessed. */
export function IntakeAccounts({ found, words, onChosen }: IntakeAccountsProps): React.ReactElement {
  const [chosen, setChosen] = React.useState<ReadonlyMap<string, DirectoryPerson>>(new Map());
  const heading = React.useRef<HTMLHeadingElement>(null);
  const id = React.useRef(`intake-accounts-${Math.random().toString(36).slice(2)}`).current;
  React.useEffect(() => heading.current?.focus(), []);
  const choose = (written: string, person: DirectoryPerson | undefined): void => {
    const next = new Map(chosen);
    if (person) next.set(written, person);
    else next.delete(written);
    setChosen(next);
  };
  return (
    <div>
      <h3 className={styles.heading} ref={heading} tabIndex={-1}>
        {words.heading}
      </h3>
      {words.text({ found: found.accounts.size, several: found.open.length, unknown: found.unknown, unasked: found.unasked }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div className={styles.accounts}>
        {found.open.map(({ written, candidates }, index) => (
          <div key={written} className={styles.field}>
            <label className={styles.label} htmlFor={`${id}-${index}`}>
              {written}
            </label>
            <select id={`${id}-${index}`} className={styles.select} value={chosen.get(written)?.login ?? ''} onChange={(event) => choose(written, candidates.find(({ login }) => login === event.target.value))}>
              <option value="">{words.leave}</option>
              {candidates.map(({ login, name, mail }) => (
                <option key={login} value={login}>
                  {words.account(name, mail ?? signInName(login))}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <div className={styles.actions}>
        <Button primary onClick={() => onChosen(chosen)}>
          {words.goOn}
        </Button>
      </div>
    </div>
  );
}
