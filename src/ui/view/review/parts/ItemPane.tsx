import * as React from 'react';
import { useOpened } from '../../../hooks/useOpened';
import { entryStringsFor } from '../../../strings/entryStringsFor';
import { accountabilityLines } from '../../accountability/accountabilityLines';
import { AccountabilitySentence } from '../../accountability/AccountabilitySentence';
import { Button } from '../../Button';
import { ActMessage } from '../../exception/ActMessage';
import { afterAct } from '../../exception/afterAct';
import { exceptionModel } from '../../exception/exceptionModel';
import { ExceptionLink } from '../../ExceptionLink';
import { Message } from '../../Message';
import { reasonOf, referenceOf, RetryButton } from '../../ReadFailure';
import { FactsBox } from './FactsBox';
import { reviewFactsOf, toldOf } from './reviewFacts';
import { WorkForm } from './WorkForm';
import type { ItemPaneProps } from './workProps';
import styles from './Work.module.scss';

/** One review or removal: what is known of it, beside the form that answers it. */
export function ItemPane(props: ItemPaneProps): React.ReactElement {
  const { exceptionKey, desk, store, list, items, next, tenantNames, narrow, told, strings, words, workWords, exceptionWords, onOpen, onClose, onList } = props;
  const read = useOpened(desk, exceptionKey);
  const [said, setSaid] = React.useState<string>();
  // The list goes on without it once it is decided; its row stays what it was opened with.
  const item = React.useRef(items.find(({ row }) => row.exceptionKey === exceptionKey)).current;
  const opened = read.status === 'ready' ? read.opened : undefined;
  const model = React.useMemo(() => opened && exceptionModel(opened.state, desk), [opened, desk]);
  const facts = React.useMemo(() => opened && model && reviewFactsOf(opened.state, model.today, model.policy), [opened, model]);

  const leave = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    if (narrow) onClose();
    else onList();
  };

  if (said !== undefined) {
    return (
      <>
        <ActMessage text={said} />
        {next ? (
          <Button primary onClick={() => onOpen(next.row.exceptionKey)}>
            {workWords.next(next.row.title)}
          </Button>
        ) : (
          <p>{workWords.noNext}</p>
        )}
        {narrow && (
          <p className={styles.back}>
            <Button onClick={onClose}>{words.pane.back}</Button>
          </p>
        )}
      </>
    );
  }
  return (
    <div onKeyDown={leave}>
      {narrow && (
        <p className={styles.back}>
          <Button onClick={onClose}>{words.pane.back}</Button>
        </p>
      )}
      {read.status === 'failed' && (
        <Message heading={workWords.failed} text={reasonOf(read.problem, strings)} detail={referenceOf(read.problem, strings)} role="alert">
          <RetryButton problem={read.problem} busy={false} strings={strings} onRetry={read.retry} />
        </Message>
      )}
      {read.status === 'loading' && <p role="status">{workWords.loading}</p>}
      {opened && model && facts && (
        <>
          <p className={styles.small}>
            {[
              ...(opened.row ? [entryStringsFor(strings.formats).list.id(opened.row.id)] : []),
              ...(opened.state.parts.subject ? [strings.families[opened.state.parts.subject.family], tenantNames.get(opened.state.parts.subject.tenantId) ?? opened.state.parts.subject.tenantId] : []),
              strings.severities[opened.state.severity],
            ].join(' · ')}
          </p>
          <h3 className={styles.heading}>{opened.state.parts.subject ? strings.title(opened.state.parts.subject) : exceptionWords.page.untitled}</h3>
          <AccountabilitySentence lines={accountabilityLines(model.accountability, exceptionWords)}>
            <ExceptionLink exceptionKey={exceptionKey} className={styles.link}>
              {workWords.whole}
            </ExceptionLink>
          </AccountabilitySentence>
          <FactsBox facts={facts} told={toldOf(told, opened.state)} list={list} stackedWith={item?.stackedWith ?? []} today={model.today} words={workWords} exceptionWords={exceptionWords} />
          <WorkForm
            {...props}
            model={model}
            opened={opened}
            onDone={(outcome) => {
              setSaid(afterAct(outcome, desk, exceptionWords));
              void store.refresh();
            }}
            onLate={() => void store.refresh()}
            onCancel={narrow ? onClose : onList}
          />
        </>
      )}
    </div>
  );
}
