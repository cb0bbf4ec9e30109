import * as React from 'react';
import type { Desk } from '../../../decisions/desk';
import type { Drafts } from '../../../decisions/draft';
import { ACTS } from '../../../domain/ledger/acts/acts';
import { useAskChoices } from '../../hooks/useAskChoices';
import type { ExceptionStrings } from '../../strings/exceptionStrings';
import type { Strings } from '../../strings/strings';
import { afterAct } from './afterAct';
import { FormHost } from './FormHost';
import styles from './ExceptionPage.module.scss';

export interface AskPageProps {
  readonly desk: Desk;
  readonly drafts: Drafts | undefined;
  readonly strings: Strings;
  readonly words: ExceptionStrings;
  readonly headingRef: React.Ref<HTMLHeadingElement>;
  readonly onAsked: (exceptionKey: string, said: string) => void;
  /** What was on its way when the page was left has ended. */
  readonly onLate: () => void;
  readonly onCancel: () => void;
  readonly say: (text: string) => void;
}

const REQUEST = { act: 'request' } as const;

/** The form to ask for an exception before any report shows one. */
export function AskPage({ desk, drafts, strings, words, headingRef, onAsked, onLate, onCancel, say }: AskPageProps): React.ReactElement {
  const mayAsk = desk.mayAddTo.has(ACTS.request.list);
  const choices = useAskChoices(desk.gate, strings.formats);
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.heading} ref={headingRef} tabIndex={-1}>
          {strings.ask}
        </h2>
      </header>
      {mayAsk && !choices && <p role="status">{words.page.loadingForm}</p>}
      {mayAsk && choices && (
        <FormHost
          desk={desk}
          drafts={drafts}
          opened={undefined}
          action={REQUEST}
          choices={choices}
          today={desk.zone.dayOfInstant(desk.gate.clock.now())}
          strings={strings}
          words={words}
          onDone={(outcome) => onAsked(outcome.state.exceptionKey, afterAct(outcome, desk, words))}
          onLate={onLate}
          onCancel={onCancel}
          say={say}
        />
      )}
      {!mayAsk && <p>{words.page.mayNotAsk}</p>}
    </>
  );
}
