import * as React from 'react';
import type { Desk } from '../../../decisions/desk';
import type { OpenException } from '../../../decisions/openException';
import type { Integrity } from '../../hooks/useIntegrity';
import type { Around } from '../../hooks/useSurroundings';
import { evidenceStringsFor } from '../../strings/evidenceStringsFor';
import type { ExceptionStrings } from '../../strings/exceptionStrings';
import type { Strings } from '../../strings/strings';
import { accountabilityLines } from '../accountability/accountabilityLines';
import { AccountabilitySentence } from '../accountability/AccountabilitySentence';
import { Timeline } from './decisions/Timeline';
import { timelineRows } from './decisions/timelineModel';
import { ExceptionHead } from './ExceptionHead';
import { exceptionModel, type ExceptionModel } from './exceptionModel';
import { LifeLine } from './life/LifeLine';
import { lifeOf } from './life/lifeModel';
import { Details } from './more/Details';
import { Frameworks } from './more/Frameworks';
import { Occurrences } from './more/Occurrences';
import { ControlsSection } from './parts/ControlsSection';
import { EvidenceSection } from './parts/EvidenceSection';
import { IfNobodyActs } from './parts/IfNobodyActs';
import { NeedSection } from './parts/NeedSection';
import { PlanSection } from './parts/PlanSection';
import { PeopleSection } from './people/PeopleSection';
import { ScopeSection } from './scope/ScopeSection';
import { RecordAlert } from './RecordAlert';
import { Standing } from './Standing';
import styles from './ExceptionPage.module.scss';

export interface ExceptionScreenProps {
  readonly desk: Desk;
  readonly opened: OpenException;
  readonly around: Around | undefined;
  readonly tenantName: (id: string) => string;
  readonly narrow: boolean;
  readonly strings: Strings;
  readonly words: ExceptionStrings;
  /** What is known of the record itself. */
  readonly integrity: Integrity;
  readonly headingRef: React.Ref<HTMLHeadingElement>;
  /** Under the title: what can be done, with its form, and what was done, around the answer who is accountable. */
  readonly acting: (model: ExceptionModel, answer: React.ReactNode) => React.ReactNode;
  readonly say: (text: string) => void;
}

/** One exception: who answers for it first, then what it is, then how it came to be so. */
export function ExceptionScreen(props: ExceptionScreenProps): React.ReactElement {
  const { desk, opened, around, tenantName, narrow, strings, words, integrity, headingRef, acting, say } = props;
  const { state, row } = opened;
  const { formats } = strings;
  const model = React.useMemo(() => exceptionModel(state, desk, around), [state, desk, around]);
  const life = React.useMemo(() => lifeOf(state, model.judgement, model.policy), [state, model]);
  const rows = React.useMemo(() => timelineRows(state, words, model.today), [state, words, model.today]);
  const evidenceWords = React.useMemo(() => evidenceStringsFor(formats), [formats]);
  const { parts } = state;
  const standing = <Standing model={model} row={row} words={words} />;
  const answer =
    model.isOver && parts.standing ? (
      <>
        <p className={styles.over}>{words.page.over(parts.standing.lifecycle)}</p>
        {standing}
      </>
    ) : (
      <AccountabilitySentence lines={accountabilityLines(model.accountability, words)}>{standing}</AccountabilitySentence>
    );
  return (
    <>
      <RecordAlert integrity={integrity} words={words} />
      <ExceptionHead opened={opened} tenantName={tenantName} strings={strings} words={words} headingRef={headingRef} />
      {acting(model, answer)}
      <div className={narrow ? styles.narrow : styles.columns}>
        <div className={styles.main}>
          <LifeLine life={life} narrow={narrow} words={words} formats={formats} />
          <ScopeSection parts={parts} narrow={narrow} words={words} formats={formats} />
          <ControlsSection model={model} narrow={narrow} words={words} />
          <EvidenceSection desk={desk} parts={parts} words={words} evidenceWords={evidenceWords} say={say} />
          <PlanSection plan={parts.plan} words={words} />
          <NeedSection model={model} words={words} />
          <IfNobodyActs model={model} words={words} formats={formats} />
        </div>
        <div className={styles.side}>
          <PeopleSection model={model} strings={strings} words={words} />
          <Timeline rows={rows} words={words} formats={formats} />
          <Occurrences occurrences={parts.occurrences} words={words} />
          <Frameworks ids={parts.subject?.controls ?? []} words={words} />
          <Details state={state} words={words} formats={formats} />
        </div>
      </div>
    </>
  );
}
