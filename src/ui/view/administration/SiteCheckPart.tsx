import * as React from 'react';
import { usePart } from '../../hooks/usePart';
import type { AdministrationStrings } from '../../strings/administrationStrings';
import type { Strings } from '../../strings/strings';
import { Button } from '../Button';
import { ProgressBar } from '../ProgressBar';
import type { SiteFoundProps } from './SiteFound';
import type { SiteChecking } from './useSiteCheck';
import styles from './Administration.module.scss';

export interface SiteCheckPartProps {
  readonly checking: SiteChecking;
  /** The visitor may change lists, groups and rights. */
  readonly mayRun: boolean;
  readonly strings: Strings;
  readonly words: AdministrationStrings;
}

/** Compares the site with what the register needs, shows what a run of the set-up would change, and runs it. */
export function SiteCheckPart({ checking, mayRun, strings, words }: SiteCheckPartProps): React.ReactElement {
  const said = words.check;
  const { state } = checking;
  const Found = usePart<SiteFoundProps>(state.step !== 'idle', ['administration'], () => import(/* webpackChunkName: 'siteFound' */ './SiteFound').then((part) => part.SiteFound));
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
    if (state.step === 'idle') return <Button onClick={checking.check}>{said.run}</Button>;
    if (state.step === 'checking' || !Found) return <ProgressBar label={said.running} text="" done={0} total={0} />;
    return <Found state={state} checking={checking} mayRun={mayRun} strings={strings} words={words} />;
  }
}
