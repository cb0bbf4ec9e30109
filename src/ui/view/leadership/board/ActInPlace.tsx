import * as React from 'react';
import type { Desk } from '../../../../decisions/desk';
import type { Gate } from '../../../../lists/rest/gate';
import type { ReadProblem } from '../../../../register/snapshot';
import { useDesk } from '../../../hooks/useDesk';
import { useDrafts } from '../../../hooks/useDrafts';
import { useOpened } from '../../../hooks/useOpened';
import type { LeadershipAct } from '../../../strings/boardStrings';
import { exceptionStringsFor } from '../../../strings/exceptionStringsFor';
import type { Strings } from '../../../strings/strings';
import { accountabilityLines } from '../../accountability/accountabilityLines';
import { AccountabilitySentence } from '../../accountability/AccountabilitySentence';
import { afterAct } from '../../exception/afterAct';
import { exceptionModel } from '../../exception/exceptionModel';
import { FormHost } from '../../exception/FormHost';
import { Message } from '../../Message';
import { reasonOf, referenceOf, RetryButton } from '../../ReadFailure';
import type { Said } from './said';

export interface ActInPlaceProps {
  readonly exceptionKey: string;
  readonly act: LeadershipAct;
  readonly gate: Gate;
  /** Of the site, IANA name. */
  readonly zone: string;
  /** For what this browser keeps of unfinished forms. */
  readonly tenantId: string;
  readonly said: Said;
  readonly onDone: (told: string) => void;
  readonly onCancel: () => void;
  readonly say: (text: string) => void;
  /** Id of the words that say why other acts wait; they stand here while `onBusy` says so. */
  readonly waitsId: string;
  readonly onBusy: (isBusy: boolean) => void;
}

/** The form of one act where its exception stands in a list; the desk is opened with it. */
export function ActInPlace({ gate, zone, ...props }: ActInPlaceProps): React.ReactElement {
  const { strings, words } = props.said;
  const read = useDesk(gate, zone);
  if (read.status === 'failed') return <Failed problem={read.problem} onRetry={read.retry} heading={words.deskFailed} strings={strings} />;
  return read.status === 'ready' ? <AtDesk {...props} desk={read.desk} /> : <p role="status">{words.waiting.opening}</p>;
}

/** With who answers for the exception as its decisions say now. */
function AtDesk({ exceptionKey, act, desk, tenantId, said, onDone, onCancel, say, waitsId, onBusy }: Omit<ActInPlaceProps, 'gate' | 'zone'> & { readonly desk: Desk }): React.ReactElement {
  const { strings } = said;
  const [isBusy, setBusy] = React.useState(false);
  const tell = React.useCallback(
    (busy: boolean): void => {
      setBusy(busy);
      onBusy(busy);
    },
    [onBusy],
  );
  const words = React.useMemo(() => exceptionStringsFor(strings.formats), [strings]);
  const drafts = useDrafts(desk, tenantId);
  const read = useOpened(desk, exceptionKey);
  const opened = read.status === 'ready' ? read.opened : undefined;
  const model = React.useMemo(() => opened && exceptionModel(opened.state, desk), [opened, desk]);
  if (read.status === 'failed') return <Failed problem={read.problem} onRetry={read.retry} heading={words.page.failed.heading} strings={strings} />;
  if (!opened || !model) return <p role="status">{said.words.waiting.opening}</p>;
  return (
    <>
      <AccountabilitySentence lines={accountabilityLines(model.accountability, words)} />
      {isBusy && <p id={waitsId}>{words.page.waits}</p>}
      <FormHost desk={desk} drafts={drafts} opened={opened} action={{ act }} today={model.today} strings={strings} words={words} onDone={(outcome) => onDone(afterAct(outcome, desk, words))} onCancel={onCancel} say={say} onBusy={tell} />
    </>
  );
}

function Failed({ problem, onRetry, heading, strings }: { readonly problem: ReadProblem; readonly onRetry: () => void; readonly heading: string; readonly strings: Strings }): React.ReactElement {
  return (
    <Message heading={heading} text={reasonOf(problem, strings)} detail={referenceOf(problem, strings)} role="alert">
      <RetryButton problem={problem} busy={false} strings={strings} onRetry={onRetry} />
    </Message>
  );
}
