import * as React from 'react';
import type { Desk } from '../../../decisions/desk';
import type { Drafts } from '../../../decisions/draft';
import type { OpenException } from '../../../decisions/openException';
import type { ExceptionState } from '../../../domain/ledger/fold';
import { useMatches } from '../../hooks/useMatches';
import type { ExceptionStrings } from '../../strings/exceptionStrings';
import type { Strings } from '../../strings/strings';
import { ActionBar } from './actions/ActionBar';
import { actionNamed, actionsOf } from './actions/actionsModel';
import { afterAct, type Acted } from './afterAct';
import { ActMessage } from './ActMessage';
import type { ExceptionModel } from './exceptionModel';
import { FormHost } from './FormHost';
import { Matches } from './Matches';

export interface ActingProps {
  readonly model: ExceptionModel;
  readonly desk: Desk;
  readonly drafts: Drafts | undefined;
  readonly opened: OpenException;
  readonly strings: Strings;
  readonly words: ExceptionStrings;
  readonly onDecided: (state: ExceptionState) => void;
  /** What was on its way when the page was left has ended. */
  readonly onLate: () => void;
  readonly say: (text: string) => void;
  /** Said of an act that led here. */
  readonly firstSaid: string | undefined;
  /** Act whose form the address asks for. */
  readonly firstAct?: string | undefined;
  /** Who answers and what presses: between the buttons and their form, to be seen while deciding. */
  readonly children: React.ReactNode;
}

/** The button of an act, else what it stands behind; of a form that only an address can ask for, the bar. */
function wayBackTo(bar: HTMLElement, act: string | undefined): HTMLElement | null {
  const button = bar.querySelector<HTMLElement>(`[data-act="${act}"]`);
  return button?.closest('details:not([open])')?.querySelector<HTMLElement>('summary') ?? button ?? bar.querySelector<HTMLElement>('[role="group"]');
}

/** What the visitor can do, the one form that is open, and what was done last. */
export function Acting({ model, desk, drafts, opened, strings, words, onDecided, onLate, say, firstSaid, firstAct, children }: ActingProps): React.ReactElement {
  const actions = React.useMemo(() => actionsOf(model, desk), [model, desk]);
  const [open, setOpen] = React.useState(() => actionNamed(actions, desk, firstAct));
  const [said, setSaid] = React.useState(firstSaid);
  const [isBusy, setBusy] = React.useState(false);
  const bar = React.useRef<HTMLDivElement>(null);
  const matches = useMatches(desk.gate, opened.state);
  const choices = React.useMemo(() => ({ into: matches.map((match) => ({ key: match.exceptionKey, text: words.page.match(match.id, strings.title(match)) })) }), [matches, strings, words]);
  const end = (outcome: Acted): void => {
    setOpen(undefined);
    setSaid(afterAct(outcome, desk, words));
    onDecided(outcome.state);
  };
  const cancel = (): void => {
    const act = open?.act;
    setOpen(undefined);
    if (bar.current) wayBackTo(bar.current, act)?.focus();
  };
  return (
    <div ref={bar}>
      {said !== undefined && <ActMessage key={said} text={said} />}
      <ActionBar
        model={model}
        actions={actions}
        open={open?.act}
        waits={isBusy}
        words={words}
        onAct={(action) => {
          setSaid(undefined);
          setOpen(open?.act === action.act ? undefined : action);
        }}
      />
      {children}
      <Matches matches={matches} titleOf={strings.title} words={words} />
      {open && <FormHost desk={desk} drafts={drafts} opened={opened} action={open} choices={choices} today={model.today} strings={strings} words={words} onDone={end} onLate={onLate} onCancel={cancel} say={say} onBusy={setBusy} />}
    </div>
  );
}
