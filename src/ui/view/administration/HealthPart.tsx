import * as React from 'react';
import type { AdministrationStrings } from '../../strings/administrationStrings';
import { ScreenLink } from '../ScreenLink';
import type { SetupFacts } from './readSetup';
import type { Concern, SetupModel } from './setupModel';
import styles from './Administration.module.scss';

export interface HealthPartProps {
  readonly facts: SetupFacts;
  readonly model: SetupModel;
  readonly words: AdministrationStrings;
}

/** What is wrong with a register that runs, and what is known to be right. */
export function HealthPart({ facts, model, words }: HealthPartProps): React.ReactElement {
  const said = words.health;
  const { readers, sweep, lagging } = facts;
  const { concerns } = model;
  return (
    <section className={styles.part} aria-labelledby="setup-health">
      <h3 className={styles.sub} id="setup-health">
        {said.heading}
      </h3>
      {concerns.length === 0 ? (
        <p className={styles.text}>{said.nothing}</p>
      ) : (
        <ul className={styles.concerns}>
          {concerns.map((concern) => (
            <li key={keyOf(concern)} className={styles.concern} data-concern={concern.code}>
              <p className={styles.wrong}>{said.concern(concern)}</p>
              <p className={styles.text}>{said.mend(concern)}</p>
              {(concern.code === 'neverSwept' || concern.code === 'sweepOld') && (
                <p className={styles.way}>
                  <ScreenLink screen="sweep" className={styles.link}>
                    {said.sweepLink}
                  </ScreenLink>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.lines}>
        <li>{readers ? said.readers({ accounts: readers.accounts, unseen: readers.unseen.length }) : said.readersUnknown}</li>
        {(readers?.unseen ?? []).map(({ name, through }) => (
          <li key={`${name} ${through ?? ''}`}>{said.unseen(name, through)}</li>
        ))}
        {sweep === undefined ? <li>{said.sweepUnknown}</li> : sweep !== 'none' && !concerns.some(({ code }) => code === 'sweepOld') && <li>{said.sweep(sweep.atMs)}</li>}
        {lagging === undefined ? <li>{said.laggingUnknown}</li> : lagging === 0 && <li>{said.laggingNone}</li>}
      </ul>
      <p className={styles.text}>{said.record}</p>
      <p className={styles.way}>
        <ScreenLink screen="integrity" className={styles.link}>
          {said.integrity}
        </ScreenLink>
      </p>
    </section>
  );
}

function keyOf(concern: Concern): string {
  return JSON.stringify(concern);
}
