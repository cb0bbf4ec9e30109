import * as React from 'react';
import { SCHEMA_VERSION } from '../../../lists/schema/schemaVersion';
import type { Rows } from '../../../register/rows';
import type { RegisterData } from '../../../register/snapshot';
import { useTenantNames } from '../../hooks/useNames';
import { administrationStringsFor } from '../../strings/administrationStringsFor';
import { Banner } from '../Banner';
import { LoadingLines } from '../LoadingLines';
import { Message } from '../Message';
import { reasonOf, referenceOf, RetryButton } from '../ReadFailure';
import type { Frame, WebPartProps } from '../RegisterFrame';
import { HealthPart } from './HealthPart';
import { MendPart } from './MendPart';
import { setupModel } from './setupModel';
import { SiteCheckPart } from './SiteCheckPart';
import { StepsPart } from './StepsPart';
import { useSetup } from './useSetup';
import { useSiteCheck } from './useSiteCheck';
import styles from './Administration.module.scss';

export interface SetupScreenProps extends WebPartProps {
  readonly rows: Rows;
  readonly data: RegisterData;
  readonly frame: Frame;
  readonly readButton: React.ReactElement;
}

/** What is still to be done, what is wrong, and what a run of the set-up would change. */
export function SetupScreen({ rows, data, frame, gate, store, strings, title, readButton }: SetupScreenProps): React.ReactElement {
  const words = React.useMemo(() => administrationStringsFor(strings.formats), [strings]);
  const { facts, problem, refresh } = useSetup(gate, data.zone);
  const tenantNames = useTenantNames(gate, data.columns);
  const { tenants } = data.columns;
  const onChanged = (): void => {
    refresh();
    void store.refresh('all');
  };
  // An owner may read all that it compares; the others are told that it was not looked at.
  const checking = useSiteCheck({ gate, begins: facts?.isOwner === true, words, say: frame.say, onChanged });
  const site = checking.state.step === 'checked' ? checking.state.check : undefined;
  const model = React.useMemo(
    () => facts && setupModel({ facts, site, wanted: SCHEMA_VERSION, tenants, rows: rows.rows.length, unreadable: rows.unreadable, today: data.today, nowMs: gate.clock.now() }),
    [facts, site, tenants, rows, data.today, gate],
  );
  const { states } = strings;
  if (!facts || !model) {
    if (!problem) return <LoadingLines lines={5} title={title} heading={words.reading} progress={undefined} strings={strings} />;
    const isDenied = problem.kind === 'denied';
    return (
      <>
        <Message heading={isDenied ? states.denied.heading : words.failed} text={isDenied ? states.denied.text : reasonOf(problem, strings)} detail={referenceOf(problem, strings)} role="alert">
          {!isDenied && <RetryButton problem={problem} busy={false} strings={strings} onRetry={refresh} />}
        </Message>
        {!isDenied && <MendPart gate={gate} strings={strings} say={frame.say} onChanged={onChanged} />}
      </>
    );
  }
  const common = { facts, model, strings, words, gate };
  return (
    <div>
      {problem && (
        <Banner text={`${states.failed.kept} ${reasonOf(problem, strings)}`} small={referenceOf(problem, strings)}>
          <RetryButton problem={problem} busy={false} strings={strings} onRetry={refresh} />
        </Banner>
      )}
      {title !== '' && <p className={styles.title}>{title}</p>}
      <h2 className={styles.heading}>{words.heading({ todo: model.todo, concerns: model.concerns.length, unlooked: model.unlooked })}</h2>
      {!facts.isOwner && <p className={styles.text}>{words.notOwner}</p>}
      <StepsPart {...common} today={data.today} tenantName={(id) => tenantNames.get(id) ?? id} readRows={store.readRows} readButton={readButton} onChanged={refresh} />
      <HealthPart {...common} />
      <SiteCheckPart checking={checking} mayRun={facts.isOwner} strings={strings} words={words} />
    </div>
  );
}
