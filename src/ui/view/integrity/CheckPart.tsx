import * as React from 'react';
import type { Desk } from '../../../decisions/desk';
import type { RegisterCheck } from '../../../decisions/integrity/checkRegister';
import type { IntegrityStrings } from '../../strings/integrityStrings';
import { Button } from '../Button';
import { ProgressBar } from '../ProgressBar';
import { FindingList } from './FindingList';
import { countOf, repairableKeys } from './findingGroups';
import { useRegisterCheck } from './useRegisterCheck';
import styles from './Integrity.module.scss';

export interface CheckPartProps {
  readonly desk: Desk;
  readonly words: IntegrityStrings;
  /** Rows were written: what lists the exceptions should read again. */
  readonly onChanged: () => void;
  readonly say: (text: string) => void;
}

/** Checks the whole register when told to, and shows what the last check found. */
export function CheckPart({ desk, words, onChanged, say }: CheckPartProps): React.ReactElement {
  const { state, last, run, repair, stop } = useRegisterCheck(desk);
  const [everyFile, setEveryFile] = React.useState(false);
  const id = React.useRef(`check-${Math.random().toString(36).slice(2)}`).current;
  const busy = state.step === 'running' || state.step === 'repairing';
  const said = words.check;
  const told = React.useRef(last);
  React.useEffect(() => {
    if (last && last !== told.current) say(answerOf(last, words));
    told.current = last;
  }, [last]);
  React.useEffect(() => {
    if (state.step !== 'repaired') return;
    say(words.repair.done(state.written, state.failed));
    onChanged();
  }, [state.step]);
  const keys = last ? repairableKeys(last.findings) : [];
  return (
    <section className={styles.part}>
      <p className={styles.text}>{said.intro}</p>
      <div className={styles.choice}>
        <input id={id} type="checkbox" checked={everyFile} disabled={busy} onChange={(event) => setEveryFile(event.target.checked)} aria-describedby={`${id}-means`} />
        <span>
          <label htmlFor={id}>{said.everyFile}</label>
          <span id={`${id}-means`} className={styles.small}>
            {said.everyFileMeans}
          </span>
        </span>
      </div>
      <div className={styles.actions}>
        {state.step === 'running' ? (
          <Button onClick={stop}>{said.stop}</Button>
        ) : (
          <Button primary onClick={() => run(everyFile)} aria-disabled={busy}>
            {last ? said.again : said.now}
          </Button>
        )}
      </div>
      {state.step === 'running' && <ProgressBar label={words.heading} text={said.progress(state.progress)} done={state.progress.done} total={state.progress.total} />}
      {state.step === 'failed' && (
        <p className={styles.text} role="alert">
          {said.failed(state.kind)}
        </p>
      )}
      {state.step === 'stopped' && <p className={styles.text}>{said.stopped}</p>}
      {last && (
        <Result last={last} words={words}>
          {desk.mayProject && keys.length > 0 && state.step !== 'running' && (
            <div className={styles.actions}>
              <Button onClick={() => state.step !== 'repairing' && repair(keys)} aria-disabled={busy}>
                {words.repair.button}
              </Button>
              {state.step === 'repairing' && <span>{words.repair.running(state.done, state.total)}</span>}
              {state.step === 'repaired' && <span>{words.repair.done(state.written, state.failed)}</span>}
            </div>
          )}
        </Result>
      )}
    </section>
  );
}

/** @param children what can be done about the findings. */
function Result({ last, words, children }: { readonly last: RegisterCheck; readonly words: IntegrityStrings; readonly children: React.ReactNode }): React.ReactElement {
  const { findings, titles, unseen, looked, atMs, powers } = last;
  return (
    <>
      <h3 className={styles.answer}>{answerOf(last, words)}</h3>
      <p className={styles.small}>{words.check.looked({ ...looked, atMs })}</p>
      {unseen.length > 0 && (
        <>
          <p className={styles.text}>{words.check.unseen}</p>
          <ul className={styles.points}>
            {unseen.map(({ part }) => (
              <li key={part}>{words.check.parts[part]}</li>
            ))}
          </ul>
        </>
      )}
      <FindingList findings={findings} titles={titles} words={words} />
      {children}
      {powers.length > 0 && (
        <section>
          <h4 className={styles.sub}>{words.powers.heading}</h4>
          <p className={styles.small}>{words.powers.means}</p>
          <ul className={styles.points}>
            {powers.map((power, at) => (
              <li key={at}>{words.powers.power(power)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function answerOf({ findings }: RegisterCheck, words: IntegrityStrings): string {
  return words.check.result({ record: countOf(findings, 'record'), rights: countOf(findings, 'rights'), repair: countOf(findings, 'repair') });
}
