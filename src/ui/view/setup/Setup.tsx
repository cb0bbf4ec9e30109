import * as React from 'react';
import type { Difference } from '../../../lists/provision/difference';
import type { Step } from '../../../lists/provision/step';
import type { Gate } from '../../../lists/rest/gate';
import { maySetUp } from '../../../register/maySetUp';
import { setupStringsFor } from '../../strings/setupStringsFor';
import type { Strings } from '../../strings/strings';
import { Button } from '../Button';
import { Message } from '../Message';
import { ProgressBar } from '../ProgressBar';
import { setUpSite, stopText, type Stop } from './setUpSite';

export interface SetupProps {
  readonly gate: Gate;
  readonly strings: Strings;
  /** Called when the register is there. */
  readonly onDone: () => void;
}

type SetupState =
  | { readonly step: 'asking' }
  | { readonly step: 'mayNot' }
  | { readonly step: 'may' }
  | { readonly step: 'working'; readonly done: number; readonly total: number; /** Undefined before the first. */ readonly now: Step | undefined }
  | { readonly step: 'stopped'; readonly why: Stop }
  | { readonly step: 'done'; readonly differences: readonly Difference[] };

/** A site without a register: whoever may sets it up here, the others are told whom to ask. */
export function Setup({ gate, strings, onDone }: SetupProps): React.ReactElement {
  const words = setupStringsFor(strings.formats);
  const [state, setState] = React.useState<SetupState>({ step: 'asking' });
  React.useEffect(() => {
    const abort = new AbortController();
    maySetUp(gate, abort.signal).then(
      (may) => !abort.signal.aborted && setState({ step: may ? 'may' : 'mayNot' }),
      () => !abort.signal.aborted && setState({ step: 'mayNot' }),
    );
    return () => abort.abort();
  }, [gate]);

  const run = async (): Promise<void> => {
    setState({ step: 'working', done: 0, total: 0, now: undefined });
    const made = await setUpSite(gate, ({ index, total, step }) => setState({ step: 'working', done: index - 1, total, now: step }));
    setState(made.outcome === 'done' ? { step: 'done', differences: made.differences } : { step: 'stopped', why: made.why });
  };

  switch (state.step) {
    case 'asking':
      return <Message heading={words.heading} text="" />;
    case 'mayNot':
      return <Message heading={words.heading} text={words.mayNotText} />;
    case 'may':
      return (
        <Message heading={words.heading} text={words.mayText}>
          <Button primary onClick={() => void run()}>
            {words.button}
          </Button>
        </Message>
      );
    case 'working':
      return (
        <Message heading={words.working} text={state.now ? words.work.step(state.now) : ''}>
          <ProgressBar label={words.working} text={words.step(state.done, state.total)} done={state.done} total={state.total} />
        </Message>
      );
    case 'stopped':
      return (
        <Message heading={words.heading} text={words.stopped} detail={stopText(state.why, words.work)} role="alert">
          <Button primary onClick={() => void run()}>
            {words.resume}
          </Button>
        </Message>
      );
    case 'done':
      return (
        <Message heading={words.done} text={state.differences.length === 0 ? words.doneText : words.differ} role="status">
          {state.differences.length > 0 && (
            <ul>
              {state.differences.map((difference) => (
                <li key={`${difference.code} ${difference.list ?? ''} ${difference.name}`}>{words.difference(difference).what}</li>
              ))}
            </ul>
          )}
          <Button primary onClick={onDone}>
            {words.next}
          </Button>
        </Message>
      );
  }
}
