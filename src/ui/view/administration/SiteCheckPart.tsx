import * as React from 'react';
import type { Difference } from '../../../lists/provision/difference';
import type { Step } from '../../../lists/provision/step';
import type { AdministrationStrings } from '../../strings/administrationStrings';
import { Button } from '../Button';
import { ProgressBar } from '../ProgressBar';
import { stopText } from '../setup/setUpSite';
import type { SiteCheck } from './siteCheck';
import { answerOf, type SiteChecking } from './useSiteCheck';
import styles from './Administration.module.scss';

export interface SiteCheckPartProps {
  readonly checking: SiteChecking;
  /** The visitor may change lists, groups and rights. */
  readonly mayRun: boolean;
  readonly words: AdministrationStrings;
}

const SHOWN_STEPS = 8;

/** Compares the site with what the register needs, shows what a run of the set-up would change, and runs it. */
export function SiteCheckPart({ checking, mayRun, words }: SiteCheckPartProps): React.ReactElement {
  const said = words.check;
  const { state } = checking;
  const answer = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    if (state.step === 'checked' && state.asked) answer.current?.focus();
  }, [state]);

  return (
    <section className={styles.part} aria-labelledby="setup-check">
      <h3 className={styles.sub} id="setup-check">
        {said.heading}
      </h3>
      <p className={styles.text}>{said.text}</p>
      {content()}
    </section>
  );

  function content(): React.ReactElement {
    switch (state.step) {
      case 'idle':
        return <Button onClick={checking.check}>{said.run}</Button>;
      case 'checking':
        return <ProgressBar label={said.running} text="" done={0} total={0} />;
      case 'running':
        return (
          <>
            <p className={styles.text}>{state.now && said.work.step(state.now)}</p>
            <ProgressBar label={said.working} text={said.step(state.done, state.total)} done={state.done} total={state.total} />
          </>
        );
      case 'checked':
        return (
          <div>
            {state.stopped !== undefined && (
              <p className={styles.wrong} role="alert">
                {said.stopped} {stopText(state.stopped, said.work)}
              </p>
            )}
            {state.ran && state.stopped === undefined && <p className={styles.text}>{said.done}</p>}
            {result(state.check)}
          </div>
        );
    }
  }

  function result(found: SiteCheck): React.ReactElement {
    const again = <Button onClick={checking.check}>{said.again}</Button>;
    const heading = (
      <h4 className={styles.answer} ref={answer} tabIndex={-1}>
        {answerOf(found, words)}
      </h4>
    );
    if (found.outcome === 'refused') {
      return (
        <>
          {heading}
          <p className={styles.text}>{said.work.refusal(found.refusal)}</p>
          {again}
        </>
      );
    }
    const { differences } = found;
    const steps = found.outcome === 'checked' ? found.steps : [];
    return (
      <>
        {heading}
        <Differences differences={differences} words={words} />
        {found.outcome === 'obstacle' && (
          <p className={styles.wrong}>
            {differences.length > 0 && `${said.obstacle} `}
            {said.work.obstacle(found.obstacle)}
          </p>
        )}
        {steps.length > 0 && differences.length > 0 && <h4 className={styles.answer}>{said.preview(steps.length)}</h4>}
        {steps.length > 0 && <Steps steps={steps} words={words} />}
        {found.outcome === 'checked' && steps.length === 0 && differences.length > 0 && <p className={styles.text}>{said.byHand}</p>}
        <div className={styles.actions}>
          {steps.length > 0 && mayRun && (
            <Button primary onClick={checking.upgrade}>
              {said.upgrade}
            </Button>
          )}
          {again}
        </div>
        {steps.length > 0 && mayRun && <p className={styles.small}>{said.final}</p>}
      </>
    );
  }
}

function Differences({ differences, words }: { readonly differences: readonly Difference[]; readonly words: AdministrationStrings }): React.ReactElement {
  const said = words.check;
  return (
    <ul className={styles.concerns}>
      {differences.map((difference) => {
        const { what, breaks, mend } = said.difference(difference);
        return (
          <li key={`${difference.code} ${difference.list ?? ''} ${difference.name}`} className={styles.concern} data-difference={difference.code}>
            <p className={difference.grade === 'danger' ? styles.wrong : styles.name}>{what}</p>
            <p className={styles.text}>{breaks}</p>
            <p className={styles.small}>{mend}</p>
          </li>
        );
      })}
    </ul>
  );
}

/** What a run would do, in its order. */
function Steps({ steps, words }: { readonly steps: readonly Step[]; readonly words: AdministrationStrings }): React.ReactElement {
  const said = words.check;
  const [isAll, setAll] = React.useState(false);
  const shown = isAll ? steps : steps.slice(0, SHOWN_STEPS);
  return (
    <>
      <ol className={styles.preview}>
        {shown.map((step, at) => (
          // Two steps may say the same; their order is what they are.
          <li key={at}>{said.work.step(step)}</li>
        ))}
      </ol>
      {shown.length < steps.length && <Button onClick={() => setAll(true)}>{said.showAll(steps.length)}</Button>}
    </>
  );
}
