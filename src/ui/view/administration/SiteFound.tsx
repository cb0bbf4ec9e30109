import * as React from 'react';
import type { Difference } from '../../../lists/provision/difference';
import type { Step } from '../../../lists/provision/step';
import type { AdministrationStrings } from '../../strings/administrationStrings';
import type { SetupStrings } from '../../strings/setupStrings';
import { setupStringsFor } from '../../strings/setupStringsFor';
import type { Strings } from '../../strings/strings';
import { Button } from '../Button';
import { ProgressBar } from '../ProgressBar';
import { stopText } from '../setup/setUpSite';
import type { SiteCheck } from './siteCheck';
import { answerOf, type SiteChecking, type SiteCheckState } from './useSiteCheck';
import styles from './Administration.module.scss';

export interface SiteFoundProps {
  readonly state: Extract<SiteCheckState, { step: 'running' | 'checked' }>;
  readonly checking: SiteChecking;
  readonly mayRun: boolean;
  readonly strings: Strings;
  readonly words: AdministrationStrings;
}

const SHOWN_STEPS = 8;

/** What a check found, what a run would change, and the run; it comes with the check, with the words for each difference. */
export function SiteFound({ state, checking, mayRun, strings, words }: SiteFoundProps): React.ReactElement {
  const said = words.check;
  const site = React.useMemo(() => setupStringsFor(strings.formats), [strings]);
  const { work } = site;
  const answer = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    if (state.step === 'checked' && state.asked) answer.current?.focus();
  }, [state]);
  if (state.step === 'running') {
    return (
      <>
        <p className={styles.text}>{state.now && work.step(state.now)}</p>
        <ProgressBar label={said.working} text={said.step(state.done, state.total)} done={state.done} total={state.total} />
      </>
    );
  }
  return (
    <div>
      {state.stopped !== undefined && (
        <p className={styles.wrong} role="alert">
          {said.stopped} {stopText(state.stopped, work)}
        </p>
      )}
      {state.ran && state.stopped === undefined && <p className={styles.text}>{said.done}</p>}
      {result(state.check)}
    </div>
  );

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
          <p className={styles.text}>{work.refusal(found.refusal)}</p>
          {again}
        </>
      );
    }
    const { differences } = found;
    const steps = found.outcome === 'checked' ? found.steps : [];
    return (
      <>
        {heading}
        <Differences differences={differences} site={site} />
        {found.outcome === 'obstacle' && (
          <p className={styles.wrong}>
            {differences.length > 0 && `${said.obstacle} `}
            {work.obstacle(found.obstacle)}
          </p>
        )}
        {steps.length > 0 && differences.length > 0 && <h4 className={styles.answer}>{said.preview(steps.length)}</h4>}
        {steps.length > 0 && <Steps steps={steps} work={work} words={words} />}
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
  }}

function Differences({ differences, site }: { readonly differences: readonly Difference[]; readonly site: SetupStrings }): React.ReactElement {
  return (
    <ul className={styles.concerns}>
      {differences.map((difference) => {
        const { what, breaks, mend } = site.difference(difference);
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
function Steps({ steps, work, words }: { readonly steps: readonly Step[]; readonly work: SetupStrings['work']; readonly words: AdministrationStrings }): React.ReactElement {
  const said = words.check;
  const [isAll, setAll] = React.useState(false);
  const shown = isAll ? steps : steps.slice(0, SHOWN_STEPS);
  return (
    <>
      <ol className={styles.preview}>
        {shown.map((step, at) => (
          // Two steps may say the same; their order is what they are.
          <li key={at}>{work.step(step)}</li>
        ))}
      </ol>
      {shown.length < steps.length && <Button onClick={() => setAll(true)}>{said.showAll(steps.length)}</Button>}
    </>
  );
}
