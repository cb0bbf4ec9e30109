import * as React from 'react';
import { useDesk } from '../../../hooks/useDesk';
import { useDrafts } from '../../../hooks/useDrafts';
import { useTold } from '../../../hooks/useTold';
import { exceptionStringsFor } from '../../../strings/exceptionStringsFor';
import { reviewWorkStringsFor } from '../../../strings/reviewWorkStringsFor';
import { Message } from '../../Message';
import { reasonOf, referenceOf, RetryButton } from '../../ReadFailure';
import { ItemPane } from './ItemPane';
import { ManyPart } from './ManyPart';
import { Unfinished } from './Unfinished';
import type { ItemPaneProps, ReviewWorkProps } from './workProps';

/** Where work is done: the desk of the visitor, and at it the one that is open, or many at once. */
export function ReviewWork(props: ReviewWorkProps): React.ReactElement {
  const { gate, zone, tenantId, strings } = props;
  const read = useDesk(gate, zone);
  const drafts = useDrafts(read.status === 'ready' ? read.desk : undefined, tenantId);
  const words = React.useMemo(() => reviewWorkStringsFor(strings.formats), [strings]);
  const exceptionWords = React.useMemo(() => exceptionStringsFor(strings.formats), [strings]);
  switch (read.status) {
    case 'loading':
      return <p role="status">{words.loading}</p>;
    case 'failed':
      return (
        <Message heading={words.failed} text={reasonOf(read.problem, strings)} detail={referenceOf(read.problem, strings)} role="alert">
          <RetryButton problem={read.problem} busy={false} strings={strings} onRetry={read.retry} />
        </Message>
      );
    case 'ready':
      return <AtDesk {...props} desk={read.desk} drafts={drafts} workWords={words} exceptionWords={exceptionWords} />;
  }
}

type AtDeskProps = ReviewWorkProps & Pick<ItemPaneProps, 'desk' | 'drafts' | 'workWords' | 'exceptionWords'>;

function AtDesk(props: AtDeskProps): React.ReactElement {
  const { list, mode, rows, openKey, desk, drafts, workWords, exceptionWords, say } = props;
  const told = useTold(desk, mode === 'one' ? rows.find(({ exceptionKey }) => exceptionKey === openKey)?.tenantId : undefined);
  switch (mode) {
    case 'many':
      return <ManyPart key={list} {...props} />;
    case 'one':
      return openKey === undefined ? <></> : <ItemPane key={openKey} {...props} exceptionKey={openKey} told={told} />;
    case 'idle':
      return <Unfinished rows={rows} drafts={drafts} words={workWords} exceptionWords={exceptionWords} say={say} />;
  }
}
